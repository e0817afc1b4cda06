"""endoflife.date: a product a page, its releases in a list in the frontmatter.

The checks of its maintainers' program, and these: keys of a product that are not in its description, and a
release after the date of its latest one. `releaseDate`, `eoas`, `eol` and `eoes` in their order need an
expression in a contract; they are here because the order is checked from the day that the contract has
them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import dates
import read_yaml
import shape
from finding import Finding
from node import Node

CATEGORIES = {
    "app",
    "database",
    "device",
    "framework",
    "lang",
    "library",
    "os",
    "server-app",
    "service",
    "standard",
}
DISPLAYS = {"none", "api-only", "after-release-column", "before-latest-column", "after-latest-column"}
# Which of the dates of a release has a column, and how it is where the page does not say.
COLUMNS = {"eoas": False, "discontinued": False, "eoes": False}
PRODUCT = {
    "title": "string!",
    "addedAt": "string!",
    "category": "string!",
    "tags": "string",
    "iconSlug": "string",
    "permalink": "string!",
    "alternate_urls": "list",
    "alternate_urls[]": "string",
    "versionCommand": "string",
    "releasePolicyLink": "string",
    "releaseImage": "string",
    "releasePolicyImage": "string",
    "changelogTemplate": "string",
    "releaseLabel": "string",
    "LTSLabel": "string",
    **{
        f"{name}Column": "boolean|string"
        for name in ("eol", "eoas", "eoes", "latest", "releaseDate", "discontinued")
    },
    **{f"{name}WarnThreshold": "integer" for name in ("eol", "eoas", "eoes", "discontinued")},
    "staleReleaseThresholdDays": "integer",
    "auto": "mapping",
    "auto.methods": "list!",
    "auto.methods[]": "any",
    "auto.cumulative": "boolean",
    "auto.disabled": "boolean",
    "customFields": "list",
    "customFields[]": "mapping",
    "customFields[].name": "string!",
    "customFields[].display": "string!",
    "customFields[].label": "string!",
    "customFields[].description": "string",
    "customFields[].link": "string",
    "identifiers": "list",
    "identifiers[]": "mapping",
    "identifiers[].*": "string",
    "releases": "list!",
    "releases[]": "mapping",
    "releases[].*": "any",
}
RELEASE = {
    "releaseCycle": "string!",
    "releaseLabel": "string",
    "codename": "string",
    "releaseDate": "string!",
    **{name: "boolean|string" for name in ("eoas", "eoes", "discontinued", "lts")},
    "eol": "boolean|string!",
    "latest": "string",
    "latestReleaseDate": "string",
    "link": "string|null",
    "outOfOrder": "boolean",
    "staleReleaseThresholdDays": "integer",
}
ORDER = [
    ("releaseDate", "eoas"),
    ("releaseDate", "eol"),
    ("releaseDate", "eoes"),
    ("eoas", "eol"),
    ("eoas", "eoes"),
    ("eol", "eoes"),
    ("releaseDate", "latestReleaseDate"),
]


def findings(root: Path) -> Iterator[Finding]:
    # No release is later than a week after the day of the catalog.
    last = date.fromisoformat(root.name[-10:]) + timedelta(days=7)
    paths: dict[str, Node] = {}
    for path in sorted(path.relative_to(root).as_posix() for path in root.glob("products/*.md")):
        page = read_yaml.read_page(root, path).data
        yield from of_product(page)
        yield from of_releases(page, last)
        for node in [*filter(None, [page.at("permalink")]), *page.items_at("alternate_urls")]:
            other = paths.setdefault(str(node.value), node)
            if other is not node:
                yield Finding(path, *node.place, "duplicate-path", f"{node.value} is also in {other.path}")


def of_product(page: Node) -> Iterator[Finding]:
    yield from shape.misfits(page, PRODUCT)
    yield from shape.one_of(page, "category", CATEGORIES)
    yield from shape.one_of(page, "customFields[].display", DISPLAYS)
    yield from shape.pattern(page, "permalink", r"/[a-z0-9-]+")
    yield from shape.pattern(page, "alternate_urls[]", r"/[a-z0-9\-_]+")
    yield from shape.pattern(page, "tags", r"[a-z0-9-]+( [a-z0-9-]+)*")
    for address in (
        "releasePolicyLink",
        "releaseImage",
        "releasePolicyImage",
        "changelogTemplate",
        "customFields[].link",
        "releases[].link",
    ):
        yield from shape.pattern(page, address, r"(?s)https?://.+")
    if added := page.at("addedAt"):
        yield from dates.real(added, "addedAt")
    if tags := page.at("tags"):
        words = str(tags.value).split(" ")
        if words != sorted(words):
            yield Finding(page.path, *tags.place, "unsorted-tags", f"tags {tags.value}")


def of_releases(page: Node, last: date) -> Iterator[Finding]:
    declared = {field.text_at("name") for field in page.items_at("customFields")}
    custom = {name: "string|null" for name in declared if name}
    cycles: dict[str, Node] = {}
    shown: set[str] = set()
    above: Node | None = None
    for release in page.items_at("releases"):
        yield from shape.misfits(release, {**RELEASE, **custom})
        yield from shape.pattern(release, "releaseCycle", r"[a-z0-9.\-+_]+")
        cycle = release.at("releaseCycle")
        if cycle and cycles.setdefault(str(cycle.value), cycle) is not cycle:
            yield Finding(page.path, *cycle.place, "duplicate-key-of-record", f"release {cycle.value}")
        yield from of_dates(release, last)
        yield from of_columns(page, release, shown)
        if not release.at("outOfOrder"):
            yield from newest_first(release, above)
            above = release


def of_dates(release: Node, last: date) -> Iterator[Finding]:
    for name in ("releaseDate", "eoas", "eol", "eoes", "discontinued", "lts", "latestReleaseDate"):
        node = release.at(name)
        if node and not isinstance(node.value, bool):
            yield from dates.real(node, name)
    for name in ("releaseDate", "latestReleaseDate"):
        node = release.at(name)
        known = dates.days(node.text) if node else None
        if node and known and known[0] > last:
            yield Finding(
                node.path, *node.place, "future-date", f"{name} {node.text}, expected {last} at most"
            )
    for earlier, later in ORDER:
        one, other = release.at(earlier), release.at(later)
        if one and other and dates.is_after(one, other):
            cycle = release.text_at("releaseCycle")
            facts = f"release {cycle}: {earlier} {one.text} is after {later} {other.text}"
            yield Finding(one.path, *one.place, f"date-order-{earlier}-{later}", facts)


def of_columns(page: Node, release: Node, shown: set[str]) -> Iterator[Finding]:
    """Values that have to be there where their column is, and nowhere else, which is one mistake."""
    for name, default in COLUMNS.items():
        column = page.at(f"{name}Column")
        is_on = column.value is not False if column else default
        cycle = release.text_at("releaseCycle")
        # A release without extended support has no `eoes`.
        if is_on and name not in release.fields and name != "eoes":
            yield Finding(release.path, *release.place, "missing-key", f"{name} of release {cycle}")
        if not is_on and name in release.fields and name not in shown:
            shown.add(name)
            yield Finding(
                release.path, *release.keys[name], "key-without-column", f"{name} of release {cycle}"
            )


def newest_first(release: Node, above: Node | None) -> Iterator[Finding]:
    one, other = release.at("releaseDate"), above.at("releaseDate") if above else None
    if one and other and dates.is_after(one, other):
        facts = f"release {release.text_at('releaseCycle')} of {one.text} is below one of {other.text}"
        yield Finding(one.path, *one.place, "unsorted", facts)
