package content

// Setup is what the first two steps offer (M§2 S0, S1).
type Setup struct {
	Checklist       []Named  // the ten things to do before the day
	SponsorQuestion []string // the three questions for the sponsor
	Roles           []StarterRole
	GroundRules     []string // the five rules a new workshop starts with
	RulesOfThumb    []string // how many people, tables and minutes work
}

// StarterRole is a role that can be picked instead of typed.
type StarterRole struct {
	Name  string
	Side  string // customer_facing or behind_the_scenes
	Level string // frontline, manager or leader
}

func readSetup(b *book) Setup {
	s := b.only("setup")
	setup := Setup{
		Checklist: s.named("check"), SponsorQuestion: s.many("sponsor_question"),
		GroundRules: s.many("ground_rule"), RulesOfThumb: s.many("rule_of_thumb"),
	}
	for _, group := range b.all("starter_roles") {
		side := group.oneOf("side", "customer_facing", "behind_the_scenes")
		level := group.oneOf("level", "frontline", "manager", "leader")
		for _, name := range group.many("role") {
			setup.Roles = append(setup.Roles, StarterRole{Name: name, Side: side, Level: level})
		}
	}
	return setup
}
