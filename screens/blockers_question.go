package screens

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// questionCard is one blocker as a question for a leader, with what the group proposes.
type questionCard struct {
	s  *blockersScreen
	id string // of the blocker

	number   *parts.Text
	text     *parts.Text
	blocks   *parts.Text
	question *parts.Field
	write    *stepHint
	unasked  *parts.Text // it was sent up without a question (X13)
	verb     *parts.Choice
	what     *parts.Field
	sent     *parts.Tick
	answer   *leaderAnswer
	object   *fyne.Container
}

func newQuestionCard(s *blockersScreen, id string) *questionCard {
	d, k := s.d, s.d.Kit
	q := &questionCard{
		s: s, id: id, number: k.Line(parts.Subtitle, "").SetInk(parts.InkAccent), text: k.Text(parts.Heading, ""),
		blocks: k.Text(parts.Caption, ""), write: newStepHint(d, workshop.BlockersStep), unasked: k.Text(parts.Caption, "").SetInk(parts.InkHint),
	}
	q.question = k.TextArea(d.T("The question"), d.T("May we … from …? Will you … by …?"), 1).Limit(workshop.Limits("action", "decision_needed").Max)
	q.question.OnChanged = func(v string) {
		q.change("Write the question", "action.decision_needed", func(a *workshop.Action) { a.DecisionNeeded = v })
	}
	q.what = k.TextArea(d.T("What we propose"), d.T("The rule, step or tool and the change"), 1).Limit(workshop.Limits("action", "what").Max)
	q.what.OnChanged = func(v string) { q.change("Change action", "action.what", func(a *workshop.Action) { a.What = v }) }
	for _, f := range []*parts.Field{q.question, q.what} {
		f.OnDone = func(string) { d.Session.Settle() }
	}
	q.verb = k.Choice(d.T("Verb"), "", choiceOptions(d, "action", "verb", "verb"), func(v string) {
		q.change("Set the verb", "", func(a *workshop.Action) { a.Verb = workshop.Verb(v) })
	})
	q.sent = k.Tick(d.T("Sent up"), func(on bool) {
		s.change(id, "Send up", fieldQuestion, "", func(b *workshop.Blocker) {
			b.Status = workshop.OpenBlocker
			if on {
				b.Status = workshop.EscalatedBlocker
			}
		})
	})
	q.answer = newLeaderAnswer(q)
	q.object = k.Panel(k.RowTop(16, 1, k.Fixed(28, 0, q.number), k.Stack(12,
		k.RowTop(16, 0, k.Stack(2, q.text, q.blocks), q.sent),
		k.Stack(6, q.question, q.unasked, q.write.object),
		k.RowTop(12, 1, k.Fixed(136, 0, q.verb), q.what),
		q.answer.object,
	)))
	return q
}

func (q *questionCard) drawn() fyne.CanvasObject { return q.object }

// change edits the action that holds the question, which it adds when nothing was planned yet.
func (q *questionCard) change(label, merge string, f func(a *workshop.Action)) {
	newID := q.s.d.Session.NewID()
	e := workshop.Edit{Label: label, At: q.s.at(q.id, fieldQuestion)}
	if merge != "" {
		e.Merge = merge + ":" + q.id
	}
	q.s.d.Do(e, func(w *workshop.Workshop) error {
		if w.Blocker(q.id) == nil {
			return &workshop.UnknownError{ID: q.id}
		}
		if questionFor(w, q.id) == nil {
			if err := workshop.Add(w, &w.Actions, workshop.NewAction(newID, q.id, "")); err != nil {
				return err
			}
		}
		f(questionFor(w, q.id))
		return nil
	})
}

func (q *questionCard) show(w *workshop.Workshop, b *workshop.Blocker, number int) {
	d := q.s.d
	q.number.SetText(strconv.Itoa(number))
	q.text.SetText(b.Text)
	q.blocks.SetText(q.reach(w, b))
	q.sent.Set(b.Status == workshop.EscalatedBlocker)
	var a workshop.Action
	if x := questionFor(w, b.ID); x != nil {
		a = *x
	}
	q.question.SetText(a.DecisionNeeded)
	q.question.SetMessage(tooLong(d, "decision_needed", a.DecisionNeeded))
	q.askForQuestion(w, b, a.DecisionNeeded == "")
	q.verb.Set(string(a.Verb))
	q.what.SetText(a.What)
	q.what.SetMessage(tooLong(d, "what", a.What))
	q.answer.show(a)
}

// askForQuestion asks for the question while it is missing: as advice, and without a way to wave it away once the blocker
// was sent up (X13).
func (q *questionCard) askForQuestion(w *workshop.Workshop, b *workshop.Blocker, missing bool) {
	sent, unasked := b.Status == workshop.EscalatedBlocker, ""
	if missing && sent {
		unasked = ruleSays(q.s.d, "X13", 0)
	}
	q.unasked.SetText(unasked)
	setShown(q.unasked, unasked != "")
	q.write.show(hintIf(missing && !sent && !w.Silent("no_decision", b.ID), "no_decision"), b.ID)
}

// reach says what a blocker is in the way of, with its place on the map.
func (q *questionCard) reach(w *workshop.Workshop, b *workshop.Blocker) string {
	d := q.s.d
	behaviours := 0
	promises := map[string]bool{}
	for _, p := range w.Priorities() {
		if slices.Contains(b.BehaviourIDs, p.ID) {
			behaviours++
			promises[p.PromiseID] = true
		}
	}
	return d.T("Blocks {behaviours} of {roles} and {promises} · impact {impact}, effort {effort} · {dots}",
		"behaviours", d.N(behaviours, "1 priority behaviour", "{n} priority behaviours"),
		"roles", d.N(len(b.RoleIDs), "1 role", "{n} roles"), "promises", d.N(len(promises), "1 promise", "{n} promises"),
		"impact", halfText(b.Impact), "effort", halfText(b.Effort), "dots", d.N(b.Votes, "1 dot", "{n} dots"))
}
