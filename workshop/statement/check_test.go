package statement

import (
	"encoding/json"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"kept/workshop/content"
)

// vectors are the results of the method's reference implementation.
type vectors struct {
	Statements []struct {
		Statement, Situation, Kind string
		ExampleWords               string `json:"example_words"`
		NotThis                    string `json:"not_this"`
		Expect                     []Finding
		Score                      int
		Label                      string
	} `json:"statement_checker"`
	Similar []struct {
		A, B    string
		Jaccard float64
		Flag    bool
	}
}

func readVectors(t testing.TB) vectors {
	t.Helper()
	data, err := os.ReadFile("../testdata/vectors.json")
	if err != nil {
		t.Fatal(err)
	}
	var v vectors
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// named is a finding without its base form, as the vectors have them.
func named(findings []Finding) []Finding {
	list := []Finding{}
	for _, f := range findings {
		f.Base = ""
		list = append(list, f)
	}
	return list
}

func TestAgreesWithTheMethod(t *testing.T) {
	cases := readVectors(t).Statements
	if len(cases) != 57 {
		t.Fatalf("%d cases, the method has 57", len(cases))
	}
	for _, c := range cases {
		got := English().Check(Input{
			Statement: c.Statement, Situation: c.Situation, Kind: c.Kind, ExampleWords: c.ExampleWords, NotThis: c.NotThis,
		})
		if !slices.Equal(named(got.Findings), c.Expect) {
			t.Errorf("%q: %v, want %v", c.Statement, got.Findings, c.Expect)
		}
		if got.Score != c.Score || got.Label != c.Label {
			t.Errorf("%q: %d %s, want %d %s", c.Statement, got.Score, got.Label, c.Score, c.Label)
		}
	}
}

func TestAlikeAgreesWithTheMethod(t *testing.T) {
	c := English()
	for _, s := range readVectors(t).Similar {
		a, b := c.Gist(s.A), c.Gist(s.B)
		if got := Alike(a, b); math.Abs(got-s.Jaccard) > 0.005 {
			t.Errorf("%q and %q are %.2f alike, want %.2f", s.A, s.B, got, s.Jaccard)
		}
		result := c.Check(Input{Statement: s.A, Others: []Gist{c.Gist("Something else altogether"), b}})
		if f, found := result.Found(Duplicate); found != s.Flag || found && f.Word != s.B {
			t.Errorf("%q beside %q: duplicate %v of %q, want %v", s.A, s.B, found, f.Word, s.Flag)
		}
	}
}

// what is every finding as "rule/variant word", in order.
func what(r Result) string {
	var list []string
	for _, f := range r.Findings {
		list = append(list, strings.TrimSpace(f.ID()+" "+f.Word))
	}
	return strings.Join(list, "; ")
}

// Cases that the vectors leave out; each is a sentence of M§4.4 to M§4.13 put to the test.
func TestRulesOneByOne(t *testing.T) {
	const silent = ""
	for _, c := range []struct {
		in   Input
		want string
	}{
		// Lead-ins, openers and quotes.
		{Input{Statement: "First, please greet the visitor at the door on arrival"}, silent},
		{Input{Statement: "Quickly, when the phone rings, we always ask who is calling"}, "vague/time quickly"},
		{Input{Statement: "Reply to the customer before noon"}, silent},
		{Input{Statement: "If asked for a discount, should you say the price and wait"}, "modal should"},
		{Input{Statement: `"How are you feeling now?" when a patient wakes`}, "verb/quote"},
		{Input{Statement: "Say 'I'll be polite and professional' when you pick up"}, silent},
		{Input{Statement: "Read the patients' names and the nurses' notes before the round"}, silent},
		// The start.
		{Input{Statement: "Welcoming each guest by name"}, "verb/ing welcoming; observable/attitude welcoming"},
		{Input{Statement: "Trying to reply within one hour"}, "verb/ing trying; weak_start trying"},
		{Input{Statement: "Understanding the caller before you answer"}, "verb/ing understanding; observable/inner understanding"},
		{Input{Statement: "Setting the table before each guest arrives"}, "verb/ing setting"},
		{Input{Statement: "Using the customer's name once per call"}, "verb/ing using"},
		{Input{Statement: "Carries the bags to the room on arrival"}, silent},
		{Input{Statement: "Making sure the form is signed before closing"}, "weak_start make sure"},
		{Input{Statement: "Some guests wait at the bar before dinner"}, "subject guests"},
		{Input{Statement: "You need to call the client within two days"}, "modal need to"},
		{Input{Statement: "Always"}, "verb/unknown always; situation; length/short 1"},
		// A second action.
		{Input{Statement: "Ask for name, date of birth and address at the start"}, silent},
		{Input{Statement: "Open the file & read it aloud before lunch"}, "one_action read"},
		{Input{Statement: "Open the file. Read the note before lunch"}, "one_action read"},
		{Input{Statement: "Hand the caller over; then also kindly send the answer, every time"}, "one_action send"},
		{Input{Statement: "Look up when a guest comes in, smiles or waves"}, silent},
		{Input{Statement: "Greet the guest and help with the bags on arrival"}, "one_action help"},
		// Forbidding.
		{Input{Statement: "Ask first and don't guess when a form is empty"}, "positive/negative don't"},
		{Input{Statement: "Please do not interrupt a caller before the end of the story"}, "positive/negative do not"},
		{Input{Statement: "Ask why people don't come back before you offer a date"}, silent},
		{Input{Statement: "Stop guessing when a form is empty", Kind: "boundary", NotThis: "Ask"}, silent},
		{Input{Statement: "When you don't know, say so and find out who does"}, "one_action find"},
		// When.
		{Input{Statement: "Call the client by Friday"}, silent},
		{Input{Statement: "Call the client at 9"}, silent},
		{Input{Statement: "Answer the phone in three rings"}, silent},
		{Input{Statement: "Answer as soon as possible, before 9 am"}, "vague/time as soon as possible"},
		// Vague words and what keeps them quiet.
		{Input{Statement: "Say good morning at the best time for a great talk, as well as we can, each day"}, "vague/quality great"},
		{Input{Statement: "Reply soon, often, and clearly when asked"}, "vague/time soon; vague/how_often often"},
		{Input{Statement: "Check the SLA and the KPI before each call"}, "acronym SLA"},
		{Input{Statement: "Send the PDF by SMS within 2 hours"}, silent},
		{Input{Statement: "Say thank you before the guest leaves", Kind: "wording"}, "sounds_like/wording"},
	} {
		if got := what(English().Check(c.in)); got != c.want {
			t.Errorf("%q: %q, want %q", c.in.Statement, got, c.want)
		}
	}
}

func TestOwnWordsAreLeftAlone(t *testing.T) {
	c := English().With([]string{"Zhuzh", "own", "KPI", "great hall", "delight", "customers", "need to", "don't", "  "})
	for _, s := range []string{
		"Zhuzh the display before opening",
		"Own the list until noon each day",
		"Read the KPI aloud each morning",
		"Show the great hall to each guest",
		"Carry the Delight cushion to each guest",
		"Customers' letters: stamp each one before noon",
		"Need to call the guest before noon",
		"Don't open the gate before noon",
	} {
		if got := c.Check(Input{Statement: s}); len(got.Findings) > 0 {
			t.Errorf("%q still says %s", s, what(got))
		}
		if got := English().Check(Input{Statement: s}); len(got.Findings) == 0 {
			t.Errorf("%q is fine without own words too and proves nothing", s)
		}
	}
	if got := what(c.With([]string{"soon"}).Check(Input{Statement: "Zhuzh the display soon after each guest"})); got != "" {
		t.Errorf("words added later say %q", got)
	}
}

func TestHintsAreComplete(t *testing.T) {
	for _, c := range readVectors(t).Statements {
		got := English().Check(Input{Statement: c.Statement, Kind: c.Kind})
		for _, f := range got.Findings {
			text, args := English().Hint(f)
			for i := 0; i < len(args); i += 2 {
				if strings.Contains(text, "{"+args[i].(string)+"}") && args[i+1] == "" {
					t.Errorf("%q: %s asks for an empty %s", c.Statement, f.ID(), args[i])
				}
			}
			if text == "" {
				t.Errorf("%q: %s says nothing", c.Statement, f.ID())
			}
		}
	}
	f, _ := English().Check(Input{Statement: "Asking each guest"}).Found(Verb)
	if f.Base != "ask" || f.ID() != "verb/ing" {
		t.Errorf("asking: %+v", f)
	}
	if text, args := English().Hint(Finding{Rule: Duplicate, Word: "Ask"}); !strings.Contains(text, "{other}") || !slices.Contains(args, any("Ask")) {
		t.Errorf("a duplicate says %q with %v", text, args)
	}
}

func TestMoments(t *testing.T) {
	for text, want := range map[string]bool{
		"When the alert comes up": true, "At handover": true, "first thing in the morning": true, "in my first call": true,
		"the phone rings": false, "": false, "the first call, by noon": true, `the sign "each day"`: false,
	} {
		if got := English().Moment(text); got != want {
			t.Errorf("%q names a moment: %v, want %v", text, got, want)
		}
	}
}

func TestVerdictsCoverEveryScore(t *testing.T) {
	for _, v := range content.EnglishChecker().Verdicts {
		if v.Label == "" || v.Dots < 0 || v.Dots > 3 {
			t.Errorf("%s: %q with %d dots", v.ID, v.Label, v.Dots)
		}
	}
	dots := []int{}
	for _, s := range []string{"", "Be friendly and professional", "Handle complaints", "Call back", "Greet every patient by name at the desk"} {
		dots = append(dots, English().Check(Input{Statement: s}).Dots)
	}
	if !slices.Equal(dots, []int{0, 0, 1, 2, 3}) {
		t.Errorf("dots %v", dots)
	}
}
