package export

import (
	"context"
	"strings"
	"testing"

	"kept/export/page"
	"kept/workshop"
)

// composed returns a composer for tests of its own.
func composed(t *testing.T) *composer {
	t.Helper()
	doc, _ := Find(SignIn)
	c, err := newComposer(context.Background(), doc, sample(t, samples[0]), Options{Now: today}.complete())
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestALandscapePartIsWideAndCountedWithTheOthers(t *testing.T) {
	c := composed(t)
	w := c.wideWidth()
	pages := c.pages([]part{
		{blocks: []page.Block{c.title(c.width(), "Upright", "")}},
		{landscape: true, head: "Map", blocks: []page.Block{c.section(w, "Wide", "and so is the rule", page.WritingLines(30, w, 9))}},
	})
	if len(pages) != 3 || pages[0].W != A4.W || pages[1].W != A4.H {
		t.Fatalf("%d pages, the second %.0f mm wide", len(pages), pages[1].W)
	}
	if got := textOf(pages[2]); !strings.HasPrefix(got, "MAPQuillbrook") || !strings.Contains(got, "Page3of3") {
		t.Errorf("page 3 says %q", got)
	}
}

func TestAGridGivesTheRestOfTheWidthToOpenColumns(t *testing.T) {
	g := composed(t).grid(100, column{"a", 20}, column{"b", 0}, column{"c", 0})
	if g.cols[1].w != 40 || g.cols[2].w != 40 {
		t.Errorf("columns %v", g.cols)
	}
}

func TestMarkedSectionsAreBookmarks(t *testing.T) {
	c := composed(t)
	long := c.section(c.width(), "Blockers", "", c.Para(strings.Repeat("line\n", 90), body, c.width()))
	pages := c.pages([]part{{blocks: []page.Block{page.Marked{Title: "Blockers", Block: long}}}})
	if len(pages) < 2 || len(pages[0].Marks) != 1 || len(pages[1].Marks) != 0 {
		t.Errorf("%d pages, marks %v", len(pages), pages[0].Marks)
	}
}

func TestABandIsNamedAgainOnTheNextPage(t *testing.T) {
	c := composed(t)
	g := c.grid(c.width(), column{"Behaviour", 0}, column{"Owner", 40})
	long := strings.Repeat("No surprises on the bill ", 8)
	group := page.Group{Band: g.band("Answer today", long), Continued: g.continued("Answer today")}
	for range 60 {
		group.Rows = append(group.Rows, g.row(g.text(0, "Say the next step", strong), nil))
	}
	pages := c.pages([]part{{blocks: []page.Block{page.Table{Head: g.head(), Groups: []page.Group{group}}}}})
	first, second := textOf(pages[0]), textOf(pages[1])
	if !strings.Contains(first, squeezed("Answer today"+long)) || !strings.Contains(second, "BehaviourOwnerAnswertodaycontinuedSaythenextstep") {
		t.Errorf("page 1 says %.200q\npage 2 says %.200q", first, second)
	}
}

func TestAPracticeRunIsMarkedOnEveryPage(t *testing.T) {
	w := sample(t, "contact-centre")
	for _, kind := range []workshop.Kind{workshop.TrainTheTrainer, workshop.FirstWorkshop, workshop.FollowUpWorkshop} {
		w.Details.Kind = kind
		practice := kind == workshop.TrainTheTrainer
		for _, d := range prints() {
			for _, paper := range []Paper{A4, Letter} {
				for n, p := range pagesOf(t, d.ID, w, Options{Now: today, Paper: paper}) {
					head, foot := marked(p, "PRACTICE", 0, contentTop), marked(p, "Practice · Sample data, invented · Made with Kept", p.H-contentFoot, p.H)
					if head != practice || foot != practice {
						t.Errorf("%s: %s page %d on %s says so at its head: %t, at its foot: %t", kind, d.ID, n+1, paper.Name, head, foot)
					}
				}
			}
		}
	}
}

func TestTheHeadOfAPracticeRunHasRoomForEverything(t *testing.T) {
	w := sample(t, "hospital-outpatients")
	w.Details.Kind = workshop.TrainTheTrainer
	w.Details.Title = strings.Repeat("A long title of a workshop ", 5)
	for _, d := range prints() {
		for n, p := range pagesOf(t, d.ID, w, Options{Now: today, Paper: Letter}) {
			end := 0.0
			for _, op := range p.Ops {
				if text, ok := op.(page.Text); ok && text.Y == headBaseline {
					if text.X < end {
						t.Errorf("%s page %d: %q stands on what is before it", d.ID, n+1, text.S)
					}
					end = text.X + text.W
				}
			}
		}
	}
}

// TestTheHeadKeepsTheOrganisationAsLongAsItCan: where it has no room beside the title, both are set smaller first.
func TestTheHeadKeepsTheOrganisationAsLongAsItCan(t *testing.T) {
	w := sample(t, "contact-centre")
	named, small := 0, 0
	for n := range 40 {
		w.Details.Title = "Keeping our promises" + strings.Repeat("x", 2*n)
		for _, op := range pagesOf(t, SignIn, w, Options{Now: today})[0].Ops {
			text, ok := op.(page.Text)
			if !ok || text.Y != headBaseline || !strings.Contains(text.S, "promises") {
				continue
			}
			switch kept := strings.Contains(text.S, w.Organisation.Name); {
			case kept && text.Style.Size < runningHead.Size:
				small++
			case kept:
				named++
			case text.Style.Size != runningHead.Size:
				t.Errorf("the title alone is set in %.1f points", text.Style.Size)
			}
		}
	}
	if named == 0 || small == 0 {
		t.Errorf("%d heads in full size and %d in a smaller one name the organisation", named, small)
	}
}

// marked tells whether a page says something between two heights.
func marked(p page.Page, what string, from, to float64) bool {
	for _, op := range p.Ops {
		if text, ok := op.(page.Text); ok && text.S == what && text.Y > from && text.Y < to {
			return true
		}
	}
	return false
}
