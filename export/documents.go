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
	SignIn      ID = "signin"      // DOC-9
)

// composition makes the parts of a document from a composer's workshop.
type composition func(c *composer) ([]part, error)

// Document is a print that Kept can make.
type Document struct {
	ID      ID
	name    string // in English, the key of its translation
	compose composition
}

// documents is every print, in the order people are offered them.
var documents = []Document{
	{Plan, "Team action plan", composePlan},
	{Commitments, "Commitment sheets", composeCommitments},
	{Charter, "Behaviour charter", composeCharter},
	{SignIn, "Sign-in sheet", composeSignIn},
}

// Documents returns every print, in the order people are offered them.
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

// File returns the name of its file: "<id>.pdf".
func (d Document) File() string { return string(d.ID) + ".pdf" }
