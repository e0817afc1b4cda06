"""Judges the relative links of a Starmap catalog, with no part of Catalint: a second opinion.

    link_verdicts.py ROOT

Reads the Markdown with markdown-it-py and prints, as JSON, how many links have each pair of verdicts,
on GitHub and on the site.
"""

import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from markdown_it import MarkdownIt

PARSER = MarkdownIt("commonmark").enable("table")
INDEX_NAMES = {
    "": ["Catalog", "Back to Catalog"],
    "authors": ["Authors", "All Authors", "Back to Authors", "By Author", "Browse by Author"],
    "providers": ["Providers", "All Providers", "Back to Providers", "By Provider", "Browse by Provider"],
    "models": ["Models", "All Models", "Model Comparison"],
}


def words(text):
    """A text as it compares: its words, in lower case."""
    return tuple(re.findall(r"[^\W_]+", text.lower()))


def resolve(link, folder):
    """The path that a link leads to from a folder; None above the root."""
    parts = [part for part in folder.split("/") if part]
    for part in link.split("/"):
        if part == ".." and not parts:
            return None
        if part == "..":
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)


class Catalog:
    def __init__(self, root):
        files = [path for path in Path(root).rglob("*") if path.is_file()]
        self.files = {path.relative_to(root).as_posix() for path in files}
        self.folders = {str(parent) for file in self.files for parent in PurePosixPath(file).parents}
        self.folders = {"" if folder == "." else folder for folder in self.folders}
        self.pages = sorted(file for file in self.files if file.endswith(".md"))
        self.tokens = {page: self.parse(Path(root, page)) for page in self.pages}
        self.served = {self.address(page): page for page in self.pages if self.address(page) is not None}
        self.named = defaultdict(set)
        self.titles = {page: self.title(page) for page in self.pages}
        for page in self.pages:
            for name in self.names(page):
                self.named[words(name)].add(page)

    @staticmethod
    def parse(path):
        text = path.read_text(encoding="utf-8")
        return PARSER.parse(re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.S))

    @staticmethod
    def address(page):
        """Where a page is served; None for the twin of an index."""
        folder, _, name = page.rpartition("/")
        if name == "README.md":
            return None
        return folder if name == "_index.md" else page[: -len(".md")]

    def title(self, page):
        tokens = self.tokens[page]
        for heading, inline in zip(tokens, tokens[1:]):
            if heading.type == "heading_open" and heading.tag == "h1":
                return "".join(t.content for t in inline.children if t.type in ("text", "code_inline"))
        return ""

    def names(self, page):
        title, parts = self.titles[page], page.split("/")
        names = [title]
        if len(parts) <= 2:
            names += INDEX_NAMES["/".join(parts[:-1])]
        elif len(parts) == 3:
            names += [f"All {title} Models", f"More models by {title}"]
        else:
            names.append(self.model(page))
        return [name for name in names if words(name)]

    @staticmethod
    def model(page):
        """The ID in the path of a model's page; None for other pages."""
        parts = page.split("/")
        return "/".join(parts[3:])[: -len(".md")] if len(parts) > 3 else None

    def on_github(self, link, page):
        """What a link leads to: a verdict, and the page that is shown."""
        path = resolve(link, page.rpartition("/")[0])
        if path is None:
            return "outside", None
        if path in self.folders:
            readme = f"{path}/README.md".lstrip("/")
            return "there", readme if readme in self.files else None
        if path in self.files and not link.endswith("/"):
            return "there", path
        return "missing", None

    def on_site(self, link, page):
        start = self.address(page)
        path = resolve(link.removesuffix(".md"), page.rpartition("/")[0] if start is None else start)
        if path is None:
            return "outside", None
        return ("there", self.served[path]) if path in self.served else ("missing", None)

    def is_named(self, target, label, page):
        """Whether a label names a page, or none at all."""
        known = self.named.get(words(label), set())
        if not known or target is None or target in known:
            return True
        owner = "/".join(target.split("/")[:2])
        is_same_model = self.model(target) is not None and self.model(target) == self.model(page)
        return is_same_model and any(f"{owner}/{name}" in known for name in ("README.md", "_index.md"))

    def links(self):
        """Every relative link: its page, its path and its label."""
        for page in self.pages:
            for inline in self.tokens[page]:
                children = inline.children or []
                for index, token in enumerate(children):
                    address = token.attrs.get("href", "") if token.type == "link_open" else ""
                    if not address or re.match(r"[A-Za-z][A-Za-z0-9+.-]*:|[/?#]", address):
                        continue
                    end = next(i for i in range(index, len(children)) if children[i].type == "link_close")
                    label = "".join(t.content for t in children[index:end])
                    yield page, unquote(re.split(r"[?#]", address)[0]), label


def main(root):
    catalog = Catalog(root)
    counts = Counter()
    for page, path, label in catalog.links():
        verdicts = []
        for verdict, target in (catalog.on_github(path, page), catalog.on_site(path, page)):
            if verdict == "there":
                verdict = "right" if catalog.is_named(target, label, page) else "another page"
            verdicts.append(verdict)
        counts[", ".join(verdicts)] += 1
    json.dump(counts, sys.stdout, indent=2, sort_keys=True)
    print()


if __name__ == "__main__":
    main(*sys.argv[1:])
