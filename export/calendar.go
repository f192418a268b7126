package export

import (
	"strconv"
	"strings"

	"kept/workshop"
)

// calendarHost ends the UID of every event, so that importing a file again changes events instead of adding new ones
// (M§8 DOC-14).
const calendarHost = "@cx-workshop.local"

// When calendars remind people, as iCalendar durations from midnight of the day: at 09:00 the day before a check-in, at
// 08:00 on the day of the first chance.
const (
	alarmDayBefore = "-PT15H"
	alarmThatDay   = "PT8H"
)

// writeCalendars makes DOC-14: calendar.ics for the facilitator, calendar-managers.ics, and a file for each person who
// has a commitment. A calendar without an event is no file.
func writeCalendars(s *scribe) ([]File, error) {
	var files []File
	var names []string
	add := func(name string, events []event) {
		if len(events) == 0 {
			return
		}
		name = freeName(names, name, ".ics")
		names = append(names, name)
		files = append(files, File{Name: name, Data: iCalendar(events, s.o.Now)})
	}
	add("calendar", s.teamEvents())
	add("calendar-managers", s.managerEvents())
	for i := range s.w.Participants {
		if err := s.ctx.Err(); err != nil {
			return nil, err
		}
		p := &s.w.Participants[i]
		name := fileName(p.Name)
		if name == "" {
			name = strconv.Itoa(i + 1)
		}
		add("calendar-"+name, s.ownEvents(p.ID))
	}
	return files, nil
}

// uid is what an event is known by, the same in every export.
func (s *scribe) uid(of, when string) string {
	return workshop.CleanLine(s.w.Details.ID + "-" + of + "-" + when + calendarHost)
}

// teamEvents is one event for each check-in day of the whole group.
func (s *scribe) teamEvents() []event {
	var out []event
	for _, day := range workshop.CheckInDays() {
		about := joined("\n", s.w.Details.Title, s.w.Organisation.Name, s.t.T("Ask for the check-ins of everybody. Look at what is still in the way."))
		out = append(out, event{
			uid: s.uid("team", strconv.Itoa(day)), on: s.w.DueDate(day), alarm: alarmDayBefore,
			summary: s.t.T("Check-in day {n}: whole group", "n", day), about: about,
		})
	}
	return s.dated(out)
}

// managerEvents is the check-in days with what a manager does on them, and the days by which managers said they would
// have taken a step.
func (s *scribe) managerEvents() []event {
	var out []event
	for _, day := range workshop.CheckInDays() {
		out = append(out, event{
			uid: s.uid("managers", strconv.Itoa(day)), on: s.w.DueDate(day), alarm: alarmDayBefore,
			summary: s.t.T("Check-in day {n}: talk with your team", "n", day),
			about:   s.t.T("Ask what worked, what did not, and what you can take out of the way. Tell the team what you do about it, and by when."),
		})
	}
	for _, f := range s.w.ManagerFeedback {
		out = append(out, event{
			uid: s.uid("feedback", f.ID), on: f.By, alarm: alarmDayBefore,
			summary: s.t.T("Manager feedback, {role}: {step}", "role", s.w.RoleName(f.RoleID), "step", f.Step),
			about:   s.t.T("The step you said you would have taken by today. Tell the team."),
		})
	}
	return s.dated(out)
}

// ownEvents is what a person's commitments put into the calendar: the first chance and the check-ins.
func (s *scribe) ownEvents(participantID string) []event {
	var out []event
	for i := range s.w.Commitments {
		c := &s.w.Commitments[i]
		if c.ParticipantID != participantID || !c.Status.Holds() {
			continue
		}
		first := event{uid: s.uid(c.ID, "first"), on: c.FirstDate, alarm: alarmThatDay}
		private := c.Share == workshop.PrivateShare
		if first.summary = s.t.T("First chance: {commitment}", "commitment", c.Statement); private {
			first.summary = s.t.T("My first chance")
		} else {
			first.about = s.planOf(c)
		}
		out = append(out, first)
		for _, day := range workshop.CheckInDays() {
			out = append(out, s.checkIn(c, day))
		}
	}
	return s.dated(out)
}

// checkIn is the look back at a commitment a number of days after the workshop. Of a private one it says no more than
// that there is one.
func (s *scribe) checkIn(c *workshop.Commitment, day int) event {
	e := event{
		uid: s.uid(c.ID, strconv.Itoa(day)), on: s.w.DueDate(day), alarm: alarmDayBefore,
		summary: s.t.T("Check-in day {n}: {commitment}", "n", day, "commitment", c.Statement), about: joined("\n", s.planOf(c), s.questions()),
	}
	if c.Share == workshop.PrivateShare {
		e.summary, e.about = s.t.T("My check-in, day {n}", "n", day), s.questions()
	}
	return e
}

// planOf is when, the plan, and the buddy by first name.
func (s *scribe) planOf(c *workshop.Commitment) string {
	buddy := s.firstName(c.BuddyID)
	if buddy != "" {
		buddy = s.t.T("My buddy: {name}", "name", buddy)
	}
	return joined("\n", c.Trigger, c.Plan, buddy)
}

// questions is what a check-in asks.
func (s *scribe) questions() string { return strings.Join(s.method.CheckIn.Calendar, "\n") }

// dated returns the events that have a day. Those of a practice run say so, because they come to stand among real ones
// (M§2.1).
func (s *scribe) dated(events []event) []event {
	var out []event
	for _, e := range events {
		if _, ok := e.on.Time(); ok {
			if s.w.Practice() {
				e.summary = s.t.T("Practice: {event}", "event", e.summary)
			}
			e.sequence = s.sequence()
			out = append(out, e)
		}
	}
	return out
}

// sequence is the number by which a calendar tells a newer version of an event from an older one. The method starts it
// at 0 and raises it with each export after a change of date (M§8 DOC-14), but nothing is stored about exports. So it is
// the number of days from the workshop to this export: 0 for what leaves the room on the day, as long as it is planned
// too, and higher in every later week, whichever way a date was moved. Two exports of one day have the same number;
// then the later DTSTAMP counts (RFC 5546).
func (s *scribe) sequence() int {
	days, ok := s.w.Details.Date.DaysTo(workshop.DateOf(s.o.Now))
	if !ok {
		return 0
	}
	return max(0, days)
}
