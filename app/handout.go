package app

import (
	"kept/export"
	"kept/workshop"
)

// A moment is a time in the life of a workshop at which prints are made; several can be in one value.
type moment uint8

// The moments (M§8, "Hand-out set for today"; M§S12).
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
