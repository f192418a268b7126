package screens

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// welcomeRules is the list of ground rules: a line to add one, the rules as cards, and a way to take over the method's.
type welcomeRules struct {
	d       *Desk
	capture *parts.Capture
	count   *parts.Text
	cards   *parts.CardList
	usual   *parts.Button
	object  fyne.CanvasObject
	onAdd   func() // brings the list into view
}

func newWelcomeRules(d *Desk) *welcomeRules {
	k := d.Kit
	s := &welcomeRules{d: d, count: k.Line(parts.Caption, "")}
	s.capture = k.Capture(d.T("One more rule for today"))
	s.capture.SetKeys(d.T("Enter"), d.T("add"))
	s.capture.OnAdd = func(text string) { s.add([]string{text}) }
	s.capture.OnAddMany = s.add
	s.capture.OnChanged = s.check
	d.remember(s.capture, s.edit("", -1).At, lineAim{})
	s.capture.OnArrow = func(to fyne.KeyName) {
		if to == fyne.KeyDown {
			s.cards.FocusFirst()
		}
	}
	usual := d.Content.Setup.GroundRules
	s.cards = k.CardList(k.Empty(d.T("How we work together today. Ask the group for one more."), d.T(usual[1]), d.T("Enter"), d.T("adds a rule")))
	s.cards.OnEdit = s.change
	d.rememberCards(s.cards, func(id string) workshop.Place {
		return workshop.Place{Step: workshop.Welcome, Record: id, Field: "ground_rules"}
	})
	s.cards.OnDelete = s.remove
	s.cards.OnMove = s.move
	s.cards.OnLeave = func(_ string, to fyne.KeyName) bool {
		if to == fyne.KeyUp {
			s.capture.Focus()
		}
		return to == fyne.KeyUp
	}
	s.usual = k.Button(parts.Secondary, d.N(len(usual), "Take over the usual one", "Take over the usual {n}"), s.takeOver).Icons(parts.IconPlus, "").Compact()
	s.object = k.Layers(k.Surface(parts.RoleGround(0), parts.NoEdge, 16), k.Pad(16,
		k.Stack(12, k.Row(8, 0, k.Line(parts.Heading, d.T("Ground rules")), s.count), s.capture, s.cards, k.Row(0, parts.NoGrow, s.usual))))
	return s
}

func (s *welcomeRules) edit(label string, at int) workshop.Edit {
	record := ""
	if at >= 0 {
		record = welcomeRuleID(at)
	}
	return workshop.Edit{Label: label, At: workshop.Place{Step: workshop.Welcome, Record: record, Field: "ground_rules"}}
}

// Rules have no ids of their own in a file; on screen their place stands in for one.
func welcomeRuleID(at int) string { return "rule-" + strconv.Itoa(at) }

func welcomeRuleAt(id string) int {
	at, _ := strconv.Atoi(strings.TrimPrefix(id, "rule-"))
	return at
}

// check says under the line when a rule gets too long for the sheet.
func (s *welcomeRules) check(text string) {
	most := workshop.Limits("workshop", "ground_rules").ItemMax
	hint := ""
	if n := utf8.RuneCountInString(workshop.CleanLine(text)); n > most {
		hint = s.d.T(s.d.Content.Message("G2"), "n", n, "max", most)
	}
	s.capture.SetHint(hint, func() { s.capture.SetHint("", nil) })
}

// add adds rules that were typed or pasted. What is there already, is too long or finds no room is back in the line.
func (s *welcomeRules) add(texts []string) {
	left := s.extend(texts)
	s.capture.PutBack(left...)
	s.check(s.capture.Text())
}

// takeOver adds the rules of the method that are not there yet; what somebody is typing stays in the line.
func (s *welcomeRules) takeOver() {
	var usual []string
	for _, rule := range s.d.Content.Setup.GroundRules {
		if rule = s.d.T(rule); !slices.Contains(s.d.W().Details.GroundRules, rule) {
			usual = append(usual, rule)
		}
	}
	s.extend(usual)
	s.capture.Focus()
}

// extend adds rules as far as they fit, says why others did not, and returns those.
func (s *welcomeRules) extend(texts []string) (left []string) {
	limits := workshop.Limits("workshop", "ground_rules")
	rules := slices.Clone(s.d.W().Details.GroundRules)
	had, why := len(rules), ""
	for _, text := range texts {
		text = workshop.CleanLine(text)
		switch {
		case text == "":
		case slices.Contains(rules, text):
			left, why = append(left, text), s.d.T(s.d.Content.Message("G5"), "name", text)
		case len(rules) >= limits.Max || utf8.RuneCountInString(text) > limits.ItemMax:
			left, why = append(left, text), s.d.T(s.d.Content.FieldMessage("workshop.ground_rules"))
		default:
			rules = append(rules, text)
		}
	}
	label := "Add ground rule"
	if len(rules) > had+1 {
		label = "Add ground rules"
	}
	s.set(label, -1, rules)
	s.onAdd()
	if why != "" {
		s.d.Tell(why, "", nil)
	}
	return left
}

func (s *welcomeRules) set(label string, at int, rules []string) bool {
	return s.d.Do(s.edit(label, at), func(w *workshop.Workshop) error { w.Details.GroundRules = rules; return nil })
}

func (s *welcomeRules) change(id, text string) {
	rules, at := slices.Clone(s.d.W().Details.GroundRules), welcomeRuleAt(id)
	if at < len(rules) {
		rules[at] = workshop.CleanLine(text)
		s.set("Change ground rule", at, rules)
	}
}

func (s *welcomeRules) remove(id string) {
	rules, at := slices.Clone(s.d.W().Details.GroundRules), welcomeRuleAt(id)
	if at < len(rules) && s.set("Delete ground rule", at, slices.Delete(rules, at, at+1)) {
		s.d.Tell(s.d.T("Deleted."), s.d.T("Undo"), s.d.Session.Undo)
		if s.cards.Len() == 0 {
			s.capture.Focus()
		}
	}
}

func (s *welcomeRules) move(id string, to fyne.KeyName) {
	rules, at := slices.Clone(s.d.W().Details.GroundRules), welcomeRuleAt(id)
	next := at + 1
	if to == fyne.KeyUp {
		next = at - 1
	}
	if to != fyne.KeyUp && to != fyne.KeyDown || next < 0 || next >= len(rules) {
		return
	}
	rules[at], rules[next] = rules[next], rules[at]
	s.set("Move ground rule", next, rules)
	s.cards.Focus(welcomeRuleID(next))
}

// focus goes to a rule, or to the line.
func (s *welcomeRules) focus(record string) {
	if record == "" || !s.cards.Focus(record) {
		s.capture.Focus()
	}
}

func (s *welcomeRules) show(w *workshop.Workshop) {
	rules := w.Details.GroundRules
	limits := workshop.Limits("workshop", "ground_rules")
	var cards []parts.CardData
	for i, rule := range rules {
		card := parts.CardData{ID: welcomeRuleID(i), Text: rule}
		if n := utf8.RuneCountInString(rule); n > limits.ItemMax {
			card.Hint = s.d.T(s.d.Content.Message("G2"), "n", n, "max", limits.ItemMax)
		}
		cards = append(cards, card)
	}
	s.cards.SetCards(cards)
	s.count.SetText(s.d.T("{n} of {max}", "n", len(rules), "max", limits.Max))
	missing := slices.ContainsFunc(s.d.Content.Setup.GroundRules, func(rule string) bool { return !slices.Contains(rules, s.d.T(rule)) })
	setShown(s.usual, missing && len(rules) < limits.Max)
}
