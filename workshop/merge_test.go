package workshop

import (
	"fmt"
	"reflect"
	"slices"
	"testing"
)

// linkedTo returns the paths of the fields that point to a record, in the order of the file.
func linkedTo(w *Workshop, collection, id string) (paths []string) {
	w.eachRecord(func(path string, e *entity, v reflect.Value) {
		for _, f := range e.fields {
			if f.Target != collection {
				continue
			}
			link := v.FieldByIndex(f.index)
			if link.Kind() == reflect.String && link.String() == id || link.Kind() == reflect.Slice && slices.Contains(link.Interface().([]string), id) {
				paths = append(paths, path+"."+f.Name)
			}
		}
	})
	return paths
}

// linkEverything makes every field that can point to a record of a collection point to it, one record of each kind at
// least, and returns how many different fields there are.
func linkEverything(w *Workshop, collection, id string) int {
	doc := reflect.ValueOf(w).Elem()
	for _, c := range schema.collections {
		if c.name != collection && slices.ContainsFunc(c.entity.fields, func(f Field) bool { return f.Target == collection }) {
			list := doc.Field(c.index)
			list.Set(reflect.Append(list, reflect.Zero(list.Type().Elem())))
			list.Index(list.Len() - 1).FieldByName("ID").SetString("new-" + c.name)
		}
	}
	fields := map[string]bool{}
	w.eachRecord(func(_ string, e *entity, v reflect.Value) {
		for _, f := range e.fields {
			if f.Target != collection {
				continue
			}
			fields[e.name+"."+f.Name] = true
			if link := v.FieldByIndex(f.index); link.Kind() == reflect.String {
				link.SetString(id)
			} else {
				link.Set(reflect.ValueOf([]string{"first", id, "last"}))
			}
		}
	})
	return len(fields)
}

func TestMergingLosesNoLink(t *testing.T) {
	for _, c := range []struct {
		collection string
		into, from string
		fields     int
		merge      func(w *Workshop, into, from string) error
	}{
		{"behaviours", "beh-1", "beh-2", 6, (*Workshop).MergeBehaviours},
		{"blockers", "blk-1", "blk-2", 2, (*Workshop).MergeBlockers},
	} {
		w := sample(t, "contact-centre")
		if n := linkEverything(w, c.collection, c.from); n != c.fields {
			t.Errorf("%s: %d fields point to them, this test knows %d", c.collection, n, c.fields)
		}
		want := linkedTo(w, c.collection, c.from)
		s := NewSession(w, func() string { return "new" })
		if err := s.Do(Edit{Label: "Merge"}, func(w *Workshop) error { return c.merge(w, c.into, c.from) }); err != nil {
			t.Fatal(err)
		}
		after := s.Workshop()
		if got := linkedTo(after, c.collection, c.into); !slices.Equal(got, want) {
			t.Errorf("%s: %v\nwant %v", c.collection, got, want)
		}
		if got := linkedTo(after, c.collection, c.from); len(got) > 0 {
			t.Errorf("%s: %v still point to what is gone", c.collection, got)
		}
		s.Undo()
		if !reflect.DeepEqual(s.Workshop(), w) || len(linkedTo(s.Workshop(), c.collection, c.from)) != len(want) {
			t.Errorf("%s: one undo does not give everything back", c.collection)
		}
	}
}

func TestMergeBehavioursInTheSamples(t *testing.T) {
	for _, name := range sampleNames {
		w := sample(t, name)
		before := len(w.Check())
		for i := 1; i < len(w.Behaviours); i++ {
			merged := w.Clone()
			into, from := w.Behaviours[i-1], w.Behaviours[i]
			if err := merged.MergeBehaviours(into.ID, from.ID); err != nil {
				t.Fatal(err)
			}
			b := merged.Behaviour(into.ID)
			if b.Statement != into.Statement || b.Votes != into.Votes+from.Votes || merged.Behaviour(from.ID) != nil {
				t.Errorf("%s: %s and %s became %+v", name, into.ID, from.ID, b)
			}
			for _, id := range append(slices.Clone(into.AuthorIDs), from.AuthorIDs...) {
				if !slices.Contains(b.AuthorIDs, id) {
					t.Errorf("%s: %s lost its author %s", name, into.ID, id)
				}
			}
			for _, p := range merged.Check() {
				if p.Strength == Stop {
					t.Errorf("%s: merging %s into %s: %+v (%d before)", name, from.ID, into.ID, p, before)
				}
			}
		}
	}
}

func TestMergeBehavioursKeepsWhatEitherKnew(t *testing.T) {
	w := New("w", "2026-09-02")
	w.Behaviours = []Behaviour{
		{Record: Record{ID: "a", Extra: Extra{"x": []byte("1")}}, Statement: "Say it back", RoleID: "r", Situation: "At the door", GoalIDs: []string{"g1", "g2"}, Votes: 390, Status: DraftBehaviour, ClearRoad: true},
		{Record: Record{ID: "b", Extra: Extra{"x": []byte("2"), "y": []byte("3")}}, Statement: "Repeat it", RoleID: "q", PromiseID: "p", Situation: "Later", Cue: "The pause", GoalIDs: []string{"g2", "g3"}, Votes: 20, Status: PriorityBehaviour},
	}
	merged := w.Clone()
	if err := merged.MergeBehaviours("a", "b"); err != nil {
		t.Fatal(err)
	}
	want := Behaviour{
		Record: Record{ID: "a", Extra: Extra{"x": []byte("1"), "y": []byte("3")}}, Statement: "Say it back", RoleID: "r", PromiseID: "p",
		Situation: "At the door", Cue: "The pause", GoalIDs: []string{"g1", "g2", "g3"}, Votes: 400, Status: PriorityBehaviour, ClearRoad: true,
	}
	if got := merged.Behaviours; len(got) != 1 || !reflect.DeepEqual(got[0], want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
	blocked := w.Clone()
	blocked.Blockers = []Blocker{{Record: Record{ID: "x"}, BehaviourIDs: []string{"b"}}}
	if err := blocked.MergeBehaviours("a", "b"); err != nil || blocked.Behaviours[0].ClearRoad {
		t.Errorf("nothing is in the way although a blocker is linked (%v)", err)
	}
	for _, ids := range [][2]string{{"a", "gone"}, {"gone", "b"}} {
		if err := w.Clone().MergeBehaviours(ids[0], ids[1]); fmt.Sprint(err) != `no record "gone"` {
			t.Errorf("%v: %v", ids, err)
		}
	}
	same := w.Clone()
	if err := same.MergeBehaviours("a", "a"); err != nil || !reflect.DeepEqual(same, w) {
		t.Errorf("merged with itself: %v, %+v", err, same.Behaviours)
	}
}

func TestMergeBlockers(t *testing.T) {
	w := New("w", "2026-09-02")
	w.Blockers = []Blocker{
		{Record: Record{ID: "a"}, Text: "Approval", Impact: 4, Effort: 2, Status: RemovedBlocker, Needs: []string{"money"}, RoleIDs: []string{"r"}, Votes: 1},
		{Record: Record{ID: "b"}, Text: "Sign-off", Impact: 1, Effort: 5, Status: OpenBlocker, Stops: true, Needs: []string{"policy", "money"}, RoleIDs: []string{"q"}, Votes: 2},
	}
	w.Actions = []Action{{Record: Record{ID: "x"}, BlockerID: "b"}}
	if err := w.MergeBlockers("a", "b"); err != nil {
		t.Fatal(err)
	}
	want := Blocker{
		Record: Record{ID: "a"}, Text: "Approval", Impact: 4, Effort: 2, Status: OpenBlocker, Stops: true,
		Needs: []string{"money", "policy"}, RoleIDs: []string{"r", "q"}, Votes: 3,
	}
	if len(w.Blockers) != 1 || !reflect.DeepEqual(w.Blockers[0], want) {
		t.Errorf("got %+v\nwant %+v", w.Blockers, want)
	}
	if len(w.ActionsFor("a")) != 1 {
		t.Error("the action on the second is lost")
	}
}

func TestDuplicate(t *testing.T) {
	w := sample(t, "contact-centre")
	source := w.Behaviours[2]
	if err := w.DuplicateBehaviour("copy", source.ID); err != nil {
		t.Fatal(err)
	}
	c := w.Behaviours[3]
	if c.ID != "copy" || c.Statement != source.Statement || c.RoleID != source.RoleID || c.Votes != 0 || c.Status != DraftBehaviour {
		t.Errorf("the copy is %+v", c)
	}
	if len(c.AuthorIDs) > 0 {
		c.AuthorIDs[0] = "changed"
		if w.Behaviours[2].AuthorIDs[0] == "changed" {
			t.Error("the copy shares its authors with the original")
		}
	}
	b := w.Blockers[0]
	if err := w.DuplicateBlocker("copy", b.ID); err != nil || w.Blockers[1].Text != b.Text || w.Blockers[1].Status != OpenBlocker || len(w.ActionsFor("copy")) > 0 {
		t.Errorf("the copy of a blocker is %+v (%v)", w.Blockers[1], err)
	}
	for len(w.Behaviours) < 120 {
		w.Behaviours = append(w.Behaviours, Behaviour{})
	}
	if err := w.DuplicateBehaviour("more", source.ID); fmt.Sprint(err) != "behaviours: that is the limit of 120" {
		t.Errorf("a copy beyond the limit: %v", err)
	}
}
