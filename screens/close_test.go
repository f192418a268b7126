package screens

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kept/workshop"
)

func onClose(t *testing.T, w *workshop.Workshop) (*bench, *closeScreen) {
	t.Helper()
	b := onScreen(t, workshop.Close, w)
	return b, b.screen.(*closeScreen)
}

// onPulse opens w on the pulse.
func onPulse(t *testing.T, w *workshop.Workshop) (*bench, *closeScreen) {
	t.Helper()
	b, s := onClose(t, w)
	s.SetMode(closePulseMode)
	s.Focus(workshop.Place{Step: workshop.Close})
	return b, s
}

func TestCloseListsWhatIsOpenAndJumpsThere(t *testing.T) {
	w := commitmentsRoom()
	w.Promises = []workshop.Promise{{Record: workshop.Record{ID: "p1"}, Text: "You hear from us today"}}
	b, s := onClose(t, w)
	for _, want := range []string{
		"Write in one or two sentences why this session exists.", "Commitments",
		"3 people have no commitment yet. They may choose not to; mark it so nobody is chased.",
	} {
		if !b.sees(want) {
			t.Errorf("not listed: %s", want)
		}
	}
	if b.sees("Make the prints, then mark this step done.") {
		t.Error("the step lists itself")
	}
	open := stillOpen(b.w())
	at := slices.IndexFunc(open, func(x openThing) bool { return x.Record == "p1" })
	if at < 0 {
		t.Fatal("nothing is open about the promise")
	}
	for range at {
		b.keys(fyne.KeyDown)
	}
	b.keys(fyne.KeyReturn)
	if want := (workshop.Place{Step: workshop.BehavioursStep, Record: "p1", Field: "promise"}); len(b.went) != 1 || b.went[0] != want {
		t.Errorf("went to %+v, want %+v", b.went, want)
	}
	if got := s.Note(b.w()); got != "" {
		t.Errorf("the rail counts before the day has come this far: %q", got)
	}
}

func TestCloseNoteInTheRail(t *testing.T) {
	w := openSample(t, "contact-centre")
	_, s := onClose(t, w)
	if got := s.Note(w); got != "1 thing open" {
		t.Errorf("with one thing open: %q", got)
	}
	for _, x := range stillOpen(w) { // roles without an approach
		if err := w.Choose("choice-"+x.Record, x.Record, workshop.Blend); err != nil {
			t.Fatal(err)
		}
		c := w.ChoiceFor(x.Record)
		c.Practices, c.Why = []string{"one"}, "We tried it."
	}
	if got := s.Note(w); got != "all done" {
		t.Errorf("with nothing open: %q", got)
	}
	b, _ := onClose(t, w)
	if !b.sees("Nothing is open.") {
		t.Error("an empty list says nothing")
	}
}

func TestCloseShowsTheDatesOffWeekends(t *testing.T) {
	b, _ := onClose(t, commitmentsRoom()) // 2 September 2026; 60 days later is a Sunday
	for _, want := range []string{"Wednesday 9 September 2026", "Friday 2 October 2026", "Monday 2 November 2026", "Tuesday 1 December 2026", "Wednesday 16 September 2026"} {
		if !b.sees(want) {
			t.Errorf("not shown: %s", want)
		}
	}
	b, s := onClose(t, &workshop.Workshop{})
	if !b.sees("The workshop has no day yet.") || b.sees("After 7 days") {
		t.Error("without a day there are dates, or no word about it")
	}
	if s.open.focus(); len(s.open.rows) == 0 {
		t.Error("an empty workshop has nothing open")
	}
}

// The guide ends every step in the same way; the close has no second place for its note and its mark.
func TestCloseLeavesNoteAndDoneToTheGuide(t *testing.T) {
	b, _ := onClose(t, commitmentsRoom())
	if b.sees("Mark this step done") || b.sees("Note for the next facilitator") {
		t.Error("the close has a note or a mark of its own")
	}
	end := newGuideEnd(b.desk, func() {}, func() {})
	end.show(b.w(), workshop.Close)
	if !end.done.Visible() || !end.note.Visible() {
		t.Fatal("the guide does not end the close")
	}
	end.markDone()
	if !b.w().Step(workshop.Close).Done {
		t.Error("not marked done, although nothing else can end this step")
	}
	b.desk.Session.Undo()
	if step := b.w().Step(workshop.Close); step != nil && step.Done {
		t.Error("undo left the mark")
	}
}

func TestCloseAsksForThePrints(t *testing.T) {
	b, s := onClose(t, commitmentsRoom())
	test.Tap(s.print)
	if b.prints != 1 {
		t.Errorf("asked %d times", b.prints)
	}
}

func TestClosePulseTakesSlipAfterSlip(t *testing.T) {
	b, s := onPulse(t, commitmentsRoom())
	for range 3 {
		for _, digit := range []string{"5", "4", "3", "2"} {
			b.types(digit)
		}
		b.keys(fyne.KeyReturn)
	}
	want := workshop.Pulse{Moment: "close", Keen: 5, Say: 4, Clear: 3, Part: 2}
	if n := len(b.w().Pulses); n != 3 {
		t.Fatalf("%d slips", n)
	}
	for _, slip := range b.w().Pulses {
		if slip.Moment != want.Moment || slip.Keen != want.Keen || slip.Say != want.Say || slip.Clear != want.Clear || slip.Part != want.Part {
			t.Errorf("kept %+v", slip)
		}
	}
	if !b.sees("3 slips kept") || !b.sees("5.0") || !b.sees("2.0") {
		t.Error("count or means are not shown")
	}
	if s.pulse.answered() {
		t.Error("the next slip starts with answers of the last")
	}
	b.desk.Session.Undo()
	if n := len(b.w().Pulses); n != 2 {
		t.Errorf("undo left %d slips", n)
	}
}

func TestClosePulseKeepsNoEmptySlip(t *testing.T) {
	b, s := onPulse(t, commitmentsRoom())
	b.keys(fyne.KeyReturn)
	if n := len(b.w().Pulses); n != 0 {
		t.Errorf("%d slips", n)
	}
	b.types("4")
	b.keys(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp)
	b.types("9") // no such answer
	b.types("1")
	test.Tap(s.pulse.keep)
	if n := len(b.w().Pulses); n != 1 {
		t.Fatalf("%d slips", n)
	}
	if slip := b.w().Pulses[0]; slip.Keen != 4 || slip.Say != 0 || slip.Clear != 1 || slip.Part != 0 {
		t.Errorf("kept %+v", slip)
	}
}

func TestClosePulseHidesSmallGroups(t *testing.T) {
	slips := func(n int, moment string) *workshop.Workshop {
		w := commitmentsRoom()
		w.Details.Threshold = 5
		for i := range n {
			w.Pulses = append(w.Pulses, workshop.Pulse{Record: workshop.Record{ID: string(rune('a' + i))}, Moment: moment, Keen: 4})
		}
		return w
	}
	for _, c := range []struct {
		w     *workshop.Workshop
		shown bool
	}{{slips(4, "close"), false}, {slips(5, "close"), true}, {slips(9, "day30"), false}} {
		b, _ := onPulse(t, c.w)
		if b.sees("4.0") != c.shown || b.sees("Shown from 5 answers.") == c.shown {
			t.Errorf("%d answers: the screen does not keep to the threshold", len(c.w.Pulses))
		}
	}
}

func TestCloseAsksNothingOfASkippedStep(t *testing.T) {
	w := openSample(t, "contact-centre")
	w.SupportItems = w.SupportItems[:1]
	lacks := func(x openThing) bool { return x.step == workshop.SupportStep }
	if !slices.ContainsFunc(stillOpen(w), lacks) {
		t.Fatal("a step that was begun lacks nothing")
	}
	w.Skip(workshop.SupportStep)
	if slices.ContainsFunc(stillOpen(w), lacks) {
		t.Error("a step that is skipped today is still asked for")
	}
}
