#!/usr/bin/env bash
# Runs the steps of action.yml as a runner would, on a real repository: `Packaging/test-action.sh BINARY`.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
steps=$root/Packaging/action
binary=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

fail() {
  printf 'action: %s\n' "$*" >&2
  cat log output >&2 2>/dev/null || true
  exit 1
}
say() { printf 'action: %s\n' "$*"; }

export HOME=$work GIT_CONFIG_NOSYSTEM=1 RUNNER_TEMP=$work GITHUB_OUTPUT=$work/output
export GITHUB_ACTIONS=true GITHUB_STEP_SUMMARY=$work/summary GITHUB_REPOSITORY=a/b GITHUB_REF=refs/heads/main
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b.example GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b.example
git config --global init.defaultBranch main
export CATALINT=$binary CATALINT_PATH=. CATALINT_FAIL_ON='' CATALINT_BASE='' BASE_SHA=''

# A step in a checkout, its outputs in a file.
run() {
  local folder=$1
  shift
  : >output
  rm -f summary
  (cd "$folder" && "$@") >log 2>&1
}
has() { grep -Fqx "$1" output || fail "there is no output '$1': $2"; }

# A catalog, and a pull request that breaks a page and switches the rule off; GitHub's commit of both.
mkdir repository
cp -R "$root/Fixtures/clean/sample" repository/catalog
cd repository
git init --quiet && git add . && git commit --quiet --message base
git checkout --quiet -b change
page=catalog/authors/openai/models/gpt-4.1-mini.md
sed -i 's/2025-04-14/soon/' "$page"
printf 'version: 1\nrules:\n  malformed-date: off\n  date-order: off\n  facts-disagree: off\n' >catalog/.catalint.yml
git add . && git commit --quiet --message change
git checkout --quiet main
git merge --quiet --no-ff --message 'GitHub made this' change
cd ..
sha=$(git -C repository rev-parse HEAD)
main=$(git -C repository rev-parse 'HEAD^1')
head=$(git -C repository rev-parse 'HEAD^2')
export CATALINT_PATH=catalog

GITHUB_SHA=$sha BASE_SHA=$main run repository "$steps/check.sh"
has status=1 "a pull request that breaks a page and switches the rule off"
grep -q "^::error file=$page,.*title=malformed-date::" log || fail "there is no annotation"
[ "$(grep -c '^::error' log)" = 1 ] || fail "one defect is more than one annotation"
grep -q malformed-date summary || fail "there is no summary of the job"
grep -q '"malformed-date"' "$(sed -n 's/^sarif=//p' output)" || fail "there is no SARIF"
grep -q malformed-date "$(sed -n 's/^markdown=//p' output)" || fail "there is no comment"
cp "$(sed -n 's/^markdown=//p' output)" report
say "a pull request is checked by the settings of its base"

GITHUB_SHA=$sha CATALINT_BASE=none run repository "$steps/check.sh"
has status=0 "the whole catalog by its own settings"
say "a push is checked by its own settings"

# An author merges a commit that switches the rule off, and the workflow checks out the author's head.
git clone --quiet repository author
(cd author && git checkout --quiet -b side "$main" && git commit --quiet --allow-empty --message side &&
  git checkout --quiet "$head" && git merge --quiet --no-ff --message mine side)
GITHUB_SHA=$sha BASE_SHA=$main run author "$steps/check.sh"
has status=1 "a head that its author merged"
say "a merge by its author is not taken for the base"

for depth in 1 2; do
  rm -rf shallow
  git clone --quiet --depth "$depth" "file://$work/repository" shallow
  GITHUB_SHA=$sha BASE_SHA=$main run shallow "$steps/check.sh"
  case $depth in
  1) has status=2 "a checkout without the base" ;;
  2) has status=1 "a checkout with the base" ;;
  esac
done
grep -q malformed-date log || fail "a shallow checkout finds something else"
say "a checkout needs two commits, and says so"

# The comment, by a gh that has one comment, or none.
mkdir programs
cat >programs/gh <<'GH'
#!/usr/bin/env bash
printf '%s\n' "$*" >>calls
case "$*" in *--paginate*) printf '%s' "$COMMENT" ;; esac
GH
chmod +x programs/gh
for known in '' 17; do
  : >calls
  COMMENT=$known NUMBER=3 REPORT=$work/report PATH=$work/programs:$PATH run . "$steps/comment.sh" || fail "no comment"
  if [ -n "$known" ]; then want='--method PATCH repos/a/b/issues/comments/17'; else want='repos/a/b/issues/3/comments --field'; fi
  grep -qe "$want" calls || { cat calls >&2 && fail "another call than '$want'"; }
done
say "a comment is written, and replaced"

NUMBER=3 run repository "$steps/revision.sh"
has ref=refs/pull/3/merge "a pull request"
has "sha=$sha" "a pull request"

# A release, as the action downloads it; one that was modified in transit is refused.
version=$("$binary" --version)
name=catalint-$version-$(uname -s | tr '[:upper:]' '[:lower:]')-$(uname -m)
mkdir -p "$name/bin" "releases/v$version"
cp "$binary" "$name/bin"
tar -czf "releases/v$version/$name.tar.gz" "$name"
(cd "releases/v$version" && sha256sum -- *.tar.gz >SHA256SUMS)
export CATALINT_RELEASES=file://$work/releases CATALINT_VERSION='' CATALINT_BINARY=''
run . "$steps/install.sh" || fail "the release is not installed"
"$(sed -n 's/^binary=//p' output)" --version >/dev/null
echo >>"releases/v$version/$name.tar.gz"
run . "$steps/install.sh" && fail "a changed release is installed"
say "a release is installed by its sum"
