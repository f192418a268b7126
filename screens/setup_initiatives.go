package screens

import (
	"errors"
	"slices"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// setupInitiatives is the card of initiatives that the behaviours travel with (M§3.1): a line to type them, and under it
// name and owner of each, changed in place.
type setupInitiatives struct {
	d      *Desk
	line   *parts.Field
	rows   map[string]*setupInitiative
	order  []string
	box    *fyne.Container
	object fyne.CanvasObject
}

// setupInitiative is one of them.
type setupInitiative struct {
	name, owner *setupText
	object      fyne.CanvasObject
}

func newSetupInitiatives(d *Desk) *setupInitiatives {
	k := d.Kit
	s := &setupInitiatives{d: d, rows: map[string]*setupInitiative{}, box: k.Stack(8)}
	s.line = k.Field("", d.T("An initiative, then Enter")).Limit(workshop.Limits("initiative", "name").Max)
	s.line.OnChanged = func(string) { s.line.SetMessage("") }
	s.line.OnDone = s.add
	d.remember(s.line, s.at("", "line"), lineAim{})
	s.box.Hide()
	s.object = k.Section(d.T("Initiatives"), d.T("What is under way already and these behaviours travel with, up to {max}.", "max", workshop.ListLimit("initiatives")),
		k.Stack(12, s.line, s.box))
	return s
}

func (s *setupInitiatives) at(id, field string) workshop.Place {
	return workshop.Place{Step: workshop.SetUp, Record: id, Field: "initiatives." + field}
}

// add adds what was typed. What finds no room stays in the line.
func (s *setupInitiatives) add(text string) {
	name := workshop.CleanLine(text)
	if name == "" {
		return
	}
	if problem, fits := workshop.CheckText("initiative", "name", name); !fits {
		s.line.SetMessage(s.d.T(problem.Text, problem.Args...))
		return
	}
	id := s.d.Session.NewID()
	err := s.d.Session.Do(workshop.Edit{Label: "Add initiative", At: s.at(id, "name")}, func(w *workshop.Workshop) error {
		return workshop.Add(w, &w.Initiatives, workshop.Initiative{Record: workshop.Record{ID: id}, Name: name})
	})
	var full *workshop.FullError
	if errors.As(err, &full) {
		s.line.SetMessage(s.d.explain(full))
		return
	}
	s.line.SetText("")
}

func (s *setupInitiatives) remove(id string) {
	w := s.d.W()
	x := w.Initiative(id)
	if x == nil {
		return
	}
	s.d.AskBeforeDelete(w.LinksTo("initiatives", id), id, x.Name, func() {
		s.d.Delete(workshop.Edit{Label: "Delete initiative", At: s.at(id, "name")}, func(w *workshop.Workshop) error {
			return workshop.Remove(w, &w.Initiatives, id)
		})
		s.line.Focus()
	})
}

// row is the row of an initiative. Typing into one that is gone goes nowhere.
func (s *setupInitiatives) row(id string) *setupInitiative {
	d, k := s.d, s.d.Kit
	text := func(of func(*workshop.Initiative) *string) func(*workshop.Workshop) *string {
		return func(w *workshop.Workshop) *string {
			if x := w.Initiative(id); x != nil {
				return of(x)
			}
			return new(string)
		}
	}
	r := &setupInitiative{
		name: newSetupText(d, k.Field("", d.T("What it is called")), "Change initiative", "initiative", "name", s.at(id, "name"),
			text(func(x *workshop.Initiative) *string { return &x.Name })),
		owner: newSetupText(d, k.Field("", d.T("Owner")), "Change owner of an initiative", "initiative", "owner", s.at(id, "owner"),
			text(func(x *workshop.Initiative) *string { return &x.Owner })),
	}
	bin := k.IconButton(parts.IconBin, d.T("Delete"), func() { s.remove(id) }).Compact()
	r.object = k.Row(8, 0, k.Shares(8, []float32{3, 2}, r.name.Field, r.owner.Field), bin)
	return r
}

func (s *setupInitiatives) show(w *workshop.Workshop) {
	order := make([]string, len(w.Initiatives))
	rows := make(map[string]*setupInitiative, len(order))
	var objects []fyne.CanvasObject
	for i, x := range w.Initiatives {
		r := s.rows[x.ID]
		if r == nil {
			r = s.row(x.ID)
		}
		order[i], rows[x.ID] = x.ID, r
		objects = append(objects, r.object)
		r.name.show(w)
		r.owner.show(w)
	}
	s.rows = rows
	if !slices.Equal(order, s.order) {
		s.order, s.box.Objects = order, objects
		s.box.Refresh()
	}
	setShown(s.box, len(order) > 0)
}

// focus goes to a field of an initiative, or to the line.
func (s *setupInitiatives) focus(at workshop.Place) {
	switch r := s.rows[at.Record]; {
	case r == nil:
		s.line.Focus()
	case at.Field == s.at("", "owner").Field:
		r.owner.Focus()
	default:
		r.name.Focus()
	}
}
