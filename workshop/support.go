package workshop

// SupportItem is something that makes the new behaviour easier or keeps it going (M§3.7).
type SupportItem struct {
	Record
	Lever        string   `json:"lever" is:"choice clear_expectations|measurement_feedback|team_culture|leadership|skills|systems_processes|support|motivation needed"`                                                                                                                         // one of the eight levers
	Title        string   `json:"title" is:"text 3-100 needed"`                                                                                                                                                                                                                                 // what it is called
	Kind         string   `json:"kind" is:"choice training|practice|learning_session|panel|story|coaching|job_aid|manager_conversation|leader_conversation|train_the_trainer|recruitment|onboarding|environment|recognition|measure|customer_feedback|communication|resource|mentoring needed"` // kind of support
	Phase        string   `json:"phase" is:"choice launch|reinforce|sustain needed"`                                                                                                                                                                                                            // first weeks / repeat / keep going
	LedBy        string   `json:"led_by" is:"choice employees|managers|leaders|specialists needed"`                                                                                                                                                                                             // who leads it
	RoleIDs      []string `json:"role_ids,omitempty" is:"links roles"`                                                                                                                                                                                                                          // roles it helps
	BehaviourIDs []string `json:"behaviour_ids,omitempty" is:"links behaviours"`                                                                                                                                                                                                                // behaviours it helps
	OwnerID      string   `json:"owner_id,omitempty" is:"link participants"`                                                                                                                                                                                                                    // one named owner
	When         Date     `json:"when,omitempty" is:"date"`                                                                                                                                                                                                                                     // first date
	Repeat       string   `json:"repeat" is:"choice once|weekly|fortnightly|monthly|quarterly needed"`                                                                                                                                                                                          // how often
	Replaces     string   `json:"replaces,omitempty" is:"text 0-120"`                                                                                                                                                                                                                           // what stops or waits to make room
	GoalIDs      []string `json:"goal_ids,omitempty" is:"links goals"`                                                                                                                                                                                                                          // customer gaps it helps to close
	Status       string   `json:"status" is:"choice planned|running|done|stopped needed"`                                                                                                                                                                                                       // how far it is
}

// RecognitionPlan is what is measured, rewarded and celebrated (M§3.7).
type RecognitionPlan struct {
	Measured   string   `json:"measured,omitempty" is:"long 0-240"`   // what we will count
	Incented   string   `json:"incented,omitempty" is:"long 0-240"`   // what people gain, or what we stop rewarding
	Celebrated string   `json:"celebrated,omitempty" is:"long 0-240"` // what we will celebrate, and how
	Forms      []string `json:"forms,omitempty" is:"list 0-8 60"`     // forms of recognition chosen
	Extra      Extra    `json:"-"`                                    // fields that this version does not know
}

// Recognition is a thank-you for something seen or heard (M§3.7).
type Recognition struct {
	Record
	Date        Date     `json:"date" is:"date needed"`                              // day it happened
	Kind        string   `json:"kind" is:"choice peer|team|manager|customer needed"` // who says thank you
	FromID      string   `json:"from_id,omitempty" is:"link participants"`           // empty = not named
	ToIDs       []string `json:"to_ids,omitempty" is:"links participants"`           // people thanked
	Team        string   `json:"team,omitempty" is:"text 0-60"`                      // team thanked, when not a person
	BehaviourID string   `json:"behaviour_id,omitempty" is:"link behaviours"`        // the behaviour seen
	What        string   `json:"what" is:"text 10-240 needed"`                       // what was seen or heard
	Effect      string   `json:"effect,omitempty" is:"text 0-160"`                   // what it did for the customer
	CrossTeam   bool     `json:"cross_team" is:"yesno needed"`                       // customer-facing and behind-the-scenes people together
	Share       Share    `json:"share" is:"choice private|team|public needed"`       // who may see it
}

// Experiment is an idea that is tried on a small scale first (M§3.7).
type Experiment struct {
	Record
	Title     string   `json:"title" is:"text 3-80 needed"`                                                  // what it is called
	Idea      string   `json:"idea" is:"text 5-160 needed"`                                                  // what we will try
	AskedFor  bool     `json:"asked_for" is:"yesno needed"`                                                  // true = customers asked for it
	Expect    string   `json:"expect" is:"text 5-160 needed"`                                                // what we expect customers to do or feel
	Measure   string   `json:"measure" is:"text 3-100 needed"`                                               // how we will know
	Success   string   `json:"success,omitempty" is:"text 0-60"`                                             // the result that would make us keep it
	SafeLimit string   `json:"safe_limit,omitempty" is:"text 0-100"`                                         // what we will not risk
	Start     Date     `json:"start,omitempty" is:"date"`                                                    // first day
	End       Date     `json:"end,omitempty" is:"date"`                                                      // last day, not before the first
	OwnerID   string   `json:"owner_id,omitempty" is:"link participants"`                                    // one named owner
	GoalIDs   []string `json:"goal_ids,omitempty" is:"links goals"`                                          // customer gaps it helps to close
	Status    string   `json:"status" is:"choice planned|running|worked|false_start|unclear|stopped needed"` // how it went
	Learned   string   `json:"learned,omitempty" is:"text 0-240"`                                            // what we know now that we did not know before
	Next      string   `json:"next,omitempty" is:"choice keep|change_and_retry|scale|drop"`                  // what follows from it
	Tries     int      `json:"tries" is:"int 0-99 needed"`                                                   // how many times tried so far
}

// Playbook is how the work goes on once the project is over (M§3.7).
type Playbook struct {
	Opportunities   string `json:"opportunities,omitempty" is:"long 0-400"`     // how ideas are found for the right customer groups and moments
	Funding         string `json:"funding,omitempty" is:"long 0-400"`           // who decides money and people, and how
	Decisions       string `json:"decisions,omitempty" is:"long 0-400"`         // how teams decide together, and how fast
	WorkingTogether string `json:"working_together,omitempty" is:"long 0-400"`  // how customer-facing and internal teams work together
	RunOwnerRoleID  string `json:"run_owner_role_id,omitempty" is:"link roles"` // who owns it once it is business as usual
	RunDate         Date   `json:"run_date,omitempty" is:"date"`                // day it becomes business as usual
	RunEvidence     string `json:"run_evidence,omitempty" is:"text 0-200"`      // what shows it is ready
	RunReview       string `json:"run_review,omitempty" is:"text 0-120"`        // how often it is reviewed
	Extra           Extra  `json:"-"`                                           // fields that this version does not know
}

// PlaybookRole is who does, answers for, is asked about and is told of an activity (M§3.7).
type PlaybookRole struct {
	Record
	Activity  string   `json:"activity" is:"text 3-100 needed"`      // what is done
	DoesID    string   `json:"does_id" is:"link roles needed"`       // role that does the work
	AnswersID string   `json:"answers_id" is:"link roles needed"`    // one role that answers for it
	AskedIDs  []string `json:"asked_ids,omitempty" is:"links roles"` // asked before
	ToldIDs   []string `json:"told_ids,omitempty" is:"links roles"`  // told after
}
