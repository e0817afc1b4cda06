#!/usr/bin/env bash
# Installs each package of a folder without Swift and runs it: `Packaging/test.sh FOLDER`.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
dist=$(cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Runs a program with only what every Debian has.
bare() { env -i PATH=/usr/bin:/bin HOME="$work" "$@"; }

if bare sh -c 'command -v swift'; then
  echo "packages: there is a swift in /usr/bin, so nothing is shown by this test" >&2
  exit 1
fi

# Checks an installed catalint with the fixtures.
try() {
  local name=$1 binary=$2 status=0
  [ "$(bare "$binary" --version)" = "$(cat "$work/version")" ]
  [ "$(bare "$binary" check "$root/Fixtures/clean/sample")" = "44 pages, no findings" ]
  bare "$binary" check --quiet --output "$work/report" "$root/Fixtures/readme" || status=$?
  [ "$status" = 1 ] && grep -q malformed-quantity "$work/report"
  echo "packages: $name runs"
}

sed -nE 's/.*current = "(.*)"/\1/p' "$root/Sources/catalint/Version.swift" >"$work/version"

mkdir "$work/tar"
tar --extract --file "$dist"/catalint-*.tar.gz --directory "$work/tar" --strip-components 1
try "the tarball" "$work/tar/bin/catalint"

dpkg-deb --extract "$dist"/catalint_*.deb "$work/deb"
try "the Debian package" "$work/deb/usr/bin/catalint"
(cd "$work/deb" && dpkg-deb --control "$dist"/catalint_*.deb "$work/control" && md5sum --quiet --check "$work/control/md5sums")
for file in man/man1/catalint.1.gz bash-completion/completions/catalint zsh/vendor-completions/_catalint \
  fish/vendor_completions.d/catalint.fish doc/catalint/copyright doc/catalint/changelog.gz; do
  [ -s "$work/deb/usr/share/$file" ] || { echo "packages: no $file in the Debian package" >&2; exit 1; }
done
bash -n "$work/deb/usr/share/bash-completion/completions/catalint"
# If the package manager can be used, it has to accept the package and its dependencies.
if [ "$(id -u)" = 0 ] && ! dpkg --status catalint >/dev/null 2>&1; then
  dpkg --install "$dist"/catalint_*.deb >/dev/null
  try "the Debian package, installed" /usr/bin/catalint
  dpkg --purge catalint >/dev/null
fi

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --no-index --find-links "$dist" catalint
try "the wheel" "$work/venv/bin/catalint"
