package screens

import (
	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// leaderAnswer is what a leader replied to a question: yes, no or a date, the day it came and what came with it (M§6.6).
type leaderAnswer struct {
	q      *questionCard
	values []string // of the control; the first is no answer yet
	reply  *parts.Segmented
	on     *parts.DateField
	note   *parts.Field
	came   *fyne.Container // what there is to say once an answer came
	object *fyne.Container
}

func newLeaderAnswer(q *questionCard) *leaderAnswer {
	d, k := q.s.d, q.s.d.Kit
	r := &leaderAnswer{q: q, values: append([]string{""}, workshop.Values("action", "answer")...)}
	labels := []string{d.T("No answer yet")}
	for _, v := range r.values[1:] {
		labels = append(labels, d.Label("answer", v))
	}
	r.reply = k.Segmented(labels, func(i int) {
		q.change("Note the answer", "", func(a *workshop.Action) { a.Reply(workshop.Answer(r.values[i]), d.Today) })
	})
	today, _ := d.Today.Time()
	r.on = k.DateField(d.T("The day it came"), today)
	r.on.OnDate = func(v string) {
		q.change("Set the date", "", func(a *workshop.Action) { a.AnswerOn = workshop.Date(v) })
	}
	r.note = k.Field(d.T("What came with it"), d.T("From 1 October, for prepay homes")).Limit(workshop.Limits("action", "answer_note").Max)
	r.note.OnChanged = func(v string) {
		q.change("Note the answer", "action.answer_note", func(a *workshop.Action) { a.AnswerNote = v })
	}
	r.note.OnDone = func(string) { d.Session.Settle() }
	r.came = k.RowTop(12, 1, k.Fixed(136, 0, r.on.Field), r.note)
	r.object = k.Stack(12, k.Stack(6, k.Text(parts.Caption, d.T("The leader’s answer")), k.Row(0, parts.NoGrow, r.reply)), r.came)
	return r
}

func (r *leaderAnswer) show(a workshop.Action) {
	for i, v := range r.values {
		if v == string(a.Answer) {
			r.reply.Set(i)
		}
	}
	r.on.ShowOf(a.ID, string(a.AnswerOn))
	r.note.SetText(a.AnswerNote)
	r.note.SetMessage(tooLong(r.q.s.d, "answer_note", a.AnswerNote))
	setShown(r.came, a.Answer != "")
	setShown(r.object, a.DecisionNeeded != "" || a.Answer != "") // before there is a question there is nothing to answer
}
