#!/usr/bin/env bash
# Writes the completions of a catalint for bash, zsh and fish: `completions.sh BINARY SHARE`, where
# SHARE is the folder `share` of a prefix.
set -euo pipefail
binary=$1
share=$2
while read -r shell file; do
  mkdir -p "$share/$(dirname "$file")"
  "$binary" --generate-completion-script "$shell" >"$share/$file"
done <<END
bash bash-completion/completions/catalint
zsh zsh/vendor-completions/_catalint
fish fish/vendor_completions.d/catalint.fish
END
