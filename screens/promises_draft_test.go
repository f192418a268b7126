package screens

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kept/workshop"
)

func TestPromisesKeepAShortTextAsADraft(t *testing.T) {
	w := workshop.New("w", "2026-09-02")
	b := onScreen(t, workshop.PromisesStep, w)
	b.types("You")
	b.keys(fyne.KeyReturn)
	if got := promisesOf(b.w()); got != "You" {
		t.Fatalf("promises %q", got)
	}
	if b.screen.(*promisesScreen).line.Text() != "" {
		t.Error("the draft is in the line as well")
	}
	message := b.desk.Content.FieldMessage("promise.text")
	if !b.sees(message) {
		t.Error("the draft does not say what is missing")
	}
	b.screen.Focus(workshop.Place{Record: b.w().Promises[0].ID})
	b.keys(fyne.KeyReturn)
	b.types(" only ask once.")
	if got := promisesOf(b.w()); got != "You only ask once." || b.sees(message) {
		t.Errorf("promises %q, or the message stays", got)
	}
}

func TestPromisesAWrappedPromiseIsChangedFromItsEnd(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("We call you back before five ", 4))
	w := workshop.New("w", "2026-09-02")
	w.Promises = []workshop.Promise{{Record: workshop.Record{ID: "p"}, Text: long}}
	b := onScreen(t, workshop.PromisesStep, w)
	b.window.Resize(fyne.NewSize(560, 560))
	b.screen.Focus(workshop.Place{Record: "p"})
	b.keys(fyne.KeyReturn)
	b.types(".")
	if got := promisesOf(b.w()); got != long+"." {
		t.Errorf("promise %q", got)
	}
}
