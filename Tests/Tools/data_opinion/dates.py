"""Dates with a precision: a date without a day is every day of its month."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date

from finding import Finding
from node import Node

FORM = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")
TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\dT.*")
Days = tuple[date, date]
"""The first and the last day that a date can be."""


def days(text: str | None) -> Days | None:
    """The days of `2025-04` and `2025-04-14`; nil for any other text and for a date that does not exist."""
    match = FORM.fullmatch(text or "")
    if not match:
        return None
    year, month = int(match[1]), int(match[2])
    if not 1 <= month <= 12:
        return None
    last = monthrange(year, month)[1]
    if match[3] is None:
        return date(year, month, 1), date(year, month, last)
    if not 1 <= int(match[3]) <= last:
        return None
    return (day := date(year, month, int(match[3]))), day


def is_after(one: Node | None, other: Node | None) -> bool:
    """Whether every day of a date is after every day of another."""
    first, second = days(one.text if one else None), days(other.text if other else None)
    return bool(first and second and first[0] > second[1])


def real(node: Node, name: str) -> Iterator[Finding]:
    """A text of the form of a date that is not in the calendar, and one of another form."""
    text = node.text if node.text is not None else str(node.value)
    if TIMESTAMP.fullmatch(text):
        yield Finding(node.path, *node.place, "date-is-a-timestamp", f"{name} '{text}'")
    elif days(text) is None:
        yield Finding(node.path, *node.place, "date-not-real", f"{name} '{text}'")


def order(record: Node, later: Mapping[str, list[str]]) -> Iterator[Finding]:
    """Dates that are after a date that has to be `later`; the first of those that one contradicts."""
    for earlier, names in later.items():
        one = record.at(earlier)
        name = next((name for name in names if is_after(one, record.at(name))), None)
        if one and name:
            facts = f"{earlier} {one.text} is after {name} {record.text_at(name)}"
            yield Finding(one.path, *one.place, "date-order", facts)
