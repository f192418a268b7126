package screens

import (
	"image/color"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"kept/screens/parts"
	"kept/workshop"
)

// practiseWording is the behaviour in large type, to be read from the back of the room. With the keyboard on it, the
// arrow keys go to the next behaviour and back, and Enter changes the wording in place.
type practiseWording struct {
	wording
	s  *practiseScreen
	id string // behaviour that is shown
}

// A behaviour of up to practiseLong characters stands in the type of a title, a longer one in that of a subtitle, so that
// what the trio notices has room under it.
const practiseLong = 90

func newPractiseWording(s *practiseScreen) *practiseWording {
	p := &practiseWording{s: s}
	p.ring = canvas.NewRectangle(color.Transparent)
	p.begin(s.d, p, parts.Title)
	return p
}

// show makes it say the behaviour. A wording that is being edited is newer than anything from outside, and stays.
func (p *practiseWording) show(b *workshop.Behaviour) {
	p.id = b.ID
	if p.entry == nil {
		style, _ := practiseType(b.Statement)
		p.text.SetStyle(style)
	}
	p.text.SetText(b.Statement)
	p.wrong.SetText(textMessage(p.d, "behaviour", "statement", b.Statement))
}

// practiseType returns the style of a wording, and its size in design units.
func practiseType(text string) (parts.Style, float32) {
	if utf8.RuneCountInString(text) > practiseLong {
		return parts.Subtitle, 20
	}
	return parts.Title, 28
}

func (p *practiseWording) edit() {
	if p.entry == nil && p.id != "" {
		_, size := practiseType(p.text.Text())
		p.open(size)
	}
}

// write keeps what is typed; all of one change of wording is one step of undo.
func (p *practiseWording) write(text string) {
	p.d.Do(p.change(), func(w *workshop.Workshop) error { return w.Reword(p.id, text) })
	parts.Arrange(p.s.root)
}

func (p *practiseWording) change() workshop.Edit {
	return workshop.Edit{Label: "Change the wording", Merge: "practise.statement:" + p.id, At: p.s.at(p.id, "statement")}
}

// settle keeps a wording. A new one leaves a trace: the note that led to it keeps how it was before (M§3.4).
func (p *practiseWording) settle(text string) {
	if p.d.W().Behaviour(p.id) != nil {
		noteID := p.d.Session.NewID()
		var full error
		p.d.Do(p.change(), func(w *workshop.Workshop) error {
			if text != p.before {
				full = p.trace(w, noteID)
			}
			return w.Reword(p.id, text)
		})
		p.d.Session.Settle()
		if full != nil {
			p.d.Tell(p.d.explain(full), "", nil)
		}
	}
	parts.Arrange(p.s.root)
}

// trace writes the old wording into the newest note on the behaviour, or into a note of its own when that one tells of
// another change already. The error is a *workshop.FullError.
func (p *practiseWording) trace(w *workshop.Workshop, noteID string) error {
	was := shorten(p.d.T("Was: {wording}", "wording", p.before), workshop.Limits("practice_note", "change").Max)
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
		Record: workshop.Record{ID: noteID}, BehaviourID: p.id, Noticed: p.d.T("We changed the wording after trying it."), Change: was,
	})
}

// FocusGained rings the text.
func (p *practiseWording) FocusGained() { p.focused = true; p.Refresh() }

// FocusLost takes the ring away.
func (p *practiseWording) FocusLost() { p.focused = false; p.Refresh() }

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
