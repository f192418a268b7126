// Kept is a desktop app for people who run workshops on customer experience. See README.md.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"time"

	"kept/app"
)

const usage = `Kept leads a group from promises to behaviours, from what gets in the way to one commitment each, and prints it.

  kept [-data DIR]                  open the window
  kept [-data DIR] FILE             open it on a copy of a workshop file
  kept export [flags] SOURCE        make the prints, without a display
  kept check [-advice] SOURCE       say what does not fit in a workshop file, and where
  kept figures SOURCE               write every figure that follows from a workshop file, as JSON
  kept gallery DIR                  draw every screen and print as a picture, without a display

SOURCE is a workshop file or a sample: sample:contact-centre, sample:professional-services, sample:hospital-outpatients.
"kept export -h" and so on say more. Workshops are kept in -data DIR, or else in your own data folder.
`

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run returns the exit code: 0 when it worked, 1 when it did not, 2 when it was not understood.
func run(args []string, out, complain io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	command := "window"
	if len(args) > 0 {
		switch args[0] {
		case "export", "check", "figures", "gallery":
			command, args = args[0], args[1:]
		}
	}
	c := &call{out: out, flags: flag.NewFlagSet(command, flag.ContinueOnError)}
	c.flags.SetOutput(complain)
	var err error
	switch command {
	case "export":
		err = c.export(ctx, args)
	case "check":
		err = c.check(args)
	case "figures":
		err = c.figures(args)
	case "gallery":
		err = c.gallery(args)
	default:
		err = c.window(args)
	}
	var misuse *misuseError
	switch {
	case err == nil, errors.Is(err, flag.ErrHelp):
		return 0
	case errors.Is(err, errDoesNotFit):
		return 1
	case errors.As(err, &misuse):
		if misuse.why != "" {
			fmt.Fprintln(complain, misuse.why)
		}
		return 2
	}
	fmt.Fprintln(complain, err)
	return 1
}

// A call is one use of the command line.
type call struct {
	out   io.Writer
	flags *flag.FlagSet
}

// misuseError means that the command line was not understood; why is empty when package flag has said it already.
type misuseError struct{ why string }

func (e *misuseError) Error() string { return e.why }

// errDoesNotFit means that kept check found something; it has said what.
var errDoesNotFit = errors.New("does not fit")

// parse reads the flags, and the operands of which there have to be from least to most.
func (c *call) parse(args []string, help string, least, most int) error {
	c.flags.Usage = func() {
		fmt.Fprint(c.out, help)
		c.flags.SetOutput(c.out)
		c.flags.PrintDefaults()
	}
	if err := c.flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return err
		}
		return &misuseError{}
	}
	if n := c.flags.NArg(); n < least || n > most {
		return &misuseError{fmt.Sprintf("%s takes %d to %d operands and got %d; see -h", c.flags.Name(), least, most, n)}
	}
	return nil
}

func (c *call) window(args []string) error {
	data := c.flags.String("data", "", "keep workshops in `DIR`")
	if err := c.parse(args, usage, 0, 1); err != nil {
		return err
	}
	return app.Open(app.Options{Data: *data, File: c.flags.Arg(0)})
}

func (c *call) export(ctx context.Context, args []string) error {
	job := app.PrintJob{}
	c.flags.StringVar(&job.Folder, "out", ".", "write the files into `DIR`")
	paper := c.flags.String("paper", "a4", "`a4` or letter")
	docs := c.flags.String("docs", "", "only these documents, such as `plan,charter`; today stands for what the day calls for")
	c.flags.BoolVar(&job.Names, "names", true, "print names where a document can do without")
	c.flags.BoolVar(&job.IncludePrivate, "private", false, "print private commitments too, for their owners only")
	c.flags.BoolVar(&job.Blank, "blank", false, "print blank forms to fill in by hand")
	c.flags.BoolVar(&job.Large, "large", false, "print the charter on A3, or on Tabloid with -paper letter")
	c.flags.BoolVar(&job.BuddyCopies, "buddy", false, "print a second commitment sheet for the buddy")
	c.flags.BoolVar(&job.QR, "qr", true, "print a code on commitment sheets for the phone’s calendar")
	c.flags.BoolVar(&job.ByInitiative, "by-initiative", false, "group the behaviours of the plan by initiative")
	c.flags.BoolVar(&job.Emails, "emails", false, "add a column for e-mail addresses to the sign-in sheet")
	c.flags.BoolVar(&job.PlainUTF8, "plain-csv", false, "write tables without the mark that spreadsheets look for")
	if err := c.parse(args, "kept export makes the prints of a workshop file or a sample. It needs no display.\n", 1, 1); err != nil {
		return err
	}
	var err error
	if job.Paper, err = app.ParsePaper(*paper); err != nil {
		return &misuseError{err.Error()}
	}
	if job.Docs, job.Today, err = app.ParseDocs(*docs); err != nil {
		return &misuseError{err.Error()}
	}
	job.Now = time.Now()
	return app.Export(ctx, c.flags.Arg(0), job, c.out)
}

func (c *call) check(args []string) error {
	advice := c.flags.Bool("advice", false, "give advice as well")
	if err := c.parse(args, "kept check reads a workshop file and says what does not fit, and where. It changes nothing.\n"+
		"It exits with 0 when everything fits and with 1 when something does not.\n", 1, 1); err != nil {
		return err
	}
	fits, err := app.Check(c.flags.Arg(0), *advice, c.out)
	if err == nil && !fits {
		err = errDoesNotFit
	}
	return err
}

func (c *call) figures(args []string) error {
	if err := c.parse(args, "kept figures reads a workshop file or a sample and writes every figure that follows from it, as JSON.\n", 1, 1); err != nil {
		return err
	}
	return app.Figures(c.flags.Arg(0), c.out)
}

func (c *call) gallery(args []string) error {
	if err := c.parse(args, "kept gallery draws every screen into a folder as PNG, light, dark and high contrast, and a page of every print.\n", 1, 1); err != nil {
		return err
	}
	return app.Gallery(c.flags.Arg(0), c.out)
}
