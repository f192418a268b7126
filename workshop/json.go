package workshop

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// A node is one value of a JSON text with the place it came from. Reading into nodes first lets Decode name the line of
// whatever does not fit, keep fields it does not know exactly as they were, and go on after a value of the wrong type.
type node struct {
	value   any    // nil, bool, json.Number, string, []*node or object
	raw     []byte // the text of the value
	line    int    // 1 for the first line
	members []member
}

// member is one name and value of an object.
type member struct {
	name  string
	value *node
}

// object marks a node as an object; its members stand in node.members.
type object struct{}

// maxDepth is more than three times the depth of any workshop file; deeper is an attack or an accident.
const maxDepth = 16

// SyntaxError tells where a file stops being JSON.
type SyntaxError struct {
	Line int    // 1 for the first line
	Why  string // in plain words
}

func (e *SyntaxError) Error() string { return fmt.Sprintf("line %d: %s", e.Line, e.Why) }

// parseJSON reads one JSON value that fills data, apart from white space around it.
func parseJSON(data []byte) (*node, error) {
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")) // editors on Windows like to add this mark
	p := &parser{data: data, dec: json.NewDecoder(bytes.NewReader(data)), line: 1}
	p.dec.UseNumber()
	n, err := p.value(0)
	if err == nil {
		_, err = p.dec.Token()
		if err == nil {
			err = errors.New("more text follows after the end of the workshop")
		} else if errors.Is(err, io.EOF) {
			return n, nil
		}
	}
	return nil, p.explain(err)
}

type parser struct {
	data []byte
	dec  *json.Decoder
	at   int // offset up to which lines are counted
	line int
}

// lineAt returns the line of an offset; offsets come in rising order, so each byte is looked at once.
func (p *parser) lineAt(offset int) int {
	p.line += bytes.Count(p.data[p.at:offset], []byte("\n"))
	p.at = offset
	return p.line
}

func (p *parser) value(depth int) (*node, error) {
	if depth > maxDepth {
		return nil, errors.New("the lists in this file are nested too deeply")
	}
	tok, err := p.dec.Token()
	if err != nil {
		return nil, err
	}
	end := int(p.dec.InputOffset())
	n := &node{line: p.lineAt(end)}
	delim, ok := tok.(json.Delim)
	if !ok {
		n.value = tok
		n.raw, err = json.Marshal(tok)
		return n, err
	}
	start := end - 1
	switch delim {
	case '[':
		items := []*node{}
		for p.dec.More() {
			item, err := p.value(depth + 1)
			if err != nil {
				return nil, err
			}
			items = append(items, item)
		}
		n.value = items
	case '{':
		n.value = object{}
		seen := map[string]bool{}
		for p.dec.More() {
			key, err := p.dec.Token()
			if err != nil {
				return nil, err
			}
			name := key.(string) // the decoder lets nothing else stand here
			if seen[name] {
				return nil, fmt.Errorf("%q stands twice in the same place", name)
			}
			seen[name] = true
			v, err := p.value(depth + 1)
			if err != nil {
				return nil, err
			}
			n.members = append(n.members, member{name, v})
		}
	}
	if _, err := p.dec.Token(); err != nil { // the closing bracket
		return nil, err
	}
	n.raw = p.data[start:p.dec.InputOffset()]
	return n, nil
}

// explain turns the decoder's words into ours, with the line.
func (p *parser) explain(err error) error {
	offset := int(p.dec.InputOffset())
	why := err.Error()
	var syntax *json.SyntaxError
	switch {
	case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF):
		offset, why = len(p.data), "the file ends too early, as if it was cut off"
		if len(bytes.TrimSpace(p.data)) == 0 {
			why = "the file is empty"
		}
	case errors.As(err, &syntax):
		offset = int(syntax.Offset)
		why = strings.TrimPrefix(why, "json: ")
	}
	offset = min(max(offset, 0), len(p.data))
	return &SyntaxError{Line: 1 + bytes.Count(p.data[:offset], []byte("\n")), Why: why}
}
