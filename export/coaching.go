package export

import (
	"slices"

	"kept/export/page"
	"kept/workshop/content"
)

// coaching is DOC-6: how to talk about a behaviour so that it grows (M§8). It is the same for every workshop.
type coaching struct{ *composer }

// clearOfFoot is the least that lies between the last line to write on and the running foot, besides the usual.
const clearOfFoot = page.Space(3)

// composeCoaching makes the guide: the talk, the beliefs, the challenges, and the two hard moments.
func composeCoaching(c *composer) ([]part, error) {
	g := coaching{c}
	w := c.width()
	first := append([]page.Block{c.title(w, c.t.T("Coaching guide"), c.t.T("ten minutes, one behaviour, one real moment"))}, g.talk()...)
	first = append(first, c.linesLeft(w, append(slices.Clone(first), clearOfFoot)))
	return []part{
		{blocks: first, bookmark: c.t.T("The talk")},
		{blocks: g.beliefs(), bookmark: c.t.T("Three kinds of belief")},
		{blocks: g.challenges(), bookmark: c.t.T("What gets in the way")},
		{blocks: g.moreChallenges()},
		{blocks: g.hardMoments(), bookmark: c.t.T("When a commitment is missed, and when it is kept")},
	}, c.ctx.Err()
}

// talk is page 1: four moves and the rules.
func (g coaching) talk() []page.Block {
	const indent, name = 12.0, 25.0
	w := g.width()
	var moves []page.Block
	for i, m := range []struct {
		name string
		asks []string
	}{
		{g.t.T("Moment"), []string{g.t.T("Tell me about one real customer moment since we last spoke.")}},
		{g.t.T("Meaning"), []string{g.t.T("What were they hoping for?"), g.t.T("What did you tell yourself?")}},
		{g.t.T("Move"), []string{g.t.T("What will you do at the next chance?"), g.t.T("What would that sound like?")}},
		{g.t.T("Mark"), []string{g.t.T("When is the next chance?"), g.t.T("How will you know?"), g.t.T("Who will you tell?")}},
	} {
		var asks page.Stack
		for _, ask := range m.asks {
			asks = append(asks, g.Para(ask, body.Sized(13), w-name-indent))
		}
		moves = append(moves, page.Whole{Block: page.Inset{
			Left: indent, Top: 3, Bottom: 3.5, W: w,
			Block: page.Columns{{W: name, Block: g.Para(m.name, strong.Sized(13), name-2)}, {W: w - name - indent, Block: asks}},
			Behind: func(cv *page.Canvas, x, y, w, h float64) {
				cv.Number(x+4, y+3+strong.Sized(13).LineHeight()/2, 4, i+1, true)
				cv.Rule(x, x+w, y+h, page.Hairline)
			},
		}})
	}
	rules := g.points(w,
		g.t.T("One behaviour in each talk."),
		g.t.T("Ask three questions before you give one piece of advice."),
		g.t.T("End with a sentence that the other person says."),
	)
	return stackOf(8,
		g.section(w, g.t.T("The talk in four moves"), "", stackOf(0, moves...)),
		g.section(w, g.t.T("Three rules"), "", rules),
		g.section(w, g.t.T("The sentences we ended with"), g.t.T("in their words, with the day"), page.Space(0)),
	)
}

// beliefs is page 2, with as much room for what the manager hears as the page has.
func (g coaching) beliefs() []page.Block {
	lines := 3
	for g.onOnePage(append(g.beliefsWith(lines+1), clearOfFoot)) {
		lines++
	}
	return g.beliefsWith(lines)
}

// beliefsWith is what a belief can be about, how it shows, what to ask, and a first small step.
func (g coaching) beliefsWith(lines int) []page.Block {
	const name = 34.0
	w := g.width()
	title := g.title(w, g.t.T("Three kinds of belief"), g.t.T("behind many habits is something a person believes to be true"))
	var blocks []page.Block
	for _, b := range []struct{ name, signs, ask, step string }{
		{
			g.t.T("About myself"),
			g.t.T("“I am not the type for that.” Playing safe. Explaining why today’s way is right."),
			g.t.T("When did you do something like it, however small? What made it work?"),
			g.t.T("Do it once with a colleague next to you, and say afterwards what went well"),
		}, {
			g.t.T("About my role"),
			g.t.T("“That is not my job.” “That is down to the system.” Putting off what is unpleasant."),
			g.t.T("Which tenth of it is yours? What exactly is unpleasant about it?"),
			g.t.T("Do that tenth this week, and tell someone"),
		}, {
			g.t.T("About the customer experience"),
			g.t.T("“People do not want that.” The technical side or the rule wins over the customer."),
			g.t.T("What would you expect to see if you were wrong? What does the customer do tomorrow morning?"),
			g.t.T("Try it five times and count"),
		},
	} {
		var rows page.Stack
		for _, f := range []fact{{g.t.T("Signs"), b.signs}, {g.t.T("Ask"), b.ask}, {g.t.T("First small step"), b.step}} {
			rows = append(rows, g.labelBeside(w, name, f.name, g.Title(f.value, body.Sized(11), w-name)), page.Space(1.5))
		}
		rows = append(rows, page.Columns{{W: name, Block: g.Para(g.t.T("What I hear"), label, name-3)}, {W: w - name, Block: page.WritingLines(lines, w-name, 9)}})
		blocks = append(blocks, page.Whole{Block: g.section(w, b.name, "", rows)})
	}
	return g.apart(title, blocks)
}

// onFirst is how many of the challenges stand on the first of their two pages.
const onFirst = 4

// challenges is page 3: the first of M1 to M7.
func (g coaching) challenges() []page.Block {
	list := g.method.Approach.Challenges
	title := g.title(g.width(), g.t.T("Seven things that get in the way"), g.t.T("what you may hear, what to ask, and a first small step"))
	return g.apart(title, g.challengeBlocks(list[:min(onFirst, len(list))]))
}

// moreChallenges is page 4: the others, and room for one more, with as many lines as the page has.
func (g coaching) moreChallenges() []page.Block {
	list := g.method.Approach.Challenges
	title := g.title(g.width(), g.t.T("Seven things that get in the way, continued"), "")
	set := func(lines int) []page.Block {
		return g.apart(title, append(g.challengeBlocks(list[min(onFirst, len(list)):]), page.Whole{Block: g.ownChallenge(g.width(), lines)}))
	}
	lines := 1
	for g.onOnePage(append(set(lines+1), clearOfFoot)) {
		lines++
	}
	return set(lines)
}

// apart puts blocks below a title, as far from each other as the page allows.
func (g coaching) apart(title page.Block, blocks []page.Block) []page.Block {
	const least, most = 6.0, 14.0
	gaps := float64(len(blocks) - 1)
	gap := (g.room() - float64(clearOfFoot) - title.Height() - page.Stack(blocks).Height()) / gaps
	return []page.Block{title, stackOf(page.Space(min(max(gap, least), most)), blocks...)}
}

func (g coaching) challengeBlocks(list []content.Challenge) []page.Block {
	var out []page.Block
	for _, ch := range list {
		out = append(out, page.Whole{Block: g.challenge(g.width(), ch)})
	}
	return out
}

// ownChallenge is room for one that the manager has met and the list has not.
func (g coaching) ownChallenge(w float64, lines int) page.Block {
	return g.section(w, g.t.T("One more that I know"), "", stackOf(2,
		g.openField(w, g.t.T("You may hear"), "", lines, 9), g.openField(w, g.t.T("Ask"), "", lines, 9), g.openField(w, g.t.T("First small step"), "", lines, 9)))
}

// challenge is what is known of it on the left, and about as much room for notes on the right.
func (g coaching) challenge(w float64, ch content.Challenge) page.Block {
	const name, gap, notes, lines = 33.0, 6.0, 62.0, 4
	left := w - notes - gap
	var rows page.Stack
	for _, f := range []fact{{g.t.T("You may hear"), g.t.T("“{words}”", "words", ch.Hear)}, {g.t.T("Ask"), ch.Ask}, {g.t.T("First small step"), ch.Step}, {g.t.T("The belief is about"), ch.Belief}} {
		rows = append(rows, g.labelBeside(left, name, f.name, g.Title(f.value, body.Sized(11), left-name)), page.Space(2.4))
	}
	return g.section(w, g.method.Label("challenge", ch.ID), "", page.Columns{
		{W: left + gap, Block: rows},
		{W: notes, Block: page.Stack{g.Para(g.t.T("My notes"), label, notes), page.WritingLines(lines, notes, 9)}},
	})
}

// hardMoments is the last page: a commitment that was missed, and how to praise.
func (g coaching) hardMoments() []page.Block {
	w := g.width()
	blocks := []page.Block{
		g.title(w, g.t.T("When a commitment is missed, and when it is kept"), ""),
		g.section(w, g.t.T("A commitment was missed"), g.t.T("no blame: look for what was in the way"), page.Stack{
			g.numbered(w, 1, g.t.T("What was the chance?")),
			g.numbered(w, 2, g.t.T("What happened instead?")),
			g.numbered(w, 3, g.t.T("Was it the promise, the moment, or something in the way?")),
		}),
		page.Space(6),
		g.section(w, g.t.T("Then choose one"), "", page.Stack{
			g.boxed(w, g.t.T("Adjust it: smaller, or at a better moment.")),
			g.boxed(w, g.t.T("Clear the way: the manager takes something out of the way, by a date.")),
			g.boxed(w, g.t.T("Swap it for one that fits better.")),
			g.boxed(w, g.t.T("Let it go. That is allowed.")),
			page.Space(2), g.openField(w, g.t.T("What we agreed, and by when"), "", 4, 9),
		}),
		page.Space(8),
		g.section(w, g.t.T("How to praise"), g.t.T("three short sentences, then stop"), page.Stack{
			g.numbered(w, 1, g.t.T("What I saw or heard.")),
			g.numbered(w, 2, g.t.T("What it did for the customer.")),
			g.numbered(w, 3, g.t.T("Thank you.")),
			g.numbered(w, 4, g.t.T("Stop. No “but”.")),
		}),
		page.Space(6),
		g.section(w, g.t.T("Praise that I want to give"), g.t.T("to whom, and what I saw"), page.Space(0)),
	}
	return append(blocks, g.linesLeft(w, append(slices.Clone(blocks), clearOfFoot)))
}
