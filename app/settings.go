package app

import (
	"encoding/json"
	"os"
	"path/filepath"

	"kept/screens/parts"
	"kept/workshop/store"
)

// settings are what Kept remembers about the window, apart from the workshops (M§3.12).
type settings struct {
	Palette string  `json:"palette"` // name of a parts.Palette
	Zoom    float32 `json:"zoom"`    // 1 is the design
	Guide   bool    `json:"guide"`   // the guide is shown
	Letter  bool    `json:"letter"`  // prints on Letter, else A4
	Folder  string  `json:"folder"`  // where prints go
}

// settingsKey is where the store keeps them.
const settingsKey = "window"

const (
	smallestZoom = 0.75
	largestZoom  = 2
	zoomStep     = 0.125
)

// readSettings returns what was remembered, or what Kept begins with.
func readSettings(s *store.Store) settings {
	v := settings{Palette: parts.Light().Name, Zoom: 1, Guide: true, Folder: printsFolder()}
	if raw, ok := s.Setting(settingsKey); ok {
		_ = json.Unmarshal(raw, &v) // what cannot be read stays as Kept begins with it
	}
	v.Zoom = min(max(v.Zoom, smallestZoom), largestZoom)
	if v.Folder == "" {
		v.Folder = printsFolder()
	}
	return v
}

func (v settings) save(s *store.Store) error {
	raw, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return s.SetSetting(settingsKey, raw)
}

func (v settings) look() parts.Look {
	return parts.Look{Palette: parts.PaletteNamed(v.Palette), Zoom: v.Zoom}
}

// printsFolder is where prints go until somebody chooses another folder.
func printsFolder() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return "Kept prints"
	}
	if documents := filepath.Join(home, "Documents"); isFolder(documents) {
		return filepath.Join(documents, "Kept prints")
	}
	return filepath.Join(home, "Kept prints")
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}
