"""Defects of the badges of a page: each by itself, their order, and compared with tables."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from badges import (
    COLUMNS,
    CONTROLLED,
    MODALITIES,
    ORDER,
    TECHNICAL_VALUES,
    TICKED,
    VOCABULARY,
    Badge,
)
from finding import Finding
from records import Record

Usual = dict[tuple[str, bool], str]


def usual_tooltips(records: list[Record]) -> Usual:
    """The tooltip that most badges of a label have, by section."""
    seen: dict[tuple[str, bool], Counter[str]] = defaultdict(Counter)
    for record in records:
        for badge in record.badges:
            seen[badge.label, badge.is_technical][badge.tooltip] += 1
    return {key: counter.most_common(1)[0][0] for key, counter in seen.items()}


def style(record: Record, tooltips: Usual) -> Iterator[Finding]:
    for badge in record.badges:
        place = (record.path, badge.line, badge.label)
        if not badge.is_well_formed:
            yield Finding("malformed-badge", *place)
        elif badge.label not in VOCABULARY:
            yield Finding("unknown-badge", *place)
        else:
            value, colour = VOCABULARY[badge.label]
            if badge.is_technical:
                value = TECHNICAL_VALUES.get(badge.label, "supported")
            is_value_usual = badge.value == value or badge.label in ("input", "output")
            if (
                not is_value_usual
                or badge.colour != colour
                or badge.tooltip != tooltips[badge.label, badge.is_technical]
            ):
                yield Finding("badge-style", *place)


def order(record: Record) -> Iterator[Finding]:
    for is_technical in (False, True):
        badges = [badge for badge in record.badges if badge.is_technical == is_technical]
        labels = [badge.label for badge in badges]
        for label, count in Counter(labels).items():
            if count > 1:
                yield Finding("duplicate-badge", record.path, badges[0].line, label)
        by_line: dict[int, list[int]] = defaultdict(list)
        for badge in badges:
            by_line[badge.line].append(ORDER.get(badge.label, len(ORDER)))
        for line, places in by_line.items():
            if places != sorted(places):
                yield Finding("badge-order", record.path, line, str(labels))


def agreement(record: Record) -> Iterator[Finding]:
    """Badges compared with the lists of modalities, the ticks, the controls and each other."""
    overview = {badge.label: badge for badge in record.badges if not badge.is_technical}
    technical = {badge.label: badge for badge in record.badges if badge.is_technical}
    if not overview:
        line = min((line for _, line in record.ticks.values()), default=0)
        if any(value for value, _ in record.ticks.values()):
            yield Finding("badge-disagrees-with-table", record.path, line, "no badges")
        return
    yield from modality_badges(record, overview)
    if record.kind == "provider":
        yield from modality_lists(record, overview)
        yield from features(record, overview)
        for label in technical.keys() - overview.keys():
            yield Finding("badges-contradict", record.path, technical[label].line, label)


def modality_badges(record: Record, badges: dict[str, Badge]) -> Iterator[Finding]:
    listed = {item for label in ("input", "output") if label in badges for item in badges[label].items}
    for label, modality in MODALITIES.items():
        if (label in badges) != (modality in listed):
            line = next(iter(badges.values())).line
            yield Finding("badges-contradict", record.path, line, f"{label}, {sorted(listed)}")


def modality_lists(record: Record, badges: dict[str, Badge]) -> Iterator[Finding]:
    for label, row in (("input", "Input"), ("output", "Output")):
        items = badges[label].items if label in badges else []
        for modality, column in COLUMNS.items():
            tick = record.ticks.get((row, column))
            if (tick[0] if tick else False) != (modality in items):
                line = tick[1] if tick else 0
                yield Finding("badge-disagrees-with-table", record.path, line, f"{label} {modality}")


def features(record: Record, badges: dict[str, Badge]) -> Iterator[Finding]:
    for label, columns in TICKED.items():
        for column in columns:
            tick = record.ticks.get(("", column))
            if (tick[0] if tick else False) != (label in badges):
                line = tick[1] if tick else badges[label].line
                yield Finding("badge-disagrees-with-table", record.path, line, f"{label}, {column}")
    for label, column in CONTROLLED.items():
        if (column in record.controls) != (label in badges):
            line = record.controls[column][1] if column in record.controls else badges[label].line
            yield Finding("badge-disagrees-with-table", record.path, line, f"{label}, {column}")


def badge_checks(records: list[Record]) -> Iterator[Finding]:
    tooltips = usual_tooltips(records)
    for record in records:
        yield from style(record, tooltips)
        yield from order(record)
        yield from agreement(record)
