package screens

import (
	"fyne.io/fyne/v2"

	"kept/workshop"
)

// Screen is one step of the workshop on screen.
type Screen interface {
	// Step returns the step that the screen is for.
	Step() workshop.StepID
	// Object returns what is drawn. It is built once and stays the same.
	Object() fyne.CanvasObject
	// Show makes the widgets say what w says. It keeps focus, caret and scroll, and never calls Desk.Do.
	Show(w *workshop.Workshop)
	// Focus puts the keyboard where at points; the zero place is where work on the step begins, such as the capture line.
	Focus(at workshop.Place)
	// Note returns the one live line under the step's name in the rail, such as "26 captured"; "" shows the minutes.
	Note(w *workshop.Workshop) string
}

// Moded is a screen with several modes, such as Capture and Priorities. They stand in the head as a segmented control.
type Moded interface {
	Screen
	// Modes returns the names of the modes in their order.
	Modes() []string
	// Mode returns the place of the current mode.
	Mode() int
	// SetMode changes to a mode. The screen shows it at once.
	SetMode(i int)
}

// Keyed is a screen that wants Alt with an arrow when nothing inside it has used the key.
type Keyed interface {
	Screen
	// AltKey handles fyne.KeyUp, KeyDown, KeyLeft or KeyRight, pressed with Alt.
	AltKey(fyne.KeyName)
}

// screenOf has what makes the screen of each step that has one.
var screenOf = map[workshop.StepID]func(*Desk) Screen{
	workshop.SetUp:           newSetUp,
	workshop.Welcome:         newWelcome,
	workshop.Customers:       newCustomers,
	workshop.Focus:           newFocus,
	workshop.PromisesStep:    newPromises,
	workshop.BehavioursStep:  newBehaviours,
	workshop.Practise:        newPractise,
	workshop.BlockersStep:    newBlockers,
	workshop.ApproachStep:    newApproach,
	workshop.SupportStep:     newSupport,
	workshop.CommitmentsStep: newCommitments,
	workshop.Close:           newClose,
}

// all returns the screens of the steps, in their order.
func all(d *Desk) []Screen {
	var screens []Screen
	for _, step := range workshop.AllSteps() {
		if open := screenOf[step]; open != nil {
			screens = append(screens, open(d))
		}
	}
	return screens
}
