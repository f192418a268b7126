package screens

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kept/workshop"
)

func TestBehavioursDots(t *testing.T) {
	b, s := behavioursAt(t, behavioursDotting)
	if !b.sees("Everyone gets 3 dots, at most 2 on one note.") || !b.sees("167 dots in all") {
		t.Errorf("it is not said how many dots there are: %q", b.texts())
	}
	ids := slices.Clone(s.board.columns[0].ids)
	first := *b.w().Behaviour(ids[0])
	if ranked := b.w().Ranked("rol-1"); ranked[0].ID != ids[0] || ranked[1].ID != ids[1] {
		t.Errorf("the cards are not in the order of the vote: %v", ids)
	}
	votes := func() int { return b.w().Behaviour(first.ID).Votes }
	b.types("4")
	b.keys(fyne.KeyPlus, fyne.KeyEqual, fyne.KeyMinus)
	if got := votes(); got != 5 {
		t.Errorf("4 + + - gives %d dots, want 5", got)
	}
	if got := fmt.Sprint(167-first.Votes+5) + " dots in all"; !b.sees(got) {
		t.Errorf("the total does not follow: want %s in %q", got, b.texts())
	}
	b.desk.Session.Undo()
	if got := votes(); got != first.Votes {
		t.Errorf("one undo gives %d dots, want %d", got, first.Votes)
	}
	b.types("0")
	b.keys(fyne.KeyMinus)
	if got := votes(); got != 0 {
		t.Errorf("fewer than no dots: %d", got)
	}
	if !slices.Equal(s.board.columns[0].ids, ids) {
		t.Error("a card moved away while its dots were counted")
	}
	order := fmt.Sprint(b.w().Behaviours)
	pressAlt(b, fyne.KeyDown)
	if fmt.Sprint(b.w().Behaviours) != order {
		t.Error("Alt+Down changes the order of entry although the vote decides here")
	}
	s.SetMode(behavioursCapturing)
	s.SetMode(behavioursDotting)
	if got := s.board.columns[0].ids; got[len(got)-1] != first.ID && got[0] == first.ID {
		t.Errorf("without dots it is still first: %v", got)
	}
	for _, v := range b.w().Behaviours {
		if card := s.board.columns[0].Cards.Card(v.ID); card != nil && v.Status == workshop.ParkedBehaviour {
			t.Errorf("a parked behaviour can get dots: %s", v.Statement)
		}
	}
}

func TestBehavioursPriorities(t *testing.T) {
	b, s := behavioursAt(t, behavioursChoosing)
	c := s.priorities.columns["rol-1"]
	votes := func(id string) int { return b.w().Behaviour(id).Votes }
	for i := 1; i < len(c.ids); i++ {
		if b.w().Behaviour(c.ids[i]).Status != workshop.ParkedBehaviour && votes(c.ids[i]) > votes(c.ids[i-1]) {
			t.Errorf("candidates are not in the order of their dots: %v", c.ids)
		}
	}
	top := c.ids[0]
	b.keys(fyne.KeyP) // it was one
	if b.w().Behaviour(top).Status != workshop.DraftBehaviour || b.sees(b.w().Behaviour(top).Cue) {
		t.Error("P does not take a priority back")
	}
	b.keys(fyne.KeyP, fyne.KeyReturn)
	b.types(", aloud")
	b.keys(fyne.KeyReturn)
	b.types(", gladly")
	b.keys(fyne.KeyReturn, fyne.KeyS)
	v := b.w().Behaviour(top)
	if !strings.HasSuffix(v.Cue, ", aloud") || !strings.HasSuffix(v.Reward, ", gladly") {
		t.Errorf("cue %q, reward %q", v.Cue, v.Reward)
	}
	if v.Status != workshop.ShortlistedBehaviour {
		t.Errorf("after the reward the keyboard is not on the card: status %q", v.Status)
	}
	b.keys(fyne.KeyRight)
	if s.role != "rol-2" || !b.sees("Listen to two live calls") {
		t.Errorf("Right goes to role %q", s.role)
	}
}

func TestBehavioursManyPriorities(t *testing.T) {
	w := twoRoles()
	for i := range 6 {
		v := workshop.NewBehaviour(fmt.Sprint("b", i), "p1", "r1", fmt.Sprint("Do thing ", i))
		v.Status = workshop.PriorityBehaviour
		w.Behaviours = append(w.Behaviours, v)
	}
	b := onScreen(t, workshop.BehavioursStep, w)
	b.screen.(*behavioursScreen).SetMode(behavioursChoosing)
	if !b.sees("6 priorities for Adviser.") {
		t.Errorf("no hint about six priorities: %q", b.texts())
	}
	b.screen.(*behavioursScreen).dismiss("many_priorities", "r1")
	if b.sees("6 priorities for Adviser.") {
		t.Error("the hint stays after it was waved away")
	}
}

func TestBehavioursDetails(t *testing.T) {
	b, s := behavioursAt(t, behavioursCapturing)
	b.keys(fyne.KeyDown, fyne.KeyD)
	v := b.w().Behaviours[0]
	if !s.details.open() || b.window.Canvas().Overlays().Top() != nil || !b.sees("It can sound like") || v.ExampleWords != openSample(t, "contact-centre").Behaviours[0].ExampleWords {
		t.Fatalf("D does not open the details, or typed into them: %q", v.ExampleWords)
	}
	s.details.focus("not_this")
	b.types("Read the screen aloud ")
	if got := b.w().Behaviours[0].NotThis; got != "Read the screen aloud " {
		t.Errorf("while typing: %q", got)
	}
	b.keys(fyne.KeyReturn)
	if got := b.w().Behaviours[0].NotThis; got != "Read the screen aloud" {
		t.Errorf("after Enter: %q", got)
	}
	b.keys(fyne.KeyEscape, fyne.KeyDown)
	second := s.board.columns[0].ids[1]
	if s.chosen != second || !b.sees(b.w().Behaviour(second).Statement) {
		t.Errorf("the panel does not follow to card %s", second)
	}
	s.details.focus("situation")
	b.types(strings.Repeat("when it rings ", 9))
	if !b.sees("Keep the situation to 100 characters.") {
		t.Error("a situation that is too long is not said to be so")
	}
	b.desk.Session.Undo()
	if got := b.w().Behaviour(second).Situation; got != openSample(t, "contact-centre").Behaviour(second).Situation {
		t.Errorf("one undo leaves %q", got)
	}
	b.keys(fyne.KeyEscape, fyne.KeyEscape)
	if s.details.open() {
		t.Error("Escape on the card does not close the details")
	}
}

func TestBehavioursHints(t *testing.T) {
	w := twoRoles()
	w.Goals = []workshop.Goal{{Record: workshop.Record{ID: "g"}}}
	w.Details.Facilitators = []string{"Amara Mensah"}
	checks := newBehavioursChecks(onScreen(t, workshop.BehavioursStep, twoRoles()).desk)
	for _, c := range []struct {
		status  workshop.BehaviourStatus
		goals   []string
		authors []string
		want    string
	}{
		{workshop.DraftBehaviour, nil, nil, "no_author"},
		{workshop.PriorityBehaviour, nil, []string{"a"}, "no_goal"},
		{workshop.ShortlistedBehaviour, []string{"g"}, []string{"l"}, "leaders_wrote"},
		{workshop.DraftBehaviour, nil, []string{"l", "a"}, "leaders_wrote"},
		{workshop.DraftBehaviour, nil, []string{"b", "l"}, ""},
		{workshop.ParkedBehaviour, nil, []string{"b"}, ""},
	} {
		w.Participants = append(w.Participants[:2:2], workshop.Participant{Record: workshop.Record{ID: "b"}, Name: "Bea", RoleID: "r1"})
		v := workshop.Behaviour{Record: workshop.Record{ID: "v"}, Status: c.status, GoalIDs: c.goals, AuthorIDs: c.authors}
		if got := checks.behaviourHint(w, &v); got != c.want {
			t.Errorf("%+v: hint %q, want %q", c, got, c.want)
		}
	}
	d := onScreen(t, workshop.BehavioursStep, twoRoles()).desk
	for i := range fewToJudge {
		if id, _ := behavioursHint(d, w); id != "" {
			t.Errorf("%d behaviours: hint %q comes too early", i, id)
		}
		w.Behaviours = append(w.Behaviours, workshop.NewBehaviour(fmt.Sprint("b", i), "p1", "r1", "Say it"))
	}
	for _, want := range []string{"no_behind_the_scenes", "one_kind", ""} {
		got, text := behavioursHint(d, w)
		if got != want || strings.Contains(text, "{") {
			t.Errorf("hint %q (%s), want %q", got, text, want)
		}
		w.Dismiss(got, "")
	}
}

// Whatever most of the behaviours are, the hint says it in a sentence.
func TestTheHintAboutOneKindReadsWell(t *testing.T) {
	for _, kind := range workshop.Values("behaviour", "kind") {
		w := twoRoles()
		w.Dismiss("no_behind_the_scenes", "")
		for i := range fewToJudge {
			b := workshop.NewBehaviour(fmt.Sprint("b", i), "p1", "r1", "Say it")
			b.Kind = workshop.BehaviourKind(kind)
			w.Behaviours = append(w.Behaviours, b)
		}
		d := onScreen(t, workshop.BehavioursStep, w).desk
		want := "Most of these are of one kind: " + strings.ToLower(d.Label("behaviour_kind", kind)) + ". What would you ask, say or avoid?"
		if _, text := behavioursHint(d, w); text != want {
			t.Errorf("%s: %q", kind, text)
		}
	}
}

func TestBehavioursWithoutAndWithManyRoles(t *testing.T) {
	b := onScreen(t, workshop.BehavioursStep, workshop.New("w", "2026-09-02"))
	if !b.sees("Behaviours stand under the roles") || !b.sees("Go to Set up") {
		t.Errorf("without roles: %q", b.texts())
	}
	w := workshop.New("w", "2026-09-02")
	for i := range 12 {
		w.Roles = append(w.Roles, workshop.Role{Record: workshop.Record{ID: fmt.Sprint("r", i)}, Name: fmt.Sprintf("A role with a rather long name, number %d", i)})
		w.Behaviours = append(w.Behaviours, workshop.NewBehaviour(fmt.Sprint("b", i), "", fmt.Sprint("r", i), strings.Repeat("Say it again ", 12)))
	}
	w.Behaviours = append(w.Behaviours, workshop.NewBehaviour("lost", "", "gone", "Stand somewhere"))
	b = onScreen(t, workshop.BehavioursStep, w)
	s := b.screen.(*behavioursScreen)
	if !b.sees("Roles 1–4 of 13") || !b.sees("Write the first promise") {
		t.Errorf("12 roles without promises: %q", b.texts())
	}
	b.keys(fyne.KeyDown, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	if s.board.board.Selected() != "b4" || !b.sees("Roles 2–5 of 13") {
		t.Errorf("Right out of the page is at %q", s.board.board.Selected())
	}
	s.board.turn(+1)
	if !b.sees("Roles 6–9 of 13") || s.role != "r8" {
		t.Errorf("the next page: %q", b.texts())
	}
	for range 11 {
		s.nextRole(+1)
	}
	if s.role != "r7" {
		t.Errorf("eleven roles on from r8 is %q", s.role)
	}
	if !s.board.focus("lost") || !b.sees("Stand somewhere") {
		t.Error("a behaviour without a role cannot be reached")
	}
}
