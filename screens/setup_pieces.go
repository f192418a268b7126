package screens

import (
	"slices"

	"kept/workshop"
)

// setupPieceKind tells what a piece of the day is.
type setupPieceKind int

// The kinds of piece.
const (
	setupStepPiece setupPieceKind = iota
	setupBreakPiece
	setupSparePiece
)

// setupPiece is a stretch of the day in the agenda: a step, a break, or the spare minutes at the end.
type setupPiece struct {
	kind    setupPieceKind
	id      string // of the step or the break, "" for the spare minutes
	name    string // of a break
	minutes int
	least   int // shortest sensible minutes
	start   int // minutes after the start of the day
}

// key names a piece among the others.
func (p setupPiece) key() string { return string(rune('0'+p.kind)) + p.id }

// most returns how many minutes the piece may have (M§3.1, M§3.9).
func (p setupPiece) most() int {
	switch p.kind {
	case setupBreakPiece:
		return workshop.Limits("break", "planned").Max
	case setupSparePiece:
		return workshop.Limits("workshop", "buffer").Max
	}
	return workshop.Limits("step", "planned").Max
}

// setupPieces returns the day in its order. Set up and Follow-up happen on other days and stand in it only when
// somebody gave them minutes.
func setupPieces(w *workshop.Workshop) []setupPiece {
	var out []setupPiece
	at := 0
	add := func(p setupPiece) {
		p.start = at
		at += p.minutes
		out = append(out, p)
	}
	for _, id := range workshop.AllSteps() {
		var planned, shortest int
		if s := w.Step(id); s != nil {
			planned, shortest = s.Planned, s.Shortest
		}
		if planned > 0 || id != workshop.SetUp && id != workshop.FollowUp {
			add(setupPiece{kind: setupStepPiece, id: string(id), minutes: planned, least: shortest})
		}
		for _, b := range w.Breaks {
			if b.After == id {
				add(setupPiece{kind: setupBreakPiece, id: b.ID, name: b.Name, minutes: b.Planned, least: b.Shortest})
			}
		}
	}
	add(setupPiece{kind: setupSparePiece, minutes: w.Details.Buffer})
	return out
}

// setSetupMinutes gives a piece a new length, within its limits. The shortest sensible length never stays above it.
func setSetupMinutes(w *workshop.Workshop, p setupPiece, minutes int) {
	minutes = min(max(minutes, 0), p.most())
	switch p.kind {
	case setupStepPiece:
		s := w.EnsureStep(workshop.StepID(p.id))
		s.Planned, s.Shortest = minutes, min(s.Shortest, minutes)
	case setupBreakPiece:
		for i := range w.Breaks {
			if b := &w.Breaks[i]; b.ID == p.id {
				b.Planned, b.Shortest = minutes, min(b.Shortest, minutes)
			}
		}
	case setupSparePiece:
		w.Details.Buffer = minutes
	}
}

// mayRest tells whether a break can follow the piece (M§3.9).
func (p setupPiece) mayRest() bool {
	return p.kind == setupStepPiece && slices.Contains(workshop.Values("break", "after"), p.id)
}
