package export

import (
	"strconv"

	"kept/workshop"
)

// The tables of M§8 DOC-15. Choices stand in the words of the screen.

func (s *scribe) peopleTable() csvTable {
	t := csvTable{name: "people", head: []string{s.t.T("Name"), s.t.T("Role"), s.t.T("Side"), s.t.T("Table"), s.t.T("Attendance"), s.t.T("Manager"), s.t.T("Email")}}
	for _, p := range s.w.Participants {
		side := ""
		if r := s.w.Role(p.RoleID); r != nil {
			side = s.method.Label("side", string(r.Side))
		}
		t.rows = append(t.rows, []string{
			s.who(p.ID), s.w.RoleName(p.RoleID), side, count(p.Table), s.method.Label("attendance", string(p.Attendance)), s.who(p.ManagerID), p.Email,
		})
	}
	return t
}

func (s *scribe) goalsTable() csvTable {
	t := csvTable{name: "goals", head: []string{
		s.t.T("Customer group"), s.t.T("What it is about"), s.t.T("Today"), s.t.T("Wanted"), s.t.T("Importance"), s.t.T("Gap"), s.t.T("Importance × gap"),
		s.t.T("How we know"), s.t.T("Unit"), s.t.T("Number today"), s.t.T("Target"), s.t.T("Last seen"), s.t.T("Gap closed, per cent"),
	}}
	for i := range s.w.Goals {
		g := &s.w.Goals[i]
		group, closed := "", ""
		for _, x := range s.w.Segments {
			if x.ID == g.SegmentID {
				group = x.Name
			}
		}
		if percent, known := g.GapClosed(); known {
			closed = strconv.Itoa(percent)
		}
		t.rows = append(t.rows, []string{
			group, s.method.Label("dimension", string(g.Dimension)), g.Current, g.Desired, count(g.Importance), count(g.Gap), count(g.GapScore()),
			g.Measure, g.Unit, number(g.Baseline), number(g.Target), number(g.Latest), closed,
		})
	}
	return t
}

func (s *scribe) behavioursTable() csvTable {
	t := csvTable{name: "behaviours", head: []string{
		s.t.T("Promise"), s.t.T("Role"), s.t.T("Behaviour"), s.t.T("Kind"), s.t.T("How closely"), s.t.T("Situation"), s.t.T("What it can sound like"),
		s.t.T("What to leave out"), s.t.T("What reminds us"), s.t.T("Status"), s.t.T("Dots"), s.t.T("Written by"),
	}}
	for _, b := range s.w.Behaviours {
		promise, authors := "", ""
		if p := s.w.Promise(b.PromiseID); p != nil {
			promise = p.Text
		}
		if !s.w.Details.HideAuthors {
			authors = several(b.AuthorIDs, s.who)
		}
		t.rows = append(t.rows, []string{
			promise, s.w.RoleName(b.RoleID), b.Statement, s.method.Label("behaviour_kind", string(b.Kind)), s.method.Label("prescription", string(b.Prescription)),
			b.Situation, b.ExampleWords, b.NotThis, b.Cue, s.method.Label("behaviour_status", string(b.Status)), strconv.Itoa(b.Votes), authors,
		})
	}
	return t
}

func (s *scribe) blockersTable() csvTable {
	t := csvTable{name: "blockers", head: []string{
		s.t.T("Blocker"), s.t.T("Kind"), s.t.T("Cause"), s.t.T("Roles"), s.t.T("Behaviours"), s.t.T("Impact"), s.t.T("Effort"), s.t.T("Field of the map"),
		s.t.T("Dots"), s.t.T("Who clears it"), s.t.T("Status"), s.t.T("Raised"), s.t.T("Why we live with it for now"),
	}}
	for _, b := range s.w.Triaged() {
		t.rows = append(t.rows, []string{
			b.Text, s.method.Label("blocker_type", string(b.Type)), s.method.Label("cause", string(b.Cause)), several(b.RoleIDs, s.w.RoleName),
			several(b.BehaviourIDs, s.statement), number(&b.Impact), number(&b.Effort), s.method.Label("quadrant", string(b.Quadrant())),
			strconv.Itoa(b.Votes), s.method.Label("remover", string(b.Remover)), s.method.Label("blocker_status", string(b.Status)),
			s.method.Label("raised", b.Raised), b.AcceptedReason,
		})
	}
	return t
}

// statement is what a behaviour says.
func (s *scribe) statement(behaviourID string) string {
	if b := s.w.Behaviour(behaviourID); b != nil {
		return b.Statement
	}
	return ""
}

func (s *scribe) actionsTable() csvTable {
	t := csvTable{name: "actions", head: []string{
		s.t.T("Blocker"), s.t.T("What happens to it"), s.t.T("Action"), s.t.T("Area"), s.t.T("Owner"), s.t.T("By"), s.t.T("First step"), s.t.T("Makes room for it"),
		s.t.T("Decision needed"), s.t.T("Answer"), s.t.T("Answered on"), s.t.T("What came with it"), s.t.T("Status"),
	}}
	for _, a := range s.w.Actions {
		blocker := ""
		if b := s.w.Blocker(a.BlockerID); b != nil {
			blocker = b.Text
		}
		t.rows = append(t.rows, []string{
			blocker, s.method.Label("verb", string(a.Verb)), a.What, s.method.Label("area", string(a.Area)), s.who(a.OwnerID), string(a.Due), a.FirstStep, a.Replaces,
			a.DecisionNeeded, s.method.Label("answer", string(a.Answer)), string(a.AnswerOn), a.AnswerNote, s.method.Label("action_status", string(a.Status)),
		})
	}
	return t
}

func (s *scribe) supportTable() csvTable {
	t := csvTable{name: "support", head: []string{
		s.t.T("Lever"), s.t.T("What we do"), s.t.T("Kind"), s.t.T("Phase"), s.t.T("Led by"), s.t.T("Owner"), s.t.T("From"), s.t.T("How often"), s.t.T("Makes room for it"), s.t.T("Status"),
	}}
	for _, x := range s.w.SupportItems {
		t.rows = append(t.rows, []string{
			s.method.Label("lever", x.Lever), x.Title, s.method.Label("support_kind", x.Kind), s.method.Label("phase", x.Phase), s.method.Label("led_by", x.LedBy),
			s.who(x.OwnerID), string(x.When), s.method.Label("repeat", x.Repeat), x.Replaces, s.method.Label("support_status", x.Status),
		})
	}
	return t
}

func (s *scribe) experimentsTable() csvTable {
	t := csvTable{name: "experiments", head: []string{
		s.t.T("Experiment"), s.t.T("Idea"), s.t.T("Customers asked for it"), s.t.T("What we expect"), s.t.T("How we know"), s.t.T("Success"), s.t.T("Limit"),
		s.t.T("From"), s.t.T("To"), s.t.T("Owner"), s.t.T("Status"), s.t.T("Tries"), s.t.T("What we learned"), s.t.T("What comes next"),
	}}
	for _, x := range s.w.Experiments {
		t.rows = append(t.rows, []string{
			x.Title, x.Idea, s.yesNo(x.AskedFor), x.Expect, x.Measure, x.Success, x.SafeLimit, string(x.Start), string(x.End), s.who(x.OwnerID),
			s.method.Label("experiment_status", x.Status), strconv.Itoa(x.Tries), x.Learned, s.method.Label("experiment_next", x.Next),
		})
	}
	return t
}

// commitmentsTable has what people shared with the team; the rest is counted as left out.
func (s *scribe) commitmentsTable() csvTable {
	t := csvTable{name: "commitments", head: []string{
		s.t.T("Who"), s.t.T("Role"), s.t.T("Kind"), s.t.T("Theme"), s.t.T("I will"), s.t.T("When"), s.t.T("First time on"), s.t.T("What might stop me"), s.t.T("Plan"),
		s.t.T("Behaviour"), s.t.T("Who may see it"), s.t.T("Status"),
	}}
	for i := range s.w.Commitments {
		c := &s.w.Commitments[i]
		if !s.told(c) {
			s.private++
			continue
		}
		role := ""
		if p := s.w.Participant(c.ParticipantID); p != nil {
			role = s.w.RoleName(p.RoleID)
		}
		t.rows = append(t.rows, []string{
			s.who(c.ParticipantID), role, s.method.Label("commitment_kind", string(c.Kind)), s.method.Label("theme", string(c.Theme)), c.Statement, c.Trigger,
			string(c.FirstDate), c.Obstacle, c.Plan, s.statement(c.BehaviourID), s.method.Label("share", string(c.Share)),
			s.method.Label("commitment_status", string(c.Status)),
		})
	}
	return t
}

// checkInsTable never says whose a check-in is (M§7.7): no name, no role, no commitment, and no remark that names
// somebody.
func (s *scribe) checkInsTable() csvTable {
	t := csvTable{name: "check-ins", head: []string{
		s.t.T("Who"), s.t.T("Day"), s.t.T("Chances"), s.t.T("Kept"), s.t.T("How often, 1 to 5"), s.t.T("How easy, 1 to 5"), s.t.T("What helped"),
		s.t.T("What got in the way"), s.t.T("What a customer taught me"), s.t.T("How keen, 1 to 5"), s.t.T("Decision"),
	}}
	list, person := s.shuffled()
	says := func(text string) string {
		if s.o.Names && s.w.NamesSomebody(text) { // without names, it is gone already
			return ""
		}
		return text
	}
	for _, c := range list {
		t.rows = append(t.rows, []string{
			s.t.T("Person {n}", "n", person[s.ownerOf(c.CommitmentID)]), strconv.Itoa(c.Day), counted(c.Chances), counted(c.Kept), count(c.Frequency), count(c.Ease),
			says(c.Helped), says(c.InTheWay), says(c.Lesson), count(c.Energy), s.method.Label("check_in_decision", c.Decision),
		})
	}
	return t
}

// recognitionsTable leaves out what was said in private, unless it was asked for.
func (s *scribe) recognitionsTable() csvTable {
	t := csvTable{name: "recognitions", head: []string{
		s.t.T("Date"), s.t.T("Who says thank you"), s.t.T("From"), s.t.T("To"), s.t.T("Team"), s.t.T("Behaviour"), s.t.T("What was seen or heard"),
		s.t.T("What it did for the customer"), s.t.T("Both sides together"),
	}}
	for _, r := range s.w.Recognitions {
		if r.Share == workshop.PrivateShare && !s.o.IncludePrivate {
			continue
		}
		t.rows = append(t.rows, []string{
			string(r.Date), s.method.Label("recognition_kind", r.Kind), s.who(r.FromID), several(r.ToIDs, s.who), r.Team, s.statement(r.BehaviourID), r.What, r.Effect,
			s.yesNo(r.CrossTeam),
		})
	}
	return t
}
