package content

import (
	"slices"
	"strings"
)

// Approach is what the step of that name shows (M§5). The arithmetic is in package workshop; its ids are the same.
type Approach struct {
	Statements  []ApproachStatement // Q1 to Q14 in the order they are stored
	Order       []string            // the ids in the order they are shown, so that sides alternate (M§5.2)
	Scale       []string            // five words: Scale[0] stands for the answer 1
	CannotSay   string              // the word for no answer, stored as "-"
	Disclaimer  string              // shown under every result
	Factors     []Factor            // five, weights add up to 100
	Bands       []Band              // five, from -100 to +100
	Flags       []Named             // sentences about a result (M§5.6)
	Confidence  []Named             // high medium low_one low_two low_wide (M§5.5)
	Remarks     []Named             // other sentences about several people's answers (M§5.5)
	Practices   []Practice          // P1 to P30
	Downsides   []Downside          // D1 to D5
	Challenges  []Challenge         // M1 to M7
	NothingText string              // when a role has no choice (M§5.8), with {role}
}

// ApproachStatement is one of the fourteen.
type ApproachStatement struct {
	ID     string // Q1 to Q14
	Text   string // read "this role"
	Factor string // id of a Factor
	Side   int    // +1 when a high answer points to mindset, -1 when it points to managed behaviours
}

// Factor is a group of statements. Its name is Label("factor", ID).
type Factor struct {
	ID     string
	Weight int // of 100
}

// Band is a stretch of the line and what it means (M§5.4, M§5.7). Its name is Label("band", ID).
type Band struct {
	ID              string
	From, To        int      // shown scores, both included
	Headline        string   // one short sentence
	Meaning         string   // what it says about the role
	Gain            string   // what you gain
	Mix             string   // of fixed, guided and open behaviours
	Measure         string   // how to measure
	Avoid           string   // what to avoid
	ManagersJob     string   // in one sentence
	Practices       []string // codes of the practices to pick from
	GuardDownsides  int      // how many of D1 to D5 to guard against, at least
	GuardChallenges int      // how many of M1 to M7 to guard against, at least
	Guard           string   // the same in words
}

// Practice is something a team or manager does regularly.
type Practice struct {
	ID   string // P1 to P30
	Text string // the whole sentence
}

// Short is the practice in a few words: the part before the colon, or the sentence when it has none.
func (p Practice) Short() string {
	short, _, _ := strings.Cut(p.Text, ": ")
	return strings.TrimSuffix(short, ".")
}

// Downside is what close management can do to people and customers (M§5.10).
type Downside struct {
	ID          string   // D1 to D5
	Name        string   // screen words
	Mitigations []string // ready-made, to pick or change
}

// Challenge is a way in which what people tell themselves gets in the way (M§5.11). Its name is Label("challenge", ID).
type Challenge struct {
	ID       string // M1 to M7
	Hear     string // what you may hear
	Ask      string // what to ask
	Step     string // a first small step
	Belief   string // what the belief is about
	Everyday string // the obstacle in everyday words, for the commitment sheet (M§7.1)
}

// Band is the band with the id, for example "lean_bm".
func (a Approach) Band(id string) (Band, bool) {
	i := slices.IndexFunc(a.Bands, func(b Band) bool { return b.ID == id })
	if i < 0 {
		return Band{}, false
	}
	return a.Bands[i], true
}

// Practice is the practice with the code, for example "P4".
func (a Approach) Practice(id string) (Practice, bool) {
	i := slices.IndexFunc(a.Practices, func(p Practice) bool { return p.ID == id })
	if i < 0 {
		return Practice{}, false
	}
	return a.Practices[i], true
}

// Statement is the statement with the id, for example "Q9".
func (a Approach) Statement(id string) (ApproachStatement, bool) {
	i := slices.IndexFunc(a.Statements, func(s ApproachStatement) bool { return s.ID == id })
	if i < 0 {
		return ApproachStatement{}, false
	}
	return a.Statements[i], true
}

// Flag is the sentence of a flag; an unknown id gives the id itself.
func (a Approach) Flag(id string) string { return textOf(a.Flags, id) }

// ConfidenceText is the sentence for a confidence: high, medium, low_one, low_two or low_wide, with {n}.
func (a Approach) ConfidenceText(id string) string { return textOf(a.Confidence, id) }

// Remark is the sentence with the id: talk_about, members_managers; an unknown id gives the id itself.
func (a Approach) Remark(id string) string { return textOf(a.Remarks, id) }
