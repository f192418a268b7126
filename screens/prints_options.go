package screens

import (
	"kept/screens/parts"
	"kept/workshop"
)

// PrintOptions is a set of choices about how documents are made.
type PrintOptions uint16

// The choices.
const (
	WithNames     PrintOptions = 1 << iota // say who wrote and owns (M§8, marked N)
	PrivateSheets                          // print commitments that are for their owners only (M§8 DOC-2)
	BlankForms                             // print forms to fill in by hand
	LargePoster                            // print the poster on A3 or Tabloid (M§8 DOC-3)
	BuddyCopies                            // print a second commitment sheet for the buddy (M§8 DOC-2)
	PhoneCodes                             // print a code that puts the first check-in into a phone's calendar
	ByInitiative                           // group the action plan by initiative (M§8 DOC-1)
	EmailColumn                            // add e-mail addresses to the sign-in sheet (M§8 DOC-9)
)

// Has tells whether all of some choices are in the set.
func (o PrintOptions) Has(some PrintOptions) bool { return o&some == some }

// usualOptions are the choices that are on to begin with.
const usualOptions = WithNames | PhoneCodes

// printOption is a choice with its tick. It is on screen only while a document that it is about is ticked.
type printOption struct {
	option PrintOptions
	tick   *parts.Tick
}

// options makes the ticks, in the order in which they stand.
func (p *PrintPanel) options() {
	d := p.d
	for _, o := range []struct {
		option PrintOptions
		label  string
	}{
		{WithNames, d.T("With names")},
		{ByInitiative, d.T("Plan grouped by initiative")},
		{BuddyCopies, d.T("A second sheet for the buddy")},
		{PhoneCodes, d.T("Code for the phone’s calendar")},
		{LargePoster, ""},
		{EmailColumn, d.T("Column for e-mail addresses")},
		{BlankForms, d.T("Blank forms to fill in")},
		{PrivateSheets, ""},
	} {
		tick := d.Kit.Tick(o.label, func(bool) { p.askForPages() })
		tick.Set(usualOptions.Has(o.option))
		p.choices = append(p.choices, printOption{o.option, tick})
	}
}

// tickOf returns the tick of a choice.
func (p *PrintPanel) tickOf(option PrintOptions) *parts.Tick {
	for _, c := range p.choices {
		if c.option == option {
			return c.tick
		}
	}
	return nil
}

// matters tells whether a choice makes a difference to what is ticked.
func (p *PrintPanel) matters(option PrintOptions) bool {
	switch option {
	case PrivateSheets:
		if privateSheets(p.d.W()) == 0 {
			return false
		}
	case ByInitiative:
		if len(p.d.W().Initiatives) == 0 {
			return false
		}
	}
	return p.ticked(func(doc PrintDoc) bool { return doc.Options.Has(option) })
}

// showOptions shows the choices that matter, under names that fit the paper and the number of private sheets.
func (p *PrintPanel) showOptions() {
	some := false
	for _, c := range p.choices {
		shown := p.matters(c.option)
		setShown(c.tick, shown)
		some = some || shown && c.option != PrivateSheets // which has a row of its own
	}
	setShown(p.optionRow, some)
	large := p.d.T("Charter on A3")
	if p.letter() {
		large = p.d.T("Charter on Tabloid")
	}
	p.tickOf(LargePoster).SetLabel(large)
	n := privateSheets(p.d.W())
	private := p.d.T(p.d.Content.Message("private_sheets"), "n", n)
	if n == 1 {
		private = p.d.T("1 sheet is private. Print it for its owner only?")
	}
	p.tickOf(PrivateSheets).SetLabel(private)
}

// chosenOptions returns the choices that are on and in sight: what people cannot see they have not asked for.
func (p *PrintPanel) chosenOptions() PrintOptions { return p.on(p.matters) }

// optionsFor returns the choices that are on for one document, ticked or not. Private sheets have to be asked for in sight.
func (p *PrintPanel) optionsFor(doc PrintDoc) PrintOptions {
	return p.on(func(option PrintOptions) bool {
		return doc.Options.Has(option) && (option != PrivateSheets || p.matters(option))
	})
}

// on returns those of some choices that are on.
func (p *PrintPanel) on(among func(PrintOptions) bool) PrintOptions {
	var on PrintOptions
	for _, c := range p.choices {
		if c.tick.On() && among(c.option) {
			on |= c.option
		}
	}
	return on
}

// privateSheets counts the sheets that are for their owners only.
func privateSheets(w *workshop.Workshop) int {
	n := 0
	for _, c := range w.Commitments {
		if c.Share == workshop.PrivateShare && c.Status.Holds() {
			n++
		}
	}
	return n
}
