package store

import (
	"errors"
	"os"
	"syscall"
)

// errorSharingViolation is what Windows answers when somebody else has the file open.
const errorSharingViolation syscall.Errno = 32

// tryLock opens a file, made if flag says so, so that nobody else can open it until it is closed or the process ends,
// however it ends. It returns ErrInUse when somebody else holds it.
func tryLock(path string, flag int) (*os.File, error) {
	name, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		return nil, &os.PathError{Op: "lock", Path: path, Err: err}
	}
	disposition := uint32(syscall.OPEN_EXISTING)
	if flag&os.O_CREATE != 0 {
		disposition = syscall.OPEN_ALWAYS
	}
	const noSharing = 0
	h, err := syscall.CreateFile(name, syscall.GENERIC_READ|syscall.GENERIC_WRITE, noSharing, nil, disposition,
		syscall.FILE_ATTRIBUTE_NORMAL, 0)
	if errors.Is(err, errorSharingViolation) {
		return nil, ErrInUse
	}
	if err != nil {
		return nil, &os.PathError{Op: "lock", Path: path, Err: err}
	}
	return os.NewFile(uintptr(h), path), nil
}

// unlock has nothing to do: closing the file gives its lock back.
func unlock(*os.File) {}
