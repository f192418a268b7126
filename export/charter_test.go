package export

import (
	"fmt"
	"strings"
	"testing"

	"kept/export/page"
	"kept/workshop"
)

// promised returns a workshop with n priority behaviours of usual length, on four promises.
func promised(n int) *workshop.Workshop {
	w := workshop.New("ws-1", "2026-09-02")
	w.Organisation.Strategy = "Keep more of the households we win by being the easiest energy supplier to deal with."
	w.Roles = []workshop.Role{{Record: workshop.Record{ID: "rol-1"}, Name: "Energy adviser"}}
	for i := range 4 {
		id := workshop.Record{ID: fmt.Sprintf("pro-%d", i)}
		w.Promises = append(w.Promises, workshop.Promise{Record: id, Text: "We tell you what happens next, and when."})
	}
	for i := range n {
		w.Behaviours = append(w.Behaviours, workshop.Behaviour{
			Record: workshop.Record{ID: fmt.Sprintf("beh-%d", i)}, PromiseID: fmt.Sprintf("pro-%d", i*4/n), RoleID: "rol-1",
			Statement: fmt.Sprintf("Say the next step, the date and who will do it before call %d. ends", i+1), Status: workshop.PriorityBehaviour,
		})
	}
	return w
}

func TestTwentyBehavioursFitOnOneSheet(t *testing.T) {
	for _, paper := range []Paper{A4, Letter} {
		for _, c := range []struct{ behaviours, sheets int }{{1, 1}, {8, 1}, {20, 1}, {60, 2}} {
			pages := pagesOf(t, Charter, promised(c.behaviours), Options{Now: today, Paper: paper})
			if len(pages) != c.sheets {
				t.Errorf("%d behaviours take %d sheets of %s", c.behaviours, len(pages), paper.Name)
			}
			all := textOf(pages...)
			for i := range c.behaviours {
				if n := strings.Count(all, fmt.Sprintf("call%d.ends", i+1)); n != 1 {
					t.Errorf("behaviour %d of %d stands %d times", i+1, c.behaviours, n)
				}
			}
			if n := strings.Count(all, "Wekeepthesetogether"); n != 1 {
				t.Errorf("%d feet", n)
			}
		}
	}
}

func TestFewerBehavioursAreLarger(t *testing.T) {
	before := 100.0
	for _, n := range []int{2, 8, 14, 20} {
		size := 0.0
		for _, op := range pagesOf(t, Charter, promised(n), Options{Now: today})[0].Ops {
			if text, ok := op.(page.Text); ok && strings.HasPrefix(text.S, "Say") {
				size = text.Style.Size
			}
		}
		if size >= before || size < 10 {
			t.Errorf("%d behaviours are set in %.2f points, after %.2f", n, size, before)
		}
		before = size
	}
}

func TestTheCharterShowsPrioritiesOnlyAndSaysWhatItsMarksMean(t *testing.T) {
	w := planned()
	for status, want := range map[workshop.BehaviourStatus]bool{
		workshop.PriorityBehaviour: true, workshop.ShortlistedBehaviour: false, workshop.DraftBehaviour: false, workshop.ParkedBehaviour: false,
	} {
		w.Behaviours[0].Status = status
		all := textOf(pagesOf(t, Charter, w, Options{Now: today, Names: true})...)
		if got := strings.Contains(all, "Energyadviser") && strings.Contains(all, "Readthenotesfirst"); got != want {
			t.Errorf("%s: printed %t", status, got)
		}
		for _, text := range []string{"Fixed: the same every time", "Guided: our way, own words", "Open: own judgement, outcome agreed", "You only explain it once."} {
			if !strings.Contains(all, squeezed(text)) {
				t.Errorf("%q is missing", text)
			}
		}
	}
}

func TestAnEmptyCharterIsOneSheetToWriteOn(t *testing.T) {
	for _, paper := range []Paper{A4, Letter} {
		pages := pagesOf(t, Charter, workshop.New("ws-1", "2026-09-02"), Options{Now: today, Paper: paper})
		lines := 0
		for _, op := range pages[0].Ops {
			if line, ok := op.(page.Line); ok && line.Weight == page.WritingLine {
				lines++
			}
		}
		if len(pages) != 1 || lines < 20 {
			t.Errorf("%s: %d pages, %d lines to write on", paper.Name, len(pages), lines)
		}
	}
}
