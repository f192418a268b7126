package workshop

// Reply records a leader's answer to an action's question, and that it came today unless a day was given before (X42).
// An empty answer takes it back, with the day and what came with it.
func (a *Action) Reply(answer Answer, today Date) {
	a.Answer = answer
	switch {
	case answer == "":
		a.AnswerOn, a.AnswerNote = "", ""
	case a.AnswerOn == "":
		a.AnswerOn = today
	}
}

// Answered is how many of the questions to leaders have come back (M§6.6).
type Answered struct {
	Asked  int // questions asked
	Came   int // of them, how many were answered
	OnTime int // of those, how many within ten working days of the workshop
}

// Answered counts the questions to leaders and their answers.
func (w *Workshop) Answered() Answered {
	var n Answered
	due, _ := w.AnswersDue().Time()
	for _, a := range w.Actions {
		if a.DecisionNeeded == "" {
			continue
		}
		n.Asked++
		if a.Answer == "" {
			continue
		}
		n.Came++
		if came, ok := a.AnswerOn.Time(); ok && !came.After(due) {
			n.OnTime++
		}
	}
	return n
}
