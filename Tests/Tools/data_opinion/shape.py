"""The shape of a record: its keys, which of them are required, the types and texts of their values.

A shape has an entry for each address: `limit.context: "integer!"` is required where `limit` is, `a[]` are
the items of a list, `a.*` the values of a mapping with any keys, `boolean|string` is one or the other,
`any` has any value and keys in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from finding import Finding
from node import Node

Shape = Mapping[str, str]


def misfits(record: Node, shape: Shape, required: bool = True) -> Iterator[Finding]:
    known = {address.removesuffix("!"): kind.removesuffix("!") for address, kind in shape.items()}
    yield from types(record, known, "")
    for node in record.within():
        for key, place in node.repeated:
            yield Finding(node.path, *place, "duplicate-key", key)
    if required:
        for address, kind in shape.items():
            if kind.endswith("!"):
                yield from missing(record, address)


def types(node: Node, known: Shape, address: str) -> Iterator[Finding]:
    for key, value in node.fields.items():
        inner = f"{address}.{key}" if address else key
        if inner not in known:
            inner = f"{address}.*" if address else "*"
        if inner not in known:
            yield Finding(node.path, *node.keys[key], "unknown-key", f"{address}.{key}" if address else key)
        else:
            yield from typed(value, known, inner)
    for item in node.items:
        yield from typed(item, known, f"{address}[]")


def typed(node: Node, known: Shape, address: str) -> Iterator[Finding]:
    kinds = known[address].split("|")
    if "any" in kinds:
        return
    if kind_of(node) not in kinds and not (kind_of(node) == "integer" and "number" in kinds):
        facts = f"{address} is {kind_of(node)}, not {known[address]}"
        yield Finding(node.path, *node.place, "wrong-type", facts)
    else:
        yield from types(node, known, address)


def kind_of(node: Node) -> str:
    names = {str: "string", bool: "boolean", int: "integer", float: "number", list: "list", dict: "mapping"}
    return names.get(type(node.value), "null")


def missing(record: Node, address: str) -> Iterator[Finding]:
    """A missing key, at the key of the mapping that should have it, or at the beginning of the record."""
    parents: list[Node] = [record]
    *above, last = re.split(r"\.", address)
    for key in above:
        parents = [inner for parent in parents for inner in step(parent, key)]
    for parent in parents:
        if last not in parent.fields and isinstance(parent.value, dict):
            yield Finding(parent.path, *parent.place, "missing-key", address)


def step(node: Node, key: str) -> Iterator[Node]:
    name = key.removesuffix("[]")
    found = list(node.fields.values()) if name == "*" else [node.fields[name]] if name in node.fields else []
    for inner in found:
        yield from inner.items if key.endswith("[]") else [inner]


def all_at(record: Node, address: str) -> Iterator[Node]:
    """Every value at an address with `[]` and `*` in it, but null."""
    nodes = [record]
    for key in address.split("."):
        nodes = [inner for node in nodes for inner in step(node, key)]
    yield from (node for node in nodes if node.value is not None)


def one_of(record: Node, address: str, allowed: set[str]) -> Iterator[Finding]:
    for node in all_at(record, address):
        if node.text not in allowed:
            yield Finding(node.path, *node.place, "unknown-value", f"{address} '{node.value}'")


def pattern(record: Node, address: str, form: str) -> Iterator[Finding]:
    for node in all_at(record, address):
        if node.text is not None and not re.fullmatch(form, node.text):
            yield Finding(node.path, *node.place, "pattern", f"{address} '{node.text}'")


def not_negative(record: Node) -> Iterator[Finding]:
    for node in record.within():
        if node.number is not None and node.number < 0:
            yield Finding(node.path, *node.place, "negative", str(node.value))
