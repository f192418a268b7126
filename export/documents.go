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
	SignIn      ID = "signin"      // DOC-9
	Worksheets  ID = "worksheets"  // DOC-10
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
}

// documents is all of them, in the order people are offered them.
var documents = []Document{
	{ID: Plan, name: "Team action plan", compose: composePlan},
	{ID: Commitments, name: "Commitment sheets", compose: composeCommitments},
	{ID: Charter, name: "Behaviour charter", compose: composeCharter},
	{ID: Escalation, name: "Escalation list", compose: composeEscalation},
	{ID: Approach, name: "Approach for managers", compose: composeApproach},
	{ID: Coaching, name: "Coaching guide", compose: composeCoaching},
	{ID: RunSheet, name: "Run-sheet", compose: composeRunSheet},
	{ID: SignIn, name: "Sign-in sheet", compose: composeSignIn},
	{ID: Worksheets, name: "Worksheets", compose: composeWorksheets},
	{ID: Calendar, name: "Calendar files", write: writeCalendars},
	{ID: Tables, name: "Tables", write: writeTables},
	{ID: Copy, name: "Workshop file", write: writeCopy},
}

// Documents returns all documents, in the order people are offered them.
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

// Paper tells whether the document is a print, one PDF, which [Pages] can lay out.
func (d Document) Paper() bool { return d.compose != nil }
