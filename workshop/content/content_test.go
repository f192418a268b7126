package content

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

func TestEveryStepHasItsGuide(t *testing.T) {
	c := English()
	order := strings.Fields("setup welcome customers focus promises behaviours practise blockers approach support commitments close follow_up")
	core := strings.Fields("setup welcome promises behaviours blockers approach commitments close follow_up")
	if len(c.Steps) != len(order) {
		t.Fatalf("%d steps, want %d", len(c.Steps), len(order))
	}
	group := 0
	for i, s := range c.Steps {
		if s.ID != order[i] || s.Code != fmt.Sprintf("S%d", i) {
			t.Errorf("step %d is %s %s, want %s", i, s.Code, s.ID, order[i])
		}
		if s.Core != slices.Contains(core, s.ID) {
			t.Errorf("%s: core is %v", s.ID, s.Core)
		}
		if at := slices.Index(Groups, s.Group); at < group {
			t.Errorf("%s stands in %s, which comes before the group of the step before", s.ID, s.Group)
		} else {
			group = at
		}
		if len(s.Say) == 0 && s.ID != "setup" {
			t.Errorf("%s has nothing to say", s.ID)
		}
		if !strings.HasSuffix(s.Question, "?") || len(s.NotYet) == 0 {
			t.Errorf("%s: question %q, %d not-yet texts", s.ID, s.Question, len(s.NotYet))
		}
		const longest = 72 // characters: two lines of half the width of the run-sheet
		if inRoom := s.ID != "setup" && s.ID != "follow_up"; inRoom != (len(s.Glance) > 0) {
			t.Errorf("%s: %d key words for the run-sheet, and done in the room: %t", s.ID, len(s.Glance), inRoom)
		}
		for _, glance := range s.Glance {
			if n := len([]rune(glance)); n > longest || len(strings.Fields(glance)) < 3 {
				t.Errorf("%s: %q says too much or too little at one look", s.ID, glance)
			}
		}
		if c.Label("step", s.ID) != s.Name {
			t.Errorf("%s is called %q and %q", s.ID, s.Name, c.Label("step", s.ID))
		}
	}
	if group != len(Groups)-1 {
		t.Errorf("the last step stands in group %s", Groups[group])
	}
}

func TestMinutesAddUpToTheDay(t *testing.T) {
	c := English()
	for format, want := range map[string]int{"90min": 90, "half_day": 210, "full_day": 450} {
		f, ok := c.Format(format)
		if !ok || f.Total != want {
			t.Fatalf("%s: total %d, want %d", format, f.Total, want)
		}
		sum := f.Buffer.Planned
		for _, pause := range f.Breaks {
			if _, ok := c.Step(pause.After); !ok {
				t.Errorf("%s: a break after %q", format, pause.After)
			}
			sum += pause.Minutes.Planned
		}
		for _, s := range c.Steps {
			sum += s.Minutes[format].Planned
		}
		if sum != want {
			t.Errorf("%s: the minutes add up to %d, want %d", format, sum, want)
		}
	}
	// The steps a squeeze never shortens further (M§2.0).
	for id, want := range map[string]Minutes{"behaviours": {40, 30}, "blockers": {28, 20}, "commitments": {20, 15}} {
		if s, _ := c.Step(id); s.Minutes["half_day"] != want {
			t.Errorf("%s: %v, want %v", id, s.Minutes["half_day"], want)
		}
	}
	if _, ok := c.Format("custom"); ok {
		t.Error("custom has no minutes of its own")
	}
}

// TestEveryChoiceHasItsWords compares with the choice fields of M§3, extracted from the method into testdata.
func TestEveryChoiceHasItsWords(t *testing.T) {
	c := English()
	data, err := os.ReadFile("testdata/choices.txt")
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[string]string{}
	for _, choice := range c.Choices {
		for _, field := range choice.Fields {
			kinds[field] = choice.Kind
		}
	}
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		field, list, _ := strings.Cut(line, ": ")
		kind := kinds[field]
		delete(kinds, field)
		has := c.Values(kind)
		for _, value := range strings.Fields(list) {
			if !slices.Contains(has, value) {
				t.Errorf("%s: %q has no words", field, value)
			}
		}
		// A few fields share the words of a longer list; the order stays the method's.
		has = slices.DeleteFunc(has, func(v string) bool { return !slices.Contains(strings.Fields(list), v) })
		if !slices.Equal(has, strings.Fields(list)) {
			t.Errorf("%s: order %q, want %q", field, has, list)
		}
	}
	if len(kinds) > 0 {
		t.Errorf("fields the method does not have: %v", kinds)
	}
	for _, choice := range c.Choices {
		for _, o := range choice.Options {
			if o.Label == o.Value || strings.Contains(o.Label, "_") {
				t.Errorf("%s.%s is shown as %q", choice.Kind, o.Value, o.Label)
			}
			if first := o.Label[:1]; choice.Kind != "customer_word" && first != strings.ToUpper(first) {
				t.Errorf("%s.%s: %q is not in sentence case", choice.Kind, o.Value, o.Label)
			}
		}
	}
}

func TestLabelsReadAsOnScreen(t *testing.T) {
	c := English()
	for _, tc := range []struct{ got, want string }{
		{c.Label("side", "customer_facing"), "Customer-facing"},
		{c.Label("behaviour_kind", "information_sharing"), "Sharing"},
		{c.Label("prescription", "fixed"), "Fixed"},
		{c.Explain("prescription", "fixed"), "the same every time"},
		{c.Label("blocker_type", "team_norms"), "How we do it here"},
		{c.Label("format", "90min"), "90 minutes"},
		{c.Label("side", "sideways"), "sideways"},
		{c.Label("no such kind", "x"), "x"},
		{c.Label("side", ""), ""},
		{c.Explain("side", "sideways"), ""},
	} {
		if tc.got != tc.want {
			t.Errorf("got %q, want %q", tc.got, tc.want)
		}
	}
	for _, sector := range c.Values("sector") {
		if one, many := c.CustomerWord(sector); one == "" || many == "" {
			t.Errorf("%s serves %q, %q", sector, one, many)
		}
	}
	if one, many := c.CustomerWord("healthcare"); one != "patient" || many != "patients" {
		t.Errorf("healthcare serves %q, %q", one, many)
	}
	if one, _ := c.CustomerWord("circus"); one != "customer" {
		t.Errorf("an unknown sector serves %q", one)
	}
}

func TestMessagesAndRulesAreAllThere(t *testing.T) {
	c := English()
	for i := 1; i <= 14; i++ {
		if id := fmt.Sprintf("G%d", i); c.Message(id) == id {
			t.Errorf("%s has no text", id)
		}
	}
	for i := 1; i <= 43; i++ {
		id := fmt.Sprintf("X%d", i)
		rule, ok := c.Rule(id)
		if !ok || (rule.Text() == "") != (id == "X42") {
			t.Errorf("%s: there %v, text %q", id, ok, rule.Text())
		}
	}
	if rule, _ := c.Rule("X27"); len(rule.Texts) != 2 {
		t.Errorf("X27 speaks of buddy and witness, has %d texts", len(rule.Texts))
	}
	if rule, _ := c.Rule("X15"); !slices.Equal(rule.Buttons, []string{"Gone", "Not yet"}) {
		t.Errorf("X15 offers %q", rule.Buttons)
	}
	if got, want := c.FieldMessage("behaviour.statement"), "Write what someone would do, in 3 to 160 characters."; got != want {
		t.Errorf("got %q", got)
	}
	if got := c.FieldMessage("behaviour.clear_road"); got != "" {
		t.Errorf("a field without a message says %q", got)
	}
	if len(c.fields) != 224 {
		t.Errorf("%d field messages, the method has 224", len(c.fields))
	}
}

func TestSamplesOpen(t *testing.T) {
	if len(Samples()) != 3 {
		t.Fatalf("%d samples", len(Samples()))
	}
	for _, s := range Samples() {
		data, err := Sample(s.Name)
		if err != nil {
			t.Fatal(err)
		}
		var file struct {
			Sample       bool
			Workshop     struct{ Title string }
			Organisation struct{ Name string }
		}
		if err := json.Unmarshal(data, &file); err != nil {
			t.Fatalf("%s: %v", s.Name, err)
		}
		if !file.Sample || file.Workshop.Title != s.Title || !strings.HasPrefix(file.Organisation.Name, s.Organisation) {
			t.Errorf("%s is listed as %q of %q, the file says %q of %q",
				s.Name, s.Title, s.Organisation, file.Workshop.Title, file.Organisation.Name)
		}
	}
	if _, err := Sample("../en/samples/contact-centre"); err == nil {
		t.Error("a name that is no sample opens")
	}
}
