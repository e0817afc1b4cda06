"""The facts of all pages by the contract's names, with their lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from catalog import Catalog
from index_rows import link
from markdown import Page
from records import REST, Record
from values import is_missing

FIELDS = {
    "id": "id",
    "title": "title",
    "context": "context-window",
    "output": "max-output",
    "release": "release-date",
    "cutoff": "knowledge-cutoff",
    "open": "open-weights",
    "created": "created",
    "updated": "updated",
    "footer": "page-updated",
}
PRICES = {
    "Input": "input-price",
    "Output": "output-price",
    "Reasoning": "reasoning-price",
    "Cache Read": "cache-read-price",
    "Cache Write": "cache-write-price",
}
COLUMNS = {
    "Context": "context-window",
    "Context Window": "context-window",
    "Max Output": "max-output",
    "Input (per 1M)": "input-price",
    "Output (per 1M)": "output-price",
    "Input": "input-price",
    "Output": "output-price",
    "Cache Read": "cache-read-price",
    "Cache Write": "cache-write-price",
}
TELLING = {"author-id": "Author ID", "provider-id": "Provider ID", "average-context": "Average Context"}
COSTS = {
    "Input": "use-input",
    "Output": "use-output",
    "Total Cost": "total-cost",
    "Monthly Tokens": "monthly-tokens",
    "Monthly Cost": "monthly-cost",
}
NAMES = sorted({*FIELDS.values(), *COLUMNS.values(), *COSTS.values(), *TELLING, "listed-model"})

Telling = tuple[str, str, int]


def facts(catalog: Catalog) -> dict[str, list[str]]:
    """Of every page, the facts that are not missing, as `line field text`, sorted."""
    told = {path: list(of_index(page)) for path, page in catalog.pages.items() if path not in catalog.by_path}
    told |= {made.path: list(of_record(made)) for made in catalog.records}
    return {
        path: sorted(f"{line} {name} {text}" for name, text, line in each if not is_missing(text))
        for path, each in told.items()
    }


def of_record(made: Record) -> Iterator[Telling]:
    for fact in made.facts:
        if fact.name in FIELDS:
            yield FIELDS[fact.name], fact.text, fact.line
    for column, (text, line) in made.prices.items():
        yield PRICES[column], text, line
    if made.formula:
        yield "input-price", made.formula[0], made.formula[2]
        yield "output-price", made.formula[1], made.formula[2]
    for row, cells in made.offers:
        yield "context-window", cells["Context"], row.line
        yield from pair(cells["Pricing (Input/Output)"], row.line)
    for row, cells in made.costs:
        for column, name in COSTS.items():
            if column in cells:
                yield name, cells[column], row.line
    for name, line in made.others:
        yield "listed-model", name, line


def of_index(page: Page) -> Iterator[Telling]:
    for heading in page.headings:
        if heading.level == 1:
            yield "title", heading.content.text, heading.content.line
    for table in page.tables:
        for row, cells in table.records():
            if not table.section or REST.fullmatch(row.cells[0].text):
                continue
            for name, label in TELLING.items():
                if row.cells[0].text == label:
                    yield name, row.cells[1].text, row.line
            if table.columns[0] == "Model":
                yield "listed-model", link(row.cells[0])[0], row.line
            for column, content in cells.items():
                if column in COLUMNS:
                    yield COLUMNS[column], content.text, row.line
                elif column == "Pricing":
                    yield from pair(content.text, row.line)


def pair(text: str, line: int) -> Iterator[Telling]:
    """`$0.40 / $1.60`: the prices of input and output."""
    parts = re.split(r"\s*/\s*", text)
    if len(parts) == 2 and not is_missing(text):
        yield "input-price", parts[0], line
        yield "output-price", parts[1], line
