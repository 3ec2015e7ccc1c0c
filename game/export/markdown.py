"""A small part of Markdown as blocks: headings, lists, paragraphs, bold and italic."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

__all__ = ["Block", "Span", "blocks"]

_SPANS: Final = re.compile(r"\*\*(.+?)\*\*|\*(.+?)\*|_(.+?)_(?!\w)")


@dataclass(frozen=True, slots=True)
class Span:
    """Text of one look: "plain", "bold" or "italic"."""

    text: str
    look: str = "plain"


@dataclass(frozen=True, slots=True)
class Block:
    """`kind` is "heading" (with its level), "item" or "text"."""

    kind: str
    spans: tuple[Span, ...]
    level: int = 0


def blocks(source: str) -> tuple[Block, ...]:
    """The blocks of a page, in order."""
    return tuple(_blocks(source))


def _blocks(source: str) -> Iterator[Block]:
    lines: list[str] = []
    for line in [*source.splitlines(), ""]:
        stripped = line.strip()
        starts = stripped.startswith(("#", "- ", "* ")) or not stripped
        if starts and lines:
            yield _block(" ".join(lines))
            lines = []
        if stripped:
            lines.append(stripped)
            if stripped.startswith("#"):
                yield _block(stripped)
                lines = []


def _block(text: str) -> Block:
    if text.startswith("#"):
        level = len(text) - len(text.lstrip("#"))
        return Block("heading", _spans(text.lstrip("# ")), level)
    if text.startswith(("- ", "* ")):
        return Block("item", _spans(text[2:]))
    return Block("text", _spans(text))


def _spans(text: str) -> tuple[Span, ...]:
    found: list[Span] = []
    at = 0
    for match in _SPANS.finditer(text):
        if match.start() > at:
            found.append(Span(text[at : match.start()]))
        bold, *italics = match.groups()
        found.append(
            Span(bold or next(one for one in italics if one), "bold" if bold else "italic")
        )
        at = match.end()
    if at < len(text):
        found.append(Span(text[at:]))
    return tuple(found)
