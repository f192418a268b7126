package app

import (
	"kept/export"
	"kept/screens"
	"kept/workshop"
)

// A moment is a time in the life of a workshop at which prints are made; several can be in one value.
type moment uint8

// The moments (M§8, "Hand-out set for today").
const (
	beforehand moment = 1 << iota // until the day
	onTheDay                      // the day, and the two after it in which the charter goes on the wall
	day7                          // the days round each check-in
	day30
	day60
	day90

	never    moment = 0
	from30          = day30 | day60 | day90
	checkIns        = day7 | from30
)

// momentNames say when it is; keys of kept/workshop/words.
var momentNames = map[moment]string{
	beforehand: "The workshop is still to come.", onTheDay: "It is the day of the workshop, or just after it.", day7: "The check-in of day 7 is the next one.",
	day30: "It is about day 30.", day60: "It is about day 60.", day90: "It is about day 90.",
}

// wallPeriod is how many days after the workshop the charter should hang.
const wallPeriod = 2

// momentOf returns the moment that today is in: round a check-in from half-way after the one before. A workshop without
// a day is still to come.
func momentOf(day, today workshop.Date) moment {
	since, known := day.DaysTo(today)
	switch {
	case !known || since < 0:
		return beforehand
	case since <= wallPeriod:
		return onTheDay
	}
	rounds := []moment{day7, day30, day60, day90}
	days := workshop.CheckInDays()
	for i := range len(days) - 1 {
		if 2*since < days[i]+days[i+1] {
			return rounds[i]
		}
	}
	return rounds[len(rounds)-1]
}

// handOuts returns the documents that a moment calls for, in the order in which people are offered them.
func handOuts(m moment) []export.ID {
	var ids []export.ID
	for _, d := range offered() {
		if pitches[d.ID].when&m != 0 {
			ids = append(ids, d.ID)
		}
	}
	return ids
}

// todaysSet is what the day calls for, for the choice to tick (M§8).
func (w *window) todaysSet() screens.PrintSet {
	m := momentOf(w.open.session.Workshop().Details.Date, w.today)
	set := screens.PrintSet{Name: w.t.T(momentNames[m])}
	for _, id := range handOuts(m) {
		set.Docs = append(set.Docs, string(id))
	}
	return set
}
