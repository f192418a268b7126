package screens

import (
	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// experimentDetails is the panel with everything about the experiment in hand, in the order of its life: the idea, the
// test, the days, and what came of it.
type experimentDetails struct {
	m      *supportExperiments
	title  *parts.Text
	hint   *stepHint
	texts  []experimentText
	asked  *parts.Tick
	start  *parts.DateField
	end    *parts.DateField
	order  *parts.Text // the end is before the start (X22)
	owner  *parts.Choice
	goals  *parts.Choice
	status *parts.Choice
	next   *parts.Choice
	tries  *parts.Stepper

	scroll *parts.Scroll
	object *fyne.Container
}

// experimentText is a text of an experiment.
type experimentText struct {
	name  string
	field *parts.Field
	text  func(*workshop.Experiment) *string
}

func newExperimentDetails(m *supportExperiments) *experimentDetails {
	d, k := m.s.d, m.s.d.Kit
	p := &experimentDetails{m: m, title: k.Text(parts.Heading, ""), hint: newStepHint(d, workshop.SupportStep)}
	idea := p.field("idea", d.T("What we will try"), d.T("Ring homes when the balance drops under five pounds"), func(x *workshop.Experiment) *string { return &x.Idea })
	expect := p.field("expect", d.T("What we expect customers to do or feel"), d.T("More homes set up a plan before the supply goes off"), func(x *workshop.Experiment) *string { return &x.Expect })
	measure := p.field("measure", d.T("How we will know"), d.T("Plans set up before the supply goes off"), func(x *workshop.Experiment) *string { return &x.Measure })
	success := p.field("success", d.T("We keep it if"), d.T("10 points up in four weeks"), func(x *workshop.Experiment) *string { return &x.Success })
	limit := p.field("safe_limit", d.T("What we will not risk"), d.T("50 homes a week, daytime only"), func(x *workshop.Experiment) *string { return &x.SafeLimit })
	learned := p.field("learned", d.T("What we know now that we did not know before"), d.T("Six in ten picked up; the thank-you mattered more than the offer"), func(x *workshop.Experiment) *string { return &x.Learned })
	p.build()
	section := func(title string, o ...fyne.CanvasObject) *fyne.Container {
		return k.Stack(12, append([]fyne.CanvasObject{k.Rule(), k.Text(parts.Heading, title)}, o...)...)
	}
	tools := k.Row(8, parts.NoGrow,
		k.Button(parts.Ghost, d.T("Back to the card"), p.back).Icons(parts.IconLeft, "").Compact(),
		k.Button(parts.Ghost, d.T("Delete"), func() { m.remove(m.chosen) }).Icons(parts.IconBin, "").Compact())
	form := k.Stack(16, k.RowTop(12, 0, p.title, k.KeyHint("D", d.T("to these fields"))), p.hint.object, idea, p.asked, expect,
		section(d.T("The test"), k.Form(measure, success), limit),
		section(d.T("When and who"), k.Form(k.Stack(0, p.start.Field), k.Stack(4, p.end.Field, p.order)), k.Form(p.owner, p.goals)),
		section(d.T("What came of it"), k.Form(p.status, p.next), learned,
			k.Stack(4, k.Text(parts.Caption, d.T("Times tried")).SetInk(parts.InkCalm), k.Row(0, parts.NoGrow, p.tries))),
		tools)
	p.scroll = k.Scroll(k.Pad(20, form)).Fade(parts.GroundCard)
	p.object = k.Layers(k.Surface(parts.GroundCard, parts.Hairline, 16), k.Pad(1, p.scroll))
	return p
}

func (p *experimentDetails) field(name, label, example string, text func(*workshop.Experiment) *string) *parts.Field {
	d := p.m.s.d
	f := d.Kit.TextArea(label, example, 1).Limit(workshop.Limits("experiment", name).Max)
	f.OnChanged = func(typed string) {
		p.change(name, true, func(x *workshop.Experiment) { *text(x) = typed })
	}
	f.OnDone = func(string) { d.Session.Settle() }
	onReturn(f)
	onEscape(f, p.back)
	p.texts = append(p.texts, experimentText{name, f, text})
	return f
}

// build makes the fields that are chosen, ticked or counted.
func (p *experimentDetails) build() {
	d, k := p.m.s.d, p.m.s.d.Kit
	p.asked = k.Tick(d.T("Customers asked for it"), func(on bool) {
		p.change("asked_for", false, func(x *workshop.Experiment) { x.AskedFor = on })
	})
	today, _ := d.Today.Time()
	p.start, p.end = k.DateField(d.T("First day"), today), k.DateField(d.T("Last day"), today)
	p.start.OnDate = func(day string) {
		p.change("start", false, func(x *workshop.Experiment) { x.Start = workshop.Date(day) })
	}
	p.end.OnDate = func(day string) {
		p.change("end", false, func(x *workshop.Experiment) { x.End = workshop.Date(day) })
	}
	onEscape(p.start.Field, p.back)
	onEscape(p.end.Field, p.back)
	p.order = k.Text(parts.Caption, "").SetInk(parts.InkStop)
	p.owner = k.Choice(d.T("Owner"), d.T("One person"), nil, func(id string) {
		p.change("owner_id", false, func(x *workshop.Experiment) { x.OwnerID = other(x.OwnerID, id) })
	}).Filtered(nil)
	p.goals = k.MultiChoice(d.T("Customer gaps it helps to close"), d.T("None yet"), nil, func(ids []string) {
		p.change("goal_ids", false, func(x *workshop.Experiment) { x.GoalIDs = ids })
	})
	p.status = k.Choice(d.T("How it went"), "", choiceOptions(d, "experiment", "status", "experiment_status"), p.setStatus)
	p.next = k.Choice(d.T("What follows"), d.T("Open"), choiceOptions(d, "experiment", "next", "experiment_next"), func(id string) {
		p.change("next", false, func(x *workshop.Experiment) { x.Next = other(x.Next, id) })
	})
	p.tries = k.Stepper(0, workshop.Limits("experiment", "tries").Max, 1, nil, func(n int) {
		p.change("tries", false, func(x *workshop.Experiment) { x.Tries = n })
	})
}

// setStatus says how it went. What is over asks for its lesson next (X23), and was tried at least once.
func (p *experimentDetails) setStatus(status string) {
	p.change("status", false, func(x *workshop.Experiment) {
		x.Status = status
		if closes(status) {
			x.Tries = max(x.Tries, 1)
		}
	})
	if x := p.m.find(p.m.s.d.W(), p.m.chosen); x != nil && closes(x.Status) && x.Learned == "" {
		p.focus("learned")
	}
}

// closes tells whether a status says that an experiment is over with a result.
func closes(status string) bool {
	return status == "worked" || status == "false_start" || status == "unclear"
}

// change edits the experiment in hand; typing in one field is one step of undo.
func (p *experimentDetails) change(field string, typing bool, f func(*workshop.Experiment)) {
	id := p.m.chosen
	e := workshop.Edit{Label: "Change experiment", At: p.m.s.at(supportExperimentPlace, id, field)}
	if typing {
		e.Merge = "experiment." + field + ":" + id
	}
	p.m.edit(e, id, f)
}

func (p *experimentDetails) show(w *workshop.Workshop, x *workshop.Experiment) {
	setShown(p.object, x != nil)
	if x == nil {
		return
	}
	d := p.m.s.d
	p.title.SetText(x.Title)
	p.hint.show(experimentHint(w, x), x.ID)
	for _, t := range p.texts {
		text := *t.text(x)
		t.field.SetText(text)
		message := ""
		if text != "" {
			message = textMessage(d, "experiment", t.name, text)
		} else if t.name == "learned" && closes(x.Status) {
			message = ruleSays(d, "X23", 0)
		}
		t.field.SetMessage(message)
	}
	p.asked.Set(x.AskedFor)
	p.showDays(x)
	p.owner.SetOptions(personOptions(w))
	p.owner.Set(x.OwnerID)
	setShown(p.goals, len(w.Goals) > 0)
	p.goals.SetOptions(goalOptions(d, w))
	p.goals.Set(x.GoalIDs...)
	p.status.Set(x.Status)
	p.next.Set(x.Next)
	p.tries.Set(x.Tries)
}

// showDays shows the first and the last day, and whether they are the wrong way round (X22).
func (p *experimentDetails) showDays(x *workshop.Experiment) {
	p.start.ShowOf(x.ID, string(x.Start))
	p.end.ShowOf(x.ID, string(x.End))
	message := ""
	if earlier(x.End, x.Start) {
		message = ruleSays(p.m.s.d, "X22", 0)
	}
	p.order.SetText(message)
	setShown(p.order, message != "")
}

// back goes to the card that the panel is about.
func (p *experimentDetails) back() { p.m.recordList.focus(p.m.chosen) }

// enter goes into the panel.
func (p *experimentDetails) enter() {
	p.scroll.ScrollTo(0)
	p.focus("idea")
}

// focus gives a field of the experiment in hand the keyboard and says whether there is one.
func (p *experimentDetails) focus(name string) bool {
	for _, t := range p.texts {
		if t.name == name {
			t.field.Focus()
			return true
		}
	}
	f, ok := map[string]fyne.Focusable{
		"asked_for": p.asked, "start": p.start.Entry(), "end": p.end.Entry(), "owner_id": p.owner, "goal_ids": p.goals,
		"status": p.status, "next": p.next, "tries": p.tries,
	}[name]
	if ok {
		parts.Focus(f)
	}
	return ok
}
