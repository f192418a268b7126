package export

import (
	"context"
	"strings"
	"testing"

	"kept/export/page"
	"kept/workshop"
)

func TestEmojiPrintOnAnyComputer(t *testing.T) {
	w := workshop.New("ws-1", "2026-09-02")
	names := []string{"Ana 👍", "Ben 👩\u200d🔧", "Cleo 🇪🇺", "Dee 👍🏽", "Eve ❤\ufe0f"}
	for i, name := range names {
		w.Participants = append(w.Participants, workshop.Participant{Record: workshop.Record{ID: string(rune('a' + i))}, Name: name})
	}
	r := rendered(t, SignIn, w, Options{Now: today, Names: true})
	if r.Missing != 0 {
		t.Errorf("%d emoji print as boxes", r.Missing)
	}
	// What is drawn as one picture has to be one picture: a mechanic, not a woman beside a wrench.
	ts, err := page.NewTypesetter(NotoSans(), emojiFirst{})
	if err != nil {
		t.Fatal(err)
	}
	one := ts.Width("🔧", page.Style{Size: 10})
	for _, s := range []string{"👩\u200d🔧", "🇪🇺", "👍🏽", "❤\ufe0f"} {
		if w := ts.Width(s, page.Style{Size: 10}); w > one*1.2 {
			t.Errorf("%q is %.1f mm wide, one emoji %.1f", s, w, one)
		}
	}
	if _, err := Render(context.Background(), SignIn, w, Options{Now: today}); err != nil {
		t.Fatal(err)
	}
	text := textOf(pagesOf(t, SignIn, w, Options{Now: today, Names: true})...)
	for _, name := range names {
		if !strings.Contains(withoutInvisible(text), withoutInvisible(squeezed(name))) {
			t.Errorf("%q cannot be found", name)
		}
	}
}

func TestTheEmbeddedFontsDrawAllThatIsOurs(t *testing.T) {
	everyPrint(t, func(t *testing.T, id ID, w *workshop.Workshop, o Options) {
		if n := rendered(t, id, w, o).Missing; n > 0 { // the samples are written in Latin letters
			t.Errorf("%d characters stand as boxes on a computer without other fonts", n)
		}
	})
}
