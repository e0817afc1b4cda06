"""The numbers on index pages compared with the actual counts, and the names listed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from catalog import Catalog
from finding import Finding
from index_rows import behind, labels
from markdown import Page, Table
from records import REST
from values import is_missing

COUNTED_HEADING = re.compile(r".+ \((\d+) [a-z]+\)")
LISTED_AUTHOR = re.compile(r"\[([^\]]+)\]\(([^)/]+)/[^)]*\)\s*\*\* \| (\d+) \| ([^|]+) \|")
GROUPED_AUTHOR = re.compile(r"\[([^\]]+)\]\(([^)/]+)/[^)]*\)\s*\*\*\s*-\s*(\d+) models?")
HOST = re.compile(r"\]\(\.\./\.\./providers/([^)/]+)/[^)]*\)\*\* - (\d+) models?")
DETAIL = re.compile(r"\*\*Models\*\*: (\d+) available|.*View all (\d+) models")
STATISTICS = {
    "📝 Text Generation": "text",
    "👁️ Vision": "vision",
    "🎵 Audio": "audio",
    "🔧 Function Calling": "tools",
}
COMPARISONS = ("Pricing Comparison", "Context Window Comparison", "Feature Comparison")


class Counter:
    """Counts for one page."""

    def __init__(self, catalog: Catalog, page: Page) -> None:
        self.catalog, self.page = catalog, page
        self.total = len(catalog.providers_records)
        self.folder, _, _ = page.path.rpartition("/")

    def check(self) -> Iterator[Finding]:
        yield from self.headings()
        for table in self.page.tables:
            yield from self.table(table)
        yield from self.sentences()
        yield from self.provider_details()
        if self.folder == "authors":
            yield from self.authors()
        if self.folder == "models":
            yield from self.comparisons()
            yield from self.families()
        if self.page.path.count("/") == 2:
            yield from self.owner()

    def wrong(self, line: int, told: object, reckoned: object) -> Iterator[Finding]:
        if str(told) != str(reckoned):
            yield Finding("wrong-count", self.page.path, line, f"{told}, not {reckoned}")

    def headings(self) -> Iterator[Finding]:
        for heading in self.page.headings:
            if match := COUNTED_HEADING.fullmatch(heading.content.text):
                tables = [
                    table for table in self.page.tables if table.section[-1:] == (heading.content.text,)
                ]
                count = sum(len(table.rows) - (rest(table) > 0) + rest(table) for table in tables)
                yield from self.wrong(heading.content.line, match.group(1), count)

    def table(self, table: Table) -> Iterator[Finding]:
        is_family = COUNTED_HEADING.fullmatch(table.section[-1] if table.section else "")
        if rest(table) and not is_family:
            yield from self.wrong(table.rows[-1].line, rest(table) + len(table.rows) - 1, self.total)
        for row, cells in table.records():
            first = cells[table.columns[0]]
            if table.columns == ["Metric", "Value"]:
                yield from self.wrong(
                    row.line, cells["Value"].text, self.metric(first.text) or cells["Value"].text
                )
            elif table.columns == ["Capability", "Count", "Percentage"]:
                count = sum(STATISTICS[first.text] in labels(made) for made in self.catalog.providers_records)
                yield from self.wrong(row.line, cells["Count"].text, count)
                yield from self.wrong(row.line, cells["Percentage"].text, self.share(count))
            elif table.columns[1:2] == ["Models"] and table.section[-1] != "Author Overview":
                name = first.links[0].label if first.links else first.text
                count = len(self.catalog.owned(table.columns[0].lower(), name))
                yield from self.wrong(row.line, cells["Models"].text, count)

    def metric(self, name: str) -> str | None:
        """The expected value of a statistic. The average context counts models without one."""
        priced = sum(bool(made.prices) for made in self.catalog.providers_records)
        return {
            "Total Models": str(self.total),
            "Providers": str(len(self.catalog.owner_pages("provider"))),
            "Model Authors": str(len(self.catalog.owner_pages("author"))),
            "Models with Pricing": f"{priced} ({self.share(priced)})",
        }.get(name)

    def share(self, count: int) -> str:
        return f"{100 * count / self.total:.1f}%"

    def sentences(self) -> Iterator[Finding]:
        for text in self.page.texts:
            if match := re.search(r"listing of all (\d+) models", text.content.text):
                yield from self.wrong(text.content.line, match.group(1), self.total)
            if match := re.search(r"View all (\d+) authors", text.content.text):
                yield from self.wrong(
                    text.content.line, match.group(1), len(self.catalog.owner_pages("author"))
                )

    def provider_details(self) -> Iterator[Finding]:
        for text in self.page.texts:
            if "Provider Details" not in text.section or not text.is_item:
                continue
            name = text.content.text.removeprefix("- ").strip()
            if match := DETAIL.match(text.content.source):
                count = len(self.catalog.owned("provider", text.section[-1]))
                yield from self.wrong(text.content.line, match.group(1) or match.group(2), count)
            elif ":" not in name and name not in self.catalog.by_title:
                yield Finding("stale-index-entry", self.page.path, text.content.line, name)

    def authors(self) -> Iterator[Finding]:
        """The index of authors, whose rows may be torn over several lines."""
        for pattern in (LISTED_AUTHOR, GROUPED_AUTHOR):
            found = list(pattern.finditer(self.page.body))
            for match in found:
                line = self.page.body[: match.start(3)].count("\n") + 1
                yield from self.wrong(line, match.group(3), len(self.catalog.owned("author", match.group(1))))
                if pattern is LISTED_AUTHOR:
                    told = set() if is_missing(match.group(4)) else set(match.group(4).split(", "))
                    if told != set(self.catalog.hosts(match.group(2))):
                        yield Finding("facts-disagree", self.page.path, line, str(told))
            for page in self.catalog.owner_pages("author"):
                if page.path.split("/")[1] not in [match.group(2) for match in found]:
                    yield Finding("missing-index-entry", self.page.path, 1, page.path)

    def comparisons(self) -> Iterator[Finding]:
        for heading in self.page.headings:
            title = heading.content.text
            is_empty = not any(table.section[-1] == title for table in self.page.tables if table.section)
            if heading.level == 2 and title.endswith(COMPARISONS) and is_empty:
                yield Finding("missing-table", self.page.path, heading.content.line, title)

    def families(self) -> Iterator[Finding]:
        """The families, whose models add up to all that are listed."""
        counts = [COUNTED_HEADING.fullmatch(heading.content.text) for heading in self.page.headings]
        total = sum(int(match.group(1)) for match in counts if match)
        for text in self.page.texts:
            if counted := re.search(r"listing of all (\d+) models", text.content.text):
                yield from self.wrong(text.content.line, counted.group(1), total)

    def owner(self) -> Iterator[Finding]:
        """The page of an author or a provider: its ID, its number of models, its list of them."""
        plural, folder, _ = self.page.path.split("/")
        mine = [made for made in self.catalog.records if (made.kind + "s", made.owner) == (plural, folder)]
        hosts = self.catalog.hosts(folder)
        listed: set[str] = set()
        for table in self.page.tables:
            for row, cells in table.records():
                if "Model" in cells:
                    listed |= {made.path for made in behind(self.catalog, self.page, cells)}
                if "Field" not in cells:
                    continue
                label, value = cells["Field"], cells["Value"]
                if label.text in ("Author ID", "Provider ID") and value.text != folder:
                    yield Finding("id-differs-from-path", self.page.path, row.line, value.text)
                elif label.text == "Total Models":
                    yield from self.wrong(row.line, value.text, len(mine))
                elif label.text == "Available On":
                    yield from self.wrong(row.line, value.text.split()[0], len(hosts))
        for made in mine:
            if made.path not in listed:
                yield Finding("missing-index-entry", self.page.path, 1, made.path)
        for match in HOST.finditer(self.page.body):
            line = self.page.body[: match.start()].count("\n") + 1
            yield from self.wrong(line, match.group(2), hosts.get(match.group(1), 0))


def counts(catalog: Catalog) -> Iterator[Finding]:
    for page in catalog.pages.values():
        if page.path not in catalog.by_path:
            yield from Counter(catalog, page).check()
    yield from others(catalog)


def others(catalog: Catalog) -> Iterator[Finding]:
    """`Other Models by This Author`: the names, and the number of those left out."""
    for made in catalog.authors_records:
        family = [
            other for other in catalog.authors_records if other.owner == made.owner and other is not made
        ]
        for name, line in made.others:
            if name not in {other.text("title") for other in family}:
                yield Finding("stale-index-entry", made.path, line, name)
        told, line = made.rest or (0, 1)
        if told != len(family) - len(made.others):
            yield Finding("wrong-count", made.path, line, f"{told} more")


def rest(table: Table) -> int:
    """The number of rows left out, from the last one: `_...and 36 more_`."""
    match = REST.fullmatch(table.rows[-1].cells[0].text) if table.rows else None
    return int(match.group(1)) if match else 0
