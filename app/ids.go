package app

import (
	"crypto/rand"
	"encoding/base32"
	"strings"
)

// newID returns an id as M§3.0 wants it: ten random letters and digits, fifty bits, enough that two computers that go on
// with copies of one workshop do not meet.
func newID() string {
	var raw [10]byte
	_, _ = rand.Read(raw[:]) // never fails, says its documentation
	return strings.ToLower(base32.StdEncoding.EncodeToString(raw[:]))[:10]
}
