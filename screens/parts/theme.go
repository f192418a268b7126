package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Theme is the Fyne theme with this kit's look. It reads the look each time it
// is asked, so after SetLook the same theme is set again to show the change.
func (k *Kit) Theme() fyne.Theme { return &kitTheme{k} }

// kitTheme dresses Fyne's own widgets (menus, file dialogs, the inside of text
// fields) in the kit's colours and type.
type kitTheme struct{ k *Kit }

func (t *kitTheme) Color(n fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	p := t.k.pal()
	switch n {
	case theme.ColorNameBackground:
		return p.Ground
	case theme.ColorNameForeground:
		return p.Ink
	case theme.ColorNameInputBackground, theme.ColorNameMenuBackground, theme.ColorNameOverlayBackground,
		theme.ColorNameButton, theme.ColorNameHeaderBackground:
		return p.Surface
	case theme.ColorNameInputBorder:
		return p.LineStrong
	case theme.ColorNameSeparator:
		return p.Line
	case theme.ColorNamePlaceHolder, theme.ColorNameDisabled:
		return p.Faint
	case theme.ColorNameDisabledButton:
		return p.Line
	case theme.ColorNamePrimary, theme.ColorNameHyperlink:
		return p.Primary
	case theme.ColorNameForegroundOnPrimary:
		return p.OnPrimary
	case theme.ColorNameError:
		return p.Stop
	case theme.ColorNameWarning:
		return p.Hint
	case theme.ColorNameSuccess:
		return p.Primary
	case theme.ColorNameFocus:
		return alpha(p.Primary, 90)
	case theme.ColorNameSelection:
		return alpha(p.Primary, 70)
	case theme.ColorNameHover:
		return alpha(p.Ink, 16)
	case theme.ColorNamePressed:
		return alpha(p.Ink, 32)
	case theme.ColorNameScrollBar:
		return alpha(p.Muted, 110)
	case theme.ColorNameScrollBarBackground:
		return transparent()
	case theme.ColorNameShadow:
		return alpha(p.Shadow, p.Shadow.A/2)
	}
	v := theme.VariantLight
	if p.Dark {
		v = theme.VariantDark
	}
	return theme.DefaultTheme().Color(n, v)
}

func (t *kitTheme) Font(s fyne.TextStyle) fyne.Resource {
	switch {
	case s.Monospace, s.Symbol:
		return theme.DefaultTheme().Font(s)
	case s.Bold && s.Italic:
		return fontMedium
	case s.Bold:
		return fontSemiBold
	case s.Italic:
		return fontItalic
	}
	return fontRegular
}

func (t *kitTheme) Icon(n fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(n) }

func (t *kitTheme) Size(n fyne.ThemeSizeName) float32 {
	px := t.k.px
	switch n {
	case theme.SizeNameText:
		return px(entryText)
	case theme.SizeNameCaptionText:
		return px(12)
	case theme.SizeNameSubHeadingText:
		return px(20)
	case theme.SizeNameHeadingText:
		return px(28)
	case theme.SizeNamePadding, theme.SizeNameLineSpacing:
		return px(4)
	case theme.SizeNameInnerPadding:
		return px(entryPad)
	case theme.SizeNameInputRadius, theme.SizeNameSelectionRadius:
		return px(8)
	case theme.SizeNameScrollBar:
		return px(8)
	case theme.SizeNameScrollBarSmall:
		// Kept scrolls with a Scroll of its own; the small bars would only show
		// inside text fields, over the text.
		return 0
	case theme.SizeNameInputBorder:
		return px(2) // Fyne makes the caret as wide as this
	case theme.SizeNameInlineIcon:
		return px(20)
	}
	return theme.DefaultTheme().Size(n)
}
