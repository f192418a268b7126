package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"kept/screens/parts"
	"kept/workshop"
	"kept/workshop/content"
)

// A command is one thing that the window can do: an item of a menu, a key, and a name that Ctrl+K finds.
type command struct {
	menu   string       // menu that it stands in
	name   string       // what it is called; a key of kept/workshop/words
	key    fyne.KeyName // "" = no key
	mods   fyne.KeyModifier
	needs  bool // only while a workshop is open
	do     func()
	system fyne.Shortcut // where the system has a shortcut of its own, such as undo
}

// shortcut returns what the menu listens for; nil for a key without a modifier, which typed handles.
func (c command) shortcut() fyne.Shortcut {
	switch {
	case c.system != nil:
		return c.system
	case c.key == "" || c.mods == 0:
		return nil
	}
	return &desktop.CustomShortcut{KeyName: c.key, Modifier: c.mods}
}

// commands returns everything the window can do, in the order of the menus. The same keys work on every screen.
func (w *window) commands() []command {
	const control = fyne.KeyModifierShortcutDefault
	step := func(by int) func() { return func() { w.open.shell.Step(by) } }
	list := []command{
		{menu: "Workshop", name: "New workshop", key: fyne.KeyN, mods: control, do: w.startNew},
		{menu: "Workshop", name: "New workshop like this one", needs: true, do: w.likeOpen},
		{menu: "Workshop", name: "Open a file", key: fyne.KeyO, mods: control, do: w.askForFile},
		{menu: "Workshop", name: "Save now", key: fyne.KeyS, mods: control, needs: true, do: w.saveNow},
		{menu: "Workshop", name: "Save a copy as a file", key: fyne.KeyS, mods: control | fyne.KeyModifierShift, needs: true, do: w.saveCopy},
		{menu: "Workshop", name: "Print", key: fyne.KeyP, mods: control, needs: true, do: w.showPrints},
		{menu: "Workshop", name: "All workshops", key: fyne.KeyW, mods: control, needs: true, do: w.leave},
		{menu: "Workshop", name: "Deleted workshops", do: w.offerDeleted},
		{menu: "Edit", name: "Undo", needs: true, system: &fyne.ShortcutUndo{}, do: func() { w.open.session.Undo() }},
		{menu: "Edit", name: "Redo", needs: true, system: &fyne.ShortcutRedo{}, do: func() { w.open.session.Redo() }},
		{menu: "Edit", name: "Redo", key: fyne.KeyZ, mods: control | fyne.KeyModifierShift, needs: true, do: func() { w.open.session.Redo() }},
		{menu: "Steps", name: "Next step", key: fyne.KeyPageDown, needs: true, do: step(+1)},
		{menu: "Steps", name: "Step before", key: fyne.KeyPageUp, needs: true, do: step(-1)},
		{menu: "Steps", name: "Next mode", key: fyne.KeyPageDown, mods: control, needs: true, do: func() { w.open.shell.Mode(+1) }},
		{menu: "Steps", name: "Mode before", key: fyne.KeyPageUp, mods: control, needs: true, do: func() { w.open.shell.Mode(-1) }},
		{menu: "Steps", name: "Mark this step done", needs: true, do: func() { w.open.shell.MarkDone() }},
		{menu: "Steps", name: "Back to the first field", key: fyne.KeyEscape, needs: true, do: func() { w.open.shell.Home() }},
	}
	digits := []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6, fyne.Key7, fyne.Key8, fyne.Key9}
	for i, step := range workshop.DaySteps() {
		guide, _ := content.English().Step(string(step))
		c := command{menu: "Steps", name: guide.Short, needs: true, do: func() { w.open.shell.Go(workshop.Place{Step: step}) }}
		if i < len(digits) {
			c.key, c.mods = digits[i], control
		}
		list = append(list, c)
	}
	list = append(list,
		command{menu: "Clock", name: "Start or pause the clock", key: fyne.KeyF8, needs: true, do: func() { w.open.shell.HoldClock() }},
		command{menu: "Clock", name: "How the day stands", key: fyne.KeyF9, needs: true, do: func() { w.open.shell.ShowClock() }},
		command{menu: "Clock", name: "Begin the break", needs: true, do: func() { w.open.shell.BeginBreak() }},
		command{menu: "Clock", name: "Make up time", needs: true, do: func() { w.open.shell.MakeUpTime() }},
		command{menu: "View", name: "Guide", key: fyne.KeyG, mods: control, needs: true, do: w.toggleGuide},
		command{menu: "View", name: "Larger text", key: fyne.KeyPlus, mods: control, do: func() { w.zoom(+zoomStep) }},
		command{menu: "View", name: "Larger text", key: fyne.KeyEqual, mods: control, do: func() { w.zoom(+zoomStep) }},
		command{menu: "View", name: "Larger text", key: fyne.KeyEqual, mods: control | fyne.KeyModifierShift, do: func() { w.zoom(+zoomStep) }}, // the key with the plus on many keyboards
		command{menu: "View", name: "Smaller text", key: fyne.KeyMinus, mods: control, do: func() { w.zoom(-zoomStep) }},
		command{menu: "View", name: "Normal text", key: fyne.Key0, mods: control, do: func() { w.zoom(0) }},
	)
	for _, p := range parts.Palettes() {
		list = append(list, command{menu: "View", name: paletteNames[p.Name], do: func() { w.usePalette(p.Name) }})
	}
	return append(list,
		command{menu: "Help", name: "Any command", key: fyne.KeyK, mods: control, do: w.findCommand},
		command{menu: "Help", name: "Keys", key: fyne.KeyF1, do: w.showKeys},
		command{menu: "Help", name: "About Kept", do: w.showAbout},
	)
}

// paletteNames are what the menu calls the palettes; keys of kept/workshop/words.
var paletteNames = map[string]string{"light": "Light", "dark": "Dark", "high-contrast": "High contrast"}

// menu builds the menus from the commands.
func (w *window) menu() *fyne.MainMenu {
	main := &fyne.MainMenu{}
	said := map[string]bool{}
	for _, c := range w.commands() {
		if n := len(main.Items); n == 0 || main.Items[n-1].Label != w.t.T(c.menu) {
			main.Items = append(main.Items, fyne.NewMenu(w.t.T(c.menu)))
		}
		menu := main.Items[len(main.Items)-1]
		item := fyne.NewMenuItem(w.t.T(c.name), w.doing(c))
		item.Shortcut = c.shortcut()
		if said[c.menu+c.name] {
			// A second key for the same thing works, but the menu names the thing once.
			w.win.Canvas().AddShortcut(item.Shortcut, func(fyne.Shortcut) { w.doing(c)() })
			continue
		}
		said[c.menu+c.name] = true
		menu.Items = append(menu.Items, item)
	}
	return main
}

// listen takes the keys with Alt that no menu names: they belong to whatever step is on screen.
func (w *window) listen() {
	for _, key := range []fyne.KeyName{fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight} {
		w.win.Canvas().AddShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt}, func(fyne.Shortcut) {
			if w.open != nil && w.page == nil {
				w.open.shell.AltKey(key)
			}
		})
	}
}

// doing returns what the command does when it can be done now; otherwise nothing.
func (w *window) doing(c command) func() {
	return func() {
		if w.store == nil || c.needs && w.open == nil {
			return
		}
		if c.needs {
			w.uncover() // what is done to a workshop is done where people see it
		}
		c.do()
	}
}

// typed handles the keys that nothing else wanted: those without a modifier, and Escape.
func (w *window) typed(e *fyne.KeyEvent) {
	if w.files != nil {
		if e.Name == fyne.KeyEscape {
			w.files.Dismiss()
		}
		return // what lies under it gets no keys
	}
	if w.page != nil && w.page.key != nil && w.page.key(e.Name) {
		return
	}
	if w.page != nil && e.Name == fyne.KeyEscape {
		w.goBack()
		return
	}
	if w.open == nil && e.Name == fyne.KeyEscape {
		w.home.Back()
		return
	}
	for _, c := range w.commands() {
		if c.key == e.Name && c.mods == 0 {
			w.doing(c)()
			return
		}
	}
}

// startNew opens the form for a new workshop, on the list of workshops.
func (w *window) startNew() {
	if w.open == nil {
		w.home.Start()
		return
	}
	w.saveThen(func() {
		w.toList()
		w.home.Start()
	})
}

func (w *window) toggleGuide() {
	w.settings.Guide = !w.open.shell.Guide()
	w.open.shell.SetGuide(w.settings.Guide)
	w.remember()
}

// zoom changes the size of everything by a step, or back to the design with 0.
func (w *window) zoom(by float32) {
	if by == 0 {
		w.settings.Zoom = 1
	} else {
		w.settings.Zoom = min(max(w.settings.Zoom+by, smallestZoom), largestZoom)
	}
	w.setLook()
	w.remember()
}

func (w *window) usePalette(name string) {
	w.settings.Palette = name
	w.setLook()
	w.remember()
}

// setLook draws everything with the palette and size of the settings.
func (w *window) setLook() {
	w.kit.SetLook(w.settings.look())
	w.app.Settings().SetTheme(w.kit.Theme())
	parts.Arrange(w.win.Content())
}

// remember keeps the settings for the next time.
func (w *window) remember() {
	v := w.settings
	w.work(func() error { return v.save(w.store) }, func(err error) {
		if err != nil {
			w.tellTrouble(writeTrouble(w.t, w.t.T("Kept could not remember this setting."), err))
		}
	})
}
