package content

import "strings"

// Strength is how much weight a rule's message has (M§0.5).
type Strength string

// The strengths of messages.
const (
	Stop   Strength = "stop"    // the record cannot be kept as it is
	NotYet Strength = "not_yet" // the done test is not met; the user can go on
	Hint   Strength = "hint"    // advice, can be waved away
	Ask    Strength = "ask"     // a question with two answers
	Note   Strength = "note"    // something Kept does by itself, said in passing
)

// Rule is the message of a rule across fields (M§3.11). What triggers it is coded in package workshop.
type Rule struct {
	ID       string   // X1 to X43
	Strength Strength // X13 is NotYet only for escalated blockers, otherwise a Hint
	Texts    []string // usually one; X27 has one for the buddy and one for the witness; X42 has none
	Buttons  []string // the answers, where the message is a question: Gone, Not yet
}

// Text is the rule's message, the first where there are two, "" where there is none.
func (r Rule) Text() string {
	if len(r.Texts) == 0 {
		return ""
	}
	return r.Texts[0]
}

// Rule is the rule with the id, for example "X25".
func (c *Content) Rule(id string) (Rule, bool) {
	for _, r := range c.Rules {
		if r.ID == id {
			return r, true
		}
	}
	return Rule{}, false
}

// Message is a general message by id: G1 to G14 (M§0.5), and those of the timer, the step bar and opening a file. An
// unknown id gives the id itself.
func (c *Content) Message(id string) string {
	if text, ok := c.messages[id]; ok {
		return text
	}
	return id
}

// FieldMessage is the text under a field whose value does not fit, by "entity.field" as in M§3, for example
// "behaviour.statement". It is "" for fields without one; then a general message applies.
func (c *Content) FieldMessage(field string) string { return c.fields[field] }

func readMessages(b *book) map[string]string {
	messages := map[string]string{}
	for _, s := range b.all("messages") {
		for _, m := range s.named("message") {
			if messages[m.ID] != "" {
				s.problem("message %s is given twice", m.ID)
			}
			messages[m.ID] = m.Text
		}
	}
	return messages
}

func readFields(b *book) map[string]string {
	fields := map[string]string{}
	for _, s := range b.all("entity") {
		for _, m := range s.named("field") {
			fields[s.id+"."+m.ID] = m.Text
		}
	}
	return fields
}

func readRules(b *book) []Rule {
	var rules []Rule
	for _, s := range b.all("rule") {
		r := Rule{
			ID: s.id, Texts: s.some("text"),
			Strength: Strength(s.oneOf("strength", "stop", "not_yet", "hint", "ask", "note")),
		}
		if buttons := s.maybe("buttons"); buttons != "" {
			r.Buttons = strings.Split(buttons, " / ")
		}
		rules = append(rules, r)
	}
	return rules
}
