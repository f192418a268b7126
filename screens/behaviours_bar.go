package screens

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kept/screens/parts"
	"kept/workshop"
)

// behavioursBar is the row between the line and the columns. At the left it says which promise is in hand and what the
// step still lacks, or how many dots there are; at the right it turns the pages of the roles and opens the details. It is
// its own layout, because what there is no room for gives way.
type behavioursBar struct {
	s       *behavioursScreen
	promise *parts.PressChip
	ask     *parts.Button
	borrow  *parts.Button // from another workshop
	message *parts.Text
	total   *parts.Chip
	dots    *parts.Stepper

	back, on *parts.Button
	page     *parts.Text
	details  *parts.Button
	object   *fyne.Container

	wanted map[fyne.CanvasObject]bool // what the mode shows when there is room
	asked  int                        // how many starter questions were shown, 0 for none
}

// How many characters of a promise fit on the chip of the bar, and of a narrow one.
const (
	promiseBarLength    = 34
	promiseNarrowLength = 12
)

func newBehavioursBar(s *behavioursScreen) *behavioursBar {
	k, d := s.d.Kit, s.d
	b := &behavioursBar{
		s: s, message: k.Text(parts.Body, "").SetInk(parts.InkMuted).MaxLines(2), total: k.Chip("", parts.NoTint), page: k.Line(parts.Caption, ""),
		wanted: map[fyne.CanvasObject]bool{},
	}
	b.promise = k.PressChip("", parts.NoTint, b.pickPromise)
	b.ask = k.IconButton(parts.IconBulb, d.T("Show the next question to start with"), b.askNext).Compact()
	b.borrow = k.IconButton(parts.IconCopy, d.T("From another workshop…"), s.borrow).Compact()
	limits := workshop.Limits("behaviour", "votes")
	b.dots = k.Stepper(limits.Min, limits.Max, 1, func(n int) string { return d.N(n, "1 dot", "{n} dots") }, func(n int) {
		if s.chosen != "" {
			s.setDots(s.chosen, n)
		}
	})
	b.back = k.IconButton(parts.IconLeft, d.T("Roles before"), func() { s.board.turn(-1) }).Compact()
	b.on = k.IconButton(parts.IconRight, d.T("Roles after"), func() { s.board.turn(+1) }).Compact()
	b.details = k.Button(parts.Secondary, d.T("Details (D)"), func() { s.details.toggle() }).Compact()
	b.object = container.New(b, b.promise, b.ask, b.message, b.borrow, b.total, b.dots, b.back, b.page, b.on, b.details)
	return b
}

// barHeight holds two lines of the message.
const barHeight = 40

// leastMessage is the width below which the message gives way.
const leastMessage = 132

// MinSize is the height of the row.
func (b *behavioursBar) MinSize([]fyne.CanvasObject) fyne.Size {
	px := b.s.d.Kit.Look().Px
	return fyne.NewSize(px(leastColumn), px(barHeight))
}

// Layout puts what is wanted side by side and gives the message the room that is left. Where there is too little, the
// total, the name of the page and the message give way, in this order.
func (b *behavioursBar) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	px := b.s.d.Kit.Look().Px
	gap := px(8)
	b.suit(size.Width)
	hidden, needed := map[fyne.CanvasObject]bool{}, px(leastMessage)
	if b.message.Text() == "" {
		needed = 0
	}
	rest := func() float32 {
		width := size.Width + gap
		for _, o := range objects {
			if b.wanted[o] && !hidden[o] && o != fyne.CanvasObject(b.message) {
				width -= o.MinSize().Width + gap
			}
		}
		return width - gap
	}
	for _, o := range []fyne.CanvasObject{b.total, b.page} {
		if rest() < needed {
			hidden[o] = true
		}
	}
	left := rest()
	hidden[b.message] = left < needed
	var x float32
	for _, o := range objects {
		m := o.MinSize()
		if o == fyne.CanvasObject(b.message) {
			m = fyne.NewSize(max(left, 1), b.message.HeightFor(max(left, 1)))
			if hidden[o] && left > 0 {
				x += left + gap // what follows stays at the right
			}
		}
		shown := b.wanted[o] && !hidden[o]
		setShown(o, shown)
		if shown {
			o.Resize(m)
			o.Move(fyne.NewPos(x, float32(int((px(barHeight)-m.Height)/2))))
			x += m.Width + gap
		}
	}
}

// pickPromise opens the list of promises, or the step where they are written while there are none.
func (b *behavioursBar) pickPromise() {
	d, w := b.s.d, b.s.d.W()
	if len(w.Promises) == 0 {
		d.Go(workshop.Place{Step: workshop.PromisesStep})
		return
	}
	d.Kit.Pick(b.promise, parts.Picking{Options: promiseOptions(d, w), Chosen: []string{b.s.promise}, OnPick: func(id string) {
		b.s.setPromise(id)
		b.s.capture.line.Focus()
	}})
}

// suit makes the words in the bar and in the line above it as long as there is room for.
func (b *behavioursBar) suit(width float32) {
	d, w := b.s.d, b.s.d.W()
	length, ask, borrow := promiseBarLength, d.T("Stuck?"), ""
	if width >= d.Kit.Look().Px(900) && b.message.Text() == "" {
		borrow = d.T("From another workshop…")
	}
	if b.s.mode == behavioursDotting {
		ask = d.T("How?")
	}
	narrow := width < d.Kit.Look().Px(600)
	if narrow {
		length, ask = promiseNarrowLength, ""
	}
	b.ask.SetLabel(ask)
	b.borrow.SetLabel(borrow)
	b.s.capture.suit(narrow)
	label := d.T("Write the first promise")
	if i := slices.IndexFunc(w.Promises, func(p workshop.Promise) bool { return p.ID == b.s.promise }); i >= 0 {
		label = d.T("P{n}", "n", i+1) + " " + shorten(w.Promises[i].Text, length)
	}
	b.promise.Set(label, parts.NoTint, false)
}

func (b *behavioursBar) show(w *workshop.Workshop) {
	dotting := b.s.mode == behavioursDotting
	for _, o := range b.object.Objects {
		b.wanted[o] = true
	}
	b.wanted[b.promise], b.wanted[b.borrow] = !dotting, !dotting
	b.wanted[b.total] = dotting
	b.wanted[b.dots] = dotting
	switch {
	case b.asked > 0:
		questions := b.questions(w)
		b.message.SetText(b.s.d.T(questions[(b.asked-1)%len(questions)]))
	case dotting:
		said := b.dotsEach(w)
		if n := len(b.s.board.tied(w, b.s.role)); n > 0 {
			said = b.s.d.T("{n} tie for the last place. One more dot each.", "n", n)
		}
		b.message.SetText(said)
	default:
		b.message.SetText(b.lacking(w))
	}
	if dotting {
		b.showDots(w)
	}
	b.showPages()
	b.wanted[b.details] = !b.s.details.open() // the panel has its own way out
}

// lacking says what the step lacks first.
func (b *behavioursBar) lacking(w *workshop.Workshop) string {
	if open := w.Readiness(workshop.BehavioursStep).Open; len(open) > 0 {
		return b.s.d.T(open[0].Text, open[0].Args...)
	}
	return ""
}

// mostForOneVote is how many behaviours a role may have before it votes by itself (M§2 S5).
const mostForOneVote = 8

// dotsEach says how many dots each person has, for the role in hand where roles vote by themselves.
func (b *behavioursBar) dotsEach(w *workshop.Workshop) string {
	d, options, ofRole, byRole := b.s.d, 0, map[string]int{}, false
	for i := range w.Behaviours {
		if v := &w.Behaviours[i]; v.Status != workshop.ParkedBehaviour {
			options++
			ofRole[v.RoleID]++
			byRole = byRole || ofRole[v.RoleID] > mostForOneVote
		}
	}
	if !byRole {
		each, most := workshop.DotsEach(options)
		return d.T(d.Content.Behaviours.Dots[0], "n", each, "most", most)
	}
	each, most := workshop.DotsEach(ofRole[b.s.role])
	return w.RoleName(b.s.role) + ": " + d.T(d.Content.Behaviours.Dots[0], "n", each, "most", most)
}

// showDots says how many dots were given in all, and those of the card in hand.
func (b *behavioursBar) showDots(w *workshop.Workshop) {
	total := 0
	for i := range w.Behaviours {
		total += w.Behaviours[i].Votes
	}
	b.total.Set(b.s.d.N(total, "1 dot in all", "{n} dots in all"), parts.NoTint)
	chosen := w.Behaviour(b.s.chosen)
	b.dots.SetDisabled(chosen == nil)
	if chosen != nil {
		b.dots.Set(chosen.Votes)
	} else {
		b.dots.Set(0)
	}
}

// showPages says which roles are on screen when there are more than fit.
func (b *behavioursBar) showPages() {
	from, to, of := b.s.board.pages()
	paged := to-from < of
	b.wanted[b.back], b.wanted[b.page], b.wanted[b.on] = paged, paged, paged
	b.back.SetDisabled(from == 0)
	b.on.SetDisabled(to == of)
	b.page.SetText(b.s.d.T("Roles {from}–{to} of {total}", "from", from+1, "to", to, "total", of))
	b.Layout(b.object.Objects, b.object.Size())
}

// questions are what starts people writing; in Dots mode how the dots are given. They are shown one at a time and never
// put into anybody's mouth.
func (b *behavioursBar) questions(w *workshop.Workshop) []string {
	content := b.s.d.Content.Behaviours
	if b.s.mode == behavioursDotting {
		return content.Dots
	}
	var list []string
	role := w.Role(b.s.role)
	for _, prompt := range content.Prompts {
		switch {
		case prompt.Kind != "leaders":
			list = append(list, prompt.Asks...)
		case role != nil && role.Level == workshop.LeaderLevel:
			list = append(slices.Clone(prompt.Asks), list...)
		}
	}
	return list
}

// askNext shows the next question.
func (b *behavioursBar) askNext() {
	b.asked++
	b.show(b.s.d.W())
}
