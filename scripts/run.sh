#!/usr/bin/env bash
# Builds Kept and opens it, on a workshop file if one is given. Without a display it prints a sample instead.
#   scripts/run.sh [FILE.kept]
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/setup.sh

if ! has_display; then
  echo "There is no display here (DISPLAY and WAYLAND_DISPLAY are not set), so instead of opening a window Kept prints a sample workshop into out/."
  exec scripts/demo.sh
fi
scripts/build.sh
echo "Opening Kept."
exec ./kept "$@"
