package export

import (
	"fmt"
	"strings"
	"testing"

	"kept/workshop"
)

// storied is a workshop with two people and the stories of a list, each of the adviser unless it says otherwise.
func storied(list ...workshop.Story) *workshop.Workshop {
	w := workshop.New("ws-1", "2026-09-02")
	w.Roles = []workshop.Role{
		{Record: workshop.Record{ID: "front"}, Name: "Adviser", Side: workshop.CustomerFacing},
		{Record: workshop.Record{ID: "back"}, Name: "Scheduler", Side: workshop.BehindTheScenes},
	}
	w.Participants = []workshop.Participant{
		{Record: workshop.Record{ID: "freya"}, Name: "Freya Mossgate", RoleID: "front"}, {Record: workshop.Record{ID: "bram"}, Name: "Bram Willow", RoleID: "back"},
	}
	for i, s := range list {
		s.ID = fmt.Sprintf("sto-%d", i)
		if s.PeopleIDs == nil {
			s.PeopleIDs = []string{"freya"}
		}
		w.Stories = append(w.Stories, s)
	}
	return w
}

func TestOnlyStoriesThatMayBeToldAreTold(t *testing.T) {
	for _, permission := range []bool{true, false} {
		for _, share := range []workshop.Share{workshop.PrivateShare, workshop.TeamShare, workshop.PublicShare} {
			w := storied(workshop.Story{Title: "Three pounds", Situation: "The meter", Action: "Freya waited", Result: "It stayed on", Permission: permission, Share: share})
			all := textOf(pagesOf(t, Learning, w, Options{Now: today, Names: true, IncludePrivate: true})...)
			want := permission && share != workshop.PrivateShare
			for _, part := range []string{"Threepounds", "Themeter", "Freyawaited", "Itstayedon", "FreyaMossgate"} {
				if strings.Contains(all, part) != want {
					t.Errorf("permission %t, shared with %s: %q is told: %t", permission, share, part, !want)
				}
			}
		}
	}
}

func TestWithoutNamesAStoryIsTheRoles(t *testing.T) {
	w := storied(workshop.Story{Title: "Freya's call", Situation: "A call at 5 pm", Action: "Freya Mossgate thanked her, Bram found a slot", Result: "On", Permission: true, Share: workshop.TeamShare})
	all := textOf(pagesOf(t, Learning, w, Options{Now: today})...)
	if strings.Contains(all, "Freya") || strings.Contains(all, "Bram") {
		t.Error("a print without names names somebody")
	}
	if !strings.Contains(all, "Theadviserthankedher,theschedulerfoundaslot") {
		t.Error("the story is not told any more")
	}
	if w.Stories[0].Title != "Freya's call" {
		t.Error("printing changed the workshop")
	}
}

func TestThePanelHasTheNewestStoriesAndOneFromBehindTheScenes(t *testing.T) {
	told := func(title string, people ...string) workshop.Story {
		return workshop.Story{Title: title, PeopleIDs: people, Permission: true, Share: workshop.TeamShare}
	}
	for _, tc := range []struct {
		name        string
		stories     []workshop.Story
		seats, more []string
	}{
		{"none", nil, nil, nil},
		{"two", []workshop.Story{told("A", "freya"), told("B", "freya")}, []string{"A", "B"}, nil},
		{"six, all of the front", []workshop.Story{told("A", "freya"), told("B", "freya"), told("C", "freya"), told("D", "freya"), told("E", "freya"), told("F", "freya")}, []string{"C", "D", "E", "F"}, []string{"A", "B"}},
		{"one behind the scenes, long ago", []workshop.Story{told("A", "bram"), told("B", "freya"), told("C", "freya"), told("D", "freya"), told("E", "freya"), told("F", "freya")}, []string{"A", "D", "E", "F"}, []string{"C", "B"}},
		{"one behind the scenes, now", []workshop.Story{told("A", "bram"), told("B", "freya"), told("C", "freya"), told("D", "freya"), told("E", "freya", "bram")}, []string{"B", "C", "D", "E"}, []string{"A"}},
	} {
		w := storied(tc.stories...)
		seats, more := learning{composer: &composer{w: w}}.panel(w.Stories)
		if got := titlesOf(seats); got != strings.Join(tc.seats, " ") {
			t.Errorf("%s: on the panel %q", tc.name, got)
		}
		if got := titlesOf(more); got != strings.Join(tc.more, " ") {
			t.Errorf("%s: besides %q", tc.name, got)
		}
	}
}

func titlesOf(list []workshop.Story) string {
	var out []string
	for _, s := range list {
		out = append(out, s.Title)
	}
	return strings.Join(out, " ")
}

func TestTheHourIsPlannedForTheNextSession(t *testing.T) {
	w := storied()
	w.SupportItems = []workshop.SupportItem{
		{Kind: "panel", Title: "Already over", When: "2026-09-10", Status: "done"},
		{Kind: "learning_session", Title: "Without a day", Status: "planned"},
		{Kind: "panel", Title: "The later one", When: "2026-11-07", Status: "planned"},
		{Kind: "panel", Title: "The next one", When: "2026-10-07", Status: "planned", OwnerID: "bram"},
		{Kind: "training", Title: "A training", When: "2026-09-08", Status: "planned"},
	}
	pages := pagesOf(t, Learning, w, Options{Now: today, Names: true})
	if len(pages) != 2 {
		t.Errorf("%d pages", len(pages))
	}
	text := textOf(pages[0])
	for _, want := range []string{"Thenextone", "Wednesday7October2026", "BramWillow", "5to30", "55to60", "Whatwillyoutry?"} {
		if !strings.Contains(text, want) {
			t.Errorf("the plan does not say %q", want)
		}
	}
	for _, not := range []string{"Alreadyover", "Withoutaday", "Thelaterone", "Atraining"} {
		if strings.Contains(text, not) {
			t.Errorf("the plan speaks of %q", not)
		}
	}
	w.SupportItems = w.SupportItems[1:2]
	if text = textOf(pagesOf(t, Learning, w, Options{Now: today})[0]); !strings.Contains(text, "Withoutaday") {
		t.Error("a session without a day is forgotten")
	}
}

func TestTheLearningPlanIsTwoPages(t *testing.T) {
	for _, paper := range []Paper{A4, Letter} {
		for _, name := range samples {
			if n := len(pagesOf(t, Learning, sample(t, name), Options{Now: today, Paper: paper, Names: true})); n != 2 {
				t.Errorf("%s: %d pages on %s", name, n, paper.Name)
			}
		}
		if n := len(pagesOf(t, Learning, storied(), Options{Now: today, Paper: paper})); n != 2 {
			t.Errorf("without stories %d pages on %s", n, paper.Name)
		}
	}
}

func TestLongTextsLeaveNoListAloneOnAPage(t *testing.T) {
	long := strings.Repeat("What I did, in full. ", 12)
	w := storied()
	for i := range panelSeats {
		id := fmt.Sprintf("beh-%d", i)
		w.Behaviours = append(w.Behaviours, workshop.Behaviour{Record: workshop.Record{ID: id}, Statement: long})
		w.Stories = append(w.Stories, workshop.Story{
			Record: workshop.Record{ID: "sto-" + id}, Title: "One call", Situation: long, Action: long, Result: long, BehaviourID: id,
			PeopleIDs: []string{"freya"}, Permission: true, Share: workshop.TeamShare,
		})
	}
	for _, paper := range []Paper{A4, Letter} {
		for _, p := range pagesOf(t, Learning, w, Options{Now: today, Names: true, Paper: paper}) {
			text := textOf(p)
			if strings.Contains(text, "Seetoitbefore") && !strings.Contains(text, "Onthepanel") {
				t.Errorf("%s: the list stands alone", paper.Name)
			}
			if strings.Contains(text, "Whatthehostmayask") && !strings.Contains(text, "Onecall") && !strings.Contains(text, "Whatpeoplewilltry") {
				t.Errorf("%s: the questions stand alone", paper.Name)
			}
		}
	}
}
