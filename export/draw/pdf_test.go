package draw_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"kept/export/draw"
	"kept/export/page"
)

func fonts(t *testing.T) page.Fonts {
	t.Helper()
	read := func(name string) []byte {
		data, err := os.ReadFile("../fonts/NotoSans-" + name + ".ttf")
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	return page.Fonts{Regular: read("Regular"), Bold: read("Bold"), Italic: read("Italic"), BoldItalic: read("BoldItalic")}
}

func info(t *testing.T) draw.Info {
	return draw.Info{Title: "Sheet 👍", Author: "Quillbrook", Created: time.Date(2026, 9, 2, 12, 0, 0, 0, time.UTC), Fonts: fonts(t)}
}

// everything returns a page with every kind of op, and a bookmark that the library cannot take as it is.
func everything(t *testing.T) []page.Page {
	t.Helper()
	ts, err := page.NewTypesetter(fonts(t), nil)
	if err != nil {
		t.Fatal(err)
	}
	c := page.NewCanvas(ts, 210, 297)
	for f := page.Regular; f <= page.BoldItalic; f++ {
		c.Text(20, 20+10*float64(f), "Zoë 👍 שלום \xff", page.Style{Face: f, Size: 12})
	}
	c.Text(20, 70, "TRACKED", page.Style{Size: 9, Track: 0.3})
	c.CheckBox(20, 80, 4, true)
	c.Number(40, 80, 3, 7, true)
	c.CutLine(10, 200, 90)
	c.DashedBox(20, 100, 85, 55, 0.5)
	c.Box(20, 160, 40, 10, 0, 1, page.Light)
	c.Bookmark("Zoë 👍\xff", 0, 0)
	return []page.Page{*c.Page}
}

func TestEveryOpIsDrawn(t *testing.T) {
	data, err := draw.PDF(context.Background(), everything(t), info(t))
	if err != nil || !bytes.HasPrefix(data, []byte("%PDF-")) || !bytes.Contains(data, []byte("%%EOF")) {
		t.Fatalf("%d bytes, %v", len(data), err)
	}
}

func TestTheSamePagesGiveTheSameBytes(t *testing.T) {
	pages := everything(t)
	first, err := draw.PDF(context.Background(), pages, info(t))
	if err != nil {
		t.Fatal(err)
	}
	for range 20 {
		if again, _ := draw.PDF(context.Background(), pages, info(t)); !bytes.Equal(first, again) {
			t.Fatal("the bytes differ")
		}
	}
}

func TestTwoPrintsAtOnceLeaveTheFontsAlone(t *testing.T) {
	in, pages := info(t), everything(t)
	before := bytes.Clone(in.Fonts.Regular)
	var wait sync.WaitGroup
	for range 2 {
		wait.Go(func() {
			if _, err := draw.PDF(context.Background(), pages, in); err != nil {
				t.Error(err)
			}
		})
	}
	wait.Wait()
	if !bytes.Equal(before, in.Fonts.Regular) {
		t.Error("the font was written to")
	}
}

func TestAFaultOfTheLibraryIsAnError(t *testing.T) {
	in := info(t)
	in.Fonts.Regular = []byte("no font")
	if data, err := draw.PDF(context.Background(), everything(t), in); err == nil {
		t.Errorf("a broken font gave %d bytes and no error", len(data))
	}
	broken := []page.Page{{W: 210, H: 297, Ops: []page.Op{page.Text{S: "\U0001f44d raw", Style: page.Style{Size: 10}}}}}
	if _, err := draw.PDF(context.Background(), broken, info(t)); err == nil || !strings.Contains(err.Error(), "PDF") {
		t.Errorf("a character that the library cannot take gave %v", err)
	}
}

func TestNothingToDrawIsAnError(t *testing.T) {
	if _, err := draw.PDF(context.Background(), nil, info(t)); err == nil {
		t.Error("no pages, and no error")
	}
}

func TestDrawingStopsWhenAsked(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := draw.PDF(ctx, everything(t), info(t)); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped with %v", err)
	}
}
