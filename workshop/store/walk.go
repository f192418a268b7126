package store

import (
	"bytes"
	"io"
)

// walk goes through the tree of a bbolt file and notes which pages it met.
type walk struct {
	file     io.ReaderAt
	pageSize uint64
	seen     []bool // by page
	visit    visitFunc
}

// page is a page in memory, together with the pages that it runs over into.
type page struct {
	id    uint64
	kind  uint16
	count uint64
	bytes []byte // header included; elements give positions relative to themselves
}

// bounds are the keys that a page may hold: from low on, below high; nil means no bound.
type bounds struct{ low, high []byte }

// read loads a page and marks it as seen. A page that was seen before would be a loop, or would be used twice.
func (w *walk) read(id uint64) (page, error) {
	pages := uint64(len(w.seen))
	if id < 2 || id >= pages {
		return page{}, damaged("there is no page %d", id)
	}
	b := make([]byte, w.pageSize)
	if _, err := w.file.ReadAt(b, int64(id*w.pageSize)); err != nil {
		return page{}, damaged("page %d: %v", id, err)
	}
	if got := order.Uint64(b); got != id {
		return page{}, damaged("page %d says it is %d", id, got)
	}
	extra := uint64(order.Uint32(b[12:]))
	if extra >= pages-id {
		return page{}, damaged("page %d runs over the end", id)
	}
	for i := id; i <= id+extra; i++ {
		if w.seen[i] {
			return page{}, damaged("page %d is used twice", i)
		}
		w.seen[i] = true
	}
	if extra > 0 {
		b = append(b, make([]byte, extra*w.pageSize)...)
		if _, err := w.file.ReadAt(b[w.pageSize:], int64((id+1)*w.pageSize)); err != nil {
			return page{}, damaged("page %d: %v", id, err)
		}
	}
	return page{id, order.Uint16(b[8:]), uint64(order.Uint16(b[10:])), b}, nil
}

// tree walks the pages below and including id.
func (w *walk) tree(path []string, id uint64, in bounds, depth int) error {
	if depth > maxTreeDepth {
		return damaged("its tree is too deep")
	}
	p, err := w.read(id)
	if err != nil {
		return err
	}
	if pageHeaderSize+elementSize*p.count > uint64(len(p.bytes)) {
		return damaged("page %d cannot hold %d keys", id, p.count)
	}
	switch p.kind {
	case branchPage:
		return w.branch(path, p, in, depth)
	case leafPage:
		return w.leaf(path, p, in, depth)
	}
	return damaged("page %d is of kind %#x", id, p.kind)
}

// branch walks the children of a page.
func (w *walk) branch(path []string, p page, in bounds, depth int) error {
	if p.count == 0 {
		return damaged("page %d has no children", p.id)
	}
	keys := make([][]byte, p.count)
	children := make([]uint64, p.count)
	for i := range p.count {
		at := pageHeaderSize + elementSize*i
		e := p.bytes[at:]
		from := at + uint64(order.Uint32(e))
		to := from + uint64(order.Uint32(e[4:]))
		if to > uint64(len(p.bytes)) {
			return damaged("page %d: key %d runs over the end", p.id, i)
		}
		keys[i], children[i] = p.bytes[from:to], order.Uint64(e[8:])
		below := in
		if i == 0 {
			below.low = nil // bbolt lets the first key of a branch lag behind that of its parent
		}
		if err := inOrder(p.id, keys, int(i), below); err != nil {
			return err
		}
	}
	for i, child := range children {
		below := bounds{low: keys[i], high: in.high}
		if i+1 < len(keys) {
			below.high = keys[i+1]
		}
		if err := w.tree(path, child, below, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// leaf visits the keys of a page and walks into the buckets among them.
func (w *walk) leaf(path []string, p page, in bounds, depth int) error {
	keys := make([][]byte, p.count)
	for i := range p.count {
		at := pageHeaderSize + elementSize*i
		e := p.bytes[at:]
		kind, keySize := order.Uint32(e), uint64(order.Uint32(e[8:]))
		from := at + uint64(order.Uint32(e[4:]))
		to := from + keySize + uint64(order.Uint32(e[12:]))
		if to > uint64(len(p.bytes)) || keySize == 0 || keySize > maxKeySize || kind > 1 {
			return damaged("page %d: entry %d does not fit", p.id, i)
		}
		key, value := p.bytes[from:from+keySize], p.bytes[from+keySize:to]
		keys[i] = key
		if err := inOrder(p.id, keys, int(i), in); err != nil {
			return err
		}
		if kind == 0 {
			if err := w.visit(path, key, value); err != nil {
				return err
			}
			continue
		}
		if err := w.visit(path, key, nil); err != nil {
			return err
		}
		if err := w.bucket(append(path, string(key)), p.id, value, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// bucket walks a bucket. A small one lies inside the value itself, as a page without a number.
func (w *walk) bucket(path []string, id uint64, value []byte, depth int) error {
	if len(value) < bucketHead {
		return damaged("page %d: a bucket of %d bytes", id, len(value))
	}
	if root := order.Uint64(value); root != 0 {
		return w.tree(path, root, bounds{}, depth)
	}
	inline := value[bucketHead:]
	if depth > maxTreeDepth || len(inline) < pageHeaderSize || order.Uint16(inline[8:]) != leafPage {
		return damaged("page %d: a bucket that is not one", id)
	}
	p := page{id, leafPage, uint64(order.Uint16(inline[10:])), inline}
	if pageHeaderSize+elementSize*p.count > uint64(len(inline)) {
		return damaged("page %d: a bucket cannot hold %d keys", id, p.count)
	}
	return w.leaf(path, p, bounds{}, depth)
}

// inOrder checks key i against the one before it and against the bounds of its page.
func inOrder(id uint64, keys [][]byte, i int, in bounds) error {
	k := keys[i]
	if i > 0 && bytes.Compare(keys[i-1], k) >= 0 ||
		in.low != nil && bytes.Compare(k, in.low) < 0 ||
		in.high != nil && bytes.Compare(k, in.high) >= 0 {
		return damaged("page %d: key %d is out of order", id, i)
	}
	return nil
}

// freelist checks that the free pages are pages that nothing uses.
func (w *walk) freelist(id uint64) error {
	if id == noFreelist {
		return damaged("it has no list of free pages") // bbolt would look for them in a goroutine that nobody can guard
	}
	p, err := w.read(id)
	if err != nil {
		return err
	}
	count, at := p.count, uint64(pageHeaderSize)
	if count == longFreelist {
		count, at = order.Uint64(p.bytes[at:]), at+freelistEntry
	}
	if p.kind != freelistPage || count > uint64(len(w.seen)) || at+freelistEntry*count > uint64(len(p.bytes)) {
		return damaged("page %d is no list of %d free pages", id, count)
	}
	for i := range count {
		free := order.Uint64(p.bytes[at+freelistEntry*i:])
		if free < 2 || free >= uint64(len(w.seen)) || w.seen[free] {
			return damaged("page %d is both used and free", free)
		}
		w.seen[free] = true
	}
	return nil
}
