package export

import (
	"fmt"
	"slices"
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

// posterOf returns the pages of a charter before its role cards.
func posterOf(pages []page.Page) []page.Page {
	return pages[:slices.IndexFunc(pages, func(p page.Page) bool { return strings.Contains(textOf(p), "Rolecards") })]
}

// cardsOf returns the pages with role cards, fronts and backs in turn.
func cardsOf(pages []page.Page) []page.Page {
	cards := pages[len(posterOf(pages)):]
	if strings.Contains(textOf(cards[0]), "Cutalongthedashedline") {
		return cards[1:]
	}
	return cards
}

func TestAPosterHoldsTwentyBehavioursAndALargeOneThirtySix(t *testing.T) {
	for _, paper := range []Paper{A4, Letter} {
		for _, c := range []struct {
			large              bool
			behaviours, sheets int
		}{{false, 1, 1}, {false, 8, 1}, {false, 20, 1}, {false, 60, 2}, {true, 3, 1}, {true, 20, 1}, {true, 36, 1}, {true, 70, 2}} {
			pages := posterOf(pagesOf(t, Charter, promised(c.behaviours), Options{Now: today, Paper: paper, Large: c.large}))
			if len(pages) != c.sheets {
				t.Errorf("%d behaviours take %d sheets of %s, large %t", c.behaviours, len(pages), paper.Name, c.large)
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

func TestALargePosterIsOnLargePaperAndTheCardsAreNot(t *testing.T) {
	for paper, want := range map[Paper]Paper{A4: {"a3", 297, 420}, Letter: {"tabloid", 279.4, 431.8}} {
		for _, w := range []*workshop.Workshop{promised(20), workshop.New("ws-1", "2026-09-02")} {
			pages := pagesOf(t, Charter, w, Options{Now: today, Paper: paper, Large: true})
			poster := len(posterOf(pages))
			for i, p := range pages {
				expected := paper
				if i < poster {
					expected = want
				}
				if p.W != expected.W || p.H != expected.H {
					t.Errorf("%s: page %d is %.1f by %.1f mm", paper.Name, i+1, p.W, p.H)
				}
			}
		}
	}
}

// typeOf returns the size of the type that a text which starts so is set in, points; 0 = it is not there.
func typeOf(p page.Page, start string) float64 {
	for _, op := range p.Ops {
		if text, ok := op.(page.Text); ok && strings.HasPrefix(text.S, start) {
			return text.Style.Size
		}
	}
	return 0
}

func TestALargePosterIsReadFromFurtherAway(t *testing.T) {
	w := promised(20)
	small := typeOf(pagesOf(t, Charter, w, Options{Now: today})[0], "Say")
	large := typeOf(pagesOf(t, Charter, w, Options{Now: today, Large: true})[0], "Say")
	if large < 1.3*small {
		t.Errorf("twenty behaviours are set in %.1f points on A4 and in %.1f on A3", small, large)
	}
}

// TestAPromiseAndItsHeadingAreReadBeforeTheBehaviours: the heading is as wide as the sheet, and larger than a promise,
// which is larger than a behaviour.
func TestAPromiseAndItsHeadingAreReadBeforeTheBehaviours(t *testing.T) {
	for _, n := range []int{4, 12, 20} {
		for _, large := range []bool{false, true} {
			p := pagesOf(t, Charter, promised(n), Options{Now: today, Large: large})[0]
			heading, promise, behaviour := typeOf(p, "Ho"), typeOf(p, "W"), typeOf(p, "Say") // large type is set in pairs that fit each other
			if heading < 1.3*promise || promise < 1.2*behaviour {
				t.Errorf("%d behaviours, large %t: heading %.1f, promise %.1f, behaviour %.1f points", n, large, heading, promise, behaviour)
			}
		}
	}
}

func TestFewerBehavioursAreLarger(t *testing.T) {
	before := 100.0
	for _, n := range []int{2, 8, 14, 20} {
		size := typeOf(pagesOf(t, Charter, promised(n), Options{Now: today})[0], "Say")
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

func TestAnEmptyCharterIsAPosterAndTwoCardsToWriteOn(t *testing.T) {
	for _, paper := range []Paper{A4, Letter} {
		for _, large := range []bool{false, true} {
			pages := pagesOf(t, Charter, workshop.New("ws-1", "2026-09-02"), Options{Now: today, Paper: paper, Large: large})
			if len(posterOf(pages)) != 1 || len(cardsOf(pages)) != 2 {
				t.Errorf("%s, large %t: %d pages", paper.Name, large, len(pages))
			}
			for i, p := range append(posterOf(pages), cardsOf(pages)...) {
				heights := writtenAt(p)
				for n := 1; n < len(heights); n++ {
					if apart := heights[n] - heights[n-1]; apart < 9-0.01 {
						t.Errorf("%s, large %t: two lines of page %d are %.1f mm apart", paper.Name, large, i+1, apart)
					}
				}
				if len(heights) < 12 {
					t.Errorf("%s, large %t: page %d has %d heights to write at", paper.Name, large, i+1, len(heights))
				}
			}
		}
	}
}

// writtenAt returns the heights of the lines to write on, from the top.
func writtenAt(p page.Page) []float64 {
	var out []float64
	for _, op := range p.Ops {
		if line, ok := op.(page.Line); ok && line.Weight == page.WritingLine && line.Dash == nil {
			out = append(out, line.Y1)
		}
	}
	slices.Sort(out)
	return slices.CompactFunc(out, func(a, b float64) bool { return abs(a-b) < 0.1 })
}

// TestNoWordOfABehaviourIsCut: behind the name of its role a line may be narrower than its first word.
func TestNoWordOfABehaviourIsCut(t *testing.T) {
	for n := range 30 {
		w := promised(14)
		w.Roles[0].Name = strings.Repeat("m", n)
		for i := range w.Behaviours {
			w.Behaviours[i].Statement = "Brief newcomers on the client for twenty minutes before the first call"
		}
		for _, op := range posterOf(pagesOf(t, Charter, w, Options{Now: today, Paper: Letter, Large: true}))[0].Ops {
			if text, ok := op.(page.Text); ok && (strings.HasPrefix(text.S, "ewcomers") || strings.HasSuffix(text.S, "Brie") || strings.HasPrefix(text.S, "rief")) {
				t.Fatalf("a role of %d letters: %q", n, text.S)
			}
		}
	}
}
