package export

import (
	"slices"
	"strconv"

	"kept/export/page"
	"kept/workshop"
	"kept/workshop/words"
)

// dates is when the team looks back, and what else is due to the whole team.
func (p *plan) dates() page.Block {
	w := p.width()
	g := p.grid(w, column{p.t.T("When"), 26}, column{p.t.T("Date"), 52}, column{p.t.T("What happens"), 0})
	var rows []page.Block
	add := func(when string, on workshop.Date, what string) {
		day := p.date(on, words.Long)
		if day == "" {
			rows = append(rows, page.Blank{Block: g.openRow(g.text(0, when, label), nil, g.text(2, what, cell))})
			return
		}
		rows = append(rows, g.row(g.text(0, when, label), g.text(1, day, cell), g.text(2, what, cell)))
	}
	what := map[int]string{
		7:  p.t.T("Did the chance come up? Buddies ask each other."),
		30: p.t.T("What is still in the way? Clear it, drop it or send it up."),
		60: p.t.T("What has become a habit?"),
		90: p.t.T("What do customers notice? What comes next?"),
	}
	for i, d := range workshop.CheckInDays() {
		add(p.method.Label("day", strconv.Itoa(d)), p.w.DueDate(d), what[d])
		if i == 0 && slices.ContainsFunc(p.w.Blockers, func(b workshop.Blocker) bool { return escalated(&b) }) {
			add(p.t.T("Answers"), p.w.AnswersDue(), p.t.T("Leaders have answered what was sent up: yes, no or a date."))
		}
	}
	if p.w.Playbook.RunDate != "" {
		add(p.t.T("From then on"), p.w.Playbook.RunDate, p.normalWork())
	}
	return page.Whole{Block: p.chapter(w, p.t.T("When we look back"), "", table(g, rows))}
}

// normalWork says whose it is once it is no longer a project.
func (p *plan) normalWork() string {
	if owner := p.w.RoleName(p.w.Playbook.RunOwnerRoleID); owner != "" {
		return p.t.T("It becomes normal work. Owner: {role}.", "role", owner)
	}
	return p.t.T("It becomes normal work.")
}

// shared returns the commitments that are kept and that the team may see.
func (p *plan) shared() []workshop.Commitment {
	var out []workshop.Commitment
	for _, c := range p.w.Commitments {
		if c.Share.ForTeam() && c.Status.Holds() {
			out = append(out, c)
		}
	}
	return out
}

// commitments is the promises that people made and shared with the team; nil when there are none.
func (p *plan) commitments() page.Block {
	shared := p.shared()
	if len(shared) == 0 && !p.blank {
		return nil
	}
	g := p.grid(p.width(), column{p.t.T("Who"), 56}, column{p.t.T("What I promise"), 0})
	if !p.o.Names {
		g = p.grid(p.width(), column{p.t.T("Role"), 40}, column{p.t.T("What I promise"), 0})
	}
	var rows []page.Block
	for _, c := range shared {
		role := p.roleOf(c.ParticipantID)
		who := page.Stack{g.text(0, role, label)}
		if p.o.Names {
			who = p.runOn(g.room(0), []page.Para{g.text(0, p.w.ParticipantName(c.ParticipantID), label), g.text(0, role, cellNote)})
		}
		rows = append(rows, g.row(who, p.evened(c.Statement, g.styled(cell), g.room(1))))
	}
	if len(rows) == 0 {
		rows = g.blankRows(8 + p.more)
	}
	return p.chapter(p.width(), p.t.T("What each of us promises"), p.t.T("shared with the team by their owners"), table(g, rows))
}

// roleOf returns the name of a participant's role.
func (c *composer) roleOf(participantID string) string {
	if who := c.w.Participant(participantID); who != nil {
		return c.w.RoleName(who.RoleID)
	}
	return ""
}

// decisions is the log of what the group decided; nil when there is none.
func (p *plan) decisions() page.Block {
	if len(p.w.Decisions) == 0 {
		return nil
	}
	g := p.grid(p.width(), column{p.t.T("We asked"), 0}, column{p.t.T("We decided"), 0}, column{p.t.T("How"), 34})
	var rows []page.Block
	for _, d := range p.w.Decisions {
		how := joined(", ", p.method.Label("decision_method", d.Method), p.t.N(d.People, "1 person", "{n} people"))
		rows = append(rows, g.row(g.text(0, d.Question, cell), g.text(1, d.Outcome, cellMain), g.text(2, how, cell)))
	}
	return p.chapter(p.width(), p.t.T("What we decided"), "", table(g, rows))
}

// parked is what is not done now, and why; nil when there is nothing of the kind.
func (p *plan) parked() page.Block {
	if len(p.w.Parking) == 0 && !p.blank {
		return nil
	}
	g := p.grid(p.width(), column{p.t.T("Idea"), 0}, column{p.t.T("Why not now"), 60})
	var rows []page.Block
	for _, x := range p.w.Parking {
		rows = append(rows, g.row(g.text(0, x.Text, cell), g.text(1, p.method.Label("park_reason", x.Reason), cell)))
	}
	if len(rows) == 0 {
		rows = g.blankRows(4 + p.more)
	}
	return page.Whole{Block: p.chapter(p.width(), p.t.T("Not now, and why"), "", table(g, rows))}
}
