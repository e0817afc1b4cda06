#!/usr/bin/env bash
# Installs each package of a folder without Swift and runs it: `Packaging/test.sh FOLDER [ROOT...]`, also in
# the root file systems of other distributions, if there are any.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
dist=$(cd "$1" && pwd)
shift
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

# In a root file system with nothing but the binary and /proc, where Swift reads the arguments, and in others.
try_in() {
  local name=$1 place=$2 found
  mkdir -p "$place/proc" "$place/tmp"
  mount -t proc proc "$place/proc" 2>/dev/null || { echo "packages: not tried in $name, which takes mounts" && return; }
  cp -R "$work/tar" "$place/tmp/catalint"
  cp -R "$root/Fixtures/clean/sample" "$place/tmp/catalint"
  found=$(bare env PATH=/usr/sbin:/sbin chroot "$place" /tmp/catalint/bin/catalint check /tmp/catalint/sample) || true
  umount "$place/proc"
  rm -rf "$place/tmp/catalint"
  [ "$found" = "44 pages, no findings" ] || { echo "packages: in $name: $found" >&2 && return 1; }
  echo "packages: the tarball runs in $name"
}
if [ "$(uname)" = Linux ] && [ "$(id -u)" = 0 ]; then
  mkdir "$work/empty"
  try_in "an empty file system" "$work/empty"
  for place in "$@"; do try_in "$place" "$place"; done
fi

# Whether the files of an installed tree are there, below `share`.
has() {
  local name=$1 share=$2 file
  shift 2
  for file in "$@" bash-completion/completions/catalint zsh/vendor-completions/_catalint \
    fish/vendor_completions.d/catalint.fish; do
    [ -s "$share/$file" ] || { echo "packages: no $file in $name" >&2; exit 1; }
  done
  bash -n "$share/bash-completion/completions/catalint"
}
has "the tarball" "$work/tar/share" man/man1/catalint.1

if ls "$dist"/catalint_*.deb >/dev/null 2>&1; then
  dpkg-deb --extract "$dist"/catalint_*.deb "$work/deb"
  try "the Debian package" "$work/deb/usr/bin/catalint"
  (cd "$work/deb" && dpkg-deb --control "$dist"/catalint_*.deb "$work/control" && md5sum --quiet --check "$work/control/md5sums")
  has "the Debian package" "$work/deb/usr/share" man/man1/catalint.1.gz doc/catalint/copyright doc/catalint/changelog.gz
  # If the package manager can be used, it has to accept the package and its dependencies.
  if [ "$(id -u)" = 0 ] && ! dpkg --status catalint >/dev/null 2>&1; then
    dpkg --install "$dist"/catalint_*.deb >/dev/null
    try "the Debian package, installed" /usr/bin/catalint
    dpkg --purge catalint >/dev/null
  fi
fi

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --no-index --find-links "$dist" catalint
try "the wheel" "$work/venv/bin/catalint"
has "the wheel" "$work/venv/share" man/man1/catalint.1

# The formula for Homebrew, with this tarball for every system.
for system in darwin-arm64 darwin-x86_64 linux-aarch64 linux-x86_64; do
  mkdir -p "$work/release"
  cp "$dist"/catalint-*.tar.gz "$work/release/catalint-$(cat "$work/version")-$system.tar.gz"
done
"$root/Packaging/homebrew.sh" "$(cat "$work/version")" "$work/release" >"$work/catalint.rb"
[ "$(grep -c '^      sha256 "[0-9a-f]\{64\}"$' "$work/catalint.rb")" = 4 ]
if command -v ruby >/dev/null; then ruby -c "$work/catalint.rb" >/dev/null; fi
echo "packages: the formula names the tarballs of four systems"
