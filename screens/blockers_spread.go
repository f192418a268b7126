package screens

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"

	"kept/workshop"
)

// mapNote is a blocker on the map.
type mapNote struct {
	id             string
	number         int // its place in the order of entry, counted from 1, so that it stays the same while notes move
	impact, effort float64
	stops, quiet   bool
}

// mapPlot is the part of the map where notes lie: effort from 1 to 5 across, impact from 1 to 5 upwards, with room for
// half a step round the ends.
type mapPlot struct{ x, y, w, h float32 }

// The ends of the plot and the two lines between the fields, on the scale from 1 to 5. Halves lie on either side of
// the lines: an effort of 2 is low and 2.5 is high, an impact of 3 is low and 3.5 is high (M§6.3).
const (
	plotFrom, plotTo = 0.75, 5.25
	effortLine       = 2.25
	impactLine       = 3.25
)

func (p mapPlot) atEffort(v float64) float32 {
	return p.x + p.w*float32((v-plotFrom)/(plotTo-plotFrom))
}

func (p mapPlot) atImpact(v float64) float32 {
	return p.y + p.h*float32((plotTo-v)/(plotTo-plotFrom))
}

// valuesAt are the nearest values at a point, to the half.
func (p mapPlot) valuesAt(pos fyne.Position) (impact, effort float64) {
	span := plotTo - plotFrom
	impact = plotTo - span*float64((pos.Y-p.y)/p.h)
	effort = plotFrom + span*float64((pos.X-p.x)/p.w)
	return half(impact), half(effort)
}

// field is the part of the plot that belongs to a field of the map.
func (p mapPlot) field(q workshop.Quadrant) mapPlot {
	across, down := p.atEffort(effortLine), p.atImpact(impactLine)
	f := mapPlot{p.x, p.y, across - p.x, down - p.y}
	if q == workshop.MajorProject || q == workshop.Drop {
		f.x, f.w = across, p.x+p.w-across
	}
	if q == workshop.FillIn || q == workshop.Drop {
		f.y, f.h = down, p.y+p.h-down
	}
	return f
}

// spread finds a place for the middle of every note, so that none covers another: its own place when that is free, else
// the nearest free one within the same field. Notes that were there first keep their places. Only where a field is full
// notes lie on each other.
func (p mapPlot) spread(notes []mapNote, disc float32) []fyne.Position {
	pitch := disc + 3
	offsets := ringOffsets(pitch)
	taken := make([]fyne.Position, 0, len(notes))
	free := func(at fyne.Position) bool {
		return !slices.ContainsFunc(taken, func(t fyne.Position) bool {
			dx, dy := float64(t.X-at.X), float64(t.Y-at.Y)
			return math.Hypot(dx, dy) < float64(disc)+1
		})
	}
	for _, n := range notes {
		want := fyne.NewPos(p.atEffort(n.effort), p.atImpact(n.impact))
		f := p.field(workshop.QuadrantOf(n.impact, n.effort, false))
		place := want
		for _, o := range offsets {
			at := want.Add(o)
			in := at.X >= f.x+disc/2 && at.X <= f.x+f.w-disc/2 && at.Y >= f.y+disc/2 && at.Y <= f.y+f.h-disc/2
			if (in || o.IsZero()) && free(at) {
				place = at
				break
			}
		}
		taken = append(taken, place)
	}
	return taken
}

// ringOffsets are steps away from a place, the nearest first.
func ringOffsets(pitch float32) []fyne.Position {
	const most = 14
	var out []fyne.Position
	for j := -most; j <= most; j++ {
		for i := -most; i <= most; i++ {
			// Every second row is shifted, as eggs lie in a box.
			shift := float32(j&1) / 2
			out = append(out, fyne.NewPos((float32(i)+shift)*pitch, float32(j)*pitch*0.87))
		}
	}
	slices.SortStableFunc(out, func(a, b fyne.Position) int {
		da, db := a.X*a.X+a.Y*a.Y, b.X*b.X+b.Y*b.Y
		switch {
		case da < db-0.01:
			return -1
		case da > db+0.01:
			return 1
		}
		return 0
	})
	return out
}
