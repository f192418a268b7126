// Firstframe measures how long a program takes from its start to its first frame, beside a bare window in the same run:
//
//	firstframe [-runs N] BARE PROGRAM [ARG...]
//
// It starts a virtual display of its own whose picture lies in a file, runs the two in turn, and looks at that file until
// the middle of the screen is no longer black. It prints the medians and their ratio. It needs Xvfb and Linux.
package main

import (
	"encoding/binary"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"syscall"
	"time"
)

const (
	width, height = 1280, 800
	display       = ":97"
	patience      = 30 * time.Second
)

func main() {
	runs := flag.Int("runs", 7, "how often each program is started")
	flag.Parse()
	if flag.NArg() < 2 {
		fmt.Fprintln(os.Stderr, "firstframe [-runs N] BARE PROGRAM [ARG...]")
		os.Exit(2)
	}
	if err := compare(*runs, flag.Arg(0), flag.Args()[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "firstframe:", err)
		os.Exit(1)
	}
}

func compare(runs int, bare string, program []string) error {
	var floor, ours []time.Duration
	for i := range runs + 1 {
		for _, c := range []struct {
			command []string
			times   *[]time.Duration
		}{{[]string{bare}, &floor}, {program, &ours}} {
			took, err := measure(c.command)
			if err != nil {
				return fmt.Errorf("%s: %w", c.command[0], err)
			}
			if i > 0 { // the first round warms the caches of the system
				*c.times = append(*c.times, took)
			}
		}
	}
	slices.Sort(floor)
	slices.Sort(ours)
	a, b := floor[len(floor)/2], ours[len(ours)/2]
	fmt.Printf("bare window   %8.0f ms\nthis program  %8.0f ms\nratio         %8.2f\n",
		a.Seconds()*1000, b.Seconds()*1000, b.Seconds()/a.Seconds())
	return nil
}

// measure starts a program on a fresh display and returns the time to its first frame.
func measure(command []string) (took time.Duration, err error) {
	dir, err := os.MkdirTemp("", "firstframe")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(dir)
	server := exec.Command("Xvfb", display, "-screen", "0", fmt.Sprintf("%dx%dx24", width, height), "-fbdir", dir, "+extension", "GLX")
	if err := server.Start(); err != nil {
		return 0, err
	}
	defer end(server)
	screen := filepath.Join(dir, "Xvfb_screen0")
	if err := wait(func() bool { return isDark(screen) }); err != nil {
		return 0, fmt.Errorf("no virtual display: %w", err)
	}
	p := exec.Command(command[0], command[1:]...)
	p.Env = append(os.Environ(), "DISPLAY="+display, "LIBGL_ALWAYS_SOFTWARE=1", "HOME="+dir, "XDG_DATA_HOME="+dir, "LANG=en_GB.UTF-8")
	start := time.Now()
	if err := p.Start(); err != nil {
		return 0, err
	}
	defer end(p)
	if err := wait(func() bool { return isLit(screen) }); err != nil {
		return 0, fmt.Errorf("no first frame: %w", err)
	}
	return time.Since(start), nil
}

// end asks a program to end, and ends it when it does not within a few seconds.
func end(c *exec.Cmd) {
	_ = c.Process.Signal(syscall.SIGTERM)
	impatience := time.AfterFunc(5*time.Second, func() { _ = c.Process.Kill() })
	_ = c.Wait()
	impatience.Stop()
}

func wait(until func() bool) error {
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(2 * time.Millisecond) {
		if until() {
			return nil
		}
	}
	return errors.New("gave up after " + patience.String())
}

func isDark(screen string) bool { lit, ok := middle(screen); return ok && !lit }
func isLit(screen string) bool  { lit, ok := middle(screen); return ok && lit }

// middle tells whether the pixel below the middle of the screen is lit. The file is an X window dump: a header that
// begins with its own length, colours of twelve bytes each, then four bytes for each pixel.
func middle(screen string) (lit, ok bool) {
	f, err := os.Open(screen)
	if err != nil {
		return false, false
	}
	defer f.Close()
	var header [25]uint32
	if binary.Read(f, binary.BigEndian, &header) != nil || header[0] == 0 {
		return false, false
	}
	const coloursAt, lineAt = 19, 12
	at := int64(header[0]) + 12*int64(header[coloursAt]) + int64(header[lineAt])*(height*3/4) + 4*(width*3/4)
	var pixel [4]byte
	if _, err := f.ReadAt(pixel[:], at); err != nil {
		return false, false
	}
	return pixel[0] != 0 || pixel[1] != 0 || pixel[2] != 0, true
}
