package screens

import (
	"strconv"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// sheetStrength says how well a commitment is prepared (M§7.2): a ring that fills, and the one thing that would help
// most. It is for the person whose sheet it is: it stands there and nowhere else, and is never read aloud or compared.
type sheetStrength struct {
	d      *Desk
	ring   *parts.Ring
	label  *parts.Text
	advice *parts.Text
	object *fyne.Container
}

func newSheetStrength(d *Desk) *sheetStrength {
	k := d.Kit
	s := &sheetStrength{d: d, ring: k.Ring(56), label: k.Text(parts.Label, ""), advice: k.Text(parts.Body, "")}
	only := k.Text(parts.Caption, d.T("For the person alone. It is not printed, counted or compared."))
	said := k.Stack(2, s.label, s.advice, only)
	s.object = k.Layers(k.Surface(parts.GroundWell, parts.NoEdge, 12), k.Inset(12, 16, 12, 16, k.Row(16, 1, s.ring, said)))
	return s
}

// show shows nothing for what is not written yet or not the person's own choice.
func (s *sheetStrength) show(w *workshop.Workshop, c workshop.Commitment) {
	strength, own := w.StrengthOf(&c)
	shown := own && workshop.CleanLine(c.Statement) != ""
	setShown(s.object, shown)
	if !shown {
		return
	}
	s.ring.Set(float32(strength.Total)/100, "", strconv.Itoa(strength.Total))
	s.label.SetText(s.d.T(strength.Label))
	setShown(s.advice, strength.Advice != "")
	s.advice.SetText(s.d.T(strength.Advice))
}
