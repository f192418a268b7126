package screens

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"kept/screens/parts"
	"kept/workshop"
)

// approachBar holds the tabs of the roles: as many lines as they need, from the third line on it scrolls.
type approachBar struct {
	widget.BaseWidget
	k       *parts.Kit
	row     *fyne.Container
	content *fyne.Container // the row, with room for the outline of the tab that has the keyboard
	scroll  *parts.Scroll
}

func newApproachBar(k *parts.Kit) *approachBar {
	b := &approachBar{k: k, row: k.Wrap(8)}
	b.content = k.Inset(ringReach, barReach, ringReach, ringReach, b.row)
	b.scroll = k.Scroll(b.content)
	b.ExtendBaseWidget(b)
	return b
}

func (b *approachBar) set(tabs []fyne.CanvasObject) {
	b.row.Objects = tabs
	b.row.Refresh()
	b.scroll.Refresh()
}

// HeightFor is the height of the tabs, of two lines at most.
func (b *approachBar) HeightFor(w float32) float32 {
	return min(parts.HeightFor(b.content, w), b.k.Look().Px(104))
}

// Nested is the scroller, so that a tab that gets the keyboard comes into view.
func (b *approachBar) Nested() []fyne.CanvasObject { return []fyne.CanvasObject{b.scroll} }

func (b *approachBar) CreateRenderer() fyne.WidgetRenderer {
	return &drawn{
		of:      b,
		objects: func() []fyne.CanvasObject { return []fyne.CanvasObject{b.scroll} },
		min:     func() fyne.Size { px := b.k.Look().Px; return fyne.NewSize(px(160), px(40)) },
		layout:  func(s fyne.Size) { putAt(b.scroll, 0, 0, s.Width, s.Height); parts.Arrange(b.scroll) },
	}
}

// approachTab is the tab of one role: its dot, its name, and a tick when its approach is chosen.
type approachTab struct {
	id    string
	tint  int
	name  *parts.Text
	tick  *parts.Picture
	press *parts.Press
}

// showTabs shows a tab for each role.
func (s *approachScreen) showTabs(w *workshop.Workshop, roles []workshop.Role) {
	tabs := make([]*approachTab, len(roles))
	for i, r := range roles {
		tint := roleTintOf(w, r.ID)
		at := slices.IndexFunc(s.tabs, func(t *approachTab) bool { return t.id == r.ID && t.tint == tint })
		if at >= 0 {
			tabs[i] = s.tabs[at]
		} else {
			tabs[i] = s.newTab(r.ID, tint)
		}
		t := tabs[i]
		t.name.SetText(firstWords(r.Name, 32))
		t.press.SetName(r.Name)
		t.press.SetOn(r.ID == s.roleID)
		c := w.ChoiceFor(r.ID)
		setShown(t.tick, c != nil && c.Band != "")
	}
	if !slices.Equal(tabs, s.tabs) {
		s.tabs = tabs
		var row []fyne.CanvasObject
		for _, t := range tabs {
			row = append(row, t.press)
		}
		s.bar.set(row)
	}
}

func (s *approachScreen) newTab(id string, tint int) *approachTab {
	k := s.d.Kit
	t := &approachTab{id: id, tint: tint, name: k.Line(parts.Label, ""), tick: k.Icon(parts.IconCheck, 16, parts.RoleInk(tint))}
	dot := k.Fixed(10, 10, k.Surface(parts.GroundPage, parts.RoleEdge(tint), 5))
	t.press = k.Press("", 8, k.Inset(8, 12, 8, 12, k.Row(8, parts.NoGrow, dot, t.name, t.tick)), func() { s.setRole(id) }).On(parts.GroundCard)
	t.press.OnKey = func(n fyne.KeyName) bool {
		switch n {
		case fyne.KeyLeft:
			s.stepTab(-1)
		case fyne.KeyRight:
			s.stepTab(+1)
		default:
			return false
		}
		return true
	}
	return t
}

// stepTab goes to the tab beside the one on screen.
func (s *approachScreen) stepTab(by int) {
	at := slices.IndexFunc(s.tabs, func(t *approachTab) bool { return t.id == s.roleID })
	if at += by; at >= 0 && at < len(s.tabs) {
		s.setRole(s.tabs[at].id)
		parts.Focus(s.tabs[at].press)
	}
}

// revealTab brings the tab of the role on screen into view.
func (s *approachScreen) revealTab() {
	for _, t := range s.tabs {
		if t.id == s.roleID && t.press.Size().Width > 1 {
			s.bar.scroll.Reveal(t.press)
		}
	}
}
