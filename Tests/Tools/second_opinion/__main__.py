"""Reads a Starmap catalog and reports its defects, without any part of Catalint: a second opinion.

    python3 Tests/Tools/second_opinion ROOT [--site strip|resolve|absent]

Prints JSON: the number of relative links with each pair of verdicts (on GitHub, on the site), the findings
by rule as `path:line`, and the facts of every page as `line field text`. Needs markdown-it-py.
Written from the description of the format alone, to make no mistake of Catalint's again.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from agreement import CATALOG_CHECKS
from badge_checks import badge_checks
from catalog import Catalog
from facts import NAMES, facts
from finding import Finding
from index_counts import counts
from index_rows import rows
from link_checks import LINK_CHECKS
from links import Library
from page_checks import PAGE_CHECKS, RECORD_CHECKS


def findings(catalog: Catalog, library: Library) -> Iterator[Finding]:
    for page in catalog.pages.values():
        for of_page in PAGE_CHECKS:
            yield from of_page(page)
    for made in catalog.records:
        for of_record in RECORD_CHECKS:
            yield from of_record(made)
    yield from badge_checks(catalog.records)
    for of_catalog in [*CATALOG_CHECKS, rows, counts]:
        yield from of_catalog(catalog)
    for of_links in LINK_CHECKS:
        yield from of_links(library)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("root", type=Path)
    parser.add_argument("--site", choices=["strip", "resolve", "absent"], default="strip")
    parser.add_argument("--notes", action="store_true", help="print the findings alone, each with its note")
    options = parser.parse_args()
    catalog = Catalog(options.root)
    library = Library(catalog, options.site)
    found = sorted(findings(catalog, library))
    if options.notes:
        for finding in found:
            print(f"{finding.path}:{finding.line}: {finding.note} [{finding.rule}]")
        return
    by_rule: dict[str, list[str]] = defaultdict(list)
    for finding in found:
        by_rule[finding.rule].append(f"{finding.path}:{finding.line}")
    report = {
        "verdicts": Counter(judged.verdicts for judged in library.judged),
        "findings": {rule: sorted(places) for rule, places in by_rule.items()},
        "fields": NAMES,
        "facts": facts(catalog),
    }
    json.dump(report, sys.stdout, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main()
