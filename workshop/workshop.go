package workshop

import "encoding/json"

// FormatName and FormatVersion head every workshop file (M§3.0).
const (
	FormatName    = "cx-behaviour-workshop"
	FormatVersion = 1
)

// Workshop is the whole document of one workshop (M§3). The order of the fields is their order in a file.
type Workshop struct {
	Format            string             `json:"format"`                                 // always FormatName
	FormatVersion     int                `json:"format_version"`                         // version of the format it was written with
	Sample            bool               `json:"sample,omitempty"`                       // an invented example, marked so on prints
	SampleNote        string             `json:"sample_note,omitempty"`                  // what is invented about it
	ExportedAt        string             `json:"exported_at,omitempty"`                  // RFC 3339, UTC; when it was written to a file
	Details           Details            `json:"workshop"`                               // the day itself
	Organisation      Organisation       `json:"organisation"`                           // who it is for
	Initiatives       []Initiative       `json:"initiatives,omitempty" max:"8"`          // initiatives that behaviours travel with
	Segments          []Segment          `json:"segments,omitempty" max:"6"`             // customer groups
	Goals             []Goal             `json:"goals,omitempty" max:"24"`               // gaps to close
	FocusItems        []FocusItem        `json:"focus_items,omitempty" max:"60"`         // less and more
	Clues             []Clue             `json:"clues,omitempty" max:"60"`               // what customers pick up
	Promises          []Promise          `json:"promises,omitempty" max:"6"`             // what customers could quote back
	Roles             []Role             `json:"roles,omitempty" max:"12"`               // jobs in the room
	Participants      []Participant      `json:"participants,omitempty" max:"40"`        // people in the room
	Behaviours        []Behaviour        `json:"behaviours,omitempty" max:"120"`         // what keeping a promise looks like
	PracticeNotes     []PracticeNote     `json:"practice_notes,omitempty" max:"60"`      // what trying it was like
	Blockers          []Blocker          `json:"blockers,omitempty" max:"80"`            // what gets in the way
	Actions           []Action           `json:"actions,omitempty" max:"80"`             // what is done about it
	Assessments       []Assessment       `json:"assessments,omitempty" max:"200"`        // raters' answers about roles
	ApproachChoices   []ApproachChoice   `json:"approach_choices,omitempty" max:"12"`    // approach per role
	EnvironmentChecks []EnvironmentCheck `json:"environment_checks,omitempty" max:"200"` // answers about the surroundings
	SupportItems      []SupportItem      `json:"support_items,omitempty" max:"60"`       // what keeps it going
	RecognitionPlan   RecognitionPlan    `json:"recognition_plan"`                       // what is measured, rewarded, celebrated
	Recognitions      []Recognition      `json:"recognitions,omitempty" max:"500"`       // thank-yous
	Experiments       []Experiment       `json:"experiments,omitempty" max:"40"`         // ideas on trial
	Playbook          Playbook           `json:"playbook"`                               // how it goes on afterwards
	PlaybookRoles     []PlaybookRole     `json:"playbook_roles,omitempty" max:"20"`      // who does what
	Commitments       []Commitment       `json:"commitments,omitempty" max:"120"`        // personal promises
	CheckIns          []CheckIn          `json:"check_ins,omitempty" max:"1000"`         // looks back
	Ratings           []Rating           `json:"ratings,omitempty" max:"3000"`           // what others saw
	Stories           []Story            `json:"stories,omitempty" max:"200"`            // successes and lessons
	Pulses            []Pulse            `json:"pulses,omitempty" max:"1000"`            // answers on the way out
	ManagerFeedback   []ManagerFeedback  `json:"manager_feedback,omitempty" max:"200"`   // what managers heard
	Decisions         []Decision         `json:"decisions,omitempty" max:"60"`           // decision log
	Parking           []Parked           `json:"parking,omitempty" max:"60"`             // ideas put aside
	Trainers          []Trainer          `json:"trainers,omitempty" max:"40"`            // new trainers
	Breaks            []Break            `json:"breaks,omitempty" max:"6"`               // pauses
	Steps             []Step             `json:"steps,omitempty" max:"13"`               // time and state of each step
	Extra             Extra              `json:"-"`                                      // fields that this version does not know
}

// Record is what every entity of a collection has: an id and whatever a newer version of Kept wrote into it.
type Record struct {
	ID    string `json:"id" is:"text 1-40 needed"` // letters a-z, digits and hyphens, unique in its collection
	Extra Extra  `json:"-"`                        // fields that this version does not know
}

// RecordID returns the id of the entity.
func (r Record) RecordID() string { return r.ID }

// Extra holds the fields of a file that this version of Kept does not know, as they came, so that opening and saving
// a newer file loses nothing.
type Extra map[string]json.RawMessage
