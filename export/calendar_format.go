package export

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"kept/export/page"
	"kept/workshop"
)

// event is a whole day in a calendar.
type event struct {
	uid      string
	on       workshop.Date
	summary  string
	about    string // "" = nothing more
	alarm    string // when to remind, as an iCalendar duration from midnight of the day
	sequence int    // higher in a newer version of the same event
}

// iCalendar writes events as a calendar file (RFC 5545). Every event has a day.
func iCalendar(events []event, now time.Time) []byte {
	var c calendarText
	c.line("BEGIN", "VCALENDAR")
	c.line("VERSION", "2.0")
	c.line("PRODID", "-//cx behaviour workshop//EN")
	c.line("CALSCALE", "GREGORIAN")
	for _, e := range events {
		c.line("BEGIN", "VEVENT")
		c.line("UID", escaped(e.uid))
		c.line("DTSTAMP", now.UTC().Format("20060102T150405Z"))
		c.line("DTSTART;VALUE=DATE", compact(e.on))
		c.line("DTEND;VALUE=DATE", compact(e.on.AddDays(1)))
		c.line("SUMMARY", escaped(e.summary))
		if e.about != "" {
			c.line("DESCRIPTION", escaped(e.about))
		}
		c.line("TRANSP", "TRANSPARENT")
		c.line("SEQUENCE", strconv.Itoa(e.sequence))
		c.line("BEGIN", "VALARM")
		c.line("ACTION", "DISPLAY")
		c.line("DESCRIPTION", escaped(e.summary))
		c.line("TRIGGER", e.alarm)
		c.line("END", "VALARM")
		c.line("END", "VEVENT")
	}
	c.line("END", "VCALENDAR")
	return []byte(c.b.String())
}

// compact is a day as calendars write it: 20261102.
func compact(d workshop.Date) string { return strings.ReplaceAll(string(d), "-", "") }

// escaped makes a text safe as the value of a property. Commas, semicolons, backslashes and line ends are written with
// a backslash; other control characters have no place in a calendar.
func escaped(s string) string {
	return strings.NewReplacer("\\", "\\\\", ";", "\\;", ",", "\\,", "\n", "\\n").Replace(page.Clean(s))
}

// calendarText is a calendar being written.
type calendarText struct{ b strings.Builder }

// line writes a property. A line longer than 75 octets goes on on the next one behind a blank; no character is torn
// apart.
func (c *calendarText) line(name, value string) {
	const most = 75 // octets, without the line end
	used := 0
	for _, r := range name + ":" + value {
		size := utf8.RuneLen(r)
		if used+size > most {
			c.b.WriteString("\r\n ")
			used = 1
		}
		c.b.WriteRune(r)
		used += size
	}
	c.b.WriteString("\r\n")
}
