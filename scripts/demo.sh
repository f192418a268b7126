#!/usr/bin/env bash
# The main job without a window: prints the sheets of a sample workshop into out/. Needs nothing but Go.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/setup.sh

need_go
# A folder of its own for the program, so that it never stands in the place of the one with the window.
program=out/bin/kept$(go env GOEXE)
CGO_ENABLED=0 with_clock "Building Kept without its window" go build -tags "$paper_tags" -o "$program" .
exec "$program" export -out out sample:contact-centre
