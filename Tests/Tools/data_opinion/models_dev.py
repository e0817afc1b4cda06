"""models.dev: a provider in `providers/P/provider.toml`, its models in `providers/P/models/**.toml`.

A symbolic link can be a file with the path of its target, as Git writes where the file system has no links:
the corpus has 229 of these and no real one. A value that a page inherits is a fact of the page that writes
it.

Left out: a `limit` of 0, which means "none" (33 contexts and 84 outputs, of models of images and of
speech), is not compared; links are not compared with the pages that they are.
"""

from __future__ import annotations

import os
import posixpath
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import dates
import read_toml
import shape
from agreement import odd_ones
from finding import Finding
from node import Node, Place, Scalar

LINK = re.compile(rb"[^\n=]+\.toml")
"""All of a file that Git wrote for a symbolic link where the file system has none."""
COST = ["input", "output", "reasoning", "cache_read", "cache_write", "input_audio", "output_audio"]
PRICES = {key: "number!" if key in ("input", "output") else "number" for key in COST}
MODEL = {
    # The maintainers' program replaces it by the path.
    "id": "string",
    "name": "string!",
    "family": "string",
    "attachment": "boolean!",
    "reasoning": "boolean!",
    "tool_call": "boolean!",
    "structured_output": "boolean",
    "temperature": "boolean",
    "knowledge": "string",
    "release_date": "string!",
    "last_updated": "string!",
    "open_weights": "boolean!",
    "status": "string",
    "interleaved": "boolean|mapping",
    "interleaved.field": "string!",
    "cost": "mapping",
    **{f"cost.{key}": kind for key, kind in PRICES.items()},
    "cost.context_over_200k": "mapping",
    **{f"cost.context_over_200k.{key}": kind for key, kind in PRICES.items()},
    "limit": "mapping!",
    "limit.context": "integer!",
    "limit.input": "integer",
    "limit.output": "integer!",
    "modalities": "mapping!",
    "modalities.input": "list!",
    "modalities.input[]": "string",
    "modalities.output": "list!",
    "modalities.output[]": "string",
    "provider": "mapping",
    "provider.npm": "string",
    "provider.api": "string",
    "provider.shape": "string",
    "experimental": "mapping",
    "experimental.modes": "any",
}
EXTENDS = {"extends": "mapping", "extends.from": "string", "extends.omit": "list", "extends.omit[]": "string"}
PROVIDER = {
    "name": "string!",
    "npm": "string!",
    "env": "list!",
    "env[]": "string",
    "doc": "string!",
    "api": "string",
}
MODALITIES = {"text", "audio", "image", "video", "pdf"}
ORDER = {"knowledge": ["release_date", "last_updated"], "release_date": ["last_updated"]}
API_REQUIRED = {"@ai-sdk/openai-compatible", "@openrouter/ai-sdk-provider"}
API_ALLOWED = {*API_REQUIRED, "@ai-sdk/anthropic", "@ai-sdk/openai"}


@dataclass
class Model:
    own: Node
    """What the file says."""
    merged: Node
    """With what it inherits."""

    @property
    def path_id(self) -> str:
        return model_id(self.own.path)


def model_id(path: str) -> str:
    return path.split("/", 3)[3].removesuffix(".toml")


def findings(root: Path) -> Iterator[Finding]:
    files = [
        path.relative_to(root).as_posix() for path in (root / "providers").rglob("*") if not path.is_dir()
    ]
    pages: dict[str, Node] = {}
    links: dict[str, str] = {}
    for path in sorted(files):
        target = link(root, path)
        if target is not None:
            links[path] = target
            if not (root / target).is_file():
                yield Finding(path, 1, 1, "dangling-link", target)
        elif not path.endswith(".toml"):
            yield Finding(path, 1, 1, "misplaced-page", "without the ending .toml")
        else:
            pages[path] = read_toml.read(root, path)
    # A page can be inherited from by either of its paths; its facts count once.
    by_path = pages | {path: pages[target] for path, target in links.items() if target in pages}
    models = []
    for path, own in pages.items():
        if path.count("/") == 2:
            yield from of_provider(own)
        else:
            yield from inheritance(own, by_path)
            models.append(Model(own, merged(own, by_path)))
    for model in models:
        yield from of_model(model)
    yield from agreement(models)


def link(root: Path, path: str) -> str | None:
    """The page that a symbolic link is, or a file that Git wrote for one."""
    file = root / path
    if file.is_symlink():
        target = os.readlink(file)
    elif LINK.fullmatch(content := file.read_bytes()):
        target = content.decode()
    else:
        return None
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), target))


def base(own: Node) -> str | None:
    """The path of the page that a page inherits from."""
    name = own.text_at("extends.from")
    provider, _, model = (name or "").partition("/")
    return f"providers/{provider}/models/{model}.toml" if name else None


def merged(own: Node, pages: dict[str, Node]) -> Node:
    path = base(own)
    if path is None or path not in pages:
        return own
    return merge(own, merged(pages[path], pages), set(own.texts_at("extends.omit")))


def merge(own: Node, inherited: Node, omitted: set[str], prefix: str = "") -> Node:
    """The keys of both, mappings key by key; `omitted` are addresses of what is not inherited."""
    values: dict[str, Node] = {}
    for key, value in inherited.fields.items():
        if prefix + key not in omitted:
            is_mapping = isinstance(value.value, dict)
            values[key] = (
                merge(Node(value.path, value.place, {}), value, omitted, f"{prefix}{key}.")
                if is_mapping
                else value
            )
    for key, value in own.fields.items():
        both = key in values and isinstance(values[key].value, dict) and isinstance(value.value, dict)
        values[key] = merge(value, values[key], set()) if both else value
    return Node(own.path, own.place, values, {**inherited.keys, **own.keys})


def inheritance(own: Node, pages: dict[str, Node]) -> Iterator[Finding]:
    path = base(own)
    if path is None:
        return
    if path not in pages:
        place = own.fields["extends"].fields["from"].place
        yield Finding(own.path, *place, "missing-base", path)
        return
    inherited = merged(pages[path], pages)
    for item in own.items_at("extends.omit"):
        if item.text and not any(True for _ in shape.all_at(inherited, item.text)):
            yield Finding(own.path, *item.place, "omits-nothing", f"{item.text} is not in {path}")


def of_provider(own: Node) -> Iterator[Finding]:
    yield from shape.misfits(own, PROVIDER)
    npm = own.text_at("npm") or ""
    if not own.items_at("env"):
        yield Finding(own.path, *own.place, "empty", "env")
    if npm in API_REQUIRED and not own.at("api"):
        yield Finding(own.path, *own.place, "missing-key", f"api, with npm {npm}")
    if npm not in API_ALLOWED and (api := own.at("api")):
        yield Finding(own.path, *api.place, "key-not-allowed", f"api, with npm {npm}")


def of_model(model: Model) -> Iterator[Finding]:
    own, record = model.own, model.merged
    yield from shape.misfits(own, {**MODEL, **EXTENDS}, required=False)
    yield from required(record)
    for list_name in ("modalities.input", "modalities.output"):
        yield from shape.one_of(own, f"{list_name}[]", MODALITIES)
    yield from shape.one_of(own, "status", {"alpha", "beta", "deprecated"})
    yield from shape.one_of(own, "interleaved.field", {"reasoning_content", "reasoning_details"})
    yield from shape.not_negative(own)
    for name in ("release_date", "last_updated", "knowledge"):
        if written := own.at(name):
            yield from dates.real(written, name)
    # What a page inherits alone is the finding of the page that it inherits from.
    yield from (found for found in dates.order(record, ORDER) if found.path == own.path)
    if (name_text := own.text_at("name")) is not None and not name_text:
        yield Finding(own.path, *own.fields["name"].place, "empty", "name")
    elif name_text and name_text.strip() != name_text:
        yield Finding(own.path, *own.fields["name"].place, "space-at-an-end", repr(name_text))
    if (node := own.at("id")) and node.text != model.path_id:
        yield Finding(own.path, *node.place, "id-differs-from-path", str(node.value))
    yield from limits(model)
    price, reasons = record.at("cost.reasoning"), record.at("reasoning")
    if price and price.path == own.path and reasons and reasons.value is False:
        yield Finding(own.path, *price.place, "key-not-allowed", "cost.reasoning, and reasoning is false")
    yield from cached_prices(own)


def required(record: Node) -> Iterator[Finding]:
    for address, kind in MODEL.items():
        if kind.endswith("!"):
            yield from shape.missing(record, address)


def limits(model: Model) -> Iterator[Finding]:
    """Output over context; 0 is "none" for a model without tokens, such as one of images."""
    context, output = model.merged.at("limit.context"), model.merged.at("limit.output")
    if context and output and context.number and output.number and output.number > context.number:
        written = next((node for node in (output, context) if node.path == model.own.path), None)
        if written:
            facts = f"output {output.value} > context {context.value}"
            yield Finding(written.path, *written.place, "output-exceeds-context", facts)


def cached_prices(own: Node) -> Iterator[Finding]:
    for address in ("cost", "cost.context_over_200k"):
        full, read = own.number_at(f"{address}.input"), own.at(f"{address}.cache_read")
        if full and read and read.number is not None and read.number > full:
            facts = f"{address}.cache_read {read.value} > input {full}"
            yield Finding(own.path, *read.place, "cached-price-exceeds-input", facts)


def agreement(models: list[Model]) -> Iterator[Finding]:
    """Providers of one model, by the ID in the path: also what they inherit, each place once; 0 is no value."""
    for name in ("limit.context", "limit.output"):
        stated: dict[str, list[tuple[Scalar, Node]]] = defaultdict(list)
        known: set[tuple[str, str, Place]] = set()
        for model in models:
            node = model.merged.at(name)
            if node and node.number and (place := (model.path_id, node.path, node.place)) not in known:
                known.add(place)
                stated[model.path_id].append((node.number, node))
        for places in stated.values():
            yield from odd_ones(name, places)
