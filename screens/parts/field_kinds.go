package parts

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
)

// dateForm is how a date is typed and stored: 2026-09-02.
const dateForm = "2006-01-02"

// DateField is a field for a date. Up and Down go a day on and back, PageUp and
// PageDown stay with the window. What is not a date keeps a message, not a refusal.
// In a layout stands its Field, not the DateField: Fyne draws a widget under the
// name it was made with.
type DateField struct {
	*Field
	// OnDate gets a date as 2026-09-02, or "" when the field was emptied. It is
	// not called while the text is no date.
	OnDate func(date string)

	today  time.Time
	given  string            // the date last shown or handed over
	of     string            // the record whose date it is, where ShowOf was told
	unread map[string]string // what was typed and is no date, by the record that it was typed for
}

// DateField is a date field with a label; today is where the arrow keys start
// from an empty field.
func (k *Kit) DateField(label string, today time.Time) *DateField {
	d := &DateField{Field: k.Field(label, k.T.T("Year-month-day")).Whole(), today: today}
	d.Field.OnDone = d.take
	d.Field.OnKey = func(n fyne.KeyName) bool {
		switch n {
		case fyne.KeyUp:
			d.step(1)
		case fyne.KeyDown:
			d.step(-1)
		default:
			return false
		}
		return true
	}
	return d
}

// Set shows a date, "" for none. It never calls OnDate.
func (d *DateField) Set(date string) {
	d.given = date
	d.SetText(date)
	d.SetMessage("")
}

// ShowOf shows the date of a record, in a field that many records take turns in; of tells them apart. As long as record and
// date are the same, what is half typed stays. What was typed for another record and is no date waits, and is there
// again, with its message, when that record is. It never calls OnDate.
func (d *DateField) ShowOf(of, date string) {
	if of == d.of && date == d.given {
		return
	}
	if of != d.of {
		d.leave()
		d.of = of
	}
	d.Set(date)
	if text, ok := d.unread[of]; ok {
		delete(d.unread, of)
		d.PutBack(text)
		if _, ok := ParseDate(text, d.today); !ok {
			d.complain(text)
		}
	}
}

// leave keeps what was typed for the record on screen and is not its date.
func (d *DateField) leave() {
	if text := d.Text(); text != d.given {
		if d.unread == nil {
			d.unread = map[string]string{}
		}
		d.unread[d.of] = text
	}
	d.dirty = false // it is about another record from here on
}

// step goes some days on from the date that stands there, or to today.
func (d *DateField) step(days int) {
	day, ok := ParseDate(d.Text(), d.today)
	if !ok {
		day, days = d.today, 0
	}
	text := day.AddDate(0, 0, days).Format(dateForm)
	d.entry.show(text)
	d.take(text)
}

// take reads what was typed and hands over a date that is new.
func (d *DateField) take(text string) {
	if strings.TrimSpace(text) == "" {
		d.give("")
		return
	}
	day, ok := ParseDate(text, d.today)
	if !ok {
		d.complain(text)
		return
	}
	d.entry.show(day.Format(dateForm))
	d.give(day.Format(dateForm))
}

// complain says how a date is written that cannot be read.
func (d *DateField) complain(text string) {
	message := d.k.T.T("Please write the date like {example}.", "example", d.today.Format(dateForm))
	if noSuchDay(text) {
		message = d.k.T.T("There is no such day.") + " " + message
	}
	d.SetMessage(message)
}

func (d *DateField) give(date string) {
	d.SetMessage("")
	if date == d.given {
		return
	}
	d.given = date
	if d.OnDate != nil {
		d.OnDate(date)
	}
}

// The forms in which people type a date, and those that leave the year out.
var (
	dateForms = []string{dateForm, "2/1/2006", "2.1.2006", "2-1-2006", "2 Jan 2006", "2 January 2006"}
	dayForms  = []string{"2/1", "2.1.", "2.1", "2 Jan", "2 January"}
)

// ParseDate reads a date as people type it: 2026-09-02, 2/9/2026, 2.9.2026, 2 Sep
// 2026, or without a year the next such day from today on; and as they say it:
// today, tomorrow, or a weekday such as Mon or Monday, which is the next one after today.
func ParseDate(text string, today time.Time) (time.Time, bool) {
	text = strings.Join(strings.Fields(text), " ")
	for ahead, said := range []string{"today", "tomorrow"} {
		if strings.EqualFold(text, said) {
			return daysAfter(today, ahead), true
		}
	}
	for ahead := 1; ahead <= 7; ahead++ {
		day := daysAfter(today, ahead)
		if name := day.Weekday().String(); strings.EqualFold(text, name) || strings.EqualFold(text, name[:3]) {
			return day, true
		}
	}
	for _, form := range dateForms {
		if t, err := time.Parse(form, text); err == nil {
			return t, true
		}
	}
	for _, form := range dayForms {
		t, err := time.Parse(form, text)
		if err != nil {
			continue
		}
		in := func(year int) time.Time { return time.Date(year, t.Month(), t.Day(), 0, 0, 0, 0, time.UTC) }
		day := in(today.Year())
		if day.Before(today.Truncate(24 * time.Hour)) {
			day = in(today.Year() + 1)
		}
		return day, day.Day() == t.Day() // 29 February is not in every year
	}
	return time.Time{}, false
}

// daysAfter is the day so many days after t, at midnight.
func daysAfter(t time.Time, days int) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day()+days, 0, 0, 0, 0, time.UTC)
}

// noSuchDay tells whether a text has the form of a date but no day of the calendar,
// such as 31 Feb.
func noSuchDay(text string) bool {
	text = strings.Join(strings.Fields(text), " ")
	return slices.ContainsFunc(slices.Concat(dateForms, dayForms), func(form string) bool {
		_, err := time.Parse(form, text)
		var wrong *time.ParseError
		return err == nil || errors.As(err, &wrong) && strings.HasSuffix(wrong.Message, "out of range")
	})
}

// NumberField is a field for a whole number. Up and Down change it by one. In a
// layout stands its Field, as with DateField.
type NumberField struct {
	*Field
	// OnNumber gets a number that lies within the bounds.
	OnNumber func(n int)

	low, high int
	given     int
}

// NumberField is a number field with a label, for numbers from low to high.
func (k *Kit) NumberField(label string, low, high int) *NumberField {
	n := &NumberField{Field: k.Field(label, "").Whole(), low: low, high: high}
	n.Field.OnDone = n.take
	n.Field.OnKey = func(key fyne.KeyName) bool {
		switch key {
		case fyne.KeyUp:
			n.step(1)
		case fyne.KeyDown:
			n.step(-1)
		default:
			return false
		}
		return true
	}
	return n
}

// Set shows a number. It never calls OnNumber.
func (n *NumberField) Set(v int) {
	n.given = v
	n.SetText(strconv.Itoa(v))
	n.SetMessage("")
}

func (n *NumberField) step(by int) {
	v, err := strconv.Atoi(strings.TrimSpace(n.Text()))
	if err != nil {
		v, by = n.given, 0
	}
	text := strconv.Itoa(min(max(v+by, n.low), n.high))
	n.entry.show(text)
	n.take(text)
}

func (n *NumberField) take(text string) {
	v, err := strconv.Atoi(strings.TrimSpace(text))
	if err != nil || v < n.low || v > n.high {
		n.SetMessage(n.k.T.T("Please choose a number from {min} to {max}.", "min", n.low, "max", n.high))
		return
	}
	n.SetMessage("")
	if v == n.given {
		return
	}
	n.given = v
	if n.OnNumber != nil {
		n.OnNumber(v)
	}
}
