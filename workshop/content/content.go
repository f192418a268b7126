package content

import (
	"embed"
	"fmt"
	"io/fs"
	"sync"
)

// Content is the method in one language. It is shared by everything that shows words: read it, never change it.
type Content struct {
	Steps       []Step       // the thirteen steps in their order (M§0.3, M§2)
	Formats     []Format     // the three lengths with set minutes: 90min, half_day, full_day (M§2.0)
	Choices     []Choice     // on-screen words of every choice field (M§3)
	Rules       []Rule       // messages of the rules across fields, X1 to X43 (M§3.11)
	Setup       Setup        // lists of S0 and the ground rules of S1
	Customers   Customers    // scales of S2
	Behaviours  Behaviours   // prompts and dot rules of S5
	Blockers    Blockers     // kinds, causes, anchors and map of S7 (M§6)
	Approach    Approach     // statements, bands, flags and practices of S8 (M§5)
	Support     Support      // levers, environment statements and recognition of S9
	Commitments Commitments  // sheet, themes and strength of S10 (M§7.1, M§7.2)
	CheckIn     CheckIn      // questions of a look back (M§7.4)
	Observing   Observing    // the question to those who can see it (M§7.6)
	Trainers    Trainers     // what makes new facilitators (M§2.1)
	Sessions    Sessions     // interviews, learning session, leaders' talks and playbook (M§8 DOC-18 to DOC-21)
	Principles  []string     // the five principles of the About screen (M§0.2)
	Pulse       []Named      // the four statements on the way out, by field of pulse: keen say clear part (M§2 S11)
	Samples     []SampleInfo // what can be opened as a sample (M§9)

	messages map[string]string // by id: G1..G14 and the other general ones
	fields   map[string]string // by "entity.field"
	folder   fs.FS             // the language's folder, for the samples
}

// Named is a text with an id that never changes.
type Named struct {
	ID   string
	Text string // may hold {placeholders}
}

//go:embed en
var folders embed.FS

// English is the method in English, parsed once and the same value every time.
func English() *Content { return english() }

var english = sync.OnceValue(func() *Content {
	folder, err := fs.Sub(folders, "en")
	if err == nil {
		var c *Content
		if c, err = Load(folder); err == nil {
			return c
		}
	}
	// The tests parse these very files, so this cannot happen in a program that was tested.
	panic(fmt.Sprintf("content: the embedded English files: %v", err))
})

// Load reads a language's folder: every .txt file in it, in the format the package comment describes, and the samples
// in its folder "samples". The error lists everything found wrong, each with file and line.
func Load(folder fs.FS) (*Content, error) {
	b, err := readBook(folder)
	if err != nil {
		return nil, fmt.Errorf("read content: %w", err)
	}
	c := &Content{
		Formats: readFormats(b),
		Choices: readChoices(b),
		Rules:   readRules(b),
		Samples: readSamples(b, folder),
		folder:  folder,
	}
	c.Steps = readSteps(b, c.Formats)
	c.Setup = readSetup(b)
	c.Customers = readCustomers(b)
	c.Behaviours = readBehaviours(b)
	c.Blockers = readBlockers(b)
	c.Approach = readApproach(b)
	c.Support = readSupport(b)
	c.Commitments = readCommitments(b)
	c.CheckIn = readCheckIn(b)
	c.Observing = readObserving(b)
	c.Trainers = readTrainers(b)
	c.Sessions = readSessions(b)
	c.messages, c.fields = readMessages(b), readFields(b)
	c.Principles = b.only("principles").many("principle")
	c.Pulse = b.only("pulse").named("statement")
	c.checkChoices(b)
	if err := b.finish(); err != nil {
		return nil, fmt.Errorf("read content: %w", err)
	}
	return c, nil
}

// textOf is the text with the id, or the id itself: a slip then shows on screen and in a test instead of leaving a gap.
func textOf(list []Named, id string) string {
	for _, n := range list {
		if n.ID == id {
			return n.Text
		}
	}
	return id
}
