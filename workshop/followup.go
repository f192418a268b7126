package workshop

// Story is a success, or what a false start taught (M§3.9).
type Story struct {
	Record
	Kind          string   `json:"kind" is:"choice success|lesson needed"`       // success or what a false start taught us
	Title         string   `json:"title" is:"text 3-80 needed"`                  // what it is called
	PeopleIDs     []string `json:"people_ids,omitempty" is:"links participants"` // people in it
	Team          string   `json:"team,omitempty" is:"text 0-60"`                // team in it
	BehaviourID   string   `json:"behaviour_id,omitempty" is:"link behaviours"`  // what to copy
	Situation     string   `json:"situation" is:"long 10-300 needed"`            // the scene
	Action        string   `json:"action" is:"long 10-300 needed"`               // what was done
	Result        string   `json:"result" is:"long 5-300 needed"`                // what changed for the customer
	CustomerWords string   `json:"customer_words,omitempty" is:"text 0-160"`     // no customer names
	Permission    bool     `json:"permission" is:"yesno needed"`                 // people in the story agreed to it being told
	Share         Share    `json:"share" is:"choice private|team|public needed"` // who may see it
}

// Pulse is one person's four answers on the way out, without a name (M§3.9).
type Pulse struct {
	Record
	Moment string `json:"moment" is:"choice close|day30|day60|day90 needed"` // when it was answered
	Keen   int    `json:"keen,omitempty" is:"int 1-5"`                       // I want to try this at my next chance
	Say    int    `json:"say,omitempty" is:"int 1-5"`                        // I had a real say in what we decided
	Clear  int    `json:"clear,omitempty" is:"int 1-5"`                      // I know the first thing I will do
	Part   int    `json:"part,omitempty" is:"int 1-5"`                       // I feel part of how we treat customers here
}

// ManagerFeedback is what a manager hears from the team and does about it (M§3.9).
type ManagerFeedback struct {
	Record
	Day        int    `json:"day" is:"choice 7|30|60|90 needed"`     // days after the workshop
	RoleID     string `json:"role_id" is:"link roles needed"`        // role it is about
	Working    string `json:"working,omitempty" is:"long 0-400"`     // themes, never quotes that name a person
	NotWorking string `json:"not_working,omitempty" is:"long 0-400"` // themes, never quotes that name a person
	Context    string `json:"context,omitempty" is:"long 0-400"`     // what the manager adds
	Step       string `json:"step,omitempty" is:"text 0-160"`        // what the manager does now
	By         Date   `json:"by,omitempty" is:"date"`                // day the step is done by
	SharedOn   Date   `json:"shared_on,omitempty" is:"date"`         // day it was told back to the team
}

// Decision is one line of the decision log (M§3.9).
type Decision struct {
	Record
	Question string `json:"question" is:"text 3-140 needed"`                          // what was asked
	Method   string `json:"method" is:"choice dot_vote|consent|sponsor|owner needed"` // how it was decided
	Outcome  string `json:"outcome" is:"text 3-200 needed"`                           // what was decided
	People   int    `json:"people" is:"int 0-40 needed"`                              // how many took part
}

// Parked is an idea that is kindly put aside (M§3.9).
type Parked struct {
	Record
	Text   string `json:"text" is:"text 3-160 needed"`                                 // the idea
	Reason string `json:"reason" is:"choice does_not_close_gap|later|not_ours needed"` // why not now
}

// Trainer is how far a new trainer has come (M§3.9).
type Trainer struct {
	Record
	ParticipantID string `json:"participant_id" is:"link participants needed"`                     // who it is
	Stage         string `json:"stage" is:"choice took_part|co_led|led_with_support|ready needed"` // took part, co-led, led with support, ready
	TeachBack     string `json:"teach_back,omitempty" is:"text 6-6"`                               // six scores 1-4 or -
	Note          string `json:"note,omitempty" is:"text 0-200"`                                   // what to work on
}
