package workshop

import (
	"strings"
	"unicode"
)

func (r *ruling) support() {
	w := r.w
	for i, x := range w.Recognitions {
		if len(x.ToIDs) == 0 && x.Team == "" {
			r.say("X19", Stop, "recognitions", i, x.ID, "to_ids")
		}
		for _, to := range x.ToIDs {
			if to == x.FromID {
				r.say("X20", Hint, "recognitions", i, x.ID, "from_id")
			}
		}
		if x.Share != PrivateShare && len([]rune(CleanLine(x.What))) < Limits("recognition", "what").Min {
			r.say("X21", Stop, "recognitions", i, x.ID, "what")
		}
		if mayIdentify(x.What, x.Effect) {
			r.say("X36", Hint, "recognitions", i, x.ID, "what")
		}
	}
	for i, x := range w.Experiments {
		if before(x.End, x.Start) {
			r.say("X22", Stop, "experiments", i, x.ID, "end")
		}
		switch x.Status {
		case "worked", "false_start", "unclear":
			if x.Learned == "" {
				r.say("X23", Stop, "experiments", i, x.ID, "learned")
			}
		}
	}
}

func (r *ruling) followUp() {
	w := r.w
	type round struct {
		commitment string
		day        int
	}
	ratings := map[round]int{}
	for i, c := range w.CheckIns {
		if c.Kept != nil && (c.Chances == nil || *c.Kept > *c.Chances) {
			r.say("X30", Stop, "check_ins", i, c.ID, "kept")
		}
		if before(c.DoneOn, w.Details.Date) {
			r.say("X32", Stop, "check_ins", i, c.ID, "done_on")
		}
	}
	for i, x := range w.Ratings {
		at := round{x.CommitmentID, x.Day}
		if ratings[at]++; ratings[at] == 13 {
			r.say("X34", Hint, "ratings", i, x.ID, "commitment_id")
		}
	}
	for i, s := range w.Stories {
		if s.Share != PrivateShare && !s.Permission {
			r.say("X35", Stop, "stories", i, s.ID, "permission")
		}
		if mayIdentify(s.Situation, s.Action, s.Result, s.CustomerWords) {
			r.say("X36", Hint, "stories", i, s.ID, "situation")
		}
	}
	r.trainers()
}

func (r *ruling) agenda() {
	if r.w.Details.Threshold < smallestGroup {
		r.found = append(r.found, Problem{Path: "workshop.threshold", Rule: "X37", Strength: Stop, Text: ruleText("X37")})
	}
	for i, b := range r.w.Breaks {
		if b.Shortest > b.Planned {
			r.say("X41", Stop, "breaks", i, b.ID, "shortest")
		}
	}
	for i, s := range r.w.Steps {
		if s.Shortest > s.Planned {
			r.say("X41", Stop, "steps", i, string(s.ID), "shortest")
		}
	}
}

// mayIdentify looks for what could tell who a customer is: "patient no", six or more digits in a row, an @ (X36).
func mayIdentify(texts ...string) bool {
	s := strings.ToLower(strings.Join(texts, " "))
	if strings.Contains(s, "patient no") || strings.Contains(s, "@") {
		return true
	}
	run := 0
	for _, c := range s {
		if unicode.IsDigit(c) {
			if run++; run == 6 {
				return true
			}
		} else {
			run = 0
		}
	}
	return false
}

// notInName tells the characters that end a word when names are looked for.
func notInName(c rune) bool { return !unicode.IsLetter(c) && c != '\'' && c != '’' && c != '-' }
