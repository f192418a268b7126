package screens

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// What the numbers mean is said once, under the list or at its end, and never takes so much that the list is squeezed.
func TestTheScalesOfCustomersLeaveRoomForTheList(t *testing.T) {
	for _, c := range []struct {
		size  fyne.Size
		zoom  float32
		under bool
	}{
		{benchSize, 1, true},
		{fyne.NewSize(700, 560), 1, true},
		{benchSize, 1.5, false},
		{benchSize, 2, false},
		{fyne.NewSize(1020, 300), 1, false},
		{fyne.NewSize(1600, 1100), 2, true},
	} {
		t.Run(fmt.Sprintf("%v at %v", c.size, c.zoom), func(t *testing.T) {
			b := onScreen(t, workshop.Customers, openSample(t, "contact-centre"))
			b.zoom(c.zoom)
			b.window.Resize(c.size)
			parts.Arrange(b.window.Content())
			said := 0
			for _, text := range b.texts() {
				if strings.HasPrefix(text, "Importance:") {
					said++
				}
			}
			s := b.screen.(*customersScreen).bars.scales
			if said != 1 || s.foot.Visible() != c.under {
				t.Errorf("said %d times, under the list: %v", said, s.foot.Visible())
			}
			if s.foot.Visible() && s.foot.Size().Height*2 > s.page.Size().Height {
				t.Errorf("the scales are %v high of %v", s.foot.Size().Height, s.page.Size().Height)
			}
		})
	}
}
