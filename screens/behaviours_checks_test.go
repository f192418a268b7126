package screens

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kept/workshop"
	"kept/workshop/content"
)

const (
	noMoment = "When does this happen?"
	beingIt  = "\"be\" says what you want, not what you do."
	beingHow = "\"friendly\" describes a person."
)

func TestCheckerHintsWhileTyping(t *testing.T) {
	b := onScreen(t, workshop.BehavioursStep, twoRoles())
	s := b.screen.(*behavioursScreen)
	b.types("Be friendly to")
	if b.sees(beingIt) {
		t.Error("a sentence that has just begun is corrected already")
	}
	b.types(" each customer")
	if !b.sees(beingIt) || b.sees(beingHow) {
		t.Errorf("not the first hint, or not alone: %q", b.texts())
	}
	var hint fyne.Tappable
	for _, o := range s.capture.line.Nested() {
		if tap, ok := o.(fyne.Tappable); ok {
			hint = tap
		}
	}
	edge := hint.(fyne.CanvasObject).Size().Width - 8
	test.TapAt(hint, fyne.NewPos(edge, 8))
	if b.sees(beingIt) || !b.sees(beingHow) {
		t.Errorf("waved away, the next one should follow: %q", b.texts())
	}
	s.capture.line.Focus()
	b.types(" who calls")
	b.keys(fyne.KeyReturn)
	v := b.w().Behaviours[0]
	if v.Statement != "Be friendly to each customer who calls" {
		t.Fatalf("the hints stopped the text: %+v", v)
	}
	if !b.w().Dismissed("weak_start", v.ID) || b.w().Dismissed("observable/attitude", v.ID) {
		t.Errorf("waved away while typing: %q", b.w().Details.Dismissed)
	}
	if b.sees(beingHow) {
		t.Error("the hint stays when the line is empty again")
	}
	b.types("Be friendly to each customer")
	if !b.sees(beingIt) {
		t.Error("what was waved away for one sentence is gone for the next")
	}
}

func TestCheckerMarksAndHintsOnCards(t *testing.T) {
	w := twoRoles()
	w.Behaviours = []workshop.Behaviour{
		workshop.NewBehaviour("good", "p1", "r1", "Say the caller's name when you pick up the phone"),
		workshop.NewBehaviour("poor", "p1", "r1", "Be friendly and professional"),
		workshop.NewBehaviour("leads", "p2", "r2", "Listen to two live calls each Monday"),
	}
	for i := range w.Behaviours {
		w.Behaviours[i].AuthorIDs = []string{"a"}
	}
	b := onScreen(t, workshop.BehavioursStep, w)
	s := b.screen.(*behavioursScreen)
	if !b.sees("●●● Ready to use") || !b.sees("○○○ Rework together") {
		t.Errorf("the cards have no marks: %q", b.texts())
	}
	if b.sees(beingIt) {
		t.Error("a card that nobody works on is corrected in front of everybody")
	}
	s.board.focus("poor")
	if !b.sees(beingIt) || b.sees(beingHow) {
		t.Errorf("the card in hand shows no hint: %q", b.texts())
	}
	b.keys(fyne.KeyEscape)
	b.types("A")
	if b.sees(beingIt) {
		t.Error("the hint stays on a card while something else is typed")
	}
	s.board.focus("poor")
	b.keys(fyne.KeyD)
	shown := strings.Count(strings.Join(b.texts(), " "), beingIt)
	if shown != 1 || !b.sees("○○○ Rework together · 3 hints") || !b.sees(beingHow) || !b.sees(noMoment) || !b.sees("nudges from a simple word") {
		t.Errorf("the details, %d times: %q", shown, b.texts())
	}
	s.details.focus("situation")
	b.types("When a guest arrives")
	if b.sees(noMoment) || !b.sees("●○○ Needs sharpening · 2 hints") {
		t.Errorf("a moment does not answer the hint: %q", b.texts())
	}
	s.dismiss("observable/attitude", "poor")
	if b.sees(beingHow) {
		t.Error("a hint that was waved away stays")
	}
	s.setHints(false)
	if !b.w().Details.HintsOff || b.sees("Rework together") || b.sees("Ready to use") || b.sees("nudges") {
		t.Errorf("switched off, the checker still speaks: %q", b.texts())
	}
	b.desk.Session.Undo()
	if !b.sees("Ready to use") {
		t.Error("undo does not switch the hints on again")
	}
	b.desk.Session.Do(workshop.Edit{}, func(w *workshop.Workshop) error {
		w.Details.Language = "de"
		return nil
	})
	if b.sees("Ready to use") || b.sees("nudges") {
		t.Error("the checker reads another language as English")
	}
}

// Every finding has a place in the details, and the field that answers it is a field that there is.
func TestEveryHintHasAPlaceInTheDetails(t *testing.T) {
	_, s := behavioursAt(t, behavioursCapturing)
	for rule, field := range answeredBy {
		if !slices.ContainsFunc(s.details.fields[:4], func(f behaviourField) bool { return f.name == field }) {
			t.Errorf("%s is answered by %s, which has no field", rule, field)
		}
	}
	w := twoRoles()
	worst := workshop.NewBehaviour("b", "p1", "r1", "the customers should always try to care, feeling PROUD of XQZ and be friendly, then soon don't wow things asap etc and various stuff when possible quickly and nicely")
	worst.Kind = workshop.BehaviourKind("question")
	if n := len(s.checks.hints(w, &worst)); n < 6 || n > mostHints {
		t.Errorf("%d hints", n)
	}
	if content.EnglishChecker().Standing == "" {
		t.Error("nobody says what the hints are")
	}
}

func TestCheckerMarkFollowsTheWords(t *testing.T) {
	_, s := behavioursAt(t, behavioursCapturing)
	w := twoRoles()
	v := workshop.NewBehaviour("b", "p1", "r1", "Say the name soon")
	before := s.checks.mark(w, &v)
	v.Situation = "When you pick up"
	after := s.checks.mark(w, &v)
	if before != "●●○ Nearly there" || after != "●●● Ready to use" {
		t.Errorf("mark %q, with a moment %q", before, after)
	}
	if again := s.checks.mark(w, &v); again != after {
		t.Errorf("read again: %q", again)
	}
}
