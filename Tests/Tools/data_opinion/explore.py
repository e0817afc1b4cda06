"""GitHub's topics: a folder a topic, `topics/T/index.md`, facts in the frontmatter, a text below it.

Left out: what the folder's image would show (there are none in the corpus), and the words that the style
guide forbids in the text, for which a contract has no key yet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import read_yaml
import shape
from finding import Finding
from node import Node
from read_yaml import Page

TOPIC = {
    "topic": "string!",
    "short_description": "string!",
    "aliases": "string|null",
    "created_by": "string",
    "display_name": "string",
    "github_url": "string",
    "logo": "string",
    "related": "string|null",
    # Text or a number, `2015`.
    "released": "string|integer|null",
    "url": "string|null",
    "wikipedia_url": "string",
}
FORM = r"[a-z0-9][a-z0-9-]{0,34}"
MONTHS = """January February March April May June July August September October November December""".split()
LONGEST = {"short_description": 130, "display_name": 50, "created_by": 100}
MOST = {"aliases": 120, "related": 10}
LONGEST_TEXT = 2000
# The characters of emoji that the topics have, and those next to them.
EMOJI = re.compile(
    "[\u00a9\u00ae\u200d\u20e3\u2122\u2139\u2194-\u21aa\u231a-\u23ff\u25aa-\u27bf\u2934-\u2b55\u3030"
    "\u303d\u3297\u3299\ufe0f\U0001f000-\U0001faff]"
)


def findings(root: Path) -> Iterator[Finding]:
    files = sorted(path.relative_to(root).as_posix() for path in root.glob("topics/*/index.md"))
    pages = [read_yaml.read_page(root, path) for path in files]
    topics = {path.split("/")[1] for path in files}
    owners: dict[str, str] = {}
    for page in pages:
        yield from of_page(page)
        for name, line, column in items(page, "aliases"):
            if name in topics and name != folder(page):
                yield Finding(page.path, line, column, "alias-is-a-topic", name)
            owner = owners.setdefault(name, page.path)
            if owner != page.path:
                yield Finding(page.path, line, column, "duplicate-alias", f"{name} is also in {owner}")


def folder(page: Page) -> str:
    return page.path.split("/")[1]


def items(page: Page, key: str) -> list[tuple[str, int, int]]:
    """The items of a text separated by commas, each with its line and column."""
    node = page.data.at(key)
    text = node.text if node else None
    if node is None or text is None:
        return []
    line, column = node.place
    start = page.lines[line - 1].find(text, column - 1) + 1
    found = []
    for match in re.finditer("[^,]+", text):
        word = match[0].strip()
        place = start + match.start() + match[0].find(word) if start else column
        found.append((word, line, place))
    return found


def of_page(page: Page) -> Iterator[Finding]:
    data = page.data
    yield from shape.misfits(data, TOPIC)
    topic = data.at("topic")
    if topic and topic.text != folder(page):
        yield Finding(page.path, *topic.place, "topic-differs-from-path", str(topic.value))
    yield from shape.pattern(data, "topic", FORM)
    for key, length in LONGEST.items():
        if (node := data.at(key)) and node.text is not None and not 0 < len(node.text) <= length:
            yield Finding(page.path, *node.place, "too-long", f"{key} of {len(node.text)} characters")
    yield from shape.pattern(data, "short_description", r"(?s).*[.?!]")
    description = data.at("short_description")
    if description and description.text and description.text.strip() == page.body.strip():
        yield Finding(page.path, *description.place, "description-is-the-text", "")
    yield from released(data)
    yield from addresses(data)
    for key in ("created_by", "display_name", "released", "short_description", "related", "aliases", "topic"):
        if (node := data.at(key)) and EMOJI.search(str(node.value)):
            yield Finding(page.path, *node.place, "emoji", f"{key} {node.value}")
    for key in MOST:
        yield from list_of_topics(page, key)
    aliases = {name for name, *_ in items(page, "aliases")}
    for name, line, column in items(page, "related"):
        if name in aliases:
            yield Finding(page.path, line, column, "alias-is-related", name)
    if not 0 < len(page.body.strip()) < LONGEST_TEXT:
        yield Finding(page.path, len(page.lines), 1, "text-length", f"{len(page.body.strip())} characters")


def list_of_topics(page: Page, key: str) -> Iterator[Finding]:
    found = items(page, key)
    for place, (name, line, column) in enumerate(found):
        if not re.fullmatch(FORM, name):
            yield Finding(page.path, line, column, "pattern", f"{key} '{name}'")
        if name == folder(page):
            yield Finding(page.path, line, column, "names-itself", f"{key} {name}")
        if name in [other for other, *_ in found[:place]]:
            yield Finding(page.path, line, column, "duplicate-item", f"{key} {name}")
    if len(found) > MOST[key]:
        node = page.data.fields[key]
        yield Finding(page.path, *node.place, "too-many-items", f"{len(found)} {key}")


def released(data: Node) -> Iterator[Finding]:
    """`June 2011`, `June 5, 2011`, `5 June 2011`, `2011`."""
    node = data.at("released")
    if node is None:
        return
    text = str(node.value).strip()
    words = re.sub(r"[\d+,\s]", "", text)
    if words and words not in MONTHS:
        yield Finding(data.path, *node.place, "pattern", f"released '{text}' is not a month in English")
    if any(f"{month}," in text for month in MONTHS):
        yield Finding(data.path, *node.place, "pattern", f"released '{text}' has a comma after the month")
    if not re.search(r"\d$", text):
        yield Finding(data.path, *node.place, "pattern", f"released '{text}' does not end with a number")


def addresses(data: Node) -> Iterator[Finding]:
    for key, host in (("github_url", "github.com"), ("wikipedia_url", "wikipedia.org"), ("url", "")):
        if (node := data.at(key)) and node.text is not None:
            parts = urlsplit(node.text)
            if (
                parts.scheme not in ("http", "https")
                or host not in (parts.hostname or "")
                or not parts.hostname
            ):
                yield Finding(data.path, *node.place, "address", f"{key} {node.text}")
