package content

// Behaviours is what the step of that name offers (M§2 S5).
type Behaviours struct {
	Prompts []Prompt // shown one at a time, never inserted as text
	Dots    []string // how the dots are given, as lines to read out
	Tests   []string // three questions a note has to stand up to
}

// Prompt is a question that helps somebody who does not know what to write.
type Prompt struct {
	Kind string   // a behaviour kind, or "leaders"
	Asks []string // one or two questions
}

func readBehaviours(b *book) Behaviours {
	s := b.only("behaviours")
	behaviours := Behaviours{Dots: s.many("dots"), Tests: s.many("test")}
	for _, p := range b.all("prompt") {
		behaviours.Prompts = append(behaviours.Prompts, Prompt{Kind: p.id, Asks: p.many("ask")})
	}
	return behaviours
}
