package content

// Commitments is what the step of that name offers (M§7.1, M§7.2, M§2 S10).
type Commitments struct {
	Parts         []Part   // the parts of the sheet in their order
	ReadAloud     []string // three questions the partner asks
	Themes        []Theme  // seven leadership themes
	Strength      []Strand // elements of a commitment's strength, points add up to 100
	StrengthBands []Bound  // from the strongest
	Frequency     []string // five-point scale: Frequency[0] stands for 1
	NotSeen       string   // the sixth answer, for others
	Privacy       string   // small print of the sheet (M§7.7)
	PrivacySpoken []string // what is said about privacy at the start, in one breath
	Buddy         Buddy
}

// Buddy is what somebody asks on Fridays who promised to (M§8 DOC-2).
type Buddy struct {
	Asks []string // three questions in their order; the first is one to answer with yes or no
	Card string   // the same in short, as the owner of the commitment says it
}

// Part is one part of the commitment sheet.
type Part struct {
	Field   string   // field of commitment, for example "trigger"
	Label   string   // as printed
	Prompts []string // one or two lines of help; none where the label says it all
}

// Theme is what kind of leadership promise it is. Its name is Label("theme", ID).
type Theme struct {
	ID      string
	Starter string // "I will ..." with {blanks} for the leader to fill
}

// Strand is one element of a commitment's strength.
type Strand struct {
	ID     string
	Points []int  // from full to none: 15 8 0, or 5 0
	Advice string // what to say when it is the most valuable part missing; "" for i_will
}

// Bound is a range with a name: From and everything above it up to the next.
type Bound struct {
	From int
	Text string
}

// Part is the part of the sheet for a field, for example "obstacle".
func (c Commitments) Part(field string) (Part, bool) {
	for _, p := range c.Parts {
		if p.Field == field {
			return p, true
		}
	}
	return Part{}, false
}

// Theme is the leadership theme with the id, for example "go_first".
func (c Commitments) Theme(id string) (Theme, bool) {
	for _, t := range c.Themes {
		if t.ID == id {
			return t, true
		}
	}
	return Theme{}, false
}

// StrengthAdvice is what to say when the element is the most valuable one missing, "" for an unknown element.
func (c Commitments) StrengthAdvice(id string) string {
	for _, s := range c.Strength {
		if s.ID == id {
			return s.Advice
		}
	}
	return ""
}
