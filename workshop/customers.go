package workshop

// Segment is a customer group (M§3.2).
type Segment struct {
	Record
	Name string `json:"name" is:"text 1-60 needed"`    // what the group is called
	Who  string `json:"who,omitempty" is:"text 0-160"` // who belongs to it
}

// Goal is what one customer group thinks, feels or does today and what the strategy needs (M§3.2).
type Goal struct {
	Record
	SegmentID  string    `json:"segment_id" is:"link segments needed"`            // customer group it belongs to
	Dimension  Dimension `json:"dimension" is:"choice attitude|behaviour needed"` // think and feel / do
	Current    string    `json:"current" is:"text 3-160 needed"`                  // today
	Desired    string    `json:"desired" is:"text 3-160 needed"`                  // what the strategy needs
	Importance int       `json:"importance" is:"int 1-5 needed"`                  // weight for the business, 1-5
	Gap        int       `json:"gap" is:"int 1-5 needed"`                         // size of the gap, 1-5
	Measure    string    `json:"measure,omitempty" is:"text 0-80"`                // how you would know
	Unit       string    `json:"unit,omitempty" is:"text 0-16"`                   // %, points, contacts
	Baseline   *float64  `json:"baseline,omitempty" is:"number"`                  // the measure today; nil = not known
	Target     *float64  `json:"target,omitempty" is:"number"`                    // the measure wanted; nil = not known
	Latest     *float64  `json:"latest,omitempty" is:"number"`                    // the measure last seen; nil = not known
}

// FocusItem is something to do less or more of (M§3.2).
type FocusItem struct {
	Record
	Direction string   `json:"direction" is:"choice less|more needed"`                                // do less / do more
	Text      string   `json:"text" is:"text 3-140 needed"`                                           // the thing itself
	Source    string   `json:"source" is:"choice customers_told_us|we_observed|untested_idea needed"` // how we know
	GoalIDs   []string `json:"goal_ids,omitempty" is:"links goals"`                                   // customer gaps it helps to close
	Decision  string   `json:"decision" is:"choice do|experiment|park needed"`                        // do it, test it or park it
}

// Clue is what a customer sees, hears, reads or touches, and what it tells them (M§3.2).
type Clue struct {
	Record
	Moment    string `json:"moment" is:"text 1-60 needed"`                                                   // where in the journey
	Sense     string `json:"sense" is:"choice does_it_work|what_surrounds_it|how_people_come_across needed"` // the three kinds of clue
	Text      string `json:"text" is:"text 3-160 needed"`                                                    // what a customer sees, hears, reads or touches
	Says      string `json:"says,omitempty" is:"text 0-160"`                                                 // the message it sends
	Effect    string `json:"effect" is:"choice good|bad|mixed needed"`                                       // whether it helps, hurts, or both
	Idea      string `json:"idea,omitempty" is:"text 0-160"`                                                 // what we could change
	SegmentID string `json:"segment_id,omitempty" is:"link segments"`                                        // customer group that meets it
}
