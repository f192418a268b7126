package workshop

// Details is what is said about the day itself (M§3.1).
type Details struct {
	ID                  string   `json:"id" is:"text 1-40 needed"`                                  // letters, digits, hyphen
	Title               string   `json:"title" is:"text 1-80 needed"`                               // name shown on every print
	Date                Date     `json:"date" is:"date needed"`                                     // the day it is run; all due dates count from here
	StartTime           Clock    `json:"start_time" is:"time needed"`                               // local start, drives the run-sheet clock
	Format              Format   `json:"format" is:"choice 90min|half_day|full_day|custom needed"`  // sets default minutes
	Kind                Kind     `json:"kind" is:"choice first|follow_up|train_the_trainer needed"` // first workshop, follow-up, or practice run for new trainers
	Wave                int      `json:"wave" is:"int 1-50 needed"`                                 // 1 = first group enrolled; each later group adds one
	Location            string   `json:"location,omitempty" is:"text 0-80"`                         // room or site
	Facilitators        []string `json:"facilitators" is:"list 1-4 60 needed"`                      // names, 1-4
	SponsorID           string   `json:"sponsor_id,omitempty" is:"link participants"`               // the leader who hears escalations
	Purpose             string   `json:"purpose,omitempty" is:"long 0-240"`                         // why this session exists, one or two sentences
	DesiredDifference   string   `json:"desired_difference,omitempty" is:"long 0-240"`              // what customers will do differently if this works
	SuccessCustomers    string   `json:"success_customers,omitempty" is:"text 0-160"`               // win for customers
	SuccessEmployees    string   `json:"success_employees,omitempty" is:"text 0-160"`               // win for employees
	SuccessOrganisation string   `json:"success_organisation,omitempty" is:"text 0-160"`            // win for the organisation
	PreviousID          string   `json:"previous_id,omitempty" is:"text 0-40"`                      // workshop this one follows
	Language            string   `json:"language" is:"text 2-8 needed"`                             // en switches the statement checker on
	Threshold           int      `json:"threshold" is:"int 3-10 needed"`                            // smallest group whose combined answers are shown
	GroundRules         []string `json:"ground_rules,omitempty" is:"list 0-8 120"`                  // shown on the welcome screen
	Buffer              int      `json:"buffer,omitempty" is:"int 0-120"`                           // spare minutes, spent first when running late
	HideAuthors         bool     `json:"hide_authors,omitempty" is:"yesno"`                         // true = no author names on the charter
	HintsOff            bool     `json:"hints_off,omitempty" is:"yesno"`                            // true = hints are silent
	Dismissed           []string `json:"dismissed,omitempty" is:"list 0-300 80"`                    // hints waved away, as "rule:record id"
	Notes               string   `json:"notes,omitempty" is:"long 0-2000"`                          // facilitator's own notes, never printed for participants
	Extra               Extra    `json:"-"`                                                         // fields that this version does not know
}

// Organisation is who the workshop is for (M§3.1).
type Organisation struct {
	Name                 string   `json:"name" is:"text 1-80 needed"`                                                                                                                                                   // heads every print
	Sector               Sector   `json:"sector" is:"choice contact_centre|professional_services|healthcare|retail_banking|retail|hospitality|public_sector|technology|utilities|education|manufacturing|other needed"` // picks example wording only
	Strategy             string   `json:"strategy,omitempty" is:"long 0-300"`                                                                                                                                           // business strategy in plain words
	BrandValues          []string `json:"brand_values,omitempty" is:"list 0-7 40"`                                                                                                                                      // the brand used as blueprint for promises
	HowCxHelps           string   `json:"how_cx_helps,omitempty" is:"long 0-240"`                                                                                                                                       // how better experience supports the strategy
	LeadershipExperience string   `json:"leadership_experience,omitempty" is:"long 0-240"`                                                                                                                              // what people should experience from their leaders
	CustomerWord         string   `json:"customer_word,omitempty" is:"text 0-20"`                                                                                                                                       // customer, client, patient, guest...; empty = by sector
	Extra                Extra    `json:"-"`                                                                                                                                                                            // fields that this version does not know
}

// Initiative is a customer-experience initiative that behaviours travel with (M§3.1).
type Initiative struct {
	Record
	Name  string `json:"name" is:"text 1-80 needed"`     // a prioritised CX initiative these behaviours travel with
	Owner string `json:"owner,omitempty" is:"text 0-60"` // who looks after the initiative
}
