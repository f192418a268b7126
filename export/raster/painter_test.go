package raster_test

import (
	"context"
	"errors"
	"image"
	"math"
	"testing"

	"kept/export"
	"kept/export/page"
	"kept/export/raster"
)

func painter(t *testing.T) *raster.Painter {
	t.Helper()
	p, err := raster.New(export.NotoSans())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// drawn is what ops look like on a page of 100 by 50 millimetres at 10 pixels to a millimetre.
func drawn(t *testing.T, ops ...page.Op) *image.RGBA {
	t.Helper()
	picture, err := painter(t).Draw(context.Background(), page.Page{W: 100, H: 50, Ops: ops}, 1000, 500)
	if err != nil {
		t.Fatal(err)
	}
	return picture
}

// ink is how much of a part of a picture, in millimetres, is black: 0 to 1.
func ink(picture *image.RGBA, x0, y0, x1, y1 float64) float64 {
	sum, n := 0.0, 0
	for y := int(y0 * 10); y < int(y1*10); y++ {
		for x := int(x0 * 10); x < int(x1*10); x++ {
			sum, n = sum+1-float64(picture.RGBAAt(x, y).R)/255, n+1
		}
	}
	return sum / float64(n)
}

func TestShapesLieWhereTheOpsSay(t *testing.T) {
	const pt = 72 / 25.4 // points to a millimetre: weights below are in millimetres
	box := page.Rect{X: 20, Y: 10, W: 40, H: 20}
	for _, c := range []struct {
		name string
		op   page.Op
		x0, y0, x1, y1,
		want float64
	}{
		{"a filled box inside", page.Rect{X: 20, Y: 10, W: 40, H: 20, Fill: page.Black}, 20, 10, 60, 30, 1},
		{"a filled box, right of it", page.Rect{X: 20, Y: 10, W: 40, H: 20, Fill: page.Black}, 60, 0, 100, 50, 0},
		{"light ink", page.Rect{X: 20, Y: 10, W: 40, H: 20, Fill: page.Light}, 20, 10, 60, 30, 17.0 / 255},
		{"the outline of a box, its upper edge", page.Rect{X: box.X, Y: box.Y, W: box.W, H: box.H, Weight: 2 * pt}, 19, 9, 61, 11, 1},
		{"the outline of a box, inside", page.Rect{X: box.X, Y: box.Y, W: box.W, H: box.H, Weight: 2 * pt}, 21, 11, 59, 29, 0},
		{"a rounded corner stays white", page.Rect{X: 20, Y: 10, W: 40, H: 20, Radius: 10, Fill: page.Black}, 20, 10, 21, 11, 0},
		{"a disc", page.Circle{X: 50, Y: 25, R: 10, Fill: page.Black}, 40, 15, 60, 35, math.Pi / 4},
		{"a ring, inside", page.Circle{X: 50, Y: 25, R: 10, Weight: 2 * pt}, 45, 20, 55, 30, 0},
		{"a ring", page.Circle{X: 50, Y: 25, R: 10, Weight: 2 * pt}, 39, 14, 61, 36, math.Pi * (11*11 - 9*9) / (22 * 22)},
		{"a line", page.Line{X1: 10, Y1: 25, X2: 90, Y2: 25, Weight: 2 * pt}, 10, 24, 90, 26, 1},
		{"a line, beyond its flat end", page.Line{X1: 10, Y1: 25, X2: 90, Y2: 25, Weight: 2 * pt}, 5, 24, 10, 26, 0},
		{"a dash", page.Line{X1: 10, Y1: 25, X2: 90, Y2: 25, Weight: 2 * pt, Dash: []float64{4, 1}}, 20, 24, 24, 26, 1},
		{"the gap after it", page.Line{X1: 10, Y1: 25, X2: 90, Y2: 25, Weight: 2 * pt, Dash: []float64{4, 1}}, 24, 24, 25, 26, 0},
		{"a dashed box, in all", page.Rect{X: 20, Y: 10, W: 40, H: 20, Weight: 1, Dash: []float64{1, 1}}, 18, 8, 62, 32, 0.5 * 120 / pt / (44 * 24)},
		{"a stroke has a round end", page.Path{Weight: 4 * pt, Segments: stroke(20, 25, 80, 25)}, 18, 24.5, 20, 25.5, 0.99},
		{"a corner of a stroke is filled once", page.Path{Weight: 4 * pt, Segments: stroke(20, 25, 50, 25, 50, 45)}, 48.2, 24, 51.8, 26, 1},
		{"white on black", page.Path{Weight: 4 * pt, Stroke: page.White, Segments: stroke(20, 25, 80, 25)}, 20, 24, 80, 26, 0},
		{"beyond the page nothing breaks", page.Rect{X: 90, Y: -10, W: 40, H: 20, Fill: page.Black}, 90, 0, 100, 10, 1},
	} {
		if got := ink(drawn(t, c.op), c.x0, c.y0, c.x1, c.y1); math.Abs(got-c.want) > 0.02 {
			t.Errorf("%s: %.3f of it is ink, want %.3f", c.name, got, c.want)
		}
	}
}

func stroke(coordinates ...float64) []page.Segment {
	var segs []page.Segment
	for i := 0; i < len(coordinates); i += 2 {
		kind := page.LineTo
		if i == 0 {
			kind = page.MoveTo
		}
		segs = append(segs, page.Segment{Kind: kind, Points: [3]page.Point{{X: coordinates[i], Y: coordinates[i+1]}}})
	}
	return segs
}

// Whatever the letters, spaced or kerned, drawn with the main font or as outlines: they end where the layout says.
func TestTextEndsWhereTheLayoutSays(t *testing.T) {
	ts, err := page.NewTypesetter(export.NotoSans(), nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		text string
		st   page.Style
	}{
		{"Hill", page.Style{Size: 12}},
		{"Hill", page.Style{Size: 12, Face: page.Bold, Track: 1}},
		{"AVATAR To Hill", page.Style{Size: 24, Face: page.Bold}},
		{"Zoë Ångström l", page.Style{Size: 12, Ink: page.White}},
		{"ל", page.Style{Size: 40}}, // no font here has it: a box
	} {
		canvas := page.NewCanvas(ts, 100, 50)
		if c.st.Ink == page.White {
			canvas.Box(0, 0, 100, 50, 0, 0, page.Black)
		}
		end := canvas.Text(10, 25, c.text, c.st)
		picture, err := painter(t).Draw(context.Background(), *canvas.Page, 1000, 500)
		if err != nil {
			t.Fatal(err)
		}
		ground := picture.RGBAAt(0, 0)
		first, last := math.Inf(1), 0.0
		for x := range 1000 {
			for y := range 500 {
				if picture.RGBAAt(x, y) != ground {
					first, last = min(first, float64(x)/10), float64(x)/10
				}
			}
		}
		em := page.Points(c.st.Size)
		if first < 10-0.02*em || first > 10+0.15*em || last > end-c.st.Track+0.02*em || last < end-c.st.Track-0.15*em {
			t.Errorf("%q: ink from %.1f to %.1f mm, laid out from 10 to %.1f", c.text, first, last, end)
		}
	}
}

// A line that is thinner than a pixel is still there when the whole of a large page is in view.
func TestThinLinesCanBeSeen(t *testing.T) {
	picture, err := painter(t).Draw(context.Background(),
		page.Page{W: 297, H: 420, Ops: []page.Op{page.Line{X1: 10, Y1: 200, X2: 280, Y2: 200, Weight: page.Hairline}}}, 450, 636)
	if err != nil {
		t.Fatal(err)
	}
	darkest := uint8(255)
	for y := range 636 {
		darkest = min(darkest, picture.RGBAAt(225, y).R)
	}
	if darkest > 180 {
		t.Errorf("the darkest pixel across a hairline is %d of 255", darkest)
	}
}

func TestASmallPageIsNotAllLines(t *testing.T) {
	pg := page.Page{W: 210, H: 297}
	for y := 20.0; y < 280; y += 6 {
		pg.Ops = append(pg.Ops, page.Line{X1: 0, Y1: y, X2: 210, Y2: y, Weight: page.Hairline})
	}
	for name, draw := range map[string]func(context.Context, page.Page, int, int) (*image.RGBA, error){"large": painter(t).Draw, "small": painter(t).DrawSmall} {
		picture, err := draw(context.Background(), pg, 64, 90)
		if err != nil {
			t.Fatal(err)
		}
		if picture.Rect.Dx() != 64 || picture.Rect.Dy() != 90 {
			t.Errorf("%s: the picture is %v", name, picture.Rect)
		}
		sum := 0
		for y := range 90 {
			sum += 255 - int(picture.RGBAAt(32, y).R)
		}
		if dark := sum * 100 / (90 * 255); (dark < 15) != (name == "small") || dark == 0 {
			t.Errorf("%s: %d %% of a page of hairlines is black", name, dark)
		}
	}
}

func TestDrawingStopsWhenThePageIsTurned(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	pg := page.Page{W: 100, H: 50, Ops: []page.Op{page.Rect{W: 10, H: 10}}}
	if picture, err := painter(t).Draw(ctx, pg, 1000, 500); !errors.Is(err, context.Canceled) || picture != nil {
		t.Errorf("a cancelled page gives %v and a picture: %t", err, picture != nil)
	}
}
