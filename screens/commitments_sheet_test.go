package screens

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kept/workshop"
)

func TestCommitmentsBeginWithTheFirstLetter(t *testing.T) {
	b, s := onCommitments(t, commitmentsRoom())
	b.types(" ")
	if n := len(b.w().Commitments); n != 0 {
		t.Fatalf("a blank made %d commitments", n)
	}
	b.types("call back")
	c := b.w().CommitmentOf("mara")
	if c == nil || c.Statement != "I will call back" {
		t.Fatalf("kept %+v", c)
	}
	if c.Share != workshop.PrivateShare || c.Voluntary {
		t.Errorf("a new commitment has to be private and nobody's choice yet: %+v", c)
	}
	b.desk.Session.Undo()
	if n := len(b.w().Commitments); n != 0 {
		t.Errorf("undo left %d commitments", n)
	}
	if text := s.sheet.statement.field.Text(); text != "" {
		t.Errorf("undo left %q in the sheet", text)
	}
	b.types("ask")
	if c := b.w().CommitmentOf("mara"); c == nil || c.Statement != "I will ask" {
		t.Errorf("writing again after undo kept %+v", c)
	}
}

func TestCommitmentsKeepExactlyOneIWill(t *testing.T) {
	for typed, want := range map[string]string{
		"call back":                 "I will call back",
		"I will call back":          "I will call back",
		"I'll call back":            "I will call back",
		"I’ll call back":            "I will call back",
		"  i WILL  I will  call":    "I will call",
		"I willingly call":          "I will I willingly call",
		"I will":                    "",
		"":                          "",
		"say \"I will\" to someone": "I will say \"I will\" to someone",
	} {
		if got := withIWill(typed); got != want {
			t.Errorf("%q became %q, want %q", typed, got, want)
		}
	}
	b, s := onCommitments(t, commitmentsRoom())
	b.types("I will ask once more")
	if got := b.w().CommitmentOf("mara").Statement; got != "I will ask once more" {
		t.Errorf("kept %q", got)
	}
	b.tab()
	if got := s.sheet.statement.field.Text(); got != "ask once more" {
		t.Errorf("behind the printed words stands %q", got)
	}
}

func TestCommitmentsKeepTheCaretWhileTyping(t *testing.T) {
	b, _ := onCommitments(t, commitmentsRoom())
	b.types("ask me")
	b.keys(fyne.KeyLeft, fyne.KeyLeft)
	b.types("x y")
	if got := b.w().CommitmentOf("mara").Statement; got != "I will ask x yme" {
		t.Errorf("kept %q", got)
	}
}

func TestCommitmentsOfLeadersStartFromTheirTheme(t *testing.T) {
	b, s := onCommitments(t, commitmentsRoom())
	inField(b, s, "olga", "statement")
	if !b.sees("do this one myself first") {
		t.Error("the starter line of the theme is not the example")
	}
	b.types("go first")
	c := b.w().CommitmentOf("olga")
	if c.Kind != workshop.LeadershipCommitment || c.Theme != workshop.GoFirst {
		t.Errorf("kept kind %s, theme %s", c.Kind, c.Theme)
	}
	s.sheet.setKind(string(workshop.PersonalCommitment))
	if c = b.w().CommitmentOf("olga"); c.Kind != workshop.PersonalCommitment || c.Theme != "" {
		t.Errorf("personal kept theme %q", c.Theme)
	}
	if !b.sees("Olga leads people here.") {
		t.Error("nobody asks what people will see her do")
	}
	if s.Focus(workshop.Place{Step: workshop.CommitmentsStep, Record: "mara"}); b.sees("Kind of promise") {
		t.Error("an adviser is asked for a leadership theme")
	}
}

func TestCommitmentsOfferTheOwnPrioritiesFirst(t *testing.T) {
	_, s := onCommitments(t, commitmentsRoom())
	w := commitmentsRoom()
	var ids []string
	for _, o := range s.sheet.behaviours(w, w.Participant("tom"), workshop.Commitment{}) {
		ids = append(ids, o.ID)
	}
	if want := []string{"", "b2", "b1"}; !slices.Equal(ids, want) {
		t.Errorf("offered %v, want %v", ids, want)
	}
}

func TestCommitmentsHandAHalfTypedDayToItsOwner(t *testing.T) {
	b, s := onCommitments(t, commitmentsRoom())
	inField(b, s, "mara", "first_date")
	b.types("3/9/2026")
	alt(b, fyne.KeyDown)
	if got := b.w().CommitmentOf("mara"); got == nil || got.FirstDate != "2026-09-03" {
		t.Errorf("Mara's day is %+v", got)
	}
	if got := b.w().CommitmentOf("olga"); got != nil {
		t.Errorf("Olga got %+v", got)
	}
	if s.Focus(workshop.Place{Step: workshop.CommitmentsStep, Record: "mara"}); !b.sees("Thursday 3 September 2026") {
		t.Error("the day is not said in words")
	}
}

func TestCommitmentsSayWhatHasToBePutRight(t *testing.T) {
	w := commitmentsRoom()
	c := w.NewCommitment("c1", "mara")
	c.Statement, c.FirstDate, c.BuddyID, c.WitnessID = "I will call back", "2026-09-01", "mara", "mara"
	c.Kind, c.Theme = workshop.LeadershipCommitment, ""
	w.Commitments = []workshop.Commitment{c}
	b, _ := onCommitments(t, w)
	b.screen.Focus(workshop.Place{Step: workshop.CommitmentsStep, Record: "c1"})
	for _, want := range []string{
		"The first chance is before the workshop.", "You cannot be your own buddy.", "The witness has to be someone else.",
		"Choose what kind of leadership promise this is.", "A promise nobody chose is better left out.",
	} {
		if !b.sees(want) {
			t.Errorf("not said: %s", want)
		}
	}
}

func TestCommitmentsTellWhenOnePersonPromisesALot(t *testing.T) {
	w := commitmentsRoom()
	for _, id := range []string{"c1", "c2", "c3"} {
		c := w.NewCommitment(id, "mara")
		c.Statement = "I will call back"
		w.Commitments = append(w.Commitments, c)
	}
	w.Commitments[0].Statement = "Call back"
	b, s := onCommitments(t, w)
	inField(b, s, "mara", "")
	if !b.sees("3 promises at once. One or two grow better.") {
		t.Error("X28 is not said")
	}
}

func TestCommitmentsKeepTooLongATextAndSayIt(t *testing.T) {
	b, _ := onCommitments(t, commitmentsRoom())
	b.types(strings.Repeat("word ", 60) + "end")
	if got := b.w().CommitmentOf("mara").Statement; !strings.HasSuffix(got, "word end") {
		t.Errorf("lost what was typed: %q", got)
	}
	if !b.sees("8 to 160 characters") {
		t.Error("nothing says that it is too long")
	}
}

func TestCommitmentsBelowSevenAskForLess(t *testing.T) {
	b, s := onCommitments(t, commitmentsRoom())
	inField(b, s, "mara", "confidence")
	b.types("6")
	if got := b.w().CommitmentOf("mara").Confidence; got != 6 {
		t.Fatalf("kept %d", got)
	}
	if !b.sees("What would make it a 7?") {
		t.Error("6 is not questioned")
	}
	b.types("0")
	if got := b.w().CommitmentOf("mara").Confidence; got != 10 {
		t.Errorf("0 stands for %d", got)
	}
	if b.sees("What would make it a 7?") {
		t.Error("10 is questioned")
	}
	b.keys(fyne.KeyLeft, fyne.KeyDelete)
	if got := b.w().CommitmentOf("mara").Confidence; got != 0 {
		t.Errorf("Delete left %d", got)
	}
}

func TestCommitmentsEnterTakesEverydayWords(t *testing.T) {
	b, s := onCommitments(t, commitmentsRoom())
	s.sheet.pickObstacle(s.sheet.object)
	b.keys(fyne.KeyReturn)
	if got := b.w().CommitmentOf("mara"); got == nil || got.Obstacle != "I am not sure I can" {
		t.Errorf("took %+v", got)
	}
}

func TestCommitmentsTabGoesThroughTheSheet(t *testing.T) {
	b, s := onCommitments(t, commitmentsRoom())
	names := map[fyne.Focusable]string{s.sheet.charter: "charter", s.sheet.sure: "sure", s.sheet.buddy.choice: "buddy",
		s.sheet.witness.choice: "witness", s.sheet.target: "target", s.sheet.share: "share", s.sheet.voluntary: "voluntary",
		s.sheet.perWeek.Entry(): "week", s.people.find.Entry(): "find"}
	for _, x := range s.sheet.texts {
		names[x.field.Entry()] = x.name
	}
	for _, x := range s.sheet.dates {
		names[x.field.Entry()] = x.name
	}
	var order []string
	for range 30 {
		name := names[b.window.Canvas().Focused()]
		if name != "" {
			order = append(order, name)
		}
		if name == "find" {
			break
		}
		b.tab()
	}
	want := "statement charter trigger first_date obstacle plan reward support buddy witness sure target week share signed_on voluntary find"
	if got := strings.Join(order, " "); got != want {
		t.Errorf("Tab goes\n%s, want\n%s", got, want)
	}
}
