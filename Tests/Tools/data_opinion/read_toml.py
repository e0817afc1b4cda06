"""TOML, with places. `tomllib` reads the values; a scan of the lines finds where keys and values are.

The scan knows what these catalogs have: `key = value` with dots in a bare key, `[table]`, lists and texts
over several lines. Keys in `{ … }` and items of lists have the place of the value around them.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from node import Node, Place

HEADER = re.compile(r"\s*\[\s*([^\[\]]+?)\s*\]\s*(#.*)?")
PAIR = re.compile(r"(\s*)([A-Za-z0-9_.-]+|\"[^\"]*\")\s*=\s*")
LONG = ('"""', "'''")


def read(root: Path, path: str) -> Node:
    text = (root / path).read_bytes().decode()
    return located(path, tomllib.loads(text.replace("\r\n", "\n")), "", places(text))


def places(text: str) -> dict[str, tuple[Place, Place]]:
    """The places of the key and of the value at each address; those of a table are those of its header."""
    found: dict[str, tuple[Place, Place]] = {}
    table, end = "", ""
    for number, line in enumerate(text.splitlines(), 1):
        if end:
            end = "" if end in line else end
        elif header := HEADER.fullmatch(line):
            table = header[1] + "."
            place = (number, header.start(1) + 1)
            found[header[1]] = (place, place)
        elif pair := PAIR.match(line):
            address = table + pair[2].strip('"')
            found[address] = ((number, pair.start(2) + 1), (number, pair.end() + 1))
            value = line[pair.end() :]
            end = next((mark for mark in LONG if value.startswith(mark) and mark not in value[3:]), "")
            if value.startswith("[") and "]" not in value:
                end = "]"
    return found


def located(path: str, value: Any, address: str, found: dict[str, tuple[Place, Place]]) -> Node:
    place = found[address][1] if address in found else (1, 1)
    if isinstance(value, list):
        return Node(path, place, [Node(path, place, item) for item in value])
    if not isinstance(value, dict):
        return Node(path, place, value)
    mapping: dict[str, Node] = {}
    node = Node(path, place, mapping)
    for key, below in value.items():
        inner = f"{address}.{key}" if address else key
        if inner not in found:
            # A table of `[a.b]` alone has no header of its own, a key in braces no line.
            first = next((found[other] for other in found if other.startswith(inner + ".")), (place, place))
            found[inner] = first
        mapping[key] = located(path, below, inner, found)
        node.keys[key] = found[inner][0]
    return node
