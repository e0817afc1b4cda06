#!/usr/bin/env bash
# Checks a catalog for action.yml: annotations and the summary of the job; the files of the other
# reports and the exit status as outputs. The job goes on, so that they can be published.
set -euo pipefail

# A bare repository may be a part of what is checked; only the one of the checkout is asked.
git() { command git -c safe.bareRepository=explicit "$@"; }

refuse() {
  echo "::error::$*"
  echo "status=2" >>"$GITHUB_OUTPUT"
  exit
}

# Where a pull request comes from. Its settings are not to be trusted, nor is a merge that its author
# made: only the commit that GitHub made of both has the base as its first parent.
base() {
  if [ "$CATALINT_BASE" = none ]; then
    return
  elif [ -n "$CATALINT_BASE" ]; then
    echo "$CATALINT_BASE"
  elif [ -n "$BASE_SHA" ] && [ "$(git rev-parse HEAD)" = "$GITHUB_SHA" ] &&
    git rev-parse --quiet --verify 'HEAD^2' >/dev/null; then
    git rev-parse 'HEAD^1'
  else
    echo "$BASE_SHA"
  fi
}

arguments=()
base=$(base)
if [ -n "$base" ]; then
  git rev-parse --quiet --verify --end-of-options "$base^{commit}" >/dev/null &&
    git merge-base -- HEAD "$base" >/dev/null ||
    refuse "the base of the pull request is not there: check it out with 'fetch-depth: 2'"
  revision=$(git rev-parse --verify --end-of-options "$base^{commit}")
  arguments+=(--settings-from "$revision" --changed-since "$revision")
fi
[ -z "$CATALINT_FAIL_ON" ] || arguments+=(--fail-on "$CATALINT_FAIL_ON")

status=0
"$CATALINT" check "${arguments[@]}" --format github -- "$CATALINT_PATH" || status=$?
echo "status=$status" >>"$GITHUB_OUTPUT"
# What could not be checked has no report.
[ "$status" -le 1 ] || exit 0

folder=$(mktemp -d "${RUNNER_TEMP:-/tmp}/catalint-XXXXXX")
for format in sarif markdown; do
  "$CATALINT" check "${arguments[@]}" --quiet --format "$format" --output "$folder/$format" \
    -- "$CATALINT_PATH" || [ $? = 1 ]
  echo "$format=$folder/$format" >>"$GITHUB_OUTPUT"
done
