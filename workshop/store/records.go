package store

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"time"

	bolt "go.etcd.io/bbolt"

	"kept/workshop"
)

// The buckets of the database. A workshop is kept under its stem (see [stem]) in each of them.
const (
	bucketHeadName  = "kept"      // headKey -> head
	bucketDocuments = "workshops" // stem -> the bytes of workshop.Encode
	bucketIndex     = "index"     // stem -> indexed
	bucketVersions  = "versions"  // stem -> bucket of time -> gzipped bytes of workshop.Encode
	bucketSettings  = "settings"  // key -> value
	bucketDrafts    = "drafts"    // stem -> storedDraft list; made with the first draft

	headKey = "head"
	schema  = 1 // rises when an older Kept could no longer read the database
)

// bucketNames are those that every database of Kept has.
var bucketNames = []string{bucketHeadName, bucketDocuments, bucketIndex, bucketVersions, bucketSettings}

// head says whose database it is.
type head struct {
	App    string `json:"app"`    // always appName
	Schema int    `json:"schema"` // see schema
}

const appName = "kept"

// Entry is what the list of workshops shows about one of them (M§3.0).
type Entry struct {
	ID           string        // as in the workshop
	Title        string        // as in the workshop, may be empty
	Organisation string        // its name, may be empty
	Date         workshop.Date // the day it is run, may be empty
	Wave         int           // as in the workshop, 1 and up; 0 where an older Kept wrote the entry
	People       int           // how many participants
	StepsDone    int           // how many of its steps are done
	Steps        int           // how many steps it goes through on the day
	Sample       bool          // an invented example
	Updated      time.Time     // when it was last saved, UTC
	Deleted      time.Time     // when it went to the bin, UTC; zero when it is not there
}

// newEntry describes w as saved at the time updated.
func newEntry(w *workshop.Workshop, updated time.Time) Entry {
	return Entry{
		ID:           w.Details.ID,
		Title:        w.Details.Title,
		Organisation: w.Organisation.Name,
		Date:         w.Details.Date,
		Wave:         w.Details.Wave,
		People:       len(w.Participants),
		StepsDone:    w.StepsDone(),
		Steps:        len(w.PlannedSteps()),
		Sample:       w.Sample,
		Updated:      updated.UTC(),
	}
}

// indexed is an entry as the index keeps it, with what is needed to see whether the three copies still agree.
type indexed struct {
	Entry
	Seal uint32 // of the document that the entry describes
	File stamp  // of the plain file when it was written
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// sealSize is how many bytes a seal takes in front of a value.
const sealSize = 4

// sealOf is the checksum of a value. The bucket and the key are part of it, so that a value in the wrong place is found
// out as well.
func sealOf(path []string, key string, value []byte) uint32 {
	sum := uint32(0)
	for _, part := range append(path[:len(path):len(path)], key) {
		sum = crc32.Update(sum, castagnoli, []byte(part))
		sum = crc32.Update(sum, castagnoli, []byte{0})
	}
	return crc32.Update(sum, castagnoli, value)
}

// sealed returns value with its checksum in front.
func sealed(path []string, key string, value []byte) []byte {
	b := make([]byte, sealSize, sealSize+len(value))
	binary.BigEndian.PutUint32(b, sealOf(path, key, value))
	return append(b, value...)
}

// unsealed returns the value behind a checksum, still the same memory, and whether the checksum is right.
func unsealed(path []string, key string, b []byte) ([]byte, bool) {
	if len(b) < sealSize {
		return nil, false
	}
	value := b[sealSize:]
	return value, binary.BigEndian.Uint32(b) == sealOf(path, key, value)
}

// bucketAt returns the bucket at path, or nil.
func bucketAt(tx *bolt.Tx, path []string) *bolt.Bucket {
	b := tx.Bucket([]byte(path[0]))
	for _, name := range path[1:] {
		if b == nil {
			return nil
		}
		b = b.Bucket([]byte(name))
	}
	return b
}

// getValue returns a copy of the value at path and key. The error is nil with a nil value when there is none, and
// errDamaged when its checksum is wrong.
func getValue(tx *bolt.Tx, path []string, key string) ([]byte, error) {
	b := bucketAt(tx, path)
	if b == nil {
		return nil, nil
	}
	raw := b.Get([]byte(key))
	if raw == nil {
		return nil, nil
	}
	value, ok := unsealed(path, key, raw)
	if !ok {
		return nil, damaged("the checksum of %q in %q is wrong", key, path)
	}
	return append([]byte{}, value...), nil
}

// putValue seals value and writes it, making the buckets on the way.
func putValue(tx *bolt.Tx, path []string, key string, value []byte) error {
	b, err := tx.CreateBucketIfNotExists([]byte(path[0]))
	for _, name := range path[1:] {
		if err == nil {
			b, err = b.CreateBucketIfNotExists([]byte(name))
		}
	}
	if err != nil {
		return err
	}
	return b.Put([]byte(key), sealed(path, key, value))
}

// putJSON is putValue for a value that is kept as JSON.
func putJSON(tx *bolt.Tx, path []string, key string, value any) error {
	b, err := json.Marshal(value)
	if err != nil {
		return fmt.Errorf("writing %q in %q: %w", key, path, err)
	}
	return putValue(tx, path, key, b)
}

// The paths of the buckets, as the functions above take them.
var (
	pathHead      = []string{bucketHeadName}
	pathDocuments = []string{bucketDocuments}
	pathIndex     = []string{bucketIndex}
	pathSettings  = []string{bucketSettings}
	pathDrafts    = []string{bucketDrafts}
)

func pathVersions(stem string) []string { return []string{bucketVersions, stem} }

// getIndexed returns the index entry of a workshop; false when there is none, or none that can be read.
func getIndexed(tx *bolt.Tx, stem string) (indexed, bool) {
	var e indexed
	b, err := getValue(tx, pathIndex, stem)
	ok := err == nil && b != nil && json.Unmarshal(b, &e) == nil
	return e, ok
}
