package workshop

// Promise is a brand promise that a customer could quote back (M§3.3).
type Promise struct {
	Record
	Text        string   `json:"text" is:"text 5-120 needed"`           // a promise a customer could quote back
	Expectation string   `json:"expectation,omitempty" is:"text 0-160"` // what customers expect, in their words
	BrandValue  string   `json:"brand_value,omitempty" is:"text 0-40"`  // one of the brand values
	GoalIDs     []string `json:"goal_ids,omitempty" is:"links goals"`   // customer gaps it helps to close
}

// Role is a job that people in the workshop do (M§3.3).
type Role struct {
	Record
	Name      string `json:"name" is:"text 1-50 needed"`                                // as people call it
	Side      Side   `json:"side" is:"choice customer_facing|behind_the_scenes needed"` // meets customers, or works behind the scenes
	Level     Level  `json:"level" is:"choice frontline|manager|leader needed"`         // frontline, manager or leader
	Headcount int    `json:"headcount,omitempty" is:"int 0-100000"`                     // 0 = not known
	Serves    string `json:"serves,omitempty" is:"text 0-120"`                          // internal customers of a behind-the-scenes role
}

// Participant is a person in the workshop (M§3.3).
type Participant struct {
	Record
	Name       string     `json:"name" is:"text 1-60 needed"`                           // as it should be printed
	RoleID     string     `json:"role_id" is:"link roles needed"`                       // their role
	Email      string     `json:"email,omitempty" is:"text 0-120"`                      // optional; used only in a calendar file the user makes
	ManagerID  string     `json:"manager_id,omitempty" is:"link participants"`          // line manager if in the list
	Attendance Attendance `json:"attendance" is:"choice invited|present|absent needed"` // invited, present or absent
	Table      int        `json:"table,omitempty" is:"int 0-20"`                        // small group number, 0 = none
	Declined   bool       `json:"declined,omitempty" is:"yesno"`                        // true = chose not to make a commitment; nobody asks again
}
