#!/usr/bin/env bash
# Packs a built catalint: `Packaging/dist.sh BINARY FOLDER` writes a tarball, a Debian package and a
# Python wheel into FOLDER. The same binary gives the same bytes.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
binary=$1
out=$2

# The largest binary, in bytes: a second Foundation, with its tables of languages, would exceed it.
limit=24000000

version=$("$binary" --version)
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
size=$(stat --format=%s "$work/catalint")
if [ "$size" -gt "$limit" ]; then
  echo "dist: the binary has $size bytes; the limit is $limit" >&2
  exit 1
fi
needed=$(objdump -p "$work/catalint" | awk '$1 == "NEEDED" && $2 !~ /^(libc|libm|ld-linux.*)\.so/ { print $2 }')
if [ -n "$needed" ]; then
  echo "dist: the binary needs more than the C library: $needed" >&2
  exit 1
fi
# The version of the C library that the binary needs, by the versions of its symbols.
glibc=$(objdump -T "$work/catalint" | grep -o 'GLIBC_[0-9.]*' | sort -uV | tail -n 1)
glibc=${glibc#GLIBC_}

# The installed files, below any prefix.
tree() {
  make --no-print-directory -C "$here/.." stage BINARY="$work/catalint" DESTDIR="$1" PREFIX="$2" >/dev/null
  find "$1" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
}

# The tarball: bin/ and share/ in a folder.
name=catalint-$version-linux-$machine
tree "$work/tar/$name" ""
cp "$here/../LICENSE" "$here/copyright" "$work/tar/$name"
touch --date="@$SOURCE_DATE_EPOCH" "$work/tar/$name"/*
tar --create --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" \
  --directory "$work/tar" "$name" | gzip --no-name -9 >"$out/$name.tar.gz"

# The Debian package.
deb=$work/deb
tree "$deb" /usr
doc=$deb/usr/share/doc/catalint
mkdir -p "$deb/DEBIAN" "$doc"
cp "$here/copyright" "$doc/copyright"
# Compressed as Debian's policy requires, without a timestamp.
gzip --no-name -9 --stdout "$here/../CHANGELOG.md" >"$doc/changelog.gz"
gzip --no-name -9 "$deb/usr/share/man/man1/catalint.1"
architecture=$(dpkg --print-architecture)
cat >"$deb/DEBIAN/control" <<CONTROL
Package: catalint
Version: $version
Architecture: $architecture
Maintainer: The Catalint contributors <catalint@users.noreply.github.com>
Installed-Size: $(du --summarize --apparent-size --block-size=1024 "$deb/usr" | cut -f1)
Depends: libc6 (>= $glibc)
Section: utils
Priority: optional
Homepage: https://github.com/catalint/catalint
Description: check catalogs kept as Markdown, YAML, TOML or JSON
 Reads the facts on every page of a catalog (IDs, limits, prices, dates,
 badges, links), checks each page by the catalog's contract, and checks that
 all pages state the same facts. Needs no network.
CONTROL
(cd "$deb" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) >"$deb/DEBIAN/md5sums"
find "$deb" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group -Zxz --build "$deb" "$out/catalint_${version}_$architecture.deb" >/dev/null

# The wheel.
python3 "$here/wheel.py" "$work/catalint" "$version" "manylinux_${glibc/./_}_$machine" "$out"

ls -l "$out"
