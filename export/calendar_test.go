package export

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"kept/workshop"
)

// fileOf returns a file of a document.
func fileOf(t testing.TB, r Result, name string) string {
	t.Helper()
	i := slices.IndexFunc(r.Files, func(f File) bool { return f.Name == name })
	if i < 0 {
		t.Fatalf("there is no %s among %d files", name, len(r.Files))
	}
	return string(r.Files[i].Data)
}

// unfolded returns the lines of a calendar, and fails where one breaks the rules of RFC 5545.
func unfolded(t testing.TB, name, text string) []string {
	t.Helper()
	if !utf8.ValidString(text) || strings.Contains(strings.ReplaceAll(text, "\r\n", ""), "\n") || !strings.HasSuffix(text, "\r\n") {
		t.Fatalf("%s: lines end otherwise than with CR LF, or a character is torn apart", name)
	}
	var out []string
	for _, line := range strings.Split(strings.TrimSuffix(text, "\r\n"), "\r\n") {
		if len(line) > 75 || !utf8.ValidString(line) {
			t.Errorf("%s: %d octets in %q", name, len(line), line)
		}
		if rest, ok := strings.CutPrefix(line, " "); ok {
			out[len(out)-1] += rest
		} else {
			out = append(out, line)
		}
	}
	return out
}

func TestACalendarIsWrittenAsTheMethodShows(t *testing.T) {
	w := sample(t, "contact-centre")
	w.Commitments = w.Commitments[:0:0]
	w.Commitments = append(w.Commitments, workshop.Commitment{
		Record: workshop.Record{ID: "com-3"}, ParticipantID: w.Participants[0].ID, Share: workshop.TeamShare, Status: workshop.ActiveCommitment,
		Statement: "I will say the next step, the date and the name before I end the call",
	})
	w.Participants = w.Participants[:1]
	r := rendered(t, Calendar, w, Options{Now: today})
	if len(r.Files) != 3 {
		t.Fatalf("%d files", len(r.Files))
	}
	text := string(r.Files[2].Data)
	want := "UID:ws-quillbrook-1-com-3-60@cx-workshop.local\r\nDTSTAMP:20260902T170000Z\r\nDTSTART;VALUE=DATE:20261102\r\nDTEND;VALUE=DATE:20261103\r\n" +
		"SUMMARY:Check-in day 60: I will say the next step\\, the date and the name b\r\n efore I end the call\r\n"
	if !strings.Contains(text, want) {
		t.Errorf("day 60 is written otherwise:\n%s", text)
	}
}

func TestEveryCalendarFollowsTheFormat(t *testing.T) {
	hostile := hostileWorkshop()
	for i := range hostile.Commitments {
		hostile.Commitments[i].FirstDate = "2026-09-03"
	}
	works := []*workshop.Workshop{hostile}
	for _, name := range samples {
		works = append(works, sample(t, name))
	}
	property := regexp.MustCompile(`^[A-Z]+(;VALUE=DATE)?:.`)
	raw := regexp.MustCompile(`(^|[^\\])(\\\\)*[,;]`)
	for _, w := range works {
		ids := map[string]bool{}
		for _, f := range rendered(t, Calendar, w, Options{Now: today}).Files {
			for _, line := range unfolded(t, f.Name, string(f.Data)) {
				if !property.MatchString(line) {
					t.Errorf("%s: no property: %.80q", f.Name, line)
				}
				name, value, _ := strings.Cut(line, ":")
				if slices.Contains([]string{"SUMMARY", "DESCRIPTION", "UID"}, name) && raw.MatchString(value) {
					t.Errorf("%s: a comma or semicolon is not escaped: %.80q", f.Name, line)
				}
				if name == "UID" && ids[value] {
					t.Errorf("%s: two events are %s", f.Name, value)
				}
				if name == "UID" {
					ids[value] = true
				}
			}
		}
	}
}

func TestAPrivateCommitmentStaysPrivateInACalendar(t *testing.T) {
	w := one()
	w.Commitments[0].FirstDate, w.Commitments[0].Trigger = "2026-09-03", "when the phone rings"
	for _, share := range []workshop.Share{workshop.PrivateShare, workshop.TeamShare} {
		w.Commitments[0].Share = share
		r := rendered(t, Calendar, w, Options{Now: today, IncludePrivate: true})
		text := strings.Join(unfolded(t, "", fileOf(t, r, "calendar-Penny-Plumtree.ics")), "\n")
		private := share == workshop.PrivateShare
		if strings.Contains(text, "next step") == private || strings.Contains(text, "phone rings") == private || strings.Contains(text, "My check-in\\, day 30") != private {
			t.Errorf("%s:\n%s", share, text)
		}
		for alarm, n := range map[string]int{"TRIGGER:PT8H": 1, "TRIGGER:-PT15H": 4} {
			if strings.Count(text, alarm) != n {
				t.Errorf("%s: %s stands %d times", share, alarm, strings.Count(text, alarm))
			}
		}
	}
}

// eventsOf returns the UID and SEQUENCE of every event of a calendar, in order.
func eventsOf(lines []string) (uids, sequences []string) {
	for _, line := range lines {
		if uid, ok := strings.CutPrefix(line, "UID:"); ok {
			uids = append(uids, uid)
		}
		if n, ok := strings.CutPrefix(line, "SEQUENCE:"); ok {
			sequences = append(sequences, n)
		}
	}
	return uids, sequences
}

func TestALaterExportUpdatesTheEventsOfTheFirst(t *testing.T) {
	w := one()
	w.Details.ID, w.Commitments[0].ID, w.Commitments[0].FirstDate = "ws-9", "com-4", "2026-09-03"
	export := func(days int) ([]string, []string) {
		r := rendered(t, Calendar, w, Options{Now: today.AddDate(0, 0, days)})
		return eventsOf(unfolded(t, "", fileOf(t, r, "calendar-Penny-Plumtree.ics")))
	}
	first, sequence := export(0)
	want := []string{"ws-9-com-4-first@cx-workshop.local", "ws-9-com-4-7@cx-workshop.local", "ws-9-com-4-30@cx-workshop.local", "ws-9-com-4-60@cx-workshop.local", "ws-9-com-4-90@cx-workshop.local"}
	if !slices.Equal(first, want) || slices.ContainsFunc(sequence, func(n string) bool { return n != "0" }) {
		t.Errorf("on the day: %v, sequences %v", first, sequence)
	}
	for _, moved := range []workshop.Date{"2026-09-20", "2026-09-02"} { // both ways
		w.Commitments[0].FirstDate = moved
		again, sequence := export(12)
		if !slices.Equal(again, first) || sequence[0] != "12" {
			t.Errorf("moved to %s: %v, sequences %v", moved, again, sequence)
		}
	}
	if _, sequence := export(-30); sequence[0] != "0" {
		t.Errorf("before the day: sequence %s", sequence[0])
	}
}

func TestAnUndatedWorkshopHasNoCalendar(t *testing.T) {
	if r := rendered(t, Calendar, &workshop.Workshop{}, Options{Now: today}); len(r.Files) != 0 {
		t.Errorf("%d files without a day", len(r.Files))
	}
}
