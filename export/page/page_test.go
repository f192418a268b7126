package page_test

import (
	"maps"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"kept/export/page"
)

var body = page.Style{Size: 10.5}

// setter returns a typesetter without fonts of this computer.
func setter(t testing.TB) *page.Typesetter {
	t.Helper()
	read := func(name string) []byte {
		data, err := os.ReadFile("../fonts/NotoSans-" + name + ".ttf")
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	fonts := page.Fonts{Regular: read("Regular"), Bold: read("Bold"), Italic: read("Italic"), BoldItalic: read("BoldItalic")}
	ts, err := page.NewTypesetter(fonts, nil)
	if err != nil {
		t.Fatal(err)
	}
	return ts
}

func TestCleanMakesTextSafe(t *testing.T) {
	for in, want := range map[string]string{
		"plain":                       "plain",
		"a\tb":                        "a b",
		"one\r\ntwo\rthree\u2028":     "one\ntwo\nthree\n",
		"cut\xe2\x82":                 "cut\ufffd",
		"a\xffb":                      "a\ufffdb",
		"e\u0301":                     "é",
		"soft\u00adhyphen":            "softhyphen",
		"\u202eevil\u202c\ufeff":      "evil",
		"e\u00ad\u0301":               "é",
		"bell\u0007":                  "bell",
		"non\ufdd0char\U0001ffff":     "nonchar",
		"Penny\u2011Plum":             "Penny-Plum",
		"कर्म\u200dयोग":               "कर्म\u200dयोग",
		"thumbs \U0001f44d\U0001f3fd": "thumbs \U0001f44d\U0001f3fd",
	} {
		got := page.Clean(in)
		if got != want {
			t.Errorf("Clean(%q) = %q, want %q", in, got, want)
		}
		if again := page.Clean(got); again != got {
			t.Errorf("Clean changes its own result %q to %q", got, again)
		}
	}
}

// randomText is a text of the kinds people paste: words, spaces, line ends, scripts, marks, rubbish.
func randomText(r *rand.Rand) string {
	alphabet := []string{"a", "b", "W", "i", " ", " ", "  ", "\n", "-", "/", ".", "é", "ő", "Ж", "Ω", "ắ", "日", "本",
		"ש", "ل", "م", "क", "ि", "ไ", "่", "👍", "👩\u200d🔧", "\u0301", "\u00a0", "\u200b", "\u00ad", "\xff", "word", "longer", "(", ")", "“", "…"}
	var b strings.Builder
	for range r.IntN(120) {
		b.WriteString(alphabet[r.IntN(len(alphabet))])
	}
	return b.String()
}

// inked returns a text without what may vanish at the end of a line, and what says at its start how it reads.
func inked(s string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '\n' || r == '\u200e' || r == '\u200f' {
			return -1
		}
		return r
	}, s)
}

func TestWrapLosesNothingAndStaysWithinTheWidth(t *testing.T) {
	ts := setter(t)
	r := rand.New(rand.NewPCG(1, 2))
	for i := range 1500 {
		text, width := randomText(r), 8+r.Float64()*120
		st := page.Style{Face: page.Face(i % 4), Size: []float64{9, 10.5, 17}[i%3]}
		lines := ts.Wrap(text, st, width)
		if got, want := inked(strings.Join(lines, "")), inked(page.Clean(text)); got != want {
			t.Fatalf("Wrap(%q, %.1f mm) lost or added something:\n got %q\nwant %q", text, width, got, want)
		}
		for _, line := range lines {
			if w := ts.Width(line, st); w > width+0.001 && !oneLetter(line) {
				t.Fatalf("Wrap(%q): line %q is %.2f mm wide, more than %.2f", text, line, w, width)
			}
		}
	}
}

// oneLetter reports whether a line is a letter with its marks, which cannot be broken further.
func oneLetter(s string) bool {
	n := 0
	for _, r := range s {
		if !unicode.In(r, unicode.Mn, unicode.Mc) && r != '\u200d' && r != '\u200b' {
			n++
		}
	}
	return n <= 2
}

func TestWrapBreaksWhereReadersExpectIt(t *testing.T) {
	ts := setter(t)
	for _, c := range []struct {
		text string
		mm   float64
		want []string
	}{
		{"", 50, nil},
		{"  \n ", 50, nil},
		{"one\n\ntwo", 50, []string{"one", "", "two"}},
		{"Say the next step before you end the call", 40, []string{"Say the next step", "before you end the call"}},
		{"well-being self-assessment", 28, []string{"well-being self-", "assessment"}},
		{"10\u00a0000 calls", 15, []string{"10\u00a0000", "calls"}},
		{"with Kofi\u00a0Reedmace", 30, []string{"with", "Kofi\u00a0Reedmace"}},
		{"with Kofi\u00a0Reedmace", 20, []string{"with Kofi\u00a0", "Reedmace"}},
		{"see https://kept.example/a/very/long/address", 40, []string{"see https://", "kept.example/a/very/", "long/address"}},
	} {
		got := ts.Wrap(c.text, body, c.mm)
		if strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("Wrap(%q, %.0f mm) = %q, want %q", c.text, c.mm, got, c.want)
		}
	}
}

func TestWrapEndsForAWordOfTenThousandLetters(t *testing.T) {
	ts := setter(t)
	word := strings.Repeat("m", 10_000)
	lines := ts.Wrap(word, body, 80)
	if strings.Join(lines, "") != word {
		t.Error("letters were lost")
	}
}

func TestTitlesHaveLinesOfEqualLength(t *testing.T) {
	ts := setter(t)
	st := page.Style{Face: page.Bold, Size: 22}
	lines := ts.WrapBalanced("Keeping our promises in Customer Care, wave 1, autumn 2026", st, 150)
	if len(lines) != 2 || strings.Count(lines[1], " ") < 2 {
		t.Errorf("a lone word on the last line: %q", lines)
	}
}

func TestFitShortensOnlyWhatIsTooLong(t *testing.T) {
	ts := setter(t)
	if got := ts.Fit("short", body, 40); got != "short" {
		t.Errorf("Fit changed a text that fits to %q", got)
	}
	long := ts.Fit(strings.Repeat("long words ", 30), body, 40)
	if ts.Width(long, body) > 40 || !strings.HasSuffix(long, "…") {
		t.Errorf("Fit gave %q, %.1f mm", long, ts.Width(long, body))
	}
}

func TestMissingCharactersAreCountedAndDrawn(t *testing.T) {
	ts := setter(t)
	c := page.NewCanvas(ts, 210, 297)
	c.Text(20, 20, "👍 done 👍 日", body)
	if ts.Missing() != 2 {
		t.Errorf("Missing() = %d, want 2 different characters", ts.Missing())
	}
	if got := strings.Join(c.Words(), ""); !strings.Contains(got, "done") || !strings.Contains(got, "👍") {
		t.Errorf("the text is not on the page for searching: %q", got)
	}
}

// TestRightToLeftTextKeepsToTheSideOfItsForm: on an English form labels, numbers and tick boxes stand at the left, and so
// does what belongs to them, in every script. Lines of one paragraph start below each other.
func TestRightToLeftTextKeepsToTheSideOfItsForm(t *testing.T) {
	ts := setter(t)
	edges := func(text string, width float64) (left, right []float64) {
		c := page.NewCanvas(ts, 210, 297)
		ts.Para(text, body, width).Draw(c, 20, 20)
		lines := map[float64][2]float64{}
		for _, op := range c.Ops {
			g, ok := op.(page.Glyphs)
			if !ok {
				continue
			}
			at, known := lines[g.Y]
			if !known {
				at = [2]float64{g.X, g.X + g.W}
			}
			lines[g.Y] = [2]float64{min(at[0], g.X), max(at[1], g.X+g.W)}
		}
		for _, y := range slices.Sorted(maps.Keys(lines)) {
			left, right = append(left, lines[y][0]), append(right, lines[y][1])
		}
		return left, right
	}
	near := func(a, b float64) bool { return math.Abs(a-b) < 0.01 }
	if left, _ := edges("שלום", 100); len(left) != 1 || !near(left[0], 20) {
		t.Errorf("one line starts at %v", left)
	}
	left, right := edges(strings.Repeat("שלום עולם ", 6), 40)
	if len(left) < 2 || !near(slices.Min(left), 20) {
		t.Fatalf("the paragraph starts at %v", left)
	}
	for _, x := range right {
		if !near(x, right[0]) {
			t.Errorf("its lines end at %v", right)
		}
	}
	if left, _ := edges("שלום עולם\nשלום", 100); len(left) != 2 || !near(left[0], 20) || !near(left[1], 20) {
		t.Errorf("two names start at %v", left)
	}
}

// TestEveryLineReadsAsItsParagraph: a line that starts with a word of another script does not turn round.
func TestEveryLineReadsAsItsParagraph(t *testing.T) {
	ts := setter(t)
	english, hebrew := "Ask the team of שרה כהן about the list, today", "שלום עולם שלום Kept and Co. עולם שלום, 12 (a) שלום"
	turned := 0
	for width := 8.0; width < 80; width += 1.5 {
		for text, rtl := range map[string]bool{english: false, hebrew: true} {
			for _, line := range ts.Wrap(text, body, width) {
				if page.RightToLeft(line) != rtl {
					t.Fatalf("%q at %.1f mm: the line %q turns round", text, width, line)
				}
				if strings.Contains(text, line) == false {
					turned++ // it needed a mark
				}
			}
		}
		lines := ts.Wrap(english+"\n"+hebrew, body, width)
		if page.RightToLeft(lines[0]) || !page.RightToLeft(lines[len(lines)-1]) {
			t.Fatalf("one of two paragraphs turns the other round: %q", lines)
		}
	}
	if turned == 0 {
		t.Error("no line starts with a word of another script")
	}
	// The stop behind the English words of a Hebrew sentence stands at their left, and nothing is missing or visible.
	c := page.NewCanvas(ts, 210, 297)
	lines := ts.Wrap(hebrew, body, ts.Width("שלום עולם שלום ", body)+1)
	c.Text(20, 20, lines[1], body)
	if got := strings.Join(c.Words(), ""); strings.ContainsAny(got, "\u200e\u200f") {
		t.Errorf("a mark is on the page: %q", got)
	}
}

func TestLargeTypeIsKerned(t *testing.T) {
	ts := setter(t)
	big := page.Style{Face: page.Bold, Size: 25}
	loose := (ts.Width("T", page.Style{Face: page.Bold, Size: 10}) + ts.Width("o", page.Style{Face: page.Bold, Size: 10})) * 2.5
	if w := ts.Width("To", big); w > loose-0.2 {
		t.Errorf("\"To\" is %.2f mm wide at 25 pt, hardly less than %.2f", w, loose)
	}
}

func TestANameKeepsItsDirectionInsideASentence(t *testing.T) {
	ts := setter(t)
	for text, rtl := range map[string]bool{
		"שרה, 2 September": true, "\u2068שרה\u2069, 2 September": false, "\u2068Ana\u2069 ושרה": true,
		"\u2068שרה \u2068כהן\u2069\u2069 · 2": false, "\u2068שרה": false,
	} {
		if got := page.RightToLeft(text); got != rtl {
			t.Errorf("%q reads from right to left: %t", text, got)
		}
	}
	// The date after an Arabic title stands at its right, where an English line goes on.
	c := page.NewCanvas(ts, 210, 297)
	c.Text(20, 20, "Day · \u2068أربعة\u2069 · 2 September", body)
	x := map[string]float64{}
	for _, op := range c.Page.Ops {
		switch op := op.(type) {
		case page.Text:
			x[strings.TrimSpace(strings.Trim(op.S, "\u2068\u2069 ·"))] = op.X
		case page.Glyphs:
			x[op.S] = op.X
		}
	}
	if !(x["Day"] < x["أربعة"] && x["أربعة"] < x["2 September"]) {
		t.Errorf("the pieces stand at %v mm", x)
	}
}

func TestSpacedLettersLeaveRoomForAnotherScript(t *testing.T) {
	st := page.Style{Face: page.Bold, Size: 8.5, Track: 0.28}
	c := page.NewCanvas(setter(t), 210, 297)
	end := c.Text(20, 20, "TO LEAD: שרה LEVI", st)
	at := 20.0
	for _, op := range c.Page.Ops {
		x, w := 0.0, 0.0
		switch op := op.(type) {
		case page.Text:
			x, w = op.X, op.W
			if wide := c.Width(op.S, st); math.Abs(w-wide) > 0.01 {
				t.Errorf("%q is %.2f mm wide, its letters with their space are %.2f", op.S, w, wide)
			}
		case page.Glyphs:
			x, w = op.X, op.W
		}
		if math.Abs(x-at) > 0.01 {
			t.Errorf("a piece stands at %.2f mm, the one before ends at %.2f", x, at)
		}
		at = x + w
	}
	if math.Abs(end-at) > 0.01 {
		t.Errorf("the line ends at %.2f mm and its last piece at %.2f", end, at)
	}
}

func TestBracketsOfARightToLeftNameHoldIt(t *testing.T) {
	for _, text := range []string{"(אבג)", "[אבג]", "(محمد)", "[محمد (علي)]", "(שרה [Ana])"} {
		c := page.NewCanvas(setter(t), 210, 297)
		c.Text(20, 20, text, page.Style{Size: 24})
		var contours [][]page.Segment // of all shapes, from left to right as they are drawn
		for _, op := range c.Page.Ops {
			g, ok := op.(page.Glyphs)
			for from := 0; ok && from < len(g.Outlines); {
				to := from + 1 + slices.IndexFunc(g.Outlines[from:], func(s page.Segment) bool { return s.Kind == page.Close })
				contours = append(contours, g.Outlines[from:to])
				from = to
			}
		}
		if len(contours) < 2 || !leansLeft(contours[0]) || leansLeft(contours[len(contours)-1]) {
			t.Errorf("the brackets of %q turn their backs on it", text)
		}
	}
}

// leansLeft reports whether the ink of a shape lies left of its middle, as that of "(" and "[" does.
func leansLeft(segs []page.Segment) bool {
	var pts []page.Point
	left, right := math.Inf(1), math.Inf(-1)
	for _, s := range segs {
		if s.Kind == page.Close {
			continue
		}
		p := s.Points[0]
		if s.Kind == page.CurveTo {
			p = s.Points[2]
		}
		pts = append(pts, p)
		left, right = min(left, p.X), max(right, p.X)
	}
	area, moment := 0.0, 0.0 // of the polygon through the points
	for i, p := range pts {
		q := pts[(i+1)%len(pts)]
		cross := p.X*q.Y - q.X*p.Y
		area, moment = area+cross, moment+(p.X+q.X)*cross
	}
	return moment/(3*area) < (left+right)/2
}
