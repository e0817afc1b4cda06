#!/usr/bin/env bash
# Tells action.yml under which name code scanning has the findings: outputs `ref` and `sha`.
set -euo pipefail
if [ -n "$NUMBER" ]; then ref=refs/pull/$NUMBER/merge; else ref=$GITHUB_REF; fi
printf '%s\n' "ref=$ref" "sha=$(git -c safe.bareRepository=explicit rev-parse HEAD)" >>"$GITHUB_OUTPUT"
