"""A fact of one thing that several pages state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from finding import Finding
from node import Node, Scalar


def odd_ones(name: str, stated: list[tuple[Scalar, Node]]) -> Iterator[Finding]:
    """The places of a fact, the first page first, that differ from what more than half of them state.

    Without such a majority the first place is the finding, once for the fact.
    """
    counts = Counter(value for value, _ in stated)
    if len(counts) < 2:
        return
    ((usual, most),) = counts.most_common(1)
    if most * 2 > len(stated):
        for value, node in stated:
            if value != usual:
                facts = f"{name} {value}, and {usual} on {most} of {len(stated)} pages"
                yield Finding(node.path, *node.place, "facts-disagree", facts)
    else:
        value, node = stated[0]
        others = ", ".join(f"{other} ×{count}" for other, count in counts.items() if other != value)
        yield Finding(node.path, *node.place, "facts-disagree", f"{name} {value}, elsewhere {others}")
