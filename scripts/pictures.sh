#!/usr/bin/env bash
# Draws the pictures of the README and of docs/prints.md anew, from the gallery.
set -euo pipefail
cd "$(dirname "$0")/.."

gallery=$(mktemp -d)
trap 'rm -r "$gallery"' EXIT
scripts/gallery.sh "$gallery" >/dev/null
cp "$gallery/behaviours-light.png" docs/pictures/behaviours.png
cp "$gallery"/print-*.png docs/pictures/
