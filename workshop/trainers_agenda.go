package workshop

import (
	"strings"

	"kept/workshop/content"
)

// The steps that new trainers go through as participants, shortened, and those that end their half day (M§2.1).
var (
	practiceExperience = []StepID{PromisesStep, BehavioursStep, Practise, BlockersStep}
	practiceEnd        = []StepID{CommitmentsStep, Close}
)

// practiceShortest are the shortest sensible minutes of the parts that are no step. A teach-back keeps its four turns of
// eight minutes and four of feedback; the others give up at most half.
var practiceShortest = map[string]int{"unpick": 10, "pause": 10, "teach_back": 48, "moments": 10, "own_session": 10}

// Practice tells whether people learn to facilitate in this session (M§2.1). Nothing that comes of it should be taken for
// what a real group decided.
func (w *Workshop) Practice() bool { return w.Details.Kind == TrainTheTrainer }

// SetKind says what kind of session this is. Half a day gets the agenda that belongs to the kind, when that is another
// one than before: the practice workshop has its own (M§2.1).
func (w *Workshop) SetKind(k Kind) {
	was := w.Practice()
	w.Details.Kind = k
	if was != w.Practice() && w.Details.Format == HalfDay {
		w.SetFormat(HalfDay)
	}
}

// setPracticeAgenda plans the half day on which people learn to facilitate (M§2.1): they go through Promises to Blockers
// as participants, unpick it, teach back, and end with their own commitments. What is no step stands in the agenda as a
// break after Blockers. Every other step has no minutes.
func (w *Workshop) setPracticeAgenda() {
	w.Details.Buffer, w.Breaks = 0, nil
	for _, id := range AllSteps() {
		s := w.EnsureStep(id)
		s.Planned, s.Shortest = 0, 0
	}
	for _, part := range content.English().Trainers.HalfDay {
		switch part.ID {
		case "experience":
			w.share(part.Minutes, practiceExperience)
		case "close":
			w.share(part.Minutes, practiceEnd)
		default:
			w.Breaks = append(w.Breaks, Break{
				Record: Record{ID: "break-" + strings.ReplaceAll(part.ID, "_", "-")}, After: BlockersStep, Name: part.Name,
				Planned: part.Minutes, Shortest: min(practiceShortest[part.ID], part.Minutes),
			})
		}
	}
}

// share gives some steps minutes in the proportions of an ordinary half day, in whole minutes. They may become as short
// as in the shortest format.
func (w *Workshop) share(minutes int, steps []StepID) {
	usual := make([]int, len(steps))
	for i, id := range steps {
		guide, _ := content.English().Step(string(id))
		usual[i] = guide.Minutes[string(HalfDay)].Planned
	}
	for i, planned := range portions(minutes, usual) {
		guide, _ := content.English().Step(string(steps[i]))
		s := w.EnsureStep(steps[i])
		s.Planned, s.Shortest = planned, min(guide.Minutes[string(NinetyMinutes)].Shortest, planned)
	}
}
