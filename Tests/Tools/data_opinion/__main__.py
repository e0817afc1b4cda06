"""Reads the catalogs of data files and prints their defects, without any part of Catalint: a second opinion.

    python3 Tests/Tools/data_opinion CORPORA [NAME...] [--counts]

CORPORA is the folder with a folder for each catalog, `models.dev-2026-05-02`. Prints for each catalog its
name and its findings, a line each: `path:line:column: CHECK: facts`; with `--counts` the number of each
check. Needs PyYAML. Written from the description of the formats alone, to make no mistake of Catalint's
again.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import endoflife
import explore
import models_dev
import portkey
import public_apis
import starmap_data
from finding import Finding

CATALOGS: dict[str, Callable[[Path], Iterator[Finding]]] = {
    "models.dev": models_dev.findings,
    "starmap-data": starmap_data.findings,
    "endoflife": endoflife.findings,
    "explore": explore.findings,
    "public-apis": public_apis.findings,
    "portkey": portkey.findings,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(CATALOGS))
    parser.add_argument("--counts", action="store_true", help="print the number of findings of each check")
    options = parser.parse_args()
    for name in options.names or CATALOGS:
        # The day of the catalog is the end of its folder's name.
        root = next(options.corpora.glob(f"{name}-[0-9]*"))
        found = sorted(set(CATALOGS[name](root)))
        print(f"# {root.name}")
        if options.counts:
            for check, count in sorted(Counter(finding.check for finding in found).items()):
                print(f"{count:6} {check}")
        else:
            print(*found, sep="\n")


if __name__ == "__main__":
    main()
