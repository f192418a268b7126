package app

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"

	"kept/screens"
	"kept/screens/parts"
	"kept/workshop"
	"kept/workshop/store"
	"kept/workshop/words"
)

// Options say how the window is opened.
type Options struct {
	Data string // data folder; "" = the user's own
	File string // a workshop file or a sample to open as a copy; "" = the list of workshops
}

// appID names Kept to the system.
const appID = "app.kept.Kept"

// Open shows the window and returns when it was closed. The error is a *Trouble when it could not be shown at all.
func Open(o Options) error {
	t := words.English()
	if !hasDisplay() {
		return &Trouble{Doing: t.T("Kept found no display to open its window on."), Next: t.T("kept export makes the prints without one; kept -h says more.")}
	}
	if o.Data == "" {
		dir, err := store.DefaultDir()
		if err != nil {
			return &Trouble{
				Doing: t.T("Kept could not find your data folder."), Why: t.T("The computer says: {detail}.", "detail", err.Error()),
				Next: t.T("Say where to keep workshops: kept -data FOLDER."), Err: err,
			}
		}
		o.Data = dir
	}
	w := newWindow(fyneapp.NewWithID(appID), o, t)
	w.run()
	return w.failed
}

// hasDisplay tells whether a window can be opened; only systems with X11 or Wayland may have none.
func hasDisplay() bool {
	switch runtime.GOOS {
	case "windows", "darwin":
		return true
	}
	return os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
}

// A window is the one window of Kept: the list of workshops, or one workshop. All its methods run on the UI goroutine;
// what takes time runs elsewhere and comes back through do.
type window struct {
	options Options
	t       *words.Catalogue
	app     fyne.App
	win     fyne.Window
	kit     *parts.Kit
	today   workshop.Date

	store    *store.Store // nil until it was opened
	saver    *Saver       // nil until then, too
	settings settings
	clocks   *clocks // nil until the store was opened
	home     *screens.Home
	begun    workshop.Drafts    // what is typed into the form for a new workshop
	open     *opened            // the workshop that is open, nil on the list
	page     *page              // what covers it for a while, nil
	prints   *printing          // the choice of documents while it is the page
	files    *dialog.FileDialog // the choice of a file or folder that lies over everything, nil
	failed   error

	quiet   *time.Timer // takes the sentence at the foot away
	ended   atomic.Bool // the window is closing, or closed: nothing is shown any more
	closing sync.Once

	stopTicking func() // stops the ticker of the clock; nil while there is none

	// How work leaves the UI goroutine and comes back: go and fyne.Do, in tests one after the other.
	spawn func(func())
	do    func(func())
	every func(time.Duration, func()) (stop func()) // calls a function again and again, on a goroutine of its own
	now   func() time.Time                          // the time of day
}

// opened is the workshop that the window shows.
type opened struct {
	session *workshop.Session
	desk    *screens.Desk
	shell   *screens.Shell
}

func newWindow(a fyne.App, o Options, t *words.Catalogue) *window {
	w := &window{
		options: o, t: t, app: a, today: workshop.DateOf(time.Now()),
		spawn: func(f func()) { go f() }, every: every,
		// Without the monotonic reading, which stands still while the laptop sleeps and the room goes on.
		now: func() time.Time { return time.Now().Round(0) },
	}
	w.do = func(f func()) {
		fyne.Do(func() {
			if !w.ended.Load() { // Fyne runs what comes later on whichever goroutine asked
				f()
			}
		})
	}
	w.settings = settings{Palette: parts.Light().Name, Zoom: 1, Guide: true, Folder: printsFolder()}
	w.kit = parts.NewKit(w.settings.look(), t)
	a.Settings().SetTheme(w.kit.Theme())
	w.win = a.NewWindow(t.T("Kept"))
	w.win.SetPadded(false)
	w.win.Resize(fyne.NewSize(1280, 800))
	w.win.SetMaster()
	w.home = w.newHome()
	w.show(w.home.Object())
	w.win.SetMainMenu(w.menu())
	w.win.Canvas().SetOnTypedKey(w.typed)
	w.listen()
	w.win.SetCloseIntercept(w.quit)
	w.win.SetOnDropped(func(_ fyne.Position, files []fyne.URI) {
		if len(files) > 0 {
			w.importSource(files[0].Path())
		}
	})
	return w
}

func (w *window) run() {
	w.app.Lifecycle().SetOnStarted(func() { w.spawn(w.openStore) })
	w.app.Lifecycle().SetOnStopped(w.stopped)
	w.win.ShowAndRun()
	w.stopped() // Fyne may end without calling it, or before it is through
}

// show puts one view into the window. What is typed in a field of the one before is handed over first.
func (w *window) show(o fyne.CanvasObject) {
	w.win.Canvas().Unfocus()
	w.win.SetContent(container.NewStack(o))
	parts.Arrange(o)
}

// openStore opens the data folder. It does not run on the UI goroutine.
func (w *window) openStore() {
	s, report, err := store.Open(w.options.Data, store.Options{Tell: func(r *store.Report) {
		w.do(func() { w.home.Say(w.findings(r)) })
	}})
	if err != nil {
		trouble := storeTrouble(w.t, w.options.Data, err)
		w.do(func() { w.failed = trouble; w.showTrouble(trouble) })
		return
	}
	remembered, clocks := readSettings(s), readClocks(s)
	list, err := s.List()
	begun := s.Drafts("")
	w.do(func() {
		w.store, w.settings, w.clocks = s, remembered, clocks
		w.saver = NewSaver(SaverOptions{Put: s.Put, PutDrafts: s.PutDrafts, Do: w.do, Show: w.showSaving})
		w.setLook()
		w.showList(list, err)
		w.home.Say(w.findings(report))
		w.home.Focus()
		w.home.Resume(begun)
		w.keepDrafts("", &w.begun, len(begun))
		if w.options.File != "" {
			w.importSource(w.options.File)
		}
	})
}

// findings puts into words what the store found and put right.
func (w *window) findings(r *store.Report) string {
	text := ""
	for _, f := range r.Findings {
		if text != "" {
			text += "\n"
		}
		message, args := f.Message()
		text += w.t.T(message, args...)
	}
	return text
}

// showTrouble fills the window with what went wrong, when nothing else can be shown.
func (w *window) showTrouble(trouble *Trouble) {
	k := w.kit
	text := k.Stack(12, k.Icon(parts.IconWarning, 32, parts.InkStop), k.Text(parts.Subtitle, trouble.Doing))
	for _, s := range []string{trouble.Why, trouble.Next} {
		if s != "" {
			text.Add(k.Text(parts.Question, s))
		}
	}
	quit := k.Button(parts.Primary, w.t.T("Close Kept"), w.app.Quit)
	text.Add(k.Inset(12, 0, 0, 0, k.Row(0, parts.NoGrow, quit)))
	page := k.Layers(k.Surface(parts.GroundPage, parts.Bare, 0), k.Middle(640, k.Inset(120, 0, 40, 0, text)))
	w.win.SetMainMenu(nil)
	w.show(page)
	parts.Focus(quit)
}

// tellTrouble shows what went wrong at the foot of whatever is on screen.
func (w *window) tellTrouble(err error) {
	if err != nil && !errors.Is(err, context.Canceled) {
		w.tell(err.Error(), w.t.T("Close"), nil)
		w.quiet.Stop() // it stays until it was read
	}
}

// tell shows one sentence at the foot of whatever is on screen, for ten seconds.
func (w *window) tell(text, action string, do func()) {
	if w.open != nil {
		w.open.shell.Tell(text, action, do)
		return
	}
	w.home.Tell(text, action, do)
	w.hush()
}

// hush takes the sentence at the foot away after ten seconds, counted anew from each call.
func (w *window) hush() {
	if w.quiet != nil {
		w.quiet.Stop()
	}
	w.quiet = time.AfterFunc(10*time.Second, func() {
		w.do(func() {
			w.home.Quiet()
			if w.open != nil {
				w.open.shell.Quiet()
			}
		})
	})
}

// quit saves what is open and closes the window. What cannot be saved is asked about first.
func (w *window) quit() {
	w.saveThen(func() {
		w.ended.Store(true)
		w.app.Quit()
	})
}

// stopped saves and closes the store when the app ends, also when the system ends it. It touches nothing on screen,
// because it may run on any goroutine; the saver knows of every letter.
func (w *window) stopped() {
	w.closing.Do(func() {
		w.ended.Store(true)
		if w.store == nil {
			return
		}
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		err := w.saver.Flush(ctx)
		if err = errors.Join(err, w.store.Close()); err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
	})
}
