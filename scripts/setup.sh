# What this machine has, what it lacks, and how to get it. A library: source it, it runs nothing by itself.
# Written for bash 3.2, the one that macOS has.
# shellcheck shell=bash disable=SC2034 # what is set here is used by those who source it

# The build tags, explained in docs/adr/0005-build-tags.md. gles is for Linux alone: elsewhere it changes nothing or does not link.
paper_tags=ci,no_animations
window_tags=no_animations,accessibility
[ "$(uname -s)" = Linux ] && window_tags=gles,$window_tags

# One need a line: how to recognise it, then the packages that bring it on Debian, Fedora and Arch.
build_needs='
program:gcc                                        gcc               gcc                 gcc
program:pkg-config                                 pkg-config        pkgconf-pkg-config  pkgconf
library:gl                                         libgl1-mesa-dev   mesa-libGL-devel    libglvnd
library:egl                                        libegl1-mesa-dev  mesa-libEGL-devel   libglvnd
library:x11,xcursor,xrandr,xinerama,xi,xxf86vm     xorg-dev          libX11-devel,libXcursor-devel,libXrandr-devel,libXinerama-devel,libXi-devel,libXxf86vm-devel  libx11,libxcursor,libxrandr,libxinerama,libxi,libxxf86vm
library:wayland-client,wayland-cursor,wayland-egl  libwayland-dev    wayland-devel       wayland
library:xkbcommon                                  libxkbcommon-dev  libxkbcommon-devel  libxkbcommon
'
window_test_needs='
program:Xvfb       xvfb           xorg-x11-server-Xvfb  xorg-server-xvfb
program:xauth      xauth          xorg-x11-xauth        xorg-xauth
program:xdotool    xdotool        xdotool               xdotool
program:xclip      xclip          xclip                 xclip
program:openbox    openbox        openbox               openbox
program:import     imagemagick    ImageMagick           imagemagick
program:pdftotext  poppler-utils  poppler-utils         poppler
program:qpdf       qpdf           qpdf                  qpdf
'

# fail SENTENCE...: says why it cannot go on, and stops.
fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

# need_go: a Go that can build Kept or fetch the one that can. Go 1.21 was the first to do that.
need_go() {
  PATH=$PATH:/usr/local/go/bin
  local version
  command -v go >/dev/null ||
    fail "Kept is written in Go, and there is no go command here. Install Go 1.26 or newer (https://go.dev/dl), then try again."
  version=$(go env GOVERSION)
  case $version in
  go1.[0-9] | go1.[0-9].* | go1.1[0-9] | go1.1[0-9].* | go1.20 | go1.20.*)
    fail "This machine has $version, and Kept needs Go 1.26 or newer. Install it from https://go.dev/dl, then try again."
    ;;
  esac
}

# has_display: is there a screen to open a window on? macOS and Windows always have one.
has_display() {
  [ "$(uname -s)" != Linux ] || [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]
}

# has NEED: is "program:NAME" or "library:NAME,NAME" here?
has() {
  case $1 in
  program:*) command -v "${1#program:}" >/dev/null ;;
  library:*) command -v pkg-config >/dev/null && pkg-config --exists "${1#library:}" ;;
  esac
}

# missing NEEDS SYSTEM: the packages that this machine lacks, on one line, in the words of SYSTEM: debian, fedora or arch.
missing() {
  local need debian fedora arch packages=''
  while read -r need debian fedora arch; do
    [ -z "$need" ] || has "$need" || packages="$packages ${!2}"
  done <<<"$1"
  packages=${packages//,/ }
  echo "${packages# }"
}

# provide NEEDS WHY: makes sure that all NEEDS are here. Debian and its children get them installed; on other systems
# it says what to install and stops. WHY is a sentence for the person who is about to be asked for a password.
provide() {
  local needs=$1 why=$2 packages
  case $(uname -s) in
  Linux) ;;
  Darwin)
    xcode-select -p >/dev/null 2>&1 ||
      fail "$why" "Missing here: Apple's command line tools. Install them with: xcode-select --install"
    return
    ;;
  *)
    command -v gcc >/dev/null ||
      fail "$why" "Missing here: gcc. Install it with MSYS2 (https://www.msys2.org): pacman -S mingw-w64-ucrt-x86_64-gcc" \
        "and add its bin folder to PATH."
    return
    ;;
  esac

  packages=$(missing "$needs" debian)
  [ -n "$packages" ] || return 0
  if command -v apt-get >/dev/null; then
    install_with_apt "$packages" "$why"
    packages=$(missing "$needs" debian)
    [ -z "$packages" ] || fail "apt-get has finished, but this is still missing: $packages. Please install it, then try again."
  elif command -v dnf >/dev/null; then
    fail "$why" "Some of it is missing here. Install it with: sudo dnf install $(missing "$needs" fedora)"
  elif command -v pacman >/dev/null; then
    fail "$why" "Some of it is missing here. Install it with: sudo pacman -S --needed $(missing "$needs" arch)"
  else
    fail "$why" "Some of it is missing here. Debian calls it: $packages. Please install your system's names for it, then try again."
  fi
}

# install_with_apt PACKAGES WHY: installs, as root or through sudo, having said what and why.
install_with_apt() {
  local as_root='' command="apt-get install -y --no-install-recommends $1"
  if [ "$(id -u)" -ne 0 ]; then
    as_root=sudo
    command -v sudo >/dev/null ||
      fail "$2" "Missing here: $1. Installing it needs root, and there is no sudo; ask an administrator for: $command"
  fi
  echo "$2"
  echo "Missing here, so installed now: $1"
  [ -z "$as_root" ] || echo "Installing needs root: sudo may ask for your password."
  export DEBIAN_FRONTEND=noninteractive
  # Old package lists may still do, so a failed update is not the end.
  $as_root apt-get update -qq || echo "The package lists could not be refreshed; trying with the ones that are here."
  # shellcheck disable=SC2086 # a list of words
  $as_root $command || fail "apt-get could not install that. What it says above tells why; after mending it, try again."
}

# with_clock WHAT COMMAND...: runs COMMAND and meanwhile says how long it has been at it: on a terminal every second,
# in a log every 15 seconds.
with_clock() {
  local what=$1 clock status=0
  shift
  echo "$what..."
  tick "$SECONDS" &
  clock=$!
  # shellcheck disable=SC2064 # the clock's id is wanted as it is now
  trap "kill $clock 2>/dev/null || true" EXIT
  "$@" || status=$?
  kill "$clock" 2>/dev/null || true
  trap - EXIT
  [ ! -t 1 ] || printf '\r\033[K'
  return "$status"
}

tick() {
  local start=$1 passed
  # A sleep outlives its clock by a second; it must not hold the output open for those who wait for its end.
  while sleep 1 >/dev/null 2>&1; do
    passed=$((SECONDS - start))
    [ "$passed" -ne 5 ] || echo "A first build takes one to three minutes: it compiles the libraries that draw the window. Later ones take seconds."
    if [ -t 1 ]; then
      printf '\r%d s ' "$passed"
    elif [ $((passed % 15)) -eq 0 ]; then
      echo "$passed s"
    fi
  done
}
