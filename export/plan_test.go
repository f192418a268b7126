package export

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"kept/export/page"
	"kept/workshop"
	"kept/workshop/words"
)

// planned returns a workshop with a promise, a behaviour that keeps it, a gap and a blocker with an action.
func planned() *workshop.Workshop {
	w := one()
	w.Segments = []workshop.Segment{{Record: workshop.Record{ID: "seg-1"}, Name: "New movers"}}
	w.Goals = []workshop.Goal{{Record: workshop.Record{ID: "gol-1"}, SegmentID: "seg-1", Current: "Worried", Desired: "Confident", Importance: 5, Gap: 4}}
	w.Promises = []workshop.Promise{{Record: workshop.Record{ID: "pro-1"}, Text: "You only explain it once."}}
	w.Behaviours = []workshop.Behaviour{{
		Record: workshop.Record{ID: "beh-1"}, PromiseID: "pro-1", RoleID: "rol-1", Statement: "Read the notes first", Status: workshop.PriorityBehaviour,
		Prescription: workshop.Fixed, AuthorIDs: []string{"par-1"},
	}}
	w.Blockers = []workshop.Blocker{{Record: workshop.Record{ID: "blk-1"}, Text: "Notes are hidden", Impact: 5, Effort: 1, Status: workshop.OpenBlocker}}
	w.Actions = []workshop.Action{{
		Record: workshop.Record{ID: "act-1"}, BlockerID: "blk-1", What: "Show the notes", OwnerID: "par-1", Due: "2026-08-20", Status: workshop.NotStarted,
	}}
	return w
}

func planText(t *testing.T, w *workshop.Workshop, names bool) string {
	t.Helper()
	return textOf(pagesOf(t, Plan, w, Options{Now: today, Names: names})...)
}

func TestAGapSaysWhatHelpsToCloseIt(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(w *workshop.Workshop)
		want   string
	}{
		{"nothing", func(*workshop.Workshop) {}, "Nothing yet closes this one."},
		{"a behaviour", func(w *workshop.Workshop) { w.Behaviours[0].GoalIDs = []string{"gol-1"} }, "Behaviour 1: You only explain it once"},
		{"its promise", func(w *workshop.Workshop) { w.Promises[0].GoalIDs = []string{"gol-1"} }, "Behaviour 1: You only explain it once"},
		{"an action", func(w *workshop.Workshop) { w.Actions[0].GoalIDs = []string{"gol-1"} }, "Action on blocker 1"},
		{"an experiment", func(w *workshop.Workshop) {
			w.Experiments = []workshop.Experiment{{Title: "Bill film", GoalIDs: []string{"gol-1"}, Status: "running"}}
		}, "Trial: Bill film (running)"},
		{"a false start", func(w *workshop.Workshop) {
			w.Experiments = []workshop.Experiment{{Title: "Bill film", GoalIDs: []string{"gol-1"}, Status: "false_start", Next: "change_and_retry"}}
		}, "Nothing yet closes this one."},
		{"a trial that is dropped", func(w *workshop.Workshop) {
			w.Experiments = []workshop.Experiment{{Title: "Bill film", GoalIDs: []string{"gol-1"}, Status: "unclear", Next: "drop"}}
		}, "Nothing yet closes this one."},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := planned()
			c.change(w)
			if all := planText(t, w, true); !strings.Contains(all, squeezed(c.want)) {
				t.Errorf("%q is not in the plan", c.want)
			}
		})
	}
}

func TestAUnitCannotBeTakenForOneMoreFigure(t *testing.T) {
	from, to, one := 5.1, 7.5, 1.0
	for _, c := range []struct {
		baseline, target *float64
		unit, want       string
	}{
		{&from, &to, "%", "from 5.1 to 7.5%"},
		{&from, &to, "0-10", "from 5.1 to 7.5 (0-10)"},
		{&from, &to, "contacts", "from 5.1 to 7.5 contacts"},
		{&from, &one, "calls", "from 5.1 to 1.0 calls"},
		{&from, &to, "", "from 5.1 to 7.5"},
		{nil, &to, "1–5", "to 7.5 (1–5)"},
		{&from, nil, "%", "5.1%"},
	} {
		w := planned()
		w.Goals[0].Measure, w.Goals[0].Unit, w.Goals[0].Baseline, w.Goals[0].Target = "Score:", c.unit, c.baseline, c.target
		if !strings.Contains(planText(t, w, true), squeezed("Score:"+c.want+"What helps")) {
			t.Errorf("%q is not in the plan", c.want)
		}
	}
}

func TestWhatWasLastSeenHasItsUnit(t *testing.T) {
	from, to, latest := 51.0, 75.0, 58.5
	for unit, want := range map[string]string{"%": "last seen: 58.5%", "calls": "last seen: 58.5 calls", "0-10": "last seen: 58.5What helps"} {
		w := planned()
		w.Goals[0].Unit, w.Goals[0].Baseline, w.Goals[0].Target, w.Goals[0].Latest = unit, &from, &to, &latest
		if !strings.Contains(planText(t, w, true), squeezed(want)) {
			t.Errorf("%q is not in the plan", want)
		}
	}
}

// TestWhoHelpsIsSaidInEveryRow: a team reads a row without "With" as one in which nobody helps.
func TestWhoHelpsIsSaidInEveryRow(t *testing.T) {
	for _, name := range samples {
		for _, paper := range []Paper{A4, Letter} {
			w := sample(t, name)
			helped := 0
			for _, a := range w.Actions {
				owner := w.Participant(a.OwnerID)
				b := w.Blocker(a.BlockerID)
				major := b != nil && b.Quadrant() == workshop.MajorProject
				if major || slices.ContainsFunc(a.PartnerRoleIDs, func(id string) bool { return owner == nil || id != owner.RoleID }) {
					helped++
				}
			}
			all := textOf(pagesOf(t, Plan, w, Options{Now: today, Paper: paper, Names: true})...)
			if n := strings.Count(all, "With:"); n < helped {
				t.Errorf("%s on %s: %d rows say who helps, in %d somebody does", name, paper.Name, n, helped)
			}
		}
	}
}

func TestARoleWithoutAnApproachIsNotAnEmptyRow(t *testing.T) {
	if all := planText(t, planned(), true); !strings.Contains(all, squeezed("Not chosen yet")) {
		t.Error("the plan does not say that the approach is open")
	}
}

func TestAnAnswerToAQuickWinIsShown(t *testing.T) {
	w := planned()
	a := &w.Actions[0]
	a.FirstStep, a.Answer, a.AnswerOn = "Ask the floor", "yes", "2026-11-02"
	if all := planText(t, w, true); !strings.Contains(all, squeezed("Ask the floorYes (answered 2 Nov 2026)")) {
		t.Error("the plan does not say what leaders answered")
	}
}

func TestThePlanSaysOnceOfWhichDayItsStatusesAre(t *testing.T) {
	if n := strings.Count(planText(t, planned(), true), squeezed("as of "+words.English().Date(today, words.Short))); n != 1 {
		t.Errorf("the day stands %d times", n)
	}
	if strings.Contains(textOf(pagesOf(t, Plan, planned(), Options{Now: today, Blank: true})...), "asof") {
		t.Error("a form has a day of printing")
	}
}

func TestEveryTickOfTheTimeLineHasItsName(t *testing.T) {
	for _, name := range samples {
		w := sample(t, name)
		cover := pagesOf(t, Plan, w, Options{Now: today, Names: true})[0]
		text := textOf(cover)
		names := 0
		for _, day := range []string{"Workshop", "Day7", "Day30", "Day60", "Day90", "Lastaction"} {
			if strings.Contains(text, day) {
				names++
			} else if day != "Lastaction" {
				t.Errorf("%s: %s is not named", name, day)
			}
		}
		ticks := 0
		for _, op := range cover.Ops {
			if line, ok := op.(page.Line); ok && line.X1 == line.X2 {
				ticks++
			}
		}
		if ticks != names {
			t.Errorf("%s: %d ticks for %d names", name, ticks, names)
		}
	}
}

func TestANameIsNotDividedWhereALineHasRoomForIt(t *testing.T) {
	for _, name := range samples {
		w := sample(t, name)
		var lines []string
		for _, op := range pagesOf(t, Plan, w, Options{Now: today, Names: true})[0].Ops {
			if text, ok := op.(page.Text); ok {
				lines = append(lines, squeezed(text.S))
			}
		}
		for _, p := range w.InRoom() {
			if !slices.ContainsFunc(lines, func(line string) bool { return strings.Contains(line, squeezed(p.Name)) }) {
				t.Errorf("%s: the name of %s is divided between two lines", name, p.Name)
			}
		}
	}
}

func TestRangesOfNumbersAreShort(t *testing.T) {
	for want, numbers := range map[string][]int{"": nil, "4": {4}, "4, 5": {4, 5}, "1–3, 7, 9, 10": {1, 2, 3, 7, 9, 10}} {
		if got := ranges(numbers); got != want {
			t.Errorf("%v: %q", numbers, got)
		}
	}
}

func TestOnlyOpenActionsAreOverdue(t *testing.T) {
	for status, want := range map[workshop.ActionStatus]bool{
		workshop.NotStarted: true, workshop.DoingAction: true, workshop.DoneAction: false, workshop.StoppedAction: false,
	} {
		w := planned()
		w.Actions[0].Status = status
		if got := strings.Contains(planText(t, w, true), "overdue"); got != want {
			t.Errorf("%s: overdue %t", status, got)
		}
	}
	w := planned()
	w.Actions[0].Due = workshop.DateOf(today)
	if strings.Contains(planText(t, w, true), "overdue") {
		t.Error("overdue on the day itself")
	}
}

func TestThePlanSharesOnlyWhatIsForTheTeam(t *testing.T) {
	for share, want := range map[workshop.Share]bool{
		workshop.PrivateShare: false, workshop.BuddyManagerShare: false, workshop.TeamShare: true, workshop.PublicShare: true,
	} {
		w := planned()
		w.Commitments[0].Share = share
		if got := strings.Contains(planText(t, w, true), "Iwillsaythenextstep"); got != want {
			t.Errorf("%s: printed %t", share, got)
		}
	}
}

func TestEveryBlockerAndActionIsInThePlanOnce(t *testing.T) {
	for _, name := range samples {
		w := sample(t, name)
		all := planText(t, w, true)
		for _, b := range w.Blockers {
			if n := strings.Count(all, squeezed(b.Text)); n != 1 {
				t.Errorf("%s: %q stands %d times", name, b.Text, n)
			}
		}
		for _, a := range w.Actions {
			if !strings.Contains(all, squeezed(a.What)) {
				t.Errorf("%s: %q is missing", name, a.What)
			}
		}
		for _, b := range w.Priorities() {
			if n := strings.Count(all, squeezed(b.Statement)); n == 0 {
				t.Errorf("%s: %q is missing", name, b.Statement)
			}
		}
	}
}

func TestAnActionOnNoBlockerHasANumberOfItsOwn(t *testing.T) {
	w := planned()
	w.Actions = append(w.Actions, workshop.Action{Record: workshop.Record{ID: "act-2"}, What: "Tell everyone", Due: "2026-10-01"})
	all := planText(t, w, true)
	if !strings.Contains(all, "Otheractions2Telleveryone") {
		t.Errorf("the other action is not number 2")
	}
}

func TestTheCoverIsOnePageAndNothingElseStandsOnIt(t *testing.T) {
	everyPrint(t, func(t *testing.T, id ID, w *workshop.Workshop, o Options) {
		if id != Plan {
			return
		}
		pages := pagesOf(t, id, w, o)
		if first := textOf(pages[0]); !strings.Contains(first, "Ataglance") || strings.Contains(first, "Importance×gap") {
			t.Error("the first page is not the cover alone")
		}
		if second := textOf(pages[1]); !strings.Contains(second, "Importance×gap") {
			t.Error("the gap page does not follow the cover")
		}
	})
}

func TestNoNumberOnTheTimeLineCoversAnother(t *testing.T) {
	for _, n := range []int{1, 12, 80} {
		w := planned()
		w.Blockers, w.Actions = nil, nil
		for i := range n {
			day := workshop.Date("2026-09-30").AddDays(i % 7 * (i % 3))
			w.Actions = append(w.Actions, workshop.Action{Record: workshop.Record{ID: fmt.Sprintf("act-%d", i)}, What: "Do it", Due: day})
		}
		var numbers []page.Circle
		first := pagesOf(t, Plan, w, Options{Now: today})[0]
		for _, op := range first.Ops {
			if c, ok := op.(page.Circle); ok && c.R == dueRadius {
				numbers = append(numbers, c)
			}
		}
		if len(numbers) != n {
			t.Errorf("%d numbers for %d actions", len(numbers), n)
		}
		for i, a := range numbers {
			if a.X-a.R < sideMargin-0.01 || a.X+a.R > A4.W-sideMargin+0.01 {
				t.Errorf("a number at %.1f stands in the margin", a.X)
			}
			for _, b := range numbers[i+1:] {
				if abs(a.X-b.X) < 2*dueRadius && abs(a.Y-b.Y) < 2*dueRadius {
					t.Fatalf("numbers at %.1f, %.1f and %.1f, %.1f", a.X, a.Y, b.X, b.Y)
				}
			}
		}
	}
}

func TestWithoutNamesNobodyIsNamed(t *testing.T) {
	for _, name := range samples {
		w := sample(t, name)
		for _, id := range []ID{Plan, Charter} {
			for _, names := range []bool{true, false} {
				all := textOf(pagesOf(t, id, w, Options{Now: today, Names: names})...)
				for _, p := range w.Participants {
					if found := strings.Contains(all, squeezed(p.Name)); found && !names {
						t.Errorf("%s, %s: %s is named", name, id, p.Name)
					} else if names && !found && id == Plan && p.Attendance != workshop.Absent {
						t.Errorf("%s, %s: %s is not named", name, id, p.Name)
					}
				}
			}
		}
	}
}

func TestAuthorsWhoHideAreNotNamed(t *testing.T) {
	w := planned()
	w.Participants[0].Attendance = workshop.Absent // else the cover names her
	w.Commitments, w.Actions[0].OwnerID = nil, ""
	for _, id := range []ID{Plan, Charter} {
		for _, hide := range []bool{false, true} {
			w.Details.HideAuthors = hide
			all := textOf(pagesOf(t, id, w, Options{Now: today, Names: true})...)
			if strings.Contains(all, "PennyPlumtree") == hide {
				t.Errorf("%s: hidden %t, and yet", id, hide)
			}
		}
	}
}

func TestNoPlanOfASampleEndsOnAnEmptyPage(t *testing.T) {
	late := today.AddDate(1, 0, 0) // what is not done is overdue, and says so
	for _, name := range samples {
		for _, o := range []Options{
			{Paper: A4, Now: today, Names: true}, {Paper: Letter, Now: today, Names: true}, {Paper: A4, Now: late, Names: true}, {Paper: Letter, Now: late, Names: true},
			{Paper: A4, Now: today, Names: true, ByInitiative: true}, {Paper: Letter, Now: today, Names: true, ByInitiative: true}, {Paper: Letter, Now: today, ByInitiative: true},
		} {
			paper := o.Paper
			pages := pagesOf(t, Plan, sample(t, name), o)
			lowest := 0.0
			for _, op := range pages[len(pages)-1].Ops {
				if text, ok := op.(page.Text); ok && text.Y < paper.H-footBaseline-1 {
					lowest = max(lowest, text.Y)
				}
			}
			if lowest < paper.H*0.3 {
				t.Errorf("%s on %s: the last of %d pages ends at %.0f mm", name, paper.Name, len(pages), lowest)
			}
			if len(pages) > mostPages {
				t.Errorf("%s on %s: %d pages", name, paper.Name, len(pages))
			}
		}
	}
}

// order fails unless texts stand on the pages in this order, each once.
func order(t *testing.T, all string, texts ...string) {
	t.Helper()
	for i, s := range texts {
		s = squeezed(s)
		if n := strings.Count(all, s); n != 1 {
			t.Errorf("%q stands %d times", s, n)
		} else if i > 0 && strings.Index(all, s) < strings.Index(all, squeezed(texts[i-1])) {
			t.Errorf("%q stands before %q", s, texts[i-1])
		}
	}
}

func TestAPlanByInitiativeGroupsBehavioursAndActions(t *testing.T) {
	w := planned()
	w.Initiatives = []workshop.Initiative{{Record: workshop.Record{ID: "ini-1"}, Name: "New bill"}, {Record: workshop.Record{ID: "ini-2"}, Name: "Call centre move", Owner: "Operations"}}
	b := w.Behaviours[0]
	for i, x := range []struct{ statement, initiative string }{{"Loose one", "gone"}, {"Say the date", "ini-2"}, {"Name the fee", "ini-1"}} {
		b.ID, b.Statement, b.InitiativeID = fmt.Sprintf("beh-%d", i+2), x.statement, x.initiative
		w.Behaviours = append(w.Behaviours, b)
	}
	w.Blockers[0].BehaviourIDs = []string{"beh-1", "beh-3"}
	w.Actions[0].What = "Open the notes"
	text := func(by bool) string {
		all := textOf(pagesOf(t, Plan, w, Options{Now: today, ByInitiative: by})...)
		_, all, _ = strings.Cut(all, "Whatwedotokeepourpromises") // the cover and the gap page do not change
		return all
	}
	behaviours, rest, _ := strings.Cut(text(true), "Whatgetsintheway")
	order(t, behaviours, "New bill", "Name the fee", "Call centre move", "Say the date", "Without an initiative", "Read the notes first")
	actions, _, _ := strings.Cut(rest, "Howweleadeachrole")
	order(t, actions, "Call centre move", "Open the notes")
	if strings.Contains(actions, "Newbill") || strings.Contains(actions, "Withoutaninitiative") {
		t.Error("a band without an action stands in the list")
	}
	if !strings.Contains(behaviours, squeezed("Keeps: You only explain it once.")) {
		t.Error("nothing says which promise a behaviour keeps")
	}
	if all := text(false); strings.Contains(all, "Callcentremove") || strings.Contains(all, "Keeps:") {
		t.Error("initiatives stand in the plan by promise")
	}
}

func TestNoHeadingOfThePlanIsAlone(t *testing.T) {
	for _, name := range samples {
		for n, p := range pagesOf(t, Plan, sample(t, name), Options{Now: today, Names: true, Paper: Letter}) {
			var last page.Text
			for _, op := range p.Ops {
				if text, ok := op.(page.Text); ok && text.Y < p.H-footBaseline-1 && text.Y > last.Y {
					last = text
				}
			}
			if slices.Contains([]float64{chapterHead.Size, heading.Size}, last.Style.Size) && last.Style.Face == page.Bold {
				t.Errorf("%s, page %d ends with the heading %q", name, n+1, last.S)
			}
		}
	}
}
