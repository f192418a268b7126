package content

// CheckIn is what a look back at a commitment asks (M§7.4). The five-point scale is Commitments.Frequency, the
// decisions are the values of the choice "check_in_decision".
type CheckIn struct {
	Chances    string  // how many times the chance came up
	NotCounted string  // the answer of who did not count
	Kept       string  // how many times it was taken
	Frequency  string  // how often, on the five-point scale
	Ease       string  // how much it happens by itself, 1 to 5
	EasePoints []Named // what 1, 3 and 5 of Ease mean; the id is the number
	Helped     string
	InTheWay   string
	Lesson     string   // what a customer taught
	Energy     string   // how keen to carry on, 1 to 5
	Decision   string   // keep, adjust, swap or release
	Blocker    string   // offers to make a blocker of what got in the way
	Calendar   []string // the same in three questions, for the calendar of who made the commitment (M§8 DOC-14)
}

// Observing is what people are asked who see somebody keep a commitment (M§7.6). The scale is Commitments.Frequency
// and, as a sixth answer, Commitments.NotSeen; relations are the values of the choice "relation".
type Observing struct {
	Question string // how often, with {name} for whose commitment it is
	Seen     string // what was seen or heard
	Told     string // who learns of the answer, with {threshold} for the fewest that are shown together
}

// EasePoint is what a point of the scale of CheckIn.Ease means, "" for those between the named ones.
func (c CheckIn) EasePoint(id string) string {
	if text := textOf(c.EasePoints, id); text != id {
		return text
	}
	return ""
}

func readCheckIn(b *book) CheckIn {
	s := b.only("check_in")
	return CheckIn{
		Chances: s.one("chances"), NotCounted: s.one("not_counted"), Kept: s.one("kept"), Frequency: s.one("frequency"),
		Ease: s.one("ease"), EasePoints: s.named("ease_point"), Helped: s.one("helped"), InTheWay: s.one("in_the_way"),
		Lesson: s.one("lesson"), Energy: s.one("energy"), Decision: s.one("decision"), Blocker: s.one("blocker"),
		Calendar: s.many("calendar"),
	}
}

func readObserving(b *book) Observing {
	s := b.only("observing")
	return Observing{Question: s.one("question"), Seen: s.one("seen"), Told: s.one("told")}
}
