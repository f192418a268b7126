package content

import (
	"slices"
	"testing"

	"kept/workshop/words"
)

// TestALookBackAsksWhatTheMethodAsks holds the questions to M§7.4 and M§7.6.
func TestALookBackAsksWhatTheMethodAsks(t *testing.T) {
	c := English()
	for got, want := range map[string]string{
		c.CheckIn.Chances:   "How many times did the chance come up?",
		c.CheckIn.Kept:      "How many times did you do it?",
		c.CheckIn.Frequency: "Overall, how often did you do it when the chance came?",
		c.CheckIn.Ease:      "How much does it happen by itself now?",
		c.CheckIn.Energy:    "How keen are you to carry on?",
		c.Observing.Seen:    "What did you see or hear?",
	} {
		if got != want {
			t.Errorf("asks %q, the method asks %q", got, want)
		}
	}
	if len(c.CheckIn.Calendar) != 3 || len(c.Commitments.Buddy.Asks) != 3 { // M§8 DOC-14, DOC-2
		t.Errorf("a calendar asks %q and a buddy %q, three questions each", c.CheckIn.Calendar, c.Commitments.Buddy.Asks)
	}
	for point, want := range map[string]bool{"1": true, "2": false, "3": true, "4": false, "5": true, "6": false} {
		if got := c.CheckIn.EasePoint(point) != ""; got != want {
			t.Errorf("point %s is named: %t", point, got)
		}
	}
}

func TestObserversAreToldWhatHappensToTheirAnswer(t *testing.T) {
	o := English().Observing
	for text, want := range map[string][]string{o.Question: {"name"}, o.Seen: nil, o.Told: {"threshold"}} {
		if got := words.Unfilled(text); !slices.Equal(got, want) {
			t.Errorf("%q leaves %q to fill", text, got)
		}
	}
}
