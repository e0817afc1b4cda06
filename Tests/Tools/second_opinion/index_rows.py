"""The rows of index pages compared with their pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agreement import agree
from badges import VOCABULARY
from catalog import Catalog, words
from finding import Finding
from markdown import Inline, Page
from records import REST, Record
from values import is_missing, is_price, price

LINK = re.compile(r"\[([^\]]+)\]\((.+)\)")
"""A link as it is written; if its address has spaces, readers see it so."""
MODEL_ADDRESS = re.compile(r"(?:.*/)?models/(.+)\.md")
CAPABILITIES = {"Text": "text", "Vision": "vision", "Audio": "audio", "Functions": "tools"}
FEATURES = {"📝": "text", "👁️": "vision", "🎵": "audio", "🔧": "tools", "⚡": "streaming"}
assert {*CAPABILITIES.values(), *FEATURES.values()} <= VOCABULARY.keys()

Cells = dict[str, Inline]


def rows(catalog: Catalog) -> Iterator[Finding]:
    for page in catalog.indexes():
        for table in page.tables:
            if table.columns[0] != "Model" or not table.section:
                continue
            for row, cells in table.records():
                name, _ = link(cells["Model"])
                if REST.fullmatch(name):
                    continue
                found = behind(catalog, page, cells)
                if not found:
                    yield Finding("stale-index-entry", page.path, row.line, name)
                for what in disagreements(catalog, cells, found) if found else []:
                    yield Finding("facts-disagree", page.path, row.line, f"{name}: {what}")


def behind(catalog: Catalog, page: Page, cells: Cells) -> list[Record]:
    """The pages of the model of a row: by its link, with any punctuation, or by its name."""
    name, address = link(cells["Model"])
    match = MODEL_ADDRESS.fullmatch(address)
    found = catalog.by_id[words(match.group(1))] if match else []
    found = found or catalog.by_title[name]
    parts = page.path.split("/")
    if len(parts) == 3:
        found = [made for made in found if made.kind + "s" == parts[0] and made.owner == parts[1]]
    provider = cells["Provider"].text if "Provider" in cells else ""
    if owner := catalog.owners.get(("provider", words(provider))):
        found = [made for made in found if made.kind == "author" or made.owner == owner]
    return found


def link(cell: Inline) -> tuple[str, str]:
    """The label and the address of a cell's link; its text if there is none."""
    if cell.links:
        return cell.links[0].label, cell.links[0].address
    match = LINK.fullmatch(cell.text)
    return (match.group(1), match.group(2)) if match else (cell.text, "")


def disagreements(catalog: Catalog, cells: Cells, found: list[Record]) -> Iterator[str]:
    if link(cells["Model"])[0] not in {made.text("title") for made in found}:
        yield f"title {[made.text('title') for made in found]}"
    for column, name in (("Context", "context"), ("Context Window", "context"), ("Max Output", "output")):
        if column in cells:
            text, others = cells[column].text, [other for made in found if (other := made.text(name))]
            if is_missing(text) != (not others) or (
                others and not any(agree(text, other) for other in others)
            ):
                yield f"{column} {text}, {others}"
    yield from prices(cells, found)
    for column, names in (("Capabilities", CAPABILITIES), ("Features", FEATURES)):
        if column in cells:
            told = {mark for mark in re.split(r",?\s+", cells[column].text) if not is_missing(mark)}
            if not any(told == {mark for mark in names if names[mark] in labels(made)} for made in found):
                yield f"{column} {sorted(told)}"
    if "Providers" in cells:
        family = catalog.by_id[words(found[0].path_id)]
        offered = {made.owner for made in family if made.kind == "provider"}
        told = set(cells["Providers"].text.split(", "))
        if told not in (offered, {str(len(offered))}):
            yield f"providers {told}, {offered}"


def prices(cells: Cells, found: list[Record]) -> Iterator[str]:
    """Prices compared with those of the providers' pages: one of them has to have the same."""
    told: dict[str, str] = {}
    if "Pricing" in cells:
        parts = cells["Pricing"].text.split("/")
        told = dict(zip(("Input", "Output"), parts if len(parts) == 2 and parts != ["N", "A"] else ["", ""]))
    elif "Input" in cells:
        told = {column: cells[column].text for column in ("Input", "Output")}
    known = [made for made in found if made.prices]
    for column, text in told.items():
        others = [other for made in known if not is_missing(other := made.prices[column][0])]
        if is_missing(text) and others and len(known) == sum(made.kind == "provider" for made in found):
            yield f"no {column}, {others}"
        if not is_missing(text) and not any(
            is_price(text, told_there) for other in others if (told_there := price(other))
        ):
            yield f"{column} {text}, {others}"


def labels(made: Record) -> set[str]:
    return {badge.label for badge in made.badges if not badge.is_technical}
