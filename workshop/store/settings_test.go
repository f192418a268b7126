package store

import (
	"testing"
)

func TestSettings(t *testing.T) {
	r := newRig(t)
	if _, ok := r.Setting("paper"); ok {
		t.Error("a setting was there before it was set")
	}
	for _, value := range []string{"a4", "letter", ""} {
		if err := r.SetSetting("paper", []byte(value)); err != nil {
			t.Fatal(err)
		}
		r.reopen(nil)
		if got, ok := r.Setting("paper"); !ok || string(got) != value {
			t.Errorf("Setting: got %q, %v, want %q", got, ok, value)
		}
	}
	if err := r.SetSetting("paper", nil); err != nil {
		t.Fatal(err)
	}
	if got, ok := r.Setting("paper"); ok {
		t.Errorf("a removed setting is still %q", got)
	}
	if err := r.SetSetting("", []byte("x")); err == nil {
		t.Error("a setting without a name was kept")
	}
}
