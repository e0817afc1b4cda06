"""A page of Markdown as its blocks, read with markdown-it-py, each with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

PARSER = MarkdownIt("commonmark").enable("table")
FRONTMATTER = re.compile(r"\A---\n(.*?)^---\n", re.S | re.M)
HTML_IMAGE = re.compile(r'<img\s[^>]*?src="([^"]*)"')
KEY = re.compile(r'^([A-Za-z_-]+): *"?(.*?)"? *$')


@dataclass(frozen=True)
class Link:
    label: str
    address: str
    line: int


@dataclass(frozen=True)
class Image:
    alt: str
    address: str
    line: int


@dataclass
class Inline:
    """The content of a paragraph, heading, list item or cell."""

    source: str
    line: int
    text: str = ""
    links: list[Link] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)


@dataclass
class Row:
    line: int
    cells: list[Inline]


@dataclass
class Table:
    section: tuple[str, ...]
    header: Row
    rows: list[Row]
    widths: dict[int, int]
    """The number of cells of each line of the table in the source."""

    @property
    def columns(self) -> list[str]:
        return [cell.text for cell in self.header.cells]

    def records(self) -> Iterator[tuple[Row, dict[str, Inline]]]:
        for row in self.rows:
            yield row, dict(zip(self.columns, row.cells))


@dataclass
class Heading:
    level: int
    content: Inline
    underline: str
    """The line below that makes it a heading, such as `---`; empty for one of `#`."""


@dataclass
class Text:
    """A paragraph or the first line of a list item."""

    section: tuple[str, ...]
    content: Inline
    is_item: bool


@dataclass
class Code:
    section: tuple[str, ...]
    source: str
    line: int


@dataclass
class Page:
    path: str
    source: bytes
    body: str
    frontmatter: dict[str, tuple[str, int]]
    headings: list[Heading] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)
    codes: list[Code] = field(default_factory=list)

    def line(self, number: int) -> str:
        """The text of a line, counted from 1."""
        return self.source.decode().split("\n")[number - 1]

    def is_code(self, line: int) -> bool:
        return any(code.line <= line <= code.line + code.source.count("\n") + 1 for code in self.codes)

    @property
    def contents(self) -> list[Inline]:
        """Every inline content of the page, in order."""
        contents = [heading.content for heading in self.headings] + [text.content for text in self.texts]
        for table in self.tables:
            for row in [table.header, *table.rows]:
                contents += row.cells
        return sorted(contents, key=lambda content: content.line)

    @property
    def links(self) -> list[Link]:
        return [link for content in self.contents for link in content.links]

    @property
    def images(self) -> list[Image]:
        return [image for content in self.contents for image in content.images]


def read(root: Path, path: str) -> Page:
    source = (root / path).read_bytes()
    text = source.decode("utf-8")
    body, frontmatter = text, {}
    match = FRONTMATTER.match(text)
    if match:
        body = text[match.end() :]
        for number, line in enumerate(match.group(1).split("\n"), start=2):
            if key := KEY.match(line):
                frontmatter[key.group(1)] = (key.group(2), number)
    page = Page(path, source, body, frontmatter)
    _Reader(page, match.group(0).count("\n") if match else 0).read()
    return page


class _Reader:
    def __init__(self, page: Page, offset: int) -> None:
        self.page, self.offset = page, offset
        self.lines = page.body.split("\n")
        self.section: list[tuple[int, str]] = []

    def read(self) -> None:
        tokens = PARSER.parse(self.page.body)
        for index, token in enumerate(tokens):
            if token.type == "heading_open":
                self.heading(token, tokens[index + 1])
            elif token.type == "table_open":
                self.table(tokens, index)
            elif token.type in ("fence", "code_block"):
                self.page.codes.append(Code(self.path, token.content, self.line(token)))
            elif token.type == "paragraph_open":
                is_item = index > 0 and tokens[index - 1].type == "list_item_open"
                self.page.texts.append(Text(self.path, self.inline(tokens[index + 1]), is_item))

    @property
    def path(self) -> tuple[str, ...]:
        return tuple(title for _, title in self.section)

    def line(self, token: Token) -> int:
        return token.map[0] + 1 + self.offset if token.map else 0

    def heading(self, token: Token, text: Token) -> None:
        level, content = int(token.tag[1]), self.inline(text)
        underline = self.lines[token.map[1] - 1].strip() if token.map and token.markup in "-=" else ""
        self.section = [entry for entry in self.section if entry[0] < level] + [(level, content.text.strip())]
        self.page.headings.append(Heading(level, content, underline))

    def table(self, tokens: list[Token], start: int) -> None:
        rows: list[Row] = []
        widths: dict[int, int] = {}
        for index in range(start, len(tokens)):
            token = tokens[index]
            if token.type == "table_close":
                break
            if token.type == "tr_open":
                line = self.line(token)
                rows.append(Row(line, []))
                widths[line] = cell_count(self.lines[line - 1 - self.offset])
            elif token.type == "inline":
                rows[-1].cells.append(self.inline(token, rows[-1].line))
        self.page.tables.append(Table(self.path, rows[0], rows[1:], widths))

    def inline(self, token: Token, line: int | None = None) -> Inline:
        content = Inline(token.content, line or self.line(token))
        number, open_link, texts = content.line, None, []
        for child in token.children or []:
            if child.type in ("softbreak", "hardbreak"):
                number += 1
                texts.append("\n")
            elif child.type in ("text", "code_inline"):
                texts.append(child.content)
            elif child.type == "html_inline":
                content.images += [
                    Image("", address, number) for address in HTML_IMAGE.findall(child.content)
                ]
            elif child.type == "image":
                content.images.append(Image(child.content, str(child.attrs["src"]), number))
            elif child.type == "link_open":
                open_link = (str(child.attrs["href"]), number, len(texts))
            elif child.type == "link_close" and open_link:
                address, start, first = open_link
                content.links.append(Link("".join(texts[first:]), address, start))
        content.text = "".join(texts).strip()
        return content


def cell_count(line: str) -> int:
    """The number of cells of a line of a table; a `|` after `\\` separates none."""
    line = line.strip().replace("\\|", "")
    return len(line.removeprefix("|").removesuffix("|").split("|"))
