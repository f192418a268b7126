package screens

import (
	"slices"

	"kept/workshop"
)

// What the fields and lists of records on several steps have in common.

// textMessage is what has to be put right about a text, "" when it fits.
func textMessage(d *Desk, entity, field, text string) string {
	if p, ok := workshop.CheckText(entity, field, text); !ok {
		return d.T(p.Text, p.Args...)
	}
	return ""
}

// enterEach adds a record for each text that fits, as one step of undo. It returns the texts that did not fit or had
// no room, with what is wrong with the last of them.
func enterEach(d *Desk, e workshop.Edit, entity string, texts []string, add func(*workshop.Workshop, string) error) (left []string, wrong string) {
	var fit []string
	for _, text := range texts {
		if p, ok := workshop.CheckText(entity, "text", text); ok {
			fit = append(fit, text)
		} else {
			left, wrong = append(left, text), d.T(p.Text, p.Args...)
		}
	}
	if len(fit) == 0 {
		return left, wrong
	}
	var full error
	did := d.Do(e, func(w *workshop.Workshop) error {
		for i, text := range fit {
			if full = add(w, text); full != nil {
				left = append(left, fit[i:]...)
				break
			}
		}
		if len(left) == len(texts) {
			return full
		}
		return nil
	})
	if did && full != nil {
		d.Tell(d.explain(full), "", nil)
	}
	return left, wrong
}

// nthValue returns value number n of a choice, counted from 1; "" for 0, and ok false for any other number.
func nthValue(values []string, n int) (value string, ok bool) {
	switch {
	case n == 0:
		return "", true
	case n <= len(values):
		return values[n-1], true
	}
	return "", false
}

// stillChosen returns the record that is chosen while it is in the order, and else its neighbour by the order before; ""
// when there is none.
func stillChosen(order, before []string, chosen string) string {
	switch {
	case slices.Contains(order, chosen):
		return chosen
	case len(order) == 0:
		return ""
	}
	return order[min(max(slices.Index(before, chosen), 0), len(order)-1)]
}
