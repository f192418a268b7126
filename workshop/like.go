package workshop

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
)

// Like returns a new workshop that starts from where w ended, as the next wave of it (M§1 B15, D6): organisation,
// customers and gaps, promises, roles, behaviours with what is put aside of them, and the agenda. Nobody and nothing
// that anybody answered, voted for, promised or noted comes along. Texts that hold the full name of a participant or a
// facilitator stay behind; where a record is nothing without such a text, so does the record. left counts these texts.
//
// Records keep their ids, so that waves can be compared. w does not change. date is the day the new one will be run.
func Like(w *Workshop, id string, date Date) (made *Workshop, left int) {
	old := w.Clone()
	made = New(id, date)
	d := &made.Details
	d.Title, d.Kind, d.PreviousID = old.Details.Title, FollowUpWorkshop, old.Details.ID
	d.Wave = min(max(old.Details.Wave, 1)+1, Limits("workshop", "wave").Max)
	d.Language, d.Threshold, d.StartTime = old.Details.Language, old.Details.Threshold, old.Details.StartTime
	d.DesiredDifference, d.SuccessCustomers = old.Details.DesiredDifference, old.Details.SuccessCustomers
	d.SuccessEmployees, d.SuccessOrganisation = old.Details.SuccessEmployees, old.Details.SuccessOrganisation
	d.GroundRules, d.HideAuthors, d.HintsOff = old.Details.GroundRules, old.Details.HideAuthors, old.Details.HintsOff

	made.Organisation = old.Organisation
	made.Initiatives, made.Segments, made.Goals = old.Initiatives, old.Segments, old.Goals
	made.Promises, made.Roles, made.Behaviours = old.Promises, old.Roles, old.Behaviours
	for i := range made.Initiatives {
		made.Initiatives[i].Owner = ""
	}
	for i := range made.Behaviours {
		b := &made.Behaviours[i]
		b.AuthorIDs, b.Votes, b.ClearRoad = nil, 0, false
	}
	for _, aside := range old.NotNow() {
		if aside.ID != "" && aside.BehaviourID != "" {
			made.Parking = append(made.Parking, Parked{Record: Record{ID: aside.ID}, Text: aside.Text, Reason: aside.Reason})
		}
	}
	made.sameAgenda(old)
	made.forgetUnknown()
	return made, made.forgetNames(old.fullNames())
}

// sameAgenda takes over the planned minutes of another workshop; what was ticked, timed or noted there stays there.
func (w *Workshop) sameAgenda(old *Workshop) {
	w.Details.Format, w.Details.Buffer, w.Breaks = old.Details.Format, old.Details.Buffer, old.Breaks
	for i := range w.Steps {
		w.Steps[i].Planned, w.Steps[i].Shortest = 0, 0
	}
	for _, s := range old.Steps {
		step := w.EnsureStep(s.ID)
		step.Planned, step.Shortest = s.Planned, s.Shortest
	}
}

// forgetUnknown drops the fields that this version does not know: nobody can say whether they name somebody.
func (w *Workshop) forgetUnknown() {
	w.Extra = nil
	w.eachRecord(func(_ string, e *entity, v reflect.Value) {
		v.FieldByIndex(e.extra).SetZero()
	})
}

// fullNames returns the names of two or more words of everybody who took part or led, in small letters, long ones first.
// A first name alone may be a word like any other.
func (w *Workshop) fullNames() []string {
	var names []string
	add := func(name string) {
		if name = fold(name); strings.Contains(name, " ") {
			names = append(names, name)
		}
	}
	for _, p := range w.Participants {
		add(p.Name)
	}
	for _, name := range w.Details.Facilitators {
		add(name)
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	return slices.Compact(names)
}

// fold is a text as two people would say it alike: in small letters, with one blank between words.
func fold(s string) string { return strings.ToLower(CleanLine(s)) }

// forgetNames empties every text that holds one of the names, deletes the records that are nothing without theirs, and
// returns how many texts these were. Names are as fold leaves them.
func (w *Workshop) forgetNames(names []string) (left int) {
	named := func(text string) bool {
		text = fold(text)
		return slices.ContainsFunc(names, func(name string) bool { return strings.Contains(text, name) })
	}
	empty := map[string][]string{} // ids of the records that are nothing any more, by their collection
	w.eachRecord(func(path string, e *entity, v reflect.Value) {
		for _, f := range e.fields {
			switch text := v.FieldByIndex(f.index); f.Kind {
			case ListField:
				items := text.Interface().([]string)
				kept := slices.DeleteFunc(slices.Clone(items), named)
				left += len(items) - len(kept)
				text.Set(reflect.ValueOf(kept))
			case TextField, LongField:
				if f.Name == "id" || !named(text.String()) {
					continue
				}
				left++
				text.SetString("")
				if r, ok := v.Interface().(identified); ok && f.Needed {
					list, _, _ := strings.Cut(path, "[")
					empty[list] = append(empty[list], r.RecordID())
				}
			}
		}
	})
	for list, ids := range empty {
		for _, id := range ids {
			w.drop(list, id)
		}
	}
	return left
}

// drop deletes a record of the collection of that name and empties every link to it.
func (w *Workshop) drop(collection, id string) {
	list := reflect.ValueOf(w).Elem().Field(schema.collections[schema.byName[collection]].index)
	for i := range list.Len() {
		if list.Index(i).Interface().(identified).RecordID() == id {
			list.Set(reflect.AppendSlice(list.Slice(0, i), list.Slice(i+1, list.Len())))
			break
		}
	}
	w.unlink(collection, id)
}
