package app

import "kept/workshop"

// keepDrafts saves what is typed into a workshop and not entered from now on. were is how many drafts of it are on disk.
func (w *window) keepDrafts(id string, drafts *workshop.Drafts, were int) {
	keep := func(list []workshop.Draft) {
		w.saver.Drafted(id, list, len(list) < were) // one less was entered
		were = len(list)
	}
	drafts.Watch(keep)
	if were > 0 {
		keep(drafts.List()) // putting them back may have handed one over
	}
}
