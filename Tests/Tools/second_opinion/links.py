"""Relative links as they resolve on GitHub and on the site."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote

from catalog import Catalog, words
from markdown import Link, Page

SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
INDEX_LABELS = {
    "": ["Catalog", "Back to Catalog"],
    "authors": ["Authors", "All Authors", "Back to Authors", "By Author", "Browse by Author"],
    "providers": ["Providers", "All Providers", "Back to Providers", "By Provider", "Browse by Provider"],
    "models": ["Models", "All Models", "Model Comparison"],
}


def follow(link: str, folder: str) -> str | None:
    """The path that a relative link resolves to from a folder; None above the root."""
    parts = [part for part in folder.split("/") if part]
    for part in link.split("/"):
        if part == "..":
            if not parts:
                return None
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)


@dataclass(frozen=True)
class Verdict:
    """The target of a link in one place: `right`, `another page`, `missing` or `outside`."""

    name: str
    page: str | None = None
    """The page that a reader sees."""


@dataclass(frozen=True)
class JudgedLink:
    page: Page
    link: Link
    path: str
    github: Verdict
    site: Verdict

    @property
    def verdicts(self) -> str:
        return f"{self.github.name}, {self.site.name}"


class Library:
    """The pages of a catalog, as files and as served by a site."""

    def __init__(self, catalog: Catalog, hook: str) -> None:
        """`hook` is what the site does with a link that ends in `.md`; `absent` if there is no site."""
        self.pages, self.files, self.hook = catalog.pages, catalog.files, hook
        self.folders = {
            "" if str(folder) == "." else str(folder)
            for file in self.files
            for folder in PurePosixPath(file).parents
        }
        self.page_folders = {
            "" if str(folder) == "." else str(folder)
            for page in self.pages
            for folder in PurePosixPath(page).parents
        }
        self.served = {address: path for path in self.pages if (address := self.address(path)) is not None}
        self.named: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for page in self.pages.values():
            for name in self.names(page):
                self.named[words(name)].add(page.path)
        self.judged = [self.judge(page, link) for page, link in self.relative_links()]

    @staticmethod
    def address(path: str) -> str | None:
        """The address of a page on the site; None for the twin of a folder's page."""
        folder, _, name = path.rpartition("/")
        if name == "README.md":
            return None
        return folder if name == "_index.md" else path.removesuffix(".md")

    @staticmethod
    def model_id(path: str) -> str | None:
        match = re.fullmatch(r"(?:authors|providers)/[^/]+/models/(.+)\.md", path)
        return match.group(1) if match else None

    def names(self, page: Page) -> Iterator[str]:
        title, parts = Catalog.title(page), page.path.split("/")
        names = [title]
        if self.model_id(page.path):
            names += [self.model_id(page.path) or ""]
        elif len(parts) == 3:
            names += [f"All {title} Models", f"More models by {title}"]
        else:
            names += INDEX_LABELS.get("/".join(parts[:-1]), [])
        yield from (name for name in names if words(name))

    def relative_links(self) -> Iterator[tuple[Page, Link]]:
        for page in self.pages.values():
            for link in page.links:
                if link.address and not SCHEME.match(link.address) and link.address[0] not in "/?#":
                    yield page, link

    def judge(self, page: Page, link: Link) -> JudgedLink:
        path = unquote(re.split(r"[?#]", link.address)[0])
        verdicts = [
            Verdict("another page", verdict.page)
            if verdict.name == "right" and not self.is_meant(verdict.page, link.label, page)
            else verdict
            for verdict in (self.on_github(path, page), self.on_site(path, page))
        ]
        return JudgedLink(page, link, path, *verdicts)

    def on_github(self, path: str, page: Page) -> Verdict:
        target = follow(path, page.path.rpartition("/")[0])
        if target is None:
            return Verdict("outside")
        if target in self.folders:
            readme = f"{target}/README.md".lstrip("/")
            if readme in self.files:
                return Verdict("right", readme)
            # Of a folder with pages and no index, GitHub shows the names of its files.
            return Verdict("missing" if target in self.page_folders else "right")
        if target in self.files and not path.endswith("/"):
            return Verdict("right", target)
        return Verdict("missing")

    def on_site(self, path: str, page: Page) -> Verdict:
        folder = page.path.rpartition("/")[0]
        if self.hook == "absent":
            return self.on_github(path, page)
        if self.hook == "resolve" and path.endswith(".md"):
            return self.resolved(path, folder)
        start = self.address(page.path)
        target = follow(path.removesuffix(".md"), folder if start is None else start)
        if target is None:
            return Verdict("outside")
        return Verdict("right", self.served[target]) if target in self.served else Verdict("missing")

    def resolved(self, path: str, folder: str) -> Verdict:
        """The target by a hook that looks a link up as a file."""
        target = follow(path, folder)
        if target is None:
            return Verdict("outside")
        if target not in self.files:
            return Verdict("missing")
        twin = target.replace("README.md", "_index.md")
        return Verdict("right", twin if twin in self.pages else target)

    def is_meant(self, target: str | None, label: str, page: Page) -> bool:
        """Whether a label names the page that it links to, or none of the catalog."""
        meant = self.named.get(words(label), set())
        if not meant or target is None or target in meant:
            return True
        is_same_model = self.model_id(target) is not None and self.model_id(target) == self.model_id(
            page.path
        )
        owner = "/".join(target.split("/")[:2])
        return is_same_model and f"{owner}/README.md" in meant
