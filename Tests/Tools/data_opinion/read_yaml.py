"""YAML and frontmatter, with places. Scalars are those of YAML 1.2's core schema, so a date is a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from node import Node, Scalar

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
INTEGER = re.compile(r"[-+]?\d+")
REAL = re.compile(r"[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?")
WORDS: dict[str, Scalar] = {
    **dict.fromkeys(["", "~", "null", "Null", "NULL"], None),
    **dict.fromkeys(["true", "True", "TRUE"], True),
    **dict.fromkeys(["false", "False", "FALSE"], False),
}


@dataclass
class Page:
    """A Markdown page: its frontmatter, and the text after it."""

    path: str
    data: Node
    lines: list[str]
    """Of the whole page."""
    body: str


def read(root: Path, path: str) -> Node:
    return parse(path, (root / path).read_bytes().decode(), 0)


def read_page(root: Path, path: str) -> Page:
    """A page that begins with a line `---`, its frontmatter, and another line `---`."""
    text = (root / path).read_bytes().decode()
    lines = text.splitlines(keepends=True)
    end = next(number for number, line in enumerate(lines) if number and line.rstrip() == "---")
    data = parse(path, "".join(lines[1:end]), 1)
    return Page(path, data, [line.rstrip("\r\n") for line in lines], "".join(lines[end + 1 :]))


def parse(path: str, text: str, lines_above: int) -> Node:
    node = yaml.compose(text, LOADER)
    return located(path, node, lines_above) if node else Node(path, (1 + lines_above, 1), {})


def located(path: str, node: yaml.Node, lines_above: int) -> Node:
    place = (node.start_mark.line + 1 + lines_above, node.start_mark.column + 1)
    if isinstance(node, yaml.ScalarNode):
        return Node(path, place, scalar(node))
    if isinstance(node, yaml.SequenceNode):
        return Node(path, place, [located(path, item, lines_above) for item in node.value])
    values: dict[str, Node] = {}
    mapping = Node(path, place, values)
    for key, value in node.value:
        mark = (key.start_mark.line + 1 + lines_above, key.start_mark.column + 1)
        if key.value in values:
            mapping.repeated.append((key.value, mark))
        values[key.value] = located(path, value, lines_above)
        mapping.keys[key.value] = mark
    return mapping


def scalar(node: yaml.ScalarNode) -> Scalar:
    text: str = node.value
    if node.style:
        return text
    if text in WORDS:
        return WORDS[text]
    if INTEGER.fullmatch(text):
        return int(text)
    return float(text) if REAL.fullmatch(text) else text
