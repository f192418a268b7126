package parts

import (
	"math/rand/v2"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"kept/workshop/words"
)

func TestBrokenTextFitsAndLosesNoWord(t *testing.T) {
	a := test.NewTempApp(t)
	k := NewKit(Look{Palette: Light(), Zoom: 1}, words.English())
	a.Settings().SetTheme(k.Theme())
	stock := strings.Fields("listen before we solve žluťoučký “what is in your way?” a Donaudampfschifffahrtsgesellschaft 🙂 zuhören – yes\n I")
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		var said []string
		for range r.IntN(30) {
			said = append(said, stock[r.IntN(len(stock))])
		}
		width := float32(20 + r.IntN(400))
		lines := k.breakLines(strings.Join(said, " "), 14, medium, width, 0)
		if got := strings.ReplaceAll(strings.Join(lines, ""), " ", ""); got != strings.Join(said, "") {
			t.Fatalf("at %v: %q became %q", width, said, lines)
		}
		for _, l := range lines {
			if w := k.textWidth(l, 14, medium); w > width+1 && len([]rune(l)) > 1 {
				t.Errorf("%q is %v wide, there are %v", l, w, width)
			}
		}
		for most := 1; most <= 3; most++ {
			cut := k.breakLines(strings.Join(said, " "), 14, medium, width, most)
			if len(cut) > most || len(lines) > most && !strings.HasSuffix(cut[len(cut)-1], "…") {
				t.Errorf("at most %d lines: %q", most, cut)
			}
		}
	}
}

func TestLineBreaksOfTheWriterStay(t *testing.T) {
	a := test.NewTempApp(t)
	k := NewKit(Look{Palette: Light(), Zoom: 1}, words.English())
	a.Settings().SetTheme(k.Theme())
	if got := k.breakLines("one\n\ntwo", 14, regular, 400, 0); len(got) != 3 || got[1] != "" {
		t.Errorf("%q", got)
	}
}
