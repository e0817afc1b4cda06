"""A value of a data file with its place, whatever the format of the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

Place = tuple[int, int]
"""Line and column, from 1; the column counts characters."""
Scalar = str | int | float | bool | None


@dataclass
class Node:
    path: str
    """The file that it is in: a record can have values of the record that it inherits from."""
    place: Place
    """Of its first character, which is the quote of a quoted text."""
    value: Scalar | list[Node] | dict[str, Node]
    keys: dict[str, Place] = field(default_factory=dict)
    """The places of the keys of a mapping."""
    repeated: list[tuple[str, Place]] = field(default_factory=list)
    """The keys of a mapping that were there before."""

    @property
    def fields(self) -> dict[str, Node]:
        return self.value if isinstance(self.value, dict) else {}

    @property
    def items(self) -> list[Node]:
        return self.value if isinstance(self.value, list) else []

    @property
    def texts(self) -> list[str]:
        """The items that are texts."""
        return [item.value for item in self.items if isinstance(item.value, str)]

    @property
    def number(self) -> int | float | None:
        return (
            self.value if isinstance(self.value, int | float) and not isinstance(self.value, bool) else None
        )

    @property
    def text(self) -> str | None:
        return self.value if isinstance(self.value, str) else None

    def at(self, address: str) -> Node | None:
        """The value at `limit.context`; nil where a key is missing or the value is null."""
        found: Node | None = self
        for key in address.split("."):
            found = found.fields.get(key) if found else None
        return None if found is None or found.value is None else found

    def number_at(self, address: str) -> int | float | None:
        found = self.at(address)
        return found.number if found else None

    def text_at(self, address: str) -> str | None:
        found = self.at(address)
        return found.text if found else None

    def texts_at(self, address: str) -> list[str]:
        found = self.at(address)
        return found.texts if found else []

    def items_at(self, address: str) -> list[Node]:
        found = self.at(address)
        return found.items if found else []

    def within(self) -> Iterator[Node]:
        """It and every value in it."""
        yield self
        for value in [*self.fields.values(), *self.items]:
            yield from value.within()
