#!/usr/bin/env bash
# Runs the hooks in the real pre-commit on a real repository: `Packaging/test-hooks.sh BINARY`.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
binary=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

say() { printf 'hooks: %s\n' "$*"; }
fail() {
  printf 'hooks: %s\n' "$*" >&2
  cat "$work/log" >&2
  exit 1
}

# No user's settings, and no network for builds.
export HOME=$work PRE_COMMIT_HOME=$work/cache GIT_CONFIG_NOSYSTEM=1
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b.example GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b.example
git config --global init.defaultBranch main
git config --global protocol.file.allow always

if ! command -v pre-commit >/dev/null; then
  python3 -m venv venv
  venv/bin/pip install --quiet pre-commit || fail "pre-commit cannot be installed"
  PATH=$work/venv/bin:$PATH
fi
say "$(pre-commit --version)"

# The wheel, as from a package index.
version=$("$binary" --version)
mkdir -p wheels tree/bin
cp "$binary" tree/bin/catalint
strip tree/bin/catalint
cp "$root/LICENSE" "$root/Packaging/copyright" tree
python3 "$root/Packaging/wheel.py" tree "$version" "linux_$(uname -m)" wheels
export PIP_FIND_LINKS=$work/wheels PIP_DISABLE_PIP_VERSION_CHECK=1

# The repository of the hooks, with the files that pre-commit reads.
mkdir -p hooks/Packaging hooks/Sources/catalint
cp "$root"/.pre-commit-hooks.yaml "$root"/pyproject.toml hooks
cp "$root"/Packaging/{hook,wheel}.py hooks/Packaging
cp "$root"/Sources/catalint/Version.swift hooks/Sources/catalint
(cd hooks && git init --quiet && git add . && git commit --quiet --message hooks)

# A user's repository: a catalog of Markdown in a folder, one of data in another, other text and data, and
# the hooks as its configuration names them.
mkdir -p repository/docs
cp -R "$root/Fixtures/clean/sample" repository/docs/catalog
cp -R "$root/Fixtures/clean/satellites" repository/data
cp "$root/Fixtures/clean/satellites.contract.yaml" repository/data/contract.yaml
printf 'version: 1\ncontract: contract.yaml\n' >repository/data/.catalint.yml
cd repository
printf '# Notes' >README.md
echo '{"name": "notes"}' >package.json
cat >.pre-commit-config.yaml <<CONFIG
repos:
  - repo: $work/hooks
    rev: $(git -C "$work/hooks" rev-parse HEAD)
    hooks:
      - id: catalint-fix
      - id: catalint
CONFIG
git init --quiet
git add .
pre-commit install >/dev/null
page=docs/catalog/authors/openai/models/gpt-4.1-mini.md
other=docs/catalog/authors/openai/models/gpt-5-2025-08-07.md
mission=data/missions/esa/sentinel-2a.toml

# Whether a commit of the staged files succeeds.
commits() { git commit --message "$1" >"$work/log" 2>&1; }
# A commit that has to succeed, and one that a rule has to stop; then the tree is restored.
passes() { commits "$1" && say "passes: $1" || fail "is stopped: $1"; }
stops() {
  commits "$1" && fail "passes: $1"
  grep -q "\[$2\]" "$work/log" || fail "is stopped for another reason: $1"
  say "is stopped: $1"
  git reset --quiet --hard
}

passes "a good catalog"

sed -i 's/1\.0M tokens/1,0M tokens/' "$other" "$page"
git add .
# Findings with a safe fix are fixed, in the tree and not in the index, and the commit is stopped.
commits "a page to repair" && fail "passes: a page to repair"
grep -q 'files were modified by this hook' "$work/log" || fail "no page was repaired"
grep -q "'git add' stages them" "$work/log" || fail "there is no note to stage the fixes"
git diff --quiet && fail "no page was repaired in the tree"
say "repairs: a decimal comma, and stops the commit"
git add .
git diff --cached --quiet || fail "the page is not as it was"

sed -i 's/2025-04-14/soon/' "$page"
git add .
stops "a bad page" malformed-date
test "$(grep -c '\[malformed-date\]' "$work/log")" = 1 || fail "one finding is reported twice"

sed -i 's/2025-04-14/soon/' "$page"
git add .
git show "HEAD:$page" >"$page"
stops "a bad page as staged, good in the tree" malformed-date

echo >>"$page"
git add .
sed -i 's/2025-04-14/soon/' "$page"
passes "a good page as staged, bad in the tree"
git checkout --quiet .

git rm --quiet "$page"
stops "a page removed that others link to" broken-link

git mv "$page" docs/catalog/authors/openai/models/gpt-4.1-tiny.md
stops "a page renamed that others link to" broken-link

echo 'Nothing of the catalog.' >notes.txt
git add .
passes "a commit without a page"

# Pages inside and outside the catalog in one commit.
sed -i 's/2025-04-14/soon/' "$page"
printf '\nMore notes' >>README.md
git add .
stops "a bad page and a file that is not a page" malformed-date
printf '\nMore notes' >>README.md
git add .
passes "a file that is not a page"

# Pages of data, and data that is no page: a file of the hooks, one in a catalog and one outside.
sed -i 's/2025-06/2015-05/' "$mission"
git add .
stops "a bad page of data" date-order
sed -i 's/2025-06/2015-05/' "$mission"
printf '\nMore notes' >>README.md
git add .
stops "a bad page of data and a file that is not a page" date-order
echo '# More.' | tee -a .pre-commit-config.yaml >>data/contract.yaml
echo '{"name": "more"}' | tee docs/catalog/package.json >package.json
git add .
passes "data that is not a page"
echo '{"name": "notes"}' >package.json
git rm --quiet "$page"
git add .
stops "a page removed with a change of data that is not a page" broken-link

# Not found by a commit hook: a catalog that is already broken.
sed -i 's/2025-04-14/soon/' "$page"
git add .
git commit --quiet --no-verify --message broken
run() { pre-commit run "$@" >"$work/log" 2>&1; }
refuses() {
  local what=$1 rule=$2
  shift 2
  run "$@" && fail "passes: $what"
  grep -q "\[$rule\]" "$work/log" || fail "is stopped for another reason: $what"
  say "is stopped: $what"
}
refuses "all files" malformed-date catalint --all-files
refuses "what changed since a revision" malformed-date catalint --from-ref HEAD~1 --to-ref HEAD
refuses "a file that is named" malformed-date catalint --files "$page"
run catalint --files README.md package.json docs/elements/contract.yaml || fail "is stopped: a file that is not a page"
git rm --quiet "$page"
git commit --quiet --no-verify --message removed
refuses "a page removed since a revision" broken-link catalint --from-ref HEAD~1 --to-ref HEAD

# Whole catalogs, for any files passed.
sed -i 's/- id: catalint$/- id: catalint-all/' .pre-commit-config.yaml
git add .
refuses "whole catalogs" broken-link catalint-all
say "all hooks work"
