#!/usr/bin/env bash
# Formatting, vet and staticcheck. Says nothing where there is nothing to say.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/setup.sh

# Run by version, so that the checker and what it needs stay out of go.mod.
staticcheck=honnef.co/go/tools/cmd/staticcheck@v0.8.2
# Beyond the usual: package comments, one receiver name, and comments that start with the name they explain.
checks=inherit,ST1000,ST1016,ST1020,ST1021,ST1022,ST1023

need_go
unformatted=$(gofmt -l .)
[ -z "$unformatted" ] || fail "Not formatted; gofmt -w mends it:" "$unformatted"
export CGO_ENABLED=0
go vet -tags "$paper_tags" ./...
go run "$staticcheck" -tags "$paper_tags" -checks "$checks" ./...
