#!/usr/bin/env bash
# Writes the report to a pull request for action.yml: one comment, which a later run replaces.
set -euo pipefail
mark='<!-- catalint -->'
body=$(mktemp)
{ echo "$mark" && cat "$REPORT"; } >"$body"
comments=repos/$GITHUB_REPOSITORY/issues/$NUMBER/comments
# A comment of the same kind, and not one of a person who copied the mark.
own=$(gh api --paginate "$comments" --jq \
  ".[] | select(.user.type == \"Bot\" and (.body | startswith(\"$mark\"))) | .id")
own=${own%%$'\n'*}
if [ -n "$own" ]; then
  gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$own" --field "body=@$body"
else
  gh api --silent "$comments" --field "body=@$body"
fi
