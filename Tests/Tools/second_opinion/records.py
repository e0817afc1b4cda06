"""The facts of a page: the text of each, and its line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from badges import CONTROLLED, Badge, badge
from markdown import Page, Row, Table

LABELLED = re.compile(r"\*\*([^*]+?):?\*\*:?\s*(.*)", re.S)
REST = re.compile(r"_?\.\.\.and (\d+) more_?")
UPDATED = re.compile(r"[*_]Last Updated: (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC) \|")
FORMULA = re.compile(r"Cost = \(Input Tokens / 1M × (\S+)\) \+ \(Output Tokens / 1M × (\S+)\)")
TICKS = {"✅": True, "❌": False}
SPECIFICATIONS = {
    "Model ID": "id",
    "Context Window": "context",
    "Max Output": "output",
    "Release Date": "release",
    "Open Weights": "open",
}
OVERVIEW = SPECIFICATIONS | {
    "ID": "id",
    "Provider": "provider",
    "Authors": "authors",
    "Knowledge Cutoff": "cutoff",
    "Created": "created",
    "Last Updated": "updated",
    "Developed by": "author",
}


@dataclass(frozen=True)
class Fact:
    name: str
    text: str
    line: int


@dataclass
class Record:
    """The facts of a model's page."""

    page: Page
    kind: str
    owner: str
    path_id: str
    facts: list[Fact] = field(default_factory=list)
    ticks: dict[tuple[str, str], tuple[bool, int]] = field(default_factory=dict)
    """By row and column of the table, or "" and column: the ticks, and their lines."""
    controls: dict[str, tuple[str, int]] = field(default_factory=dict)
    badges: list[Badge] = field(default_factory=list)
    prices: dict[str, tuple[str, int]] = field(default_factory=dict)
    formula: tuple[str, str, int] | None = None
    costs: list[tuple[Row, dict[str, str]]] = field(default_factory=list)
    offers: list[tuple[Row, dict[str, str]]] = field(default_factory=list)
    others: list[tuple[str, int]] = field(default_factory=list)
    rest: tuple[int, int] | None = None

    @property
    def path(self) -> str:
        return self.page.path

    def all(self, name: str) -> list[Fact]:
        return [fact for fact in self.facts if fact.name == name]

    def first(self, name: str) -> Fact | None:
        return next(iter(self.all(name)), None)

    def line(self, name: str) -> int:
        """The first line of a fact; line 1 for one that is missing."""
        fact = self.first(name)
        return fact.line if fact else 1

    def text(self, name: str) -> str | None:
        fact = self.first(name)
        return fact.text if fact else None


def record(page: Page) -> Record | None:
    """The record of a model's page; nothing for an index page."""
    match = re.fullmatch(r"(author|provider)s/([^/]+)/models/(.+)\.md", page.path)
    if match is None:
        return None
    made = Record(page, match.group(1), match.group(2), match.group(3))
    read_frontmatter(made)
    read_breadcrumb(made)
    for heading in page.headings:
        if heading.level == 1:
            made.facts.append(Fact("title", heading.content.text, heading.content.line))
    read_texts(made)
    for table in page.tables:
        read_table(made, table)
    for code in page.codes:
        if match := FORMULA.search(code.source):
            made.formula = (match.group(1), match.group(2), code.line + 1)
    made.badges = [
        badge(image, text.section) for text in page.texts for image in text.content.images if text.section
    ]
    return made


def read_frontmatter(made: Record) -> None:
    for key, name in (("title", "title"), ("author", "author"), ("type", "type")):
        if key in made.page.frontmatter:
            made.facts.append(Fact(name, *made.page.frontmatter[key]))


def read_breadcrumb(made: Record) -> None:
    """`[Catalog](..) / [Authors](..) / [OpenAI](..) / **gpt-4.1-mini**`: the owner and the title."""
    for text in made.page.texts:
        crumbs = text.content.source.split(" / ")
        if len(text.content.links) >= 3 and len(crumbs) == 4 and crumbs[3].startswith("**"):
            owner = "author" if made.kind == "author" else "provider"
            made.facts.append(Fact(owner, text.content.links[2].label, text.content.line))
            made.facts.append(Fact("title", crumbs[3].strip("*"), text.content.line))
            return


def read_texts(made: Record) -> None:
    for text in made.page.texts:
        content = text.content
        labelled = LABELLED.match(content.source)
        if labelled and labelled.group(1) in OVERVIEW:
            value = content.text.partition(":")[2].strip()
            line = content.links[0].line if content.links else content.line
            made.facts.append(Fact(OVERVIEW[labelled.group(1)], value, line))
        elif match := UPDATED.match(content.source):
            made.facts.append(Fact("footer", match.group(1), content.line))
        elif text.section and text.section[-1] == "Other Models by This Author" and text.is_item:
            if match := REST.fullmatch(content.source):
                made.rest = (int(match.group(1)), content.line)
            else:
                made.others.append((content.text, content.line))


def read_table(made: Record, table: Table) -> None:
    columns = table.columns
    for row, cells in table.records():
        values = {column: cell.text for column, cell in cells.items()}
        if columns == ["Specification", "Value"]:
            label = values["Specification"]
            if label in SPECIFICATIONS:
                made.facts.append(Fact(SPECIFICATIONS[label], values["Value"], row.line))
        elif columns[0] == "Direction":
            for column in columns[1:]:
                made.ticks[(values["Direction"], column)] = (TICKS[values[column]], row.line)
        elif columns[0] == "Provider":
            made.offers.append((row, values))
        elif columns[0] in ("Use Case", "Usage Tier"):
            made.costs.append((row, values))
        elif columns[0] == "Input":
            made.prices |= {column: (values[column], row.line) for column in columns}
        else:
            for column in columns:
                if values[column] in TICKS:
                    made.ticks[("", column)] = (TICKS[values[column]], row.line)
                if column in CONTROLLED.values() and values[column] != "❌":
                    made.controls[column] = (values[column], row.line)
