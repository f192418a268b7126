package export

import (
	"slices"
	"strings"
	"testing"

	"kept/export/page"
	"kept/workshop"
)

// cutsOf returns the heights at which a page is cut from side to side.
func cutsOf(p page.Page) []float64 {
	var out []float64
	for _, op := range p.Ops {
		if l, ok := op.(page.Line); ok && l.Dash != nil && l.Y1 == l.Y2 {
			out = append(out, l.Y1)
		}
	}
	return out
}

// kindsOf returns the bookmarks of the cards of a workshop.
func kindsOf(t *testing.T, w *workshop.Workshop) []string {
	t.Helper()
	var out []string
	for _, p := range pagesOf(t, Cards, w, Options{Now: today, Names: true}) {
		for _, m := range p.Marks {
			out = append(out, m.Title)
		}
	}
	return out
}

func TestEveryKindOfCardHasABlank(t *testing.T) {
	w := workshop.New("ws-1", "")
	for _, paper := range []Paper{A4, Letter} {
		pages := pagesOf(t, Cards, w, Options{Now: today, Names: true, Paper: paper})
		if len(pages) != 4 {
			t.Fatalf("%d pages", len(pages))
		}
		for n, want := range []struct {
			text  string
			cards int
		}{{"Thankyou,", 4}, {"Whatyoukepttogether", 2}, {"OURSTORY", 2}, {"tookpartinourworkshop", 1}} {
			if got := strings.Count(textOf(pages[n]), want.text); got != want.cards {
				t.Errorf("%s, page %d: %d times %q", paper.Name, n+1, got, want.text)
			}
		}
	}
	if got := kindsOf(t, w); !slices.Equal(got, []string{"Thank-you cards", "Bridge awards", "Story cards", "Certificates"}) {
		t.Errorf("bookmarks %q", got)
	}
}

func TestOnlyWhatIsSharedIsOnACard(t *testing.T) {
	for _, c := range []struct {
		share      workshop.Share
		permission bool
		thanks     bool
		story      bool
	}{
		{workshop.TeamShare, true, true, true},
		{workshop.PublicShare, true, true, true},
		{workshop.PrivateShare, true, false, false},
		{workshop.PublicShare, false, true, false},
		{"", true, false, false},
	} {
		w := one()
		w.Recognitions = []workshop.Recognition{{ToIDs: []string{"par-1"}, What: "stayed on the line", Share: c.share, Kind: "peer"}}
		w.Stories = []workshop.Story{{Kind: "success", Title: "The red stop", Situation: "An engineer was late.", Permission: c.permission, Share: c.share}}
		all := textOf(pagesOf(t, Cards, w, Options{Now: today, Names: true, IncludePrivate: true})...)
		if got := strings.Contains(all, "stayedontheline"); got != c.thanks {
			t.Errorf("%q: the thanks is printed: %t", c.share, got)
		}
		if got := strings.Contains(all, "Theredstop"); got != c.story {
			t.Errorf("%q, permission %t: the story is printed: %t", c.share, c.permission, got)
		}
	}
}

func TestTeamsThatKeptSomethingTogetherGetABridge(t *testing.T) {
	w := one()
	w.Recognitions = []workshop.Recognition{
		{Kind: "team", CrossTeam: true, Team: "Records and clinic", What: "found two scans", Share: workshop.TeamShare},
		{Kind: "peer", CrossTeam: true, ToIDs: []string{"par-1"}, What: "rang the desk first", Share: workshop.TeamShare},
	}
	pages := pagesOf(t, Cards, w, Options{Now: today, Names: true})
	if thanks := textOf(pages[0]); !strings.Contains(thanks, "rangthedeskfirst") || strings.Contains(thanks, "foundtwoscans") {
		t.Errorf("thank-you cards: %q", thanks)
	}
	if bridge := textOf(pages[1]); !strings.Contains(bridge, "Recordsandclinic") || !strings.Contains(bridge, "foundtwoscans") {
		t.Errorf("bridge awards: %q", bridge)
	}
}

func TestALessonIsHeadedAsOne(t *testing.T) {
	w := one()
	w.Stories = []workshop.Story{{Kind: "lesson", Title: "The film nobody watched", Permission: true, Share: workshop.TeamShare}}
	if all := textOf(pagesOf(t, Cards, w, Options{Now: today, Names: true})...); !strings.Contains(all, "WHATAFALSESTARTTAUGHTUS") {
		t.Errorf("%q", all)
	}
}

func TestACertificateForWhoWasThere(t *testing.T) {
	for _, c := range []struct {
		attendance workshop.Attendance
		declined   bool
		says       string // "" = the certificate is a blank
	}{
		{workshop.Present, false, "tookpartinTheday,waveoneon2September2026andchoseonepromise."},
		{workshop.Present, true, "tookpartinTheday,waveoneon2September2026."},
		{workshop.Invited, false, ""},
		{workshop.Absent, false, ""},
	} {
		w := one()
		w.Details.Title = "The day, wave one"
		w.Participants[0].Attendance, w.Participants[0].Declined, w.Commitments = c.attendance, c.declined, nil
		pages := pagesOf(t, Cards, w, Options{Now: today, Names: true})
		last := textOf(pages[len(pages)-1])
		if named := strings.Contains(last, "PennyPlumtree"); named != (c.says != "") || !strings.Contains(last, c.says) {
			t.Errorf("%s, declined %t: %q", c.attendance, c.declined, last)
		}
		for _, word := range []string{"passed", "score", "grade", "successfully"} {
			if strings.Contains(strings.ToLower(last), word) {
				t.Errorf("it rates: %q", last)
			}
		}
	}
}

func TestWhoIsReadyIsAFacilitator(t *testing.T) {
	for stage, want := range map[string]bool{"ready": true, "led_with_support": false, "co_led": false, "": false} {
		w := one()
		w.Trainers = []workshop.Trainer{{ParticipantID: "par-1", Stage: stage}}
		if got := slices.Contains(kindsOf(t, w), "Facilitator certificates"); got != want {
			t.Errorf("%q: a certificate is printed: %t", stage, got)
		}
	}
}

// TestLongThanksGetHalfASheet: a card of a quarter does not hold them, and a whole sheet is no card.
func TestLongThanksGetHalfASheet(t *testing.T) {
	w := one()
	for range 2 {
		long := strings.Repeat("say the next step and the date ", 12)
		w.Recognitions = append(w.Recognitions, workshop.Recognition{ToIDs: []string{"par-1"}, What: long, Effect: long, Share: workshop.TeamShare})
	}
	pages := pagesOf(t, Cards, w, Options{Now: today, Names: true})
	if got := strings.Count(textOf(pages[0]), "Thankyou,PennyPlumtree"); got != 2 || pages[0].W > pages[0].H {
		t.Errorf("%d cards on a sheet of %.0f by %.0f", got, pages[0].W, pages[0].H)
	}
	if got := strings.Count(textOf(pages[1]), "Thankyou,"); got != 4 || strings.Contains(textOf(pages[1]), "Penny") {
		t.Errorf("%d blank cards follow", got)
	}
}

func TestTheSponsorSignsACertificateThatSaysTheDay(t *testing.T) {
	for _, c := range []struct {
		day     workshop.Date
		sponsor string
		signs   bool
	}{{"2026-09-02", "par-1", true}, {"2026-09-02", "", false}, {"", "par-1", false}} {
		w := one()
		w.Details.Date, w.Details.SponsorID = c.day, c.sponsor
		w.Participants = append(w.Participants, workshop.Participant{Record: workshop.Record{ID: "par-2"}, Name: "Marek Ollerton", Attendance: workshop.Present})
		pages := pagesOf(t, Cards, w, Options{Now: today, Names: true})
		last := textOf(pages[len(pages)-1])
		if got := strings.Contains(last, "PennyPlumtree,sponsor"); got != c.signs || strings.Contains(last, "Date") == c.signs {
			t.Errorf("%q, sponsor %q: %q", c.day, c.sponsor, last)
		}
	}
}

// TestNoCardLosesWords: what a card does not hold goes over a sheet of its own.
func TestNoCardLosesWords(t *testing.T) {
	w := one()
	long := strings.Repeat("a kind word more ", 300)
	w.Recognitions = []workshop.Recognition{{ToIDs: []string{"par-1"}, What: long, Share: workshop.TeamShare}}
	w.Stories = []workshop.Story{{Title: "Long", Situation: long, Permission: true, Share: workshop.TeamShare}}
	w.Participants[0].Name = strings.Repeat("Long ", 400)
	all := textOf(pagesOf(t, Cards, w, Options{Now: today, Names: true})...)
	if got := strings.Count(all, "kind"); got != 600 {
		t.Errorf("%d of 600 kind words are there", got)
	}
	if got := strings.Count(all, "Long"); got < 800 {
		t.Errorf("%d of 800 parts of a name are there", got)
	}
}

func TestTheCardsOfASheetAreSetAlike(t *testing.T) {
	w := one()
	for _, what := range []string{"rang the desk first", strings.Repeat("said the next step and the date ", 4)} {
		w.Recognitions = append(w.Recognitions, workshop.Recognition{ToIDs: []string{"par-1"}, What: what, Share: workshop.TeamShare})
	}
	sheet := pagesOf(t, Cards, w, Options{Now: today, Names: true})[0]
	short, long := typeOf(sheet, "rang"), typeOf(sheet, "said")
	if short == 0 || short != long {
		t.Errorf("one is set in %.2f points, the other in %.2f", short, long)
	}
}

func TestNobodySignsTheirOwnCertificate(t *testing.T) {
	w := one()
	w.Details.SponsorID, w.Details.Facilitators = "par-1", []string{"Imogen Larkspur", "Penny Plumtree"}
	w.Participants = append(w.Participants, workshop.Participant{Record: workshop.Record{ID: "par-2"}, Name: "Marek Ollerton", Attendance: workshop.Present})
	pages := pagesOf(t, Cards, w, Options{Now: today, Names: true})
	own, other := textOf(pages[len(pages)-2]), textOf(pages[len(pages)-1])
	if strings.Count(own, "PennyPlumtree") != 1 || !strings.Contains(own, "ImogenLarkspur,facilitator") || strings.Contains(own, "sponsor") {
		t.Errorf("hers: %q", own)
	}
	if !strings.Contains(other, "ImogenLarkspurandPennyPlumtree,facilitators") || !strings.Contains(other, "PennyPlumtree,sponsor") {
		t.Errorf("his: %q", other)
	}
}

// TestACertificateIsToFrame: it has no running head and no number, and the blank has the same two lines.
func TestACertificateIsToFrame(t *testing.T) {
	w := sample(t, "contact-centre")
	for _, blank := range []bool{false, true} {
		pages := pagesOf(t, Cards, w, Options{Now: today, Names: true, Blank: blank})
		last := textOf(pages[len(pages)-1])
		if strings.Contains(last, "Page") || strings.Count(last, "2September2026") != 1 || !strings.Contains(last, "MadewithKept") {
			t.Errorf("blank %t: %q", blank, last)
		}
		if !strings.Contains(strings.ToLower(last), "facilitator") || !strings.Contains(strings.ToLower(last), "sponsor") || strings.Contains(last, "Name") != blank {
			t.Errorf("blank %t: %q", blank, last)
		}
		if first := textOf(pages[0]); !strings.Contains(first, "Page1of"+map[bool]string{false: "4", true: "3"}[blank]) {
			t.Errorf("blank %t: the certificates are counted: %q", blank, first)
		}
	}
}

func TestWhoMadeNoCommitmentDidNotChooseOne(t *testing.T) {
	w := one()
	w.Participants = append(w.Participants, workshop.Participant{Record: workshop.Record{ID: "par-2"}, Name: "Marek Ollerton", Attendance: workshop.Present})
	for _, typedIn := range []bool{true, false} {
		if !typedIn {
			w.Commitments = nil
		}
		pages := pagesOf(t, Cards, w, Options{Now: today, Names: true})
		if last := textOf(pages[len(pages)-1]); strings.Contains(last, "choseonepromise") == typedIn {
			t.Errorf("commitments are typed in: %t, his certificate: %q", typedIn, last)
		}
	}
}

func TestACustomersThanksAreTheirs(t *testing.T) {
	for _, kind := range []string{"customer", "peer"} {
		w := one()
		w.Recognitions = []workshop.Recognition{{Kind: kind, Date: "2026-10-21", ToIDs: []string{"par-1"}, What: "stayed on the line", Share: workshop.TeamShare}}
		sheet := textOf(pagesOf(t, Cards, w, Options{Now: today, Names: true})[0])
		customer := kind == "customer"
		if strings.Contains(sheet, "Acustomertoldus") != customer || strings.Contains(sheet, "Fromacustomer,21October2026") != customer {
			t.Errorf("%s: %q", kind, sheet)
		}
	}
}

// TestCardsAreCutClearOfHeadAndFoot, all as high as each other.
func TestCardsAreCutClearOfHeadAndFoot(t *testing.T) {
	w := sample(t, "contact-centre")
	for _, paper := range []Paper{A4, Letter} {
		for n, p := range pagesOf(t, Cards, w, Options{Now: today, Paper: paper})[:4] {
			cuts := cutsOf(p)
			slices.Sort(cuts)
			if len(cuts) != 3 || abs(cuts[2]-2*cuts[1]+cuts[0]) > 0.01 {
				t.Fatalf("%s, sheet %d is cut at %v", paper.Name, n+1, cuts)
			}
			if cuts[0] < headBaseline+1 || cuts[2] > p.H-footBaseline-2 {
				t.Errorf("%s, sheet %d: its head or foot is inside a card: cut at %v", paper.Name, n+1, cuts)
			}
		}
	}
}

// TestABlankCardCanBeWrittenOn: a full name needs 60 millimetres, and lines below each other are 9 apart (M§8).
func TestABlankCardCanBeWrittenOn(t *testing.T) {
	for _, paper := range []Paper{A4, Letter} {
		pages := pagesOf(t, Cards, sample(t, "contact-centre"), Options{Now: today, Paper: paper, Blank: true})
		longest := 0.0
		for n, p := range pages[:3] {
			var lines []page.Line
			for _, op := range p.Ops {
				if l, ok := op.(page.Line); ok && l.Weight == page.WritingLine && l.X1 < l.X2 {
					lines = append(lines, l)
				}
			}
			if n == 0 {
				longest = lines[0].X2 - lines[0].X1
			}
			for _, l := range lines {
				for _, below := range lines {
					if apart := below.Y1 - l.Y1; below.X2 == l.X2 && apart > 0 && apart < 9-0.01 {
						t.Errorf("%s, sheet %d: lines %.2f apart", paper.Name, n+1, apart)
					}
				}
			}
		}
		if longest < 60 {
			t.Errorf("%s: the name has %.0f mm", paper.Name, longest)
		}
	}
}
