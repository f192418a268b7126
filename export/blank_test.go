package export

import (
	"context"
	"errors"
	"reflect"
	"strings"
	"testing"

	"kept/workshop"
)

// texts calls see for every text of a value, however deep.
func texts(v reflect.Value, see func(s string)) {
	switch v.Kind() {
	case reflect.String:
		see(v.String())
	case reflect.Struct:
		for _, f := range v.Fields() {
			texts(f, see)
		}
	case reflect.Slice:
		for i := range v.Len() {
			texts(v.Index(i), see)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			texts(v.Elem(), see)
		}
	}
}

func TestABlankHasNothingOfTheWorkshopButItsHeading(t *testing.T) {
	works := []*workshop.Workshop{hostileWorkshop()}
	for _, name := range samples {
		works = append(works, sample(t, name))
	}
	for _, w := range works {
		w.Organisation.Name, w.Details.Title = "Marlow Fen", "Promises, wave 2"
		empty := workshop.New("ws-1", w.Details.Date)
		empty.Details.Title, empty.Organisation.Name, empty.Organisation.Sector = w.Details.Title, w.Organisation.Name, w.Organisation.Sector
		empty.Details.Location, empty.Details.StartTime = w.Details.Location, w.Details.StartTime
		for _, d := range prints() {
			blank := textOf(pagesOf(t, d.ID, w, Options{Now: today, Names: true, IncludePrivate: true, Blank: true})...)
			ofNobody := textOf(pagesOf(t, d.ID, empty, Options{Now: today, Names: true})...)
			if !strings.Contains(blank, "MarlowFen") || !strings.Contains(blank, squeezed("2 September 2026")) && w.Details.Date == "2026-09-02" {
				t.Errorf("%s: the blank is not headed by whose it is", d.ID)
			}
			texts(reflect.ValueOf(*w), func(s string) {
				const telling = 12 // shorter ones may stand on a form by chance
				s = squeezed(s)
				if len(s) >= telling && strings.Contains(blank, s) && !strings.Contains(ofNobody, s) {
					t.Errorf("%s: %.60q is still on the blank", d.ID, s)
				}
			})
		}
	}
}

func TestOnlyPrintsHaveABlank(t *testing.T) {
	w := sample(t, "contact-centre")
	for _, d := range Documents() {
		_, err := Render(context.Background(), d.ID, w, Options{Now: today, Blank: true})
		var noPaper *PaperError
		if d.Paper() != (err == nil) || err != nil && !errors.As(err, &noPaper) {
			t.Errorf("%s: has a blank %t, and it came with %v", d.ID, d.Paper(), err)
		}
	}
}
