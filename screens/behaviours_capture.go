package screens

import (
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// behavioursCapture is the line that catches behaviours: its chip says which role gets the next one, the first chip of
// the bar below it which promise that one keeps.
type behavioursCapture struct {
	s     *behavioursScreen
	line  *parts.Capture
	wrong string          // what is wrong with the text in the line, "" when nothing is
	waved map[string]bool // hints about the text in the line that were waved away
}

// roleChipLength is how many characters of a role's name fit on the chip in the line.
const roleChipLength = 24

func newBehavioursCapture(s *behavioursScreen) *behavioursCapture {
	d := s.d
	c := &behavioursCapture{s: s, line: d.Kit.Capture(""), waved: map[string]bool{}}
	c.line.SetKeys(d.T("Enter"), d.T("add"), d.T("Tab"), d.T("next role"), d.T("Up"), d.T("next promise"))
	c.line.OnAdd = func(text string) { c.keep(s.add([]string{text})) }
	c.line.OnAddMany = func(texts []string) { c.keep(s.add(texts)) }
	c.line.OnChanged = func(text string) {
		c.wrong = ""
		if text == "" {
			clear(c.waved)
		}
		if s.advised != "" && text != "" {
			s.advised = "" // the hint on a card goes where the writing goes
			s.board.show(d.W())
		}
		c.advise(d.W())
	}
	d.remember(c.line, behaviourPlace("", "line"), lineAim{now: func() string { return s.role + " " + s.promise }, take: c.aim})
	c.line.OnTab = func(back bool) {
		if back {
			s.nextRole(-1)
		} else {
			s.nextRole(+1)
		}
	}
	c.line.OnTarget = func() {
		d.Kit.Pick(c.line, parts.Picking{Options: roleOptions(d.W()), Chosen: []string{s.role}, OnPick: func(id string) {
			s.setRole(id)
			c.line.Focus()
		}})
	}
	c.line.OnArrow = func(key fyne.KeyName) {
		if key == fyne.KeyUp {
			s.nextPromise()
			return
		}
		w := d.W()
		if b := w.Behaviour(s.chosen); b == nil || b.RoleID != s.role || !s.board.focus(s.chosen) {
			s.board.focusNear(s.role)
		}
	}
	return c
}

// aim chooses the role and the promise that the line was meant for before, as far as they are still there.
func (c *behavioursCapture) aim(at string) {
	role, promise, _ := strings.Cut(at, " ")
	if c.s.d.W().Role(role) != nil {
		c.s.setRole(role)
	}
	if c.s.d.W().Promise(promise) != nil {
		c.s.setPromise(promise)
	}
}

// roleOptions are the roles to choose from, each with the dot of its tint.
func roleOptions(w *workshop.Workshop) []parts.Option {
	options := make([]parts.Option, len(w.Roles))
	for i, r := range w.Roles {
		options[i] = parts.Option{ID: r.ID, Label: r.Name, Tint: i}
	}
	return options
}

// promiseOptions are the promises to choose from, by their numbers.
func promiseOptions(d *Desk, w *workshop.Workshop) []parts.Option {
	options := make([]parts.Option, len(w.Promises))
	for i, p := range w.Promises {
		options[i] = parts.Option{ID: p.ID, Label: d.T("P{n}", "n", i+1) + " " + p.Text, Tint: parts.NoTint}
	}
	return options
}

// keep puts texts that could not be added back into the line, so that nothing typed is lost.
func (c *behavioursCapture) keep(left []string, wrong string) {
	c.wrong = wrong
	c.line.PutBack(left...)
	c.advise(c.s.d.W())
}

func (c *behavioursCapture) show(w *workshop.Workshop) {
	i := slices.IndexFunc(w.Roles, func(r workshop.Role) bool { return r.ID == c.s.role })
	if i >= 0 {
		c.line.SetTarget(shorten(w.Roles[i].Name, roleChipLength), i)
	}
	c.advise(w)
}

// suit makes the grey text of the empty line fit on one line.
func (c *behavioursCapture) suit(narrow bool) {
	if narrow {
		c.line.SetPlaceholder(c.s.d.T("One thing people do"))
	} else {
		c.line.SetPlaceholder(c.s.d.T("One thing that someone could see or hear"))
	}
}

// dotsOut is the hint that no new notes are written once dots are out; it is one of the lines that are read out about
// the dots (M§2 S5).
const (
	dotsOut     = "dots_out"
	dotsOutLine = 4
)

// advise shows what is wrong with the text in the line, or else that the dots are out, or else the first hint about it,
// or else the one about all behaviours.
func (c *behavioursCapture) advise(w *workshop.Workshop) {
	again := func() { c.advise(c.s.d.W()) }
	if c.wrong != "" {
		c.line.SetHint(c.wrong, func() {
			c.wrong = ""
			again()
		})
		return
	}
	if c.line.Text() != "" && w.Voted() && !w.Silent(dotsOut, "") {
		c.line.SetHint(c.s.d.T(c.s.d.Content.Behaviours.Dots[dotsOutLine]), func() { c.s.dismiss(dotsOut, "") })
		return
	}
	if hint := c.s.checks.whileTyping(w, c.s.role, c.line.Text(), c.waved); hint.id != "" {
		c.line.SetHint(hint.text, func() {
			c.waved[hint.id] = true
			again()
		})
		return
	}
	id, text := behavioursHint(c.s.d, w)
	c.line.SetHint(text, func() { c.s.dismiss(id, "") })
}

// keepWaved keeps what was waved away while a behaviour was typed.
func (c *behavioursCapture) keepWaved(w *workshop.Workshop, id string) {
	for _, hint := range slices.Sorted(maps.Keys(c.waved)) {
		w.Dismiss(hint, id)
	}
	clear(c.waved)
}
