package app

import (
	"os"
	"strings"
	"testing"

	"kept/export"
)

func TestEveryPrintIsShownInTheDocs(t *testing.T) {
	text, err := os.ReadFile("../docs/prints.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, doc := range export.Documents() {
		if !strings.Contains(string(text), "`"+string(doc.ID)) {
			t.Errorf("docs/prints.md says nothing of %s", doc.ID)
		}
		if _, err := os.Stat("../docs/pictures/print-" + string(doc.ID) + ".png"); doc.Paper() && err != nil {
			t.Errorf("no picture of %s: make pictures", doc.ID)
		}
	}
}
