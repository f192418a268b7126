package export

import (
	"context"
	"strings"
	"testing"

	"kept/workshop"
)

// blanksOf returns how many blanks a document says that it has.
func blanksOf(t *testing.T, id ID, w *workshop.Workshop, o Options) int {
	t.Helper()
	o.Now = today
	l, err := LayOut(context.Background(), id, w, o)
	if err != nil {
		t.Fatal(err)
	}
	r, err := l.Make(context.Background())
	if err != nil || r.Blanks != l.Blanks {
		t.Fatalf("%s: %d blanks laid out, %d made, %v", id, l.Blanks, r.Blanks, err)
	}
	return l.Blanks
}

func TestEveryEmptyFieldIsOneBlankMore(t *testing.T) {
	for _, c := range []struct {
		name  string
		id    ID
		empty func(w *workshop.Workshop)
	}{
		{"purpose", Plan, func(w *workshop.Workshop) { w.Details.Purpose = "" }},
		{"strategy", Plan, func(w *workshop.Workshop) { w.Organisation.Strategy = "" }},
		{"a win", Plan, func(w *workshop.Workshop) { w.Details.SuccessEmployees = "" }},
		{"place", Plan, func(w *workshop.Workshop) { w.Details.Location = "" }},
		{"approach", Plan, func(w *workshop.Workshop) { w.ApproachChoices = w.ApproachChoices[1:] }},
		{"cue", Charter, func(w *workshop.Workshop) { w.Behaviour("beh-1").Cue = "" }},
		{"sponsor", Escalation, func(w *workshop.Workshop) { w.Details.SponsorID = "" }},
		{"plan for the obstacle", Commitments, func(w *workshop.Workshop) { w.Commitments[0].Plan = "" }},
		{"evidence", Playbook, func(w *workshop.Workshop) { w.Playbook.RunEvidence = "" }},
	} {
		full, open := sample(t, "contact-centre"), sample(t, "contact-centre")
		c.empty(open)
		o := Options{Names: true, IncludePrivate: true}
		if before, after := blanksOf(t, c.id, full, o), blanksOf(t, c.id, open, o); after != before+1 {
			t.Errorf("%s without its %s: %d blanks instead of %d, want one more", c.id, c.name, after, before)
		}
	}
}

func TestAFormToFillInHasNoBlanks(t *testing.T) {
	w := sample(t, "contact-centre")
	for _, d := range prints() {
		if n := blanksOf(t, d.ID, w, Options{Blank: true}); n != 0 {
			t.Errorf("the blank form of %s says that it has %d blanks", d.ID, n)
		}
	}
	for _, id := range []ID{Trainer, SignIn, Worksheets, Coaching} { // filled in by hand whatever the workshop holds
		if n := blanksOf(t, id, w, Options{Names: true}); n != 0 {
			t.Errorf("%s says that it has %d blanks", id, n)
		}
	}
}

func TestTheOwnerOfAnActionHasARoleAndPartners(t *testing.T) {
	w := planned()
	w.Roles = append(w.Roles, workshop.Role{Record: workshop.Record{ID: "rol-9"}, Name: "Meter reader"})
	w.Actions[0].OwnerID = w.Participants[0].ID
	w.Actions[0].PartnerRoleIDs = []string{w.Participants[0].RoleID, "rol-9"}
	role := squeezed(w.RoleName(w.Participants[0].RoleID))
	_, named, _ := strings.Cut(planText(t, w, true), "Whatgetsintheway")
	if want := squeezed(w.Participants[0].Name) + role; !strings.Contains(named, want) {
		t.Errorf("the owner's role %q does not stand below the name", role)
	}
	if !strings.Contains(named, "With:Meterreader") {
		t.Error("the role that works on it too is not named, or the owner's own is")
	}
	_, nameless, _ := strings.Cut(planText(t, w, false), "Whatgetsintheway")
	if strings.Contains(nameless, role+role) {
		t.Error("without names the role of the owner stands there twice")
	}
}
