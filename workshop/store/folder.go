package store

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"
)

// Names inside the data folder.
const (
	databaseName = "kept.db"
	aboutName    = "about-this-folder.txt"
	lockName     = "lock"
	filesName    = "workshops"
	binName      = "bin" // inside filesName
	backupsName  = "backups"
	asideName    = "put-aside"

	fileExt   = ".kept"
	tempExt   = ".tmp"
	ownerOnly = 0o600 // names and notes of people are nobody else's business
	dirMode   = 0o700
)

// about is what stands in aboutName. Its presence tells that Kept was used here before.
const about = `This folder belongs to Kept, the app for workshops on customer experience.

workshops   every workshop as a file of its own; Kept can open them, and so can a text editor
backups     copies of the database, made and checked by Kept
put-aside   damaged files that Kept replaced; it never deletes them

To make a backup, copy the whole folder while Kept is not running.
Please do not change the files in here by hand.
`

// DefaultDir returns the folder where Kept keeps its data for the user who runs it: kept in $XDG_DATA_HOME (or
// ~/.local/share), in ~/Library/Application Support on macOS, in %LOCALAPPDATA% on Windows. It does not create it.
func DefaultDir() (string, error) {
	fromEnv, below := "XDG_DATA_HOME", filepath.Join(".local", "share")
	switch runtime.GOOS {
	case "darwin", "ios":
		fromEnv, below = "", filepath.Join("Library", "Application Support")
	case "windows":
		// Not the roaming folder: what gets synchronised while it is open gets torn.
		fromEnv, below = "LocalAppData", filepath.Join("AppData", "Local")
	}
	if fromEnv != "" {
		if dir := os.Getenv(fromEnv); filepath.IsAbs(dir) {
			return filepath.Join(dir, appName), nil
		}
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", fmt.Errorf("finding the data folder: %w", err)
	}
	return filepath.Join(home, below, appName), nil
}

// stem returns the name under which a workshop is kept, which is an id of M§3.0 (1 to 40 of a-z 0-9 -) and a safe file name
// everywhere: its own id when that is both, else one made from it.
func stem(id string) string {
	const allowed = "abcdefghijklmnopqrstuvwxyz0123456789-"
	if len(id) >= 1 && len(id) <= 40 && strings.Trim(id, allowed) == "" && !reservedOnWindows(id) {
		return id
	}
	sum := sha256.Sum256([]byte(id))
	return "x" + hex.EncodeToString(sum[:16])
}

// reservedOnWindows tells whether a file of this name would be a device there, whatever its extension.
func reservedOnWindows(name string) bool {
	if slices.Contains([]string{"con", "prn", "aux", "nul"}, name) {
		return true
	}
	return len(name) == 4 && (name[:3] == "com" || name[:3] == "lpt") && name[3] >= '0' && name[3] <= '9'
}

// stamp tells one state of a file from another without reading it.
type stamp struct {
	Size    int64
	ModTime time.Time
}

func stampOf(info fs.FileInfo) stamp { return stamp{info.Size(), info.ModTime().UTC()} }

func (s stamp) equal(t stamp) bool { return s.Size == t.Size && s.ModTime.Equal(t.ModTime) }

// folder does the file work of the store below one directory, so that what is written survives a power cut and is for
// its owner only.
type folder struct {
	dir string
	now func() time.Time
	// before, when set, is asked before anything is changed on disk; its error stands for one of the disk. For tests.
	before func(path string) error
}

func (f folder) path(name ...string) string {
	return filepath.Join(append([]string{f.dir}, name...)...)
}

// filePath returns where the plain file of a workshop is; in the bin or not.
func (f folder) filePath(stem string, bin bool) string {
	if bin {
		return f.path(filesName, binName, stem+fileExt)
	}
	return f.path(filesName, stem+fileExt)
}

func (f folder) ask(path string) error {
	if f.before == nil {
		return nil
	}
	return f.before(path)
}

// prepare makes the directories. One that Kept did not make, because the user chose it, keeps its permissions.
func (f folder) prepare() error {
	if err := os.MkdirAll(f.dir, dirMode); err != nil {
		return err
	}
	for _, dir := range []string{f.path(filesName), f.path(filesName, binName), f.path(backupsName), f.path(asideName)} {
		if err := os.MkdirAll(dir, dirMode); err != nil {
			return err
		}
		// Some disks, such as memory sticks, know no permissions; that is for their owner to decide.
		_ = os.Chmod(dir, dirMode)
	}
	return nil
}

// writeAbout says what the folder is and that Kept was used here.
func (f folder) writeAbout() error {
	path := f.path(aboutName)
	if _, err := os.Lstat(path); err == nil {
		return nil
	}
	_, err := f.writeBytes(path, []byte(about))
	return err
}

// sweep removes what a crash left half written. Nobody was ever told that it was saved.
func (f folder) sweep() {
	for _, dir := range []string{f.dir, f.path(filesName), f.path(backupsName)} {
		left, _ := filepath.Glob(filepath.Join(dir, "*"+tempExt))
		for _, path := range left {
			_ = os.Remove(path)
		}
	}
}

// write puts a file in place as a whole: after a crash at any moment there is the old one or the new one. When it returns
// without an error, the new one is on disk.
func (f folder) write(path string, content func(io.Writer) error) (stamp, error) {
	temp := path + tempExt
	s, err := f.writeTemp(temp, content)
	if err == nil {
		err = f.rename(temp, path)
	}
	if err != nil {
		_ = os.Remove(temp)
	}
	return s, err
}

func (f folder) writeTemp(temp string, content func(io.Writer) error) (s stamp, err error) {
	if err := f.ask(temp); err != nil {
		return s, err
	}
	file, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, ownerOnly)
	if err != nil {
		return s, err
	}
	err = content(file)
	if err == nil {
		err = file.Sync()
	}
	if err == nil {
		var info fs.FileInfo
		if info, err = file.Stat(); err == nil {
			s = stampOf(info)
		}
	}
	return s, errors.Join(err, file.Close())
}

// writeBytes is write for content that is at hand.
func (f folder) writeBytes(path string, content []byte) (stamp, error) {
	return f.write(path, func(w io.Writer) error {
		_, err := w.Write(content)
		return err
	})
}

// rename moves a file and makes sure that the move is on disk.
func (f folder) rename(from, to string) error {
	if err := f.ask(to); err != nil {
		return err
	}
	if err := os.Rename(from, to); err != nil {
		return err
	}
	if err := syncDir(filepath.Dir(to)); err != nil {
		return err
	}
	if filepath.Dir(from) != filepath.Dir(to) {
		return syncDir(filepath.Dir(from))
	}
	return nil
}

// plainFile is a plain file of a workshop as found in the folder.
type plainFile struct {
	bin bool
	stamp
}

// plainFiles lists the files of all workshops by stem. Of two of the same stem, the one that is not in the bin counts.
func (f folder) plainFiles() (map[string]plainFile, error) {
	files := map[string]plainFile{}
	for _, bin := range []bool{true, false} {
		entries, err := os.ReadDir(filepath.Dir(f.filePath("", bin)))
		if err != nil {
			return nil, err
		}
		for _, e := range entries {
			name, ok := strings.CutSuffix(e.Name(), fileExt)
			info, err := e.Info()
			if ok && err == nil && info.Mode().IsRegular() {
				files[name] = plainFile{bin, stampOf(info)}
			}
		}
	}
	return files, nil
}

// usedBefore tells whether Kept ever worked in this folder.
func (f folder) usedBefore() bool {
	for _, name := range []string{aboutName, databaseName} {
		if _, err := os.Lstat(f.path(name)); err == nil {
			return true
		}
	}
	files, err := f.plainFiles()
	return err != nil || len(files) > 0 || len(f.backups()) > 0
}

// syncDir makes renames and new files in a directory last. Windows has no such call and needs none.
func syncDir(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	return d.Sync()
}
