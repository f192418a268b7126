# Kept: the commands of a day's work. The work itself is in scripts/.
.DEFAULT_GOAL := help
.PHONY: help run demo build test lint gallery pictures bench window-test

help: ## say what there is
	@sed -n 's/^\([a-z-]*\):.*## /\1|/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "make %-12s %s\n", $$1, $$2 }'

run: ## build Kept and open it; FILE=some.kept opens it on that file
	@scripts/run.sh $(if $(FILE),"$(FILE)")

demo: ## print the sheets of a sample workshop into out/, with no window
	@scripts/demo.sh

build: ## build the window program, ./kept
	@scripts/build.sh

test: ## run all tests; needs nothing but Go
	@scripts/test.sh

lint: ## check formatting, go vet and staticcheck
	@scripts/lint.sh

gallery: ## draw every screen and print as a picture into out/gallery
	@scripts/gallery.sh

pictures: ## draw the pictures of the README and of docs/prints.md anew
	@scripts/pictures.sh

bench: ## run the benchmarks, and compare the start with a bare window
	@scripts/bench.sh

window-test: build ## drive a workshop through the real window by keyboard
	@scripts/window-test.sh
