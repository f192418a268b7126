package export

import "kept/export/page"

// How a sheet fills its page.

// density is how generously a sheet is set. A sheet is tried from the roomiest on, so that one page is enough for most
// people, and goes over two pages, roomy again, only when its words need it.
type density struct {
	gap   float64 // between parts, times the normal gap
	hero  float64 // size of the commitment itself, points
	body  float64 // size of everything filled in, points
	pitch float64 // between lines to write on, millimetres
	tight bool    // the check-ins are one more row of the weeks, and the answers of a leader stand behind their labels
}

// What has a heading of its own gives it up before the parts of a sheet touch. The lines to write on are the last to give
// way: what does not fit between them is not written.
var densities = []density{
	{gap: 1, hero: 19, body: 11.5, pitch: 9},
	{gap: 0.9, hero: 17.5, body: 11, pitch: 9},
	{gap: 0.85, hero: 16.5, body: 10.5, pitch: 9},
	{gap: 0.75, hero: 15, body: 10.5, pitch: 9},
	{gap: 0.6, hero: 14, body: 10, pitch: 9},
	{gap: 0.5, hero: 13.5, body: 10, pitch: 9},
	{gap: 0.6, hero: 14, body: 10, pitch: 9, tight: true},
	{gap: 0.5, hero: 13.5, body: 10, pitch: 9, tight: true},
	{gap: 0.4, hero: 13, body: 9.5, pitch: 9, tight: true},
	{gap: 0.3, hero: 13, body: 9.5, pitch: 9, tight: true},
	{gap: 0.2, hero: 13, body: 9.5, pitch: 9, tight: true},
	{gap: 0.2, hero: 12.5, body: 9.5, pitch: 8.5, tight: true},
	{gap: 0.2, hero: 12.5, body: 9.5, pitch: 8, tight: true},
	{gap: 0.2, hero: 12.5, body: 9.5, pitch: 7, tight: true},
}

// roomiest sets a sheet in the first density that needs one page only, or in the roomiest where none does, and tells
// whether there was one.
func (c *composer) roomiest(blocks func(density) []page.Block) (set []page.Block, fits bool) {
	for _, d := range densities {
		if c.onOnePage(blocks(d)) {
			return blocks(c.stretched(d, blocks)), true
		}
	}
	return blocks(densities[0]), false
}

// stretched widens the gaps of a sheet that leaves room, so that the page is filled evenly. Where blocks stand side by
// side, a gap inside the lower one costs nothing at first; measuring between two ends can then leave some room over, and
// never takes too much, so it is measured again from there.
func (c *composer) stretched(d density, blocks func(density) []page.Block) density {
	const widest, rounds, enough = 1.6, 4, 0.5
	height := func(gap float64) float64 {
		d.gap = gap
		return page.Stack(blocks(d)).Height()
	}
	most := height(widest)
	gap := 0.0
	for range rounds {
		used := height(gap)
		if c.room()-used < enough {
			break
		}
		gap += (widest - gap) * min(1, (c.room()-used)/(most-used))
	}
	d.gap = gap
	return d
}
