package workshop

// Commitment is a person's own, freely chosen promise (M§3.8).
type Commitment struct {
	Record
	ParticipantID string           `json:"participant_id" is:"link participants needed"`                                                                // whose it is
	Kind          CommitmentKind   `json:"kind" is:"choice personal|leadership needed"`                                                                 // personal, or a leader's
	Theme         Theme            `json:"theme,omitempty" is:"choice go_first|meet_customers|use_feedback|mentor|communicate|clear_blocker|recognise"` // leadership theme
	BehaviourID   string           `json:"behaviour_id,omitempty" is:"link behaviours"`                                                                 // the behaviour it puts into practice
	Statement     string           `json:"statement" is:"text 8-160 needed"`                                                                            // starts with I will
	Trigger       string           `json:"trigger,omitempty" is:"text 0-120"`                                                                           // when or where (the cue)
	FirstDate     Date             `json:"first_date,omitempty" is:"date"`                                                                              // first chance to do it
	Obstacle      string           `json:"obstacle,omitempty" is:"text 0-140"`                                                                          // what is most likely to stop me
	Plan          string           `json:"plan,omitempty" is:"text 0-160"`                                                                              // If ... then I will ...
	Reward        string           `json:"reward,omitempty" is:"text 0-100"`                                                                            // what I will notice or enjoy straight after
	BuddyID       string           `json:"buddy_id,omitempty" is:"link participants"`                                                                   // who asks how it went
	Support       string           `json:"support,omitempty" is:"text 0-160"`                                                                           // what I ask of my manager
	WitnessID     string           `json:"witness_id,omitempty" is:"link participants"`                                                                 // who heard me say it aloud
	Voluntary     bool             `json:"voluntary" is:"yesno needed"`                                                                                 // chosen freely
	SignedOn      Date             `json:"signed_on,omitempty" is:"date"`                                                                               // day it was written and signed
	Share         Share            `json:"share" is:"choice private|buddy_manager|team|public needed"`                                                  // who may see it
	Confidence    int              `json:"confidence,omitempty" is:"int 1-10"`                                                                          // how sure I am, 1-10
	Target        int              `json:"target" is:"int 1-5 needed"`                                                                                  // aimed point on the frequency scale, default 4
	PerWeek       int              `json:"per_week,omitempty" is:"int 0-500"`                                                                           // chances in a normal week, 0 = not known
	RaterIDs      []string         `json:"rater_ids,omitempty" is:"links participants"`                                                                 // people asked for the 360, 3-10 in all; never what they said
	RatersOutside int              `json:"raters_outside,omitempty" is:"int 0-8"`                                                                       // people asked who are not on the list
	Status        CommitmentStatus `json:"status" is:"choice active|habit|changed|released needed"`                                                     // active, habit, changed or released
}

// CheckIn is a look back at a commitment after 7, 30, 60 or 90 days (M§3.8).
type CheckIn struct {
	Record
	CommitmentID string `json:"commitment_id" is:"link commitments needed"`           // commitment looked back on
	Day          int    `json:"day" is:"choice 7|30|60|90 needed"`                    // days after the workshop
	DoneOn       Date   `json:"done_on" is:"date needed"`                             // day of the look back
	Chances      *int   `json:"chances,omitempty" is:"int 0-1000"`                    // how many times the situation came up; empty = not counted
	Kept         *int   `json:"kept,omitempty" is:"int 0-1000"`                       // how many times I did it
	Frequency    int    `json:"frequency,omitempty" is:"int 1-5"`                     // five-point scale
	Ease         int    `json:"ease,omitempty" is:"int 1-5"`                          // how much it happens by itself, 1-5
	Helped       string `json:"helped,omitempty" is:"text 0-200"`                     // what helped
	InTheWay     string `json:"in_the_way,omitempty" is:"text 0-200"`                 // what got in the way
	BlockerID    string `json:"blocker_id,omitempty" is:"link blockers"`              // new blocker raised here
	Lesson       string `json:"lesson,omitempty" is:"text 0-200"`                     // something a customer taught me
	Energy       int    `json:"energy,omitempty" is:"int 1-5"`                        // how keen I am to carry on
	Decision     string `json:"decision" is:"choice keep|adjust|swap|release needed"` // keep, adjust, swap or release
}

// Rating is how often one unnamed person saw a commitment kept (M§3.8).
type Rating struct {
	Record
	CommitmentID string `json:"commitment_id" is:"link commitments needed"`                                     // commitment seen
	Day          int    `json:"day" is:"choice 30|60|90 needed"`                                                // days after the workshop
	Relation     string `json:"relation" is:"choice manager|buddy|peer|direct_report|internal_customer needed"` // how the rater works with the person
	Frequency    int    `json:"frequency" is:"int 0-5 needed"`                                                  // 0 = I was not in a position to see it
	Comment      string `json:"comment,omitempty" is:"text 0-200"`                                              // what I saw or heard; no names
}
