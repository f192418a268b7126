package store

import (
	"cmp"
	"fmt"
	"strings"
	"time"
)

// Report tells what the store found and put right. An app shows it to the user, calmly, when Findings is not empty.
type Report struct {
	FirstStart bool      // Kept was never used in this folder before
	Findings   []Finding // in the order they were met; empty on every normal start
}

// FindingKind says what was found.
type FindingKind string

// The kinds of findings.
const (
	DatabaseMissing  FindingKind = "database_missing"  // it was gone, though Kept was used here before
	DatabaseDamaged  FindingKind = "database_damaged"  // it could not be used; Path is where it is now, Err says why
	DatabaseReplaced FindingKind = "database_replaced" // it was deleted, replaced or cut short while Kept was running
	ValuesDamaged    FindingKind = "values_damaged"    // Count values were damaged; Path is a copy of the whole, as found
	BackupRestored   FindingKind = "backup_restored"   // the database was taken from the backup of When
	FilesTaken       FindingKind = "files_taken"       // Titles were taken from their plain files, which were newer than the database, or whole
	FilesRewritten   FindingKind = "files_rewritten"   // the plain files of Titles were missing or damaged and were written anew
	FilesAside       FindingKind = "files_aside"       // a plain file that was damaged or older than the database; Path is where it is now
	OlderState       FindingKind = "older_state"       // of Titles only an older state could be found
	Lost             FindingKind = "lost"              // of Titles nothing could be found
	FileUnreadable   FindingKind = "file_unreadable"   // Path is in the folder, unknown to the database, and cannot be read; it stays there
	NothingLeft      FindingKind = "nothing_left"      // Kept was used here before, but neither workshops nor backups are left
	BackupFailed     FindingKind = "backup_failed"     // a backup could not be made; Err says why
)

// Finding is one thing the store found. Which fields are set depends on Kind.
type Finding struct {
	Kind   FindingKind
	Path   string    // absolute, as the data folder was given
	Titles []string  // of workshops
	Count  int       // of values
	When   time.Time // UTC
	Err    error
}

// Message returns an English sentence with named placeholders, and their names and values in turn, as the catalogue of
// kept/workshop/words takes them.
func (f Finding) Message() (text string, args []any) {
	titles := []any{"titles", strings.Join(f.Titles, ", ")}
	path := []any{"path", f.Path}
	switch f.Kind {
	case DatabaseMissing:
		return "The database was missing, so Kept built a new one.", nil
	case DatabaseDamaged:
		return "The database was damaged, so Kept built a new one. The damaged one was kept: {path}", path
	case DatabaseReplaced:
		return "The database was changed or deleted by something else while Kept was running. Kept put it back.", nil
	case ValuesDamaged:
		return "Parts of the database were damaged and were put right. A copy of it as it was: {path}", path
	case BackupRestored:
		return "The new database began with the backup of {when}.", []any{"when", f.When.Local().Format("2 January 2006 15:04")}
	case FilesTaken:
		return "Taken from their own files, which were newer or whole: {titles}", titles
	case FilesRewritten:
		return "Their own files were missing or damaged and were written again: {titles}", titles
	case FilesAside:
		return "A file that was damaged or out of date was put aside: {path}", path
	case OlderState:
		return "Only an older state could be found of: {titles}", titles
	case Lost:
		return "Nothing could be found of: {titles}", titles
	case FileUnreadable:
		return "This file could not be read and was left where it is: {path}", path
	case NothingLeft:
		return "Kept was used here before, but no workshop and no backup is left in its folder. If you have a copy of the folder, close Kept and put it back.", nil
	case BackupFailed:
		return "A backup could not be made. Your workshops are saved. Check the free space on this computer.", nil
	}
	return string(f.Kind), nil
}

// String returns the message in English, and the cause, for a log.
func (f Finding) String() string {
	text, args := f.Message()
	for i := 0; i+1 < len(args); i += 2 {
		text = strings.ReplaceAll(text, fmt.Sprintf("{%v}", args[i]), fmt.Sprint(args[i+1]))
	}
	if f.Err != nil {
		text += " (" + f.Err.Error() + ")"
	}
	return text
}

func (r *Report) add(f Finding) { r.Findings = append(r.Findings, f) }

// addTitle adds a workshop to the finding of a kind, so that a hundred of them are told in one sentence.
func (r *Report) addTitle(kind FindingKind, e Entry) {
	title := cmp.Or(e.Title, e.ID)
	for i := range r.Findings {
		if r.Findings[i].Kind == kind {
			r.Findings[i].Titles = append(r.Findings[i].Titles, title)
			return
		}
	}
	r.add(Finding{Kind: kind, Titles: []string{title}})
}
