package screens

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kept/workshop"
)

// teachBench opens the sample as a practice workshop with two people who learn to facilitate.
func teachBench(t *testing.T) (*bench, *practiseScreen) {
	t.Helper()
	w := openSample(t, "contact-centre")
	w.Details.Kind = workshop.TrainTheTrainer
	w.Trainers = []workshop.Trainer{workshop.NewTrainer("tr-1", "par-1"), workshop.NewTrainer("tr-2", "par-2")}
	b, s := practiseBench(t, w)
	s.SetMode(practiseTeachMode)
	b.screen.Focus(workshop.Place{Step: workshop.Practise})
	return b, s
}

func TestTeachBackIsOfferedWherePeopleLearnToFacilitate(t *testing.T) {
	for _, c := range []struct {
		name    string
		set     func(*workshop.Workshop)
		offered bool
	}{
		{"first workshop", func(w *workshop.Workshop) { w.Details.Kind = workshop.FirstWorkshop }, false},
		{"practice workshop", func(w *workshop.Workshop) { w.Details.Kind = workshop.TrainTheTrainer }, true},
		{"first workshop with somebody who learns", func(w *workshop.Workshop) {
			w.Trainers = []workshop.Trainer{workshop.NewTrainer("tr-1", "par-1")}
		}, true},
	} {
		w := openSample(t, "contact-centre")
		w.Trainers = nil
		c.set(w)
		_, s := practiseBench(t, w)
		if got := slices.Contains(s.Modes(), "Teach-back"); got != c.offered {
			t.Errorf("%s: offered %t", c.name, got)
		}
	}
}

func TestTeachBackIsScoredByDigitsAndArrows(t *testing.T) {
	b, _ := teachBench(t)
	for _, score := range []string{"3", "4", "1", "2"} { // each goes on to the next point
		b.types(score)
	}
	b.keys(fyne.KeyUp)
	b.types("-")
	scores := func(id string) string { return b.w().Trainer(id).TeachBack }
	if got := scores("tr-1"); got != "341---" {
		t.Fatalf("scores %q", got)
	}
	b.keys(fyne.KeyDown)
	b.types("4")
	b.keys(fyne.KeyRight) // the next person, at the same point
	b.types("2")
	if got := scores("tr-1") + " " + scores("tr-2"); got != "341-4- -----2" {
		t.Fatalf("scores %q", got)
	}
	b.keys(fyne.KeyBackspace)
	if got := scores("tr-2"); got != "" {
		t.Errorf("Backspace leaves %q", got)
	}
	b.desk.Session.Undo()
	b.desk.Session.Undo()
	if got := scores("tr-1") + " " + scores("tr-2"); got != "341-4- " {
		t.Errorf("two undos give %q", got)
	}
}

func TestTeachBackShowsWhatOneAndFourLookLike(t *testing.T) {
	b, _ := teachBench(t)
	b.window.Resize(fyne.NewSize(1020, 1400))
	for _, p := range b.desk.Content.Trainers.TeachBack {
		for _, text := range []string{p.Name, p.One, p.Four} {
			if !b.sees(text) {
				t.Errorf("%q is not on screen", text)
			}
		}
	}
}

func TestTeachBackSaysWhatIsMissingForReady(t *testing.T) {
	b, s := teachBench(t)
	ready := len(workshop.Values("trainer", "stage")) - 1
	for _, c := range []struct {
		scores, stage string
		says          string
	}{
		{"", workshop.TookPartStage, "Score the six points"},
		{"3333-3", workshop.TookPartStage, "One point has no score yet."},
		{"333333", workshop.TookPartStage, "Co-lead one, then look again."},
		{"332343", workshop.CoLedStage, "Not ready yet: Keeps writing silent. Co-lead one more and try again."},
		{"333333", workshop.CoLedStage, "Ready. Book the first session within four weeks, while it is fresh."},
	} {
		b.desk.Session.Do(workshop.Edit{}, func(w *workshop.Workshop) error {
			x := w.Trainer("tr-1")
			x.TeachBack, x.Stage = c.scores, c.stage
			return nil
		})
		if !b.sees(c.says) {
			t.Errorf("%s at %s: nobody says %q", c.scores, c.stage, c.says)
		}
	}
	if !b.sees("Ready. Book") {
		t.Fatal("the last one is not ready")
	}
	s.Focus(workshop.Place{Step: workshop.Practise, Record: "tr-1", Field: teachStagePlace})
	b.keys(fyne.KeyEnd)
	if got := b.w().Trainer("tr-1").Stage; got != workshop.ReadyStage {
		t.Errorf("stage %q", got)
	}
	b.desk.Session.Do(workshop.Edit{}, func(w *workshop.Workshop) error {
		w.Trainer("tr-1").SetScore(1, 2)
		return nil
	})
	if !b.sees("Not ready yet: Asks before telling.") {
		t.Error("ready with a 2 says nothing")
	}
	if s.teach.card.stage.Selected() != ready {
		t.Error("a stage that somebody chose changed by itself")
	}
}

func TestTeachBackRefusesReadyTooEarly(t *testing.T) {
	b, s := teachBench(t)
	for _, c := range []struct{ scores, stage, says string }{
		{"44444-", workshop.LedWithSupportStage, "Not ready yet: Protects choice in commitments."},
		{"444444", workshop.TookPartStage, "Co-lead one, then look again."},
	} {
		b.desk.Session.Do(workshop.Edit{}, func(w *workshop.Workshop) error {
			x := w.Trainer("tr-1")
			x.TeachBack, x.Stage = c.scores, c.stage
			return nil
		})
		b.told = nil
		s.Focus(workshop.Place{Step: workshop.Practise, Record: "tr-1", Field: teachStagePlace})
		b.keys(fyne.KeyEnd)
		if got := b.w().Trainer("tr-1").Stage; got != c.stage {
			t.Errorf("%s: the stage became %q", c.scores, got)
		}
		if !strings.Contains(strings.Join(b.told, " "), c.says) {
			t.Errorf("%s: told %q", c.scores, b.told)
		}
		if got := s.teach.card.stage.Selected(); got != slices.Index(workshop.Values("trainer", "stage"), c.stage) {
			t.Errorf("%s: the control shows stage %d", c.scores, got)
		}
	}
}

func TestTeachBackPeopleComeAndGo(t *testing.T) {
	w := openSample(t, "contact-centre")
	w.Details.Kind, w.Trainers = workshop.TrainTheTrainer, nil
	b, s := practiseBench(t, w)
	s.SetMode(practiseTeachMode)
	if !b.sees("Nobody learns to facilitate yet.") {
		t.Error("the empty list says nothing")
	}
	s.teach.addEverybody()
	if got, want := len(b.w().Trainers), len(b.w().InRoom()); got != want {
		t.Fatalf("%d of %d people were added", got, want)
	}
	first := b.w().Trainers[0].ID
	s.teach.list.focus(first)
	b.keys(fyne.KeyDelete)
	if b.w().Trainer(first) != nil || len(b.told) == 0 {
		t.Errorf("still there, or not said: %q", b.told)
	}
	if f, ok := b.window.Canvas().Focused().(fyne.CanvasObject); !ok || f != fyne.CanvasObject(s.teach.list.rows[s.teach.trainer].press) {
		t.Error("the neighbour does not get the keyboard")
	}
	b.desk.Session.Undo()
	b.desk.Session.Undo()
	if len(b.w().Trainers) != 0 || !b.sees("Nobody learns to facilitate yet.") {
		t.Error("undo does not give back the empty list")
	}
}

func TestTeachBackNoteIsKept(t *testing.T) {
	b, s := teachBench(t)
	s.Focus(workshop.Place{Step: workshop.Practise, Record: "tr-2", Field: teachNotePlace})
	b.types("Waits longer")
	if got := b.w().Trainer("tr-2").Note; got != "Waits longer" || b.w().Trainer("tr-1").Note != "" {
		t.Errorf("note %q", got)
	}
	b.desk.Session.Undo()
	if got := b.w().Trainer("tr-2").Note; got != "" {
		t.Errorf("one undo leaves %q", got)
	}
}
