package export

import (
	"slices"

	"kept/workshop/words"
)

// ID names a document on the command line and as a file.
type ID string

// The documents.
const (
	Plan        ID = "plan"        // DOC-1
	Commitments ID = "commitments" // DOC-2, one sheet per person and two blank ones
	Charter     ID = "charter"     // DOC-3, the poster
	Escalation  ID = "escalation"  // DOC-4
	Approach    ID = "approach"    // DOC-5
	Coaching    ID = "coaching"    // DOC-6
	RunSheet    ID = "runsheet"    // DOC-7
	Trainer     ID = "trainer"     // DOC-8
	SignIn      ID = "signin"      // DOC-9
	Worksheets  ID = "worksheets"  // DOC-10
	CheckIns    ID = "checkin"     // DOC-11
	Raters      ID = "rater"       // DOC-12
	Cards       ID = "cards"       // DOC-13
	Interview   ID = "interview"   // DOC-18
	Learning    ID = "learning"    // DOC-19
	Leaders     ID = "leaders"     // DOC-20
	Playbook    ID = "playbook"    // DOC-21
)

// The documents that are no prints.
const (
	Calendar ID = "calendar" // DOC-14: .ics files
	Tables   ID = "tables"   // DOC-15: .csv files
	Copy     ID = "workshop" // DOC-22: the workshop itself, to open again in Kept
)

// composition makes the parts of a print from a composer's workshop.
type composition func(c *composer) ([]part, error)

// writing makes the files of a document that is no print from a scribe's workshop.
type writing func(s *scribe) ([]File, error)

// Document is something that Kept makes of a workshop: a print, or files for other programs.
type Document struct {
	ID      ID
	name    string      // in English, the key of its translation
	compose composition // nil for what is no print
	write   writing     // nil for a print
	named   bool        // made of names, and has them always
	form    bool        // filled in by hand whatever the workshop holds: no empty field of it is a blank
}

// documents is all of them, prints first, in the order of M§8.
var documents = []Document{
	{ID: Plan, name: "Team action plan", compose: composePlan},
	{ID: Commitments, name: "Commitment sheets", compose: composeCommitments, named: true},
	{ID: Charter, name: "Behaviour charter", compose: composeCharter},
	{ID: Escalation, name: "Escalation list", compose: composeEscalation},
	{ID: Approach, name: "Approach for managers", compose: composeApproach},
	{ID: Coaching, name: "Coaching guide", compose: composeCoaching},
	{ID: RunSheet, name: "Run-sheet", compose: composeRunSheet},
	{ID: Trainer, name: "Train-the-trainer pack", compose: composeTrainer, form: true},
	{ID: SignIn, name: "Sign-in sheet", compose: composeSignIn, named: true},
	{ID: Worksheets, name: "Worksheets", compose: composeWorksheets},
	{ID: CheckIns, name: "Check-in forms", compose: composeCheckIns, named: true},
	{ID: Raters, name: "360 rater forms", compose: composeRaters, named: true},
	{ID: Cards, name: "Cards and certificates", compose: composeCards},
	{ID: Interview, name: "Role-fit interview prompts", compose: composeInterview},
	{ID: Learning, name: "Learning session plan", compose: composeLearning},
	{ID: Leaders, name: "Leader conversation guide", compose: composeLeaders},
	{ID: Playbook, name: "Playbook", compose: composePlaybook},
	{ID: Calendar, name: "Calendar files", write: writeCalendars, named: true},
	{ID: Tables, name: "Tables", write: writeTables},
	{ID: Copy, name: "Workshop file", write: writeCopy},
}

// Documents returns all documents, prints first, in the order of M§8.
func Documents() []Document { return slices.Clone(documents) }

// Find returns the document with an id, and whether there is one.
func Find(id ID) (Document, bool) {
	i := slices.IndexFunc(documents, func(d Document) bool { return d.ID == id })
	if i < 0 {
		return Document{}, false
	}
	return documents[i], true
}

// Title returns what people call the document.
func (d Document) Title(t *words.Catalogue) string { return t.T(d.name) }

// Paper tells whether the document is a print: one PDF, which [Pages] can lay out, and which has a blank form, see
// [Options.Blank].
func (d Document) Paper() bool { return d.compose != nil }
