"""A finding of a check."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Finding:
    rule: str
    path: str
    line: int
    note: str = ""
