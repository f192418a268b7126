package workshop

import (
	"reflect"
	"testing"

	"kept/workshop/content"
)

// Where the content calls a choice something else than entity and field together do.
var labelKinds = map[string]string{
	"workshop.format": "format", "workshop.kind": "workshop_kind", "organisation.sector": "sector", "goal.dimension": "dimension",
	"focus_item.direction": "direction", "focus_item.source": "focus_source", "focus_item.decision": "focus_decision",
	"clue.sense": "sense", "clue.effect": "clue_effect", "role.side": "side", "role.level": "level",
	"participant.attendance": "attendance", "behaviour.prescription": "prescription",
	"blocker.cause": "cause", "blocker.challenge": "challenge", "blocker.remover": "remover", "blocker.raised": "raised",
	"action.verb": "verb", "action.area": "area", "action.answer": "answer", "assessment.rater_kind": "rater_kind",
	"approach_choice.band": "band", "approach_choice.confidence": "confidence", "support_item.lever": "lever",
	"support_item.kind": "support_kind", "support_item.phase": "phase", "support_item.led_by": "led_by",
	"support_item.repeat": "repeat", "support_item.status": "support_status", "commitment.theme": "theme",
	"commitment.share": "share", "decision.method": "decision_method", "parked.reason": "park_reason", "break.after": "step", "step.id": "step",
}

func TestEveryChoiceOnScreenHasItsWords(t *testing.T) {
	c := content.English()
	for name, e := range schema.entities {
		for _, f := range e.fields {
			kind, ok := labelKinds[name+"."+f.Name]
			if !ok {
				kind = name + "_" + f.Name
			}
			if f.Kind != ChoiceField || len(c.Values(kind)) == 0 {
				continue // choices of steps that no screen shows yet have no words
			}
			for _, v := range f.Choices {
				if c.Label(kind, v) == v {
					t.Errorf("%s.%s: %q has no words", name, f.Name, v)
				}
			}
		}
	}
}

func TestEveryNeededFieldSaysWhatToDo(t *testing.T) {
	for name, e := range schema.entities {
		for _, f := range e.fields {
			if p, ok := checkField(name, f, zeroOf(name, f)); f.Needed && !ok && p.Text == "" {
				t.Errorf("%s.%s may stay empty without a word", name, f.Name)
			}
		}
	}
}

// zeroOf returns the empty value of a field.
func zeroOf(entityName string, f Field) reflect.Value {
	for typ, e := range schema.byType {
		if e.name == entityName {
			return reflect.Zero(typ).FieldByIndex(f.index)
		}
	}
	panic(entityName)
}
