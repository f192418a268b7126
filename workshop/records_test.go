package workshop

import (
	"errors"
	"testing"
)

func TestAlterChangesOneRecordOfAList(t *testing.T) {
	w := New("w", "2026-09-02")
	w.Promises = []Promise{{Record: Record{ID: "p1"}, Text: "One"}, {Record: Record{ID: "p2"}, Text: "Two"}}
	if err := Alter(w.Promises, "p2", func(p *Promise) { p.Text = "Three" }); err != nil {
		t.Fatal(err)
	}
	if w.Promises[0].Text != "One" || w.Promises[1].Text != "Three" {
		t.Errorf("the promises are %+v", w.Promises)
	}
	var unknown *UnknownError
	err := Alter(w.Promises, "p9", func(*Promise) { t.Error("a record that is not there was changed") })
	if !errors.As(err, &unknown) || unknown.ID != "p9" {
		t.Errorf("the error is %v", err)
	}
}
