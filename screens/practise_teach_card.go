package screens

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// teachCard is the teach-back of one new trainer: the stage, the six points with what each looks like at 1 and at 4, a
// note, and one sentence of advice.
type teachCard struct {
	t      *practiseTeach
	name   *parts.Text
	role   *parts.Text
	stage  *parts.Segmented
	means  *parts.Text // what the stage asks of somebody
	advice *parts.Text
	points []*ratingScale
	looks  []fyne.CanvasObject // each point with what it looks like
	note   *parts.Field
	scroll *parts.Scroll
	object fyne.CanvasObject
}

func newTeachCard(t *practiseTeach) *teachCard {
	d, k := t.d, t.d.Kit
	c := &teachCard{
		t: t, name: k.Line(parts.Subtitle, ""), role: k.Text(parts.Caption, "").MaxLines(1),
		means: k.Text(parts.Caption, ""), advice: k.Text(parts.Strong, ""),
	}
	stages := workshop.Values("trainer", "stage")
	var labels []string
	for _, v := range stages {
		labels = append(labels, d.Label("trainer_stage", v))
	}
	c.stage = k.Segmented(labels, func(i int) { t.reach(stages[i]) })
	points := k.Stack(16)
	for i, p := range d.Content.Trainers.TeachBack {
		scale := c.scale(i, d.T(p.Name))
		c.points = append(c.points, scale)
		looks := k.Columns(16,
			k.RowTop(8, 1, k.Fixed(10, 0, k.Line(parts.Small, strconv.Itoa(workshop.LowestScore))), k.Text(parts.Caption, d.T(p.One))),
			k.RowTop(8, 1, k.Fixed(10, 0, k.Line(parts.Small, strconv.Itoa(workshop.HighestScore))), k.Text(parts.Caption, d.T(p.Four))))
		whole := k.Stack(4, k.Row(12, 0, k.Text(parts.Label, d.T(p.Name)), k.Fixed(156, 0, scale)), looks)
		c.looks = append(c.looks, whole)
		points.Add(whole)
	}
	c.note = k.TextArea(d.T("What to work on"), d.T("Lets the silence last one breath longer"), 1).Limit(workshop.Limits("trainer", "note").Max)
	c.note.OnChanged = func(text string) {
		t.change("Change note", teachNotePlace, "trainer.note:"+t.trainer, func(x *workshop.Trainer) { x.Note = text })
	}
	c.note.OnDone = func(string) { d.Session.Settle() }
	onEscape(c.note, func() { t.list.focus(t.trainer) })
	keys := k.Wrap(12, k.KeyHint("1–4", d.T("score")), k.KeyHint("↑ ↓", d.T("point")), k.KeyHint("← →", d.T("person")), k.KeyHint("−", d.T("no score")))
	head := k.Inset(0, 20, 12, 20, k.Stack(4, k.Row(12, 1, c.name, c.role), c.advice))
	stage := k.Stack(4, c.stage, c.means)
	c.scroll = k.Scroll(k.Inset(4, 20, 16, 20, k.Stack(20, stage, points, c.note))).Fade(parts.GroundCard)
	c.object = k.Layers(k.Surface(parts.GroundCard, parts.Hairline, 16), k.Inset(16, 0, 12, 0,
		k.Page(head, c.scroll, k.Inset(8, 20, 0, 20, keys))))
	return c
}

// scale is where a point is scored. A digit goes on to the next point.
func (c *teachCard) scale(point int, name string) *ratingScale {
	s := newRatingScale(c.t.d.Kit, name, workshop.HighestScore, func(score int) { c.t.score(point, score) })
	s.onFocus = func() { c.scroll.Reveal(c.looks[point]) }
	s.onDigit = func() { c.focusPoint(min(point+1, workshop.TeachBackPoints-1)) }
	s.onKey = func(key fyne.KeyName) bool {
		switch key {
		case fyne.KeyUp:
			if point == 0 {
				parts.Focus(c.stage)
			} else {
				c.focusPoint(point - 1)
			}
		case fyne.KeyDown:
			if point == workshop.TeachBackPoints-1 {
				c.note.Focus()
			} else {
				c.focusPoint(point + 1)
			}
		case fyne.KeyLeft:
			c.t.step(-1)
		case fyne.KeyRight:
			c.t.step(+1)
		case fyne.KeyEscape:
			c.t.list.focus(c.t.trainer)
		default:
			return false
		}
		return true
	}
	return s
}

func (c *teachCard) focusPoint(point int) {
	if point >= 0 && point < len(c.points) {
		parts.Focus(c.points[point])
	}
}

func (c *teachCard) show(w *workshop.Workshop, x *workshop.Trainer) {
	d := c.t.d
	c.name.SetText(w.ParticipantName(x.ParticipantID))
	role := ""
	if p := w.Participant(x.ParticipantID); p != nil {
		role = w.RoleName(p.RoleID)
	}
	c.role.SetText(role)
	setShown(c.role, role != "")
	c.stage.Set(max(slices.Index(workshop.Values("trainer", "stage"), x.Stage), 0))
	c.means.SetText(d.T(d.Content.Trainers.StageMeans(x.Stage)))
	advice, wrong := teachAdvice(d, x)
	c.advice.SetText(advice)
	ink := parts.InkAccent
	if wrong {
		ink = parts.InkStop
	}
	c.advice.SetInk(ink)
	for i, s := range c.points {
		s.set(x.Score(i))
	}
	c.note.SetText(x.Note)
	c.note.SetMessage(textMessage(d, "trainer", "note", x.Note))
}
