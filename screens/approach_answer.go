package screens

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// approachAnswer is the mode Answer: one person at a time, fourteen rows, no names. What a person answered leaves the
// screen with "Next person" and never comes back: undo takes a sheet away as a whole (M§2 S8, M§5.5).
type approachAnswer struct {
	s      *approachScreen
	role   string
	open   map[string]string // for each role, the sheet that is being filled in; "" for a blank one
	kind   workshop.RaterKind
	cannot map[int]bool // statements answered "cannot say", which the file does not tell from not answered

	raters  *parts.Segmented
	next    *parts.Button
	count   *parts.Text
	remove  *parts.Button
	hint    *parts.Hint
	scales  map[int]*parts.Scale // by statement, 1 to 14
	scroll  *parts.Scroll
	root    *fyne.Container
	waved   bool   // the hint about equal answers was waved away on this sheet
	blank14 string // fourteen skipped answers
}

// raterKinds are in the order of the control.
var raterKinds = []workshop.RaterKind{workshop.MemberRater, workshop.ManagerRater, workshop.LeaderRater, workshop.FacilitatorRater}

func newApproachAnswer(s *approachScreen) *approachAnswer {
	d, k := s.d, s.d.Kit
	a := &approachAnswer{
		s: s, open: map[string]string{}, kind: workshop.MemberRater, cannot: map[int]bool{}, scales: map[int]*parts.Scale{},
		blank14: strings.Repeat("-", workshop.Questions),
	}
	var labels []string
	for _, r := range raterKinds {
		labels = append(labels, d.Label("rater_kind", string(r)))
	}
	a.raters = k.Segmented(labels, a.setKind)
	a.next = k.Button(parts.Secondary, d.T("Next person"), a.nextPerson).Icons("", parts.IconRight)
	a.remove = k.Button(parts.Ghost, d.T("Remove the last sheet"), a.removeLast).Icons(parts.IconBin, "").Compact()
	a.count = k.Text(parts.Caption, "")
	a.hint = k.Hint("", func() {
		a.waved = true
		s.Show(d.W())
	})
	a.hint.Hide()

	rows := k.Stack(0)
	for i, q := range workshop.QuestionOrder {
		if i > 0 {
			rows.Add(k.Rule())
		}
		rows.Add(a.row(i, q))
	}
	a.scroll = k.Scroll(k.Inset(4, 20, 12, 20, rows)).Fade(parts.GroundCard)
	sheet := k.Layers(k.Surface(parts.GroundCard, parts.Hairline, 16), k.Page(
		k.Inset(14, 20, 10, 20, k.Text(parts.Caption, a.legend()).SetInk(parts.InkCalm)),
		k.Inset(0, 1, 1, 1, a.scroll), nil))
	head := k.Stack(8,
		k.Row(12, 1, a.raters, k.Gap(0, 0), a.next),
		k.Row(12, 0, a.count, a.remove), a.hint)
	a.root = k.Page(k.Inset(0, 0, 12, 0, head), sheet, nil)
	return a
}

func (a *approachAnswer) object() fyne.CanvasObject { return a.root }

// legend is what the five answers mean, for the line above the rows.
func (a *approachAnswer) legend() string {
	d := a.s.d
	var says []string
	for i, s := range d.Content.Approach.Scale {
		says = append(says, strconv.Itoa(i+1)+" "+d.T(s))
	}
	says = append(says, "– "+d.T(d.Content.Approach.CannotSay))
	return strings.Join(says, "  ·  ")
}

func (a *approachAnswer) row(i, q int) *fyne.Container {
	d, k := a.s.d, a.s.d.Kit
	statement, _ := d.Content.Approach.Statement("Q" + strconv.Itoa(q))
	scale := k.Scale(true, func(v int) { a.answer(i, q, v) })
	a.scales[q] = scale
	return k.Inset(4, 0, 4, 0, k.Row(12, 1,
		k.Fixed(24, 0, k.Line(parts.Caption, strconv.Itoa(i+1))), k.Text(parts.Body, d.T(statement.Text)).SetInk(parts.InkMain), scale))
}

// sheet is the assessment that is being filled in, nil for a blank one. When the step is shown for the first time, a
// last sheet that is too short to count is filled in further; one that counts is somebody's finished answers.
func (a *approachAnswer) sheet(w *workshop.Workshop) *workshop.Assessment {
	id, known := a.open[a.role]
	if !known {
		if last := lastSheet(w, a.role); last != nil && !workshop.ScoreAnswers(last.Answers).Counted {
			id = last.ID
		}
		a.open[a.role] = id
	}
	return w.Assessment(id)
}

func lastSheet(w *workshop.Workshop, roleID string) *workshop.Assessment {
	for i := len(w.Assessments) - 1; i >= 0; i-- {
		if w.Assessments[i].RoleID == roleID {
			return &w.Assessments[i]
		}
	}
	return nil
}

// edit changes the open sheet, which it begins when it is blank. All of a sheet is one step of undo.
func (a *approachAnswer) edit(f func(x *workshop.Assessment)) {
	d := a.s.d
	id := a.open[a.role]
	if a.sheet(d.W()) == nil {
		id = d.Session.NewID()
	}
	role, kind := a.role, a.kind
	if d.Do(workshop.Edit{Label: "Answer the statements", Merge: "assessment:" + id, At: a.s.at("answers")}, func(w *workshop.Workshop) error {
		if w.Assessment(id) == nil {
			blank := workshop.Assessment{Record: workshop.Record{ID: id}, RoleID: role, RaterKind: kind, Answers: a.blank14}
			if err := workshop.Add(w, &w.Assessments, blank); err != nil {
				return err
			}
		}
		f(w.Assessment(id))
		// The subscribers are told before Do returns; they have to know the new sheet.
		a.open[role] = id
		return nil
	}) {
		return
	}
	a.s.Show(d.W()) // the scale shows what was not kept
}

// answer keeps one answer and goes on to the next row.
func (a *approachAnswer) answer(i, q, v int) {
	a.cannot[q] = v == parts.CannotSay
	a.edit(func(x *workshop.Assessment) { x.Answers = workshop.SetAnswer(x.Answers, q, max(v, 0)) })
	a.s.Show(a.s.d.W()) // "cannot say" changes nothing in the file, but the count of answers on screen
	switch {
	case v == 0:
	case i+1 < len(workshop.QuestionOrder):
		parts.Focus(a.scales[workshop.QuestionOrder[i+1]])
	default:
		parts.Focus(a.next)
	}
}

func (a *approachAnswer) setKind(i int) {
	a.kind = raterKinds[i]
	if a.sheet(a.s.d.W()) != nil {
		a.edit(func(x *workshop.Assessment) { x.RaterKind = a.kind })
	}
}

// nextPerson puts the sheet away and lays out a blank one.
func (a *approachAnswer) nextPerson() {
	d := a.s.d
	d.Session.Settle()
	if x := a.sheet(d.W()); x != nil && !workshop.ScoreAnswers(x.Answers).Counted {
		rule, _ := d.Content.Rule("X17")
		d.Tell(d.T(rule.Text()), "", nil)
	}
	a.clear()
	a.s.Show(d.W())
	a.scroll.ScrollTo(0)
	a.focus("")
}

// clear lays out a blank sheet.
func (a *approachAnswer) clear() {
	a.open[a.role] = ""
	a.cannot, a.waved = map[int]bool{}, false
}

func (a *approachAnswer) removeLast() {
	d := a.s.d
	last := lastSheet(d.W(), a.role)
	if last == nil {
		return
	}
	a.clear()
	d.Delete(workshop.Edit{Label: "Remove the last sheet", At: a.s.at("answers")}, func(w *workshop.Workshop) error {
		return workshop.Remove(w, &w.Assessments, last.ID)
	})
	a.focus("")
}

func (a *approachAnswer) show(w *workshop.Workshop, role workshop.Role) {
	d := a.s.d
	if role.ID != a.role {
		a.role, a.cannot, a.waved = role.ID, map[int]bool{}, false
	}
	x := a.sheet(w)
	answers, answered := a.blank14, 0
	if x != nil {
		answers, a.kind = x.Answers, x.RaterKind
	}
	for i, r := range raterKinds {
		if r == a.kind {
			a.raters.Set(i)
		}
	}
	for q, scale := range a.scales {
		v := workshop.AnswerAt(answers, q)
		if v == 0 && a.cannot[q] && x != nil {
			v = parts.CannotSay
		}
		if v != 0 {
			answered++
		}
		scale.Set(v)
	}
	people := 0
	for i := range w.Assessments {
		if w.Assessments[i].RoleID == role.ID && (x == nil || w.Assessments[i].ID != x.ID) {
			people++
		}
	}
	a.count.SetText(d.T("{n} of {total} rows answered · {people} before. Answers carry no names and are not shown again.",
		"n", answered, "total", workshop.Questions, "people", d.N(people, "1 person", "{n} people")))
	a.next.SetDisabled(x == nil)
	a.remove.SetDisabled(x == nil && people == 0)
	hint := ""
	if same := x != nil && answered == workshop.Questions && answers == strings.Repeat(answers[:1], workshop.Questions) && answers[0] != '-'; same && !a.waved {
		rule, _ := d.Content.Rule("X16")
		hint = d.T(rule.Text())
	}
	a.hint.SetText(hint)
}

// focus goes to the first row that has no answer.
func (a *approachAnswer) focus(string) {
	for _, q := range workshop.QuestionOrder {
		if a.scales[q].Value() == 0 {
			parts.Focus(a.scales[q])
			return
		}
	}
	parts.Focus(a.next)
}
