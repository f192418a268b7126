package parts

import "fyne.io/fyne/v2"

// A window sends a key first and then the character that it types, each to what has the keyboard at that moment. Where the
// key took the keyboard elsewhere, such as D on a card or Space on a choice, the character would arrive there and be
// written or choose something, though nobody meant it.

// late lets what has the keyboard leave out a character that comes before any key.
type late struct{ coming bool }

// leaves tells whether a character is such a one; only one comes after each key.
func (l *late) leaves() bool {
	was := l.coming
	l.coming = false
	return was
}

// expect says that the character of a key is still on its way.
func (l *late) expect() { l.coming = true }

// typesCharacter tells whether a key is followed by a character.
func typesCharacter(key fyne.KeyName) bool { return len(key) == 1 || key == fyne.KeySpace }

// outrun is called when o has done what a key is for: what has the keyboard by now does not get the character.
func outrun(o fyne.Focusable, key fyne.KeyName) {
	object, ok := o.(fyne.CanvasObject)
	if !ok || !typesCharacter(key) {
		return
	}
	c := canvasOf(object)
	if c == nil || c.Focused() == o {
		return
	}
	if f, ok := c.Focused().(interface{ expect() }); ok {
		f.expect()
	}
}
