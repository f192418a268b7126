package content

// Support is what the step of that name offers (M§2 S9).
type Support struct {
	Levers           []Lever                // the eight, L1 to L8
	Environment      []EnvironmentStatement // EN1 to EN5
	EnvironmentBands []Named                // from the lowest: hard, mixed, good
	EnvironmentScale []string               // what the ends of the scale mean: 1 and 5
	Boxes            []Named                // the questions of the three boxes, by field of the recognition plan
	Recognition      []string               // forms of recognition to pick from
	RightPeople      string                 // the question about hiring and teaching
}

// Lever is one of the eight areas to help from. Its name is Label("lever", Value).
type Lever struct {
	Code  string // L1 to L8
	Value string // as stored in support_item.lever
	Ask   string // what helps a group to find something of the kind
}

// EnvironmentStatement is a sentence people answer from 1 (not at all true) to 5 (completely true), without names.
type EnvironmentStatement struct {
	ID    string // EN1 to EN5
	Text  string
	Lever string // the lever to suggest when this is the lowest
}

func readSupport(b *book) Support {
	s := b.only("support")
	support := Support{
		Recognition: s.many("recognition"), EnvironmentBands: s.named("environment_band"), EnvironmentScale: s.many("environment_scale"),
		Boxes: s.named("box"), RightPeople: s.one("right_people"),
	}
	for _, l := range b.all("lever") {
		support.Levers = append(support.Levers, Lever{Code: l.one("code"), Value: l.id, Ask: l.one("ask")})
	}
	for _, e := range b.all("environment") {
		support.Environment = append(support.Environment, EnvironmentStatement{
			ID: e.id, Text: e.one("text"), Lever: e.one("lever"),
		})
	}
	return support
}
