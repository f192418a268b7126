package workshop

import "time"

// Date is a local day such as "2026-09-02", without a zone. A text that is no day is kept as it came.
type Date string

// DateOf returns the day of t in t's own zone.
func DateOf(t time.Time) Date { return Date(t.Format(time.DateOnly)) }

// Time returns midnight UTC of the day and whether d is a day at all.
func (d Date) Time() (time.Time, bool) {
	t, err := time.Parse(time.DateOnly, string(d))
	return t, err == nil
}

// AddDays returns the day n days later; a text that is no day comes back empty.
func (d Date) AddDays(n int) Date {
	t, ok := d.Time()
	if !ok {
		return ""
	}
	return DateOf(t.AddDate(0, 0, n))
}

// DaysTo returns how many days later than d other is, below zero when it is earlier, and whether both are days.
func (d Date) DaysTo(other Date) (int, bool) {
	from, ok := d.Time()
	to, ok2 := other.Time()
	return int(to.Sub(from) / (24 * time.Hour)), ok && ok2
}

// AddWorkingDays returns the day n working days later, Monday to Friday, n ≥ 0 (M§6.6); "" when d is no day.
func (d Date) AddWorkingDays(n int) Date {
	t, ok := d.Time()
	if !ok {
		return ""
	}
	for n > 0 {
		t = t.AddDate(0, 0, 1)
		if t.Weekday() != time.Saturday && t.Weekday() != time.Sunday {
			n--
		}
	}
	return DateOf(t)
}

// Clock is a local time of day such as "09:00". A text that is no time is kept as it came.
type Clock string

// Minutes returns the minutes since midnight and whether c is a time at all.
func (c Clock) Minutes() (int, bool) {
	t, err := time.Parse("15:04", string(c))
	return t.Hour()*60 + t.Minute(), err == nil && len(c) == len("15:04")
}

// CheckInDays are the days after the workshop on which commitments are looked at again (M§7.3).
func CheckInDays() []int { return []int{7, 30, 60, 90} }

// Due returns the day of the check-in that is days after d: Saturday moves two days on, Sunday one (M§7.3).
// It is empty when d is no day.
func (d Date) Due(days int) Date {
	due := d.AddDays(days)
	t, ok := due.Time()
	if !ok {
		return ""
	}
	switch t.Weekday() {
	case time.Saturday:
		return due.AddDays(2)
	case time.Sunday:
		return due.AddDays(1)
	}
	return due
}

// DueDate returns the day of the check-in days after the workshop, moved off weekends (M§7.3).
func (w *Workshop) DueDate(days int) Date { return w.Details.Date.Due(days) }

// AnswersDue returns the day by which leaders answer escalated questions: ten working days after the workshop (M§6.6).
func (w *Workshop) AnswersDue() Date { return w.Details.Date.AddWorkingDays(10) }
