package store

import (
	"bytes"
	"errors"
	"io/fs"
	"maps"
	"os"
	"slices"

	bolt "go.etcd.io/bbolt"

	"kept/workshop"
)

// reconcile compares the database with the plain files and settles what differs. When nothing differs, and that is
// nearly always, it only looks at names, sizes and times.
func (s *Store) reconcile(c *contents, r *Report) error {
	files, err := s.folder.plainFiles()
	if err != nil {
		return err
	}
	stems := map[string]bool{}
	for name := range c.entries {
		stems[name] = true
	}
	for name := range c.seals {
		stems[name] = true
	}
	for name := range files {
		stems[name] = true
	}
	var differ []string
	for _, name := range slices.Sorted(maps.Keys(stems)) {
		e, indexed := c.entries[name]
		seal, kept := c.seals[name]
		file, onDisk := files[name]
		agree := indexed && kept && onDisk && seal == e.Seal && file.equal(e.File) && file.bin != e.Deleted.IsZero()
		if !agree {
			differ = append(differ, name)
		}
	}
	if len(differ) == 0 {
		return nil
	}
	return s.db.update(func(tx *bolt.Tx) error {
		for _, name := range differ {
			file, onDisk := files[name]
			if err := s.settle(tx, name, file, onDisk, r); err != nil {
				return err
			}
		}
		return nil
	})
}

// settle decides which copy of a workshop counts, and makes the others agree with it:
//   - the plain file, when it can be read and is the same as the document in the database, or newer, or when that
//     document is not the one that the index speaks of;
//   - else that document;
//   - else the newest version.
//
// A copy that does not count is kept as a version or put aside.
func (s *Store) settle(tx *bolt.Tx, name string, file plainFile, onDisk bool, r *Report) error {
	path := s.folder.filePath(name, file.bin)
	var data []byte
	if onDisk {
		var err error
		if data, err = os.ReadFile(path); errors.Is(err, fs.ErrNotExist) {
			onDisk = false
		} else if err != nil {
			r.add(Finding{Kind: FileUnreadable, Path: path, Err: err})
			return nil
		}
	}
	fromFile, foreign := decodeAs(name, data)
	e, known := getIndexed(tx, name)
	doc, err := getValue(tx, pathDocuments, name)
	if err != nil {
		return err
	}
	if !known && doc == nil && foreign {
		return nil // a copy that somebody made here under another name; not ours to touch
	}
	fromStore, _ := decodeAs(name, doc)
	current := known && fromStore != nil && sealOf(pathDocuments, name, doc) == e.Seal
	if fromFile != nil && (!current || bytes.Equal(data, doc) || file.ModTime.After(e.File.ModTime)) {
		return s.takeFile(tx, name, fromFile, data, file, r)
	}
	if onDisk {
		aside, err := s.folder.putAside(path)
		if err != nil {
			return err
		}
		r.add(Finding{Kind: FilesAside, Path: aside})
	}
	if fromStore == nil {
		doc = newestVersion(tx, name)
		fromStore, _ = decodeAs(name, doc)
	}
	if fromStore == nil {
		if !known {
			return nil
		}
		r.addTitle(Lost, e.Entry)
		return tx.Bucket([]byte(bucketIndex)).Delete([]byte(name))
	}
	updated := e.Updated
	if !known {
		updated = s.folder.now()
	}
	entry := newEntry(fromStore, updated)
	entry.Deleted = e.Deleted
	r.addTitle(FilesRewritten, entry)
	if !current {
		r.addTitle(OlderState, entry)
	}
	written, err := s.folder.writeBytes(s.folder.filePath(name, !e.Deleted.IsZero()), doc)
	if err != nil {
		return err
	}
	return putWorkshop(tx, name, entry, doc, written)
}

// takeFile makes the plain file of a workshop the one that counts.
func (s *Store) takeFile(tx *bolt.Tx, name string, w *workshop.Workshop, data []byte, file plainFile, r *Report) error {
	e, known := getIndexed(tx, name)
	old, err := getValue(tx, pathDocuments, name)
	if err != nil {
		return err
	}
	same := bytes.Equal(old, data)
	entry := newEntry(w, file.ModTime)
	if same && known {
		entry.Updated = e.Updated
	}
	if file.bin {
		entry.Deleted = e.Deleted
		if !known || e.Deleted.IsZero() {
			entry.Deleted = file.ModTime
		}
	}
	if !same {
		r.addTitle(FilesTaken, entry)
	}
	if !same && known && old != nil {
		if err := keepVersion(tx, name, old, e.Updated); err != nil {
			return err
		}
	}
	return putWorkshop(tx, name, entry, data, file.stamp)
}

// decodeAs reads a document that is kept under a stem. It returns nil when it cannot be read, and nil and true when it is
// a workshop that belongs elsewhere.
func decodeAs(name string, data []byte) (w *workshop.Workshop, foreign bool) {
	if len(data) == 0 {
		return nil, false
	}
	w, _, err := workshop.Decode(data)
	if err != nil {
		return nil, false
	}
	if stem(w.Details.ID) != name {
		return nil, true
	}
	return w, false
}

// putWorkshop writes a document and its index entry.
func putWorkshop(tx *bolt.Tx, name string, e Entry, doc []byte, file stamp) error {
	if err := putValue(tx, pathDocuments, name, doc); err != nil {
		return err
	}
	return putJSON(tx, pathIndex, name, indexed{Entry: e, Seal: sealOf(pathDocuments, name, doc), File: file})
}
