package screens

import (
	"slices"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
	"kept/workshop/words"
)

// blockersSend is the mode Send up: every blocker that needs a leader, as a question that can be answered yes, no or
// with a date (M§6.6).
type blockersSend struct {
	s    *blockersScreen
	who  *parts.Text
	due  *parts.Text
	list *blockerList[*questionCard]
	root *fyne.Container
}

func newBlockersSend(s *blockersScreen) *blockersSend {
	d, k := s.d, s.d.Kit
	c := &blockersSend{s: s}
	c.who, c.due = k.Text(parts.Label, ""), k.Text(parts.Body, "")
	head := k.Layers(k.Surface(parts.GroundSoft, parts.NoEdge, 12), k.Inset(12, 16, 12, 16,
		k.Row(12, 1, k.Icon(parts.IconFlag, 20, parts.InkAccent), k.Stack(2, c.who, c.due))))
	empty := k.Empty(d.T("Nothing needs a leader so far. What needs money, a policy or another department comes here by itself."),
		d.T("May advisers credit up to 15 pounds without approval from 14 September?"), "", "")
	question := func(id string) *questionCard { return newQuestionCard(s, id) }
	c.list = newBlockerList(d, question, empty, d.T("Send another blocker up…"), func(id string) {
		s.change(id, "Send up", fieldQuestion, "", func(b *workshop.Blocker) { b.Status = workshop.EscalatedBlocker })
		c.focus(s.at(id, fieldQuestion))
	})
	c.root = roomy(k, 280, k.Page(k.Inset(0, 0, 16, 0, head), c.list.object, nil))
	return c
}

func (c *blockersSend) object() fyne.CanvasObject { return c.root }

// asked are the blockers on the list for the sponsor, and those that could join them (M§6.6).
func asked(w *workshop.Workshop) (list, others []workshop.Blocker) {
	for _, b := range w.Triaged() {
		over := b.Status == workshop.RemovedBlocker || b.Status == workshop.AcceptedBlocker
		switch {
		case b.Status == workshop.EscalatedBlocker, !over && b.Remover == workshop.LeadershipRemoves && b.Type != workshop.MindsetBlocker:
			list = append(list, b)
		case !over:
			others = append(others, b)
		}
	}
	return list, others
}

// questionFor is the action that holds the question about a blocker: the one that has it, else the first; nil when
// nothing is planned yet.
func questionFor(w *workshop.Workshop, blockerID string) *workshop.Action {
	actions := w.ActionsFor(blockerID)
	at := slices.IndexFunc(actions, func(a workshop.Action) bool { return a.DecisionNeeded != "" })
	if len(actions) == 0 {
		return nil
	}
	return w.Action(actions[max(at, 0)].ID)
}

func (c *blockersSend) show(w *workshop.Workshop) {
	d := c.s.d
	list, others := asked(w)
	if name := w.ParticipantName(w.Details.SponsorID); name != "" {
		c.who.SetText(d.T("{n} for {name}", "n", d.N(len(list), "1 question", "{n} questions"), "name", name))
	} else {
		c.who.SetText(d.T("{n} for a leader. Choose a sponsor in the set-up.", "n", d.N(len(list), "1 question", "{n} questions")))
	}
	due, _ := w.AnswersDue().Time()
	text := d.T("Raised by the group, not by a person.")
	if !due.IsZero() {
		text = d.T("Answers by {date}: yes, no or a date. {note}", "date", d.Words.Date(due, words.Long), "note", text)
	}
	if n := w.Answered(); n.Came > 0 {
		text += " " + d.N(n.Asked, "It was answered.", "{came} of {n} answered, {time} in time.", "came", n.Came, "time", n.OnTime)
	}
	c.due.SetText(text)
	c.list.show(list, func(card *questionCard, i int) { card.show(w, &list[i], i+1) })
	c.list.offer(others, func(b *workshop.Blocker) string { return d.Label("remover", string(b.Remover)) })
}

func (c *blockersSend) focus(at workshop.Place) {
	w := c.s.d.W()
	id := at.Record
	if a := w.Action(id); a != nil {
		id = a.BlockerID
	}
	if card := c.list.cards[id]; card != nil {
		card.question.Focus()
		return
	}
	if list, _ := asked(w); len(list) > 0 {
		c.list.cards[list[0].ID].question.Focus()
		return
	}
	parts.Focus(c.list.others)
}
