#!/usr/bin/env bash
# Builds Kept with its window, as kept in the top folder, after installing what that needs.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/setup.sh

need_go
provide "$build_needs" "Kept opens a window of its own, so building it needs a C compiler and the headers of OpenGL, X11 and Wayland."
CGO_ENABLED=1 with_clock "Building Kept" go build -tags "$window_tags" -o "kept$(go env GOEXE)" .
