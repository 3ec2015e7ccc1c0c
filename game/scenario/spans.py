"""Where every entry of a YAML text begins and ends, so that one can be changed by itself.

The marks of the parser count characters. A block list or mapping "ends" for the parser where
the next entry begins, after comments that are not its own: here it ends with its last entry.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from game.scenario.events import checked_events
from game.scenario.problems import Path
from game.scenario.scalars import normal

__all__ = ["Span", "Spans", "spans_of"]


@dataclass(slots=True)
class Span:
    """Characters `start` to `end` of the text; `key` is where the key of the entry begins.

    `flow`: written in brackets or braces. `column`: of the first character, from 0.
    `children`: the keys or places inside, in the order of the file.
    """

    start: int
    end: int
    column: int
    collection: str = ""
    """"list", "mapping", or "" for a single value."""
    flow: bool = False
    key: int | None = None
    children: list[str | int] = field(default_factory=list)


@dataclass(slots=True)
class Spans:
    """All entries of a text by their path; of two equal keys the first counts."""

    text: str
    entries: dict[Path, Span] = field(default_factory=dict)

    def inside(self, path: Path) -> Iterator[Path]:
        """The entries directly inside one, in the order of the file."""
        for child in self.entries[path].children:
            yield (*path, child)


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being read; `span` is None where it does not count."""

    path: Path
    span: Span | None
    mapping: bool
    count: int = 0
    key: str | None = None
    key_at: int = 0
    counts: bool = True


def spans_of(text: str, file: str = "scenario.yaml") -> Spans:
    """Every entry's place; ScenarioProblems where the strict reader would stop."""
    found = Spans(text)
    stack: list[_Open] = []
    for event in checked_events(text, file):
        match event:
            case yaml.ScalarEvent() if stack and stack[-1].mapping and stack[-1].key is None:
                _take_key(stack[-1], event)
            case yaml.ScalarEvent():
                _place(found, stack, event, "")
            case yaml.MappingStartEvent():
                stack.append(_place(found, stack, event, "mapping"))
            case yaml.SequenceStartEvent():
                stack.append(_place(found, stack, event, "list"))
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                _close(found, stack, event)
            case _:
                pass
    return found


def _take_key(frame: _Open, event: Any) -> None:
    frame.key, frame.key_at = normal(event.value), event.start_mark.index
    known = frame.span.children if frame.span is not None else ()
    frame.counts = frame.key not in known


def _place(found: Spans, stack: list[_Open], event: Any, collection: str) -> _Open:
    """Note one entry under its path; the frame it would open."""
    frame = stack[-1] if stack else None
    path, counts, key = _path(frame)
    span = None
    if counts:
        span = Span(event.start_mark.index, 0, event.start_mark.column, collection, key=key)
        span.end = _end(found.text, span.start, event.end_mark.index)
        span.flow = bool(collection and event.flow_style)
        found.entries[path] = span
        if frame is not None and frame.span is not None:
            frame.span.children.append(path[-1])
    return _Open(path, span, collection == "mapping")


def _path(frame: _Open | None) -> tuple[Path, bool, int | None]:
    """The path of the next entry, whether it counts, and where its key stands."""
    if frame is None:
        return (), True, None
    counts = frame.span is not None
    if not frame.mapping:
        frame.count += 1
        return (*frame.path, frame.count - 1), counts, None
    key, frame.key = frame.key or "", None
    return (*frame.path, key), counts and frame.counts, frame.key_at


def _close(found: Spans, stack: list[_Open], event: Any) -> None:
    """A bracket ends with its bracket, a block with its last entry."""
    frame = stack.pop()
    span = frame.span
    if span is None:
        return
    if span.flow:
        span.end = event.end_mark.index
    elif span.children:
        span.end = found.entries[(*frame.path, span.children[-1])].end


def _end(text: str, start: int, end: int) -> int:
    """Without the line breaks that a block of text takes with it."""
    return start + len(text[start:end].rstrip())
