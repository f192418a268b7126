package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime/debug"
	"slices"
	"sync/atomic"
	"time"

	bolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"
)

// lockWait is how long a second Kept waits for the first one to end, so that closing and opening again at once works.
const lockWait = time.Second

// database is an open bbolt file that is watched.
type database struct {
	bolt *bolt.DB
	file *os.File // the one that bbolt opened
	path string
	seen os.FileInfo // of the file after the last change

	failed atomic.Bool // a change failed, so what the file holds is not known
	stuck  atomic.Bool // bbolt panicked, so closing it could wait for ever
}

// openDatabase opens a database that verify accepted. It never makes one.
func openDatabase(path string) (*database, error) {
	d := &database{path: path}
	err := guarded(func() (err error) {
		d.bolt, err = bolt.Open(path, ownerOnly, &bolt.Options{
			Timeout:      lockWait,
			FreelistType: bolt.FreelistMapType,
			OpenFile: func(name string, flag int, mode os.FileMode) (*os.File, error) {
				f, err := os.OpenFile(name, flag&^os.O_CREATE, mode)
				d.file = f
				return f, err
			},
		})
		return err
	})
	if err == nil {
		d.seen, err = d.file.Stat()
	}
	if errors.Is(err, berrors.ErrTimeout) {
		err = ErrInUse
	}
	if err != nil {
		d.stuck.Store(d.bolt == nil || errors.Is(err, errFault))
		return nil, errors.Join(err, d.close())
	}
	return d, nil
}

// createDatabase makes an empty database. It is built under another name, so that a power cut leaves none or a whole one.
func (f folder) createDatabase(path string) error {
	temp := path + tempExt
	if err := f.ask(temp); err != nil {
		return err
	}
	if err := os.Remove(temp); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	b, err := bolt.Open(temp, ownerOnly, &bolt.Options{Timeout: lockWait, FreelistType: bolt.FreelistMapType})
	if err != nil {
		return err
	}
	err = b.Update(func(tx *bolt.Tx) error {
		for _, name := range bucketNames {
			if _, err := tx.CreateBucket([]byte(name)); err != nil {
				return err
			}
		}
		return putJSON(tx, pathHead, headKey, head{App: appName, Schema: schema})
	})
	if err = errors.Join(err, b.Close()); err == nil {
		_, err = verify(temp)
	}
	if err == nil {
		err = f.rename(temp, path)
	}
	return err
}

// errFault is the error after a panic inside bbolt.
var errFault = errors.New("the database could not be worked with")

// guarded runs fn and turns a panic, also one from memory that is no longer backed by a file, into errFault.
func guarded(fn func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%w: %v", errFault, p)
		}
	}()
	return fn()
}

func (d *database) view(fn func(*bolt.Tx) error) error {
	err := guarded(func() error { return d.bolt.View(fn) })
	if errors.Is(err, errFault) {
		d.failed.Store(true)
		d.stuck.Store(true)
	}
	return err
}

// update runs a change. After an error, other than ErrNotFound from fn, the database has failed: a commit that returns an
// error may still have happened.
func (d *database) update(fn func(*bolt.Tx) error) error {
	err := guarded(func() error { return d.bolt.Update(fn) })
	if err == nil {
		d.seen, err = d.file.Stat()
	}
	if err != nil && !errors.Is(err, ErrNotFound) {
		d.failed.Store(true)
		d.stuck.Store(errors.Is(err, errFault))
	}
	return err
}

// inPlace tells whether the file under the name of the database is still the one that is open, with nothing cut off.
func (d *database) inPlace() bool {
	info, err := os.Stat(d.path)
	return err == nil && os.SameFile(info, d.seen) && info.Size() >= d.seen.Size()
}

// writeTo writes a copy of the database as of now.
func (d *database) writeTo(w io.Writer) error {
	return d.view(func(tx *bolt.Tx) error {
		_, err := tx.WriteTo(w)
		return err
	})
}

// close ends the use of the database. When bbolt is stuck, only the file is closed and its lock given back.
func (d *database) close() error {
	if !d.stuck.Load() {
		err := guarded(d.bolt.Close)
		if !errors.Is(err, errFault) {
			return err
		}
	}
	if d.file == nil {
		return nil
	}
	unlock(d.file)
	return d.file.Close()
}

// contents is what verify learned about a database.
type contents struct {
	seals   map[string]uint32  // of the documents, by stem
	entries map[string]indexed // the index, by stem
	bad     []location         // values whose checksum is wrong
}

// location is where a value is.
type location struct {
	path []string // of buckets
	key  string
}

// String tells one location from every other.
func (l location) String() string { return fmt.Sprintf("%q %q", l.path, l.key) }

// verify reads a database without bbolt and checks its structure and every checksum. The error is fs.ErrNotExist when
// there is none, errDamaged when it must not be used, ErrNewerFormat when it must not be touched. Values whose checksum
// is wrong are listed and are no error: the rest can be used.
func verify(path string) (*contents, error) {
	info, err := os.Lstat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, damaged("it is not a file")
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()

	c := &contents{seals: map[string]uint32{}, entries: map[string]indexed{}}
	var h head
	var buckets []string
	err = preflight(file, info.Size(), func(path []string, key, value []byte) error {
		if value == nil {
			if len(path) == 0 {
				buckets = append(buckets, string(key))
			}
			return nil
		}
		k := string(key)
		if len(path) == 0 {
			return damaged("%q stands outside", k)
		}
		plain, ok := unsealed(path, k, value)
		if !ok {
			c.bad = append(c.bad, location{slices.Clone(path), k})
			return nil
		}
		switch {
		case len(path) > 1:
		case path[0] == bucketDocuments:
			c.seals[k] = sealOf(path, k, plain)
		case path[0] == bucketIndex:
			var e indexed
			if err := json.Unmarshal(plain, &e); err != nil {
				c.bad = append(c.bad, location{slices.Clone(path), k})
				return nil
			}
			c.entries[k] = e
		case path[0] == bucketHeadName && k == headKey:
			if err := json.Unmarshal(plain, &h); err != nil {
				return damaged("its head: %v", err)
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	if h.App != appName {
		return nil, damaged("it is not a database of Kept")
	}
	if h.Schema > schema {
		return nil, fmt.Errorf("%w: version %d, this Kept reads up to %d", ErrNewerFormat, h.Schema, schema)
	}
	for _, name := range bucketNames {
		if !slices.Contains(buckets, name) {
			return nil, damaged("the bucket %q is missing", name)
		}
	}
	return c, nil
}

// sealedValues reads values, with their seals, from a database file that verify accepted, and passes those that are
// right to found. The slice is good until found returns.
func sealedValues(path string, found func(location, []byte)) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return err
	}
	return preflight(file, info.Size(), func(path []string, key, value []byte) error {
		if _, ok := unsealed(path, string(key), value); ok {
			found(location{path, string(key)}, value)
		}
		return nil
	})
}
