package store

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"time"

	bolt "go.etcd.io/bbolt"

	"kept/workshop"
)

// List returns the workshops that are not in the bin, the one saved last first. It reads the index only.
func (s *Store) List() ([]Entry, error) {
	list, err := s.entries(false)
	slices.SortFunc(list, func(a, b Entry) int { return cmp.Or(b.Updated.Compare(a.Updated), cmp.Compare(a.ID, b.ID)) })
	return list, err
}

// Bin returns the workshops in the bin, the one deleted last first.
func (s *Store) Bin() ([]Entry, error) {
	list, err := s.entries(true)
	slices.SortFunc(list, func(a, b Entry) int { return cmp.Or(b.Deleted.Compare(a.Deleted), cmp.Compare(a.ID, b.ID)) })
	return list, err
}

func (s *Store) entries(bin bool) ([]Entry, error) {
	var list []Entry
	err := s.view(func(tx *bolt.Tx) error {
		return tx.Bucket([]byte(bucketIndex)).ForEach(func(k, raw []byte) error {
			var e indexed
			value, ok := unsealed(pathIndex, string(k), raw)
			// One that is damaged is mended at the next start; the others are shown meanwhile.
			if ok && json.Unmarshal(value, &e) == nil && bin != e.Deleted.IsZero() {
				list = append(list, e.Entry)
			}
			return nil
		})
	})
	if err != nil {
		return nil, fmt.Errorf("listing the workshops: %w", err)
	}
	return list, nil
}

// Get returns a workshop, which is the caller's own. When its record in the database is damaged, it comes from its plain
// file. The error is ErrNotFound, also for one in the bin, or says what is wrong with both.
func (s *Store) Get(id string) (*workshop.Workshop, error) {
	name := stem(id)
	var doc []byte
	err := s.view(func(tx *bolt.Tx) error {
		if e, ok := getIndexed(tx, name); ok && !e.Deleted.IsZero() {
			return ErrNotFound
		}
		var err error
		doc, err = getValue(tx, pathDocuments, name)
		return err
	})
	if errors.Is(err, ErrNotFound) || errors.Is(err, ErrClosed) {
		return nil, fmt.Errorf("opening workshop %q: %w", id, err)
	}
	if w, _ := decodeAs(name, doc); w != nil {
		return w, nil
	}
	data, fileErr := os.ReadFile(s.folder.filePath(name, false))
	if w, _ := decodeAs(name, data); w != nil {
		return w, nil
	}
	if err == nil && doc == nil && errors.Is(fileErr, fs.ErrNotExist) {
		err = ErrNotFound
	}
	return nil, fmt.Errorf("opening workshop %q: %w", id, cmp.Or(err, fileErr, damaged("neither its record nor its file can be read")))
}

// Put saves a workshop under its id. When it returns nil, the workshop is on disk twice: as its plain file and in the
// database. What it replaces is kept as a version, if the last version is some minutes old. A workshop in the bin comes
// back out of it. An id that M§3.0 does not allow is replaced in what is saved; the other methods know the workshop by
// both. After an error nothing that was saved before is lost, and Put may be called again.
func (s *Store) Put(w *workshop.Workshop) error {
	id := w.Details.ID
	if id == "" {
		return errors.New("saving a workshop: it has no id")
	}
	name := stem(id)
	if name != id {
		renamed := *w
		renamed.Details.ID = name
		w = &renamed
	}
	doc, err := workshop.Encode(w)
	if err == nil {
		err = s.put(name, w, doc)
	}
	if err != nil {
		return fmt.Errorf("saving workshop %q: %w", id, err)
	}
	s.backupIfDue()
	return nil
}

func (s *Store) put(name string, w *workshop.Workshop, doc []byte) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.ready(); err != nil {
		return err
	}
	path := s.folder.filePath(name, false)
	binned := false
	err := s.db.view(func(tx *bolt.Tx) error {
		e, known := getIndexed(tx, name)
		binned = known && !e.Deleted.IsZero()
		return nil
	})
	if err == nil && binned {
		// First of all, so that a crash in between leaves one file of it and not two.
		err = s.folder.rename(s.folder.filePath(name, true), path)
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	file, err := s.folder.writeBytes(path, doc)
	if err != nil {
		return err
	}
	now := s.folder.now()
	return s.db.update(func(tx *bolt.Tx) error {
		if err := keepVersionIfDue(tx, name, doc, now); err != nil {
			return err
		}
		return putWorkshop(tx, name, newEntry(w, now), doc, file)
	})
}

// Delete moves a workshop to the bin, from where Restore brings it back, and forgets its drafts. The error is ErrNotFound
// or one of the disk.
func (s *Store) Delete(id string) error {
	if err := s.move(stem(id), true); err != nil {
		return fmt.Errorf("deleting workshop %q: %w", id, err)
	}
	return nil
}

// Restore brings a workshop back from the bin. It does nothing when it is not there but in the list. The error is
// ErrNotFound or one of the disk.
func (s *Store) Restore(id string) error {
	if err := s.move(stem(id), false); err != nil {
		return fmt.Errorf("bringing back workshop %q: %w", id, err)
	}
	return nil
}

// move moves a workshop into the bin or out of it.
func (s *Store) move(name string, bin bool) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.ready(); err != nil {
		return err
	}
	var e indexed
	var known bool
	var doc []byte
	err := s.db.view(func(tx *bolt.Tx) (err error) {
		e, known = getIndexed(tx, name)
		doc, err = getValue(tx, pathDocuments, name)
		return err
	})
	if err != nil && !errors.Is(err, errDamaged) { // a damaged document has its file, and that is what is moved
		return err
	}
	if !known {
		return ErrNotFound
	}
	if bin != e.Deleted.IsZero() {
		return nil
	}
	from, to := s.folder.filePath(name, !bin), s.folder.filePath(name, bin)
	err = s.folder.rename(from, to)
	if errors.Is(err, fs.ErrNotExist) && doc != nil {
		e.File, err = s.folder.writeBytes(to, doc)
	}
	if err != nil {
		return err
	}
	e.Deleted = time.Time{}
	if bin {
		e.Deleted = s.folder.now().UTC()
	}
	err = s.db.update(func(tx *bolt.Tx) error {
		if bin {
			if err := deleteDrafts(tx, name); err != nil {
				return err
			}
		}
		return putJSON(tx, pathIndex, name, e)
	})
	if err != nil {
		// The next start goes by where the file is, so it must not be where the user was told it is not.
		_ = s.folder.rename(to, from)
	}
	return err
}
