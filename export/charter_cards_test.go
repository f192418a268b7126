package export

import (
	"fmt"
	"strings"
	"testing"

	"kept/export/page"
	"kept/workshop"
)

// halves returns what stands on the upper and on the lower card of a page.
func halves(p page.Page) (upper, lower string) {
	up, low := p, p
	up.Ops, low.Ops = nil, nil
	for _, op := range p.Ops {
		if text, ok := op.(page.Text); ok && text.Y < p.H/2 {
			up.Ops = append(up.Ops, op)
		} else {
			low.Ops = append(low.Ops, op)
		}
	}
	return textOf(up), textOf(low)
}

// twoRoles returns a workshop in which an adviser has n priority behaviours and a nurse has one.
func twoRoles(n int) *workshop.Workshop {
	w := promised(n)
	w.Roles = append(w.Roles, workshop.Role{Record: workshop.Record{ID: "rol-2"}, Name: "Nurse"}, workshop.Role{Record: workshop.Record{ID: "rol-3"}, Name: "Porter"})
	b := w.Behaviours[0]
	b.ID, b.RoleID, b.Statement, b.Situation, b.ExampleWords, b.Cue = "beh-n", "rol-2", "Never guess a date", "At the desk", "I will find out", "The question"
	b.Kind, b.NotThis = workshop.BoundaryKind, "A date from memory"
	w.Behaviours = append(w.Behaviours, b)
	return w
}

func TestARoleCardSaysWhatItsRoleDoes(t *testing.T) {
	for _, paper := range []Paper{A4, Letter} {
		cards := cardsOf(pagesOf(t, Charter, twoRoles(5), Options{Now: today, Paper: paper}))
		if len(cards) != 2 {
			t.Fatalf("%s: %d pages for two cards", paper.Name, len(cards))
		}
		upper, lower := halves(cards[0])
		upperBack, lowerBack := halves(cards[1])
		if !strings.Contains(upper, "Energyadviser") || !strings.Contains(upperBack, "Energyadviser") {
			t.Errorf("%s: the back of the upper card is not the adviser's", paper.Name)
		}
		for i := range 5 {
			if s := fmt.Sprintf("call%d.ends", i+1); strings.Count(upper, s) != 1 || strings.Contains(lower, s) {
				t.Errorf("%s: behaviour %d is not on the card of its role alone", paper.Name, i+1)
			}
		}
		for _, s := range []string{"Nurse", "Never guess a date", "At the desk", "I will find out", "The question", "Guided: our way, own words"} {
			if !strings.Contains(lower, squeezed(s)) {
				t.Errorf("%s: the nurse's card does not say %q", paper.Name, s)
			}
		}
		for _, s := range []string{"Nurse", "What to do instead", "A date from memory", "Never guess a date", "In my own words"} {
			if !strings.Contains(lowerBack, squeezed(s)) {
				t.Errorf("%s: the back of the nurse's card does not say %q", paper.Name, s)
			}
		}
		if strings.Contains(upperBack, "Whattodoinstead") {
			t.Errorf("%s: a role without a limit has a list of limits", paper.Name)
		}
		if strings.Contains(textOf(cards...), "Porter") {
			t.Errorf("%s: a role without behaviours has a card", paper.Name)
		}
	}
}

func TestEveryFrontOfARoleCardIsTheFrontOfASheet(t *testing.T) {
	for _, behaviours := range []int{1, 20, 60} { // one sheet of poster, and two
		pages := pagesOf(t, Charter, promised(behaviours), Options{Now: today})
		cards := cardsOf(pages)
		if (len(pages)-len(cards))%2 != 0 || len(cards)%2 != 0 {
			t.Errorf("%d behaviours: %d pages of cards behind %d others", behaviours, len(cards), len(pages)-len(cards))
		}
		for i, p := range cards {
			all := textOf(p)
			if front := strings.Contains(all, "Whatremindsus"); front != (i%2 == 0) || front == strings.Contains(all, "Inmyownwords") {
				t.Errorf("%d behaviours: page %d of the cards is a front %t", behaviours, i+1, front)
			}
		}
	}
}

func TestMoreThanFiveBehavioursTakeMoreCards(t *testing.T) {
	for _, c := range []struct{ behaviours, cards int }{{4, 1}, {5, 1}, {6, 2}, {11, 3}} {
		cards := cardsOf(pagesOf(t, Charter, promised(c.behaviours), Options{Now: today}))
		n := 0
		for i := 0; i < len(cards); i += 2 {
			n += strings.Count(textOf(cards[i]), "Energyadviser")
		}
		if n != c.cards {
			t.Errorf("%d behaviours are on %d cards", c.behaviours, n)
		}
	}
}

func TestNothingOnARoleCardReachesTheCut(t *testing.T) {
	w := twoRoles(5)
	for i := range w.Behaviours {
		w.Behaviours[i].ExampleWords = strings.Repeat("so many words ", 14*(i%3))
	}
	for _, x := range []*workshop.Workshop{w, sample(t, samples[0]), sample(t, samples[1]), sample(t, samples[2]), workshop.New("ws-1", "")} {
		for _, paper := range []Paper{A4, Letter} {
			for n, p := range cardsOf(pagesOf(t, Charter, x, Options{Now: today, Paper: paper})) {
				for _, op := range p.Ops {
					text, ok := op.(page.Text)
					if ok && abs(text.Y-p.H/2) < 6 {
						t.Errorf("%s, page %d of the cards: %q stands %.1f mm from the cut", paper.Name, n+1, text.S, text.Y-p.H/2)
					}
				}
			}
		}
	}
}

func TestTheLeafBeforeTheCardsSaysHowManyToHandOut(t *testing.T) {
	w := twoRoles(5)
	w.Roles[0].Headcount = 64
	pages := pagesOf(t, Charter, w, Options{Now: today})
	leaf := textOf(pages[len(posterOf(pages))])
	if !strings.Contains(leaf, "Energyadviser564") || strings.Contains(leaf, "Porter") {
		t.Errorf("%q", leaf)
	}
}
