"""public-apis: one page, a section for each category, in it a table with an API in each row.

Left out: one space on each side of a cell, which the maintainers' program asks for and a table does not
show; and two APIs of one name in a section, which are two APIs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from string import punctuation

from finding import Finding

PAGE = "README.md"
COLUMNS = ["API", "Description", "Auth", "HTTPS", "CORS"]
AUTH = {"No", "`apiKey`", "`OAuth`", "`X-Mashape-Key`", "`User-Agent`"}
WORDS = {"Auth": AUTH, "HTTPS": {"Yes", "No"}, "CORS": {"Yes", "No", "Unknown"}}
NAME = re.compile(r"\[(.+)\]\((http.*)\)")
CELL = re.compile(r"((?:[^|\\]|\\.)*)\|")
ENTRY = re.compile(r"\* \[(.*)\]\(#.*\)")
LONGEST = 100
FEWEST_ROWS = 3


@dataclass
class Cell:
    text: str
    column: int


@dataclass
class Section:
    name: str
    line: int
    rows: list[tuple[int, list[Cell]]] = field(default_factory=list)

    @property
    def names(self) -> list[tuple[str, int, int]]:
        """The name of each API with its line and column; of a row with other cells, it is not certain."""
        rows = [(line, cells) for line, cells in self.rows if len(cells) == len(COLUMNS)]
        found = [(NAME.match(cells[0].text), line, cells[0].column) for line, cells in rows]
        return [(match[1], line, column) for match, line, column in found if match]


def findings(root: Path) -> Iterator[Finding]:
    lines = (root / PAGE).read_bytes().decode().split("\n")
    sections, index = read(lines)
    for section in sections:
        yield from of_section(section, index)
    for name, (line, column) in index.items():
        if name not in [section.name for section in sections]:
            yield Finding(PAGE, line, column, "stale-index-entry", name)


def read(lines: list[str]) -> tuple[list[Section], dict[str, tuple[int, int]]]:
    """The sections of level 3 after the index, and the entries of the index with their places."""
    sections: list[Section] = []
    index: dict[str, tuple[int, int]] = {}
    is_index, is_table = False, False
    for number, line in enumerate(lines, 1):
        if line.startswith("## "):
            is_index = line == "## Index"
        if line.startswith("### "):
            is_index, is_table = False, False
            sections.append(Section(line[4:].strip(), number))
        elif is_index and (entry := ENTRY.match(line)):
            index[entry[1]] = (number, 3)
        elif not line.strip():
            is_table = False
        elif re.match(r"\|?\s*:?-+:?\s*\|", line):
            is_table = True
        elif is_table and sections:
            sections[-1].rows.append((number, cells(line)))
    return sections, index


def cells(line: str) -> list[Cell]:
    """The cells of a row between its bars; the column is that of the text, or of the bar after nothing."""
    start = 1 if line.startswith("|") else 0
    text = line.rstrip()
    text += "" if text.endswith("|") else "|"
    found = []
    for match in CELL.finditer(text, start):
        inner = match[1].strip()
        found.append(Cell(inner, match.start(1) + len(match[1]) - len(match[1].lstrip()) + 1))
    return found


def of_section(section: Section, index: dict[str, tuple[int, int]]) -> Iterator[Finding]:
    if section.name not in index:
        yield Finding(PAGE, section.line, 1, "missing-index-entry", section.name)
    if len(section.rows) < FEWEST_ROWS:
        yield Finding(PAGE, section.line, 1, "too-few-rows", f"{len(section.rows)} in {section.name}")
    for line, found in section.rows:
        if len(found) != len(COLUMNS):
            yield Finding(PAGE, line, 1, "number-of-cells", f"{len(found)} cells, expected {len(COLUMNS)}")
        yield from of_row(line, dict(zip(COLUMNS, found)))
    names = section.names
    stays = sorted_rows([name.upper() for name, *_ in names])
    for row, (name, line, column) in enumerate(names):
        if row not in stays:
            yield Finding(PAGE, line, column, "unsorted-rows", f"'{name}' is out of order")


def sorted_rows(names: list[str]) -> set[int]:
    """The most rows that are in order; of several ways, the one with the first rows."""
    longest = [1] * len(names)
    for row in reversed(range(len(names))):
        for below in range(row + 1, len(names)):
            if names[below] >= names[row]:
                longest[row] = max(longest[row], longest[below] + 1)
    rows: list[int] = []
    for count in range(max(longest, default=0), 0, -1):
        start = rows[-1] if rows else -1
        rows.append(
            next(
                row
                for row in range(start + 1, len(names))
                if longest[row] == count and (not rows or names[row] >= names[start])
            )
        )
    return set(rows)


def of_row(line: int, row: dict[str, Cell]) -> Iterator[Finding]:
    if api := row.get("API"):
        match = NAME.match(api.text)
        if not match:
            yield Finding(PAGE, line, api.column, "name-is-not-a-link", api.text)
        elif match[1].upper().endswith(" API"):
            yield Finding(PAGE, line, api.column, "name-ends-in-api", match[1])
    if cell := row.get("Description"):
        yield from of_description(line, cell)
    for column, words in WORDS.items():
        if (cell := row.get(column)) and cell.text not in words:
            yield Finding(PAGE, line, cell.column, "unknown-value", f"{column} '{cell.text}'")


def of_description(line: int, cell: Cell) -> Iterator[Finding]:
    text = cell.text
    if not text:
        yield Finding(PAGE, line, cell.column, "empty", "Description")
        return
    if text[0].upper() != text[0]:
        yield Finding(PAGE, line, cell.column, "description-begins", text)
    if text[-1] in punctuation.replace("()", ""):
        yield Finding(PAGE, line, cell.column, "description-ends", text[-20:])
    if len(text) > LONGEST:
        yield Finding(PAGE, line, cell.column, "too-long", f"{len(text)} characters")
