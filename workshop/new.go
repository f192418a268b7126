package workshop

// New returns an empty workshop with the values that a new one starts with (M§3.1). The id comes from Session.NewID or
// its like; date is the day it will be run.
func New(id string, date Date) *Workshop {
	w := &Workshop{Format: FormatName, FormatVersion: FormatVersion}
	w.Details = Details{
		ID: id, Date: date, StartTime: "09:00", Kind: FirstWorkshop, Wave: 1, Language: "en", Threshold: 3,
	}
	w.Organisation.Sector = OtherSector
	w.SetFormat(HalfDay)
	return w
}
