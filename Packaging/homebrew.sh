#!/usr/bin/env bash
# Prints the formula of a release for Homebrew: `homebrew.sh VERSION FOLDER`, where FOLDER has the tarballs of
# every system.
set -euo pipefail
version=$1
folder=$2

# The address and the sum of a tarball.
tarball() {
  local file=catalint-$version-$1.tar.gz sum
  [ -f "$folder/$file" ] || { echo "homebrew: there is no $file" >&2 && return 1; }
  if command -v sha256sum >/dev/null; then sum=$(sha256sum "$folder/$file"); else sum=$(shasum -a 256 "$folder/$file"); fi
  printf '      url "https://github.com/catalint/catalint/releases/download/v%s/%s"\n      sha256 "%s"' \
    "$version" "$file" "${sum%% *}"
}

macos_arm=$(tarball darwin-arm64)
macos_intel=$(tarball darwin-x86_64)
linux_arm=$(tarball linux-aarch64)
linux_intel=$(tarball linux-x86_64)
cat <<FORMULA
# Written by Packaging/homebrew.sh of https://github.com/catalint/catalint.
class Catalint < Formula
  desc "Check catalogs kept as Markdown, YAML, TOML or JSON"
  homepage "https://github.com/catalint/catalint"
  version "$version"
  license "Apache-2.0"

  on_macos do
    depends_on macos: :sequoia
    on_arm do
$macos_arm
    end
    on_intel do
$macos_intel
    end
  end

  on_linux do
    on_arm do
$linux_arm
    end
    on_intel do
$linux_intel
    end
  end

  def install
    bin.install "bin/catalint"
    man1.install "share/man/man1/catalint.1"
    bash_completion.install "share/bash-completion/completions/catalint"
    zsh_completion.install "share/zsh/vendor-completions/_catalint"
    fish_completion.install "share/fish/vendor_completions.d/catalint.fish"
  end

  test do
    assert_equal version.to_s, shell_output("#{bin}/catalint --version").strip
  end
end
FORMULA
