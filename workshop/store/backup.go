package store

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	bolt "go.etcd.io/bbolt"
)

const (
	backupsKept  = 10
	backupEvery  = 10 * time.Minute // while something changes; once more when Kept is closed
	backupFormat = "20060102T150405.000Z"
)

// backups returns the paths of all backups, the oldest first.
func (f folder) backups() []string {
	list, _ := filepath.Glob(f.path(backupsName, "*.db")) // sorted by name, which begins with the time
	return list
}

// backupTime reads the time, UTC, out of the name of a backup; zero when somebody renamed it.
func backupTime(path string) time.Time {
	name, _, _ := strings.Cut(strings.TrimSuffix(filepath.Base(path), ".db"), "_")
	t, _ := time.Parse(backupFormat, name)
	return t
}

// backup copies the database, checks the copy, and thins the older ones. Nothing is done when the newest backup is of
// the same change.
func (s *Store) backup() error {
	var change int
	if err := s.db.view(func(tx *bolt.Tx) error { change = tx.ID(); return nil }); err != nil {
		return err
	}
	list := s.folder.backups()
	mark := fmt.Sprintf("_%d.db", change)
	if len(list) > 0 && strings.HasSuffix(list[len(list)-1], mark) {
		return nil
	}
	path := s.folder.path(backupsName, s.folder.now().UTC().Format(backupFormat)+mark)
	if err := s.folder.writeVerified(path, s.db.writeTo); err != nil {
		return fmt.Errorf("making a backup: %w", err)
	}
	return s.folder.thinBackups()
}

// writeVerified puts a database in place that was written by content, if it turns out to be a whole one.
func (f folder) writeVerified(path string, content func(io.Writer) error) error {
	temp := path + tempExt
	_, err := f.writeTemp(temp, content)
	if err == nil {
		var c *contents
		if c, err = verify(temp); err == nil && len(c.bad) > 0 {
			err = damaged("%d values", len(c.bad))
		}
	}
	if err == nil {
		err = f.rename(temp, path)
	}
	if err != nil {
		_ = os.Remove(temp)
	}
	return err
}

func (f folder) thinBackups() error {
	list := f.backups()
	times := make([]time.Time, len(list))
	for i, path := range list {
		times[i] = backupTime(path)
	}
	var errs error
	for len(list) > backupsKept {
		i := mostSpared(times)
		errs = errors.Join(errs, os.Remove(list[i]))
		list, times = slices.Delete(list, i, i+1), slices.Delete(times, i, i+1)
	}
	return errs
}

// mostSpared returns the index of the one of at least three times, the oldest first, that is missed least: the one whose
// neighbours are closest together for its age. Never the first or the last. What is left, time after time, reaches from
// minutes to months back in growing steps.
func mostSpared(times []time.Time) int {
	newest := times[len(times)-1]
	best, least := 1, 0.0
	for i := 1; i < len(times)-1; i++ {
		gap := times[i+1].Sub(times[i-1])
		age := max(newest.Sub(times[i]), time.Nanosecond)
		if missed := float64(gap) / float64(age); i == 1 || missed < least {
			best, least = i, missed
		}
	}
	return best
}

// restoreBackup puts the newest backup that is whole in the place of the database and returns its path; "" when there is
// none.
func (f folder) restoreBackup(database string) (string, error) {
	for _, path := range slices.Backward(f.backups()) {
		if c, err := verify(path); errors.Is(err, ErrNewerFormat) {
			return "", err
		} else if err != nil || len(c.bad) > 0 {
			continue
		}
		return path, f.copy(path, database)
	}
	return "", nil
}

// fromBackups returns the newest good copies of values, with their seals, out of the backups, by location.String.
func (f folder) fromBackups(wanted []location) map[string][]byte {
	found := map[string][]byte{}
	for _, l := range wanted {
		found[l.String()] = nil
	}
	for _, path := range slices.Backward(f.backups()) {
		if _, err := verify(path); err != nil {
			continue
		}
		_ = sealedValues(path, func(l location, value []byte) {
			if newer, ok := found[l.String()]; ok && newer == nil {
				found[l.String()] = slices.Clone(value)
			}
		})
	}
	return found
}
