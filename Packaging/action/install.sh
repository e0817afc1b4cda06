#!/usr/bin/env bash
# Installs a release for action.yml, and outputs its path as `binary`.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
binary=$CATALINT_BINARY
if [ -z "$binary" ]; then
  version=${CATALINT_VERSION:-$(sed -nE 's/.*current = "(.*)"/\1/p' "$root/Sources/catalint/Version.swift")}
  version=${version#v}
  name=catalint-$version-$(uname -s | tr '[:upper:]' '[:lower:]')-$(uname -m)
  from=${CATALINT_RELEASES:-https://github.com/catalint/catalint/releases/download}/v$version
  folder=$(mktemp -d "${RUNNER_TEMP:-/tmp}/catalint-XXXXXX")
  cd "$folder"
  for file in SHA256SUMS "$name.tar.gz"; do
    curl --fail --silent --show-error --location --retry 3 --remote-name "$from/$file"
  done
  awk -v file="$name.tar.gz" '$2 == file' SHA256SUMS >sum
  [ -s sum ] || { echo "::error::there is no $name.tar.gz among the sums of the release" >&2; exit 2; }
  if command -v sha256sum >/dev/null; then sum=(sha256sum); else sum=(shasum -a 256); fi
  "${sum[@]}" --check sum >/dev/null
  tar -xzf "$name.tar.gz"
  binary=$folder/$name/bin/catalint
fi
"$binary" --version
echo "binary=$binary" >>"$GITHUB_OUTPUT"
