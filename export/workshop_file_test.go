package export

import (
	"bytes"
	"strings"
	"testing"

	"kept/workshop"
)

func TestAWorkshopFileOpensAsTheSameWorkshop(t *testing.T) {
	for _, name := range samples {
		w := sample(t, name)
		before, err := workshop.Encode(w)
		if err != nil {
			t.Fatal(err)
		}
		data := rendered(t, Copy, w, Options{Now: today, Names: true}).Files[0].Data
		again, report, err := workshop.Decode(data)
		if err != nil || report.Repairs > 0 {
			t.Fatalf("%s: %v, %d repairs", name, err, report.Repairs)
		}
		if again.ExportedAt != "2026-09-02T17:00:00Z" {
			t.Errorf("%s: written at %q", name, again.ExportedAt)
		}
		again.ExportedAt = w.ExportedAt
		if after, _ := workshop.Encode(again); !bytes.Equal(before, after) {
			t.Errorf("%s comes back changed", name)
		}
	}
}

func TestAWorkshopFileWithoutNamesNamesNobodyAndStillOpens(t *testing.T) {
	for _, name := range samples {
		w := sample(t, name)
		before, _ := workshop.Encode(w)
		r := rendered(t, Copy, w, Options{Now: today})
		text := string(r.Files[0].Data)
		for _, p := range w.Participants {
			if strings.Contains(text, p.Name) || p.Email != "" && strings.Contains(text, p.Email) {
				t.Errorf("%s: %s is still named", name, p.Name)
			}
		}
		for _, c := range w.Commitments {
			if shared := c.Share == workshop.TeamShare || c.Share == workshop.PublicShare; !shared && strings.Contains(text, c.Statement) {
				t.Errorf("%s: a commitment for %s goes to others", name, c.Share)
			}
		}
		for _, c := range w.CheckIns {
			if c.Helped != "" && strings.Contains(text, "\"helped\"") {
				t.Fatalf("%s: what people said at check-ins goes to others", name)
			}
		}
		if again, report, err := workshop.Decode(r.Files[0].Data); err != nil || report.Repairs > 0 || len(again.Participants) != len(w.Participants) {
			t.Errorf("%s: %v, %+v", name, err, report)
		}
		if after, _ := workshop.Encode(w); !bytes.Equal(before, after) {
			t.Errorf("%s: the workshop itself was changed", name)
		}
	}
}

func TestNamesAreReplacedAsWholeWords(t *testing.T) {
	ps := pseudonyms{either: "a colleague"}
	ps.add("Nadia Brook", "Clerk 1")
	ps.add("Jo Ånderson", "Clerk 2")
	ps.add("Dr Ravi Moorcroft", "the clinic doctor")
	ps.add("Mabel Moorcroft", "the nurse")
	w := workshop.New("ws-1", "2026-09-02")
	for text, want := range map[string]string{
		"Ask Nadia.":                     "Ask Clerk 1.",
		"nadia brook and Jo Ånderson":    "Clerk 1 and Clerk 2",
		"Nadias Jo":                      "Nadias Jo",
		"(Nadia), Nadia Brook's, anadia": "(Clerk 1), Clerk 1's, anadia",
		"Ms Brook sat by the brook":      "Clerk 1 sat by the brook",
		"Ravi tried it. “Ravi did?”":     "The clinic doctor tried it. “The clinic doctor did?”",
		"Now Dr. Ravi Moorcroft, please": "Now the clinic doctor, please",
		"Moorcroft knows":                "A colleague knows", // nobody knows which of two
	} {
		w.Details.Purpose = text
		ps.replaceIn(w)
		if w.Details.Purpose != want {
			t.Errorf("%q becomes %q", text, w.Details.Purpose)
		}
	}
}
