package content

import (
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// messagesOf is every text that tells somebody something about what they did or left open (M§0.5).
func messagesOf(c *Content) []string {
	texts := append(slices.Collect(maps.Values(c.messages)), slices.Collect(maps.Values(c.fields))...)
	for _, r := range c.Rules {
		texts = append(texts, r.Texts...)
	}
	for _, s := range c.Steps {
		for _, n := range slices.Concat(s.NotYet, s.Hints) {
			texts = append(texts, n.Text)
		}
	}
	return texts
}

func TestMessagesAreKind(t *testing.T) {
	unkind := regexp.MustCompile(`(?i)\b(error|errors|invalid|illegal|must)\b`)
	for _, text := range messagesOf(English()) {
		if word := unkind.FindString(text); word != "" {
			t.Errorf("%q says %q", text, word)
		}
	}
}

func TestTextsCameThroughUndamaged(t *testing.T) {
	for _, file := range textFiles(t) {
		for i, line := range strings.Split(file.text, "\n") {
			for _, trace := range []struct{ what, pattern string }{
				{"a straight quote, or three dots for one sign", `["']|\.\.\.`},
				{"broken characters", "\ufffd|\u00c3|\u00c2|\u00e2\u20ac"},
				{"markdown", "\\*|`|\\\\\"|DOC-"},
				{"two blanks", "  "},
				{"American spelling", "(?i)\\b(behavior|organization|recogniz|color)"},
				{"a quote that is not closed", `“[^”]*(“|$)`},
				{"a quote that is not opened", `(^|”)[^“]*”`},
			} {
				if strings.HasPrefix(line, "#") {
					continue
				}
				if regexp.MustCompile(trace.pattern).MatchString(line) {
					t.Errorf("%s:%d has %s: %s", file.name, i+1, trace.what, line)
				}
			}
		}
	}
}

// TestOneWordForOneThing holds the texts to the method's own words (M§0.6).
func TestOneWordForOneThing(t *testing.T) {
	other := regexp.MustCompile(`(?i)\b(delegates?|competenc(y|ies)|barriers?|attendees?)\b`)
	for _, file := range textFiles(t) {
		if word := other.FindString(file.text); word != "" {
			t.Errorf("%s says %q", file.name, word)
		}
	}
}

// TestPlaceholdersAreFillable: whatever the app has to fill is a plain name. The blanks that people fill stand in
// ready-made sentences only.
func TestPlaceholdersAreFillable(t *testing.T) {
	name := regexp.MustCompile(`^[a-z][a-z0-9_]*$`)
	for _, text := range messagesOf(English()) {
		for _, m := range regexp.MustCompile(`\{([^}]*)\}`).FindAllStringSubmatch(text, -1) {
			if !name.MatchString(m[1]) {
				t.Errorf("%q asks for {%s}", text, m[1])
			}
		}
	}
}

type textFile struct{ name, text string }

func textFiles(t *testing.T) []textFile {
	t.Helper()
	names, err := fs.Glob(English().folder, "*.txt")
	if err != nil || len(names) == 0 {
		t.Fatalf("%d files, %v", len(names), err)
	}
	var files []textFile
	for _, name := range names {
		data, err := fs.ReadFile(English().folder, name)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, textFile{name, string(data)})
	}
	return files
}
