package workshop

// plannedDates returns the dates that were planned from the day of the workshop: the first chance of a commitment, the day
// by which an action is due, the first day of support, and the days of an experiment. Days of check-ins are worked out
// from the day (M§7.3) and move by themselves. What has happened keeps its date: when a sheet was signed, a check-in
// done, an answer given, a thank-you said.
func (w *Workshop) plannedDates() []*Date {
	var dates []*Date
	add := func(d *Date) {
		if _, ok := d.Time(); ok {
			dates = append(dates, d)
		}
	}
	for i := range w.Commitments {
		add(&w.Commitments[i].FirstDate)
	}
	for i := range w.Actions {
		if a := &w.Actions[i]; a.Status != DoneAction {
			add(&a.Due)
		}
	}
	for i := range w.SupportItems {
		add(&w.SupportItems[i].When)
	}
	for i := range w.Experiments {
		add(&w.Experiments[i].Start)
		add(&w.Experiments[i].End)
	}
	return dates
}

// DatesToMove returns how many dates were planned from the day of the workshop and would stay behind when it moves (X38).
// Before there are commitments nobody is asked, and it is 0.
func (w *Workshop) DatesToMove() int {
	if len(w.Commitments) == 0 {
		return 0
	}
	return len(w.plannedDates())
}

// MovePlans moves every date that was planned from the day of the workshop by some days (X38).
func (w *Workshop) MovePlans(days int) {
	for _, d := range w.plannedDates() {
		*d = d.AddDays(days)
	}
}
