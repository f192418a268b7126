package parts_test

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kept/screens/parts"
	"kept/workshop/words"
)

// show puts what build makes into a window of its own and gives back the kit and the window.
func show(t testing.TB, look parts.Look, size fyne.Size, build func(k *parts.Kit) fyne.CanvasObject) (*parts.Kit, fyne.Window) {
	t.Helper()
	a := test.NewTempApp(t)
	k := parts.NewKit(look, words.English())
	a.Settings().SetTheme(k.Theme())
	w := test.NewTempWindow(t, build(k))
	w.SetPadded(false)
	w.Resize(size)
	parts.Arrange(w.Content())
	return k, w
}

// board is a screen like the one for behaviours, made of parts only.
func board(k *parts.Kit) fyne.CanvasObject {
	roles := []string{"Everyone", "Team leaders", "Advisers", "Engineers"}
	said := [][]string{
		{"Ask one open question before offering a fix", "Close the laptop when somebody else is speaking", "Say back what you heard, in your own words", "Leave five seconds of silence", "Thank the person who disagreed"},
		{"Open the stand-up with “what is in your way?”", "Speak last when the team is choosing", "Name the trade-off out loud before deciding"},
		{"Bring the customer’s own words to planning, not a summary of them", "Write down what we chose not to do", "Ask for the risk before asking for the date 🙂", "Show the sketch before it is tidy"},
		{},
	}
	b := k.Board()
	var cols []*parts.Column
	for i, r := range roles {
		c := k.Column(r, i, k.Empty("What will an engineer do differently on Monday?", "Say “I don’t know yet” early, and when I will know.", "Enter", "adds it"))
		c.Cards.OnEdit = func(string, string) {}
		var cards []parts.CardData
		for j, s := range said[i] {
			d := parts.CardData{ID: s, Text: s, Tint: i, ShowDots: true, Dots: []int{9, 5, 0, 1, 2}[j], NoDots: "No dots yet", Mark: []string{"AM", "JT", "PL", "RS", "BK"}[j], Starred: j == 1}
			if i == 2 && j == 1 {
				d.Hint = "Could somebody film this? Say what they would see."
				d.Chips = []parts.CardChip{{Label: "Listen first", Tint: parts.NoTint}, {Label: "Start", Tint: 2}}
			}
			cards = append(cards, d)
		}
		c.SetCards(cards)
		c.SetActive(i == 1)
		cols = append(cols, c)
	}
	b.SetColumns(cols...)
	line := k.Capture("Add what you hear, one behaviour at a time…")
	line.SetTarget("Team leaders", 1)
	line.SetKeys("Enter", "add", "Tab", "next role")
	line.SetText("Start one-to-ones with the person, not the project")
	line.SetHint("Good. Who will notice, and when?", func() {})
	modes := k.Segmented([]string{"Capture", "Grid", "Dots", "Priorities"}, nil)
	head := k.RowTop(24, 0, k.Head("STEP 6 OF 13", "Behaviours", "What would we see each other doing if we kept our promise “listen before we solve”?"),
		k.Inset(16, 0, 0, 0, k.Row(12, parts.NoGrow, modes, k.Button(parts.Secondary, "Projector", nil).Icons(parts.IconScreen, ""))))
	foot := k.Layers(k.Surface(parts.GroundRail, parts.Bare, 0), k.Inset(16, 36, 16, 36, k.Row(12, 1, ring(k), k.Gap(1, 1),
		k.IconButton(parts.IconUndo, "Undo", nil), k.IconButton(parts.IconRedo, "Redo", nil),
		k.Button(parts.Secondary, "Back", nil).Icons(parts.IconLeft, ""), k.Button(parts.Primary, "Next: Blockers", nil).Icons("", parts.IconRight))))
	page := k.Inset(32, 36, 24, 36, k.Page(k.Inset(0, 0, 20, 0, k.Stack(20, head, line)), b, nil))
	return k.Layers(k.Surface(parts.GroundPage, parts.Bare, 0), k.Page(nil, page, k.Stack(0, k.Rule(), foot)))
}

func ring(k *parts.Kit) fyne.CanvasObject {
	r := k.Ring(48)
	r.Set(0.62, parts.IconPause, "")
	bar := k.Bar(8, parts.NoTint)
	bar.Set(0.8)
	return k.Row(14, parts.NoGrow, r, k.Stack(0, k.Figures(parts.Subtitle, "9:18"), k.Line(parts.Caption, "left of 15 min")), k.Fixed(200, 0, bar))
}

// controls is every control of the kit in its states.
func controls(k *parts.Kit) fyne.CanvasObject {
	today := time.Date(2026, 9, 2, 0, 0, 0, 0, time.UTC)
	title := k.Field("Title", "Northwind team day").Limit(40)
	title.SetText("Keeping our promises, together")
	date := k.DateField("Date", today)
	date.Set("2026-09-02")
	wrong := k.Field("Organisation", "Northwind")
	wrong.SetMessage("Write the name as it should stand on the prints.")
	area := k.TextArea("Purpose", "In two sentences: why are we here?", 3)
	area.SetText("So that a customer who calls about a delay hears the truth first, and then what we will do about it.\nTwo lines are enough.")
	num := k.NumberField("People", 1, 200)
	num.Set(24)
	kind := k.Choice("Format", "Choose", labelled("Half a day", "A day", "Two days"), nil)
	kind.Set("A day")
	role := k.Choice("", "Role", []parts.Option{{ID: "a", Label: "Team leaders", Tint: 1}}, nil)
	role.Set("a")
	many := k.MultiChoice("Promises", "None yet", labelled("Listen first", "Tell the truth about time"), nil)
	many.Set("Listen first", "Tell the truth about time")
	tick := k.Tick("Room booked, chairs in a circle, and the long label wraps over two lines when it must", nil)
	tick.Set(true)
	scale := k.Scale(true, nil)
	scale.Set(4)
	dots := k.Dots(5, 2, func(int) {})
	dots.Set(3)
	step := k.Stepper(5, 90, 5, func(n int) string { return words.English().N(n, "1 min", "{n} min") }, nil)
	step.Set(15)
	off := k.Button(parts.Primary, "Not yet", nil)
	off.SetDisabled(true)
	buttons := k.Wrap(12, k.Button(parts.Primary, "Add role", nil).Icons(parts.IconPlus, ""), k.Button(parts.Secondary, "Open a file", nil).Icons(parts.IconFile, ""),
		k.Button(parts.Ghost, "Skip", nil), off, k.Button(parts.Secondary, "Small", nil).Compact(), k.IconButton(parts.IconBin, "Delete", nil))
	chips := k.Wrap(8)
	for i, r := range []string{"Everyone", "Team leaders", "Advisers", "Engineers", "Finance", "Reception"} {
		chips.Add(k.Chip(r, i))
	}
	chips.Add(k.Chip("Customer", parts.NoTint))
	for i, r := range []string{"Everyone", "Team leaders", "Advisers"} {
		c := k.PressChip(r, i, func() {}).Marked()
		c.Set(r, i, i == 1)
		chips.Add(c)
	}
	chips.Add(k.PressChip("Ana Moreno", parts.NoTint, nil).Removable(func() {}))
	sel := k.PressChip("Chosen", parts.NoTint, func() {})
	sel.Set("Chosen", parts.NoTint, true)
	chips.Add(sel)
	toast := k.Toast()
	toast.Say("Deleted “Speak last when the team is choosing”.", "Undo", nil)
	icons := k.Wrap(10)
	for _, i := range []parts.Icon{parts.IconCheck, parts.IconRight, parts.IconScreen, parts.IconPlus, parts.IconPeople, parts.IconPerson, parts.IconUndo, parts.IconBin, parts.IconSearch, parts.IconFile, parts.IconPrint, parts.IconClock, parts.IconBulb, parts.IconHandle, parts.IconStar, parts.IconDot, parts.IconChevron, parts.IconForward, parts.IconClose, parts.IconPause, parts.IconPlay, parts.IconLink, parts.IconMenu, parts.IconMore, parts.IconGuide, parts.IconWarning, parts.IconHome, parts.IconCopy, parts.IconEdit, parts.IconEye, parts.IconFlag, parts.IconDate, parts.IconSmile} {
		icons.Add(k.Icon(i, 22, parts.InkMain))
	}
	text := k.Stack(6, k.Text(parts.Title, "Title 28"), k.Text(parts.Subtitle, "Subtitle 20"), k.Text(parts.Lead, "Lead 20, to be read aloud to the group"), k.Text(parts.Heading, "Heading 16"),
		k.Text(parts.Question, "Question 16: what would a customer see?"), k.Text(parts.Body, "Body 14. It wraps at words and is exactly as high as its lines, no more: no hidden padding."),
		k.Text(parts.Strong, "Strong 14"), k.Text(parts.Label, "Label 14, 日本 žluťoučký 🙂"), k.Text(parts.Example, "Example 14, in grey"), k.Text(parts.Caption, "Caption 12"))
	left := k.Panel(k.Section("The day", "What stands on every print.", k.Form(title, date, wrong, num, kind, many)))
	right := k.Panel(k.Stack(16, area, tick, k.Row(16, parts.NoGrow, scale, dots), k.Row(16, parts.NoGrow, step, role), k.Hint("A promise is a sentence a customer could say back to you. This one is a wish for ourselves.", func() {})))
	return k.Layers(k.Surface(parts.GroundPage, parts.Bare, 0), k.Pad(32, k.Stack(20,
		k.Shares(20, []float32{3, 2}, left, right), buttons, chips, k.Columns(20, text, k.Stack(20, icons, k.Row(0, parts.NoGrow, toast), k.Segmented([]string{"Answer", "Picture", "Choose"}, nil))))))
}

// TestPictures draws the gallery where KEPT_PICTURES says, for looking at.
func TestPictures(t *testing.T) {
	for _, p := range parts.Palettes() {
		for name, build := range map[string]func(*parts.Kit) fyne.CanvasObject{"board": board, "controls": controls, "states": states} {
			_, w := show(t, parts.Look{Palette: p, Zoom: 1}, fyne.NewSize(1180, 900), build)
			if name == "states" {
				work(w)
			}
			img := w.Canvas().Capture()
			dir := os.Getenv("KEPT_PICTURES")
			if dir == "" {
				continue
			}
			f, err := os.Create(filepath.Join(dir, name+"-"+p.Name+".png"))
			if err != nil {
				t.Fatal(err)
			}
			if err := png.Encode(f, img); err != nil {
				t.Fatal(err)
			}
			if err := f.Close(); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// states is the parts while somebody works with them: focus, editing, an open list, a carried card.
func states(k *parts.Kit) fyne.CanvasObject {
	board := k.Board()
	var cols []*parts.Column
	for i := range 3 {
		c := k.Column([]string{"Finance", "Reception", "Advisers"}[i], 4+i, nil)
		c.Cards.OnEdit = func(string, string) {}
		c.SetCards([]parts.CardData{
			{ID: "a" + string(rune('0'+i)), Text: "Open the stand-up with “what is in your way?”", Tint: 4 + i, Note: "Start · Listen first", Mark: "AM"},
			{ID: "b" + string(rune('0'+i)), Text: "Speak last when the team is choosing", Tint: 4 + i, Quiet: i == 1},
		})
		cols = append(cols, c)
	}
	board.SetColumns(cols...)
	f := k.Field("Your name", "Ana")
	f.SetText("Focused field with a text that is quite a bit longer than its frame")
	line := k.Capture("Add a win…")
	line.SetKeys("Enter", "add")
	return k.Layers(k.Surface(parts.GroundPage, parts.Bare, 0), k.Pad(32, k.Page(k.Inset(0, 0, 16, 0, k.Stack(12, line, k.Columns(12, f,
		k.Choice("Role", "Choose a role", []parts.Option{{ID: "1", Label: "Team leaders", Tint: 1}, {ID: "2", Label: "Advisers", Note: "front", Tint: 2}, {ID: "3", Label: "Engineers", Tint: 3}}, nil)))), board, nil)))
}

// work opens the list of roles in states and edits a card.
func work(w fyne.Window) {
	walk(w.Content(), func(o fyne.CanvasObject) {
		if c, ok := o.(*parts.Column); ok {
			c.Cards.Edit("a0")
		}
		if c, ok := o.(*parts.Choice); ok {
			parts.Focus(c)
			c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		}
	})
}

func walk(o fyne.CanvasObject, f func(fyne.CanvasObject)) {
	f(o)
	var inside []fyne.CanvasObject
	switch c := o.(type) {
	case *fyne.Container:
		inside = c.Objects
	case parts.Nester:
		inside = c.Nested()
	}
	for _, child := range inside {
		walk(child, f)
	}
}
