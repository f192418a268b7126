package app

import (
	"bytes"
	"fmt"
	"image/png"
	"io"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"kept/screens"
	"kept/screens/parts"
	"kept/workshop"
	"kept/workshop/content"
	"kept/workshop/words"
)

// gallerySize is that of a laptop's window.
var gallerySize = fyne.NewSize(1440, 900)

// galleryDay is the day that the pictures are made on, so that the same Kept draws the same pictures.
const galleryDay workshop.Date = "2026-09-02"

// Gallery is the command: it draws the list of workshops and every screen of a sample as PNG, light, dark and in high
// contrast, and a page of every print, without a display. The error is a *Trouble.
func Gallery(dir string, out io.Writer) error {
	t := words.English()
	keep := func(name string, data []byte) error {
		path := filepath.Join(dir, name+".png")
		if err := writeWhole(path, data); err != nil {
			return writeTrouble(t, t.T("Kept could not write a picture into {folder}.", "folder", dir), err)
		}
		fmt.Fprintln(out, path)
		return nil
	}
	a := fyneapp.NewWithID(appID)
	canvas := easel(a, gallerySize)
	for _, palette := range parts.Palettes() {
		kit := parts.NewKit(parts.Look{Palette: palette, Zoom: 1}, t)
		a.Settings().SetTheme(kit.Theme())
		if err := galleryOf(kit, t, func(name string, o fyne.CanvasObject) error {
			return keep(name+"-"+palette.Name, picture(canvas, o))
		}); err != nil {
			return err
		}
	}
	w, _, err := readSource(t, samplePrefix+content.Samples()[0].Name)
	if err != nil {
		return err
	}
	return galleryPrints(w, keep)
}

// galleryOf hands each screen to draw, with the name of its picture.
func galleryOf(kit *parts.Kit, t *words.Catalogue, draw func(name string, o fyne.CanvasObject) error) error {
	home := screens.NewHome(kit, t, galleryDay, screens.HomeActions{})
	var entries []screens.HomeEntry
	for _, s := range content.Samples() {
		w, _, err := readSource(t, samplePrefix+s.Name)
		if err != nil {
			return err
		}
		entries = append(entries, screens.HomeEntry{
			ID: w.Details.ID, Title: w.Details.Title, Organisation: w.Organisation.Name, Date: w.Details.Date, Wave: w.Details.Wave,
			People: len(w.Participants), StepsDone: w.StepsDone(), Steps: len(w.PlannedSteps()), Sample: true,
		})
	}
	home.Show(nil)
	if err := draw("first-time", home.Object()); err != nil {
		return err
	}
	home.Show(entries)
	if err := draw("home", home.Object()); err != nil {
		return err
	}
	w, _, err := readSource(t, samplePrefix+content.Samples()[0].Name)
	if err != nil {
		return err
	}
	d := &screens.Desk{
		Session: workshop.NewSession(w, newID), Kit: kit, Words: t, Content: content.English(), Today: galleryDay, Print: func() {},
	}
	shell := screens.NewShell(d, func() {})
	shell.Saves(screens.Saved, t.T("Saved at {time}", "time", t.Time(time.Date(2026, 9, 2, 14, 2, 0, 0, time.UTC))))
	for _, step := range workshop.DaySteps() {
		shell.Go(workshop.Place{Step: step})
		if err := draw(string(step), shell.Object()); err != nil {
			return err
		}
		for i, mode := range shell.Modes() {
			if i == 0 {
				continue // drawn above
			}
			shell.Mode(+1)
			if err := draw(fmt.Sprintf("%s-%s", step, fileName(mode)), shell.Object()); err != nil {
				return err
			}
		}
	}
	return nil
}

// fileName makes a name of a mode that can stand in a file's name.
func fileName(mode string) string {
	return string(bytes.Map(func(r rune) rune {
		switch {
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			return r
		}
		return '-'
	}, []byte(mode)))
}

// picture draws an object on a canvas.
func picture(c fyne.Canvas, o fyne.CanvasObject) []byte {
	c.SetContent(o)
	o.Resize(gallerySize)
	parts.Arrange(o)
	var out bytes.Buffer
	_ = png.Encode(&out, c.Capture()) // a buffer does not fail
	return out.Bytes()
}
