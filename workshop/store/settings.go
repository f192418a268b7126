package store

import (
	"errors"
	"fmt"

	bolt "go.etcd.io/bbolt"
)

// Setting returns the value of a setting of the app (M§3.12); false when it was never set or cannot be read.
func (s *Store) Setting(key string) ([]byte, bool) {
	var value []byte
	err := s.view(func(tx *bolt.Tx) (err error) {
		value, err = getValue(tx, pathSettings, key)
		return err
	})
	return value, err == nil && value != nil
}

// SetSetting keeps the value of a setting of the app. A nil value removes it. The key is 1 to 200 bytes of text.
func (s *Store) SetSetting(key string, value []byte) error {
	if key == "" || len(key) > 200 {
		return fmt.Errorf("saving setting %q: %w", key, errors.New("the key has to be 1 to 200 bytes long"))
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	err := s.ready()
	if err == nil {
		err = s.db.update(func(tx *bolt.Tx) error {
			if value == nil {
				return tx.Bucket([]byte(bucketSettings)).Delete([]byte(key))
			}
			return putValue(tx, pathSettings, key, value)
		})
	}
	if err != nil {
		return fmt.Errorf("saving setting %q: %w", key, err)
	}
	return nil
}
