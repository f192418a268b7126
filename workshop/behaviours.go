package workshop

// Behaviour is one thing that people in a role do to keep a promise, written so that someone could see or hear it (M§3.4).
type Behaviour struct {
	Record
	PromiseID    string          `json:"promise_id" is:"link promises needed"`                                                             // promise it keeps
	RoleID       string          `json:"role_id" is:"link roles needed"`                                                                   // role that does it
	Kind         BehaviourKind   `json:"kind" is:"choice question|wording|rapport|action|boundary|information_sharing|improvement needed"` // what sort of thing is done
	Prescription Prescription    `json:"prescription" is:"choice fixed|guided|open needed"`                                                // same every time / our way, own words / own judgement
	Statement    string          `json:"statement" is:"text 3-160 needed"`                                                                 // one action someone could see or hear
	Situation    string          `json:"situation,omitempty" is:"text 0-100"`                                                              // when or where it happens
	ExampleWords string          `json:"example_words,omitempty" is:"long 0-200"`                                                          // what it can sound like
	NotThis      string          `json:"not_this,omitempty" is:"text 0-160"`                                                               // what to leave out, or do instead
	Moment       string          `json:"moment,omitempty" is:"text 0-60"`                                                                  // step of the customer journey
	GoalIDs      []string        `json:"goal_ids,omitempty" is:"links goals"`                                                              // customer gaps it helps to close
	InitiativeID string          `json:"initiative_id,omitempty" is:"link initiatives"`                                                    // initiative it travels with
	AuthorIDs    []string        `json:"author_ids,omitempty" is:"links participants"`                                                     // who wrote it; shown on the charter unless hidden
	Votes        int             `json:"votes" is:"int 0-400 needed"`                                                                      // dots received
	Status       BehaviourStatus `json:"status" is:"choice draft|shortlisted|priority|parked needed"`                                      // how far the group has taken it
	Cue          string          `json:"cue,omitempty" is:"text 0-100"`                                                                    // what will remind people (habit loop)
	Reward       string          `json:"reward,omitempty" is:"text 0-100"`                                                                 // what people get out of it at once (habit loop)
	ClearRoad    bool            `json:"clear_road,omitempty" is:"yesno"`                                                                  // true = looked at in S7, nothing in the way
	Source       string          `json:"source,omitempty" is:"text 0-80"`                                                                  // workshop it was merged from, if any
}

// PracticeNote is what a trio noticed when it tried a behaviour (M§3.4).
type PracticeNote struct {
	Record
	BehaviourID string `json:"behaviour_id" is:"link behaviours needed"` // behaviour tried
	Noticed     string `json:"noticed" is:"text 3-200 needed"`           // what it was like to do and to receive
	Change      string `json:"change,omitempty" is:"text 0-160"`         // wording changed after trying it
}
