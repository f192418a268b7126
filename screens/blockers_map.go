package screens

import (
	"image/color"
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"kept/screens/parts"
	"kept/workshop"
)

// blockersMap draws the map: four named fields with the blockers as numbered discs. The selected one is moved with the
// arrows by halves, or dragged.
type blockersMap struct {
	widget.BaseWidget
	d        *Desk
	onSelect func(id string)
	onMove   func(id string, impact, effort float64)
	onDone   func()              // a move has come to its end
	onDigit  func(n int)         // a digit typed on the map
	onLeave  func()              // Enter: back to the list
	selected string              // the note that the arrows move
	carried  string              // the note under the pointer while it is dragged
	pointer  fyne.Position       // where it is dragged to
	notes    []mapNote           // in the order of entry
	places   []fyne.Position     // of the notes, as they are drawn
	plot     mapPlot             // as it is drawn
	discs    []*canvas.Circle    // one for each note
	numbers  []*canvas.Text      // on the discs
	fields   []*canvas.Rectangle // in the order of workshop.Quadrants
	names    []*parts.Text
	advice   []*parts.Text
	axis     []*canvas.Text // 1 to 5 upwards, 1 to 5 across
	up       *parts.Text
	right    *parts.Text
	ring     *canvas.Rectangle

	focused, byMouse bool
}

func newBlockersMap(d *Desk) *blockersMap {
	k := d.Kit
	m := &blockersMap{
		d: d, ring: canvas.NewRectangle(color.Transparent),
		up: k.Line(parts.Caption, d.T("↑ Impact")), right: k.Line(parts.Caption, d.T("Effort →")),
	}
	for _, q := range workshop.Quadrants() {
		m.fields = append(m.fields, canvas.NewRectangle(color.Transparent))
		m.names = append(m.names, k.Line(parts.Strong, d.Label("quadrant", string(q))))
		m.advice = append(m.advice, k.Text(parts.Caption, d.T(d.Content.Blockers.QuadrantAdvice(string(q)))).MaxLines(2))
	}
	for range 10 {
		m.axis = append(m.axis, canvas.NewText("", nil))
	}
	m.ExtendBaseWidget(m)
	return m
}

// show draws these notes, with one of them selected.
func (m *blockersMap) show(notes []mapNote, selected string) {
	if slices.Equal(notes, m.notes) && selected == m.selected {
		return
	}
	m.notes, m.selected = notes, selected
	for len(m.discs) < len(notes) {
		m.discs = append(m.discs, canvas.NewCircle(nil))
		m.numbers = append(m.numbers, canvas.NewText("", nil))
	}
	m.discs, m.numbers = m.discs[:len(notes)], m.numbers[:len(notes)]
	m.Refresh()
}

func (m *blockersMap) indexOf(id string) int {
	return slices.IndexFunc(m.notes, func(n mapNote) bool { return n.id == id })
}

func (m *blockersMap) disc() float32 { return m.d.Kit.Look().Px(28) }

// noteAt is the note drawn at a point, "" for none; the selected one lies on top.
func (m *blockersMap) noteAt(pos fyne.Position) string {
	best, nearest := "", float64(m.disc()/2+2)
	for i, p := range m.places {
		if d := math.Hypot(float64(p.X-pos.X), float64(p.Y-pos.Y)); d <= nearest {
			best, nearest = m.notes[i].id, d
		}
	}
	return best
}

func (m *blockersMap) Tapped(e *fyne.PointEvent) {
	m.takeFocus()
	if id := m.noteAt(e.Position); id != "" {
		m.onSelect(id)
	}
}

func (m *blockersMap) MouseDown(*desktop.MouseEvent) { m.takeFocus() }
func (m *blockersMap) MouseUp(*desktop.MouseEvent)   {}

func (m *blockersMap) takeFocus() {
	if !m.focused {
		m.byMouse = true
		parts.Focus(m)
	}
}

// Dragged carries the note under the pointer; what it is worth there is kept all the time, as one step of undo.
func (m *blockersMap) Dragged(e *fyne.DragEvent) {
	if m.carried == "" {
		id := m.noteAt(e.Position.SubtractXY(e.Dragged.DX, e.Dragged.DY))
		if id == "" {
			return
		}
		m.carried = id
		m.onSelect(id)
	}
	m.pointer = e.Position
	impact, effort := m.plot.valuesAt(e.Position)
	m.onMove(m.carried, impact, effort)
	m.Refresh()
}

func (m *blockersMap) DragEnd() {
	if m.carried == "" {
		return
	}
	m.carried = ""
	m.onDone()
	m.Refresh()
}

func (m *blockersMap) FocusGained() {
	m.focused = true
	if m.selected == "" && len(m.notes) > 0 {
		m.onSelect(m.notes[0].id)
	}
	m.Refresh()
}

func (m *blockersMap) FocusLost() {
	m.focused, m.byMouse = false, false
	m.Refresh()
}

func (m *blockersMap) TypedRune(r rune) {
	if r >= '1' && r <= '5' {
		m.onDigit(int(r - '0'))
	}
}

func (m *blockersMap) TypedKey(e *fyne.KeyEvent) {
	m.byMouse = false
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		m.onLeave()
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight:
		m.nudge(m.selected, e.Name)
	default:
		parts.PassKey(m, e)
	}
}

// nudge moves a note by a half.
func (m *blockersMap) nudge(id string, to fyne.KeyName) {
	i := m.indexOf(id)
	if i < 0 {
		return
	}
	impact, effort := m.notes[i].impact, m.notes[i].effort
	switch to {
	case fyne.KeyUp:
		impact += 0.5
	case fyne.KeyDown:
		impact -= 0.5
	case fyne.KeyRight:
		effort += 0.5
	case fyne.KeyLeft:
		effort -= 0.5
	}
	m.onMove(id, half(impact), half(effort))
	m.onDone()
}

// AccessibilityLabel says what is selected.
func (m *blockersMap) AccessibilityLabel() string {
	if i := m.indexOf(m.selected); i >= 0 {
		n := m.notes[i]
		return m.d.T("Map of impact and effort, note {n}: impact {impact}, effort {effort}", "n", n.number, "impact", halfText(n.impact), "effort", halfText(n.effort))
	}
	return m.d.T("Map of impact and effort")
}

// AccessibilityRole says that it can be worked.
func (m *blockersMap) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
