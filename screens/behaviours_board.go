package screens

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kept/screens/parts"
	"kept/workshop"
)

// The widths of columns. With more roles than fit at the least width, the board shows one page of them, a little wider.
const (
	leastColumn = 188
	pagedColumn = 208
	mostColumn  = 460
	columnGap   = 16
)

// behavioursBoard shows a column for each role, as many as fit beside each other. It is its own layout, because how
// many fit follows from its width.
type behavioursBoard struct {
	s       *behavioursScreen
	board   *parts.Board
	columns []*behavioursColumn // of all roles, in their order
	first   int                 // place of the first role on screen
	fit     int                 // how many roles fit
	ranks   map[string]int      // places in the vote while dots are counted, by id of the behaviour
	ties    map[string]bool     // roles whose vote was not clear when the cards were put in its order
	object  *fyne.Container
}

// behavioursColumn is the column of one role.
type behavioursColumn struct {
	*parts.Column
	role, title string
	tint        int
	ids         []string
}

func newBehavioursBoard(s *behavioursScreen) *behavioursBoard {
	b := &behavioursBoard{s: s, board: s.d.Kit.Board(), fit: 1}
	b.board.OnDrop = func(id string, _, to, place int) {
		if role := b.columns[b.first+to].role; role != "" {
			s.drop(id, role, place)
		}
	}
	b.board.OnLeave = b.leave
	b.object = container.New(b, b.board)
	return b
}

// MinSize is one column.
func (b *behavioursBoard) MinSize([]fyne.CanvasObject) fyne.Size {
	px := b.s.d.Kit.Look().Px
	return fyne.NewSize(px(leastColumn), px(leastList))
}

// Layout gives the columns their room and shows as many as fit.
func (b *behavioursBoard) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	px := b.s.d.Kit.Look().Px
	gap, n := px(columnGap), len(b.columns)
	fit := n
	if size.Width < float32(n)*px(leastColumn)+float32(n-1)*gap {
		fit = max(int((size.Width+gap)/(px(pagedColumn)+gap)), 1)
	}
	if size.Width > 1 && fit != b.fit && n > 0 {
		b.fit = fit
		b.reach(b.s.role)
	}
	shown := float32(min(max(fit, 1), max(n, 1)))
	width := min(size.Width, shown*px(mostColumn)+(shown-1)*gap)
	b.board.Resize(fyne.NewSize(width, size.Height))
}

// show puts every behaviour into the column of its role. Behaviours whose role was deleted stand in a column of their own.
func (b *behavioursBoard) show(w *workshop.Workshop) {
	maker := newBehaviourCards(b.s, w)
	place := make(map[string]int, len(w.Roles))
	cards := make([][]parts.CardData, len(w.Roles)+1)
	for i, r := range w.Roles {
		place[r.ID] = i
	}
	for i := range w.Behaviours {
		v := &w.Behaviours[i]
		if b.s.mode == behavioursDotting && v.Status == workshop.ParkedBehaviour {
			continue
		}
		at, known := place[v.RoleID]
		if !known {
			at = len(w.Roles)
		}
		cards[at] = append(cards[at], maker.card(v, at))
	}
	if b.ranks != nil {
		for i := range cards {
			slices.SortStableFunc(cards[i], func(a, c parts.CardData) int { return b.rankOf(a.ID) - b.rankOf(c.ID) })
		}
	}
	columns := make([]*behavioursColumn, 0, len(cards))
	for i, r := range w.Roles {
		columns = append(columns, b.column(r.ID, r.Name, i))
	}
	if len(cards[len(w.Roles)]) > 0 {
		columns = append(columns, b.column("", b.s.d.T("No role"), len(w.Roles)))
	}
	if !slices.Equal(columns, b.columns) {
		b.columns = columns
		b.fit = 0 // found out again by Layout
		b.Layout(nil, b.object.Size())
		b.reach(b.s.role)
	}
	for i, c := range columns {
		c.ids = c.ids[:0]
		for j := range cards[i] {
			c.ids = append(c.ids, cards[i][j].ID)
		}
		c.SetCards(cards[i])
		c.SetActive(b.s.mode == behavioursCapturing && c.role == b.s.role)
	}
}

// column returns the column of a role: the one there is, unless its name or tint changed.
func (b *behavioursBoard) column(role, title string, tint int) *behavioursColumn {
	for _, c := range b.columns {
		if c.role == role && c.title == title && c.tint == tint {
			return c
		}
	}
	s, d := b.s, b.s.d
	empty := d.Kit.Empty(behavioursMissing(d, title), d.T("Say what happens next, and by when."), d.T("Enter"), d.T("adds what you typed"))
	c := &behavioursColumn{Column: d.Kit.Column(title, tint, empty), role: role, title: title, tint: tint}
	c.OnTap = func() {
		if role == "" {
			return
		}
		s.setRole(role)
		if s.mode == behavioursCapturing {
			s.capture.line.Focus()
		}
	}
	l := c.Cards
	l.OnEdit = s.reword
	d.rememberCards(l, func(id string) workshop.Place { return behaviourPlace(id, "statement") })
	l.OnDelete = s.remove
	l.OnMove = s.nudge
	l.OnSelect = s.choose
	l.OnDigit = func(id string, n int) {
		if s.mode == behavioursDotting {
			s.setDots(id, n)
		}
	}
	l.OnKey = s.cardKey
	l.OnShortcut = s.shortcut(func() []string { return c.ids })
	return c
}

// cardKey handles the keys of a card that belong to this screen.
func (s *behavioursScreen) cardKey(id string, key fyne.KeyName) bool {
	dotting := s.mode == behavioursDotting
	switch {
	case key == fyne.KeyEscape && s.details.open():
		s.details.toggle()
	case key == fyne.KeyEscape && !dotting:
		s.capture.line.Focus()
	case key == fyne.KeyD, key == fyne.KeySpace:
		s.details.enter()
	case key == fyne.KeyP:
		s.setStatus(id, workshop.PriorityBehaviour)
	case key == fyne.KeyK:
		s.setStatus(id, workshop.ParkedBehaviour)
	case dotting && key == fyne.KeyO:
		s.writeDown(s.role)
	case dotting && (key == fyne.KeyPlus || key == fyne.KeyEqual):
		s.addDots(id, +1)
	case dotting && key == fyne.KeyMinus:
		s.addDots(id, -1)
	default:
		return false
	}
	return true
}

// ids returns the behaviours of a role in the order of their cards.
func (b *behavioursBoard) ids(w *workshop.Workshop, role string) []string {
	var ids []string
	for i := range w.Behaviours {
		v := &w.Behaviours[i]
		if v.RoleID == role && (b.s.mode != behavioursDotting || v.Status != workshop.ParkedBehaviour) {
			ids = append(ids, v.ID)
		}
	}
	return ids
}

// index returns the place of a role's column, or -1.
func (b *behavioursBoard) index(role string) int {
	return slices.IndexFunc(b.columns, func(c *behavioursColumn) bool { return c.role == role })
}

// reach turns the pages until the column of a role is on screen.
func (b *behavioursBoard) reach(role string) {
	fit := min(max(b.fit, 1), len(b.columns))
	first := min(b.first, len(b.columns)-fit)
	if i := b.index(role); i >= 0 {
		first = min(max(first, i-fit+1), i)
	}
	b.first = max(first, 0)
	var shown []*parts.Column
	for _, c := range b.columns[b.first : b.first+fit] {
		shown = append(shown, c.Column)
	}
	b.board.SetColumns(shown...)
	b.s.bar.showPages()
}

// turn goes a page on, or back; the role in hand goes along.
func (b *behavioursBoard) turn(by int) {
	n, fit := len(b.columns), max(b.fit, 1)
	i := min(max(b.first+by*fit, 0), n-1)
	if by > 0 {
		i = min(b.first+2*fit-1, n-1) // the last of the next page, which brings its others along
	}
	b.s.setRole(b.columns[i].role)
}

// pages returns which roles are on screen, from up to but not including to, and how many there are.
func (b *behavioursBoard) pages() (from, to, of int) {
	of = len(b.columns)
	return b.first, min(b.first+max(b.fit, 1), of), of
}

// focus gives the card of a behaviour the keyboard, turning pages as needed; it says whether there is one.
func (b *behavioursBoard) focus(id string) bool {
	for _, c := range b.columns {
		if c.Cards.Card(id) != nil {
			b.reach(c.role)
			return c.Cards.Focus(id)
		}
	}
	return false
}

// focusNear gives the first card of a role the keyboard, or of the next role that has one.
func (b *behavioursBoard) focusNear(role string) {
	start := max(b.index(role), 0)
	for i := range b.columns {
		c := b.columns[(start+i)%len(b.columns)]
		if c.Cards.Len() > 0 {
			b.reach(c.role)
			c.Cards.FocusFirst()
			return
		}
	}
}

// leave goes on where an arrow points out of the columns on screen: to the next page, or up to the capture line.
func (b *behavioursBoard) leave(to fyne.KeyName) bool {
	switch {
	case to == fyne.KeyUp && b.s.mode == behavioursCapturing:
		b.s.capture.line.Focus()
		return true
	case to == fyne.KeyRight:
		for _, c := range b.columns[min(b.first+b.fit, len(b.columns)):] {
			if len(c.ids) > 0 {
				return b.focus(c.ids[0])
			}
		}
	case to == fyne.KeyLeft:
		for i := b.first - 1; i >= 0; i-- {
			if c := b.columns[i]; len(c.ids) > 0 {
				return b.focus(c.ids[0])
			}
		}
	}
	return false
}

// scrollToEnd shows the last cards of a role, where new ones arrive.
func (b *behavioursBoard) scrollToEnd(role string) {
	i := b.index(role)
	if i < 0 {
		return
	}
	for _, o := range b.columns[i].Nested() {
		if scroll, ok := o.(*parts.Scroll); ok {
			scroll.ScrollTo(math.MaxInt32)
		}
	}
}

// layWall lays out the capture line again after its height changed.
func (s *behavioursScreen) layWall() {
	parts.Arrange(s.wall)
}
