package export

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"kept/export/page"
	"kept/workshop"
	"kept/workshop/content"
)

var today = time.Date(2026, 9, 2, 17, 0, 0, 0, time.UTC)

var samples = []string{"contact-centre", "professional-services", "hospital-outpatients"}

// sample opens one of the three samples.
func sample(t testing.TB, name string) *workshop.Workshop {
	t.Helper()
	data, err := content.Sample(name)
	if err != nil {
		t.Fatal(err)
	}
	w, _, err := workshop.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// pagesOf lays a document out.
func pagesOf(t testing.TB, id ID, w *workshop.Workshop, o Options) []page.Page {
	t.Helper()
	pages, err := Pages(context.Background(), id, w, o)
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

// textOf returns everything written on pages, without spaces, so that line breaks do not matter.
func textOf(pages ...page.Page) string {
	var b strings.Builder
	for _, p := range pages {
		for _, s := range p.Words() {
			b.WriteString(squeezed(s))
		}
	}
	return b.String()
}

func squeezed(s string) string {
	return strings.NewReplacer(" ", "", "\u00a0", "", "\n", "").Replace(page.Clean(s))
}

// prints returns the documents that are for paper.
func prints() []Document {
	return slices.DeleteFunc(Documents(), func(d Document) bool { return !d.Paper() })
}

// rendered makes a document.
func rendered(t testing.TB, id ID, w *workshop.Workshop, o Options) Result {
	t.Helper()
	r, err := Render(context.Background(), id, w, o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// sameFiles tells whether two documents have the same names and bytes.
func sameFiles(a, b Result) bool {
	return slices.EqualFunc(a.Files, b.Files, func(x, y File) bool { return x.Name == y.Name && bytes.Equal(x.Data, y.Data) })
}

// everyPrint runs a test for every print, sample and paper.
func everyPrint(t *testing.T, test func(t *testing.T, id ID, w *workshop.Workshop, o Options)) {
	for _, name := range samples {
		w := sample(t, name)
		for _, d := range prints() {
			for _, p := range []Paper{A4, Letter} {
				t.Run(fmt.Sprintf("%s/%s/%s", name, d.ID, p.Name), func(t *testing.T) {
					test(t, d.ID, w, Options{Paper: p, Now: today, Names: true})
				})
			}
		}
	}
}

func TestNothingIsPrintedOutsideTheMargins(t *testing.T) {
	everyPrint(t, func(t *testing.T, id ID, w *workshop.Workshop, o Options) {
		for n, p := range pagesOf(t, id, w, o) {
			margin := sideMargin
			if p.W > p.H {
				margin = landscapeMargin
			}
			for _, op := range p.Ops {
				text, ok := op.(page.Text)
				if !ok {
					continue
				}
				if text.X < margin-0.01 || text.X+text.W > p.W-margin+0.01 || text.Y < 12 || text.Y > p.H-8 {
					t.Errorf("page %d: %q stands from %.1f to %.1f mm at height %.1f", n+1, text.S, text.X, text.X+text.W, text.Y)
				}
			}
		}
	})
}

func TestNoTwoTextsOverlap(t *testing.T) {
	everyPrint(t, func(t *testing.T, id ID, w *workshop.Workshop, o Options) {
		for n, p := range pagesOf(t, id, w, o) {
			var texts []page.Text
			for _, op := range p.Ops {
				if text, ok := op.(page.Text); ok {
					texts = append(texts, text)
				}
			}
			for i, a := range texts {
				for _, b := range texts[i+1:] {
					apart := page.Points(max(a.Style.Size, b.Style.Size)) * 0.7 // less than a capital's height
					if abs(a.Y-b.Y) < apart && a.X < b.X+b.W-0.1 && b.X < a.X+a.W-0.1 {
						t.Errorf("page %d: %q and %q overlap", n+1, a.S, b.S)
					}
				}
			}
		}
	})
}

func abs(x float64) float64 { return max(x, -x) }

func TestTheSameInputGivesTheSameBytes(t *testing.T) {
	w := sample(t, "contact-centre")
	for _, d := range Documents() {
		first := rendered(t, d.ID, w, Options{Now: today})
		for range 5 {
			if !sameFiles(first, rendered(t, d.ID, w, Options{Now: today})) {
				t.Fatalf("%s differs from one time to the next", d.ID)
			}
		}
	}
}

func TestEveryDocumentOfAnEmptyWorkshopIsABlankForm(t *testing.T) {
	for _, w := range []*workshop.Workshop{{}, workshop.New("ws-1", "2026-09-02")} {
		for _, d := range prints() {
			r := rendered(t, d.ID, w, Options{Now: today})
			if r.Pages == 0 || len(r.Files) != 1 || !bytes.HasPrefix(r.Files[0].Data, []byte("%PDF-")) {
				t.Errorf("%s: %d pages in %d files", d.ID, r.Pages, len(r.Files))
			}
		}
	}
}

func TestSampleDataIsMarkedOnEveryPage(t *testing.T) {
	w := sample(t, "hospital-outpatients")
	for _, marked := range []bool{true, false} {
		w.Sample = marked
		for _, d := range prints() {
			for n, p := range pagesOf(t, d.ID, w, Options{Now: today}) {
				if got := strings.Contains(textOf(p), "Sampledata,invented"); got != marked {
					t.Errorf("sample %t: %s page %d says so: %t", marked, d.ID, n+1, got)
				}
			}
		}
	}
}

// hostile is text of the kinds that have broken a PDF library before. The last two fill pages.
var hostile = []string{
	"Zoë Nguyễn Thị Ánh", "Zo\u0308e \u0301x", "Ελένη Παπαδοπούλου", "Олександр",
	"山田 太郎", "محمد بن عبد الله", "שרה כהן", "สมชาย ใจดี", "प्रिया शर्मा",
	"👩\u200d🔧 with 👍🏽", "𝒜 mathematical", "cut \xe2\x82", "bad \xff\xfe byte", "\U0010ffff\ufdd0 nothing",
	"tab\there\rand\u2028there", "\u202eevil\u202c", "(brackets) \\backslash\\ (", "",
	strings.Repeat("W", 10_000), strings.Repeat("many words ", 900),
}

// hostileWorkshop puts every hostile text into every field of people and commitments.
func hostileWorkshop() *workshop.Workshop {
	w := workshop.New("ws-1", "2026-09-02")
	for i, s := range hostile {
		id := workshop.Record{ID: fmt.Sprintf("x-%d", i)}
		w.Roles = append(w.Roles, workshop.Role{Record: id, Name: s, Level: workshop.LeaderLevel})
		w.Participants = append(w.Participants, workshop.Participant{Record: id, Name: s, RoleID: id.ID, Table: 3})
		w.Commitments = append(w.Commitments, workshop.Commitment{
			Record: id, ParticipantID: id.ID, Kind: workshop.LeadershipCommitment, Statement: "I will " + s, Trigger: s, Obstacle: s,
			Plan: s, Reward: s, Support: s, BuddyID: id.ID, WitnessID: id.ID, Share: workshop.TeamShare, FirstDate: workshop.Date(s), Status: workshop.ActiveCommitment,
		})
	}
	for i, s := range hostile {
		id := workshop.Record{ID: fmt.Sprintf("x-%d", i)}
		s = s[:min(len(s), 1500)] // a text stands in many places of a plan; this is still more than any column holds
		own, all := id.ID, []string{id.ID, "nobody"}
		day := workshop.Date(fmt.Sprintf("2026-%02d-03", i%14)) // months 0 and 13 are none
		w.Segments = append(w.Segments, workshop.Segment{Record: id, Name: s, Who: s})
		w.Goals = append(w.Goals, workshop.Goal{Record: id, SegmentID: own, Current: s, Desired: s, Measure: s, Unit: s})
		w.Promises = append(w.Promises, workshop.Promise{Record: id, Text: s, Expectation: s, GoalIDs: all})
		for _, status := range []workshop.BehaviourStatus{workshop.PriorityBehaviour, workshop.ShortlistedBehaviour} {
			w.Behaviours = append(w.Behaviours, workshop.Behaviour{
				Record: workshop.Record{ID: string(status) + own}, PromiseID: own, RoleID: own, Statement: s, Situation: s, NotThis: s, Cue: s, AuthorIDs: all,
				Status: status, Prescription: workshop.Prescription(s),
			})
		}
		w.Blockers = append(w.Blockers, workshop.Blocker{
			Record: id, Text: s, Impact: float64(i%5) + 1, Effort: float64(i%4) + 1, AcceptedReason: s,
			Status: []workshop.BlockerStatus{workshop.OpenBlocker, workshop.AcceptedBlocker}[i%2],
		})
		w.Actions = append(w.Actions, workshop.Action{
			Record: id, BlockerID: all[i%2], What: s, OwnerID: own, FirstStep: s, DecisionNeeded: s, AnswerNote: s, Answer: "yes", Due: day, GoalIDs: all,
		})
		w.ApproachChoices = append(w.ApproachChoices, workshop.ApproachChoice{Record: id, RoleID: own, Band: workshop.Blend, Why: s, ManagerJob: s, Practices: []string{s}})
		w.SupportItems = append(w.SupportItems, workshop.SupportItem{Record: id, Lever: "skills", Title: s, OwnerID: own, When: day, Replaces: s, Status: s})
		for _, kind := range []string{"panel", "recruitment", "onboarding"} {
			w.SupportItems = append(w.SupportItems, workshop.SupportItem{Record: id, Kind: kind, Title: s, OwnerID: own, When: day, Status: "planned"})
		}
		w.Stories = append(w.Stories, workshop.Story{
			Record: id, Title: s, PeopleIDs: all, Team: s, BehaviourID: string(workshop.PriorityBehaviour) + own, Situation: s, Action: s, Result: s,
			CustomerWords: s, Permission: true, Share: workshop.TeamShare,
		})
		w.Experiments = append(w.Experiments, workshop.Experiment{
			Record: id, Title: s, Idea: s, Expect: s, Measure: s, Success: s, SafeLimit: s, OwnerID: own, Learned: s, Next: s, GoalIDs: all,
		})
		w.PlaybookRoles = append(w.PlaybookRoles, workshop.PlaybookRole{Record: id, Activity: s, DoesID: own, AnswersID: own, AskedIDs: all, ToldIDs: all})
		w.Decisions = append(w.Decisions, workshop.Decision{Record: id, Question: s, Outcome: s, Method: s})
		w.Recognitions = append(w.Recognitions, workshop.Recognition{
			Record: id, Kind: []string{"peer", "team"}[i%2], CrossTeam: true, FromID: own, ToIDs: all, Team: s, BehaviourID: string(workshop.PriorityBehaviour) + own, What: s, Effect: s,
			Date: day, Share: workshop.TeamShare,
		})
		w.Trainers = append(w.Trainers, workshop.Trainer{Record: id, ParticipantID: own, Stage: workshop.ReadyStage})
		w.Parking = append(w.Parking, workshop.Parked{Record: id, Text: s, Reason: s})
	}
	long := strings.Repeat("long purpose ", 900)
	w.Details.Purpose, w.Details.DesiredDifference, w.Details.SuccessCustomers, w.Details.SponsorID = long, long, long, "x-3"
	w.Organisation.Strategy, w.Organisation.HowCxHelps = long, long
	w.RecognitionPlan = workshop.RecognitionPlan{Measured: long, Incented: hostile[11], Celebrated: long, Forms: hostile}
	w.Playbook = workshop.Playbook{Opportunities: long, Funding: hostile[1], Decisions: hostile[2], RunOwnerRoleID: "x-4", RunDate: "soon", RunReview: long}
	w.Details.Title, w.Details.Location = hostile[4], hostile[5]
	w.Details.Facilitators = hostile[:4]
	w.Organisation.Name = hostile[12]
	return w
}

func TestNoTextBreaksADocumentOrIsLost(t *testing.T) {
	w := hostileWorkshop()
	for _, d := range prints() {
		if r := rendered(t, d.ID, w, Options{Now: today}); r.Missing == 0 {
			t.Errorf("%s: Japanese without a Japanese font, and no character is counted as missing", d.ID)
		}
	}
	for _, id := range []ID{Commitments, Plan, Charter} {
		all := withoutInvisible(textOf(pagesOf(t, id, w, Options{Now: today, Names: true})...))
		if strings.Count(all, "W") < 10_000 || strings.Count(all, "words") < 900 {
			t.Errorf("%s: part of a text of many pages is lost", id)
		}
		for _, s := range hostile[:len(hostile)-2] {
			if !strings.Contains(all, withoutInvisible(squeezed(s))) {
				t.Errorf("%s: %.40q is missing", id, s)
			}
		}
	}
}

func withoutInvisible(s string) string {
	return strings.NewReplacer("\u200b", "", "\u200c", "", "\u200d", "", "\ufe0f", "").Replace(s)
}

func TestAPrintCanBeStopped(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	w := sample(t, "contact-centre")
	stopAt := 3
	_, err := Render(ctx, Commitments, w, Options{Now: today, Progress: func(done, total int) {
		if done == stopAt {
			cancel()
		}
		if done > stopAt || total < 15 {
			t.Errorf("went on to page %d of %d", done, total)
		}
	}})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("stopped with %v", err)
	}
	if _, err := Pages(ctx, Commitments, w, Options{Now: today}); !errors.Is(err, context.Canceled) {
		t.Errorf("layout stopped with %v", err)
	}
}

func TestAnUnknownDocumentSaysSo(t *testing.T) {
	_, err := Render(context.Background(), "nosuch", workshop.New("ws-1", ""), Options{Now: today})
	var unknown *UnknownError
	if !errors.As(err, &unknown) || !strings.Contains(err.Error(), "nosuch") {
		t.Errorf("got %v", err)
	}
}

func TestEveryDocumentHasItsOwnIDAndFiles(t *testing.T) {
	w := sample(t, "contact-centre")
	owner := map[string]ID{}
	for _, d := range Documents() {
		if found, ok := Find(d.ID); !ok || found.name != d.name {
			t.Errorf("%s is found as %q, %t", d.ID, found.name, ok)
		}
		r := rendered(t, d.ID, w, Options{Now: today})
		if len(r.Files) == 0 {
			t.Errorf("%s makes nothing of a sample", d.ID)
		}
		for _, f := range r.Files {
			if other, taken := owner[strings.ToLower(f.Name)]; taken {
				t.Errorf("%s of %s is a file of %s, too", f.Name, d.ID, other)
			}
			owner[strings.ToLower(f.Name)] = d.ID
			if strings.ContainsAny(f.Name, "/\\:*?\"<>| ") || len(f.Name) > 100 {
				t.Errorf("%s: no system takes %q as the name of a file", d.ID, f.Name)
			}
		}
		if _, err := Pages(context.Background(), d.ID, w, Options{Now: today}); d.Paper() != (err == nil) {
			t.Errorf("%s: a print is %t, and its pages come with %v", d.ID, d.Paper(), err)
		}
	}
}

func TestPaperNamed(t *testing.T) {
	for name, want := range map[string]bool{"a4": true, "letter": true, "A3": false, "": false} {
		if _, ok := PaperNamed(name); ok != want {
			t.Errorf("PaperNamed(%q): %t", name, ok)
		}
	}
}

// BenchmarkEveryPrint makes all documents of the largest sample.
func BenchmarkEveryPrint(b *testing.B) {
	w := sample(b, "contact-centre")
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range Documents() {
			if _, err := Render(context.Background(), d.ID, w, Options{Now: today, Names: true}); err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkOneSheet(b *testing.B)         { benchmarkSheets(b, 1) }
func BenchmarkTwoHundredSheets(b *testing.B) { benchmarkSheets(b, 200) }
func BenchmarkThousandSheets(b *testing.B)   { benchmarkSheets(b, 1_000) }

// benchmarkSheets prints a set of n sheets, the two spare ones included when there are more.
func benchmarkSheets(b *testing.B, n int) {
	w := sample(b, "contact-centre")
	people, coms := w.Participants, w.Commitments
	w.Participants, w.Commitments = nil, nil
	for i := range max(1, n-spareSheets) {
		p, c := people[i%len(people)], coms[i%len(coms)]
		p.ID, p.Attendance = fmt.Sprintf("p-%d", i), workshop.Present
		c.ID, c.ParticipantID, c.Status = fmt.Sprintf("c-%d", i), p.ID, workshop.ActiveCommitment
		w.Participants, w.Commitments = append(w.Participants, p), append(w.Commitments, c)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Render(context.Background(), Commitments, w, Options{Now: today}); err != nil {
			b.Fatal(err)
		}
	}
}
