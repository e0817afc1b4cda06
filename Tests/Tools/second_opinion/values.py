"""Written quantities and prices as the intervals of values that they may represent."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

MISSING = {"", "-", "—", "N/A"}
SUFFIXES = {"": 1, "k": 1000, "K": 1000, "M": 1000**2, "B": 1000**3}
QUANTITY = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?([kKMB]?)(?: (tokens|chats))?")
PRICE = re.compile(r"\$(\d+)(?:\.(\d+))?(?:/1M)?")


@dataclass(frozen=True)
class Interval:
    """The values that a written number may represent: both ends belong to it."""

    low: Fraction
    high: Fraction

    def meets(self, other: Interval) -> bool:
        return self.low <= other.high and other.low <= self.high

    def times(self, factor: int | Fraction) -> Interval:
        return Interval(self.low * factor, self.high * factor)

    def plus(self, other: Interval) -> Interval:
        return Interval(self.low + other.low, self.high + other.high)


@dataclass(frozen=True)
class Quantity:
    """A written quantity: `32.8k tokens`."""

    value: Fraction
    step: Fraction
    """The value of one in its last digit; 0 if the number is exact."""
    unit: str

    @property
    def interval(self) -> Interval:
        """All values that round or truncate to what is written."""
        return Interval(self.value - self.step / 2, self.value + self.step)

    def agrees(self, other: Quantity) -> bool:
        """Whether both may represent one value; the upper ends are values of the next step."""
        mine, theirs = self.interval, other.interval
        return self.value == other.value or (mine.low < theirs.high and theirs.low < mine.high)

    def holds(self, value: Fraction | int) -> bool:
        """Whether it may represent a value."""
        return self.value == value or self.interval.low <= value < self.interval.high


def quantity(text: str) -> Quantity | None:
    match = QUANTITY.fullmatch(text.strip())
    if match is None:
        return None
    whole, decimals, suffix, unit = match.groups()
    decimals = decimals or ""
    scale = SUFFIXES[suffix]
    step = Fraction(scale, 10 ** len(decimals)) if suffix or decimals else Fraction(0)
    return Quantity(
        Fraction(int(whole.replace(",", "") + decimals) * scale, 10 ** len(decimals)), step, unit or ""
    )


def price(text: str) -> Interval | None:
    """The values of a price rounded to its decimals: `$0.07` is anything from 0.065 to 0.075."""
    match = PRICE.fullmatch(text.strip())
    if match is None:
        return None
    whole, decimals = match.group(1), match.group(2) or ""
    value, step = Fraction(int(whole + decimals), 10 ** len(decimals)), Fraction(1, 10 ** len(decimals))
    return Interval(max(Fraction(0), value - step / 2), value + step / 2)


def is_price(text: str, expected: Interval) -> bool:
    """Whether a text is a price that may be one of those expected."""
    written = price(text)
    return written is not None and written.meets(expected)


def is_missing(text: str) -> bool:
    return text.strip() in MISSING
