package app

import (
	"errors"
	"io/fs"
	"syscall"

	"kept/workshop"
	"kept/workshop/content"
	"kept/workshop/store"
	"kept/workshop/words"
)

// Trouble is an error in the words of people. Each part is a whole sentence.
type Trouble struct {
	Doing string // what Kept was doing
	Why   string // why it could not
	Next  string // what to do next
	Err   error  // the cause, for logs and errors.Is
}

// Error returns the three sentences.
func (t *Trouble) Error() string {
	text := t.Doing
	for _, s := range []string{t.Why, t.Next} {
		if s != "" {
			text += " " + s
		}
	}
	return text
}

// Unwrap returns the cause.
func (t *Trouble) Unwrap() error { return t.Err }

// readTrouble explains why a workshop file could not be opened.
func readTrouble(t *words.Catalogue, name string, err error) *Trouble {
	out := &Trouble{Doing: t.T("Kept could not open {file}.", "file", name), Err: err}
	var syntax *workshop.SyntaxError
	var format *workshop.FormatError
	switch {
	case errors.As(err, &syntax), errors.As(err, &format):
		out.Doing += " " + t.T(content.English().Message("G10"))
		out.Why = t.T("Detail: {detail}.", "detail", err.Error())
		out.Next = t.T("Ask whoever sent it to save it again from Kept, or try another copy.")
	default:
		out.Why = reason(t, err)
		out.Next = t.T("Check that the file is there and that you may read it.")
	}
	return out
}

// writeTrouble explains why a file could not be written into a folder.
func writeTrouble(t *words.Catalogue, doing string, err error) *Trouble {
	next := t.T("Choose another folder, or make this one writable, and try again.")
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) {
		next = t.T("Make some room or choose a folder on another disk, and try again.")
	}
	return &Trouble{Doing: doing, Why: reason(t, err), Next: next, Err: err}
}

// storeTrouble explains why the data folder could not be opened.
func storeTrouble(t *words.Catalogue, dir string, err error) *Trouble {
	out := &Trouble{Doing: t.T("Kept could not open its data folder, {folder}.", "folder", dir), Err: err}
	switch {
	case errors.Is(err, store.ErrInUse):
		out.Why = t.T("Kept is already open in another window.")
		out.Next = t.T("Go to that window, or close it and start Kept again. Nothing was changed.")
	case errors.Is(err, store.ErrNewerFormat):
		out.Why = t.T("A newer version of Kept wrote it.")
		out.Next = t.T("Install the newer version. Nothing was changed.")
	default:
		out.Why = reason(t, err)
		out.Next = t.T("Check that the folder can be written to, or start Kept with another one: kept -data FOLDER.")
	}
	return out
}

// reason says in one sentence why the disk refused.
func reason(t *words.Catalogue, err error) string {
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return t.T("The disk is full.")
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return t.T("This place is read-only for you.")
	case errors.Is(err, fs.ErrNotExist):
		return t.T("There is nothing of that name.")
	case errors.Is(err, syscall.ENOTDIR), errors.Is(err, fs.ErrExist):
		return t.T("A file stands where a folder is needed.")
	case errors.Is(err, syscall.EISDIR):
		return t.T("That is a folder, not a file.")
	}
	return t.T("The computer says: {detail}.", "detail", err.Error())
}
