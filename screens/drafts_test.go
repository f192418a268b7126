package screens

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kept/internal/onscreen"
	"kept/screens/parts"
	"kept/workshop"
)

// typable is a line or a field as tests work it.
type typable interface {
	parts.Drafted
	Entry() fyne.Focusable
	Text() string
}

// linesOf returns the lines that the screens remember.
func linesOf(d *Desk) []keeper {
	return slices.DeleteFunc(slices.Clone(d.keepers), func(k keeper) bool { return k.cards })
}

func TestEveryLineIsRemembered(t *testing.T) {
	b, s := inShell(t, openSample(t, "contact-centre"), laptop)
	lines := 0
	var walk func(step workshop.StepID, o fyne.CanvasObject)
	walk = func(step workshop.StepID, o fyne.CanvasObject) {
		switch c := o.(type) {
		case *parts.Capture:
			lines++
			if !slices.ContainsFunc(b.desk.keepers, func(k keeper) bool { return k.object == o && k.at.Step == step }) {
				t.Errorf("%s: what stands in line %d does not survive a crash", step, lines)
			}
		case *parts.CardList:
			if c.OnEdit != nil && c.OnDraft == nil {
				t.Errorf("%s: what is typed into the cards of a list does not survive a crash", step)
			}
		case *fyne.Container:
			for _, child := range c.Objects {
				walk(step, child)
			}
		case parts.Nester:
			for _, child := range c.Nested() {
				walk(step, child)
			}
		}
	}
	for _, screen := range s.screens {
		s.Go(workshop.Place{Step: screen.Step()})
		for range max(len(s.Modes()), 1) {
			s.Mode(+1)
		}
		walk(screen.Step(), screen.Object())
	}
	if lines < 15 {
		t.Errorf("only %d lines were found", lines)
	}
	var places []workshop.Place
	for _, k := range linesOf(b.desk) {
		if slices.Contains(places, k.at) {
			t.Errorf("two lines have the same place %+v", k.at)
		}
		places = append(places, k.at)
	}
}

// What is typed into a field is in the workshop at once, or a draft. Half a date, a time or a number is no value and can be
// lost; a whole one is in the workshop when its field is left. What looks for something is kept nowhere.
func TestEveryFieldKeepsWhatIsTyped(t *testing.T) {
	b, s := inShell(t, openSample(t, "contact-centre"), laptop)
	var searches []string
	kept := func(f *parts.Field, text string) (atOnce, onLeaving bool) {
		w, drafts := b.w(), len(b.desk.Session.Drafts().List())
		holds := func() bool { return b.w() != w || len(b.desk.Session.Drafts().List()) > drafts }
		f.SetText("")
		f.Focus()
		b.types(text)
		atOnce = holds()
		b.window.Canvas().Unfocus()
		return atOnce, holds()
	}
	try := func(step workshop.StepID, f *parts.Field) {
		said := strings.TrimSpace(strings.Join(onscreen.Texts(f), " "))
		switch atOnce, onLeaving := kept(f, "x"); {
		case atOnce:
			return
		case onLeaving:
			t.Errorf("%s: until it is left, what is typed into %q is kept nowhere", step, said)
			return
		}
		for _, value := range []string{"2026-10-05", "7", "10:15"} {
			if _, onLeaving := kept(f, value); onLeaving {
				return
			}
		}
		searches = append(searches, string(step)+": "+said)
	}
	for _, screen := range s.screens {
		s.Go(workshop.Place{Step: screen.Step()})
		for range max(len(s.Modes()), 1) {
			s.Mode(+1)
			var fields []*parts.Field
			onscreen.Walk(screen.Object(), func(o fyne.CanvasObject, _ fyne.Position) bool {
				if f, ok := o.(*parts.Field); ok {
					fields = append(fields, f)
				}
				return true
			})
			for _, f := range fields {
				try(screen.Step(), f)
			}
		}
	}
	if want := []string{"commitments: Find a person"}; !slices.Equal(searches, want) {
		t.Errorf("what is typed is kept nowhere in %q, want that of %q only", searches, want)
	}
}

func TestALineThatWasNotEnteredIsThereAgain(t *testing.T) {
	w := openSample(t, "contact-centre")
	b, _ := inShell(t, w, laptop)
	for _, k := range linesOf(b.desk) {
		test.Type(k.object.(typable).Entry(), "Nobody asks twice")
	}
	if b.w() != w {
		t.Fatal("typing into lines changed the workshop")
	}
	again, s := inShell(t, w, laptop)
	for i, draft := range b.desk.Session.Drafts().List() {
		k := linesOf(again.desk)[i]
		line := k.object.(typable)
		s.Resume([]workshop.Draft{draft})
		if k.at != draft.At || s.current.Step() != k.at.Step || !parts.Shown(s.body, line) {
			t.Errorf("%+v: the line is not on screen; it shows %s", draft.At, s.current.Step())
		}
		if got := again.window.Canvas().Focused(); got != line.Entry() {
			t.Errorf("%+v: the keyboard is in %T", draft.At, got)
			continue
		}
		again.types(", ever")
		if got := line.Text(); got != "Nobody asks twice, ever" {
			t.Errorf("%+v: the line has %q", draft.At, got)
		}
		if !again.sees("What you typed last and did not enter is here again.") {
			t.Errorf("%+v: nothing says so", draft.At)
		}
		s.Quiet()
	}
}

func TestEnteringOrClearingALineForgetsIt(t *testing.T) {
	b, s := inShell(t, workshop.New("w", "2026-09-02"), laptop)
	s.Go(workshop.Place{Step: workshop.PromisesStep})
	waiting := func() int { return len(b.desk.Session.Drafts().List()) }
	b.types("You only")
	if waiting() != 1 {
		t.Errorf("%d drafts while a line is typed", waiting())
	}
	s.Step(+1)
	s.Step(-1)
	if waiting() != 1 {
		t.Errorf("%d drafts after going away and coming back", waiting())
	}
	b.types(" explain it once.")
	b.keys(fyne.KeyReturn)
	if waiting() != 0 || len(b.w().Promises) != 1 {
		t.Errorf("after Enter: %d drafts, %d promises", waiting(), len(b.w().Promises))
	}
	b.types("W")
	b.keys(fyne.KeyBackspace)
	if waiting() != 0 {
		t.Errorf("%d drafts after the line was cleared", waiting())
	}
	b.types("We ring back")
	s.KeepDrafts()
	if waiting() != 0 || len(b.w().Promises) != 2 {
		t.Errorf("after leaving: %d drafts, %d promises", waiting(), len(b.w().Promises))
	}
	long := string(slices.Repeat([]rune{'x'}, workshop.Limits("promise", "text").Max+1))
	s.screens[4].(*promisesScreen).line.PutBack(long)
	b.keys(fyne.KeyReturn)
	if list := b.desk.Session.Drafts().List(); len(list) != 1 || list[0].Text != long {
		t.Errorf("a line that was refused is kept as %v", list)
	}
}
