"""A catalog: its pages, their records, and the relations between them."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

from markdown import Page, read
from records import Record, record

INDEX_PAGE = re.compile(r"(.*/)?(README|_index)\.md")


def words(text: str) -> tuple[str, ...]:
    """A text for comparison: its letters and digits, in lower case."""
    return tuple(re.findall(r"[^\W_]+", text.lower()))


class Catalog:
    def __init__(self, root: Path) -> None:
        self.files = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
        self.pages = {path: read(root, path) for path in sorted(self.files) if path.endswith(".md")}
        self.records = [made for page in self.pages.values() if (made := record(page))]
        self.by_path = {made.path: made for made in self.records}
        self.by_title: dict[str, list[Record]] = defaultdict(list)
        self.by_id: dict[tuple[str, ...], list[Record]] = defaultdict(list)
        for made in self.records:
            self.by_title[made.text("title") or ""].append(made)
            self.by_id[words(made.path_id)].append(made)
        self.owners = {
            (kind, words(self.title(page))): page.path.split("/")[1]
            for kind in ("author", "provider")
            for page in self.owner_pages(kind)
        }

    @property
    def authors_records(self) -> list[Record]:
        return [made for made in self.records if made.kind == "author"]

    @property
    def providers_records(self) -> list[Record]:
        return [made for made in self.records if made.kind == "provider"]

    def indexes(self) -> list[Page]:
        """The pages that are not a model's."""
        return [page for path, page in self.pages.items() if INDEX_PAGE.fullmatch(path)]

    def owner_pages(self, kind: str) -> list[Page]:
        """The pages of all authors, or of all providers."""
        return [page for path, page in self.pages.items() if re.fullmatch(rf"{kind}s/[^/]+/README\.md", path)]

    @staticmethod
    def title(page: Page) -> str:
        return next((heading.content.text for heading in page.headings if heading.level == 1), "")

    def owned(self, kind: str, name: str) -> list[Record]:
        """The models of the author or provider of a name."""
        owner = self.owners.get((kind, words(name)))
        return [made for made in self.records if made.kind == kind and made.owner == owner]

    def offered(self, made: Record, provider: str) -> Record | None:
        """A provider's page of the model that an author's page describes."""
        owner = self.owners.get(("provider", words(provider)))
        return self.by_path.get(f"providers/{owner}/models/{made.path_id}.md")

    def authors(self, offered: Record) -> list[str]:
        """The authors that a provider's page names, as folders."""
        names = re.split(r",\s*", offered.text("authors") or "")
        return [owner for name in names if (owner := self.owners.get(("author", words(name))))]

    def hosts(self, author: str) -> dict[str, int]:
        """The providers that offer models of an author, and how many of them."""
        hosts: dict[str, int] = defaultdict(int)
        for offered in self.providers_records:
            family = self.by_id[words(offered.path_id)]
            if any(made.kind == "author" and made.owner == author for made in family):
                hosts[offered.owner] += 1
        return dict(hosts)
