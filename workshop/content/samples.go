package content

import (
	"fmt"
	"io/fs"
)

// SampleInfo is a complete, invented workshop that can be opened as a copy (M§9).
type SampleInfo struct {
	Name         string // as in "sample:NAME": contact-centre
	Title        string // the workshop's title
	Organisation string
	Shows        string // what it is good to look at
}

// Samples is the English samples in the order they are offered.
func Samples() []SampleInfo { return English().Samples }

// Sample is the workshop file of an English sample, JSON as Kept writes it. The bytes are the caller's own. A name that
// Samples does not list is an error.
func Sample(name string) ([]byte, error) {
	for _, s := range Samples() {
		if s.Name == name {
			return fs.ReadFile(English().folder, sampleFile(name))
		}
	}
	return nil, fmt.Errorf("there is no sample %q", name)
}

func sampleFile(name string) string { return "samples/" + name + ".json" }

func readSamples(b *book, folder fs.FS) []SampleInfo {
	var samples []SampleInfo
	for _, s := range b.all("sample") {
		samples = append(samples, SampleInfo{
			Name: s.id, Title: s.one("title"), Organisation: s.one("organisation"), Shows: s.one("shows"),
		})
		if _, err := fs.Stat(folder, sampleFile(s.id)); err != nil {
			s.problem("has no file: %v", err)
		}
	}
	return samples
}
