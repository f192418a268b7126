package screens

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
	"kept/workshop/content"
)

// guardList is what to guard against: downsides of close management, mindset challenges, or both, each with what will
// be done about it (M§5.10, M§5.11).
type guardList struct {
	c     *approachChoose
	rows  []*guardRow
	says  *parts.Text
	panel *fyne.Container
}

// guardRow is one downside or challenge: a tick, and behind it what will be done.
type guardRow struct {
	code    string // D1 to D5, M1 to M7
	managed bool   // a downside, which belongs to the managed side
	tick    *parts.Tick
	text    *parts.Field
	ready   *fyne.Container // ready-made mitigations to take
	rest    *fyne.Container // all that is behind the tick
	object  *fyne.Container
}

func newGuardList(c *approachChoose) *guardList {
	d, k := c.s.d, c.s.d.Kit
	g := &guardList{c: c, says: k.Text(parts.Caption, "")}
	list := k.Stack(4)
	for _, x := range d.Content.Approach.Downsides {
		g.rows = append(g.rows, g.row(x.ID, d.T(x.Name), "", x.Mitigations, true))
	}
	for _, x := range d.Content.Approach.Challenges {
		heard := d.T("You may hear: {words} Ask: {question}", "words", d.T(x.Hear), "question", d.T(x.Ask))
		g.rows = append(g.rows, g.row(x.ID, d.Label("challenge", x.ID), heard, []string{x.Step}, false))
	}
	for _, r := range g.rows {
		list.Add(r.object)
	}
	g.panel = k.Panel(k.Stack(12, k.Stack(2, k.Text(parts.Heading, d.T("What to guard against")), g.says), list))
	return g
}

func (g *guardList) row(code, name, note string, ready []string, managed bool) *guardRow {
	d, k, c := g.c.s.d, g.c.s.d.Kit, g.c
	r := &guardRow{code: code, managed: managed, ready: k.Stack(4)}
	// The code and what stands between it and the text count as well.
	r.text = k.TextArea("", d.T("What will we do about it?"), 1).Limit(workshop.Limits("approach_choice", "mitigations").ItemMax - len(code+": "))
	r.text.OnChanged = func(v string) {
		c.change("Write what to do about it", "mitigations", true, func(x *workshop.ApproachChoice) {
			x.Mitigations = setMitigation(x.Mitigations, code, v)
		})
	}
	r.text.OnDone = func(string) { d.Session.Settle() }
	r.tick = k.Tick(name, func(on bool) {
		c.change("Guard against it", "mitigations", false, func(x *workshop.ApproachChoice) {
			if on {
				x.Mitigations = setMitigation(x.Mitigations, code, "")
			} else {
				x.Mitigations = slices.DeleteFunc(x.Mitigations, func(m string) bool { return codeOf(m) == code })
			}
		})
	})
	for _, ready := range ready {
		// What the group fills in itself stays open.
		text := strings.NewReplacer("{limit}", "…", "{", "", "}", "").Replace(d.T(ready))
		line := k.Inset(6, 10, 6, 10, k.RowTop(8, 1, k.Fixed(16, 17, k.Icon(parts.IconPlus, 14, parts.InkAccent)), k.Text(parts.Caption, text).SetInk(parts.InkCalm)))
		r.ready.Add(k.Press(d.T("Take: {text}", "text", text), 8, line, func() {
			c.change("Write what to do about it", "mitigations", false, func(x *workshop.ApproachChoice) {
				x.Mitigations = setMitigation(x.Mitigations, code, text)
			})
			r.text.Focus()
		}))
	}
	body := k.Stack(6)
	if note != "" {
		body.Add(k.Text(parts.Caption, note))
	}
	body.Add(r.text)
	body.Add(r.ready)
	r.rest = k.Inset(0, 0, 8, 30, body)
	r.object = k.Stack(4, r.tick, r.rest)
	return r
}

// codeOf is the code of a stored mitigation such as "D1: Own words".
func codeOf(mitigation string) string {
	code, _, _ := strings.Cut(mitigation, ":")
	return strings.TrimSpace(code)
}

// mitigationOf is the text stored for a code, and whether the code was picked.
func mitigationOf(list []string, code string) (string, bool) {
	for _, m := range list {
		if codeOf(m) == code {
			_, text, _ := strings.Cut(m, ":")
			return strings.TrimPrefix(text, " "), true
		}
	}
	return "", false
}

// setMitigation stores the text for a code, in its place or at the end.
func setMitigation(list []string, code, text string) []string {
	list = slices.Clone(list)
	entry := code + ": " + text
	if i := slices.IndexFunc(list, func(m string) bool { return codeOf(m) == code }); i >= 0 {
		list[i] = entry
		return list
	}
	return append(list, entry)
}

func (g *guardList) show(x *workshop.ApproachChoice, band content.Band) {
	g.says.SetText(g.c.s.d.T(band.Guard))
	for _, r := range g.rows {
		text, picked := mitigationOf(x.Mitigations, r.code)
		asked := r.managed && band.GuardDownsides > 0 || !r.managed && band.GuardChallenges > 0
		setShown(r.object, asked || picked)
		r.tick.Set(picked)
		r.text.SetText(text)
		setShown(r.rest, picked)
		setShown(r.ready, text == "")
	}
}

func (g *guardList) focus() {
	for _, r := range g.rows {
		if r.object.Visible() {
			parts.Focus(r.tick)
			return
		}
	}
}
