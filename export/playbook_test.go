package export

import (
	"strings"
	"testing"

	"kept/workshop"
)

func TestThePlaybookSaysHowItGoesOn(t *testing.T) {
	w := workshop.New("ws-1", "2026-09-02")
	w.Roles = []workshop.Role{
		{Record: workshop.Record{ID: "a"}, Name: "Adviser"}, {Record: workshop.Record{ID: "b"}, Name: "Biller"},
		{Record: workshop.Record{ID: "c"}, Name: "Captain"}, {Record: workshop.Record{ID: "d"}, Name: "Driver"},
	}
	w.Playbook = workshop.Playbook{
		Opportunities: "Clue cards", Funding: "Up to ten hours", Decisions: "Dots narrow", WorkingTogether: "In pairs",
		RunOwnerRoleID: "c", RunDate: "2027-01-11", RunEvidence: "Three quarters kept", RunReview: "Every month",
	}
	w.PlaybookRoles = []workshop.PlaybookRole{{Activity: "Publish errors", DoesID: "a", AnswersID: "b", AskedIDs: []string{"c", "gone"}, ToldIDs: []string{"d", "a"}}}
	text := textOf(pagesOf(t, Playbook, w, Options{Now: today})...)
	for _, want := range []string{
		"Cluecards", "Uptotenhours", "Dotsnarrow", "Inpairs", "PublisherrorsAdviserBillerCaptainDriverandAdviser",
		"Monday11January2027", "Threequarterskept", "Everymonth", "Apagethatnobodychangesinayearisnotinuse.",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the playbook does not say %q", want)
		}
	}
	if owner := strings.Index(text, "Captain"); owner < 0 || !strings.Contains(text[strings.Index(text, "Fromprojecttonormalwork"):], "Captain") {
		t.Error("nobody owns it in the end")
	}
}

func TestThePlaybookIsOnePageToHangUp(t *testing.T) {
	for _, paper := range []Paper{A4, Letter} {
		for _, w := range []*workshop.Workshop{sample(t, samples[0]), sample(t, samples[1]), sample(t, samples[2]), workshop.New("ws-1", "2026-09-02")} {
			if n := len(pagesOf(t, Playbook, w, Options{Now: today, Paper: paper})); n != 1 {
				t.Errorf("%q: %d pages on %s", w.Details.Title, n, paper.Name)
			}
		}
	}
}
