package screens

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// practiseTeach is the mode Teach-back (M§2.1): the people who learn to facilitate on the left, and what one of them was
// seen to do on the right. Arrow keys go from point to point and from person to person, digits score.
type practiseTeach struct {
	d       *Desk
	trainer string   // the one in hand, "" for none
	order   []string // trainers as they stand in the list

	card   *teachCard
	list   *teachList
	page   *fyne.Container
	empty  *fyne.Container
	object *fyne.Container
}

func newPractiseTeach(d *Desk) *practiseTeach {
	k := d.Kit
	t := &practiseTeach{d: d}
	t.card, t.list = newTeachCard(t), newTeachList(t)
	t.page = k.Shares(16, []float32{1, 2.4}, t.list.object, t.card.object)
	t.empty = t.buildEmpty()
	t.object = roomy(k, 300, k.Layers(t.page, t.empty))
	return t
}

// buildEmpty is what stands there while nobody learns to facilitate.
func (t *practiseTeach) buildEmpty() *fyne.Container {
	d, k := t.d, t.d.Kit
	everybody := k.Button(parts.Primary, d.T("Everybody here"), t.addEverybody).Icons(parts.IconPlus, "")
	var some *parts.Button
	some = k.Button(parts.Secondary, d.T("Choose people"), func() { t.pick(some) }).Icons(parts.IconPeople, "")
	return k.Centre(k.Fixed(440, 0, k.Stack(16,
		k.Text(parts.Subtitle, d.T("Nobody learns to facilitate yet.")).Align(fyne.TextAlignCenter),
		k.Text(parts.Body, d.T("In the teach-back each of them leads eight minutes of one step and hears four minutes of feedback on six points.")).Align(fyne.TextAlignCenter),
		k.Centre(k.Row(12, parts.NoGrow, everybody, some)))))
}

// offersTeachBack tells whether a workshop has to do with new trainers.
func offersTeachBack(w *workshop.Workshop) bool {
	return w.Practice() || len(w.Trainers) > 0
}

// show brings the mode up to date. When the one in hand is gone, the neighbour is taken up.
func (t *practiseTeach) show(w *workshop.Workshop) {
	order := make([]string, len(w.Trainers))
	for i, x := range w.Trainers {
		order[i] = x.ID
	}
	t.trainer, t.order = stillChosen(order, t.order, t.trainer), order
	setShown(t.empty, t.trainer == "")
	setShown(t.page, t.trainer != "")
	t.list.show(w)
	if x := w.Trainer(t.trainer); x != nil {
		t.card.show(w, x)
	}
}

// choose takes a trainer up.
func (t *practiseTeach) choose(id string) {
	if id == t.trainer {
		return
	}
	t.d.Session.Settle()
	t.trainer = id
	t.show(t.d.W())
	parts.Arrange(t.object)
	t.list.reveal()
}

// step goes to the next trainer, or back, and tells whether there is one.
func (t *practiseTeach) step(by int) bool {
	i := slices.Index(t.order, t.trainer) + by
	if i < 0 || i >= len(t.order) {
		return false
	}
	t.choose(t.order[i])
	return true
}

// The fields of places in this mode, besides the number of a point.
const (
	teachStagePlace = "stage"
	teachNotePlace  = "note"
)

// focus goes to a point, the stage or the note of a trainer; the zero place is the first point without a score.
func (t *practiseTeach) focus(at workshop.Place) {
	if t.d.W().Trainer(at.Record) != nil {
		t.choose(at.Record)
	}
	x := t.d.W().Trainer(t.trainer)
	if x == nil {
		return
	}
	point, err := strconv.Atoi(at.Field)
	switch {
	case err == nil:
		t.card.focusPoint(point)
	case at.Field == teachStagePlace:
		parts.Focus(t.card.stage)
	case at.Field == teachNotePlace:
		t.card.note.Focus()
	case x.Verdict().Unscored > 0:
		t.card.focusPoint(x.Verdict().Lowest)
	default:
		t.list.focus(t.trainer)
	}
}

func (t *practiseTeach) at(field string) workshop.Place {
	return workshop.Place{Step: workshop.Practise, Record: t.trainer, Field: field}
}

// change changes the trainer in hand.
func (t *practiseTeach) change(label, field, merge string, f func(*workshop.Trainer)) {
	id := t.trainer
	e := workshop.Edit{Label: label, Merge: merge, At: t.at(field)}
	t.d.Do(e, func(w *workshop.Workshop) error { return workshop.Alter(w.Trainers, id, f) })
}

// score gives a point of the one in hand a score, 0 for none.
func (t *practiseTeach) score(point, score int) {
	t.change("Score a teach-back", strconv.Itoa(point), "", func(x *workshop.Trainer) { x.SetScore(point, score) })
}

// reach says what stage the one in hand has come to. Ready needs the scores and a session (X40): where they are missing
// the foot says so, and the stage stays.
func (t *practiseTeach) reach(stage string) {
	d := t.d
	x := d.W().Trainer(t.trainer)
	if stage == workshop.ReadyStage && !x.Verdict().Ready() {
		d.Tell(teachVerdict(d, x), "", nil)
		t.card.show(d.W(), x)
		return
	}
	t.change("Change stage", teachStagePlace, "", func(x *workshop.Trainer) { x.Stage = stage })
}

// teachVerdict is what M§2.1 says to somebody with these scores at this stage.
func teachVerdict(d *Desk, x *workshop.Trainer) string {
	texts, v := d.Content.Trainers, x.Verdict()
	return d.T(texts.Verdict(v.Says()), "point", d.T(texts.TeachBack[v.Lowest].Name))
}

// teachAdvice is the one sentence on the card: what comes next, and whether it is a mistake to be put right.
func teachAdvice(d *Desk, x *workshop.Trainer) (text string, wrong bool) {
	v := x.Verdict()
	switch {
	case x.Stage == workshop.ReadyStage && v.Weak:
		return teachVerdict(d, x), true
	case v.Unscored == workshop.TeachBackPoints:
		return d.T("Score the six points right after the teach-back, from 1 to 4."), false
	case v.Unscored > 0:
		return d.N(v.Unscored, "One point has no score yet.", "{n} points have no score yet."), false
	}
	return teachVerdict(d, x), false
}

// pick opens the list of people beside anchor: whoever is chosen learns to facilitate.
func (t *practiseTeach) pick(anchor fyne.CanvasObject) {
	d := t.d
	w := d.W()
	if len(w.Participants) == 0 {
		d.Go(workshop.Place{Step: workshop.SetUp, Field: "participants"})
		return
	}
	var chosen []string
	for _, x := range w.Trainers {
		chosen = append(chosen, x.ParticipantID)
	}
	d.Kit.Pick(anchor, parts.Picking{
		Options: personOptions(w), Chosen: chosen, Many: true, Filter: true, Placeholder: d.T("Type to find"),
		OnPick: func(person string) {
			if x := d.W().TrainerOf(person); x != nil {
				t.remove(x.ID)
				return
			}
			t.add(person)
		},
	})
}

// add makes trainers of some people, as one step of undo, and takes the first of them up.
func (t *practiseTeach) add(people ...string) {
	var ids []string
	for range people {
		ids = append(ids, t.d.Session.NewID())
	}
	at := workshop.Place{Step: workshop.Practise, Record: ids[0]}
	if t.d.Do(workshop.Edit{Label: "Add trainer", At: at}, func(w *workshop.Workshop) error {
		for i, person := range people {
			if err := workshop.Add(w, &w.Trainers, workshop.NewTrainer(ids[i], person)); err != nil {
				return err
			}
		}
		return nil
	}) {
		t.choose(ids[0])
	}
}

// addEverybody makes trainers of everybody who came.
func (t *practiseTeach) addEverybody() {
	var people []string
	for _, p := range t.d.W().InRoom() {
		people = append(people, p.ID)
	}
	if len(people) == 0 {
		t.d.Go(workshop.Place{Step: workshop.SetUp, Field: "participants"})
		return
	}
	t.add(people...)
	t.focus(workshop.Place{})
}

func (t *practiseTeach) remove(id string) {
	at := workshop.Place{Step: workshop.Practise, Record: id}
	t.d.Delete(workshop.Edit{Label: "Delete trainer", At: at}, func(w *workshop.Workshop) error {
		return workshop.Remove(w, &w.Trainers, id)
	})
}
