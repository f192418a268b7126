package screens

import (
	"image/color"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"kept/screens/parts"
	"kept/workshop"
)

// practiseWording is the behaviour in large type, to be read from the back of the room. With the keyboard on it, the
// arrow keys go to the next behaviour and back, and Enter changes the wording in place.
type practiseWording struct {
	widget.BaseWidget
	s      *practiseScreen
	text   *parts.Text
	wrong  *parts.Text
	ring   *canvas.Rectangle
	entry  *wordingEntry // nil when nobody edits
	large  *container.ThemeOverride
	id     string // behaviour that is shown
	before string // its wording when the editing began

	focused bool
}

// A behaviour of up to practiseLong characters stands in the type of a title, a longer one in that of a subtitle, so that
// what the trio notices has room under it.
const practiseLong = 90

func newPractiseWording(s *practiseScreen) *practiseWording {
	k := s.d.Kit
	p := &practiseWording{
		s: s, text: k.Text(parts.Title, ""), wrong: k.Text(parts.Caption, "").SetInk(parts.InkStop),
		ring: canvas.NewRectangle(color.Transparent),
	}
	p.ExtendBaseWidget(p)
	return p
}

// show makes it say the behaviour. A wording that is being edited is newer than anything from outside, and stays.
func (p *practiseWording) show(b *workshop.Behaviour) {
	p.id = b.ID
	if p.entry == nil {
		p.text.SetStyle(p.style(b.Statement))
	}
	p.text.SetText(b.Statement)
	p.wrong.SetText(textMessage(p.s.d, "behaviour", "statement", b.Statement))
}

// style is how a wording is set.
func (p *practiseWording) style(text string) parts.Style {
	if utf8.RuneCountInString(text) > practiseLong {
		return parts.Subtitle
	}
	return parts.Title
}

// size is the size of its type.
func (p *practiseWording) size() float32 {
	if p.style(p.before) == parts.Subtitle {
		return 20
	}
	return 28
}

// edit puts an entry in the place of the text.
func (p *practiseWording) edit() {
	if p.entry != nil || p.id == "" {
		return
	}
	p.before = p.text.Text()
	e := newWordingEntry(func() { parts.Focus(p) }, p.cancel, p.finish)
	e.SetText(p.before)
	e.OnChanged = p.write
	p.entry = e
	p.large = container.NewThemeOverride(e, wordingTheme{p.s.d.Kit.Theme(), p.s.d.Kit.Look().Px(p.size())})
	p.Refresh()
	parts.Focus(e)
	e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown}) // to the end of the last line
}

// write keeps what is typed; all of one change of wording is one step of undo.
func (p *practiseWording) write(text string) {
	p.s.d.Do(p.change(), func(w *workshop.Workshop) error { return w.Reword(p.id, text) })
	parts.Arrange(p.s.root)
}

func (p *practiseWording) change() workshop.Edit {
	return workshop.Edit{Label: "Change the wording", Merge: "practise.statement:" + p.id, At: p.s.at(p.id, "statement")}
}

// finish ends the editing. A new wording leaves a trace: the note that led to it keeps how it was before (M§3.4).
// A wording without any letter is none: it stays as it was.
func (p *practiseWording) finish() {
	e := p.entry
	if e == nil {
		return
	}
	p.entry, p.large = nil, nil
	d := p.s.d
	text := workshop.CleanLine(e.Text)
	if text == "" {
		text = p.before
	}
	if d.W().Behaviour(p.id) != nil {
		noteID := d.Session.NewID()
		var full error
		d.Do(p.change(), func(w *workshop.Workshop) error {
			if text != p.before {
				full = p.trace(w, noteID)
			}
			return w.Reword(p.id, text)
		})
		d.Session.Settle()
		if full != nil {
			d.Tell(d.explain(full), "", nil)
		}
	}
	p.Refresh()
	parts.Arrange(p.s.root)
}

// trace writes the old wording into the newest note on the behaviour, or into a note of its own when that one tells of
// another change already. The error is a *workshop.FullError.
func (p *practiseWording) trace(w *workshop.Workshop, noteID string) error {
	was := shorten(p.s.d.T("Was: {wording}", "wording", p.before), workshop.Limits("practice_note", "change").Max)
	for i := len(w.PracticeNotes) - 1; i >= 0; i-- {
		n := &w.PracticeNotes[i]
		if n.BehaviourID != p.id {
			continue
		}
		if n.Change == "" {
			n.Change = was
			return nil
		}
		break
	}
	return workshop.Add(w, &w.PracticeNotes, workshop.PracticeNote{
		Record: workshop.Record{ID: noteID}, BehaviourID: p.id, Noticed: p.s.d.T("We changed the wording after trying it."), Change: was,
	})
}

// cancel ends the editing with the wording as it was.
func (p *practiseWording) cancel() {
	p.entry.SetText(p.before)
	parts.Focus(p)
}

// Tapped takes the keyboard, and edits when it has it already.
func (p *practiseWording) Tapped(*fyne.PointEvent) {
	if p.focused {
		p.edit()
		return
	}
	parts.Focus(p)
}

// DoubleTapped edits.
func (p *practiseWording) DoubleTapped(*fyne.PointEvent) { p.edit() }

// Cursor is a hand over the text.
func (p *practiseWording) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained rings the text.
func (p *practiseWording) FocusGained() { p.focused = true; p.Refresh() }

// FocusLost takes the ring away.
func (p *practiseWording) FocusLost() { p.focused = false; p.Refresh() }

// TypedRune has no use for letters.
func (p *practiseWording) TypedRune(rune) {}

// TypedKey goes through the behaviours and edits; keys without a use go to the window.
func (p *practiseWording) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft, fyne.KeyUp:
		p.s.step(-1)
	case fyne.KeyRight, fyne.KeyDown:
		p.s.step(+1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF2:
		p.edit()
	case fyne.KeyEscape:
		p.s.notes.line.Focus()
	default:
		parts.PassKey(p, e)
	}
}

// TypedShortcut goes to the window.
func (p *practiseWording) TypedShortcut(s fyne.Shortcut) { parts.PassShortcut(p, s) }

// AccessibilityLabel is the behaviour.
func (p *practiseWording) AccessibilityLabel() string { return p.text.Text() }

// AccessibilityRole says that it can be pressed.
func (p *practiseWording) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Nested is the entry while somebody edits, so that it is found before it has been painted.
func (p *practiseWording) Nested() []fyne.CanvasObject {
	if p.large == nil {
		return nil
	}
	return []fyne.CanvasObject{p.large}
}

// HeightFor is the height of the text, and of what is wrong under it.
func (p *practiseWording) HeightFor(w float32) float32 {
	h := p.text.HeightFor(w)
	if p.wrong.Text() != "" {
		h += p.wrong.HeightFor(w)
	}
	return h + p.s.d.Kit.Look().Px(8)
}

// CreateRenderer draws the text or the entry.
func (p *practiseWording) CreateRenderer() fyne.WidgetRenderer {
	return &drawn{
		of: p,
		objects: func() []fyne.CanvasObject {
			if p.large != nil {
				return []fyne.CanvasObject{p.large, p.wrong}
			}
			return []fyne.CanvasObject{p.ring, p.text, p.wrong}
		},
		min:    func() fyne.Size { return fyne.NewSize(160, p.HeightFor(max(p.Size().Width, 160))) },
		layout: p.lay,
	}
}

func (p *practiseWording) lay(size fyne.Size) {
	look := p.s.d.Kit.Look()
	px := look.Px
	h := p.text.HeightFor(size.Width)
	putAt(p.text, 0, px(4), size.Width, h)
	if p.large != nil {
		// An entry pads its text by 8; this puts its letters where the text stood.
		putAt(p.large, -px(8), -px(5), size.Width+2*px(8), h+px(20))
	}
	putAt(p.wrong, 0, h+px(8), size.Width, p.wrong.HeightFor(size.Width))
	p.ring.StrokeColor, p.ring.StrokeWidth, p.ring.CornerRadius = look.Palette.Primary, 0, px(8)
	if p.focused {
		p.ring.StrokeWidth = px(2)
	}
	putAt(p.ring, -px(8), 0, size.Width+2*px(8), h+px(8))
	p.ring.Refresh()
}
