package workshop

// Blocker is what gets in the way of a behaviour; it never says who raised it (M§3.5).
type Blocker struct {
	Record
	Text           string        `json:"text" is:"text 5-200 needed"`                                                                                                                                          // what gets in the way; no names of people
	Type           BlockerType   `json:"type" is:"choice policy|process|tool|target_or_measure|competing_priority|information|skill_knowledge|time_workload|team_norms|leadership|environment|mindset needed"` // what sort of thing is in the way (M§6.1)
	Cause          Cause         `json:"cause" is:"choice capability_physical|capability_psychological|opportunity_physical|opportunity_social|motivation_reflective|motivation_automatic needed"`             // can we, are we able to, do we want to (M§6.2)
	Challenge      Challenge     `json:"challenge,omitempty" is:"choice M1|M2|M3|M4|M5|M6|M7"`                                                                                                                 // mindset challenge when type is mindset
	BehaviourIDs   []string      `json:"behaviour_ids,omitempty" is:"links behaviours"`                                                                                                                        // behaviours it blocks
	RoleIDs        []string      `json:"role_ids,omitempty" is:"links roles"`                                                                                                                                  // roles it affects
	Impact         float64       `json:"impact" is:"number 1-5 needed"`                                                                                                                                        // 1-5, halves allowed
	Effort         float64       `json:"effort" is:"number 1-5 needed"`                                                                                                                                        // 1-5, halves allowed
	Stops          bool          `json:"stops" is:"yesno needed"`                                                                                                                                              // true = the behaviour cannot happen at all
	Needs          []string      `json:"needs,omitempty" is:"list 0-4 20"`                                                                                                                                     // permission, money, policy, other_department
	Remover        Remover       `json:"remover" is:"choice team|manager|leadership needed"`                                                                                                                   // who can remove it
	Votes          int           `json:"votes" is:"int 0-400 needed"`                                                                                                                                          // dots received
	Status         BlockerStatus `json:"status" is:"choice open|in_progress|removed|accepted|escalated needed"`                                                                                                // what became of it
	Raised         string        `json:"raised" is:"choice workshop|day7|day30|day60|day90 needed"`                                                                                                            // when it was raised; never who
	AcceptedReason string        `json:"accepted_reason,omitempty" is:"text 0-160"`                                                                                                                            // why we live with it
}

// Action is what somebody will do about a blocker (M§3.5).
type Action struct {
	Record
	BlockerID      string       `json:"blocker_id,omitempty" is:"link blockers"`                                                         // empty = action from another step
	Verb           Verb         `json:"verb" is:"choice update|eliminate|create|keep needed"`                                            // what happens to the rule, step or tool
	What           string       `json:"what" is:"text 5-160 needed"`                                                                     // the policy, process or tool and the change
	Area           Area         `json:"area" is:"choice policy|process|technology|organisation|training|communication|behaviour needed"` // where the change is made
	OwnerID        string       `json:"owner_id,omitempty" is:"link participants"`                                                       // one named owner
	PartnerRoleIDs []string     `json:"partner_role_ids,omitempty" is:"links roles"`                                                     // other roles working on it (cross-team)
	Due            Date         `json:"due,omitempty" is:"date"`                                                                         // rough is better than none
	FirstStep      string       `json:"first_step,omitempty" is:"text 0-120"`                                                            // what happens in the next 48 hours
	Replaces       string       `json:"replaces,omitempty" is:"text 0-120"`                                                              // what stops or waits to make room
	DecisionNeeded string       `json:"decision_needed,omitempty" is:"text 0-160"`                                                       // question for the person escalated to
	Answer         Answer       `json:"answer,omitempty" is:"choice yes|no|date"`                                                        // the answer that came back
	AnswerOn       Date         `json:"answer_on,omitempty" is:"date"`                                                                   // day it came
	AnswerNote     string       `json:"answer_note,omitempty" is:"text 0-120"`                                                           // what came with the answer
	GoalIDs        []string     `json:"goal_ids,omitempty" is:"links goals"`                                                             // customer gaps it helps to close
	Status         ActionStatus `json:"status" is:"choice not_started|doing|done|stopped needed"`                                        // how far it is
}
