"""A small part of Markdown as blocks: headings, both lists, paragraphs, bold and italic."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

__all__ = ["Block", "Span", "blocks"]

_SPANS: Final = re.compile(
    r"\*\*(?=\S)(.+?)\*\*|\*(?=\S)(.+?)(?<=\S)\*|(?<!\w)_(?=\S)(.+?)(?<=\S)_(?!\w)"
)
_HEADING: Final = re.compile(r"(#{1,6})\s+(.+)")
_STEP: Final = re.compile(r"(\d{1,3})[.)]\s")


@dataclass(frozen=True, slots=True)
class Span:
    """Text of one look: "plain", "bold" or "italic"."""

    text: str
    look: str = "plain"


@dataclass(frozen=True, slots=True)
class Block:
    """`kind` is "heading" (with its level), "item", "step" (of a numbered list) or "text".

    The level of a step is its number, which its text still carries.
    """

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
        if lines and (not stripped or _begins_a_block(stripped)):
            yield _block(" ".join(lines))
            lines = []
        if _HEADING.match(stripped):
            yield _block(stripped)
        elif stripped:
            lines.append(stripped)


def _begins_a_block(line: str) -> bool:
    """A heading, or the next entry of a list; other lines go on with the paragraph."""
    return line.startswith(("- ", "* ")) or bool(_HEADING.match(line) or _STEP.match(line))


def _block(text: str) -> Block:
    if heading := _HEADING.match(text):
        return Block("heading", _spans(heading[2]), len(heading[1]))
    if text.startswith(("- ", "* ")):
        return Block("item", _spans(text[2:]))
    if step := _STEP.match(text):
        return Block("step", _spans(text), int(step[1]))
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
