#!/usr/bin/env bash
# Runs the benchmarks, then compares the start of Kept with the start of a bare window, in one run and as a ratio.
# The start is left out where there is no Xvfb.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/setup.sh

scripts/test.sh -run '^$' -bench . -benchmem
if ! command -v Xvfb >/dev/null; then
  echo "There is no Xvfb here, so the start of the window was not measured."
  exit
fi
scripts/build.sh
go build -tags "$window_tags" -o out/bin/bare ./internal/barewindow
go build -o out/bin/firstframe ./internal/firstframe
echo "From start to first frame:"
out/bin/firstframe out/bin/bare ./kept
