package screens

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
	"kept/workshop/words"
)

// Saving is what the foot of the rail says about the last change.
type Saving int

// The states of saving.
const (
	Saved Saving = iota
	StillSaving
	NotSaved
)

// The rail is the list of steps on the left: where the workshop stands, and one live line for each step.
type rail struct {
	d      *Desk
	title  *parts.Text
	place  *parts.Text
	rows   []*railRow
	scroll *parts.Scroll
	saving *parts.Text
	mark   *parts.Picture
	object fyne.CanvasObject
	list   *fyne.Container // the rows with the headings of their groups
	narrow bool
	wordy  []fyne.CanvasObject // what a narrow rail leaves out
	groups []fyne.CanvasObject // the headings, which a low one leaves out as well
	room   float32             // height of the scroller when the current step was brought into view
	step   workshop.StepID     // the current one
}

// railRow is one step in the rail.
type railRow struct {
	screen Screen
	number int
	press  *parts.Press
	circle *parts.Surface
	digit  *parts.Text
	tick   *parts.Picture
	dash   *parts.Picture // instead of the number, for a step without minutes
	name   *parts.Text
	note   *parts.Text
}

// The rail is wide where there is room for words, else it shows the circles only.
const (
	railWidth       = 260
	narrowRailWidth = 72
	narrowWindow    = 1200 // windows narrower than this get the narrow rail
)

func newRail(d *Desk, screens []Screen, home func()) *rail {
	k := d.Kit
	r := &rail{d: d, title: k.Text(parts.Heading, "").MaxLines(2), place: k.Text(parts.Caption, "").MaxLines(1)}
	logo := k.Layers(k.Surface(parts.GroundPrimary, parts.Bare, 12), k.Centre(k.Icon(parts.IconSmile, 26, parts.InkOnAccent)))
	name := k.Stack(0, r.title, r.place)
	r.wordy = append(r.wordy, name)
	back := k.Press(d.T("All workshops"), 12, k.Pad(8, k.Row(12, 1, k.Fixed(40, 40, logo), name)), home)

	r.list = k.Stack(0)
	var presses []*parts.Press
	group := ""
	for i, s := range screens {
		guide, _ := d.Content.Step(string(s.Step()))
		if guide.Group != group {
			group = guide.Group
			heading := k.Inset(2, 0, 0, 14, k.Line(parts.Caption, d.T(group)))
			r.groups = append(r.groups, heading)
			r.list.Add(heading)
		}
		row := r.row(i+1, s)
		row.press.OnKey = func(key fyne.KeyName) bool { return moveAmong(presses, i, key) }
		r.rows, presses = append(r.rows, row), append(presses, row.press)
		r.list.Add(row.press)
	}
	r.saving = k.Text(parts.Caption, "").MaxLines(3)
	r.mark = k.Icon(parts.IconCheck, 16, parts.InkAccent)
	r.wordy = append(r.wordy, r.saving)
	foot := k.Inset(8, 12, 0, 24, k.RowTop(8, 1, r.mark, r.saving))
	// The list keeps clear of the sides, so that the ring round the row that has the keyboard is whole.
	r.scroll = k.Scroll(k.Inset(0, 8, 4, 4, r.list)).Fade(parts.GroundRail)
	body := k.Page(k.Inset(0, 4, 4, 4, back), r.scroll, foot)
	r.object = k.Layers(k.Surface(parts.GroundRail, parts.Bare, 0),
		k.Sides(nil, k.Inset(12, 0, 12, 4, body), k.Fixed(1, 0, k.Surface(parts.GroundLine, parts.Bare, 0))))
	return r
}

func (r *rail) row(number int, s Screen) *railRow {
	k := r.d.Kit
	guide, _ := r.d.Content.Step(string(s.Step()))
	name := r.d.T(guide.Short)
	row := &railRow{
		screen: s, number: number,
		circle: k.Surface(parts.GroundRail, parts.Strong1, 14),
		digit:  k.Line(parts.Small, strconv.Itoa(number)).Align(fyne.TextAlignCenter),
		tick:   k.Icon(parts.IconCheck, 16, parts.InkAccent), dash: k.Icon(parts.IconMinus, 14, parts.InkFaint),
		name: k.Line(parts.Label, name), note: k.Line(parts.Caption, ""),
	}
	circle := k.Fixed(28, 28, k.Layers(row.circle, k.Centre(row.digit), k.Centre(row.tick), k.Centre(row.dash)))
	words := k.Stack(0, row.name, row.note)
	r.wordy = append(r.wordy, words)
	content := k.Inset(3, 8, 3, 14, k.Row(12, 1, circle, words))
	row.press = k.Press(name, 12, content, func() { r.d.Go(workshop.Place{Step: s.Step()}) })
	return row
}

// width returns how wide the rail is in a window, and leaves its words out where the window is narrow.
func (r *rail) width(window float32) float32 {
	px := r.d.Kit.Look().Px
	narrow := window < px(narrowWindow)
	if narrow != r.narrow {
		r.narrow = narrow
		for _, o := range r.wordy {
			setShown(o, !narrow)
		}
	}
	if narrow {
		return px(narrowRailWidth)
	}
	return px(railWidth)
}

// show says how far each step of w is; current is the one on screen.
func (r *rail) show(w *workshop.Workshop, current workshop.StepID) {
	title := w.Details.Title
	if title == "" {
		title = r.d.T("Untitled workshop")
	}
	r.title.SetText(title)
	r.place.SetText(placeLine(r.d, w))
	r.step = current
	for _, row := range r.rows {
		row.show(r.d, w, row.screen.Step() == current)
	}
	r.fit()
}

// fit leaves the headings out where the steps would not all be in view with them: with a title of two lines on a low
// window. Where that is not enough, the current step stays in view as the room changes.
func (r *rail) fit() {
	room := r.scroll.Size().Height
	if room < 1 {
		return
	}
	shown := r.groups[0].Visible()
	need := parts.HeightFor(r.list, r.scroll.Size().Width)
	if !shown {
		for _, heading := range r.groups {
			need += heading.MinSize().Height
		}
	}
	if fits := !r.narrow && need <= room; fits != shown {
		for _, heading := range r.groups {
			setShown(heading, fits)
		}
		parts.Arrange(r.scroll)
	}
	if room != r.room {
		r.room = room
		r.reveal(r.step)
	}
}

// reveal brings the row of a step into view, where the window is too low for all of them.
func (r *rail) reveal(step workshop.StepID) {
	for _, row := range r.rows {
		if row.screen.Step() == step {
			r.scroll.Reveal(row.press)
		}
	}
}

// placeLine says when and where: "2 September 2026 · Training room 2".
func placeLine(d *Desk, w *workshop.Workshop) string {
	line := ""
	if t, ok := w.Details.Date.Time(); ok {
		line = d.Words.Date(t, words.Medium)
	}
	if p := w.Details.Location; p != "" {
		if line != "" {
			line += " · "
		}
		line += p
	}
	return line
}

func (row *railRow) show(d *Desk, w *workshop.Workshop, current bool) {
	ready := w.Readiness(row.screen.Step())
	skipped := !current && !slices.Contains(w.PlannedSteps(), row.screen.Step())
	done := ready.State >= workshop.Ready
	note := row.screen.Note(w)
	if skipped {
		note = d.T("Not planned")
	} else if note == "" {
		note = minutesLine(d, w, row.screen.Step())
	}
	row.note.SetText(note)
	row.press.SetOn(current)
	switch {
	case current:
		row.circle.Set(parts.GroundPrimary, parts.Bare)
		row.digit.SetInk(parts.InkOnAccent)
		row.tick.Set(parts.IconCheck, parts.InkOnAccent)
	case done:
		row.circle.Set(parts.GroundSoft, parts.Bare)
		row.tick.Set(parts.IconCheck, parts.InkAccent)
	case ready.State == workshop.Started:
		row.circle.Set(parts.GroundRail, parts.Selected)
		row.digit.SetInk(parts.InkAccent)
	default:
		row.circle.Set(parts.GroundRail, parts.Strong1)
		row.digit.SetInk(parts.InkMuted)
	}
	setShown(row.tick, done && !skipped)
	setShown(row.dash, skipped)
	setShown(row.digit, !done && !skipped)
}

// minutesLine says how long a step takes, for a step that has nothing else to say.
func minutesLine(d *Desk, w *workshop.Workshop, step workshop.StepID) string {
	if s := w.Step(step); s != nil && s.Planned > 0 {
		return d.T("{n} min", "n", s.Planned)
	}
	return d.T("Nothing yet")
}

// saves says the truth about the last change.
func (r *rail) saves(s Saving, text string) {
	r.saving.SetText(text)
	switch s {
	case NotSaved:
		r.mark.Set(parts.IconWarning, parts.InkStop)
		r.saving.SetInk(parts.InkStop)
	case StillSaving:
		r.mark.Set(parts.IconClock, parts.InkMuted)
		r.saving.SetInk(parts.InkMuted)
	default:
		r.mark.Set(parts.IconCheck, parts.InkAccent)
		r.saving.SetInk(parts.InkMuted)
	}
	parts.Arrange(r.object)
}

// setShown shows or hides an object, without drawing it again when nothing changes.
func setShown(o fyne.CanvasObject, on bool) {
	switch {
	case on && !o.Visible():
		o.Show()
	case !on && o.Visible():
		o.Hide()
	}
}
