#!/usr/bin/env bash
# Validates the action, the workflows and the hooks, also those in documents, by their schemas, and the
# project's own schemas with what they describe: with check-jsonschema and pre-commit in the path.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A block of a document whose first line names a file is a file.
for document in README.md .github/docs/gate.md; do
  folder=$work/$document
  mkdir -p "$folder"
  awk -v folder="$folder" '
    /^```/ { file = ""; first = $0 == "```yaml"; next }
    first && /^# [^ ]+\.ya?ml$/ { file = $2; gsub("/", "-", file) }
    { first = 0 }
    file != "" { print > (folder "/" file) }' "$root/$document"
done

check() { check-jsonschema --builtin-schema "$@"; }
shopt -s dotglob globstar
check vendor.github-actions "$root/action.yml"
check vendor.github-workflows "$root"/.github/workflows/*.yml "$work"/**/.github-workflows-*.yml
check vendor.gitlab-ci "$work"/**/.gitlab-ci.yml
pre-commit validate-config "$work"/**/.pre-commit-config.yaml
pre-commit validate-manifest "$root/.pre-commit-hooks.yaml"

# The project's schemas, their examples, and the built-in contracts.
check-jsonschema --check-metaschema "$root"/Schemas/*.schema.json
check-jsonschema --schemafile "$root/Schemas/contract.schema.json" "$root"/Schemas/*/contract.yaml
for name in config contract; do
  python3 -c 'import json, sys; print(json.dumps(json.load(open(sys.argv[1]))["examples"][0]))' \
    "$root/Schemas/$name.schema.json" >"$work/$name.json"
  check-jsonschema --schemafile "$root/Schemas/$name.schema.json" "$work/$name.json"
done
ls -A "$work"/README.md "$work"/.github/docs/gate.md
