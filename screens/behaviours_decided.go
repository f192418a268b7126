package screens

import (
	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// behavioursDecided is the mode that keeps what the group agreed (M§2 S5, M§3.9): at the left the decision log, at the
// right what is kindly put aside, and a bar about the one in hand.
type behavioursDecided struct {
	s         *behavioursScreen
	decisions *behavioursDecisions
	parked    *behavioursParked
	onParked  bool // what is in hand is put aside, not a decision
	bar       *decidedBar
	object    *fyne.Container
}

// The fields of places in this mode, so that undo comes back to it.
const (
	decisionField = "decision"
	parkedField   = "parked"
)

func newBehavioursDecided(s *behavioursScreen) *behavioursDecided {
	k, d := s.d.Kit, s.d
	v := &behavioursDecided{s: s}
	v.decisions = newBehavioursDecisions(v)
	v.parked = newBehavioursParked(v)
	v.bar = newDecidedBar(v)
	column := func(title string, line *parts.Capture, scroll *parts.Scroll) fyne.CanvasObject {
		// The scroller reaches as much further as its cards keep clear of its edge, so that they stand in line with the title.
		return k.Page(k.Inset(0, 0, 8, 0, k.Stack(8, k.Text(parts.Heading, title), line)), k.Inset(-4, 0, 0, -4, scroll), nil)
	}
	columns := k.Columns(20,
		column(d.T("What we decided"), v.decisions.line, v.decisions.scroll),
		column(d.T("Not now, and why"), v.parked.line, v.parked.scroll))
	v.object = k.Page(nil, k.Layers(k.Gap(0, leastList), columns), k.Inset(12, 0, 0, 0, v.bar.object))
	return v
}

// show brings both lists and the bar up to date.
func (v *behavioursDecided) show(w *workshop.Workshop) {
	v.decisions.show(w)
	v.parked.show(w)
	v.bar.show(w)
	parts.Arrange(v.object)
}

// take makes the list that has the keyboard the one that the bar is about.
func (v *behavioursDecided) take(onParked bool) {
	v.onParked = onParked
	v.s.Show(v.s.d.W())
}

// begin puts the keyboard into the line of the decision log.
func (v *behavioursDecided) begin() { v.decisions.line.Focus() }

// focus goes to a decision or to something put aside; to the line of its list when it is gone.
func (v *behavioursDecided) focus(at workshop.Place) {
	if at.Field == parkedField {
		v.parked.focus(at.Record)
	} else {
		v.decisions.focus(at.Record)
	}
}
