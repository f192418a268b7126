package screens

import (
	"strings"
	"unicode"

	"kept/screens/parts"
	"kept/workshop"
)

// behaviourCards turns behaviours into cards, knowing for one snapshot what promises and people are called.
type behaviourCards struct {
	s        *behavioursScreen
	w        *workshop.Workshop
	promises map[string]string // of each promise: "P1 You only explain it once."
	chips    map[string]string // of each promise, short enough for a chip: "P1 You only…"
	numbers  map[string]string // of each promise: "P1"
	initials map[string]string // of each participant
	noDots   string
	voted    bool            // some dots were given
	ties     map[string]bool // behaviours that tie for the last place of their role
	status   map[workshop.BehaviourStatus]string
}

// promiseChipLength is how many characters of a promise fit on the chip of a card.
const promiseChipLength = 13

func newBehaviourCards(s *behavioursScreen, w *workshop.Workshop) *behaviourCards {
	c := &behaviourCards{
		s: s, w: w, promises: map[string]string{}, chips: map[string]string{}, numbers: map[string]string{}, initials: make(map[string]string, len(w.Participants)),
		noDots: s.d.T("No dots yet"), ties: map[string]bool{}, status: map[workshop.BehaviourStatus]string{},
	}
	for i, p := range w.Promises {
		number := s.d.T("P{n}", "n", i+1)
		c.numbers[p.ID] = number
		c.promises[p.ID], c.chips[p.ID] = number+" "+p.Text, number+" "+shorten(p.Text, promiseChipLength)
	}
	for i := range w.Behaviours {
		c.voted = c.voted || w.Behaviours[i].Votes > 0
	}
	for _, r := range w.Roles {
		for _, b := range s.board.tied(w, r.ID) {
			c.ties[b.ID] = true
		}
	}
	for _, p := range w.Participants {
		c.initials[p.ID] = initials(p.Name)
	}
	for _, status := range []workshop.BehaviourStatus{workshop.ShortlistedBehaviour, workshop.ParkedBehaviour} {
		c.status[status] = s.d.Label("behaviour_status", string(status))
	}
	return c
}

// card is a behaviour as its column shows it, in the tint of its role.
func (c *behaviourCards) card(b *workshop.Behaviour, tint int) parts.CardData {
	capturing := c.s.mode == behavioursCapturing
	data := parts.CardData{
		ID: b.ID, Text: b.Statement, Tint: tint, ShowDots: c.voted || !capturing, Dots: b.Votes, NoDots: c.noDots,
		Starred: b.Status == workshop.PriorityBehaviour, Quiet: b.Status == workshop.ParkedBehaviour,
	}
	for _, id := range b.AuthorIDs {
		if data.Mark = c.initials[id]; data.Mark != "" {
			break
		}
	}
	if !data.ShowDots {
		data.Note = c.promises[b.PromiseID] // it stands where the dots will be
	}
	if capturing {
		mark, promise := c.s.checks.mark(c.w, b), c.chips[b.PromiseID]
		if mark != "" {
			promise = c.numbers[b.PromiseID] // so that both stand on one line
		}
		for _, label := range []string{promise, mark} {
			if label != "" && (c.voted || label == mark) {
				data.Chips = append(data.Chips, parts.CardChip{Label: label, Tint: parts.NoTint})
			}
		}
		if b.ID == c.s.advised && !c.s.details.open() {
			data.Hint = c.s.checks.cardHint(c.w, b)
		}
	}
	if c.ties[b.ID] {
		data.Chips = append(data.Chips, parts.CardChip{Label: c.s.d.T("Tie"), Tint: tint})
	}
	if label := c.status[b.Status]; label != "" {
		data.Chips = append(data.Chips, parts.CardChip{Label: label, Tint: tint})
	}
	return data
}

// initials are the first letters of a person's first and last name, "AM" for Amara Mensah; what stands in brackets is no name.
func initials(name string) string {
	var letters []rune
	for _, word := range strings.Fields(name) {
		if i := strings.IndexFunc(word, unicode.IsLetter); i == 0 { // a word in brackets says something about the name
			letters = append(letters, []rune(word)[0])
		}
	}
	if len(letters) > 2 {
		letters = []rune{letters[0], letters[len(letters)-1]}
	}
	return strings.ToUpper(string(letters))
}

// shorten cuts a text at a word so that it has at most n characters, and says so with an ellipsis.
func shorten(text string, n int) string {
	letters := []rune(text)
	if len(letters) <= n {
		return text
	}
	cut := string(letters[:n-1])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,.;:") + "…"
}
