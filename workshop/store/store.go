package store

import (
	"errors"
	"fmt"
	"os"
	"sync"
	"time"

	bolt "go.etcd.io/bbolt"
)

// Errors of this package. Others are wrapped *fs.PathError from the disk.
var (
	// ErrInUse means that another Kept is working in the folder. Nothing was touched.
	ErrInUse = errors.New("kept is already open, in another window, with this data folder")
	// ErrNewerFormat means that a newer Kept wrote the database. Nothing was touched.
	ErrNewerFormat = errors.New("the data folder was written by a newer version of Kept")
	// ErrNotFound means that there is no such workshop or version, or that the workshop is in the bin.
	ErrNotFound = errors.New("there is no such workshop")
	// ErrClosed means that the store was closed before.
	ErrClosed = errors.New("the store is closed")
)

// Options are what a store needs besides its folder. The zero value is good.
type Options struct {
	// Now gives the time; time.Now when nil.
	Now func() time.Time
	// Tell is told what was found and put right after Open, while Kept is running; nil is allowed. It is called on the
	// goroutine of the call that noticed and must not call the store.
	Tell func(*Report)

	before func(path string) error // see folder.before
}

// Store keeps workshops in a folder. Make one with Open.
type Store struct {
	folder folder
	tell   func(*Report)
	lock   *os.File

	mu     sync.RWMutex // held for writing by whatever changes the folder or db
	db     *database    // nil while it cannot be opened
	closed bool

	backups    sync.Mutex
	lastBackup time.Time
}

// Open opens the store in dir, which is made when it is not there, and puts right what it can. What it found is in the
// report, which is not nil when the error is. The error is ErrInUse, ErrNewerFormat, or wraps a *fs.PathError.
func Open(dir string, o Options) (*Store, *Report, error) {
	s := &Store{folder: folder{dir: dir, now: o.Now, before: o.before}, tell: o.Tell}
	if o.Now == nil {
		s.folder.now = time.Now
	}
	if s.tell == nil {
		s.tell = func(*Report) {}
	}
	r := &Report{}
	err := s.folder.prepare()
	if err == nil {
		s.lock, err = s.takeLock()
	}
	if err == nil {
		r.FirstStart = !s.folder.usedBefore()
		err = s.start(r)
	}
	if err != nil {
		s.release()
		return nil, nil, fmt.Errorf("opening the data folder: %w", err)
	}
	return s, r, nil
}

// takeLock takes the lock of the folder, waiting a moment for a Kept that is just ending.
func (s *Store) takeLock() (*os.File, error) {
	for end := time.Now().Add(lockWait); ; {
		f, err := tryLock(s.folder.path(lockName), os.O_CREATE)
		if !errors.Is(err, ErrInUse) || time.Now().After(end) {
			return f, err
		}
		time.Sleep(lockWait / 20)
	}
}

// Close makes a last backup and gives the folder free. Workshops are safe even when it returns an error, or is never
// called.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return nil
	}
	var err error
	if s.sound() && s.db.inPlace() {
		err = s.backup()
	}
	s.closed = true
	return errors.Join(err, s.release())
}

// release lets go of the database and of the folder.
func (s *Store) release() error {
	err := s.letGo()
	if s.lock != nil {
		err = errors.Join(err, s.lock.Close())
	}
	return err
}

// letGo ends the use of the database.
func (s *Store) letGo() error {
	db := s.db
	s.db = nil
	if db == nil {
		return nil
	}
	return db.close()
}

// ready makes sure that the database can be changed. It opens it again when something went wrong with it before, and
// puts it back when it was deleted or replaced. s.mu is held for writing.
func (s *Store) ready() error {
	if s.closed {
		return ErrClosed
	}
	if s.sound() && s.db.inPlace() {
		return nil
	}
	r := &Report{}
	if s.sound() {
		r.add(Finding{Kind: DatabaseReplaced})
		if err := s.rescue(); err != nil {
			return err
		}
	}
	// What a failed commit left behind is unknown, so the file is read again from the start.
	_ = s.letGo()
	err := s.start(r)
	if len(r.Findings) > 0 {
		s.tell(r)
	}
	return err
}

// rescue puts the database that is still open back in its place. What stands there now is put aside. When it cannot be
// read to its end any more, start takes over with the backups and the plain files.
func (s *Store) rescue() error {
	path := s.folder.path(databaseName)
	if err := s.folder.prepare(); err != nil {
		return err
	}
	rescued := s.folder.path("rescued.db")
	if err := s.folder.writeVerified(rescued, s.db.writeTo); err != nil {
		return nil
	}
	_ = s.letGo()
	if _, err := os.Lstat(path); err == nil {
		if _, err := s.setAside(path); err != nil {
			return err
		}
	}
	return s.folder.rename(rescued, path)
}

// view runs a reading transaction.
func (s *Store) view(fn func(*bolt.Tx) error) error {
	s.mu.RLock()
	if s.sound() {
		defer s.mu.RUnlock()
		return s.db.view(fn)
	}
	s.mu.RUnlock()
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.ready(); err != nil {
		return err
	}
	return s.db.view(fn)
}

// sound tells whether the database is open and nothing went wrong with it.
func (s *Store) sound() bool { return !s.closed && s.db != nil && !s.db.failed.Load() }

// backupIfDue makes a backup when the last one is long enough ago. A backup that fails is told, and tried again when the
// next one is due: the workshops themselves are saved.
func (s *Store) backupIfDue() {
	s.mu.RLock()
	defer s.mu.RUnlock()
	s.backups.Lock()
	defer s.backups.Unlock()
	now := s.folder.now()
	if !s.sound() || now.Sub(s.lastBackup).Abs() < backupEvery {
		return
	}
	s.lastBackup = now
	if err := s.backup(); err != nil {
		s.tell(&Report{Findings: []Finding{{Kind: BackupFailed, Err: err}}})
	}
}
