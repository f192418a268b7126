package store

import (
	"errors"
	"io/fs"

	bolt "go.etcd.io/bbolt"
)

// start opens the database. Before that it makes, restores or rebuilds it, as needed; after that it settles differences
// between the database and the plain files.
func (s *Store) start(r *Report) error {
	if err := s.folder.prepare(); err != nil {
		return err
	}
	s.folder.sweep()
	path := s.folder.path(databaseName)
	c, err := verify(path)
	switch {
	case err == nil && len(c.bad) == 0:
	case err == nil:
		aside, err := s.folder.copyAside(path)
		if err != nil {
			return err
		}
		r.add(Finding{Kind: ValuesDamaged, Path: aside, Count: len(c.bad)})
	case errors.Is(err, fs.ErrNotExist):
		if !r.FirstStart {
			r.add(Finding{Kind: DatabaseMissing})
		}
		c, err = s.rebuild(path, r)
	case errors.Is(err, errDamaged):
		cause := err
		var aside string
		if aside, err = s.setAside(path); err == nil {
			r.add(Finding{Kind: DatabaseDamaged, Path: aside, Err: cause})
			c, err = s.rebuild(path, r)
		}
	}
	if err != nil {
		return err
	}
	if s.db, err = openDatabase(path); err != nil {
		return err
	}
	if c, err = s.mend(c); err == nil {
		err = s.reconcile(c, r)
	}
	if err == nil {
		err = s.folder.writeAbout()
	}
	if err != nil {
		s.db.failed.Store(true)
		return err
	}
	if !r.FirstStart {
		if err := s.backup(); err != nil {
			r.add(Finding{Kind: BackupFailed, Err: err})
		}
	}
	s.lastBackup = s.folder.now()
	return nil
}

// setAside moves whatever stands in the place of the database away, unless another Kept is working with it.
func (s *Store) setAside(path string) (string, error) {
	f, err := tryLock(path, 0)
	if errors.Is(err, ErrInUse) {
		return "", err
	}
	if err == nil {
		_ = f.Close()
	}
	return s.folder.putAside(path)
}

// rebuild puts a database where there is none: the newest good backup, else an empty one. The plain files fill it later.
func (s *Store) rebuild(path string, r *Report) (*contents, error) {
	from, err := s.folder.restoreBackup(path)
	if err != nil {
		return nil, err
	}
	if from != "" {
		r.add(Finding{Kind: BackupRestored, When: backupTime(from)})
		return verify(path)
	}
	files, err := s.folder.plainFiles()
	if err != nil {
		return nil, err
	}
	if len(files) == 0 && !r.FirstStart {
		r.add(Finding{Kind: NothingLeft})
	}
	if err := s.folder.createDatabase(path); err != nil {
		return nil, err
	}
	return verify(path)
}

// mend replaces values with a wrong checksum by those of a backup, or removes them. Of a workshop whose plain file is
// newer, reconcile takes that. Drafts of an hour ago were entered long since, so damaged ones are only removed.
func (s *Store) mend(c *contents) (*contents, error) {
	if len(c.bad) == 0 {
		return c, nil
	}
	good := s.folder.fromBackups(c.bad)
	err := s.db.update(func(tx *bolt.Tx) error {
		for _, l := range c.bad {
			b := bucketAt(tx, l.path)
			err := b.Delete([]byte(l.key))
			restore := l.path[0] != bucketIndex && l.path[0] != bucketDrafts
			if value := good[l.String()]; err == nil && value != nil && restore {
				err = b.Put([]byte(l.key), value)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return verify(s.folder.path(databaseName))
}
