//go:build !windows

package store

import (
	"errors"
	"os"
	"syscall"
)

// tryLock opens a file, made if flag says so, and locks it until it is closed or the process ends, however it ends.
// It returns ErrInUse when somebody else holds it.
func tryLock(path string, flag int) (*os.File, error) {
	f, err := os.OpenFile(path, os.O_RDWR|flag, ownerOnly)
	if err != nil {
		return nil, err
	}
	err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if err == nil {
		return f, nil
	}
	_ = f.Close()
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return nil, ErrInUse
	}
	return nil, &os.PathError{Op: "lock", Path: path, Err: err}
}

// unlock gives back the lock of a file that is still mapped into memory: closing it would not, as long as it is.
func unlock(f *os.File) { _ = syscall.Flock(int(f.Fd()), syscall.LOCK_UN) }
