package export

import (
	"kept/export/page"
	"kept/workshop"
	"kept/workshop/content"
)

// approach is DOC-5 for one role: two pages for the people who lead it (M§8).
type approach struct {
	*composer
	role    workshop.Role
	choice  workshop.ApproachChoice // empty when nothing is chosen yet
	picture workshop.Picture
	band    content.Band // of the choice, or else of the answers; empty without either
}

// composeApproach makes the pages of every role that has a choice or answers.
func composeApproach(c *composer) ([]part, error) {
	var parts []part
	for _, r := range c.w.Roles {
		a := approach{composer: c, role: r, picture: c.w.Picture(r.ID)}
		band := a.picture.Band
		if choice := c.w.ChoiceFor(r.ID); choice != nil {
			a.choice, band = *choice, choice.Band
		} else if a.picture.Raters == 0 {
			continue
		}
		a.band, _ = c.method.Approach.Band(string(band))
		parts = append(parts, a.part())
		if err := c.ctx.Err(); err != nil {
			return nil, err
		}
	}
	if len(parts) == 0 {
		return []part{approach{composer: c}.part()}, nil
	}
	return parts, nil
}

// part is the two pages, a sheet that is handed out by itself.
func (a approach) part() part {
	foot, bookmark := a.docTitle(), a.t.T("Blank sheet")
	if a.role.Name != "" {
		foot, bookmark = a.t.T("Approach: {role}", "role", a.role.Name), a.role.Name
	}
	f := a.format(false).frame()
	blocks := a.direction()
	first := page.Paginate(blocks, f)
	used := f.Top
	for _, b := range first[len(first)-1] {
		used = max(used, b.Y+b.Block.Height())
	}
	blocks = append(blocks, page.Space(f.Bottom-used)) // the work starts on a page of its own
	return part{blocks: append(blocks, a.work()...), foot: foot, bookmark: bookmark, sheet: true}
}

// direction is page 1: what the manager's job connects, how closely the role is led and, where there is room, what the
// manager will say about it.
func (a approach) direction() []page.Block {
	w := a.width()
	var head page.Block
	if a.role.Name == "" {
		head = page.Stack{a.title(w, a.t.T("How we lead this role"), ""), a.field(w, a.t.T("Role"), "", "", 1, 9, body), page.Space(6)}
	} else {
		head = a.title(w, a.t.T("How we lead: {role}", "role", a.role.Name), a.t.T("for the people who lead this role"))
	}
	page1 := func(gap page.Space, more ...page.Block) []page.Block {
		return append([]page.Block{head}, stackOf(gap, append([]page.Block{a.bridge(), a.howClosely(), a.says()}, more...)...)...)
	}
	for _, gap := range []page.Space{11, 9, 7, 5.5} { // as wide as one page has room for
		blocks := page1(gap, a.section(w, a.t.T("What I will tell the team"), a.t.T("in my own words, in week 1"), page.Space(0)))
		if lines := a.linesLeft(w, blocks); lines.Height() >= 3*9 {
			return append(blocks, lines)
		}
	}
	var blocks []page.Block
	for _, gap := range []page.Space{14, 12, 10, 8.5, 7} {
		if blocks = page1(gap); a.onOnePage(blocks) {
			break
		}
	}
	return blocks
}

// behaviours returns the priority behaviours of the role.
func (a approach) behaviours() []workshop.Behaviour {
	var out []workshop.Behaviour
	for _, k := range a.kept() {
		for _, b := range k.priorities {
			if b.RoleID == a.role.ID {
				out = append(out, b)
			}
		}
	}
	return out
}

// job is what the manager agreed to do or, where nothing was agreed, what the band asks for.
func (a approach) job() string {
	if a.choice.ManagerJob != "" {
		return a.choice.ManagerJob
	}
	return a.band.ManagersJob
}

// score is where the role stands on the line, and whether it is known.
func (a approach) score() (int, bool) {
	switch {
	case a.choice.Score != nil:
		return *a.choice.Score, true
	case a.picture.Raters > 0:
		return a.picture.Score, true
	}
	return 0, false
}

// says is what the band means for this role.
func (a approach) says() page.Block {
	const name = 34.0
	w := a.width()
	if a.band.ID == "" {
		var stack page.Stack
		if a.role.Name != "" {
			stack = append(stack, a.Para(a.t.T(a.method.Approach.NothingText, "role", a.role.Name), body, w))
		}
		return a.section(w, a.t.T("What that means"), "", append(stack, unknown(4, w, 9)))
	}
	var rows page.Stack
	for _, f := range []fact{
		{a.t.T("What it means"), a.band.Meaning},
		{a.t.T("You gain"), a.band.Gain},
		{a.t.T("The mix"), joined("\n", a.band.Mix, a.mixNow())},
		{a.t.T("How to measure"), a.band.Measure},
		{a.t.T("Why we chose it"), a.choice.Why},
	} {
		if f.value != "" {
			rows = append(rows, a.labelBeside(w, name, f.name, a.Para(f.value, body, w-name)), page.Space(1.6))
		}
	}
	return a.section(w, a.band.Headline, "", rows)
}

// mixNow is how many of the behaviours are fixed, guided and open now; "" when there are none.
func (a approach) mixNow() string {
	count := map[workshop.Prescription]int{}
	list := a.behaviours()
	for _, b := range list {
		count[b.Prescription]++
	}
	if len(list) == 0 {
		return ""
	}
	return a.t.T("Now: {fixed} fixed, {guided} guided, {open} open.",
		"fixed", count[workshop.Fixed], "guided", count[workshop.Guided], "open", count[workshop.Open])
}
