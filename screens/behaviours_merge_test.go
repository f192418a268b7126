package screens

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"kept/workshop"
)

// pressControl presses Ctrl with a key on whatever has the keyboard.
func pressControl(b *bench, key fyne.KeyName) {
	b.t.Helper()
	f, ok := b.window.Canvas().Focused().(fyne.Shortcutable)
	if !ok {
		b.t.Fatalf("nothing has the keyboard to press Ctrl+%s", key)
	}
	f.TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault})
}

func TestBehavioursMergeIntoTheOneBefore(t *testing.T) {
	b, s := behavioursAt(t, behavioursCapturing)
	ids := slices.Clone(s.board.columns[0].ids)
	into, from := *b.w().Behaviour(ids[0]), *b.w().Behaviour(ids[1])
	blocked := b.w().LinksTo("behaviours", from.ID)
	s.board.focus(from.ID)
	pressControl(b, fyne.KeyM)
	merged := b.w().Behaviour(into.ID)
	if b.w().Behaviour(from.ID) != nil || merged.Statement != into.Statement || merged.Votes != into.Votes+from.Votes {
		t.Fatalf("merged: %+v", merged)
	}
	if blocked == 0 || b.w().LinksTo("behaviours", from.ID) != 0 {
		t.Errorf("%d links pointed to it, %d still do", blocked, b.w().LinksTo("behaviours", from.ID))
	}
	if s.board.board.Selected() != into.ID {
		t.Errorf("the keyboard is on %q", s.board.board.Selected())
	}
	if len(b.told) != 1 || !strings.HasPrefix(b.told[0], "Merged into “") {
		t.Errorf("told %q", b.told)
	}
	b.desk.Session.Undo()
	if v := b.w().Behaviour(from.ID); v == nil || v.Votes != from.Votes || b.w().LinksTo("behaviours", from.ID) != blocked {
		t.Errorf("one undo gives back %+v", v)
	}
}

func TestBehavioursMergeIntoOneThatIsPicked(t *testing.T) {
	b, s := behavioursAt(t, behavioursCapturing)
	ids := slices.Clone(s.board.columns[0].ids)
	s.board.focus(ids[0]) // there is none before it
	pressControl(b, fyne.KeyM)
	if len(b.w().Behaviours) != 28 {
		t.Fatal("the first card was merged into nobody knows what")
	}
	b.keys(fyne.KeyReturn) // the first of the list
	if b.w().Behaviour(ids[0]) != nil || len(b.w().Behaviours) != 27 {
		t.Errorf("picking does not merge: %d behaviours", len(b.w().Behaviours))
	}
	if s.board.board.Selected() != ids[1] {
		t.Errorf("the keyboard is on %q, want %q", s.board.board.Selected(), ids[1])
	}
}

func TestBehavioursDuplicate(t *testing.T) {
	for _, mode := range []int{behavioursCapturing, behavioursDotting, behavioursChoosing} {
		b, s := behavioursAt(t, mode)
		source := s.chosen
		pressControlOnFirst(b, s, &source)
		i := slices.IndexFunc(b.w().Behaviours, func(v workshop.Behaviour) bool { return v.ID == source })
		c := b.w().Behaviours[i+1]
		if len(b.w().Behaviours) != 29 || c.Statement != b.w().Behaviours[i].Statement || c.Votes != 0 || s.chosen != c.ID {
			t.Errorf("mode %d: the copy is %+v, chosen %q", mode, c, s.chosen)
		}
		b.desk.Session.Undo()
		if len(b.w().Behaviours) != 28 {
			t.Errorf("mode %d: undo leaves %d", mode, len(b.w().Behaviours))
		}
	}
}

// pressControlOnFirst presses Ctrl+D on the first card of the first role, and says which that is.
func pressControlOnFirst(b *bench, s *behavioursScreen, id *string) {
	b.t.Helper()
	if s.mode == behavioursChoosing {
		*id = s.priorities.columns["rol-1"].ids[0]
	} else {
		*id = s.board.columns[0].ids[0]
	}
	s.chosen = *id
	s.refocus(*id)
	pressControl(b, fyne.KeyD)
}
