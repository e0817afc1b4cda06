"""Agreement of pages: the author's page and the providers' pages of a model, and twins."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from catalog import Catalog, words
from finding import Finding
from records import Fact, Record
from values import is_missing, price, quantity

UNKNOWN = re.compile(r"No (modality|feature) information available\.")
FAR = 50
"""The least ratio of an outlier to the nearest value of a field."""


def counterparts(catalog: Catalog) -> Iterator[Finding]:
    """Rows for providers without a page of the model, and providers' pages that no author's page lists."""
    for made in catalog.authors_records:
        for row, cells in made.offers:
            if catalog.offered(made, cells["Provider"]) is None:
                yield Finding("missing-counterpart", made.path, row.line, cells["Provider"])
    for offered in catalog.providers_records:
        for author in catalog.authors(offered):
            page = catalog.by_path.get(f"authors/{author}/models/{offered.path_id}.md")
            rows = [words(cells["Provider"]) for _, cells in page.offers] if page else []
            if offered.owner not in [catalog.owners.get(("provider", name)) for name in rows]:
                yield Finding("missing-counterpart", offered.path, offered.line("authors"), author)


def facts(catalog: Catalog) -> Iterator[Finding]:
    """One fact that differs between the pages of a model; the finding is where fewer agree."""
    for made in catalog.authors_records:
        offers = [
            (row, cells, other)
            for row, cells in made.offers
            if (other := catalog.offered(made, cells["Provider"]))
        ]
        for name in ("context", "output", "release", "open"):
            told = [
                (each.path, fact) for each in [made, *(o for _, _, o in offers)] if (fact := each.first(name))
            ]
            yield from minority(name, told)
        for row, cells, other in offers:
            context = other.text("context")
            if context and not is_missing(cells["Context"]) and not agree(context, cells["Context"]):
                yield Finding("facts-disagree", made.path, row.line, f"{cells['Context']}, {context}")
            yield from same_prices(made, row.line, cells["Pricing (Input/Output)"], other)


def minority(name: str, told: list[tuple[str, Fact]]) -> Iterator[Finding]:
    agreeing = {path: sum(agree(fact.text, other.text) for _, other in told) for path, fact in told}
    if agreeing and min(agreeing.values()) < len(told):
        fewest = min(agreeing.values())
        for path, fact in told:
            if agreeing[path] == fewest:
                yield Finding("facts-disagree", path, fact.line, f"{name} {fact.text}")


def agree(one: str, other: str) -> bool:
    first, second = quantity(one), quantity(other)
    return first.agrees(second) if first and second else one == other


def same_prices(made: Record, line: int, text: str, other: Record) -> Iterator[Finding]:
    told = [part.strip() for part in text.split("/")]
    if len(told) != 2 or any(is_missing(part) for part in told) or not other.prices:
        return
    for column, part in zip(("Input", "Output"), told):
        mine, theirs = price(part), price(other.prices[column][0])
        if mine and theirs and not mine.meets(theirs):
            yield Finding("facts-disagree", made.path, line, f"{column} {part}")


def badges(catalog: Catalog) -> Iterator[Finding]:
    """An author's page and a provider's page with different badges; the finding is on the provider's."""
    for made in catalog.authors_records:
        for _, cells in made.offers:
            other = catalog.offered(made, cells["Provider"])
            if other and not is_unknown(other) and badge_texts(other) != badge_texts(made):
                lines = [badge.line for badge in other.badges if not badge.is_technical]
                place = lines[0] if lines else other.page.headings[0].content.line
                difference = sorted(set(badge_texts(made)) ^ set(badge_texts(other)))
                yield Finding("badges-disagree", other.path, place, str(difference))


def is_unknown(made: Record) -> bool:
    """Whether a page says that the capabilities of its model are unknown."""
    return any(UNKNOWN.fullmatch(text.content.text) for text in made.page.texts)


def badge_texts(made: Record) -> list[tuple[str, str]]:
    return sorted((badge.label, badge.value) for badge in made.badges if not badge.is_technical)


def ids(catalog: Catalog) -> Iterator[Finding]:
    """One ID on two pages of one owner, and IDs that differ only in punctuation."""
    same: dict[tuple[str, str, str], list[Record]] = defaultdict(list)
    similar: dict[tuple[str, str, str], dict[str, Record]] = defaultdict(dict)
    for made in catalog.records:
        for fact in made.all("id")[:1]:
            same[made.kind, made.owner, fact.text].append(made)
            similar[made.kind, made.owner, "".join(words(fact.text))].setdefault(fact.text, made)
    for pages in same.values():
        for made in pages[1:]:
            yield Finding("duplicate-id", made.path, made.line("id"), pages[0].path)
    for spellings in similar.values():
        for made in list(spellings.values())[1:]:
            yield Finding("near-duplicate-id", made.path, made.line("id"), str(list(spellings)))
    for path, count in Counter(path.lower() for path in catalog.files).items():
        if count > 1:
            yield Finding("case-collision", path, 1)


def proportions(catalog: Catalog) -> Iterator[Finding]:
    """Quantities that a wide gap separates from nearly all others of their field."""
    for name in ("context", "output"):
        told = sorted(
            (value.value, made.path, fact.line, fact.text)
            for made in catalog.records
            for fact in made.all(name)
            if (value := quantity(fact.text))
        )
        for place in range(1, len(told)):
            if told[place][0] > told[place - 1][0] * FAR:
                few = told[:place] if place < len(told) / 2 else told[place:]
                for _, path, line, text in few if len(few) < len(told) / 10 else []:
                    yield Finding("implausible-quantity", path, line, text)


def twins(catalog: Catalog) -> Iterator[Finding]:
    """The first line on which `README.md` and `_index.md` of a folder differ."""
    for page in catalog.indexes():
        twin = catalog.pages.get(page.path.replace("README.md", "_index.md"))
        if twin and page.path.endswith("README.md"):
            mine, theirs = page.body.strip().split("\n"), twin.body.strip().split("\n")
            if mine != theirs:
                same = next(
                    (n for n, (a, b) in enumerate(zip(mine, theirs)) if a != b), min(len(mine), len(theirs))
                )
                above = page.source.decode().find(page.body.strip())
                first = page.source.decode()[:above].count("\n") + 1
                yield Finding("twins-differ", page.path, first + same)


CATALOG_CHECKS = [counterparts, facts, badges, ids, proportions, twins]
