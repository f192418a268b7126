package content

import "slices"

func readApproach(b *book) Approach {
	s := b.only("approach")
	a := Approach{
		Order: s.list("order"), Scale: s.many("scale"), CannotSay: s.one("cannot_say"), Disclaimer: s.one("disclaimer"),
		Flags: s.named("flag"), Confidence: s.named("confidence"), Remarks: s.named("remark"), NothingText: s.one("nothing"),
	}
	var factors []string
	for _, f := range b.all("factor") {
		factors = append(factors, f.id)
		a.Factors = append(a.Factors, Factor{ID: f.id, Weight: f.number("weight")})
	}
	for _, q := range b.all("statement") {
		side := 1
		if q.oneOf("side", "mindset", "managed") == "managed" {
			side = -1
		}
		a.Statements = append(a.Statements, ApproachStatement{
			ID: q.id, Text: q.one("text"), Factor: q.oneOf("factor", factors...), Side: side,
		})
		if !slices.Contains(a.Order, q.id) {
			s.problem("the order leaves out %s", q.id)
		}
	}
	if len(a.Order) != len(a.Statements) {
		s.problem("the order has %d statements, there are %d", len(a.Order), len(a.Statements))
	}
	for _, p := range b.all("practice") {
		a.Practices = append(a.Practices, Practice{ID: p.id, Text: p.one("text")})
	}
	for _, d := range b.all("downside") {
		a.Downsides = append(a.Downsides, Downside{ID: d.id, Name: d.one("name"), Mitigations: d.many("mitigation")})
	}
	for _, m := range b.all("challenge") {
		a.Challenges = append(a.Challenges, Challenge{
			ID: m.id, Hear: m.one("hear"), Ask: m.one("ask"), Step: m.one("step"),
			Belief: m.one("belief"), Everyday: m.one("everyday"),
		})
	}
	for _, band := range b.all("band") {
		a.Bands = append(a.Bands, readBand(band, a))
	}
	return a
}

func readBand(s *section, a Approach) Band {
	band := Band{
		ID: s.id, From: s.number("from"), To: s.number("to"), Headline: s.one("headline"), Meaning: s.one("meaning"),
		Gain: s.one("gain"), Mix: s.one("mix"), Measure: s.one("measure"), Avoid: s.one("avoid"),
		ManagersJob: s.one("managers_job"), Practices: s.list("practices"), Guard: s.one("guard"),
		GuardDownsides: s.number("guard_downsides"), GuardChallenges: s.number("guard_challenges"),
	}
	for _, id := range band.Practices {
		if _, ok := a.Practice(id); !ok {
			s.problem("points to practice %s, which is not there", id)
		}
	}
	return band
}
