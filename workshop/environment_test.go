package workshop

import (
	"testing"

	"kept/workshop/content"
)

// environmentFigures are the scores of the three samples (M§9).
var environmentFigures = []struct {
	sample  string
	items   [Surroundings]int
	overall int
	lowest  int
}{
	{"contact-centre", [Surroundings]int{55, 43, 57, 48, 39}, 48, 5},
	{"professional-services", [Surroundings]int{56, 44, 64, 47, 31}, 48, 5},
	{"hospital-outpatients", [Surroundings]int{53, 35, 58, 38, 23}, 41, 5},
}

func TestTheEnvironmentOfTheSamplesIsThatOfTheMethod(t *testing.T) {
	for _, want := range environmentFigures {
		data, err := content.Sample(want.sample)
		if err != nil {
			t.Fatal(err)
		}
		w, _, err := Decode(data)
		if err != nil {
			t.Fatal(err)
		}
		e := w.Environment("workshop")
		for i, item := range e.Items {
			if item == nil || *item != want.items[i] {
				t.Errorf("%s: EN%d is %v, want %d", want.sample, i+1, said(item), want.items[i])
			}
		}
		if e.Overall == nil || *e.Overall != want.overall || e.Ground != MixedGround || e.Lowest != want.lowest {
			t.Errorf("%s: overall %v on %s ground, lowest EN%d; want %d on mixed ground, lowest EN%d",
				want.sample, said(e.Overall), e.Ground, e.Lowest, want.overall, want.lowest)
		}
		if e.People != len(w.EnvironmentChecks) {
			t.Errorf("%s: %d people, want %d", want.sample, e.People, len(w.EnvironmentChecks))
		}
		if later := w.Environment("day30"); later.People != 0 || later.Overall != nil {
			t.Errorf("%s: the answers of the day count at day 30 too", want.sample)
		}
	}
}

func said(score *int) any {
	if score == nil {
		return "hidden"
	}
	return *score
}

func TestFewAnswersAboutTheEnvironmentStayHidden(t *testing.T) {
	for _, c := range []struct {
		name      string
		answers   []string
		threshold int
		items     [Surroundings]int // -1 = hidden
		overall   int               // -1 = hidden
		people    int
	}{
		{"nobody", nil, 3, [Surroundings]int{-1, -1, -1, -1, -1}, -1, 0},
		{"two people", []string{"11111", "55555"}, 3, [Surroundings]int{-1, -1, -1, -1, -1}, -1, 2},
		{"a threshold below 3 does not help", []string{"11111", "55555"}, 1, [Surroundings]int{-1, -1, -1, -1, -1}, -1, 2},
		{"three people", []string{"11111", "55555", "33333"}, 3, [Surroundings]int{50, 50, 50, 50, 50}, 50, 3},
		{"three where four are asked for", []string{"11111", "55555", "33333"}, 4, [Surroundings]int{-1, -1, -1, -1, -1}, -1, 3},
		{"one statement only two answered", []string{"5555-", "55551", "55551"}, 3, [Surroundings]int{100, 100, 100, 100, -1}, 100, 3},
		{"an empty sheet is nobody", []string{"33333", "33333", "-----"}, 3, [Surroundings]int{-1, -1, -1, -1, -1}, -1, 2},
		{"a sheet cut short", []string{"3", "33", "333"}, 3, [Surroundings]int{50, -1, -1, -1, -1}, 50, 3},
	} {
		e := EnvironmentOf(c.answers, c.threshold)
		for i, item := range e.Items {
			if got := orHidden(item); got != c.items[i] {
				t.Errorf("%s: EN%d is %d, want %d", c.name, i+1, got, c.items[i])
			}
		}
		if got := orHidden(e.Overall); got != c.overall || e.People != c.people {
			t.Errorf("%s: overall %d of %d people, want %d of %d", c.name, got, e.People, c.overall, c.people)
		}
		if (e.Overall == nil) != (e.Ground == "") || (e.Overall == nil) != (e.Lowest == 0) {
			t.Errorf("%s: overall %d, but ground %q and lowest EN%d", c.name, orHidden(e.Overall), e.Ground, e.Lowest)
		}
	}
}

func orHidden(score *int) int {
	if score == nil {
		return -1
	}
	return *score
}

func TestGroundsBeginWhereTheMethodSays(t *testing.T) {
	for score, want := range map[int]Ground{0: HardGround, 39: HardGround, 40: MixedGround, 69: MixedGround, 70: GoodGround, 100: GoodGround} {
		if got := GroundOf(score); got != want {
			t.Errorf("%d is %s ground, want %s", score, got, want)
		}
	}
	for _, band := range content.English().Support.EnvironmentBands {
		if g := Ground(band.ID); g != HardGround && g != MixedGround && g != GoodGround {
			t.Errorf("the content has words for %q, which is no ground", band.ID)
		}
	}
	if n := len(content.English().Support.Environment); n != Surroundings {
		t.Errorf("the content has %d statements, want %d", n, Surroundings)
	}
}

func TestOneAnswerAboutTheEnvironmentLeavesTheOthers(t *testing.T) {
	for _, c := range []struct {
		before    string
		q, answer int
		want      string
	}{
		{"", 1, 4, "4----"},
		{"12345", 3, 5, "12545"},
		{"12345", 5, 0, "1234-"},
		{"1234", 5, 2, "12342"},
	} {
		got := SetSurroundings(c.before, c.q, c.answer)
		if got != c.want {
			t.Errorf("answer %d to EN%d makes %q of %q, want %q", c.answer, c.q, got, c.before, c.want)
		}
		if p, ok := CheckText("environment_check", "answers", got); !ok {
			t.Errorf("%q does not fit its field: %s", got, p.Text)
		}
	}
}
