package raster

import (
	"math"

	"kept/export/page"
)

// points is how many points a kind of segment has.
func points(k page.SegmentKind) int {
	switch k {
	case page.CurveTo:
		return 3
	case page.Close:
		return 0
	}
	return 1
}

func moveTo(x, y float64) page.Segment {
	return page.Segment{Kind: page.MoveTo, Points: [3]page.Point{{X: x, Y: y}}}
}

func lineTo(x, y float64) page.Segment {
	return page.Segment{Kind: page.LineTo, Points: [3]page.Point{{X: x, Y: y}}}
}

// roundedRect returns the outline of a rectangle, clockwise; with a negative width, from its right edge, anticlockwise.
// A radius of half its side makes it a circle.
func roundedRect(x, y, w, h, radius float64) []page.Segment {
	if radius <= 0 {
		return []page.Segment{moveTo(x, y), lineTo(x+w, y), lineTo(x+w, y+h), lineTo(x, y+h), {Kind: page.Close}}
	}
	const curve = 0.5523 // a quarter circle as a cubic curve
	rx, ry := math.Copysign(radius, w), radius
	corner := func(ax, ay, bx, by, cx, cy float64) page.Segment {
		return page.Segment{Kind: page.CurveTo, Points: [3]page.Point{{X: ax, Y: ay}, {X: bx, Y: by}, {X: cx, Y: cy}}}
	}
	kx, ky := rx*(1-curve), ry*(1-curve)
	return []page.Segment{
		moveTo(x+rx, y),
		lineTo(x+w-rx, y), corner(x+w-kx, y, x+w, y+ky, x+w, y+ry),
		lineTo(x+w, y+h-ry), corner(x+w, y+h-ky, x+w-kx, y+h, x+w-rx, y+h),
		lineTo(x+rx, y+h), corner(x+kx, y+h, x, y+h-ky, x, y+h-ry),
		lineTo(x, y+ry), corner(x, y+ky, x+kx, y, x+rx, y),
		{Kind: page.Close},
	}
}

// frame returns the outline of a line so thick round a rectangle: its outer edge, and its inner edge the other way
// round, so that what is inside stays empty.
func frame(x, y, w, h, radius, thick float64) []page.Segment {
	d := thick / 2
	outer, inner := radius, max(radius-d, 0)
	if radius > 0 {
		outer += d
	}
	segs := roundedRect(x-d, y-d, w+thick, h+thick, outer)
	if w <= thick || h <= thick {
		return segs
	}
	return append(segs, roundedRect(x+w-d, y+d, -(w-thick), h-thick, inner)...)
}

// flatten returns the lines of an outline, its curves as many short ones. Closed ones end where they begin.
func flatten(segs []page.Segment) [][]page.Point {
	const steps = 12 // marks are a few millimetres wide: an arc of one shows no corner
	var lines [][]page.Point
	var line []page.Point
	end := func() {
		if len(line) > 1 {
			lines = append(lines, line)
		}
		line = nil
	}
	for _, s := range segs {
		switch s.Kind {
		case page.MoveTo:
			end()
			line = []page.Point{s.Points[0]}
		case page.LineTo:
			line = append(line, s.Points[0])
		case page.CurveTo:
			from := line[len(line)-1]
			for i := 1; i <= steps; i++ {
				line = append(line, onCurve(from, s.Points, float64(i)/steps))
			}
		case page.Close:
			if len(line) > 1 {
				line = append(line, line[0])
			}
		}
	}
	end()
	return lines
}

// onCurve returns the point of a cubic curve at t from 0 to 1.
func onCurve(from page.Point, to [3]page.Point, t float64) page.Point {
	u := 1 - t
	a, b, c, d := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
	return page.Point{
		X: a*from.X + b*to[0].X + c*to[1].X + d*to[2].X,
		Y: a*from.Y + b*to[0].Y + c*to[1].Y + d*to[2].Y,
	}
}

// along returns the outline of a line so thick through some points. Every piece goes the same way round, so that where
// they lie on each other they stay filled.
func along(line []page.Point, thick float64, round bool) []page.Segment {
	var segs []page.Segment
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		length := math.Hypot(b.X-a.X, b.Y-a.Y)
		if length == 0 {
			continue
		}
		nx, ny := -(b.Y-a.Y)/length*thick/2, (b.X-a.X)/length*thick/2
		segs = append(segs,
			moveTo(a.X-nx, a.Y-ny), lineTo(b.X-nx, b.Y-ny), lineTo(b.X+nx, b.Y+ny), lineTo(a.X+nx, a.Y+ny), page.Segment{Kind: page.Close})
	}
	if round {
		for _, pt := range line {
			segs = append(segs, roundedRect(pt.X-thick/2, pt.Y-thick/2, thick, thick, thick/2)...)
		}
	}
	return segs
}

// dashes cuts a line into its dashes; a pattern of nothing leaves it whole.
func dashes(line []page.Point, pattern []float64) [][]page.Point {
	total := 0.0
	for _, d := range pattern {
		total += d
	}
	if total <= 0 {
		return [][]page.Point{line}
	}
	var out [][]page.Point
	at, left := 0, pattern[0] // place in the pattern; even places are ink
	piece := line[:1:1]
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		length := math.Hypot(b.X-a.X, b.Y-a.Y)
		for done := 0.0; done < length; {
			step := min(left, length-done)
			done, left = done+step, left-step
			pt := page.Point{X: a.X + (b.X-a.X)*done/length, Y: a.Y + (b.Y-a.Y)*done/length}
			if at%2 == 0 {
				piece = append(piece, pt)
			}
			if left > 0 {
				continue
			}
			if at%2 == 0 {
				out = append(out, piece)
			}
			at++
			left, piece = pattern[at%len(pattern)], []page.Point{pt}
		}
	}
	if at%2 == 0 && len(piece) > 1 {
		out = append(out, piece)
	}
	return out
}
