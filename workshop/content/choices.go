package content

import (
	"slices"
	"strings"
)

// Choice is one set of values and the words for them, used by one or more fields of M§3 or by something computed.
type Choice struct {
	Kind    string   // id, for example "behaviour_kind"
	Fields  []string // fields of M§3 it serves, for example "behaviour.kind"; none when it is computed
	Options []Option // in the method's order
}

// Option is one value of a choice.
type Option struct {
	Value   string // as stored
	Label   string // as on screen, in sentence case
	Explain string // a few words more, or ""
}

// Choice is the choice of a kind, for example "blocker_type".
func (c *Content) Choice(kind string) (Choice, bool) {
	i := slices.IndexFunc(c.Choices, func(choice Choice) bool { return choice.Kind == kind })
	if i < 0 {
		return Choice{}, false
	}
	return c.Choices[i], true
}

// Label is the on-screen word for a value: Label("side", "customer_facing") is "Customer-facing". A value or kind that
// is not known gives the value itself, so that a foreign file still shows what it holds; no value gives "".
func (c *Content) Label(kind, value string) string {
	if option, ok := c.option(kind, value); ok {
		return option.Label
	}
	return value
}

// Explain is what the value means in a few words, or "" when the label says it all.
func (c *Content) Explain(kind, value string) string {
	option, _ := c.option(kind, value)
	return option.Explain
}

// Values is the values of a kind in the method's order; nil for an unknown kind. The slice is the caller's own.
func (c *Content) Values(kind string) []string {
	choice, _ := c.Choice(kind)
	var values []string
	for _, option := range choice.Options {
		values = append(values, option.Value)
	}
	return values
}

func (c *Content) option(kind, value string) (Option, bool) {
	choice, _ := c.Choice(kind)
	i := slices.IndexFunc(choice.Options, func(o Option) bool { return o.Value == value })
	if i < 0 {
		return Option{}, false
	}
	return choice.Options[i], true
}

// CustomerWord is what an organisation of the sector calls the people it serves, for one and for many: "patient",
// "patients" (M§0.6). A sector that is not known has customers.
func (c *Content) CustomerWord(sector string) (one, many string) {
	option, ok := c.option("customer_word", sector)
	if !ok {
		option, _ = c.option("customer_word", "other")
	}
	return option.Label, option.Explain
}

func readChoices(b *book) []Choice {
	var choices []Choice
	for _, s := range b.all("choice") {
		choice := Choice{Kind: s.id, Fields: strings.Fields(s.maybe("fields"))}
		for _, value := range s.named("value") {
			label, explain, _ := strings.Cut(value.Text, " | ")
			choice.Options = append(choice.Options, Option{Value: value.ID, Label: label, Explain: explain})
		}
		if len(choice.Options) == 0 {
			s.problem("has no values")
		}
		choices = append(choices, choice)
	}
	return choices
}

// labelled are the kinds of section whose ids are values of the choice of the same name.
var labelled = []string{"step", "band", "lever", "theme", "cause", "blocker_type", "challenge", "factor"}

// checkChoices makes sure that whatever the other lists point to has a label: a lever, a cause, a step.
func (c *Content) checkChoices(b *book) {
	for _, s := range b.sections {
		if !slices.Contains(labelled, s.kind) {
			continue
		}
		if _, ok := c.option(s.kind, s.id); !ok {
			s.problem("has no label in [choice %s]", s.kind)
		}
	}
}
