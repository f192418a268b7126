package content

import (
	"slices"
	"strings"
)

// Groups are the six groups the steps stand in, in their order. They are keys of package words, so every language has the
// same ones in its files.
var Groups = []string{"Before", "Why", "What", "How", "Me", "After"}

// Step is the guide of one step (M§2).
type Step struct {
	ID       string             // as in files: setup, welcome ... follow_up
	Code     string             // S0 to S12
	Name     string             // title at the head of the screen
	Short    string             // one or two words for the rail and the Next button
	Group    string             // one of Groups
	Core     bool               // the workshop does not work without it
	Question string             // what the group answers, shown large under the title
	Purpose  string             // one sentence
	Say      []string           // paragraphs the facilitator may read aloud; empty for setup
	Do       []string           // numbered list
	Glance   []string           // the same in key words, for one look in mid-session; empty for what is not done in the room
	Watch    []string           // what to watch for; empty for support, close and follow_up
	DoneWhen string             // the done test in one sentence
	NotYet   []Named            // shown on the step bar while the done test is not met
	Hints    []Named            // advice
	Minutes  map[string]Minutes // by format id: 90min, half_day, full_day
}

// Minutes is how long something takes.
type Minutes struct {
	Planned  int // minutes in the agenda; 0 means it is done before the day or left out
	Shortest int // shortest sensible minutes, never above Planned
}

// Format is one of the lengths a workshop can have (M§2.0). The format "custom" has no minutes of its own.
type Format struct {
	ID     string // 90min, half_day or full_day
	Total  int    // minutes of everything together: 90, 210, 450
	Buffer Minutes
	Breaks []Break // in the order of the day
}

// Break is a pause in a format's agenda.
type Break struct {
	After   string // id of the step it follows
	Name    string // Break, Lunch, Short break
	Minutes Minutes
}

// Step is the guide of the step with the id, for example "behaviours".
func (c *Content) Step(id string) (Step, bool) {
	for _, s := range c.Steps {
		if s.ID == id {
			return s, true
		}
	}
	return Step{}, false
}

// Format is the format with the id. There is none for "custom".
func (c *Content) Format(id string) (Format, bool) {
	for _, f := range c.Formats {
		if f.ID == id {
			return f, true
		}
	}
	return Format{}, false
}

// Hint is the step's hint with the id; an unknown id gives the id itself.
func (s Step) Hint(id string) string { return textOf(s.Hints, id) }

// Missing is the step's not-yet text with the id; an unknown id gives the id itself.
func (s Step) Missing(id string) string { return textOf(s.NotYet, id) }

func readFormats(b *book) []Format {
	var formats []Format
	for _, s := range b.all("format") {
		f := Format{ID: s.id, Total: s.number("total"), Buffer: s.minutes(s.one("buffer"))}
		for _, pause := range s.named("break") {
			name, minutes, ok := strings.Cut(pause.Text, " | ")
			if !ok {
				s.problemIn(pause.Text, "not a break as \"name | planned / shortest\"")
			}
			f.Breaks = append(f.Breaks, Break{After: pause.ID, Name: name, Minutes: s.minutes(minutes)})
		}
		formats = append(formats, f)
	}
	return formats
}

func readSteps(b *book, formats []Format) []Step {
	var steps []Step
	for _, s := range b.all("step") {
		step := Step{
			ID: s.id, Code: s.one("code"), Name: s.one("name"), Short: s.one("short"),
			Group: s.oneOf("group", Groups...), Core: s.oneOf("core", "yes", "no") == "yes",
			Question: s.one("question"), Purpose: s.one("purpose"), Say: s.some("say"), Do: s.many("do"), Glance: s.some("glance"),
			Watch: s.some("watch"), DoneWhen: s.one("done"), NotYet: s.named("not_yet"), Hints: s.named("hint"),
			Minutes: map[string]Minutes{},
		}
		for _, m := range s.named("minutes") {
			step.Minutes[m.ID] = s.minutes(m.Text)
			if !slices.ContainsFunc(formats, func(f Format) bool { return f.ID == m.ID }) {
				s.problem("has minutes for %q, which is no format", m.ID)
			}
		}
		if len(step.Minutes) != len(formats) {
			s.problem("needs minutes for each of the %d formats", len(formats))
		}
		steps = append(steps, step)
	}
	return steps
}
