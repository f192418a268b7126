package store

import (
	"encoding/json"
	"fmt"

	bolt "go.etcd.io/bbolt"

	"kept/workshop"
)

// storedDraft is a workshop.Draft as it is kept.
type storedDraft struct {
	Step   workshop.StepID `json:"step,omitempty"`
	Record string          `json:"record,omitempty"`
	Field  string          `json:"field,omitempty"`
	Text   string          `json:"text"`
	Aim    string          `json:"aim,omitempty"`
}

// Drafts returns what was typed into a workshop and not entered, as PutDrafts kept it. What cannot be read is as if it had
// never been typed: drafts never keep a workshop from being opened.
func (s *Store) Drafts(id string) []workshop.Draft {
	var value []byte
	err := s.view(func(tx *bolt.Tx) (err error) {
		value, err = getValue(tx, pathDrafts, stem(id))
		return err
	})
	var kept []storedDraft
	if err != nil || value == nil || json.Unmarshal(value, &kept) != nil {
		return nil
	}
	list := make([]workshop.Draft, len(kept))
	for i, d := range kept {
		list[i] = workshop.Draft{At: workshop.Place{Step: d.Step, Record: d.Record, Field: d.Field}, Text: d.Text, Aim: d.Aim}
	}
	return list
}

// PutDrafts keeps the drafts of a workshop in the place of those before; none forgets them. An id that no workshop has is
// allowed: "" is for what is typed before there is a workshop. When it returns nil they are on disk. Neither the workshop
// nor its plain file, its versions or its place in the list is touched.
func (s *Store) PutDrafts(id string, drafts []workshop.Draft) error {
	kept := make([]storedDraft, len(drafts))
	for i, d := range drafts {
		kept[i] = storedDraft{Step: d.At.Step, Record: d.At.Record, Field: d.At.Field, Text: d.Text, Aim: d.Aim}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	err := s.ready()
	if err == nil {
		err = s.db.update(func(tx *bolt.Tx) error {
			if len(kept) == 0 {
				return deleteDrafts(tx, stem(id))
			}
			return putJSON(tx, pathDrafts, stem(id), kept)
		})
	}
	if err != nil {
		return fmt.Errorf("saving the drafts of workshop %q: %w", id, err)
	}
	return nil
}

// deleteDrafts forgets the drafts of a workshop. A database to which nobody ever put any has no bucket for them.
func deleteDrafts(tx *bolt.Tx, name string) error {
	b := tx.Bucket([]byte(bucketDrafts))
	if b == nil {
		return nil
	}
	return b.Delete([]byte(name))
}
