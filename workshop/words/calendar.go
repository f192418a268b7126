package words

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// DateStyle is one of the ways a date is written.
type DateStyle string

// The date styles, with what they look like in English.
const (
	Long     DateStyle = "long"      // Wednesday 2 September 2026
	Medium   DateStyle = "medium"    // 2 September 2026
	Short    DateStyle = "short"     // 2 Sep 2026
	DayMonth DateStyle = "day_month" // Wed 2 Sep
)

// dateStyles are all styles a language file has to describe.
var dateStyles = []DateStyle{Long, Medium, Short, DayMonth}

// calendar is how a language names days and months and puts them together. Weeks start on Sunday here, as in time.
type calendar struct {
	Weekdays      []string             `json:"weekdays"`
	WeekdaysShort []string             `json:"weekdays_short"`
	Months        []string             `json:"months"`
	MonthsShort   []string             `json:"months_short"`
	Styles        map[DateStyle]string `json:"styles"`
}

// joining is how a language joins a list and writes a percentage.
type joining struct {
	Comma   string `json:"comma"`
	And     string `json:"and"`
	Percent string `json:"percent"`
}

// Date is the calendar day of t, in t's own zone, in one of the styles. The zero time gives an empty text, so an
// unset date shows as nothing.
func (c *Catalogue) Date(t time.Time, style DateStyle) string {
	if t.IsZero() {
		return ""
	}
	return fill(c.calendar.Styles[style], []any{
		"weekday", c.calendar.Weekdays[t.Weekday()],
		"weekday_short", c.calendar.WeekdaysShort[t.Weekday()],
		"day", t.Day(),
		"month", c.calendar.Months[t.Month()-1],
		"month_short", c.calendar.MonthsShort[t.Month()-1],
		"year", t.Year(),
	})
}

// Time is the time of day of t, in t's own zone, as hours and minutes: "14:02". The zero time gives an empty text.
func (c *Catalogue) Time(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format("15:04")
}

// List joins items as a sentence does: "a, b and c". No items give an empty text.
func (c *Catalogue) List(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	if c.isolates {
		items = slices.Clone(items)
		for i := range items {
			items[i] = Isolate(items[i])
		}
	}
	last := len(items) - 1
	return strings.Join(items[:last], c.joining.Comma) + c.joining.And + items[last]
}

// Percent is a whole percentage with its sign: "74%".
func (c *Catalogue) Percent(n int) string {
	return fill(c.joining.Percent, []any{"n", strconv.Itoa(n)})
}
