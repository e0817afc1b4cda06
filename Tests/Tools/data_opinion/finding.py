"""A finding of a check: a line of the output."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Finding:
    path: str
    line: int
    """From 1, as the column, which counts characters."""
    column: int
    check: str
    facts: str = ""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.check}: {self.facts}"
