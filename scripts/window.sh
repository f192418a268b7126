# A real window of Kept on a screen of its own, worked by keyboard. A library: source it, then
#
#   start_display [WIDTHxHEIGHT]    a private X server and window manager (1280x800)
#   start_app PROGRAM [ARGUMENT...] the program in it; waits until its window stands, as large as the screen
#   key KEY...                      xdotool's names: Return, ctrl+n, alt+Down
#   type_text TEXT                  any script; goes through the clipboard
#   line TEXT                       type_text, then Return
#   shot NAME                       a picture of the screen, $pictures/NAME.png
#   wait_until SECONDS WHAT COMMAND...   asks COMMAND again and again until it says yes; ends the run when it never does
#   wait_for_file SECONDS PATTERN        until a file that fits PATTERN is there and not empty
#   window_is_called TEXT           is TEXT in the title of the window?
#   quit_app                        asks the window to close, as a person would, and waits for the program's end
#   stop                            ends everything started here; also called at exit, however that comes
#
# Everything lives in $work, a temporary folder: home, clipboard, log ($app_log). Nothing of the person's own desktop,
# settings or session is touched, and only processes started here are ended.
# shellcheck shell=bash

work=$(mktemp -d)
app_log=$work/app.log
opened=$work/opened # what Kept asked the system's viewer to open, a line each
pictures=${PICTURES:-$work/pictures}
app='' window='' started=()
mkdir -p "$pictures" "$work/home" "$work/bin"
mkdir -m 700 "$work/runtime"
: >"$app_log"
: >"$opened"

# In the place of the system's viewer stands one that only notes what it was asked to open.
cat >"$work/bin/xdg-open" <<VIEWER
#!/bin/sh
echo "\$1" >>"$opened"
VIEWER
chmod +x "$work/bin/xdg-open"

trap stop EXIT
trap 'exit 130' INT TERM

# die SENTENCE: says what went wrong, keeps a last picture and the log for whoever looks into it, and ends the run.
die() {
  local kept
  echo "window test: $1" >&2
  [[ -z $app ]] || shot last
  kept=$(mktemp -d)
  cp -r "$pictures" "$app_log" "$kept"
  echo "The last lines of Kept's log:" >&2
  tail -n 20 "$app_log" >&2
  echo "Pictures and the whole log are in $kept" >&2
  exit 1
}

wait_until() {
  local seconds=$1 what=$2 tries
  shift 2
  for ((tries = seconds * 10; tries > 0; tries--)); do
    "$@" >/dev/null 2>&1 && return
    sleep .1
  done
  die "waited $seconds s in vain for $what"
}

wait_for_file() {
  wait_until "$1" "a file $2" file_written "$2"
}

# file_written PATTERN: does a file that fits PATTERN have something in it?
file_written() {
  local file IFS= # a folder's name may hold blanks
  for file in $1; do
    [[ -s $file ]] && return
  done
  return 1
}

start_display() {
  local size=${1:-1280x800}
  # The server picks a free number and says which. A fresh one every time, because a window manager that has died
  # leaves properties on the root window that the next program can stumble over.
  Xvfb -displayfd 3 -screen 0 "${size}x24" +extension GLX -noreset -nolisten tcp 3>"$work/display" >"$work/xvfb.log" 2>&1 &
  started+=($!)
  wait_for_file 20 "$work/display"
  DISPLAY=:$(<"$work/display")
  export DISPLAY LC_ALL=C.UTF-8
  unset WAYLAND_DISPLAY
  screen_width=${size%x*} screen_height=${size#*x}
  HOME=$work/home openbox >"$work/openbox.log" 2>&1 &
  started+=($!)
  wait_until 20 "the window manager" xdotool get_num_desktops
}

start_app() {
  env -u DBUS_SESSION_BUS_ADDRESS -u XDG_CONFIG_HOME -u XDG_DATA_HOME -u XDG_CACHE_HOME -u LC_ALL \
    HOME="$work/home" XDG_RUNTIME_DIR="$work/runtime" LANG=en_GB.UTF-8 LIBGL_ALWAYS_SOFTWARE=1 PATH="$work/bin:$PATH" "$@" >>"$app_log" 2>&1 &
  app=$!
  started+=("$app")
  wait_until 60 "the window of Kept" window_stands_or_app_ended
  app_running || die "Kept ended before it had shown a window"
  xdotool windowmove "$window" 0 0
  xdotool windowsize "$window" "$screen_width" "$screen_height"
  xdotool windowactivate "$window"
  wait_until 10 "the keyboard to reach Kept" has_keyboard
}

window_stands_or_app_ended() {
  app_running || return 0
  window=$(xdotool search --onlyvisible --pid "$app" 2>/dev/null | tail -n 1)
  [[ -n $window ]]
}

has_keyboard() {
  [[ $(xdotool getactivewindow 2>/dev/null) == "$window" ]]
}

window_is_called() {
  [[ $(xdotool getwindowname "$window") == *"$1"* ]]
}

app_running() {
  kill -0 "$app" 2>/dev/null
}

app_ended() {
  ! app_running
}

# Keys go through the server, like a person's. The pause is for the program to have drawn what the next key is meant for.
key() {
  app_running || die "Kept has ended by itself"
  xdotool key --delay 30 "$@"
  sleep .15
}

# The clipboard is the only way that loses no letter of any script; xdotool's own typing does outside ASCII.
type_text() {
  printf %s "$1" | xclip -selection clipboard -i >/dev/null 2>&1
  key ctrl+v
}

line() {
  type_text "$1"
  key Return
}

shot() {
  import -window root "$pictures/$1.png" 2>/dev/null || true
}

quit_app() {
  key alt+F4
  wait_until 20 "Kept to end after its window was closed" app_ended
  wait "$app" || die "Kept ended with exit status $?"
  app=''
}

stop() {
  local status=$? at
  trap - EXIT INT TERM
  for ((at = ${#started[@]} - 1; at >= 0; at--)); do
    kill "${started[at]}" 2>/dev/null || true
  done
  # What has not ended by itself in three seconds is ended.
  for ((at = 30; at > 0; at--)); do
    [[ -n $(jobs -pr) ]] || break
    sleep .1
  done
  for at in $(jobs -pr); do
    kill -KILL "$at" 2>/dev/null || true
  done
  wait 2>/dev/null || true
  rm -rf "$work"
  exit "$status"
}
