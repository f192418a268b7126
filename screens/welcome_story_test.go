package screens

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"kept/workshop"
)

func TestALaterWaveBeginsWithAStoryOfTheOneBefore(t *testing.T) {
	old := openSample(t, "contact-centre")
	old.Stories[0].Permission = false
	wave, _ := workshop.Like(old, "wave-2", "2027-03-03")
	b, s := welcomeOn(t, wave)
	if s.story.panel.Visible() {
		t.Fatal("a story is shown before the wave before was read")
	}
	b.desk.Before = func(take func(*workshop.Workshop)) { take(old) }
	s.Show(b.w())
	if !b.sees("A story from the last wave") || !b.sees(old.Stories[1].Title) || !b.sees(old.Stories[1].Result) {
		t.Fatalf("no story to read out: %q", b.texts())
	}
	told := map[string]bool{}
	for range len(old.Stories) {
		told[s.story.title.Text()] = true
		test.Tap(s.story.next)
	}
	for i, x := range old.Stories {
		if may := x.Permission && x.Share == workshop.PublicShare; told[x.Title] != may {
			t.Errorf("story %d, permission %v and shared with %s: told %v", i+1, x.Permission, x.Share, told[x.Title])
		}
	}
}

func TestAFirstWorkshopHasNoStoryToReadOut(t *testing.T) {
	b, s := welcomeOn(t, openSample(t, "contact-centre"))
	b.desk.Before = func(func(*workshop.Workshop)) { t.Error("a workshop before the first was asked for") }
	s.Show(b.w())
	if b.sees("A story from the last wave") {
		t.Error("it shows one all the same")
	}
}
