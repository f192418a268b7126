package app

import (
	"runtime/debug"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop/content"
)

// findCommand lets people type the name of a command and do it.
func (w *window) findCommand() {
	list := w.commands()
	p := parts.Picking{Filter: true, Placeholder: w.t.T("What do you want to do?")}
	said := map[string]bool{}
	for i, c := range list {
		if c.needs && w.open == nil || said[c.name] {
			continue
		}
		said[c.name] = true
		p.Options = append(p.Options, parts.Option{ID: strconv.Itoa(i), Label: w.t.T(c.name), Note: w.keyName(c), Tint: parts.NoTint})
	}
	p.OnPick = func(id string) {
		if i, err := strconv.Atoi(id); err == nil {
			w.doing(list[i])()
		}
	}
	w.kit.Pick(w.win.Content(), p)
}

// keyName says how a command is reached by keyboard, such as "Ctrl+Shift+Z"; "" when it has no key.
func (w *window) keyName(c command) string {
	switch c.system.(type) {
	case *fyne.ShortcutUndo:
		return "Ctrl+Z"
	case *fyne.ShortcutRedo:
		return "Ctrl+Y"
	}
	if c.key == "" {
		return ""
	}
	name := ""
	if c.mods&fyne.KeyModifierShortcutDefault != 0 {
		name += "Ctrl+"
	}
	if c.mods&fyne.KeyModifierShift != 0 {
		name += "Shift+"
	}
	switch c.key {
	case fyne.KeyPageDown:
		return name + "PageDown"
	case fyne.KeyPageUp:
		return name + "PageUp"
	case fyne.KeyEscape:
		return name + "Esc"
	}
	return name + string(c.key)
}

// screenKeys are the keys that work inside every screen; the window's own come from the commands.
var screenKeys = [][2]string{
	{"Enter", "adds what you typed and stays"},
	{"Shift+Enter", "new line in a longer text"},
	{"Tab", "next field; in a capture line the next role"},
	{"Arrows", "move between cards"},
	{"Enter on a card", "edits it in place"},
	{"Alt+arrows", "move a card"},
	{"Ctrl+M", "merges a card with the one before it"},
	{"Ctrl+D", "duplicates a card"},
	{"Delete", "takes a card away"},
	{"0 to 9", "give dots, or answer a scale"},
}

// showKeys lists the keys, the same on every screen.
func (w *window) showKeys() {
	k := w.kit
	list := k.Stack(4)
	line := func(key, does string) {
		list.Add(k.RowTop(16, 1, k.Fixed(200, 0, k.Text(parts.Strong, key)), k.Text(parts.Body, does)))
	}
	for _, s := range screenKeys {
		line(s[0], w.t.T(s[1]))
	}
	list.Add(k.Inset(8, 0, 8, 0, k.Rule()))
	var names []string
	keys := map[string][]string{}
	for _, c := range w.commands() {
		key := w.keyName(c)
		if key == "" {
			continue
		}
		if keys[c.name] == nil {
			names = append(names, c.name)
		}
		keys[c.name] = append(keys[c.name], key)
	}
	for _, name := range names {
		line(strings.Join(keys[name], ", "), w.t.T(name))
	}
	w.showPage(w.t.T("Keys"), list)
}

// showAbout says what Kept is, by which principles it was made, and what it is made of.
func (w *window) showAbout() {
	k, c := w.kit, content.English()
	list := k.Stack(8, k.Text(parts.Question, w.t.T("Kept {version}. Everything stays on this computer.", "version", version())))
	for _, p := range c.Principles {
		list.Add(k.RowTop(8, 1, k.Icon(parts.IconCheck, 16, parts.InkAccent), k.Text(parts.Body, w.t.T(p))))
	}
	list.Add(k.Text(parts.Caption, w.t.T("Set in Inter and Noto Sans, under the SIL Open Font Licence. Built with Fyne, bbolt, gofpdf and go-text. NOTICES.md names all licences.")))
	list.Add(k.Text(parts.Caption, w.t.T("Data folder: {folder}", "folder", w.options.Data)))
	w.showPage(w.t.T("About Kept"), list)
}

// version returns what this binary was built from.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && strings.HasPrefix(info.Main.Version, "v") {
		return info.Main.Version
	}
	return "0.1.0"
}
