package workshop

// Assessment is one rater's fourteen answers about a role, without a name (M§3.6).
type Assessment struct {
	Record
	RoleID    string    `json:"role_id" is:"link roles needed"`                                  // role being described
	RaterKind RaterKind `json:"rater_kind" is:"choice member|manager|leader|facilitator needed"` // the only thing kept about the rater
	Answers   string    `json:"answers" is:"text 14-14 needed"`                                  // 14 characters, 1-5 or - for no answer
}

// ApproachChoice is what the group chose for a role, with a snapshot of the figures it saw (M§3.6).
type ApproachChoice struct {
	Record
	RoleID       string     `json:"role_id" is:"link roles needed"`                                              // role it is chosen for
	Band         Band       `json:"band" is:"choice strong_bm|lean_bm|blend|lean_mindset|strong_mindset needed"` // what the group chose
	Score        *int       `json:"score,omitempty" is:"int -100-100"`                                           // snapshot of the computed score
	ComputedBand Band       `json:"computed_band,omitempty" is:"text 0-20"`                                      // snapshot
	Confidence   Confidence `json:"confidence,omitempty" is:"choice low|medium|high"`                            // snapshot
	Why          string     `json:"why,omitempty" is:"text 0-240"`                                               // asked for when the choice differs from the score
	Practices    []string   `json:"practices,omitempty" is:"list 0-12 8"`                                        // practice codes picked, P1-P30
	Mitigations  []string   `json:"mitigations,omitempty" is:"list 0-12 240"`                                    // "D1: what we will do" / "M3: what we will do"
	ManagerJob   string     `json:"manager_job,omitempty" is:"long 0-400"`                                       // what the manager agrees to do
}

// EnvironmentCheck is one person's five answers about the surroundings, without a name (M§3.6).
type EnvironmentCheck struct {
	Record
	Moment  string `json:"moment" is:"choice workshop|day30|day60|day90 needed"` // when it was answered
	Answers string `json:"answers" is:"text 5-5 needed"`                         // five characters 1-5 or -; anonymous
}
