"""Defects of a page by itself: its text, tables, identity, quantities, dates and prices."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from string import ascii_letters

from finding import Finding
from markdown import Heading, Page
from records import Record
from values import Interval, is_missing, is_price, price, quantity

RANGE = re.compile(r"(\S+)-(\S+)")
ID_DATE = re.compile(r".*-(\d{4})-?(\d\d)-?(\d\d)")
CASE = re.compile(r".*\((\S+) in, (\S+) out\)")
TIERS = {
    "Personal (10 chats/day)": (10, 1500, 750),
    "Small Team (100 chats/day)": (100, 2000, 1000),
    "Enterprise (1000 chats/day)": (1000, 3000, 1500),
}
DAYS = 30
DELIMITER = re.compile(r"\|(?: *:?-+:? *\|)+\s*")
TORN = re.compile(r"\|(?!.*\|\s*$).+")


def text(page: Page) -> Iterator[Finding]:
    if not page.source.endswith(b"\n"):
        yield Finding("missing-final-newline", page.path, page.source.count(b"\n") + 1)


def tables(page: Page) -> Iterator[Finding]:
    """Rows of another width than their header, and text that was intended as a table."""
    torn = torn_rows(page)
    if torn:
        yield Finding("broken-table", page.path, torn[0], f"{len(torn)} rows over several lines")
    for table in page.tables:
        rows = [row.line for row in table.rows]
        below = [line for line in rows if DELIMITER.fullmatch(page.line(line))]
        if below:
            yield Finding("broken-table", page.path, below[0] - 1, "the header of a second table")
        for line in rows:
            if table.widths[line] != len(table.columns) and line not in torn and not below:
                yield Finding("ragged-table", page.path, line, f"{table.widths[line]} cells")


def headings(page: Page) -> Iterator[Finding]:
    """Text that a line below it makes a heading, and duplicate sections."""
    seen: dict[tuple[str, ...], Heading] = {}
    above: list[Heading] = []
    has_title = False
    for heading in page.headings:
        if heading.underline:
            if heading.underline.startswith("---"):
                yield Finding("unintended-heading", page.path, heading.content.line, heading.content.text)
            continue
        if heading.level == 1:
            # The title is above all sections; those before it are out of place.
            above, has_title = [], True
            continue
        above = [other for other in above if other.level < heading.level] + [heading]
        first = seen.setdefault(tuple(bare(other.content.text) for other in above), heading)
        if first is not heading:
            odd = first if has_title and is_before_title(page, first) else heading
            yield Finding("duplicate-section", page.path, odd.content.line, heading.content.text)


def bare(title: str) -> str:
    """A title without its symbol."""
    return title.lstrip("".join(set(title) - set(ascii_letters)))


def is_before_title(page: Page, heading: Heading) -> bool:
    return any(
        other.level == 1 and other.content.line > heading.content.line for other in page.headings
    )


def blanks(record: Record) -> Iterator[Finding]:
    """Labels of the overview without a value."""
    for fact in record.facts:
        if fact.text == "":
            yield Finding("blank-value", record.path, fact.line, fact.name)


def torn_rows(page: Page) -> list[int]:
    """The lines that begin a row, `| ...`, and do not end it."""
    return [
        line
        for line in range(1, page.source.count(b"\n") + 2)
        if TORN.fullmatch(page.line(line)) and not page.is_code(line)
    ]


def identity(record: Record) -> Iterator[Finding]:
    titles = record.all("title")
    if len({fact.text for fact in titles}) > 1:
        yield Finding("title-disagrees", record.path, titles[0].line, str([fact.text for fact in titles]))
    for name in ("author", "provider"):
        if record.kind == name:
            facts = record.all(name)
            if len({fact.text for fact in facts}) > 1:
                yield Finding(f"{name}-disagrees", record.path, facts[0].line, str([f.text for f in facts]))
    for fact in record.all("id"):
        if path_of_id(fact.text) != record.path_id:
            yield Finding("id-differs-from-path", record.path, fact.line, fact.text)
        match = ID_DATE.fullmatch(fact.text)
        release = record.text("release")
        if match and release and "-".join(match.groups()) != release:
            yield Finding("id-date-differs", record.path, fact.line, release)


def path_of_id(identifier: str) -> str:
    """The path of an ID: the last component in lower case, with `:` and space as `-`, `@` as `-at-`."""
    folder, slash, name = identifier.rpartition("/")
    return folder + slash + name.replace(":", "-").replace(" ", "-").replace("@", "-at-").lower()


def quantities(record: Record) -> Iterator[Finding]:
    for name in ("context", "output"):
        for fact in record.all(name):
            value = quantity(fact.text)
            if value is None:
                yield Finding("malformed-quantity", record.path, fact.line, fact.text)
            elif value.unit != "tokens":
                yield Finding("missing-unit", record.path, fact.line, fact.text)
    context, output = record.first("context"), record.first("output")
    if context and output:
        largest, written = quantity(context.text), quantity(output.text)
        if largest and written and written.value > largest.value and not written.agrees(largest):
            yield Finding(
                "output-exceeds-context", record.path, output.line, f"{output.text} > {context.text}"
            )
    if output and "Max Tokens" in record.controls:
        text, line = record.controls["Max Tokens"]
        match, written = RANGE.fullmatch(text), quantity(output.text)
        most = quantity(match.group(2)) if match else None
        if most and written and not most.agrees(written):
            yield Finding("quantity-disagrees", record.path, line, f"{text}, {output.text}")


def dates(record: Record) -> Iterator[Finding]:
    """A cutoff after the release, and dates after the page's own last update."""
    cutoff, release = record.first("cutoff"), record.first("release")
    created, updated, footer = (record.text(name) for name in ("created", "updated", "footer"))
    if cutoff and release and cutoff.text > release.text:
        yield Finding("date-order", record.path, cutoff.line, f"{cutoff.text} > {release.text}")
    if created and updated and created > updated:
        yield Finding("date-order", record.path, record.line("created"), created)
    for name in ("cutoff", "release", "created", "updated"):
        for fact in record.all(name):
            if footer and fact.text[: len(footer)] > footer[: len(fact.text)]:
                yield Finding("date-order", record.path, fact.line, f"{fact.text} > {footer}")


def prices(record: Record) -> Iterator[Finding]:
    known = {column: price(text) for column, (text, _) in record.prices.items() if not is_missing(text)}
    for column, value in known.items():
        if value is None:
            yield Finding("malformed-price", record.path, record.prices[column][1], column)
    read, full = known.get("Cache Read"), known.get("Input")
    if read and full and read.low > full.high:
        yield Finding("cached-price-exceeds-input", record.path, record.prices["Cache Read"][1])
    output = known.get("Output")
    if full and output:
        yield from costs(record, full, output)


def costs(record: Record, input_price: Interval, output_price: Interval) -> Iterator[Finding]:
    """Every cost, and every amount it is computed from."""
    if record.formula:
        input_text, output_text, line = record.formula
        for text, expected in ((input_text, input_price), (output_text, output_price)):
            if not is_price(text, expected):
                yield Finding("wrong-cost", record.path, line, text)
    for row, cells in record.costs:
        if "Use Case" in cells:
            match = CASE.fullmatch(cells["Use Case"])
            named = [quantity(text) for text in match.groups()] if match else []
            sizes = [size.value for size in named if size]
            if len(sizes) != 2:
                yield Finding("malformed-quantity", record.path, row.line, cells["Use Case"])
                continue
            if not holds(cells["Input"], sizes[0]) or not holds(cells["Output"], sizes[1]):
                yield Finding("quantity-disagrees", record.path, row.line, str(cells))
            cost = cells["Total Cost"]
        else:
            chats, read, written = TIERS[cells["Usage Tier"]]
            sizes = [Fraction(chats * read * DAYS), Fraction(chats * written * DAYS)]
            if not holds(cells["Monthly Tokens"], sum(sizes)) or not holds(cells["Daily Volume"], chats):
                yield Finding("quantity-disagrees", record.path, row.line, str(cells))
            cost = cells["Monthly Cost"]
        reckoned = input_price.times(sizes[0] / 10**6).plus(output_price.times(sizes[1] / 10**6))
        if not is_price(cost, reckoned):
            yield Finding("wrong-cost", record.path, row.line, f"{cost}, not {reckoned}")


def holds(text: str, value: Fraction | int) -> bool:
    """Whether a written quantity may represent a value."""
    written = quantity(text)
    return written is not None and written.holds(value)


PAGE_CHECKS: list[Callable[[Page], Iterator[Finding]]] = [text, tables, headings]
RECORD_CHECKS: list[Callable[[Record], Iterator[Finding]]] = [identity, quantities, dates, prices, blanks]
