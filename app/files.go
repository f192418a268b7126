package app

import (
	"errors"
	"io"
	"os"
	"path/filepath"
)

// writeWhole writes a file so that it is there whole or not at all: into a file of its own beside it, safely on disk,
// then under its name. The folder is made when it is not there.
func writeWhole(path string, data []byte) (err error) {
	return writeWholeTo(path, data, func(dir string) (file, error) { return os.CreateTemp(dir, ".kept-*") })
}

// file is what writeWholeTo needs of an *os.File; tests use one on a full disk.
type file interface {
	io.WriteCloser
	Name() string
	Sync() error
}

func writeWholeTo(path string, data []byte, create func(dir string) (file, error)) (err error) {
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	f, err := create(dir)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(f.Name()))
		}
	}()
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	if err = os.Chmod(f.Name(), 0o644); err != nil { // prints are for handing on; a temporary file is not
		return err
	}
	return os.Rename(f.Name(), path)
}
