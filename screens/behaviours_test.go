package screens

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// behavioursAt opens a sample on the behaviours screen in a mode.
func behavioursAt(t *testing.T, mode int) (*bench, *behavioursScreen) {
	t.Helper()
	b := onScreen(t, workshop.BehavioursStep, openSample(t, "contact-centre"))
	s := b.screen.(*behavioursScreen)
	s.SetMode(mode)
	s.Focus(workshop.Place{})
	return b, s
}

// twoRoles is a workshop with two roles, two promises and no behaviour.
func twoRoles() *workshop.Workshop {
	w := workshop.New("w", "2026-09-02")
	w.Roles = []workshop.Role{
		{Record: workshop.Record{ID: "r1"}, Name: "Adviser", Side: workshop.CustomerFacing, Level: workshop.Frontline},
		{Record: workshop.Record{ID: "r2"}, Name: "Team leader", Side: workshop.BehindTheScenes, Level: workshop.LeaderLevel},
	}
	w.Promises = []workshop.Promise{
		{Record: workshop.Record{ID: "p1"}, Text: "You only explain it once."},
		{Record: workshop.Record{ID: "p2"}, Text: "We call back today."},
	}
	w.Participants = []workshop.Participant{
		{Record: workshop.Record{ID: "a"}, Name: "Amara Mensah", RoleID: "r1", Attendance: workshop.Present},
		{Record: workshop.Record{ID: "l"}, Name: "Lee", RoleID: "r2", Attendance: workshop.Present},
	}
	return w
}

func TestBehavioursAreCaughtByKeyboardAlone(t *testing.T) {
	b := onScreen(t, workshop.BehavioursStep, twoRoles())
	if !b.sees("Adviser has no behaviour yet.") || !b.sees("No behaviour yet for") {
		t.Errorf("empty cells do not speak: %q", b.texts())
	}
	b.types("Say back what you heard")
	b.keys(fyne.KeyReturn)
	b.types("Ask one open question")
	b.keys(fyne.KeyTab, fyne.KeyReturn) // for the team leader
	b.types("Listen to two live calls")
	b.keys(fyne.KeyUp, fyne.KeyReturn) // for the second promise
	b.types("Praise on the spot")
	b.keys(fyne.KeyTab, fyne.KeyReturn) // round to the adviser again
	var got []string
	for _, v := range b.w().Behaviours {
		got = append(got, v.RoleID+" "+v.PromiseID+" "+v.Statement)
	}
	want := "r1 p1 Say back what you heard, r2 p1 Ask one open question, r2 p2 Listen to two live calls, r1 p2 Praise on the spot"
	if strings.Join(got, ", ") != want {
		t.Errorf("behaviours = %q\nwant %s", got, want)
	}
	for _, text := range []string{"Say back what you heard", "Praise on the spot", "P2 We call back today."} {
		if !b.sees(text) {
			t.Errorf("%q is not on screen: %q", text, b.texts())
		}
	}
	if got := b.screen.Note(b.w()); got != "4 captured" {
		t.Errorf("note in the rail = %q", got)
	}
	b.keys(fyne.KeyDown) // to the card just added
	if got := b.screen.(*behavioursScreen).board.board.Selected(); got != b.w().Behaviours[3].ID {
		t.Errorf("Down goes to card %q, want the one just added", got)
	}
	b.keys(fyne.KeyEscape)
	b.types("back")
	if got := b.screen.(*behavioursScreen).capture.line.Text(); got != "back" {
		t.Errorf("Escape does not lead back to the line, which has %q", got)
	}
}

func TestBehavioursPasteAndLimits(t *testing.T) {
	w := twoRoles()
	for i := range 118 {
		w.Behaviours = append(w.Behaviours, workshop.NewBehaviour(fmt.Sprint("b", i), "p1", "r1", "Say it"))
	}
	b := onScreen(t, workshop.BehavioursStep, w)
	line := b.screen.(*behavioursScreen).capture.line
	pasteInto(b, "Call back\nno\nWrite it down\nClose the loop")
	if n := len(b.w().Behaviours); n != 120 {
		t.Errorf("%d behaviours, want the 120 that fit", n)
	}
	if got, want := line.Text(), "no\nClose the loop"; got != want {
		t.Errorf("left in the line: %q, want %q", got, want)
	}
	if !b.sees("in 3 to 160 characters") || len(b.told) != 1 {
		t.Errorf("what is wrong was not said: %q", b.told)
	}
	line.SetText("")
	b.types("One too many")
	b.keys(fyne.KeyReturn)
	if got := line.Text(); got != "One too many" || len(b.w().Behaviours) != 120 {
		t.Errorf("a text beyond the limit was lost: %q", got)
	}
	b.desk.Session.Undo()
	if n := len(b.w().Behaviours); n != 118 {
		t.Errorf("one undo of the paste leaves %d", n)
	}
}

func TestBehavioursCardKeys(t *testing.T) {
	b := onScreen(t, workshop.BehavioursStep, twoRoles())
	for _, text := range []string{"One", "Two", "Three"} {
		b.types(text)
		b.keys(fyne.KeyReturn)
	}
	said := func() string {
		var out []string
		for _, v := range b.w().Behaviours {
			out = append(out, v.RoleID+v.Statement)
		}
		return strings.Join(out, " ")
	}
	for _, step := range []struct {
		name string
		do   func()
		want string
	}{
		{"Alt+Up", func() { b.keys(fyne.KeyDown); pressAlt(b, fyne.KeyUp) }, "r1One r1Three r1Two"},
		{"Alt+Up at the second", func() { pressAlt(b, fyne.KeyUp) }, "r1Three r1One r1Two"},
		{"Alt+Up at the first does nothing", func() { pressAlt(b, fyne.KeyUp) }, "r1Three r1One r1Two"},
		{"Alt+Down", func() { pressAlt(b, fyne.KeyDown) }, "r1One r1Three r1Two"},
		{"Alt+Right keeps the keyboard on the card", func() { pressAlt(b, fyne.KeyRight) }, "r1One r1Two r2Three"},
		{"Alt+Left", func() { pressAlt(b, fyne.KeyLeft) }, "r1One r1Two r1Three"},
		{"Enter edits in place", func() { b.keys(fyne.KeyReturn); b.types(" times"); b.keys(fyne.KeyReturn) }, "r1One r1Two r1Three times"},
		{"Delete", func() { b.keys(fyne.KeyDelete) }, "r1One r1Two"},
		{"undo", b.desk.Session.Undo, "r1One r1Two r1Three times"},
		{"undo", b.desk.Session.Undo, "r1One r1Two r1Three"},
	} {
		step.do()
		if got := said(); got != step.want {
			t.Fatalf("%s: %s, want %s", step.name, got, step.want)
		}
	}
	b.keys(fyne.KeyP)
	if got := b.w().Behaviours[1].Status; got != workshop.PriorityBehaviour {
		t.Errorf("P on the heir of the deleted card: status %q", got)
	}
	b.keys(fyne.KeyP)
	if got := b.w().Behaviours[1].Status; got != workshop.DraftBehaviour {
		t.Errorf("P again: status %q", got)
	}
	pressAlt(b, fyne.KeyDown)
	last := b.w()
	pressAlt(b, fyne.KeyDown)
	if b.w() != last {
		t.Error("Alt+Down on the last card changed something")
	}
	b.types("3")
	if b.w().Behaviours[2].Votes != 0 {
		t.Error("a digit gave dots outside Dots mode")
	}
}

func TestBehavioursDropByMouse(t *testing.T) {
	b, s := behavioursAt(t, behavioursCapturing)
	parts.Arrange(b.window.Content())
	id := s.board.columns[0].ids[0]
	target := s.board.columns[1].ids[1]
	s.board.board.OnDrop(id, 0, 1, 1)
	if got := s.board.columns[1].ids[1:3]; got[0] != id || got[1] != target {
		t.Errorf("dropped between %v", got)
	}
	b.desk.Session.Undo()
	if got := b.w().Behaviour(id).RoleID; got != "rol-1" {
		t.Errorf("undo leaves it in %s", got)
	}
}

func TestBehavioursFocusAfterUndo(t *testing.T) {
	b, s := behavioursAt(t, behavioursCapturing)
	for field, mode := range map[string]int{"votes": behavioursDotting, "cue": behavioursChoosing, "statement": behavioursCapturing} {
		s.Focus(workshop.Place{Record: "beh-1", Field: field})
		if s.Mode() != mode {
			t.Errorf("a change of %s leads to mode %d, want %d", field, s.Mode(), mode)
		}
		if b.window.Canvas().Focused() == nil {
			t.Errorf("a change of %s leaves the keyboard nowhere", field)
		}
	}
	s.SetMode(behavioursCapturing)
	s.Focus(workshop.Place{Record: "rol-5"})
	if s.role != "rol-5" {
		t.Errorf("a role that lacks something is not in hand: %q", s.role)
	}
}

func TestBehavioursShowKeepsWhatIsTyped(t *testing.T) {
	b, s := behavioursAt(t, behavioursCapturing)
	b.types("Half a sen")
	s.Show(b.w())
	b.types("tence")
	if got := s.capture.line.Text(); got != "Half a sentence" {
		t.Errorf("the line has %q", got)
	}
	s.board.columns[0].Cards.Edit("beh-1")
	b.types(" at once")
	s.Show(b.w())
	b.types(" and gently")
	b.keys(fyne.KeyReturn)
	if got := b.w().Behaviour("beh-1").Statement; !strings.HasSuffix(got, " at once and gently") {
		t.Errorf("the statement is %q", got)
	}
}

func TestBehavioursStarterQuestions(t *testing.T) {
	b, s := behavioursAt(t, behavioursCapturing)
	seen := map[string]bool{}
	for range 8 {
		s.bar.askNext()
		seen[s.bar.message.Text()] = true
	}
	if len(seen) != 8 || !seen["What do you do in the first ten seconds?"] {
		t.Errorf("starter questions: %v", seen)
	}
	if s.capture.line.Text() != "" || len(b.w().Behaviours) != 28 {
		t.Error("a question was put into somebody's mouth")
	}
	s.setRole("rol-6") // a leader
	s.bar.asked = 0
	s.bar.askNext()
	if got := s.bar.message.Text(); got != "What will people see you do that they do not see today?" {
		t.Errorf("the first question for a leader is %q", got)
	}
}

func TestInitialsAndShorten(t *testing.T) {
	for name, want := range map[string]string{"שרה כהן (צוות)": "שכ", "Amara Mensah": "AM", "lee": "L", "": "", "Ö ç é": "ÖÉ", " Ana  Maria de Sá ": "AS"} {
		if got := initials(name); got != want {
			t.Errorf("initials(%q) = %q, want %q", name, got, want)
		}
	}
	for text, want := range map[string]string{"You only explain it once.": "You only…", "Short.": "Short.", "Unbreakablewordhere": "Unbreakablew…", "Ask, twelve more": "Ask, twelve…"} {
		if got := shorten(text, 13); got != want {
			t.Errorf("shorten(%q) = %q, want %q", text, got, want)
		}
	}
}
