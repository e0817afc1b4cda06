SHELL := bash
.SHELLFLAGS := -o pipefail -c

PREFIX ?= /usr/local
# Options of `catalint-dev bench`; a prototype that the page scan is compared with, and a catalog of TOML
# files, if they exist.
BENCH ?=
PROTOTYPE ?= $(wildcard ../shared/prototypes/markdown-scanner)
TOML ?= $(firstword $(wildcard ../shared/corpora/models.dev-*))
# The seconds that `make fuzz` fuzzes each target, and the targets; by default all.
SECONDS ?= 60
TARGETS ?=
# Whether what tests run is optimised, in a folder of its own: the build takes twice as long, and the
# tests a third: make test-all OPTIMIZED=1
OPTIMIZED ?= 0
# A pattern of the names of tests to run, long ones among them: make test FILTER=ExampleLawTests
FILTER ?=
# `make generate GENERATE=--check` writes nothing, and fails if a document is out of date.
GENERATE ?=

SOURCES := Sources Tests Package.swift
SUDO := $(shell test "$$(id -u)" = 0 || command -v sudo)
# On Linux, an installed binary needs no library at all, so it runs on every distribution; its addresses
# are still random (static-pie, which allows no path of libraries). GNU's linker warns about functions
# that nothing here calls. On macOS it needs only the system's libraries.
LINUX := $(filter Linux,$(shell uname))
STATIC := $(CURDIR)/.build/static
# The types of collections are known without a search of all conformances, a quarter of a short run.
RELEASE := -c release -Xswiftc -Xfrontend \
  -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors \
  $(if $(LINUX),--disable-local-rpath -Xswiftc -static-executable -Xswiftc -use-ld=lld \
  -Xswiftc -Xclang-linker -Xswiftc -static-pie -Xlinker --no-export-dynamic -Xlinker --icf=safe)
BUILD := $(if $(LINUX),,PKG_CONFIG_PATH=$(STATIC)) swift build $(RELEASE)
BINARY := .build/release/catalint
SHARE = $(DESTDIR)$(PREFIX)/share

.PHONY: sample build build-tests test test-all generate format lint bench bench-check bench-record fuzz install stage dist clean help libyaml static

sample: build ## build for release and check the sample catalog (the default)
	$(BINARY) check Fixtures/clean/sample

build: libyaml $(if $(LINUX),,static) ## build for release: .build/release/catalint
	$(BUILD) --product catalint

SCRATCH := $(if $(filter 1,$(OPTIMIZED)),--scratch-path .build/optimized)
# Without the lines for cases that start, which hide the others.
TEST := CATALINT_OPTIMIZED=$(OPTIMIZED) swift test --disable-xctest $(SCRATCH) $(if $(FILTER),--filter '$(FILTER)') | grep --line-buffered -v '^◇'

test: libyaml ## run the tests but those that take long, or all that match FILTER
	$(if $(FILTER),,CATALINT_QUICK=1) $(TEST)

test-all: libyaml ## run all tests
	$(TEST)

build-tests: libyaml ## build what the tests run, and them
	CATALINT_OPTIMIZED=$(OPTIMIZED) swift build --build-tests --disable-xctest $(SCRATCH)

generate: libyaml ## generate documents from code
	CATALINT_OPTIMIZED=$(OPTIMIZED) swift run $(SCRATCH) catalint-dev generate $(GENERATE)

format: ## format the code
	swift format --in-place --parallel --recursive $(SOURCES)

lint: ## check the code's format
	swift format lint --strict --parallel --recursive $(SOURCES)

bench: ## compare Catalint with other programs: make bench BENCH="--most 20000 --seconds 2"
bench-check: ## the same, and fail if it does more work than recorded in .github/PERFORMANCE.md
bench-record: ## the same, and record it
bench-check: DOCUMENT := --against .github/PERFORMANCE.md
bench-record: DOCUMENT := --record .github/PERFORMANCE.md --goals .github/CONTRIBUTING.md
bench bench-check bench-record: build
	$(BUILD) --product catalint-dev
	$(if $(PROTOTYPE),swift build -c release --package-path $(PROTOTYPE) --scratch-path .build/prototype)
	.build/release/catalint-dev bench $(DOCUMENT) $(BENCH) \
	  $(if $(PROTOTYPE),--prototype .build/prototype/release/mdproto) $(if $(TOML),--data $(TOML))

install: build stage ## install catalint: make install PREFIX=/usr/local

# Installs the binary, its manual and the completions of shells.
stage:
	install -d $(DESTDIR)$(PREFIX)/bin $(SHARE)/man/man1
	install -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/catalint
	install -m 644 Packaging/catalint.1 $(SHARE)/man/man1/catalint.1
	Packaging/completions.sh $(BINARY) $(SHARE)

dist: build ## pack a tarball, a Debian package and a wheel: dist/
	rm -rf dist
	Packaging/dist.sh $(BINARY) dist
	Packaging/test.sh dist

fuzz: libyaml ## fuzz every parser of untrusted bytes: make fuzz SECONDS=60 TARGETS="page fix"
	Tests/Fuzzing/fuzz $(SECONDS) $(TARGETS)

clean: ## remove build products
	swift package clean

help: ## list these commands
	@sed -nE 's/^([a-z-]+):.*## (.*)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

# libyaml's development files, if they are missing.
libyaml:
	@if pkg-config --exists yaml-0.1 2>/dev/null; then :; \
	elif command -v apt-get >/dev/null; then \
	  $(SUDO) apt-get update && $(SUDO) apt-get install --yes libyaml-dev pkg-config; \
	elif command -v brew >/dev/null; then brew install libyaml pkgconf; \
	else echo "libyaml is missing: install its development package and pkg-config" >&2; exit 1; \
	fi

# A folder with only the archive of libyaml, which the linker searches first: next to an archive it
# would prefer a shared library.
static: libyaml
	@mkdir -p $(STATIC)
	@ln -sf "$$(pkg-config --variable=libdir yaml-0.1)/libyaml.a" $(STATIC)/libyaml.a
	@printf 'Name: yaml\nDescription: libyaml, to be linked as an archive\nVersion: %s\nLibs: -L%s -lyaml\nCflags: %s\n' \
	  "$$(pkg-config --modversion yaml-0.1)" $(STATIC) "$$(pkg-config --cflags yaml-0.1)" > $(STATIC)/yaml-0.1.pc
