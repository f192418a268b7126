package screens

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"kept/workshop"
)

func TestCommitmentsReadAloudKeepsWhatIsPrivate(t *testing.T) {
	w := openSample(t, "professional-services")
	secret := map[string]bool{}
	for _, c := range w.Commitments {
		if c.Share == workshop.PrivateShare || c.Share == workshop.BuddyManagerShare {
			secret[c.Statement] = true
		}
	}
	if len(secret) < 2 {
		t.Fatal("the sample keeps nothing private any more")
	}
	b, s := onCommitments(t, w)
	s.SetMode(commitmentsReading)
	s.Focus(workshop.Place{Step: workshop.CommitmentsStep})
	private, read := 0, 0
	levels := []int{}
	for range inTurn(w) {
		for statement := range secret {
			if b.sees(statement) {
				t.Errorf("the room can read %q", statement)
			}
		}
		if b.sees("keeps this private") {
			private++
		}
		if c := w.Commitment(s.aloud.at); !secret[c.Statement] && b.sees(c.Statement) {
			read++
		}
		level := w.Role(w.Participant(w.Commitment(s.aloud.at).ParticipantID).RoleID).Level
		levels = append(levels, slices.Index([]workshop.Level{workshop.Frontline, workshop.ManagerLevel, workshop.LeaderLevel}, level))
		b.keys(fyne.KeyRight)
	}
	if private != 1 || read != len(w.Commitments)-len(secret) {
		t.Errorf("%d private, %d read aloud", private, read)
	}
	if !slices.IsSorted(levels) {
		t.Errorf("leaders do not come last: %v", levels)
	}
}

// What is passed over says how it could be read after all, and nobody is asked who heard it.
func TestCommitmentsReadAloudSaysWhereSharingIsChosen(t *testing.T) {
	const hint = "It can be read here once “Who may see this”, on the sheet, says “Team”."
	for _, share := range []workshop.Share{workshop.PrivateShare, workshop.BuddyManagerShare, workshop.TeamShare, workshop.PublicShare} {
		w := openSample(t, "professional-services")
		for i := range w.Commitments {
			w.Commitments[i].Share = share
		}
		b, s := onCommitments(t, w)
		s.SetMode(commitmentsReading)
		s.Focus(workshop.Place{Step: workshop.CommitmentsStep})
		if b.sees(hint) == share.ForTeam() || b.sees("who heard it") != share.ForTeam() {
			t.Errorf("%s: %q", share, b.texts())
		}
		b.keys(fyne.KeyReturn)
		if asks := len(b.window.Canvas().Overlays().List()) > 0; asks != share.ForTeam() {
			t.Errorf("%s: asked who heard it: %v", share, asks)
		}
	}
}

// Whose turn it is may agree to be read after all: one key, and the round goes on where it was.
func TestCommitmentsAreSharedInTheRound(t *testing.T) {
	w := commitmentsRoom()
	c := w.NewCommitment("c1", "mara")
	c.Statement, c.Share = "I will call back", workshop.PrivateShare
	w.Commitments = []workshop.Commitment{c}
	b, s := onCommitments(t, w)
	s.SetMode(commitmentsReading)
	s.Focus(workshop.Place{Step: workshop.CommitmentsStep})
	b.keys(fyne.KeyT)
	if got := b.w().Commitment("c1").Share; got != workshop.TeamShare || !b.sees("I will call back") {
		t.Errorf("shared with %q, on screen %q", got, b.texts())
	}
	b.desk.Session.Undo()
	s.Focus(workshop.Place{Step: workshop.CommitmentsStep, Record: "c1", Field: "share"})
	if s.Mode() != commitmentsReading || b.sees("I will call back") {
		t.Errorf("undone, the room reads %q in mode %d", b.texts(), s.Mode())
	}
}

func TestCommitmentsWriteDownWhoHeardIt(t *testing.T) {
	w := commitmentsRoom()
	c := w.NewCommitment("c1", "mara")
	c.Statement, c.Share = "I will call back", workshop.TeamShare
	w.Commitments = []workshop.Commitment{c}
	b, s := onCommitments(t, w)
	s.SetMode(commitmentsReading)
	s.Focus(workshop.Place{Step: workshop.CommitmentsStep})
	b.keys(fyne.KeyReturn)
	b.types("Tom")
	b.keys(fyne.KeyReturn)
	if got := b.w().Commitment("c1").WitnessID; got != "tom" {
		t.Errorf("heard by %q", got)
	}
	s.Focus(workshop.Place{Step: workshop.CommitmentsStep, Record: "c1", Field: "witness_id"})
	if s.Mode() != commitmentsReading {
		t.Error("undo of a witness leaves the round")
	}
}
