package screens

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kept/workshop"
	"kept/workshop/content"
)

func welcomeOn(t *testing.T, w *workshop.Workshop) (*bench, *welcomeScreen) {
	t.Helper()
	b := onScreen(t, workshop.Welcome, w)
	return b, b.screen.(*welcomeScreen)
}

func TestWelcomePurposeIsWrittenInPlace(t *testing.T) {
	b, s := welcomeOn(t, setupEmpty())
	b.types("Agree what keeping our promises looks like")
	if got := b.w().Details.Purpose; got != "Agree what keeping our promises looks like" {
		t.Fatalf("the purpose is %q", got)
	}
	s.Focus(workshop.Place{Step: workshop.Welcome})
	b.types("Customers stay")
	if got := b.w().Details.DesiredDifference; got != "Customers stay" {
		t.Errorf("the keyboard did not go on to what is still empty: %q", got)
	}
	if got := s.Note(b.w()); got != "Purpose agreed" {
		t.Errorf("note %q", got)
	}
	b.desk.Session.Undo()
	if b.w().Details.DesiredDifference != "" || b.w().Details.Purpose == "" {
		t.Error("undo does not take one field back at a time")
	}
}

func TestWelcomePurposeIsLargeEnoughForTheRoom(t *testing.T) {
	b, s := welcomeOn(t, openSample(t, "contact-centre"))
	one := s.purpose.text.HeightFor(600)
	usual := b.desk.Kit.TextArea("", "", 2).HeightFor(600)
	if one < usual*1.5 {
		t.Errorf("the purpose is %v high, other fields %v", one, usual)
	}
}

func TestWelcomeSaysWhenTheTextIsTooLong(t *testing.T) {
	b, _ := welcomeOn(t, setupEmpty())
	b.types(strings.Repeat("promise ", 31))
	if !b.sees(b.desk.Content.FieldMessage("workshop.purpose")) || !b.sees("248 of 240") {
		t.Error("nothing says that the purpose is too long")
	}
}

func TestWelcomeThreeWins(t *testing.T) {
	b, s := welcomeOn(t, setupEmpty())
	for _, win := range welcomeWins {
		s.Focus(workshop.Place{Step: workshop.Welcome, Field: win.field})
		b.types("Less of " + win.field)
		b.keys(fyne.KeyReturn)
	}
	d := b.w().Details
	if d.SuccessCustomers != "Less of success_customers" || d.SuccessEmployees != "Less of success_employees" || d.SuccessOrganisation != "Less of success_organisation" {
		t.Errorf("%q %q %q", d.SuccessCustomers, d.SuccessEmployees, d.SuccessOrganisation)
	}
}

func TestWelcomeHintAsksWhetherACustomerDoesIt(t *testing.T) {
	for text, want := range map[string]bool{
		"":                                 true, // nothing to ask about
		"Households ask early":             true,
		"They renew, and tell a friend":    true,
		"Patients arrive prepared":         true,
		"A guest smiles":                   true,
		"We are more joined up":            false,
		"Our systems will be asked less":   false,
		"People recommends us":             true,
		"Leaseholders are quicker with us": false,
	} {
		w := setupEmpty()
		w.Details.DesiredDifference = text
		if got := text == "" || saysWhatCustomersDo(content.English(), w); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
	own := setupEmpty()
	own.Organisation.CustomerWord = "Leaseholder"
	own.Details.DesiredDifference = "Leaseholders are quicker with us"
	if !saysWhatCustomersDo(content.English(), own) {
		t.Error("the organisation's own word for customers is not known")
	}
}

func TestWelcomeHintCanBeWavedAway(t *testing.T) {
	w := setupEmpty()
	w.Details.DesiredDifference = "We are more joined up"
	b, s := welcomeOn(t, w)
	guide, _ := b.desk.Content.Step("welcome")
	if !b.sees(guide.Hint("not_customer")) {
		t.Fatal("the hint is not on screen")
	}
	s.waveHint()
	if b.sees(guide.Hint("not_customer")) {
		t.Error("the hint stays")
	}
}

func TestWelcomeGroundRules(t *testing.T) {
	b, s := welcomeOn(t, setupEmpty())
	usual := b.desk.Content.Setup.GroundRules
	s.rules.takeOver()
	if got := b.w().Details.GroundRules; !slices.Equal(got, usual) {
		t.Fatalf("rules %q", got)
	}
	if s.rules.usual.Visible() {
		t.Error("the usual rules are still offered")
	}
	b.types("Phones in the basket")
	b.keys(fyne.KeyReturn, fyne.KeyDown)
	setupAlt(b, fyne.KeyDown)
	if got := b.w().Details.GroundRules; got[1] != usual[0] || got[5] != "Phones in the basket" {
		t.Errorf("after moving the first down: %q", got)
	}
	b.keys(fyne.KeyDelete)
	if got := b.w().Details.GroundRules; len(got) != 5 || slices.Contains(got, usual[0]) {
		t.Errorf("the keyboard did not move along with the rule: %q", got)
	}
	b.keys(fyne.KeyReturn)
	b.types(", always")
	b.keys(fyne.KeyReturn)
	if got := b.w().Details.GroundRules[1]; got != usual[2]+", always" {
		t.Errorf("edited to %q", got)
	}
	for range 5 {
		b.desk.Session.Undo()
	}
	if got := b.w().Details.GroundRules; len(got) != 0 {
		t.Errorf("five undos leave %q", got)
	}
}

func TestWelcomeShowsTheRuleThatWasJustAdded(t *testing.T) {
	b, s := welcomeOn(t, setupEmpty())
	b.window.Resize(fyne.NewSize(660, 480)) // one column, as beside the guide
	s.rules.capture.Focus()
	b.types("Phones in the basket")
	b.keys(fyne.KeyReturn)
	card := s.rules.cards.Card(welcomeRuleID(0))
	bottom := fyne.CurrentApp().Driver().AbsolutePositionForObject(card).Y + card.Size().Height
	if bottom > b.window.Canvas().Size().Height {
		t.Errorf("the rule ends at %v, below the window", bottom)
	}
}

func TestWelcomeRulesThatFindNoRoomStayInTheLine(t *testing.T) {
	w := setupEmpty()
	w.Details.GroundRules = []string{"1", "2", "3", "4", "5", "6", "7", "8"}
	b, s := welcomeOn(t, w)
	s.rules.capture.Focus()
	b.types("Nine")
	b.keys(fyne.KeyReturn)
	if len(b.w().Details.GroundRules) != 8 || s.rules.capture.Text() != "Nine" {
		t.Errorf("%d rules, the line holds %q", len(b.w().Details.GroundRules), s.rules.capture.Text())
	}
	if len(b.told) != 1 {
		t.Errorf("told %q", b.told)
	}
}

func TestWelcomeTakingOverKeepsWhatIsBeingTyped(t *testing.T) {
	b, s := welcomeOn(t, setupEmpty())
	s.rules.capture.Focus()
	b.types("Phones in")
	b.window.Canvas().Focus(s.rules.usual)
	b.keys(fyne.KeyReturn)
	b.types(" the basket")
	if got := s.rules.capture.Text(); got != "Phones in the basket" {
		t.Errorf("the line holds %q", got)
	}
}

func TestWelcomeFollowsALongerTextWithoutOverlap(t *testing.T) {
	b, s := welcomeOn(t, setupEmpty())
	for range 12 {
		b.types("one more word ")
	}
	purpose := s.purpose.object
	if purpose.Size().Height < purpose.MinSize().Height {
		t.Errorf("the card is %v high and needs %v", purpose.Size().Height, purpose.MinSize().Height)
	}
	if s.purpose.text.Size().Height < s.purpose.text.HeightFor(s.purpose.text.Size().Width) {
		t.Error("the text is cut")
	}
}
