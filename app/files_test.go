package app

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"kept/workshop/words"
)

func TestAFileIsThereWholeOrNotAtAll(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new folder", "plan.pdf")
	if err := writeWhole(path, []byte("first")); err != nil {
		t.Fatal(err)
	}
	err := writeWholeTo(path, []byte("second"), func(dir string) (file, error) {
		f, err := os.CreateTemp(dir, ".kept-*")
		return fullDisk{f}, err
	})
	if !errors.Is(err, syscall.ENOSPC) {
		t.Fatalf("a full disk gives %v", err)
	}
	if got, _ := os.ReadFile(path); string(got) != "first" {
		t.Errorf("after a full disk the file holds %q, want what stood there before", got)
	}
	left, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(left) != 1 {
		t.Errorf("%d files in the folder, want no half-written one beside it", len(left))
	}
}

// fullDisk takes half of what is written.
type fullDisk struct{ *os.File }

func (f fullDisk) Write(data []byte) (int, error) {
	n, _ := f.File.Write(data[:len(data)/2])
	return n, &os.PathError{Op: "write", Path: f.Name(), Err: syscall.ENOSPC}
}

func TestTroubleSaysWhatToDo(t *testing.T) {
	en := words.English()
	for _, c := range []struct {
		err  error
		want []string
	}{
		{&os.PathError{Op: "write", Path: "x", Err: syscall.ENOSPC}, []string{"could not write the plan", "The disk is full", "Make some room"}},
		{&os.PathError{Op: "open", Path: "x", Err: syscall.EROFS}, []string{"read-only", "Choose another folder"}},
		{&os.PathError{Op: "open", Path: "x", Err: syscall.EACCES}, []string{"read-only", "Choose another folder"}},
		{&os.PathError{Op: "mkdir", Path: "x", Err: syscall.ENOTDIR}, []string{"A file stands where a folder is needed"}},
	} {
		got := writeTrouble(en, "Kept could not write the plan.", c.err)
		for _, want := range c.want {
			if !strings.Contains(got.Error(), want) {
				t.Errorf("%v: %q does not say %q", c.err, got, want)
			}
		}
		if !errors.Is(got, c.err) {
			t.Errorf("%v: the cause is lost", c.err)
		}
	}
}
