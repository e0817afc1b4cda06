SHELL := bash
.SHELLFLAGS := -o pipefail -c

PREFIX ?= /usr/local
# The catalog that `make bench` scans, and how often.
CATALOG ?= Fixtures/clean/sample
REPETITIONS ?= 20
# How long `make fuzz` fuzzes each target, and which; all of them without a name.
SECONDS ?= 60
TARGETS ?=

SOURCES := Sources Tests Package.swift
SUDO := $(shell test "$$(id -u)" = 0 || command -v sudo)
# An installed binary needs no Swift on its machine; macOS has Swift's libraries built in. GNU's
# linker warns about functions that nothing here calls.
LINUX := $(filter Linux,$(shell uname))
RELEASE := -c release $(if $(LINUX),--static-swift-stdlib -Xswiftc -use-ld=lld)

.PHONY: sample build test generate format lint bench fuzz install clean help libyaml

sample: build ## build for release and check the sample catalog (the default)
	.build/release/catalint check Fixtures/clean/sample

build: libyaml ## build for release: .build/release/catalint
	swift build $(RELEASE) --product catalint

# A line for each case that starts would bury the ones that matter.
test: libyaml ## run all tests
	swift test --disable-xctest | grep --line-buffered -v '^◇'

generate: libyaml ## write the documents that derive from code
	swift run catalint-dev generate

format: ## format the code
	swift format --in-place --parallel --recursive $(SOURCES)

lint: ## check the code's format
	swift format lint --strict --parallel --recursive $(SOURCES)

bench: libyaml ## time the page scan: make bench CATALOG=folder
	swift run -c release PageScanBenchmark $(CATALOG) $(REPETITIONS)

install: build ## install catalint: make install PREFIX=/usr/local
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 .build/release/catalint $(DESTDIR)$(PREFIX)/bin/catalint

fuzz: libyaml ## fuzz all that reads a stranger's bytes: make fuzz SECONDS=60 TARGETS="page fix"
	Tests/Fuzzing/fuzz $(SECONDS) $(TARGETS)

clean: ## remove what was built
	swift package clean

help: ## list these commands
	@sed -nE 's/^([a-z]+):.*## (.*)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

# libyaml's development files, where they are missing.
libyaml:
	@if pkg-config --exists yaml-0.1 2>/dev/null; then :; \
	elif command -v apt-get >/dev/null; then \
	  $(SUDO) apt-get update && $(SUDO) apt-get install --yes libyaml-dev pkg-config; \
	elif command -v brew >/dev/null; then brew install libyaml pkgconf; \
	else echo "libyaml is missing: install its development package and pkg-config" >&2; exit 1; \
	fi
