package screens

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// promiseCard is one promise on screen: its text in large type, and under it what it stands on.
type promiseCard struct {
	s  *promisesScreen
	id string

	ground      *parts.Surface
	number      *parts.Chip
	text        *promiseText
	up, down    *parts.Button
	expectation *parts.Field
	values      *fyne.Container
	valueWrong  *parts.Text
	goals       *parts.Choice
	hint        *parts.Hint
	hintID      string // hint that is shown, "" for none
	object      *fyne.Container

	brand  []string // brand values that are shown
	chosen string   // the one that is chosen
}

func newPromiseCard(s *promisesScreen, id string) *promiseCard {
	k, d := s.d.Kit, s.d
	c := &promiseCard{s: s, id: id, ground: k.Surface(parts.GroundCard, parts.Hairline, 16), number: k.Chip("", parts.NoTint)}
	c.text = newPromiseText(c)
	c.up = k.IconButton(parts.IconUp, d.T("Move up"), func() { c.move(fyne.KeyUp) }).Compact()
	c.down = k.IconButton(parts.IconDown, d.T("Move down"), func() { c.move(fyne.KeyDown) }).Compact()
	bin := k.IconButton(parts.IconBin, d.T("Delete"), c.remove).Compact()

	c.expectation = k.TextArea(d.T("What customers expect, in their words"), d.T("“I do not want to explain it twice.”"), 1)
	c.expectation.Limit(workshop.Limits("promise", "expectation").Max)
	c.expectation.OnChanged = func(text string) { c.write("expectation", text) }
	c.expectation.OnDone = func(text string) {
		c.write("expectation", workshop.CleanLine(text))
		d.Session.Settle()
	}
	c.expectation.OnKey = func(key fyne.KeyName) bool {
		if key != fyne.KeyEscape {
			return false
		}
		s.focusCard(id)
		return true
	}
	c.values = k.Wrap(8)
	rule, _ := d.Content.Rule("X4")
	c.valueWrong = k.Text(parts.Caption, d.T(rule.Text())).SetInk(parts.InkStop)
	label := k.Line(parts.Caption, d.T("Grows from")).SetInk(parts.InkCalm)
	value := k.Stack(4, k.RowTop(12, 1, k.Inset(8, 0, 0, 0, label), c.values), c.valueWrong)
	c.goals = k.MultiChoice(d.T("Customer gaps it helps to close"), d.T("None yet"), nil, func(ids []string) {
		c.change("Link gaps", "goal_ids", func(p *workshop.Promise) { p.GoalIDs = ids })
	})
	c.hint = k.Hint("", func() { s.dismiss(c.hintID, id) })
	c.hint.SetText("") // hidden until there is advice

	// The buttons stand beside the text but come last on the keyboard: Tab goes on to what is written under a promise, and
	// moving and deleting have keys of their own.
	buttons := k.Row(0, parts.NoGrow, c.up, c.down, bin)
	head := k.RowTop(12, 1, k.Inset(5, 0, 0, 0, k.Fixed(32, 0, c.number)), c.text, k.Gap(buttons.MinSize().Width/k.Look().Px(1), 0))
	body := k.Inset(0, 0, 0, 44, k.Stack(12, k.Grid(260, 20, c.expectation, c.goals), value, c.hint))
	c.object = k.Layers(c.ground, k.Inset(16, 16, 20, 20, k.Stack(12, head, body)),
		k.Inset(16, 16, 20, 20, k.Stack(0, k.Row(0, 0, k.Gap(0, 0), buttons))))
	return c
}

// show makes the card say what the promise at place i of w says.
func (c *promiseCard) show(w *workshop.Workshop, i int) {
	p, d := &w.Promises[i], c.s.d
	c.number.Set(d.T("P{n}", "n", i+1), parts.NoTint)
	c.text.show(p.Text)
	c.up.SetDisabled(i == 0)
	c.down.SetDisabled(i == len(w.Promises)-1)
	c.expectation.SetText(p.Expectation)
	c.expectation.SetMessage(textMessage(d, "promise", "expectation", p.Expectation))
	c.showValues(w.Organisation.BrandValues, p.BrandValue)
	setShown(c.goals, len(w.Goals) > 0)
	options := make([]parts.Option, len(w.Goals))
	for j, g := range w.Goals {
		options[j] = parts.Option{ID: g.ID, Label: g.Desired, Note: d.Label("dimension", string(g.Dimension)), Tint: parts.NoTint}
	}
	c.goals.SetOptions(options)
	c.goals.Set(p.GoalIDs...)
	id, word := promiseHint(w, p)
	c.hintID = id
	c.hint.SetText(c.s.hintText(id, "word", word))
}

// showValues shows a chip for each brand value; a chosen one that left the list stays visible, and says so (X4).
func (c *promiseCard) showValues(brand []string, chosen string) {
	foreign := chosen != "" && !slices.Contains(brand, chosen)
	setShown(c.valueWrong, foreign)
	if foreign {
		brand = append(slices.Clone(brand), chosen)
	}
	if len(c.values.Objects) > 0 && slices.Equal(brand, c.brand) && chosen == c.chosen {
		return
	}
	if len(c.values.Objects) == 0 || !slices.Equal(brand, c.brand) {
		c.values.Objects = nil
		for _, value := range brand {
			c.values.Add(c.s.d.Kit.PressChip(value, parts.NoTint, func() { c.choose(value) }))
		}
		if len(brand) == 0 {
			d := c.s.d
			c.values.Add(d.Kit.PressChip(d.T("Add brand values in Set up"), parts.NoTint, func() {
				d.Go(workshop.Place{Step: workshop.SetUp, Field: "brand_values"})
			}))
		}
	}
	c.brand, c.chosen = brand, chosen
	for i, value := range brand {
		c.values.Objects[i].(*parts.PressChip).Set(value, parts.NoTint, value == chosen)
	}
}

// choose picks a brand value; choosing the same again leaves it open.
func (c *promiseCard) choose(value string) {
	c.change("Choose brand value", "brand_value", func(p *workshop.Promise) {
		if p.BrandValue == value {
			value = ""
		}
		p.BrandValue = value
	})
}

func (c *promiseCard) at(field string) workshop.Place {
	return workshop.Place{Step: workshop.PromisesStep, Record: c.id, Field: field}
}

// change makes a finished change to the promise.
func (c *promiseCard) change(label, field string, f func(*workshop.Promise)) {
	c.do(workshop.Edit{Label: label, At: c.at(field)}, f)
}

// write keeps what is typed in a field; typing in one field is one step of undo.
func (c *promiseCard) write(field, text string) {
	e := workshop.Edit{Label: "Change promise", Merge: "promise." + field + ":" + c.id, At: c.at(field)}
	c.do(e, func(p *workshop.Promise) {
		if field == "text" {
			p.Text = text
		} else {
			p.Expectation = text
		}
	})
}

func (c *promiseCard) do(e workshop.Edit, f func(*workshop.Promise)) {
	c.s.d.Do(e, func(w *workshop.Workshop) error { return workshop.Alter(w.Promises, c.id, f) })
}

// move changes places with the neighbour above or below.
func (c *promiseCard) move(key fyne.KeyName) {
	order := c.s.order
	i := slices.Index(order, c.id)
	before := ""
	switch {
	case key == fyne.KeyUp && i > 0:
		before = order[i-1]
	case key == fyne.KeyDown && i+2 < len(order):
		before = order[i+2]
	case key == fyne.KeyDown && i+2 == len(order):
	default:
		return
	}
	c.s.d.Do(workshop.Edit{Label: "Move promise", At: c.at("")}, func(w *workshop.Workshop) error {
		return workshop.MoveBefore(w.Promises, c.id, before)
	})
	c.s.reveal(c)
}

// remove deletes the promise; undo brings back the behaviours' links to it as well.
func (c *promiseCard) remove() {
	w := c.s.d.W()
	p := w.Promise(c.id)
	if p == nil {
		return
	}
	c.s.d.AskBeforeDelete(w.LinksTo("promises", c.id), c.id, shorten(p.Text, toldLength), func() {
		c.s.d.Delete(workshop.Edit{Label: "Delete promise", At: c.at("")}, func(w *workshop.Workshop) error {
			return workshop.Remove(w, &w.Promises, c.id)
		})
	})
}

// holdsKeyboard tells whether the card itself or the editing of its text has the keyboard.
func (c *promiseCard) holdsKeyboard() bool { return c.text.focused || c.text.entry != nil }

// said is what a screen reader says about the card.
func (c *promiseCard) said() string {
	return strconv.Itoa(slices.Index(c.s.order, c.id)+1) + ". " + c.text.text.Text()
}
