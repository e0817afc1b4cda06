#!/usr/bin/env bash
# Packs a built catalint: `Packaging/dist.sh BINARY FOLDER` writes a tarball and a Python wheel into FOLDER,
# and on Debian a Debian package. The same binary gives the same bytes on one system.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
binary=$1
out=$2

# The largest binary, in bytes: a second Foundation, with its tables of languages, would exceed it.
limit=28000000

version=$("$binary" --version)
system=$(uname -s | tr '[:upper:]' '[:lower:]')
machine=$(uname -m)
# In a container, the checkout may belong to another user.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -c safe.directory='*' -C "$here" log -1 --format=%ct)}
export SOURCE_DATE_EPOCH
umask 022
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$out"

cp "$binary" "$work/catalint"
strip "$work/catalint"
[ "$system" = linux ] || codesign --force --sign - "$work/catalint"
size=$(wc -c <"$work/catalint" | tr -d ' ')
if [ "$size" -gt "$limit" ]; then
  echo "dist: the binary has $size bytes; the limit is $limit" >&2
  exit 1
fi
# What the binary needs of the system: nothing on Linux, on macOS its own libraries.
if [ "$system" = linux ]; then
  needed=$(objdump -p "$work/catalint" | awk '$1 == "NEEDED" || $1 == "INTERP" { print }')
else
  needed=$(otool -L "$work/catalint" | awk 'NR > 1 && $1 !~ "^/(usr/lib|System)/" { print $1 }')
fi
if [ -n "$needed" ]; then
  echo "dist: the binary needs more than the system: $needed" >&2
  exit 1
fi

# Gives all files in a folder the date of the commit.
date_files() { find "$1" -exec python3 -c 'import os, sys
for path in sys.argv[2:]: os.utime(path, (int(sys.argv[1]),) * 2, follow_symlinks=False)' "$SOURCE_DATE_EPOCH" {} +; }

# The installed files, below any prefix.
tree() { make --no-print-directory -C "$here/.." stage BINARY="$work/catalint" DESTDIR="$1" PREFIX="$2" >/dev/null; }

# The tarball: bin/ and share/ in a folder. Programs that install releases, such as mise and ubi, know the
# system and the processor by its name.
name=catalint-$version-$system-$machine
tree "$work/tar/$name" ""
cp "$here/../LICENSE" "$here/copyright" "$work/tar/$name"
date_files "$work/tar/$name"
(cd "$work/tar" && find "$name" | LC_ALL=C sort) >"$work/files"
if tar --version | grep -q GNU; then owner=(--owner=0 --group=0 --numeric-owner --no-recursion); else owner=(--uid 0 --gid 0 --no-recursion); fi
tar -cf - "${owner[@]}" -C "$work/tar" -T "$work/files" | gzip -n -9 >"$out/$name.tar.gz"

# The Debian package, for every Debian and Ubuntu: it depends on nothing.
if [ "$system" = linux ] && command -v dpkg-deb >/dev/null; then
  deb=$work/deb
  tree "$deb" /usr
  doc=$deb/usr/share/doc/catalint
  mkdir -p "$deb/DEBIAN" "$doc"
  cp "$here/copyright" "$doc/copyright"
  # Compressed as Debian's policy requires, without a timestamp.
  gzip -n -9 -c "$here/../CHANGELOG.md" >"$doc/changelog.gz"
  gzip -n -9 "$deb/usr/share/man/man1/catalint.1"
  architecture=$(dpkg --print-architecture)
  cat >"$deb/DEBIAN/control" <<CONTROL
Package: catalint
Version: $version
Architecture: $architecture
Maintainer: The Catalint contributors <catalint@users.noreply.github.com>
Installed-Size: $(du --summarize --apparent-size --block-size=1024 "$deb/usr" | cut -f1)
Recommends: git
Section: utils
Priority: optional
Homepage: https://github.com/catalint/catalint
Description: check catalogs kept as Markdown, YAML, TOML or JSON
 Reads the facts on every page of a catalog (IDs, limits, prices, dates,
 badges, links), checks each page by the catalog's contract, and checks that
 all pages state the same facts. Needs no network.
CONTROL
  (cd "$deb" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) >"$deb/DEBIAN/md5sums"
  date_files "$deb"
  dpkg-deb --root-owner-group -Zxz --build "$deb" "$out/catalint_${version}_$architecture.deb" >/dev/null
fi

# The wheel. Its tags say on which systems pip installs it: Linux with any C library, macOS from the version
# that Package.swift names.
case $system in
linux) tags=manylinux_2_17_$machine.manylinux2014_$machine.musllinux_1_1_$machine ;;
darwin) tags=macosx_15_0_$machine ;;
*) echo "dist: there is no wheel for $system" >&2 && exit 1 ;;
esac
python3 "$here/wheel.py" "$work/tar/$name" "$version" "$tags" "$out"

ls -l "$out"
