package store

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// putAside moves a file out of the way, for good, under its name with the date. It returns where it is now.
func (f folder) putAside(path string) (string, error) {
	to := f.asidePath(path)
	return to, f.rename(path, to)
}

// copyAside is putAside for a file that stays in use.
func (f folder) copyAside(path string) (string, error) {
	to := f.asidePath(path)
	return to, f.copy(path, to)
}

func (f folder) copy(from, to string) error {
	file, err := os.Open(from)
	if err != nil {
		return err
	}
	defer file.Close()
	_, err = f.write(to, func(w io.Writer) error {
		_, err := io.Copy(w, file)
		return err
	})
	return err
}

// asidePath finds a name that is free.
func (f folder) asidePath(path string) string {
	ext := filepath.Ext(path)
	name := strings.TrimSuffix(filepath.Base(path), ext) + f.now().Format("-2006-01-02T150405")
	to := f.path(asideName, name+ext)
	for i := 2; ; i++ {
		if _, err := os.Lstat(to); errors.Is(err, fs.ErrNotExist) {
			return to
		}
		to = f.path(asideName, fmt.Sprintf("%s-%d%s", name, i, ext))
	}
}
