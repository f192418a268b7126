package workshop

// Break is a pause after a step (M§3.9).
type Break struct {
	Record
	After    StepID `json:"after" is:"choice welcome|customers|focus|promises|behaviours|practise|blockers|approach|support|commitments needed"` // step it follows
	Name     string `json:"name" is:"text 1-30 needed"`                                                                                          // Break, Lunch
	Planned  int    `json:"planned" is:"int 0-120 needed"`                                                                                       // minutes
	Shortest int    `json:"shortest" is:"int 0-120 needed"`                                                                                      // minutes it cannot go below, not above planned
}

// Step is the time and the state of one step of the workshop (M§3.9).
type Step struct {
	ID       StepID `json:"id" is:"choice setup|welcome|customers|focus|promises|behaviours|practise|blockers|approach|support|commitments|close|follow_up needed"` // which step
	Planned  int    `json:"planned" is:"int 0-600 needed"`                                                                                                          // minutes
	Shortest int    `json:"shortest" is:"int 0-600 needed"`                                                                                                         // shortest sensible minutes, not above planned
	Actual   int    `json:"actual,omitempty" is:"int 0-600"`                                                                                                        // minutes, from the step timer
	Done     bool   `json:"done" is:"yesno needed"`                                                                                                                 // the facilitator marked it done
	Note     string `json:"note,omitempty" is:"text 0-400"`                                                                                                         // note for the next facilitator
	Extra    Extra  `json:"-"`                                                                                                                                      // fields that this version does not know
}
