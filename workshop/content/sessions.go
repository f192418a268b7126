package content

// Sessions is what is asked and said after the day: in interviews, in the learning session, in a leader's talk with a
// team, and on the page that keeps the work going (M§2 S9, M§8 DOC-18 to DOC-21).
type Sessions struct {
	Interview    Interview
	Learning     Learning
	LeaderTalk   LeaderTalk
	Playbook     []Named // what the boxes ask, by field of the playbook: opportunities funding decisions working_together
	PlaybookLast string  // the sentence at the foot of the playbook
}

// Interview is the same questions for every candidate (M§8 DOC-18). Nobody's character is scored (M§1.3 C5).
type Interview struct {
	Rules   []string // three sentences at the head of the page
	When    string   // the word that a situation may start with, and that Ask says already
	Ask     string   // the question for a behaviour with a {situation}
	AskLike string   // the question for one without, with its {statement}
	Follow  []string // what to ask next, the same every time
	Rating  []string // what the ends of the rating from 1 to 5 mean
	Preview []Named  // the moments of a realistic preview: hard, good
}

// Learning is an hour in which a panel tells what it tried (M§8 DOC-19).
type Learning struct {
	Parts   []SessionPart // the hour in its order, sixty minutes together
	Ready   []string      // what to see to before
	Prompts []Named       // for a story: moment, did, happened, differently
	Host    []string      // questions of the host to the panel
}

// SessionPart is a stretch of the learning session.
type SessionPart struct {
	ID      string // welcome, panel, pairs, questions, close
	Name    string
	Minutes int
	Does    string // what happens in it, one or two sentences
}

// LeaderTalk is five minutes of a leader with a team, with what comes before and after (M§8 DOC-20).
type LeaderTalk struct {
	Before []string
	Say    []string // four sentences, to be said aloud; no quotation marks round them
	After  []string
}

func readSessions(b *book) Sessions {
	i, l, t, p := b.only("interview"), b.only("learning"), b.only("leader_talk"), b.only("playbook")
	s := Sessions{
		Interview: Interview{
			Rules: i.many("rule"), When: i.one("when"), Ask: i.one("ask"), AskLike: i.one("ask_like"), Follow: i.many("follow"),
			Rating: i.many("rating"), Preview: i.named("preview"),
		},
		Learning:     Learning{Ready: l.many("ready"), Prompts: l.named("prompt"), Host: l.many("host")},
		LeaderTalk:   LeaderTalk{Before: t.many("before"), Say: t.many("say"), After: t.many("after")},
		Playbook:     p.named("box"),
		PlaybookLast: p.one("last"),
	}
	for _, part := range b.all("session") {
		s.Learning.Parts = append(s.Learning.Parts, SessionPart{
			ID: part.id, Name: part.one("name"), Minutes: part.number("minutes"), Does: part.one("does"),
		})
	}
	return s
}

// Prompt is what to tell in a part of a story: moment, did, happened or differently.
func (l Learning) Prompt(id string) string { return textOf(l.Prompts, id) }

// PlaybookAsks is what a box of the playbook asks, by its field.
func (s Sessions) PlaybookAsks(field string) string { return textOf(s.Playbook, field) }
