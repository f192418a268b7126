package screens

import (
	"slices"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// supportHiring is the mode Right people: some of it is a matter of whom one hires, some of it is taught afterwards.
// What the group says becomes support items of these two kinds. Nobody's character is scored (M§1.3 C5).
type supportHiring struct {
	s     *supportScreen
	kind  string // kind of the next item
	items *supportItems
	root  *fyne.Container
}

// hiringKinds are the kinds of item that Right people is about.
var hiringKinds = []string{"recruitment", "onboarding"}

func newSupportHiring(s *supportScreen) *supportHiring {
	d, k := s.d, s.d.Kit
	m := &supportHiring{s: s, kind: hiringKinds[0]}
	line := k.Capture(d.T("What we look for, or teach"))
	line.SetKeys(d.T("Enter"), d.T("add"), d.T("Tab"), d.T("hire or teach"))
	line.OnTab = func(bool) { m.turn() }
	line.OnTarget = m.turn
	empty := k.Empty(d.T("Nothing here yet. Look for what is hard to teach, and teach the rest."),
		d.T("Tell me about a time you gave a customer bad news."), d.T("Enter"), d.T("adds it"))
	aim := lineAim{now: func() string { return m.kind }, take: func(kind string) {
		if slices.Contains(hiringKinds, kind) && kind != m.kind {
			m.turn()
		}
	}}
	m.items = newSupportItems(s, supportHiringPlace, line, aim, empty, func(id, title string) workshop.SupportItem {
		x := newSupportItem(id, "support", title)
		x.Kind, x.Phase, x.LedBy = m.kind, "sustain", "managers"
		return x
	})
	ask := k.Stack(4, k.Text(parts.Subtitle, d.T(d.Content.Support.RightPeople)),
		k.Text(parts.Body, d.T("Ask about what people did, the same way each time. A test needs a qualified provider.")))
	m.root = roomy(k, 340, k.Page(k.Inset(0, 0, 12, 0, k.Stack(16, ask, line)), m.items.beside(nil), nil))
	return m
}

func (m *supportHiring) object() fyne.CanvasObject { return m.root }

// turn changes between what is looked for and what is taught.
func (m *supportHiring) turn() {
	m.kind = hiringKinds[(slices.Index(hiringKinds, m.kind)+1)%len(hiringKinds)]
	m.s.Show(m.s.d.W())
	m.items.line.Focus()
}

func (m *supportHiring) show(w *workshop.Workshop) {
	label := m.s.d.T("When we hire")
	if m.kind != hiringKinds[0] {
		label = m.s.d.T("What we teach")
	}
	m.items.line.SetTarget(label, parts.NoTint)
	m.items.showItems(w, func(x workshop.SupportItem) bool { return slices.Contains(hiringKinds, x.Kind) })
}

func (m *supportHiring) focus(at workshop.Place) { m.items.focusAt(at) }
