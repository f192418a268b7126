package workshop

import (
	"slices"
	"unicode/utf8"

	"kept/workshop/statement"
)

// Loan is a behaviour of another workshop that can be copied into this one (M§1 B10).
type Loan struct {
	Behaviour  *Behaviour // as it stands in the other workshop
	Role       string     // name of its role there; "" = none
	Promise    string     // its promise there; "" = none
	NewRole    bool       // this workshop has no role of that name
	NewPromise bool       // this workshop has no promise of these words
	Twin       string     // the behaviour of the same role here that says the same; "" = none
}

// Loans returns the behaviours of another workshop that are not parked, in the order of its roles. Roles and promises
// are known again by their names, whatever case and blanks they are written with.
func (w *Workshop) Loans(from *Workshop) []Loan {
	roles := append(slices.Clone(from.Roles), Role{})
	var list []Loan
	for _, r := range roles {
		for i := range from.Behaviours {
			b := &from.Behaviours[i]
			known := from.Role(b.RoleID) != nil
			if b.Status == ParkedBehaviour || known && b.RoleID != r.ID || !known && r.ID != "" {
				continue
			}
			loan := Loan{Behaviour: b, Role: r.Name}
			if p := from.Promise(b.PromiseID); p != nil {
				loan.Promise = p.Text
				loan.NewPromise = w.promiseLike(p.Text) == nil
			}
			here := w.roleLike(r.Name)
			loan.NewRole = r.Name != "" && here == nil
			if here != nil {
				loan.Twin = w.twinOf(b.Statement, here.ID)
			}
			list = append(list, loan)
		}
	}
	return list
}

// twinOf returns the behaviour of a role that says the same as a statement: the same words, or at least 60 % alike
// (M§4.13); "" when there is none.
func (w *Workshop) twinOf(text, roleID string) string {
	checker := statement.English()
	var own []statement.Gist
	for _, b := range w.Behaviours {
		if b.RoleID != roleID {
			continue
		}
		if fold(b.Statement) == fold(text) {
			return b.Statement
		}
		own = append(own, checker.Gist(b.Statement))
	}
	twin, _ := statement.Closest(checker.Gist(text), own)
	return twin.Text
}

// roleLike returns the role of a name, whatever its case and blanks, or nil.
func (w *Workshop) roleLike(name string) *Role {
	i := slices.IndexFunc(w.Roles, func(r Role) bool { return fold(r.Name) == fold(name) })
	if i < 0 || name == "" {
		return nil
	}
	return &w.Roles[i]
}

// promiseLike returns the promise of these words, whatever their case and blanks, or nil.
func (w *Workshop) promiseLike(text string) *Promise {
	i := slices.IndexFunc(w.Promises, func(p Promise) bool { return fold(p.Text) == fold(text) })
	if i < 0 || text == "" {
		return nil
	}
	return &w.Promises[i]
}

// Borrow copies behaviours of another workshop, in their order there, as drafts that note where they come from. Nobody
// comes along: no author, no dot, and no link to that workshop's gaps and initiatives. Roles that are missing here are
// added; promises only where addPromises, otherwise such behaviours come without one. The error is a *FullError, and
// then w is of no use: Borrow belongs into [Session.Do], which drops it.
func (w *Workshop) Borrow(from *Workshop, ids []string, addPromises bool, newID func() string) error {
	source := sourceName(from)
	for _, b := range from.Behaviours {
		if !slices.Contains(ids, b.ID) {
			continue
		}
		role, err := w.borrowRole(from.Role(b.RoleID), newID)
		if err != nil {
			return err
		}
		promise, err := w.borrowPromise(from.Promise(b.PromiseID), addPromises, newID)
		if err != nil {
			return err
		}
		if err := Add(w, &w.Behaviours, Behaviour{
			Record: Record{ID: newID()}, PromiseID: promise, RoleID: role, Kind: b.Kind, Prescription: b.Prescription,
			Statement: b.Statement, Situation: b.Situation, ExampleWords: b.ExampleWords, NotThis: b.NotThis, Moment: b.Moment,
			Status: DraftBehaviour, Cue: b.Cue, Reward: b.Reward, Source: source,
		}); err != nil {
			return err
		}
	}
	return nil
}

// sourceName is what a behaviour says about the workshop that it comes from: its title, else whose it is.
func sourceName(from *Workshop) string {
	name := CleanLine(either(from.Details.Title, from.Organisation.Name))
	if most := Limits("behaviour", "source").Max; utf8.RuneCountInString(name) > most {
		name = CleanLine(string([]rune(name)[:most-1])) + "…"
	}
	return name
}

// borrowRole returns the id of the role here that is called like r, which is added when there is none; "" for none.
func (w *Workshop) borrowRole(r *Role, newID func() string) (string, error) {
	if r == nil {
		return "", nil
	}
	if here := w.roleLike(r.Name); here != nil {
		return here.ID, nil
	}
	added := Role{Record: Record{ID: newID()}, Name: r.Name, Side: r.Side, Level: r.Level, Serves: r.Serves}
	return added.ID, Add(w, &w.Roles, added)
}

// borrowPromise returns the id of the promise here that says the same as p, which is added when there is none and it
// may be; "" for none. A brand value that is not on the list here stays behind (X4).
func (w *Workshop) borrowPromise(p *Promise, add bool, newID func() string) (string, error) {
	if p == nil {
		return "", nil
	}
	if here := w.promiseLike(p.Text); here != nil {
		return here.ID, nil
	}
	if !add {
		return "", nil
	}
	added := Promise{Record: Record{ID: newID()}, Text: p.Text, Expectation: p.Expectation}
	if slices.Contains(w.Organisation.BrandValues, p.BrandValue) {
		added.BrandValue = p.BrandValue
	}
	return added.ID, Add(w, &w.Promises, added)
}
