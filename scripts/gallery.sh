#!/usr/bin/env bash
# Draws every screen as a picture, light, dark and high contrast, and a page of every print, with no display.
#   scripts/gallery.sh [FOLDER]
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/setup.sh

need_go
CGO_ENABLED=0 exec go run -tags "$paper_tags" . gallery "${1:-out/gallery}"
