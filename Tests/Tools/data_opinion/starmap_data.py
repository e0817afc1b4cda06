"""Starmap as data: `authors/A/models/**.yaml`, `providers/P/models/**.yaml`, and lists of all of them.

A provider's page names the author's page of its model: `model: openai/gpt-4.1`.

Left out, because most of them are no defect:
- `features` that an author's page and a provider's page have differently (947 values of 216 pages): the
  author's `false` is what the generator writes for "unknown", and a provider can leave a feature out;
- `features.modalities.input` (49 pages): a provider can take fewer kinds of input than the model;
- `name` (117) and `description` (164): each is its page's own text;
- `lineage.family` (5): a grouping that either side may make finer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import dates
import read_yaml
import shape
from agreement import odd_ones
from finding import Finding
from node import Node, Scalar

FLAGS = """
    tool_calls tools tool_choice web_search attachments reasoning reasoning_effort reasoning_tokens
    include_reasoning verbosity temperature top_p top_k top_a min_p typical_p tfs max_tokens
    max_output_tokens stop stop_token_ids frequency_penalty presence_penalty repetition_penalty
    no_repeat_ngram_size length_penalty logit_bias bad_words allowed_tokens seed logprobs
    top_logprobs echo n best_of mirostat mirostat_tau mirostat_eta contrastive_search_penalty_alpha
    num_beams early_stopping diversity_penalty format_response structured_outputs streaming
""".split()
RANGES = {
    address: kind
    for setting in ("temperature", "top_p", "top_k")
    for address, kind in [
        (f"generation.{setting}", "mapping"),
        *((f"generation.{setting}.{key}", "number!") for key in ("min", "max", "default")),
    ]
}
AUTHOR_MODEL = {
    "id": "string!",
    "name": "string!",
    "authors": "list!",
    "authors[]": "mapping",
    "authors[].id": "string!",
    "authors[].name": "string!",
    "description": "string",
    "metadata": "mapping",
    "metadata.release_date": "string|null!",
    "metadata.knowledge_cutoff": "string",
    "metadata.open_weights": "boolean!",
    "metadata.tags": "list",
    "metadata.tags[]": "string",
    "lineage": "mapping",
    "lineage.family": "string",
    "features": "mapping!",
    "features.modalities": "mapping",
    "features.modalities.input": "list!",
    "features.modalities.input[]": "string",
    "features.modalities.output": "list!",
    "features.modalities.output[]": "string",
    **{f"features.{flag}": "boolean!" for flag in FLAGS},
    "generation": "mapping",
    **RANGES,
    "reasoning": "mapping",
    "reasoning.levels": "list",
    "reasoning.levels[]": "string",
    "reasoning.default": "string|null",
    "reasoning_tokens": "mapping",
    "reasoning_tokens.min": "integer!",
    "reasoning_tokens.max": "integer!",
    "reasoning_tokens.default": "integer!",
    "extensions": "any",
    "created_at": "string|null!",
    "updated_at": "string!",
}
PER_1M = {
    address: kind
    for key in ("input", "output", "cache_read", "cache_write", "reasoning")
    for address, kind in [(f"pricing.tokens.{key}", "mapping"), (f"pricing.tokens.{key}.per_1m", "number")]
}
PROVIDER_MODEL = {
    **AUTHOR_MODEL,
    "model": "string!",
    "authors": "list",
    "lineage.root": "string",
    "lineage.parent": "string",
    "pricing": "mapping",
    "pricing.currency": "string!",
    "pricing.tokens": "mapping",
    **PER_1M,
    "pricing.tokens.cache": "any",
    "pricing.tiers": "any",
    "pricing.operations": "mapping",
    "pricing.operations.*": "number",
    "limits": "mapping",
    "limits.context_window": "integer!",
    "limits.input_tokens": "integer",
    "limits.output_tokens": "integer!",
    "modes": "any",
    "status": "string",
}
ORDER = {"metadata.knowledge_cutoff": ["metadata.release_date"], "created_at": ["updated_at"]}
AGREE = [
    "metadata.release_date",
    "metadata.knowledge_cutoff",
    "metadata.open_weights",
    "features.modalities.output",
]


def findings(root: Path) -> Iterator[Finding]:
    files = sorted(path.relative_to(root).as_posix() for path in root.glob("*/**/*.yaml"))
    pages = {path: read_yaml.read(root, path) for path in files}
    authors = {
        f"{path.split('/')[1]}/{model_id(path)}": page for path, page in pages.items() if is_author(path)
    }
    offers: dict[str, list[Node]] = defaultdict(list)
    for path, page in pages.items():
        yield from of_page(page)
        if not is_author(path):
            name = page.text_at("model") or ""
            offers[name].append(page)
            if name not in authors and (node := page.at("model")):
                yield Finding(path, *node.place, "missing-counterpart", name)
    for name, page in authors.items():
        for field in AGREE:
            yield from odd_ones(
                field, [stated for each in [page, *offers[name]] for stated in statement(each, field)]
            )
    yield from of_lists(root, pages)


def is_author(path: str) -> bool:
    return path.startswith("authors/")


def model_id(path: str) -> str:
    return path.split("/", 3)[3].removesuffix(".yaml")


def of_page(page: Node) -> Iterator[Finding]:
    yield from shape.misfits(page, AUTHOR_MODEL if is_author(page.path) else PROVIDER_MODEL)
    yield from shape.not_negative(page)
    if (node := page.at("id")) and node.text != model_id(page.path):
        yield Finding(page.path, *node.place, "id-differs-from-path", str(node.value))
    for field in ("metadata.release_date", "metadata.knowledge_cutoff"):
        if node := page.at(field):
            yield from dates.real(node, field)
    yield from dates.order(page, ORDER)
    context, output = page.number_at("limits.context_window"), page.at("limits.output_tokens")
    # 0 is "unknown", as of models of images.
    if context and output and (output.number or 0) > context:
        facts = f"output {output.value} > context {context}"
        yield Finding(page.path, *output.place, "output-exceeds-context", facts)
    full, read = page.number_at("pricing.tokens.input.per_1m"), page.at("pricing.tokens.cache_read.per_1m")
    if full and read and (read.number or 0) > full:
        facts = f"cache_read {read.value} > input {full}"
        yield Finding(page.path, *read.place, "cached-price-exceeds-input", facts)


def statement(page: Node, field: str) -> Iterator[tuple[Scalar, Node]]:
    """What a page states about a field: not a text that is not a date, which is a finding by itself."""
    node = page.at(field)
    if node is None or ("date" in field and dates.days(node.text) is None):
        return
    if isinstance(node.value, list):
        yield ", ".join(sorted(node.texts)), node
    elif not isinstance(node.value, dict):
        yield node.value, node


def unsorted(entries: list[Node], field: str) -> Iterator[Finding]:
    """Entries of a list that are before the one above them, by the bytes of their IDs."""
    for above, entry in pairwise(entries):
        one, other = above.text_at(field) or "", entry.text_at(field) or ""
        if one.encode() > other.encode():
            yield Finding(entry.path, *entry.place, "unsorted", f"{other} is after {one}")


def of_lists(root: Path, pages: dict[str, Node]) -> Iterator[Finding]:
    """Authors and providers: IDs and aliases are one namespace, and every folder has its entry."""
    for kind in ("authors", "providers"):
        entries = read_yaml.read(root, f"{kind}.yaml").items
        names: dict[str, Node] = {}
        for entry in entries:
            for node in [*filter(None, [entry.at("id")]), *entry.items_at("aliases")]:
                if str(node.value) in names:
                    yield Finding(node.path, *node.place, "duplicate-id", str(node.value))
                names[str(node.value)] = node
        yield from unsorted(entries, "id")
        known = {entry.text_at("id") for entry in entries}
        for path in pages:
            if path.startswith(f"{kind}/") and path.split("/")[1] not in known:
                yield Finding(path, 1, 1, "missing-entry", f"{path.split('/')[1]} is not in {kind}.yaml")
    yield from unsorted(read_yaml.read(root, "endpoints.yaml").items_at("models"), "model")
