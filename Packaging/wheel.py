"""Packs an installed catalint as a Python wheel: wheel.py TREE VERSION PLATFORMS FOLDER.

TREE has `bin` and `share`; PLATFORMS are tags of systems with points between them. The wheel has no Python
in it: pip puts the binary beside its own programs, and the manual and completions into `share`. A wheel is a zip archive
with three files that describe it (https://packaging.python.org/specifications/binary-distribution-format).
"""

import base64
import hashlib
import os
import re
import sys
import time
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

METADATA = """\
Metadata-Version: 2.1
Name: catalint
Version: {version}
Summary: Check catalogs of AI models, or of anything else, kept as Markdown, YAML, TOML or JSON.
Home-page: https://github.com/catalint/catalint
License: Apache-2.0
Requires-Python: >=3.8
Description-Content-Type: text/markdown

{readme}"""

WHEEL = """\
Wheel-Version: 1.0
Generator: catalint
Root-Is-Purelib: {pure}
{tags}"""


def source_version():
    """The version that the sources have."""
    text = (ROOT / "Sources/catalint/Version.swift").read_text(encoding="utf-8")
    return re.search(r'current = "(.*)"', text)[1]


def write(folder, name, version, platform, metadata, files):
    """Writes a wheel with `files`, each a path, bytes and a mode; returns its path."""
    # A zip archive knows no time before 1980.
    date = max(int(os.environ.get("SOURCE_DATE_EPOCH", 0)), 315532800)
    path = Path(folder) / f"{name}-{version}-py3-none-{platform}.whl"
    info = f"{name}-{version}.dist-info"
    pure = str(platform == "any").lower()
    tags = "".join(f"Tag: py3-none-{tag}\n" for tag in platform.split("."))
    files = files + [
        (f"{info}/METADATA", metadata.encode(), 0o644),
        (f"{info}/WHEEL", WHEEL.format(pure=pure, tags=tags).encode(), 0o644),
    ]
    record = "".join(f"{name},{digest(data)},{len(data)}\n" for name, data, _ in files)
    files.append((f"{info}/RECORD", f"{record}{info}/RECORD,,\n".encode(), 0o644))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file, data, mode in files:
            entry = zipfile.ZipInfo(file, time.gmtime(date)[:6])
            entry.external_attr = (0o100000 | mode) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return path


def digest(data):
    """A hash as a wheel's record has it."""
    hashed = base64.urlsafe_b64encode(hashlib.sha256(data).digest())
    return "sha256=" + hashed.rstrip(b"=").decode()


def linked(readme, version):
    """The README with absolute links, since a package index shows it without the repository."""
    site = f"https://github.com/catalint/catalint/{{}}/v{version}/"
    readme = re.sub(r"(!\[[^]]*\]\()(?![a-z]+:|#)", lambda link: link[1] + site.format("raw"), readme)
    return re.sub(r"(\]\()(?![a-z]+:|#)", lambda link: link[1] + site.format("blob"), readme)


def main(tree, version, platforms, folder):
    """Writes the wheel with the files of the tree."""
    readme = linked((ROOT / "README.md").read_text(encoding="utf-8"), version)
    tree = Path(tree)
    data = f"catalint-{version}.data"
    licenses = f"catalint-{version}.dist-info/licenses"
    shared = sorted(path for path in (tree / "share").rglob("*") if path.is_file())
    write(
        folder,
        "catalint",
        version,
        platforms,
        METADATA.format(version=version, readme=readme),
        [(f"{data}/scripts/catalint", (tree / "bin/catalint").read_bytes(), 0o755)]
        + [(f"{data}/data/{path.relative_to(tree)}", path.read_bytes(), 0o644) for path in shared]
        + [(f"{licenses}/{name}", (tree / name).read_bytes(), 0o644) for name in ("LICENSE", "copyright")],
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
