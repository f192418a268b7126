package page_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// TestNoLineEndsInsideASyllable: the places of these phrases at which a line may end, marked by those who read them. Of
// scripts without spaces between words, Kept knows syllables only, so that more places than those between words do.
func TestNoLineEndsInsideASyllable(t *testing.T) {
	ts := setter(t)
	for name, marked := range map[string]string{
		"Thai":    "โทร|กลับ|หา|ลูก|ค้า|ที่|รอ|นาน|ก่อน|เที่ยง|และ|แจ้ง|เวลา|นัด|ใหม่|ให้|ทราบ|ทุก|ครั้ง|ใน|วัน|ศุกร์",
		"Lao":     "ໂທ|ກັບ|ຫາ|ລູກ|ຄ້າ|ກ່ອນ|ທ່ຽງ|ແລະ|ແຈ້ງ|ເວ|ລາ|ນັດ|ໃໝ່|ໃຫ້|ຊາບ|ທຸກ|ຄັ້ງ",
		"Burmese": "ဖောက်|သည်|များ|ကို|ပြန်|ခေါ်|ပါ|မည်|နေ့|တိုင်း|မြန်|မာ|စာ|ဖတ်|သည်",
	} {
		text, may := strings.ReplaceAll(marked, "|", ""), map[string]bool{}
		before := ""
		for _, syllable := range strings.Split(marked, "|") {
			before += syllable
			may[before] = true
		}
		for width := 16.0; width < ts.Width(text, body); width += 0.7 {
			before := ""
			lines := ts.Wrap(text, body, width)
			for _, line := range lines {
				if before += line; !may[before] {
					t.Errorf("%s at %.1f mm: a line ends inside a syllable: %q", name, width, lines)
					break
				}
			}
			if last := lines[len(lines)-1]; letters(last) < 3 {
				t.Errorf("%s at %.1f mm: the last line is %q", name, width, last)
			}
		}
	}
}

// letters counts the letters of a text without their marks.
func letters(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

// TestAVowelStaysWithItsLetter: wherever a line of a long text ends, no vowel is parted from the letter that it is
// written before, behind, above or below.
func TestAVowelStaysWithItsLetter(t *testing.T) {
	ts := setter(t)
	text := strings.Repeat("เราจะแจ้งผลให้ลูกค้าทราบก่อนเที่ยงของวันถัดไปและโทรกลับทุกครั้งที่มีการเปลี่ยนแปลงกำหนดนัดหมายโดยไม่ต้องรอให้ถาม", 2)
	for width := 9.0; width < 90; width += 0.9 {
		lines := ts.Wrap(text, body, width)
		if strings.Join(lines, "") != text {
			t.Fatalf("at %.1f mm something is lost: %q", width, lines)
		}
		for i, line := range lines {
			first, _ := utf8.DecodeRuneInString(line)
			last, _ := utf8.DecodeLastRuneInString(line)
			if strings.ContainsRune("ะาำๅๆฯ", first) || unicode.Is(unicode.Mn, first) || strings.ContainsRune("เแโใไ\u0e31", last) {
				t.Fatalf("at %.1f mm line %d is %q", width, i+1, line)
			}
			if w := ts.Width(line, body); w > width+0.001 {
				t.Fatalf("at %.1f mm line %d is %.2f mm wide", width, i+1, w)
			}
		}
	}
}

// TestKoreanWordsStayWhole wherever a line has room for them.
func TestKoreanWordsStayWhole(t *testing.T) {
	ts := setter(t)
	text := "고객에게 다음 단계를 말하고 Kept에서 날짜를 적습니다"
	words := strings.Fields(text)
	widest := 0.0
	for _, word := range words {
		widest = max(widest, ts.Width(word, body))
	}
	for width := widest + 0.1; width < ts.Width(text, body); width += 0.8 {
		for _, line := range ts.Wrap(text, body, width) {
			for _, word := range strings.Fields(line) {
				if !strings.Contains(" "+text+" ", " "+word+" ") {
					t.Errorf("at %.1f mm a word is divided: %q", width, line)
				}
			}
		}
	}
	if lines := ts.Wrap(strings.ReplaceAll(text, " ", ""), body, 30); len(lines) < 2 || ts.Width(lines[0], body) < 20 {
		t.Errorf("a word that is wider than the line: %q", lines)
	}
}

// TestNoLetterOfEastAsiaStandsAlone on the last line of a text.
func TestNoLetterOfEastAsiaStandsAlone(t *testing.T) {
	ts := setter(t)
	for _, text := range []string{"通話を終える前に次の手順を言います。", "我会在下午五点前给客户回电话", "고객에게다음단계를말합니다"} {
		for width := 16.0; width < ts.Width(text, body); width += 0.8 {
			lines := ts.Wrap(text, body, width)
			if last := lines[len(lines)-1]; letters(last) < 2 {
				t.Errorf("at %.1f mm: %q", width, lines)
			}
			for _, line := range lines {
				if w := ts.Width(line, body); w > width+0.001 {
					t.Errorf("%q is %.2f mm wide, more than %.2f", line, w, width)
				}
			}
		}
	}
}
