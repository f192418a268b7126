package parts_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kept/screens/parts"
)

// wheel turns the wheel over the middle of o, as a hand does: Fyne asks what lies on top there.
func wheel(w fyne.Window, o fyne.CanvasObject, by float32) {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	test.Scroll(w.Canvas(), at.AddXY(o.Size().Width/2, o.Size().Height/2), 0, by)
}

// scrollers are an inner list of the given height in an outer one that is higher than its view.
func scrollers(t *testing.T, height float32) (inner, outer *parts.Scroll, w fyne.Window) {
	_, w = show(t, light(), fyne.NewSize(400, 300), func(k *parts.Kit) fyne.CanvasObject {
		inner = k.Scroll(k.Gap(100, height))
		outer = k.Scroll(k.Stack(0, k.Fixed(0, 200, inner), k.Gap(0, 1000)))
		return outer
	})
	return inner, outer, w
}

func TestTheWheelOverAListThatFitsGoesOnToWhatItStandsIn(t *testing.T) {
	inner, outer, w := scrollers(t, 150)
	wheel(w, inner, -40)
	if inner.Offset() != 0 || outer.Offset() != 40 {
		t.Errorf("the list is at %g, what it stands in at %g", inner.Offset(), outer.Offset())
	}
}

func TestTheWheelGoesOnAtBothEndsOfAList(t *testing.T) {
	inner, outer, w := scrollers(t, 260)
	for range 2 { // the first takes the list to its end
		wheel(w, inner, -100)
	}
	if inner.Offset() != 60 || outer.Offset() != 100 {
		t.Fatalf("down: the list is at %g, what it stands in at %g", inner.Offset(), outer.Offset())
	}
	for range 2 {
		wheel(w, inner, 70)
	}
	if inner.Offset() != 0 || outer.Offset() != 30 {
		t.Errorf("up: the list is at %g, what it stands in at %g", inner.Offset(), outer.Offset())
	}
}

func TestTheWheelOverAFieldScrollsThePage(t *testing.T) {
	for name, multi := range map[string]bool{"a line": false, "an area": true} {
		var f *parts.Field
		var outer *parts.Scroll
		_, w := show(t, light(), fyne.NewSize(400, 300), func(k *parts.Kit) fyne.CanvasObject {
			f = k.Field("Title", "")
			if multi {
				f = k.TextArea("Notes", "", 2)
			}
			outer = k.Scroll(k.Stack(0, f, k.Gap(0, 1000)))
			return outer
		})
		f.SetText("A word")
		wheel(w, f, -30)
		if outer.Offset() != 30 {
			t.Errorf("over %s the page stays at %g", name, outer.Offset())
		}
	}
}

func TestTheWheelScrollsATextThatIsHigherThanItsField(t *testing.T) {
	var f *parts.Field
	var outer *parts.Scroll
	_, w := show(t, light(), fyne.NewSize(400, 500), func(k *parts.Kit) fyne.CanvasObject {
		f = k.TextArea("Notes", "", 2)
		outer = k.Scroll(k.Stack(0, f, k.Gap(0, 1000)))
		return outer
	})
	f.SetText(strings.Repeat("One more line of it\n", 40))
	w.Canvas().Capture()
	wheel(w, f, -30)
	if outer.Offset() != 0 {
		t.Error("the page went on although the text had more to show")
	}
	for range 60 {
		wheel(w, f, -30)
	}
	if outer.Offset() == 0 {
		t.Error("at the end of the text the page stays where it is")
	}
}
