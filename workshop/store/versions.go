package store

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	bolt "go.etcd.io/bbolt"

	"kept/workshop"
)

const (
	versionsKept  = 10              // M§3.12
	versionEvery  = 5 * time.Minute // between two versions, so that ten of them are not ten keystrokes
	versionFormat = "2006-01-02T15:04:05.000000000Z"
	maxVersion    = 1 << 30 // bytes when unpacked; a damaged length must not eat the memory
)

// Version is an older state of a workshop that can be brought back.
type Version struct {
	At    time.Time // when that state was saved, UTC
	Bytes int       // how much it takes in the database
}

// Versions returns the older states of a workshop, the newest first: up to ten that reach back in growing steps. There
// are none of a workshop that is not known.
func (s *Store) Versions(id string) ([]Version, error) {
	name := stem(id)
	var list []Version
	err := s.view(func(tx *bolt.Tx) error {
		for _, at := range slices.Backward(versionTimes(tx, name)) {
			value := bucketAt(tx, pathVersions(name)).Get([]byte(at.Format(versionFormat)))
			list = append(list, Version{At: at, Bytes: len(value)})
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("listing the versions of workshop %q: %w", id, err)
	}
	return list, nil
}

// Version returns the state that a workshop had at a time that Versions gave. To bring it back, Keep the state of now and
// Put the version. The error is ErrNotFound or says why it cannot be read.
func (s *Store) Version(id string, at time.Time) (*workshop.Workshop, error) {
	name := stem(id)
	var doc []byte
	err := s.view(func(tx *bolt.Tx) (err error) {
		doc, err = getVersion(tx, name, at)
		return err
	})
	var w *workshop.Workshop
	if err == nil {
		w, _, err = workshop.Decode(doc)
	}
	if err != nil {
		return nil, fmt.Errorf("opening the version of workshop %q of %s: %w", id, at.UTC().Format(versionFormat), err)
	}
	return w, nil
}

// Keep makes the state of a workshop as it was saved last a version, however young the newest version is. It is called
// before a workshop is replaced by something else, such as an older version or a file. The error is ErrNotFound or one of
// the disk.
func (s *Store) Keep(id string) error {
	name := stem(id)
	s.mu.Lock()
	defer s.mu.Unlock()
	err := s.ready()
	if err == nil {
		err = s.db.update(func(tx *bolt.Tx) error {
			e, known := getIndexed(tx, name)
			doc, err := getValue(tx, pathDocuments, name)
			if err == nil && (!known || doc == nil) {
				err = ErrNotFound
			}
			if err != nil {
				return err
			}
			return keepVersion(tx, name, doc, e.Updated)
		})
	}
	if err != nil {
		return fmt.Errorf("keeping a version of workshop %q: %w", id, err)
	}
	return nil
}

// versionTimes returns when the versions of a workshop were saved, the oldest first.
func versionTimes(tx *bolt.Tx, name string) []time.Time {
	b := bucketAt(tx, pathVersions(name))
	if b == nil {
		return nil
	}
	var times []time.Time
	_ = b.ForEach(func(k, _ []byte) error {
		if t, err := time.Parse(versionFormat, string(k)); err == nil {
			times = append(times, t)
		}
		return nil
	})
	return times
}

// keepVersionIfDue keeps the document that doc is about to replace, unless they are the same or the newest version is too
// young.
func keepVersionIfDue(tx *bolt.Tx, name string, doc []byte, now time.Time) error {
	e, known := getIndexed(tx, name)
	old, err := getValue(tx, pathDocuments, name)
	if errors.Is(err, errDamaged) {
		return nil // it is about to be replaced by a good one
	}
	if err != nil || !known || old == nil || bytes.Equal(old, doc) {
		return err
	}
	if times := versionTimes(tx, name); len(times) > 0 && now.Sub(times[len(times)-1]).Abs() < versionEvery {
		return nil
	}
	return keepVersion(tx, name, old, e.Updated)
}

// keepVersion keeps a document as it was saved at a time, and lets go of the version that is missed least when there are
// too many.
func keepVersion(tx *bolt.Tx, name string, doc []byte, at time.Time) error {
	var packed bytes.Buffer
	zip, err := gzip.NewWriterLevel(&packed, gzip.BestSpeed)
	if err != nil {
		return err
	}
	if _, err := zip.Write(doc); err != nil {
		return err
	}
	if err := zip.Close(); err != nil {
		return err
	}
	if err := putValue(tx, pathVersions(name), at.UTC().Format(versionFormat), packed.Bytes()); err != nil {
		return err
	}
	times := versionTimes(tx, name)
	for len(times) > versionsKept {
		i := mostSpared(times)
		if err := bucketAt(tx, pathVersions(name)).Delete([]byte(times[i].Format(versionFormat))); err != nil {
			return err
		}
		times = slices.Delete(times, i, i+1)
	}
	return nil
}

// getVersion returns the document of a version. The error is ErrNotFound or errDamaged.
func getVersion(tx *bolt.Tx, name string, at time.Time) ([]byte, error) {
	packed, err := getValue(tx, pathVersions(name), at.UTC().Format(versionFormat))
	if err != nil {
		return nil, err
	}
	if packed == nil {
		return nil, ErrNotFound
	}
	zip, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, damaged("a version: %v", err)
	}
	doc, err := io.ReadAll(io.LimitReader(zip, maxVersion))
	if err != nil {
		return nil, damaged("a version: %v", err)
	}
	return doc, nil
}

// newestVersion returns the document of the newest version that can be read; nil when there is none.
func newestVersion(tx *bolt.Tx, name string) []byte {
	for _, at := range slices.Backward(versionTimes(tx, name)) {
		if doc, err := getVersion(tx, name, at); err == nil {
			return doc
		}
	}
	return nil
}
