package screens

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
	"kept/workshop/content"
	"kept/workshop/words"
)

// inOrder puts the workshops in the order of the list: those still to be run first, the nearest on top; then those that
// were run, the latest on top; then those without a day.
func inOrder(entries []HomeEntry, today workshop.Date) []HomeEntry {
	out := slices.Clone(entries)
	class := func(e HomeEntry) int {
		switch {
		case isNext(e, today):
			return 0
		case e.Date != "":
			return 1
		}
		return 2
	}
	slices.SortStableFunc(out, func(a, b HomeEntry) int {
		if c := cmp.Compare(class(a), class(b)); c != 0 {
			return c
		}
		if class(a) == 0 {
			return cmp.Compare(a.Date, b.Date)
		}
		return cmp.Compare(b.Date, a.Date)
	})
	return out
}

// isNext tells whether a workshop is still to be run.
func isNext(e HomeEntry, today workshop.Date) bool {
	_, ok := e.Date.Time()
	return ok && e.Date >= today
}

func dateLine(t *words.Catalogue, d workshop.Date) string {
	if day, ok := d.Time(); ok {
		return t.Date(day, words.Long)
	}
	return string(d)
}

// entryLines say in one line what distinguishes the workshops of a list.
type entryLines struct {
	t     *words.Catalogue
	alike map[string]int // how many have a title
}

func newEntryLines(t *words.Catalogue, entries []HomeEntry) entryLines {
	l := entryLines{t, map[string]int{}}
	for _, e := range entries {
		l.alike[e.Title]++
	}
	return l
}

// of returns the line under the title of a workshop: organisation, wave, day and people. The first wave is named only
// beside another workshop with the same title.
func (l entryLines) of(e HomeEntry) string {
	wave := ""
	if e.Wave > 1 || e.Wave == 1 && l.alike[e.Title] > 1 {
		wave = l.t.T("Wave {n}", "n", e.Wave)
	}
	people := l.t.N(e.People, "1 person", "{n} people")
	if e.People == 0 {
		people = l.t.T("no people yet")
	}
	said := slices.DeleteFunc([]string{e.Organisation, wave, dateLine(l.t, e.Date), people}, func(s string) bool { return s == "" })
	return strings.Join(said, " · ")
}

// entryRow draws one workshop of a list as something to press, with what stands at its end; the next one to be run is
// larger.
func entryRow(k *parts.Kit, lines entryLines, e HomeEntry, large bool, open func(), end ...fyne.CanvasObject) *parts.Press {
	t := lines.t
	title := e.Title
	if title == "" {
		title = t.T("Untitled workshop")
	}
	style, pad, size := parts.Heading, float32(12), float32(48)
	if large {
		style, pad, size = parts.Subtitle, 20, 56
	}
	text := k.Stack(2)
	if large {
		text.Add(k.Text(parts.Eyebrow, t.T("Next")))
	}
	text.Add(k.Text(style, title).MaxLines(1))
	text.Add(k.Text(parts.Caption, lines.of(e)).MaxLines(1))
	ring := k.Ring(size)
	ring.Set(float32(e.StepsDone)/float32(max(e.Steps, 1)), "", strconv.Itoa(e.StepsDone)+"/"+strconv.Itoa(e.Steps))
	objects := []fyne.CanvasObject{k.Fixed(size, size, ring), text}
	if e.Sample {
		objects = append(objects, k.Chip(t.T("Sample"), parts.NoTint))
	}
	objects = append(objects, end...)
	return k.Press(title, 12, k.Inset(pad, 16, pad, 20, k.Row(16, 1, objects...)), open).On(parts.GroundCard)
}

// WorkshopRows are the workshops of a list to choose one of them, in the order of Home and with the same words; the arrow
// keys go from one to the next. choose gets the id.
func WorkshopRows(k *parts.Kit, t *words.Catalogue, today workshop.Date, entries []HomeEntry, choose func(id string)) []*parts.Press {
	var rows []*parts.Press
	lines := newEntryLines(t, entries)
	for at, e := range inOrder(entries, today) {
		row := entryRow(k, lines, e, false, func() { choose(e.ID) }, k.Icon(parts.IconForward, 20, parts.InkMuted))
		row.OnKey = func(key fyne.KeyName) bool { return moveAmong(rows, at, key) }
		rows = append(rows, row)
	}
	return rows
}

// row draws one workshop with what can be done to it.
func (h *Home) row(lines entryLines, e HomeEntry, large bool) *parts.Press {
	k, t := h.k, h.t
	var versions *parts.Button
	versions = k.IconButton(parts.IconClock, t.T("Earlier versions"), func() { h.actions.Versions(e.ID, versions) })
	row := entryRow(k, lines, e, large, func() { h.actions.Open(e.ID) },
		k.Button(parts.Ghost, t.T("New like this one"), func() { h.actions.Like(e.ID) }).Icons(parts.IconCopy, ""), versions,
		k.IconButton(parts.IconBin, t.T("Delete workshop"), func() { h.actions.Delete(e.ID) }))
	at := len(h.rows)
	row.OnKey = func(key fyne.KeyName) bool {
		if key == fyne.KeyDelete || key == fyne.KeyBackspace {
			h.actions.Delete(e.ID)
			return true
		}
		return moveAmong(h.rows, at, key)
	}
	return row
}

// moveAmong goes from a row to its neighbour with the arrow keys, and tells whether the key was one of them.
func moveAmong(rows []*parts.Press, at int, key fyne.KeyName) bool {
	switch key {
	case fyne.KeyUp:
		at--
	case fyne.KeyDown:
		at++
	default:
		return false
	}
	if at >= 0 && at < len(rows) {
		parts.Focus(rows[at])
	}
	return true
}

// welcome is what the list shows the first time: three ways to begin.
func (h *Home) welcome() *fyne.Container {
	k, t := h.k, h.t
	large := func(icon parts.Icon, title, says string, do func()) *parts.Press {
		return k.Press(title, 16, k.Inset(24, 24, 24, 24, k.Row(20, 1, k.Icon(icon, 32, parts.InkAccent),
			k.Stack(4, k.Text(parts.Subtitle, title), k.Text(parts.Body, says)))), do).On(parts.GroundCard)
	}
	c := k.Stack(12,
		large(parts.IconPlus, t.T("Start a workshop"), t.T("Name it, choose the day, and Kept leads you from there."), h.Start))
	var samples *parts.Press
	samples = large(parts.IconEye, t.T("Look at a sample"), t.T("A finished, invented workshop, opened as a copy you may change."),
		func() { h.pickSample(samples) })
	c.Add(samples)
	c.Add(large(parts.IconFile, t.T("Open a file"), t.T("A workshop that somebody sent you, or one from another computer."), h.actions.OpenFile))
	return c
}

// firstRows are the three ways to begin, for the arrow keys.
func (h *Home) firstRows() []*parts.Press {
	var rows []*parts.Press
	for i, o := range h.first.Objects {
		row := o.(*parts.Press)
		row.OnKey = func(key fyne.KeyName) bool { return moveAmong(rows, i, key) }
		rows = append(rows, row)
	}
	return rows
}

// pickSample offers the samples beside anchor.
func (h *Home) pickSample(anchor fyne.CanvasObject) {
	p := parts.Picking{OnPick: h.actions.OpenSample}
	for _, s := range content.Samples() {
		p.Options = append(p.Options, parts.Option{ID: s.Name, Label: h.t.T(s.Title), Note: s.Organisation, Tint: parts.NoTint})
	}
	h.k.Pick(anchor, p)
}
