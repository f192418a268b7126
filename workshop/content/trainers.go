package content

import "slices"

// Trainers is what makes a facilitator of somebody who took part (M§2.1): the notes of a practice run and the texts of
// the train-the-trainer pack (M§8 DOC-8). It speaks to the new facilitator as "you".
type Trainers struct {
	Motto      string             // the job in one line
	Audience   []string           // paragraphs: who the pack is for and how to use it
	JobIs      []string           // what the facilitator does
	JobIsNot   []string           // what the facilitator does not do, each beginning with it: "Judge."
	Notes      []TrainerNote      // one for each step, in the order of Content.Steps
	Stages     []Named            // what each stage means, by value of the choice "trainer_stage", in its order
	TeachBack  []TeachBackPoint   // six, in the order of the scores in trainer.teach_back
	HalfDay    []TrainingPart     // the agenda of the training, 210 minutes together
	Moments    []DifficultMoment  // and how to answer them
	Checklists []TrainerChecklist // for the first session of one's own: two_weeks one_week one_day hour_before after
	Verdicts   []Named            // what a new facilitator is told after the scores: not_ready, with {point}, co_lead_first, ready
}

// TrainerNote is what a facilitator should know about a step beyond its guide.
type TrainerNote struct {
	Step   string // id of the step
	Does   string // what a facilitator does there
	Why    string // and why
	Slip   string // a common one
	Repair string // how to put it right in front of the group
	Minute string // a typical minute, as it sounds
}

// TeachBackPoint is one of the six things a teach-back is scored on, from 1 to 4.
type TeachBackPoint struct {
	ID   string // room asks silence actions neutral choice
	Name string // as a sentence without its subject: "Asks before telling"
	One  string // what it looks like at 1
	Four string // what it looks like at 4
}

// TrainingPart is a stretch of the training half day.
type TrainingPart struct {
	ID      string
	Minutes int
	Name    string
	Happens string // in a sentence or two
}

// DifficultMoment is something that frightens new facilitators.
type DifficultMoment struct {
	ID     string
	Name   string // what happens
	Say    string // an answer that works, to be said aloud; no quotation marks round it
	Behind string // what is behind it, and what to do
}

// TrainerChecklist is what to do at one time before or after a first session.
type TrainerChecklist struct {
	ID     string
	Name   string // when
	Checks []string
}

// Note is the note of the step with the id, for example "behaviours".
func (t Trainers) Note(step string) (TrainerNote, bool) {
	i := slices.IndexFunc(t.Notes, func(n TrainerNote) bool { return n.Step == step })
	if i < 0 {
		return TrainerNote{}, false
	}
	return t.Notes[i], true
}

// StageMeans is what a stage asks of somebody, for example "co_led"; an unknown stage gives its id.
func (t Trainers) StageMeans(stage string) string { return textOf(t.Stages, stage) }

// Verdict is what a new facilitator is told: not_ready, with {point} for the name of the lowest one, co_lead_first or
// ready. An unknown id gives the id itself.
func (t Trainers) Verdict(id string) string { return textOf(t.Verdicts, id) }

func readTrainers(b *book) Trainers {
	s := b.only("trainers")
	t := Trainers{
		Motto: s.one("motto"), Audience: s.many("audience"), JobIs: s.many("job_is"), JobIsNot: s.many("job_is_not"),
		Stages: s.named("stage"), Verdicts: s.named("verdict"),
	}
	for _, n := range b.all("trainer_step") {
		t.Notes = append(t.Notes, TrainerNote{
			Step: n.id, Does: n.one("does"), Why: n.one("why"), Slip: n.one("slip"), Repair: n.one("repair"), Minute: n.one("minute"),
		})
	}
	for _, p := range b.all("teach_back") {
		t.TeachBack = append(t.TeachBack, TeachBackPoint{ID: p.id, Name: p.one("name"), One: p.one("one"), Four: p.one("four")})
	}
	for _, p := range b.all("training_part") {
		t.HalfDay = append(t.HalfDay, TrainingPart{ID: p.id, Minutes: p.number("minutes"), Name: p.one("name"), Happens: p.one("happens")})
	}
	for _, m := range b.all("difficult_moment") {
		t.Moments = append(t.Moments, DifficultMoment{ID: m.id, Name: m.one("name"), Say: m.one("say"), Behind: m.one("behind")})
	}
	for _, c := range b.all("trainer_checklist") {
		t.Checklists = append(t.Checklists, TrainerChecklist{ID: c.id, Name: c.one("name"), Checks: c.many("check")})
	}
	return t
}
