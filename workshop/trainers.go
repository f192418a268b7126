package workshop

import (
	"slices"
	"strings"

	"kept/workshop/content"
)

// TeachBackPoints is how many points a teach-back is scored on (M§2.1). Their names are content.Trainers.TeachBack, in
// the same order.
const TeachBackPoints = 6

// The scores of a point of a teach-back, and the one that every point needs before somebody leads alone (M§2.1).
const (
	LowestScore  = 1
	HighestScore = 4
	ReadyScore   = 3
)

// The stages of a new trainer, in their order (M§2.1).
const (
	TookPartStage       = "took_part"
	CoLedStage          = "co_led"
	LedWithSupportStage = "led_with_support"
	ReadyStage          = "ready"
)

// noScore stands in Trainer.TeachBack for a point without a score.
const noScore = '-'

// NewTrainer returns a trainer at the first stage, without scores.
func NewTrainer(id, participantID string) Trainer {
	return Trainer{Record: Record{ID: id}, ParticipantID: participantID, Stage: TookPartStage}
}

// TrainerOf returns what is kept about a participant as a trainer, or nil.
func (w *Workshop) TrainerOf(participantID string) *Trainer {
	if i := slices.IndexFunc(w.Trainers, func(t Trainer) bool { return t.ParticipantID == participantID }); i >= 0 {
		return &w.Trainers[i]
	}
	return nil
}

// Score returns the score of a point, 1 to 4, or 0 for none. Points count from 0.
func (t *Trainer) Score(point int) int {
	if point < 0 || point >= len(t.TeachBack) {
		return 0
	}
	if score := int(t.TeachBack[point] - '0'); score >= LowestScore && score <= HighestScore {
		return score
	}
	return 0
}

// SetScore gives a point a score, 1 to 4; 0 takes it away. Points count from 0; other points and scores change nothing.
func (t *Trainer) SetScore(point, score int) {
	if point < 0 || point >= TeachBackPoints || score < 0 || score > HighestScore {
		return
	}
	scores := []byte(strings.Repeat(string(noScore), TeachBackPoints))
	for i := range scores {
		if s := t.Score(i); s > 0 {
			scores[i] = byte('0' + s)
		}
	}
	scores[point] = noScore
	if score > 0 {
		scores[point] = byte('0' + score)
	}
	t.TeachBack = string(scores)
	if strings.Trim(t.TeachBack, string(noScore)) == "" {
		t.TeachBack = ""
	}
}

// Verdict is what a trainer still lacks before leading alone (M§2.1).
type Verdict struct {
	Unscored int  // points without a score
	Lowest   int  // the lowest point, counted from 0: one without a score before all others, the first of equals
	Weak     bool // the lowest point has no score, or one below 3
	CoLed    bool // a session was co-led
}

// Ready tells whether all six points are scored, none below 3, and a session was co-led.
func (v Verdict) Ready() bool { return !v.Weak && v.CoLed }

// Says returns the id of what a new facilitator is told, for content.Trainers.Verdict.
func (v Verdict) Says() string {
	switch {
	case v.Weak:
		return "not_ready"
	case !v.CoLed:
		return "co_lead_first"
	}
	return "ready"
}

// Verdict looks at the scores and the stage of a trainer. Whoever has reached a later stage than taking part has
// co-led a session.
func (t *Trainer) Verdict() Verdict {
	v := Verdict{CoLed: t.Stage != "" && t.Stage != TookPartStage}
	lowest := HighestScore + 1
	for point := range TeachBackPoints {
		score := t.Score(point)
		if score == 0 {
			v.Unscored++
		}
		if score < lowest {
			v.Lowest, lowest = point, score
		}
	}
	v.Weak = lowest < ReadyScore
	return v
}

// trainers applies X40: nobody is ready whose scores are not.
func (r *ruling) trainers() {
	points := content.English().Trainers.TeachBack
	for i, t := range r.w.Trainers {
		if v := t.Verdict(); t.Stage == ReadyStage && v.Weak {
			r.say("X40", Stop, "trainers", i, t.ID, "stage", "point", points[v.Lowest].Name)
		}
	}
}
