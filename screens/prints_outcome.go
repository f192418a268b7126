package screens

import (
	"fyne.io/fyne/v2"

	"kept/screens/parts"
)

// PrintResult is a file that was made.
type PrintResult struct {
	Title string // what people call the document
	Note  string // how many pages it has, and what did not work out as wished
	Path  string // where the file is
}

// files is the list of what was made.
func (p *PrintPanel) files() fyne.CanvasObject {
	k, d := p.d.Kit, p.d
	p.rows, p.made = k.Stack(4), k.Text(parts.Strong, "")
	p.reveal = k.Button(parts.Secondary, d.T("Show folder"), func() { callHook(p.OnShowFolder) }).Compact()
	p.results = k.Layers(k.Surface(parts.GroundSoft, parts.NoEdge, 12),
		k.Inset(12, 12, 12, 16, k.Stack(8, k.Row(16, 0, p.made, p.reveal), p.rows)))
	p.results.Hide()
	return p.results
}

// outcome makes the rows for progress and for what went wrong.
func (p *PrintPanel) outcome() {
	k, d := p.d.Kit, p.d
	p.bar, p.progress = k.Bar(8, parts.NoTint), k.Text(parts.Caption, "")
	p.cancel = k.Button(parts.Secondary, d.T("Cancel"), func() { callHook(p.OnCancel) }).Compact()
	p.working = k.Row(16, 0, k.Stack(6, p.progress, p.bar), p.cancel)

	p.trouble = k.Text(parts.Body, "").SetInk(parts.InkMain)
	p.failed = k.Layers(k.Surface(parts.GroundStop, parts.NoEdge, 12),
		k.Inset(12, 16, 12, 16, k.RowTop(12, 1, k.Icon(parts.IconWarning, 20, parts.InkStop), p.trouble)))
	p.working.Hide()
	p.failed.Hide()
}

// SetProgress shows how many pages of how many are made, from the first call until SetResult or SetError. A total of 0
// is one that is not known yet.
func (p *PrintPanel) SetProgress(done, total int) {
	started := !p.busy
	p.become(p.working)
	p.busy = true
	if total > 0 {
		p.bar.Set(float32(done) / float32(total))
		p.progress.SetText(p.d.T("Page {n} of {m}", "n", done, "m", total))
	} else {
		p.bar.Set(0)
		p.progress.SetText(p.d.T("Making the pages…"))
	}
	if started {
		p.show()
	}
}

// SetResult shows the files that were made, each with a button that opens it. None of them means that it was cancelled.
func (p *PrintPanel) SetResult(made []PrintResult) {
	p.busy = false
	if len(made) == 0 {
		p.become(nil)
		p.show()
		parts.Focus(p.print)
		return
	}
	p.become(p.results)
	p.made.SetText(p.d.N(len(made), "1 file made", "{n} files made"))
	k := p.d.Kit
	p.rows.Objects, p.first = nil, nil
	for _, file := range made {
		open := k.Button(parts.Ghost, p.d.T("Open"), func() {
			if p.OnOpen != nil {
				p.OnOpen(file.Path)
			}
		}).Compact()
		if p.first == nil {
			p.first = open
		}
		text := k.Stack(0, k.Text(parts.Label, file.Title))
		for _, line := range []string{file.Note, file.Path} {
			if line != "" {
				text.Add(k.Text(parts.Caption, line))
			}
		}
		p.rows.Add(k.Row(12, 0, text, open))
	}
	p.show()
	parts.Focus(p.first)
}

// SetError shows what went wrong in a sentence that says what Kept was doing, why it could not, and what to do next.
// What was ticked stays, so that Print tries again. Files that were made before, and could not be opened, stay as well.
func (p *PrintPanel) SetError(text string) {
	made := !p.busy && p.results.Visible()
	p.busy = false
	p.become(p.failed)
	setShown(p.results, made)
	p.trouble.SetText(text)
	p.show()
	if !made {
		parts.Focus(p.print)
	}
}

// become shows one of progress, files and trouble.
func (p *PrintPanel) become(shown fyne.CanvasObject) {
	for _, o := range []fyne.CanvasObject{p.working, p.results, p.failed} {
		setShown(o, o == shown)
	}
}
