package app

import (
	"fmt"
	"io"

	"kept/workshop"
	"kept/workshop/words"
)

// Check is the command: it reads a workshop file, or a sample, and says on out what does not fit and where. It returns
// whether everything fits; advice does not count. The error is a *Trouble when the file is no workshop at all.
func Check(source string, advice bool, out io.Writer) (fits bool, err error) {
	t := words.English()
	w, report, err := readSource(t, source)
	if err != nil {
		return false, err
	}
	var stops, hints int
	for _, p := range report.Problems {
		if p.Strength == workshop.Stop {
			stops++
		} else {
			hints++
			if !advice {
				continue
			}
		}
		where := p.Path
		if p.Line > 0 {
			where = t.T("line {n}, {path}", "n", p.Line, "path", p.Path)
		}
		fmt.Fprintf(out, "%s: %s\n", where, t.T(p.Text, p.Args...))
	}
	if report.Newer {
		fmt.Fprintln(out, t.T("It was made with a newer version of Kept. You can look at it, but saving could lose something."))
	}
	title := w.Details.Title
	if title == "" {
		title = t.T("Untitled workshop")
	}
	switch {
	case stops > 0:
		fmt.Fprintln(out, t.N(stops, "{title}: one thing does not fit.", "{title}: {n} things do not fit.", "title", title))
	default:
		fmt.Fprintln(out, t.T("{title}: everything fits.", "title", title))
	}
	if hints > 0 && !advice {
		fmt.Fprintln(out, t.N(hints, "There is one piece of advice; kept check -advice shows it.", "There are {n} pieces of advice; kept check -advice shows them."))
	}
	return stops == 0, nil
}
