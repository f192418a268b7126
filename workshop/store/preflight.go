package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"math"
)

// errDamaged is the root of every verdict "bbolt must not open this file".
var errDamaged = errors.New("the database is damaged")

func damaged(format string, args ...any) error {
	return fmt.Errorf("%w: %s", errDamaged, fmt.Sprintf(format, args...))
}

// The layout of a bbolt file, format version 2. All numbers are in the byte order of the machine that wrote them.
const (
	pageHeaderSize = 16 // id 8, kind 2, count 2, overflow 4
	metaSize       = 64
	elementSize    = 16 // of a branch or a leaf
	bucketHead     = 16 // root page 8, sequence 8

	branchPage   = 0x01
	leafPage     = 0x02
	metaPage     = 0x04
	freelistPage = 0x10

	boltMagic    = 0xED0CDAED
	boltVersion  = 2
	minPageSize  = 1 << 10
	maxPageSize  = 1 << 24
	maxKeySize   = 1 << 15
	maxApart     = 2  // changes between the two heads: 1, and 2 right after a copy that bbolt made was changed
	maxTreeDepth = 64 // a thousand times the pages of any real database

	noFreelist    = math.MaxUint64
	longFreelist  = 0xFFFF // then the count stands in the first entry
	freelistEntry = 8
)

var order = binary.NativeEndian

// visitFunc is told every key of a database. path names the buckets that lead to it. value is nil when the key is a
// bucket. Both slices are good only until the function returns. An error ends the walk and is returned from it.
type visitFunc func(path []string, key, value []byte) error

// preflight reads a whole bbolt file with plain reads, never through a memory map, and checks everything that bbolt takes
// on trust: what it accepts, bbolt opens, reads and writes without panic, endless loop or fault. It returns an error that
// is errDamaged, ErrNewerFormat or from visit.
func preflight(file io.ReaderAt, size int64, visit visitFunc) error {
	m, err := currentMeta(file, size)
	if err != nil {
		return err
	}
	if m.pages > uint64(size)/m.pageSize {
		return damaged("it was cut off: %d pages of %d are left", uint64(size)/m.pageSize, m.pages)
	}
	w := &walk{file: file, pageSize: m.pageSize, seen: make([]bool, m.pages), visit: visit}
	w.seen[0], w.seen[1] = true, true
	if err := w.tree(nil, m.root, bounds{}, 0); err != nil {
		return err
	}
	if err := w.freelist(m.freelist); err != nil {
		return err
	}
	for id, seen := range w.seen {
		if !seen {
			return damaged("page %d is neither used nor free", id)
		}
	}
	return nil
}

// meta is the part of a meta page that says where everything is.
type meta struct {
	pageSize       uint64
	root, freelist uint64
	pages          uint64 // how many the database has, free ones included
	txid           uint64
}

// currentMeta returns the meta page that bbolt will use. One of the two may be torn: that is what a power cut during a
// commit leaves behind.
func currentMeta(file io.ReaderAt, size int64) (meta, error) {
	first, err0 := readMeta(file, 0)
	pageSize := first.pageSize
	if err0 != nil {
		// As bbolt does: the page size tells where the second one is, and only the second one is left to tell it.
		for pageSize = minPageSize; pageSize < maxPageSize; pageSize *= 2 {
			if m, err := readMeta(file, int64(pageSize)); err == nil && m.pageSize == pageSize {
				break
			}
		}
	}
	if pageSize < minPageSize || pageSize >= maxPageSize || pageSize&(pageSize-1) != 0 {
		return meta{}, damaged("pages of %d bytes", pageSize)
	}
	second, err1 := readMeta(file, int64(pageSize))
	switch {
	case errors.Is(err0, ErrNewerFormat) || errors.Is(err1, ErrNewerFormat):
		return meta{}, ErrNewerFormat
	case err0 != nil && err1 != nil:
		return meta{}, err0
	case err0 == nil && err1 == nil && (first.txid == second.txid || max(first.txid, second.txid)-min(first.txid, second.txid) > maxApart):
		return meta{}, damaged("its two heads are of changes %d and %d", first.txid, second.txid)
	}
	m := first
	if err0 != nil || err1 == nil && second.txid > first.txid {
		m = second
	}
	for id := range uint64(2) {
		var head [pageHeaderSize]byte
		if _, err := file.ReadAt(head[:], int64(id*pageSize)); err != nil {
			return meta{}, damaged("%v", err)
		}
		if order.Uint64(head[:]) != id || order.Uint16(head[8:]) != metaPage {
			return meta{}, damaged("head page %d", id)
		}
	}
	if m.pageSize != pageSize || m.pages < 4 {
		return meta{}, damaged("%d pages of %d bytes", m.pages, m.pageSize)
	}
	return m, nil
}

func readMeta(file io.ReaderAt, at int64) (meta, error) {
	b := make([]byte, metaSize)
	if _, err := file.ReadAt(b, at+pageHeaderSize); err != nil {
		return meta{}, damaged("it is too short")
	}
	if order.Uint32(b) != boltMagic {
		return meta{}, damaged("it is not a database")
	}
	const summed = metaSize - 8
	sum := fnv.New64a()
	sum.Write(b[:summed])
	if sum.Sum64() != order.Uint64(b[summed:]) {
		return meta{}, damaged("the checksum of its head is wrong")
	}
	switch version := order.Uint32(b[4:]); {
	case version > boltVersion:
		return meta{}, ErrNewerFormat
	case version < boltVersion:
		return meta{}, damaged("format version %d", version)
	}
	return meta{
		pageSize: uint64(order.Uint32(b[8:])),
		root:     order.Uint64(b[16:]),
		freelist: order.Uint64(b[32:]),
		pages:    order.Uint64(b[40:]),
		txid:     order.Uint64(b[48:]),
	}, nil
}
