package parts

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

// wordKey names a measured piece of text.
type wordKey struct {
	text  string
	px    float32
	style fyne.TextStyle
}

// mostWidths bounds the memory of measured words; a long day of typing measures
// far fewer.
const mostWidths = 50_000

// textWidth is the width of a piece of text in pixels, rounded up. Measuring is
// the slowest thing a layout does, so every width is kept.
func (k *Kit) textWidth(s string, px float32, style fyne.TextStyle) float32 {
	key := wordKey{s, px, style}
	if w, ok := k.widths[key]; ok {
		return w
	}
	if len(k.widths) > mostWidths {
		k.widths = map[wordKey]float32{}
	}
	w := fyne.MeasureText(s, px, style).Width
	k.widths[key] = w
	return w
}

// breakLines breaks text into lines that fit the width: at line breaks, at
// spaces, and inside a word only when the word alone is too wide. With most > 0
// the last line shown ends in an ellipsis when something is left out.
func (k *Kit) breakLines(text string, px float32, style fyne.TextStyle, width float32, most int) []string {
	measure := func(s string) float32 { return k.textWidth(s, px, style) }
	space := measure(" ")
	var lines []string
	for _, paragraph := range strings.Split(text, "\n") {
		line, lineWidth := "", float32(0)
		for _, word := range strings.Fields(paragraph) {
			w := measure(word)
			if line != "" && lineWidth+space+w <= width {
				line, lineWidth = line+" "+word, lineWidth+space+w
				continue
			}
			if line != "" {
				lines = append(lines, line)
			}
			for w > width && utf8.RuneCountInString(word) > 1 {
				head, tail := splitWord(word, width, measure)
				lines = append(lines, head)
				word, w = tail, measure(tail)
			}
			line, lineWidth = word, w
		}
		lines = append(lines, line)
		if most > 0 && len(lines) > most {
			break
		}
	}
	if most > 0 && len(lines) > most {
		cut := lines[most-1] + " " + lines[most]
		lines = append(lines[:most-1:most-1], cutToWidth(cut, width, measure))
	}
	return lines
}

// splitWord cuts a word that is too wide after the last hyphen that still fits,
// else where it still fits, after one letter at least.
func splitWord(word string, width float32, measure func(string) float32) (head, tail string) {
	_, end := utf8.DecodeRuneInString(word)
	for next := end; next < len(word); {
		_, n := utf8.DecodeRuneInString(word[next:])
		next += n
		if measure(word[:next]) > width {
			break
		}
		end = next
	}
	if hyphen := strings.LastIndexByte(word[:end], '-'); hyphen > 0 {
		end = hyphen + 1
	}
	return word[:end], word[end:]
}

// cutToWidth shortens s until it fits with an ellipsis at its end.
func cutToWidth(s string, width float32, measure func(string) float32) string {
	const ellipsis = "…"
	runes := []rune(s)
	low, high := 0, len(runes)
	for low < high {
		mid := (low + high + 1) / 2
		if measure(string(runes[:mid])+ellipsis) <= width {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return strings.TrimRight(string(runes[:low]), " ") + ellipsis
}
