package content

func readCommitments(b *book) Commitments {
	s := b.only("commitments")
	c := Commitments{
		ReadAloud: s.many("read_aloud"), Frequency: s.many("frequency"), NotSeen: s.one("not_seen"),
		Privacy: s.one("privacy"), PrivacySpoken: s.many("privacy_spoken"),
	}
	buddy := b.only("buddy")
	c.Buddy = Buddy{Asks: buddy.many("ask"), Card: buddy.one("card")}
	for _, p := range b.all("part") {
		c.Parts = append(c.Parts, Part{Field: p.id, Label: p.one("label"), Prompts: p.some("prompt")})
	}
	for _, t := range b.all("theme") {
		c.Themes = append(c.Themes, Theme{ID: t.id, Starter: t.one("starter")})
	}
	for _, e := range b.all("strength") {
		strand := Strand{ID: e.id, Advice: e.maybe("advice")}
		for _, word := range e.list("points") {
			strand.Points = append(strand.Points, e.whole(word))
		}
		c.Strength = append(c.Strength, strand)
	}
	for _, band := range s.named("strength_band") {
		c.StrengthBands = append(c.StrengthBands, Bound{From: s.whole(band.ID), Text: band.Text})
	}
	return c
}
