package export

import (
	"math"

	"kept/export/page"
)

// The drawings on cards. They are lines and shapes in black, so that they print the same on any printer.

// sun draws a rising sun on the line at height y round x: half a disc, and rays of two lengths above it.
func sun(cv *page.Canvas, x, y, r float64) {
	const rays = 13
	half := make([]page.Point, 0, 25)
	for i := range cap(half) {
		a := math.Pi * float64(i) / float64(cap(half)-1)
		half = append(half, page.Point{X: x - 0.5*r*math.Cos(a), Y: y - 0.5*r*math.Sin(a)})
	}
	cv.Shape(page.Black, half...)
	for i := range rays {
		a := math.Pi * (float64(i) + 0.5) / rays
		from, to := 0.66*r, r
		if i%2 == 1 {
			to = 0.86 * r
		}
		cv.Stroke(r*0.11, page.Black, page.Point{X: x - from*math.Cos(a), Y: y - from*math.Sin(a)}, page.Point{X: x - to*math.Cos(a), Y: y - to*math.Sin(a)})
	}
}

// suspensionBridge draws a bridge of width w whose deck is at height y: two towers, the cables between them and to
// both banks, and what hangs on them.
func suspensionBridge(cv *page.Canvas, x, y, w, h float64) {
	const steps, hangers = 24, 9
	left, right, top := x+w*0.22, x+w*0.78, y-h*0.82
	cable := func(part float64) float64 { // height at a part of the span between the towers
		low := y - h*0.1
		return low - (low-top)*(2*part-1)*(2*part-1)
	}
	var span []page.Point
	for i := range steps + 1 {
		part := float64(i) / steps
		span = append(span, page.Point{X: left + part*(right-left), Y: cable(part)})
	}
	cv.Stroke(1, page.Black, span...)
	cv.Stroke(1, page.Black, page.Point{X: x, Y: y}, page.Point{X: left, Y: top})
	cv.Stroke(1, page.Black, page.Point{X: x + w, Y: y}, page.Point{X: right, Y: top})
	for i := range hangers {
		part := float64(i+1) / (hangers + 1)
		cv.Upright(left+part*(right-left), cable(part), y, 0.5)
		if i < 3 { // those of the outer cables, fewer to the banks
			out := float64(i+1) / 4
			cv.Upright(left-out*(left-x), top+out*(y-top), y, 0.5)
			cv.Upright(right+out*(left-x), top+out*(y-top), y, 0.5)
		}
	}
	for _, at := range []float64{left, right} {
		cv.Box(at-0.8, y-h, 1.6, h*1.25, 0, 0, page.Black)
	}
	cv.Rule(x, x+w, y, 1.8)
}

// quotes draws a pair of opening quotation marks of height s with their top left corner at (x, y).
func quotes(cv *page.Canvas, x, y, s float64) {
	for _, at := range []float64{x, x + s*0.85} {
		cv.Disc(at+s*0.33, y+s*0.67, s*0.33, 0, page.Black)
		cv.Shape(page.Black,
			page.Point{X: at, Y: y + s*0.67}, page.Point{X: at + s*0.06, Y: y + s*0.32}, page.Point{X: at + s*0.26, Y: y + s*0.1},
			page.Point{X: at + s*0.5, Y: y}, page.Point{X: at + s*0.56, Y: y + s*0.12}, page.Point{X: at + s*0.36, Y: y + s*0.26},
			page.Point{X: at + s*0.3, Y: y + s*0.4})
	}
}

// frame draws the border of a certificate: a firm line, a fine one inside it, and a diamond in every corner.
func frame(cv *page.Canvas, x, y, w, h float64) {
	const inside, diamond = 4.2, 2.4
	cv.Box(x, y, w, h, 2.4, 0, page.None)
	cv.Box(x+inside, y+inside, w-2*inside, h-2*inside, 0.6, 0, page.None)
	for _, cx := range []float64{x + inside, x + w - inside} {
		for _, cy := range []float64{y + inside, y + h - inside} {
			cv.Shape(page.White, rhomb(cx, cy, diamond+0.9)...)
			cv.Shape(page.Black, rhomb(cx, cy, diamond)...)
		}
	}
}

// flourish draws a line with a diamond in its middle, round x.
func flourish(cv *page.Canvas, x, y, w float64) {
	const diamond = 1.3
	cv.Rule(x-w/2, x-2.6, y, 0.6)
	cv.Rule(x+2.6, x+w/2, y, 0.6)
	cv.Shape(page.Black, rhomb(x, y, diamond)...)
}

// rhomb is the corners of a diamond round (x, y).
func rhomb(x, y, r float64) []page.Point {
	return []page.Point{{X: x, Y: y - r}, {X: x + r, Y: y}, {X: x, Y: y + r}, {X: x - r, Y: y}}
}
