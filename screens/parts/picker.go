package parts

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Option is one thing to choose.
type Option struct {
	// ID is what the hook gets.
	ID string
	// Label is what it is called.
	Label string
	// Note stands behind the label in grey, "" for none.
	Note string
	// Tint is the role whose dot stands before the label, NoTint for none.
	Tint int
}

// Picking is a list to choose from that floats beside its anchor.
type Picking struct {
	// Options are all there is to choose from.
	Options []Option
	// Chosen are the ids that are chosen now.
	Chosen []string
	// Many keeps the list open after a choice, so that several can be made.
	Many bool
	// Filter puts a line above the list: typing narrows it down.
	Filter bool
	// Placeholder is the grey text in the filter line.
	Placeholder string
	// OnPick gets the id that was chosen, or with Many chosen or taken away.
	OnPick func(id string)
	// OnNew, if set, offers to add what was typed when no option is called so.
	OnNew func(label string)
	// OnClosed is called when the list goes away.
	OnClosed func()
}

// Pick opens the list beside anchor and gives it the keyboard: Up and Down move,
// Enter chooses, Escape closes, letters filter or jump.
func (k *Kit) Pick(anchor fyne.CanvasObject, p Picking) {
	l := &pickList{k: k, Picking: p}
	l.rows = k.Stack(0)
	content := k.Stack(8)
	if p.Filter || p.OnNew != nil {
		l.filter = k.Field("", p.Placeholder)
		l.filter.OnChanged = func(string) { l.build() }
		l.filter.OnKey = l.key
		l.filter.OnDone = func(string) {}
		content.Add(l.filter)
	} else {
		l.catcher = &catcher{onKey: l.key, onRune: l.jump}
		l.catcher.ExtendBaseWidget(l.catcher)
	}
	l.scroll = k.Scroll(k.Inset(2, 0, 2, 0, l.rows))
	list := k.Layers(k.Fixed(0, 0, l.scroll))
	list.Layout = &listHeight{k, l.rows}
	if l.catcher != nil {
		list.Add(l.catcher)
	}
	l.none = k.Inset(0, 8, 4, 8, k.Text(Caption, k.T.T("Nothing in this list has these words.")).SetInk(InkMuted))
	content.Add(list)
	content.Add(l.none)
	for i, o := range p.Options {
		if slices.Contains(p.Chosen, o.ID) {
			l.at = i
			break
		}
	}
	l.build()
	longest := l.rows.MinSize().Width/(k.px(100)/100) + 24 // with the pads beside it
	l.pop = k.popover(anchor, content, min(max(longest, 240), 520), p.OnClosed)
	if l.filter != nil {
		l.filter.Focus()
	} else {
		focus(l.catcher)
	}
	l.moveTo(l.at)
}

// listHeight gives a list the height of its rows, up to 320.
type listHeight struct {
	k    *Kit
	rows *fyne.Container
}

func (l *listHeight) heightFor(_ []fyne.CanvasObject, w float32) float32 {
	return min(HeightFor(l.rows, w)+l.k.px(4), l.k.px(320))
}

func (l *listHeight) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[0].MinSize().Width, min(l.rows.MinSize().Height+l.k.px(4), l.k.px(320)))
}

// Layout gives the list all of the room. The catcher behind it gets none: it would take the clicks meant for the rows.
func (l *listHeight) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	layers{}.Layout(objects[:1], s)
}

type pickList struct {
	Picking
	k       *Kit
	filter  *Field
	catcher *catcher
	rows    *fyne.Container
	none    *fyne.Container // says that the filter leaves nothing
	scroll  *Scroll
	pop     *popover
	at      int
}

// build makes the rows that match the filter.
func (l *pickList) build() {
	typed := ""
	if l.filter != nil {
		typed = strings.TrimSpace(l.filter.Text())
	}
	l.rows.Objects = nil
	exact := typed == ""
	for _, o := range l.Options {
		if strings.EqualFold(o.Label, typed) {
			exact = true
		}
		if typed == "" || strings.Contains(strings.ToLower(o.Label+" "+o.Note), strings.ToLower(typed)) {
			l.add(o, slices.Contains(l.Chosen, o.ID), func() { l.pick(o.ID) })
		}
	}
	if l.OnNew != nil && !exact {
		label := l.k.T.T("Add “{name}”", "name", typed)
		l.add(Option{Label: label, Tint: NoTint}, false, func() {
			l.pop.close()
			l.OnNew(typed)
		})
	}
	l.none.Hidden = len(l.rows.Objects) > 0
	if l.pop != nil {
		l.pop.arrange()
		l.moveTo(0)
	}
	l.rows.Refresh()
}

func (l *pickList) add(o Option, on bool, pick func()) {
	r := &pickRow{list: l, option: o, on: on, pick: pick, bg: canvas.NewRectangle(nil), dot: canvas.NewCircle(nil),
		text: l.k.Line(Body, o.Label).SetInk(InkMain), note: l.k.Line(Caption, o.Note), check: stroke()}
	r.ExtendBaseWidget(r)
	l.rows.Add(r)
}

func (l *pickList) pick(id string) {
	if !l.Many {
		l.pop.close()
		if l.OnPick != nil {
			l.OnPick(id)
		}
		return
	}
	if i := slices.Index(l.Chosen, id); i >= 0 {
		l.Chosen = slices.Delete(slices.Clone(l.Chosen), i, i+1)
	} else {
		l.Chosen = append(slices.Clone(l.Chosen), id)
	}
	for _, o := range l.rows.Objects {
		if r := o.(*pickRow); r.option.ID == id {
			r.on = !r.on
			r.Refresh()
		}
	}
	if l.OnPick != nil {
		l.OnPick(id)
	}
}

func (l *pickList) key(n fyne.KeyName) bool {
	switch n {
	case fyne.KeyUp:
		l.moveTo(l.at - 1)
	case fyne.KeyDown:
		l.moveTo(l.at + 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		if l.at < len(l.rows.Objects) {
			l.rows.Objects[l.at].(*pickRow).pick()
		}
	case fyne.KeyEscape, fyne.KeyTab:
		l.pop.close()
	default:
		return false
	}
	return true
}

// jump goes to the next option that starts with the letter; Space chooses.
func (l *pickList) jump(r rune) {
	if r == ' ' {
		l.key(fyne.KeyReturn)
		return
	}
	n := len(l.rows.Objects)
	for i := 1; i <= n; i++ {
		j := (l.at + i) % n
		if strings.HasPrefix(strings.ToLower(l.rows.Objects[j].(*pickRow).option.Label), strings.ToLower(string(r))) {
			l.moveTo(j)
			return
		}
	}
}

func (l *pickList) moveTo(i int) {
	l.at = min(max(i, 0), max(len(l.rows.Objects)-1, 0))
	for j, o := range l.rows.Objects {
		r := o.(*pickRow)
		if r.here != (j == l.at) {
			r.here = j == l.at
			r.Refresh()
		}
		if r.here && l.pop != nil {
			l.scroll.Reveal(r)
		}
	}
}

// catcher has the keyboard for a list that has no line to type in.
type catcher struct {
	widget.BaseWidget
	late
	onKey  func(fyne.KeyName) bool
	onRune func(rune)
}

func (c *catcher) FocusGained()     {}
func (c *catcher) FocusLost()       {}
func (c *catcher) AcceptsTab() bool { return true }

func (c *catcher) TypedKey(e *fyne.KeyEvent) {
	c.coming = false
	c.onKey(e.Name)
}

func (c *catcher) TypedRune(r rune) {
	if !c.leaves() {
		c.onRune(r)
	}
}

// CreateRenderer draws nothing.
func (c *catcher) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(transparent()))
}
