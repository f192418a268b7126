package app

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"kept/workshop"
	"kept/workshop/content"
	"kept/workshop/words"
)

// samplePrefix marks the name of a sample where a file is expected: sample:contact-centre.
const samplePrefix = "sample:"

// mostBytes is more than twenty times the largest sample filled to every limit.
const mostBytes = 64 << 20

// readSource reads a workshop from a file, or from a sample when the name says so. The error is a *Trouble.
func readSource(t *words.Catalogue, source string) (*workshop.Workshop, *workshop.Report, error) {
	data, err := sourceBytes(source)
	if err == nil {
		var w *workshop.Workshop
		var r *workshop.Report
		if w, r, err = workshop.Decode(data); err == nil {
			return w, r, nil
		}
	}
	if errors.Is(err, errNoSample) {
		var names []string
		for _, s := range content.Samples() {
			names = append(names, samplePrefix+s.Name)
		}
		return nil, nil, &Trouble{
			Doing: t.T("Kept could not open {file}.", "file", source), Why: t.T("There is no sample of that name."),
			Next: t.T("The samples are {list}.", "list", t.List(names)), Err: err,
		}
	}
	return nil, nil, readTrouble(t, filepath.Base(source), err)
}

var errNoSample = errors.New("no such sample")

func sourceBytes(source string) ([]byte, error) {
	if name, ok := strings.CutPrefix(source, samplePrefix); ok {
		data, err := content.Sample(name)
		if err != nil {
			return nil, errNoSample
		}
		return data, nil
	}
	info, err := os.Stat(source)
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, &workshop.FormatError{Why: "it is not a file"}
	case info.Size() > mostBytes:
		return nil, &workshop.FormatError{Why: "it is far larger than any workshop"}
	}
	return os.ReadFile(source)
}
