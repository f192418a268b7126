package export

import (
	"image"
	"image/color"
	"math"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"

	"kept/export/page"
	"kept/workshop"
)

// photographed draws the black boxes of a page as a camera sees them, ten pixels for a millimetre, round the top right
// corner where the code is; without boxes there it is false.
func photographed(p page.Page) (image.Image, bool) {
	const pixels = 10.0
	left, bottom := p.W-sideMargin-codeSide-6, contentTop+codeSide+8
	img := image.NewGray(image.Rect(0, 0, int((p.W-left)*pixels), int(bottom*pixels)))
	for i := range img.Pix {
		img.Pix[i] = 255
	}
	found := false
	for _, op := range p.Ops {
		r, ok := op.(page.Rect)
		if !ok || r.Fill != page.Black || r.X < left || r.Y > bottom {
			continue
		}
		found = true
		for y := int(math.Round(r.Y * pixels)); y < int(math.Round((r.Y+r.H)*pixels)); y++ {
			for x := int(math.Round((r.X - left) * pixels)); x < int(math.Round((r.X+r.W-left)*pixels)); x++ {
				img.SetGray(x, y, color.Gray{})
			}
		}
	}
	return img, found
}

// scanned reads the code of a page; "" when it has none.
func scanned(t *testing.T, p page.Page) string {
	t.Helper()
	img, found := photographed(p)
	if !found {
		return ""
	}
	bitmap, err := gozxing.NewBinaryBitmapFromImage(img)
	if err != nil {
		t.Fatal(err)
	}
	result, err := qrcode.NewQRCodeReader().Decode(bitmap, nil)
	if err != nil {
		t.Fatalf("a phone reads nothing: %v", err)
	}
	return result.GetText()
}

// property returns a property of a calendar, unfolded.
func property(calendar, name string) string {
	unfolded := strings.ReplaceAll(calendar, "\r\n ", "")
	m := regexp.MustCompile(`(?m)^` + regexp.QuoteMeta(name) + `:(.*?)\r?$`).FindStringSubmatch(unfolded)
	if m == nil {
		return ""
	}
	return m[1]
}

// vevent finds the events of a calendar.
var vevent = regexp.MustCompile(`(?s)BEGIN:VEVENT.*?END:VEVENT`)

func TestTheCodePutsTheFirstCheckInIntoACalendar(t *testing.T) {
	for _, name := range samples {
		w := sample(t, name)
		var events []string
		for _, f := range rendered(t, Calendar, w, Options{Now: today}).Files {
			events = append(events, vevent.FindAllString(string(f.Data), -1)...)
		}
		inFile := map[string]string{} // UID → event of the calendar files
		for _, e := range events {
			inFile[property(e, "UID")] = e
		}
		for _, paper := range []Paper{A4, Letter} {
			codes := 0
			for n, p := range pagesOf(t, Commitments, w, Options{Now: today, Paper: paper, QR: true, IncludePrivate: true}) {
				got := scanned(t, p)
				if got == "" {
					continue
				}
				codes++
				e, ok := inFile[property(got, "UID")]
				if !ok {
					t.Fatalf("%s sheet %d: the calendar file has no %q", name, n+1, property(got, "UID"))
				}
				if a, b := property(got, "DTSTART;VALUE=DATE"), property(e, "DTSTART;VALUE=DATE"); a != b || a == "" {
					t.Errorf("%s sheet %d: on %q, the file says %q", name, n+1, a, b)
				}
				whole := property(e, "SUMMARY")
				short, cut := strings.CutSuffix(property(got, "SUMMARY"), " …")
				if !strings.HasPrefix(whole, short) || !cut && short != whole || len(short) < 18 {
					t.Errorf("%s sheet %d: says %q, the file %q", name, n+1, property(got, "SUMMARY"), whole)
				}
				if rest := strings.TrimPrefix(whole, short); cut && !strings.ContainsAny(rest[:1], ` \,;:.-`) {
					t.Errorf("%s sheet %d: a word is torn apart: %q of %q", name, n+1, short, whole)
				}
			}
			kept := 0
			for _, c := range w.Commitments {
				if c.Status != workshop.ReleasedCommitment && c.Status != workshop.ChangedCommitment {
					kept++
				}
			}
			if codes != kept {
				t.Errorf("%s on %s: %d codes for %d commitments", name, paper.Name, codes, kept)
			}
		}
	}
}

func TestTheCodeHoldsAnyText(t *testing.T) {
	for name, statement := range map[string]string{
		"160 characters":  "I will " + strings.Repeat("say the next step, ", 8) + "!",
		"commas":          "I will say the step; the date, the name; who, when, and " + `why \ how`,
		"emoji":           "I will smile 👩\u200d🔧👍🏽 at everyone who comes through the door 🙂 each morning 🌅 of the week",
		"Arabic":          strings.Repeat("سأخبر العميل بالخطوة التالية ", 5),
		"one endless run": strings.Repeat("山田", 80),
		"two lines":       "I will ask\nand wait",
		"one short word":  "I will!",
	} {
		t.Run(name, func(t *testing.T) {
			w := one()
			w.Participants[0].Name = "Zoë محمد 👍🏽"
			w.Commitments[0].Statement = statement
			got := scanned(t, pagesOf(t, Commitments, w, Options{Now: today, QR: true})[0])
			if !utf8.ValidString(got) || len(got) > mostOctets {
				t.Fatalf("%d octets: %q", len(got), got)
			}
			summary := property(got, "SUMMARY")
			whole := escaped(workshop.CleanLine(page.Clean("Check-in day 7: " + statement)))
			if !strings.HasPrefix(whole, strings.TrimSuffix(summary, " …")) || !strings.HasPrefix(summary, "Check-in day 7") {
				t.Errorf("says %q", summary)
			}
			if lines := strings.Split(got, "\r\n"); len(lines) != 9 || property(got, "UID") != "ws-1-com-1-7@cx-workshop.local" {
				t.Errorf("%d lines: %q", len(lines), got)
			}
		})
	}
}

func TestAPrivatePromiseIsNotInTheCode(t *testing.T) {
	w := one()
	w.Commitments[0].Share = workshop.PrivateShare
	if got := scanned(t, pagesOf(t, Commitments, w, Options{Now: today, QR: true})[0]); got != "" {
		t.Errorf("a sheet without the promise has the code %q", got)
	}
	got := scanned(t, pagesOf(t, Commitments, w, Options{Now: today, QR: true, IncludePrivate: true})[0])
	if property(got, "SUMMARY") != `My check-in\, day 7` {
		t.Errorf("the code says %q", got)
	}
}

// TestTheCodeOfAPracticeRunSaysSo, as the calendar files do: what it makes comes to stand among real events (M§2.1).
func TestTheCodeOfAPracticeRunSaysSo(t *testing.T) {
	w := one()
	for kind, practice := range map[workshop.Kind]bool{workshop.TrainTheTrainer: true, workshop.FirstWorkshop: false} {
		w.Details.Kind = kind
		code := scanned(t, pagesOf(t, Commitments, w, Options{Now: today, QR: true})[0])
		if got := strings.HasPrefix(property(code, "SUMMARY"), "Practice: "); got != practice {
			t.Errorf("%s: the code says %q", kind, property(code, "SUMMARY"))
		}
	}
}

func TestNoCodeWhereThereIsNothingToRemember(t *testing.T) {
	undated, without := one(), one()
	undated.Details.Date, without.Commitments = "", nil
	for name, c := range map[string]struct {
		w *workshop.Workshop
		o Options
	}{
		"not asked for": {one(), Options{Now: today}},
		"no day":        {undated, Options{Now: today, QR: true}},
		"no commitment": {without, Options{Now: today, QR: true}},
	} {
		for n, p := range pagesOf(t, Commitments, c.w, c.o) {
			if got := scanned(t, p); got != "" || strings.Contains(textOf(p), "Scan:") {
				t.Errorf("%s: page %d has the code %q", name, n+1, got)
			}
		}
	}
}

// TestACodeIsLargeEnoughForAPhone: a module of half a millimetre, and white paper of four modules all round.
func TestACodeIsLargeEnoughForAPhone(t *testing.T) {
	for _, name := range samples {
		for n, p := range pagesOf(t, Commitments, sample(t, name), Options{Now: today, QR: true, Paper: Letter}) {
			if scanned(t, p) == "" {
				continue
			}
			smallest, left, top, bottom := 99.0, p.W, p.H, 0.0
			for _, op := range p.Ops {
				if r, ok := op.(page.Rect); ok && r.Fill == page.Black && r.X > p.W-sideMargin-codeSide-1 && r.Y < 60 {
					smallest, left, top, bottom = min(smallest, r.H), min(left, r.X), min(top, r.Y), max(bottom, r.Y+r.H)
				}
			}
			if smallest < 0.499 {
				t.Errorf("%s sheet %d: a module of %.2f mm", name, n+1, smallest)
			}
			quiet := 4 * smallest
			for _, op := range p.Ops {
				text, ok := op.(page.Text)
				if !ok {
					continue
				}
				rise := page.Points(text.Style.Size) * 0.75
				if text.X+text.W > left-quiet && text.Y > top-quiet && text.Y-rise < bottom+quiet {
					t.Errorf("%s sheet %d: %q stands in the quiet zone", name, n+1, text.S)
				}
			}
		}
	}
}
