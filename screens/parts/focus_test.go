package parts_test

import (
	"os"
	"os/exec"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"

	"kept/screens/parts"
)

// Fyne throws the drawings of widgets away that were out of sight for a minute, and finds nothing through them from then
// on. The minute is set when a program starts, so this test starts itself again with a far shorter one.
func TestTheKeyboardComesToWhatWasOutOfSight(t *testing.T) {
	const minute = "FYNE_CACHE"
	if os.Getenv(minute) == "" {
		again := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$")
		again.Env = append(os.Environ(), minute+"=1ns")
		if said, err := again.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, said)
		}
		return
	}
	var f *parts.Field
	var s *parts.Scroll
	_, w := show(t, light(), fyne.NewSize(400, 300), func(k *parts.Kit) fyne.CanvasObject {
		f = k.Field("Title", "")
		s = k.Scroll(k.Stack(0, k.Gap(0, 2000), k.Panel(k.Press("Row", 8, k.Inset(8, 8, 8, 8, f), nil))))
		return s
	})
	software.NewCanvas().Capture() // Fyne throws away while it draws

	f.Focus()
	if w.Canvas().Focused() != f.Entry() {
		t.Error("the field did not get the keyboard, so what is typed goes elsewhere")
	}
	if s.Offset() < 1700 {
		t.Errorf("scrolled to %v; the field that has the keyboard is out of sight", s.Offset())
	}
}
