"""JSON, with places."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from pathlib import Path

from node import Node, Place, Scalar

SPACE = re.compile(r"[ \t\r\n]*")
STRING = re.compile(r'"(?:[^"\\\x00-\x1f]|\\.)*"')
SCALAR = re.compile(r"[-+.\w]+")


class Reader:
    """Reads a text from its beginning; `at` is the number of the next character."""

    def __init__(self, path: str, text: str) -> None:
        self.path, self.text, self.at = path, text, 0
        self.starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def place(self) -> Place:
        self.at = self.match(SPACE)
        line = bisect_right(self.starts, self.at)
        return line, self.at - self.starts[line - 1] + 1

    def match(self, pattern: re.Pattern[str]) -> int:
        found = pattern.match(self.text, self.at)
        if not found:
            raise ValueError(f"{self.path}: {self.text[self.at : self.at + 20]!r} is not JSON")
        return found.end()

    def take(self, pattern: re.Pattern[str]) -> Scalar:
        start, self.at = self.at, self.match(pattern)
        value: Scalar = json.loads(self.text[start : self.at])
        return value

    def skip(self, character: str) -> bool:
        self.at = self.match(SPACE)
        is_there = self.text.startswith(character, self.at)
        self.at += is_there
        return is_there

    def value(self) -> Node:
        place = self.place()
        if self.skip("{"):
            return self.mapping(place)
        if self.skip("["):
            items: list[Node] = []
            while not self.skip("]"):
                items.append(self.value())
                self.skip(",")
            return Node(self.path, place, items)
        return Node(self.path, place, self.take(STRING if self.text[self.at] == '"' else SCALAR))

    def mapping(self, place: Place) -> Node:
        values: dict[str, Node] = {}
        mapping = Node(self.path, place, values)
        while not self.skip("}"):
            mark = self.place()
            key = str(self.take(STRING))
            self.skip(":")
            if key in values:
                mapping.repeated.append((key, mark))
            values[key] = self.value()
            mapping.keys[key] = mark
            self.skip(",")
        return mapping


def read(root: Path, path: str) -> Node:
    return Reader(path, (root / path).read_bytes().decode()).value()
