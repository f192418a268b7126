package export

import (
	"slices"
	"strings"
	"testing"

	"kept/export/page"
	"kept/workshop"
	"kept/workshop/words"
)

// one returns a workshop with one person, who promised something.
func one() *workshop.Workshop {
	w := workshop.New("ws-1", "2026-09-02")
	w.Roles = []workshop.Role{{Record: workshop.Record{ID: "rol-1"}, Name: "Energy adviser"}}
	w.Participants = []workshop.Participant{{Record: workshop.Record{ID: "par-1"}, Name: "Penny Plumtree", RoleID: "rol-1", Attendance: workshop.Present}}
	w.Commitments = []workshop.Commitment{{
		Record: workshop.Record{ID: "com-1"}, ParticipantID: "par-1", Kind: workshop.PersonalCommitment, Statement: "I will say the next step",
		Trigger: "When I am about to hang up", Share: workshop.TeamShare, Status: workshop.ActiveCommitment, Confidence: 8,
	}}
	return w
}

// sheetsOf returns the names at the foot of the sheets.
func sheetsOf(t *testing.T, w *workshop.Workshop, o Options) []string {
	t.Helper()
	o.Now = today
	var names []string
	for _, p := range pagesOf(t, Commitments, w, o) {
		for _, m := range p.Marks {
			names = append(names, m.Title)
		}
	}
	return names
}

func TestASheetForEveryoneWhoMayPromise(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(w *workshop.Workshop)
		want   int // sheets with her name
		blank  bool
	}{
		{"with a commitment", func(*workshop.Workshop) {}, 1, false},
		{"with two", func(w *workshop.Workshop) {
			c := w.Commitments[0]
			c.ID = "com-2"
			w.Commitments = append(w.Commitments, c)
		}, 2, false},
		{"without one yet", func(w *workshop.Workshop) { w.Commitments = nil }, 1, true},
		{"invited", func(w *workshop.Workshop) {
			w.Commitments = nil
			w.Participants[0].Attendance = workshop.Invited
		}, 1, true},
		{"absent", func(w *workshop.Workshop) {
			w.Commitments = nil
			w.Participants[0].Attendance = workshop.Absent
		}, 0, false},
		{"chose not to", func(w *workshop.Workshop) {
			w.Commitments = nil
			w.Participants[0].Declined = true
		}, 0, false},
		{"let go", func(w *workshop.Workshop) { w.Commitments[0].Status = workshop.ReleasedCommitment }, 1, true},
		{"grown into a habit", func(w *workshop.Workshop) { w.Commitments[0].Status = workshop.HabitCommitment }, 1, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := one()
			c.change(w)
			names := sheetsOf(t, w, Options{})
			if got := len(names) - spareSheets; got != c.want {
				t.Errorf("%d sheets besides the spare ones: %q", got, names)
			}
			all := textOf(pagesOf(t, Commitments, w, Options{Now: today})...)
			if promised := strings.Contains(all, "Iwillsaythenextstep"); promised == c.blank && c.want > 0 {
				t.Errorf("blank: %t, the promise is printed: %t", c.blank, promised)
			}
		})
	}
}

func TestPrivateCommitmentsArePrintedOnlyWhenAskedFor(t *testing.T) {
	w := one()
	w.Commitments[0].Share = workshop.PrivateShare
	for _, include := range []bool{false, true} {
		r := rendered(t, Commitments, w, Options{Now: today, IncludePrivate: include})
		all := textOf(pagesOf(t, Commitments, w, Options{Now: today, IncludePrivate: include})...)
		if strings.Contains(all, "thenextstep") != include || strings.Contains(all, "hangup") != include {
			t.Errorf("include %t: on paper %t", include, !include)
		}
		if !strings.Contains(all, "PennyPlumtree") {
			t.Errorf("include %t: no sheet with her name", include)
		}
		if held := r.Private == 1; held == include {
			t.Errorf("include %t: %d counted as left out", include, r.Private)
		}
	}
}

func TestEverySampleSheetIsOnePageWithItsOwnCount(t *testing.T) {
	for _, name := range samples {
		w := sample(t, name)
		for _, paper := range []Paper{A4, Letter} {
			o := Options{Now: today, Paper: paper, IncludePrivate: true, QR: true} // the code needs room, too
			pages, names := pagesOf(t, Commitments, w, o), sheetsOf(t, w, o)
			if len(pages) != len(names) {
				t.Errorf("%s on %s: %d pages for %d sheets", name, paper.Name, len(pages), len(names))
			}
			last := "Sheet" + words.English().T("{n}of{n}·Page1of1", "n", len(names))
			if got := textOf(pages[len(pages)-1]); !strings.Contains(got, last) {
				t.Errorf("%s on %s: the last sheet does not say %q", name, paper.Name, last)
			}
		}
	}
}

func TestALongCommitmentGoesOnOnASecondPageThatSaysSo(t *testing.T) {
	w := one()
	w.Commitments[0].Plan = strings.Repeat("If something comes up, then I will write it down and ask. ", 25)
	pages := pagesOf(t, Commitments, w, Options{Now: today})
	if len(pages) != 2+spareSheets {
		t.Fatalf("%d pages", len(pages))
	}
	second := textOf(pages[1])
	for _, want := range []string{"MYCOMMITMENT,CONTINUED", "Sheet1of3·Page2of2", "Mysignature", "FORMYBUDDY"} {
		if !strings.Contains(second, want) {
			t.Errorf("page 2 does not say %q", want)
		}
	}
	if strings.Contains(textOf(pages[0]), "Mysignature") {
		t.Error("signed before the end")
	}
	if n := strings.Count(textOf(pages[:2]...), "writeitdown"); n != 25 {
		t.Errorf("the sentence stands %d times, not 25", n)
	}
}

// TestAFullSheetKeepsThePromiseOnOnePage, and has what is filled in later on another one with room for notes.
func TestAFullSheetKeepsThePromiseOnOnePage(t *testing.T) {
	w := one()
	c := &w.Commitments[0]
	for _, text := range []*string{&c.Statement, &c.Trigger, &c.Reward, &c.Obstacle, &c.Plan, &c.Support} {
		*text = "I will " + strings.Repeat("say the next step ", 12)
	}
	for _, paper := range []Paper{A4, Letter} {
		pages := pagesOf(t, Commitments, w, Options{Now: today, Paper: paper, QR: true})
		if len(pages) != 2+spareSheets {
			t.Fatalf("%s: %d pages", paper.Name, len(pages))
		}
		for n, words := range [][]string{{"Iaskmymanagerfor", "Whomayseethis?"}, {"Myfirstfourweeks", "Check-ins", "Mynotes", "Mysignature"}} {
			for _, want := range words {
				if !strings.Contains(textOf(pages[n]), want) || strings.Contains(textOf(pages[1-n]), want) {
					t.Errorf("%s: %q does not stand on page %d alone", paper.Name, want, n+1)
				}
			}
		}
	}
}

// TestABlankSheetCanBeWrittenOn: lines for handwriting are 9 millimetres apart (M§8), for leaders, too, who have more to
// say, and two of them stand in each of the three frames of the habit loop.
func TestABlankSheetCanBeWrittenOn(t *testing.T) {
	const cards = 80 // millimetres from the foot of the page
	for _, level := range []workshop.Level{workshop.Frontline, workshop.LeaderLevel} {
		for _, paper := range []Paper{A4, Letter} {
			w := one()
			w.Commitments, w.Roles[0].Level = nil, level
			for n, p := range pagesOf(t, Commitments, w, Options{Now: today, Paper: paper}) {
				var lines []page.Line
				var frames []page.Rect
				for _, op := range p.Ops {
					switch op := op.(type) {
					case page.Line:
						if op.Weight == page.WritingLine && op.X1 < op.X2 && p.H-op.Y1 > cards {
							lines = append(lines, op)
						}
					case page.Rect:
						frames = append(frames, op)
					}
				}
				pairs, framed := 0, 0
				for _, l := range lines {
					for _, below := range lines {
						if apart := below.Y1 - l.Y1; below.X2 == l.X2 && apart > 0 && apart < 12 {
							pairs++
							if apart < 9-0.01 {
								t.Errorf("%s, %s, sheet %d: lines %.2f apart at %.1f, %.1f", level, paper.Name, n+1, apart, l.X1, l.Y1)
							}
						}
					}
					for _, r := range frames {
						if left := r.Y + r.H - l.Y1; r.X < l.X1 && r.X+r.W > l.X2 && r.Y < l.Y1 && left > 0 {
							framed++
							if left < 2 {
								t.Errorf("%s, %s, sheet %d: a frame ends %.2f below its line", level, paper.Name, n+1, left)
							}
						}
					}
				}
				if pairs < 6 || framed != 6 {
					t.Errorf("%s, %s, sheet %d: %d lines follow another, %d stand in a frame", level, paper.Name, n+1, pairs, framed)
				}
			}
		}
	}
}

func TestABuddyGetsACopyOfTheirOwn(t *testing.T) {
	w := one()
	w.Participants = append(w.Participants, workshop.Participant{Record: workshop.Record{ID: "par-2"}, Name: "Marek Ollerton", Declined: true})
	w.Commitments[0].BuddyID, w.Commitments[0].Support = "par-2", "A quiet corner"
	o := Options{Now: today, BuddyCopies: true, QR: true}
	pages := pagesOf(t, Commitments, w, o)
	if len(pages) != 2*(1+spareSheets) {
		t.Fatalf("%d pages", len(pages))
	}
	copied := textOf(pages[1])
	for _, want := range []string{
		"FORMYBUDDY", "ForMarekOllerton", "fromPennyPlumtree,Energyadviser", "Iwillsaythenextstep", "abouttohangup", "Didthechancecomeup?",
		"Fri4Sep", "Fri25Sep", "Day90Tue1Dec", "Sheet2of6·Page1of1", "Forlearningonly.",
	} {
		if !strings.Contains(copied, want) {
			t.Errorf("the copy does not say %q", want)
		}
	}
	if strings.Contains(copied, "Aquietcorner") || strings.Contains(copied, "HowsureamI") {
		t.Error("the buddy reads what is for the manager, or for nobody")
	}
	if names := sheetsOf(t, w, o); !slices.Equal(names, []string{"Penny Plumtree", "Blank sheet", "Blank sheet"}) {
		t.Errorf("bookmarks %q", names)
	}
	if n := len(pages[1].Marks); n != 0 {
		t.Errorf("%d bookmarks lead to the copy", n)
	}
}

func TestNoBuddyGetsAPrivateCommitment(t *testing.T) {
	w := one()
	w.Commitments[0].Share = workshop.PrivateShare
	for _, include := range []bool{false, true} {
		pages := pagesOf(t, Commitments, w, Options{Now: today, BuddyCopies: true, IncludePrivate: include})
		if strings.Contains(textOf(pages[1]), "fromPennyPlumtree") || len(pages) != 1+2*spareSheets {
			t.Errorf("include %t: %d pages, and the second says %.60q", include, len(pages), textOf(pages[1]))
		}
	}
}

func TestSheetsOfAWorkshopWithoutADayHaveRoomForDates(t *testing.T) {
	w := one()
	w.Details.Date = ""
	if all := textOf(pagesOf(t, Commitments, w, Options{Now: today, BuddyCopies: true})[1]); !strings.Contains(all, "Friday") || strings.Contains(all, "Fri4") {
		t.Errorf("the copy says %q", all)
	}
}

func TestFridaysComeAfterTheWorkshop(t *testing.T) {
	for day, want := range map[workshop.Date]string{"2026-09-02": "Fri4Sep", "2026-09-03": "Fri4Sep", "2026-09-04": "Fri11Sep", "2026-09-05": "Fri11Sep"} {
		w := one()
		w.Details.Date = day
		fridays := strings.SplitAfter(textOf(pagesOf(t, Commitments, w, Options{Now: today, BuddyCopies: true})[1]), "Whathappened")[2]
		if !strings.HasPrefix(fridays, want) {
			t.Errorf("%s: %.12q", day, fridays)
		}
	}
}

// TestABuddyAsksFromTheFirstTimeOn: before it there is nothing to ask about.
func TestABuddyAsksFromTheFirstTimeOn(t *testing.T) {
	for first, want := range map[workshop.Date]string{"2026-09-03": "Fri4Sep", "2026-09-11": "Fri11Sep", "2026-09-14": "Fri18Sep", "2026-08-01": "Fri4Sep"} {
		w := one()
		w.Commitments[0].FirstDate = first
		copied := textOf(pagesOf(t, Commitments, w, Options{Now: today, BuddyCopies: true})[1])
		if fridays := strings.SplitAfter(copied, "Whathappened")[2]; !strings.HasPrefix(fridays, want) || !strings.Contains(copied, "Firsttimeon") {
			t.Errorf("first on %s: asked from %.12q on", first, fridays)
		}
	}
}

// TestASheetSaysWhereItsBehaviourStands: the charter has the priorities only.
func TestASheetSaysWhereItsBehaviourStands(t *testing.T) {
	for status, want := range map[workshop.BehaviourStatus]string{
		workshop.PriorityBehaviour: "Fromourcharter:Saythenextstep", "shortlisted": "Fromourlist:Saythenextstep", "draft": "Fromourlist:Saythenextstep",
	} {
		w := one()
		w.Behaviours = []workshop.Behaviour{{Record: workshop.Record{ID: "beh-1"}, Statement: "Say the next step", Status: status}}
		w.Commitments[0].BehaviourID = "beh-1"
		for _, id := range []ID{Commitments, CheckIns} {
			if got := textOf(pagesOf(t, id, w, Options{Now: today})[0]); !strings.Contains(got, want) {
				t.Errorf("%s, %s: it does not say %q", id, status, want)
			}
		}
	}
}

// TestTheChecksOfAFullSheetKeepTheirPlace: a leader's sheet on Letter has the least room.
func TestTheChecksOfAFullSheetKeepTheirPlace(t *testing.T) {
	for _, day := range []workshop.Date{"2026-09-02", ""} {
		w := one()
		w.Details.Date, w.Commitments, w.Roles[0].Level = day, nil, workshop.LeaderLevel
		got := textOf(pagesOf(t, Commitments, w, Options{Now: today, Paper: Letter})[0])
		for _, want := range []string{"Theme", "Whatpeoplewillsee", "Check-ins", "Day7", "Day30", "Day60", "Day90"} {
			if !strings.Contains(got, want) {
				t.Errorf("on %q, %q is not on the sheet", day, want)
			}
		}
	}
}

func TestSheetsSayWhenToLookBack(t *testing.T) {
	all := textOf(pagesOf(t, Commitments, one(), Options{Now: today})[0])
	for _, want := range []string{"Day7Wed9Sep", "Day30Fri2Oct", "Day60Mon2Nov", "Day90Tue1Dec"} { // M§7.3
		if !strings.Contains(all, want) {
			t.Errorf("%q is not on the sheet", want)
		}
	}
}

func TestASheetSaysItIsForLearningOnly(t *testing.T) {
	for n, p := range pagesOf(t, Commitments, one(), Options{Now: today}) {
		if !strings.Contains(textOf(p), "Forlearningonly.Notusedforpay,appraisalordiscipline.") {
			t.Errorf("sheet %d does not say so", n+1)
		}
	}
}

func TestLeadersSaySomethingMore(t *testing.T) {
	w := one()
	if strings.Contains(textOf(pagesOf(t, Commitments, w, Options{Now: today})...), "Whatpeoplewillsee") {
		t.Error("asked of everyone")
	}
	w.Commitments[0].Kind, w.Commitments[0].Theme = workshop.LeadershipCommitment, "go_first"
	all := textOf(pagesOf(t, Commitments, w, Options{Now: today})[0])
	if !strings.Contains(all, "Whatpeoplewillsee") || !strings.Contains(all, "Gofirst") {
		t.Error("a leader's sheet lacks the theme or what people will see")
	}
}
