"""Wrong links: broken, or in one place only, or to another page than they name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from finding import Finding
from links import SCHEME, Library, follow

MISSPELT = re.compile(r"\[[^\]]+\]\([^()<>\"']*[^()<>\"'\s] +[^()<>\"'\s][^()<>\"']*\)")
"""Intended as a link, and is text: its address has spaces."""


def links(library: Library) -> Iterator[Finding]:
    for judged in library.judged:
        wrong = {judged.github.name, judged.site.name} - {"right"}
        place = (judged.page.path, judged.link.line, judged.link.address)
        if not wrong:
            continue
        if judged.github.name == "right":
            yield Finding("link-breaks-on-site", *place)
        elif judged.site.name == "right":
            yield Finding("link-breaks-on-github", *place)
        elif wrong == {"outside"}:
            yield Finding("link-outside-catalog", *place)
        elif "another page" in wrong:
            yield Finding("misleading-link", *place)
        else:
            yield Finding("broken-link", *place)


def images(library: Library) -> Iterator[Finding]:
    """Missing images of the catalog."""
    for page in library.pages.values():
        for image in page.images:
            if not SCHEME.match(image.address):
                if follow(unquote(image.address), page.path.rpartition("/")[0]) not in library.files:
                    yield Finding("broken-link", page.path, image.line, image.address)


def misspelt(library: Library) -> Iterator[Finding]:
    for page in library.pages.values():
        for content in page.contents:
            for match in MISSPELT.finditer(content.text):
                line = content.line + content.text[: match.start()].count("\n")
                yield Finding("broken-link", page.path, line, match.group(0))


def places(library: Library) -> Iterator[Finding]:
    """Many links that are right in one place only, which are one decision; on the page at the root."""
    one_place = [j for j in library.judged if (j.github.name == "right") != (j.site.name == "right")]
    root = next((page for page in library.pages.values() if "/" not in page.path), None)
    if root and len(one_place) >= 20 and len(one_place) * 10 >= len(library.judged):
        line = next((heading.content.line for heading in root.headings if heading.level == 1), 1)
        yield Finding("places-disagree", root.path, line)


LINK_CHECKS = [links, images, misspelt, places]
