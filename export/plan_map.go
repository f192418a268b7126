package export

import (
	"kept/export/page"
	"kept/workshop"
)

// blockerMap is the map of impact and effort: four fields with the numbers of the blockers, filled where one is removed.
func (p *plan) blockerMap() page.Block {
	const (
		side   = 22.0 // for the words at the left
		foot   = 5.0  // for the words below
		gap    = 2.0
		pad    = 2.5
		radius = 3.1
		apart  = 2*radius + 1.2
		head   = 6.6 // the name of a field
	)
	least := 15.5
	if len(p.w.Blockers) == 0 { // numbers are written in by hand
		least = 26
	}
	field := (p.width() - side - gap) / 2
	perRow := int((field - 2*pad + 1.2) / apart)
	// Fields as they lie on the map: high impact above, low effort at the left.
	rows := [2][2]workshop.Quadrant{{workshop.QuickWin, workshop.MajorProject}, {workshop.FillIn, workshop.Drop}}
	in := map[workshop.Quadrant][]workshop.Blocker{}
	for _, b := range p.w.Triaged() {
		in[b.Quadrant()] = append(in[b.Quadrant()], b)
	}
	var heights [2]float64
	for i, row := range rows {
		most := max(len(in[row[0]]), len(in[row[1]]))
		heights[i] = max(least, head+2*pad+float64((most+perRow-1)/perRow)*apart)
	}
	impact := [2]string{p.t.T("High impact"), p.t.T("Low impact")}
	effort := [2]string{p.t.T("Low effort"), p.t.T("High effort")}
	return page.Drawing{H: heights[0] + heights[1] + gap + foot, On: func(cv *page.Canvas, x, y float64) {
		for i, row := range rows {
			cv.TextTop(x, y+heights[i]/2-label.LineHeight()/2, impact[i], label)
			for j, q := range row {
				fx := x + side + float64(j)*(field+gap)
				cv.Box(fx, y, field, heights[i], 0.8, 1.6, page.None)
				end := cv.TextTop(fx+pad, y+1.6, p.method.Label("quadrant", string(q)), strong)
				cv.Text(end+2.5, y+1.6+strong.Baseline(), p.method.Blockers.QuadrantAdvice(string(q)), hint)
				for n, b := range in[q] {
					cx := fx + pad + radius + float64(n%perRow)*apart
					cy := y + head + pad + radius + float64(n/perRow)*apart
					cv.Number(cx, cy, radius, p.blockers[b.ID], b.Status == workshop.RemovedBlocker)
				}
			}
			y += heights[i] + gap
		}
		y -= gap
		if len(p.w.Blockers) > 0 {
			cv.Text(x, y+foot-0.8, p.t.T("filled: removed"), hint)
		}
		for j, text := range effort {
			cv.TextCentre(x+side+float64(j)*(field+gap)+field/2, y+foot-0.8, text, label)
		}
	}}
}
