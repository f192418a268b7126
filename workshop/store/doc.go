// Package store keeps workshops on this computer so that nothing a group said is ever lost.
//
// Everything lives in one folder (see [DefaultDir]):
//
//	kept.db                  the bbolt database: every workshop, an index, older versions, settings, drafts
//	workshops/<id>.kept      every workshop once more, as the plain file that workshop.Encode writes
//	workshops/bin/<id>.kept  deleted workshops, until someone empties the bin
//	backups/                 verified copies of kept.db, thinned so that they reach back far
//	put-aside/               whatever was damaged or in the way, renamed with a date, never deleted by Kept
//	about-this-folder.txt    says what the folder is; also tells a first start from a lost database
//	lock                     held by the Kept that is running
//
// What bbolt does not do, this package does around it:
//
//   - bbolt has no checksum on values. Every value here starts with one, made over its bucket, its key and its bytes.
//   - bbolt maps the file into memory and panics, or worse, on damaged pages. Every database is first read page by page
//     with bounds checks (preflight), and no transaction runs without a guard.
//   - bbolt creates an empty database where there is none. Here a database is created on a first start only, or with a
//     [Report] that says what was lost.
//   - bbolt goes on writing into a file that was deleted or replaced. Here the file is looked at before every write.
//
// A workshop is written to its plain file first and to the database second; [Store.Put] returns when both are on disk.
// When they disagree at the next start, because of a crash, a restored copy or a damaged disk, the newer one wins and
// the other is kept as a version or put aside.
//
// Drafts, which are what somebody typed and did not enter, are in the database alone, beside the workshops. Nothing about a
// workshop depends on them: damaged ones are dropped, and writing them touches no workshop.
//
// Rules of the package:
//
//   - It imports the standard library, bbolt and kept/workshop only.
//   - Nothing it finds is deleted: it is put aside.
//   - Values are copied out of a transaction; no transaction outlives the call that made it.
//   - The time comes from [Options].Now.
//   - All methods of [Store] may be called from any goroutine.
package store
