#!/usr/bin/env bash
# Runs all tests. Needs nothing but Go: no C compiler, no display.
#   scripts/test.sh [ARGUMENT OF GO TEST...]
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/setup.sh

need_go
CGO_ENABLED=0 exec go test -tags "$paper_tags" "$@" ./...
