"""The blocks of a resolution's plain text: page furniture out, footnotes apart, cuts rejoined."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from game.drafting.openers import opener

__all__ = ["Blocks", "blocks_of", "with_anchors"]

_DIGITS: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RAISED: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹"

_FURNITURE: Final = re.compile(
    r"""
      \d{1,3}\s*/\s*\d{1,3}                         # 2/4: a page of pages
    | (?:page\s+)?\d{1,3}                           # a page number alone
    | [A-Z]/(?:RES/)?\d+/(?:L\.|RES/)?\d+\S*         # the symbol as a running head
    | [A-Z]+/(?:[A-Z]+/)?\d{2,4}/\S*                # S/2021/5, E/CN.5/2020/L.3
    | \*?\d{7,9}\*?                                 # the bar code's number
    | \d{2}-\d{5}\s*\(E\).*                         # the job number with its dates
    | please\s+recycle.*
    | united\s+nations(?:\s+[A-Z]\/\S+)?
    | general\s+assembly
    | (?:_{3,}|-{3,}|\*{3,})
    """,
    re.VERBOSE | re.IGNORECASE,
)
_JOB: Final = re.compile(r"(\d{2}-\d{5})(?:\s*\(E\).*)?")
_FOOTNOTE: Final = re.compile(
    rf"(?:([{_RAISED}]{{1,2}})\s*|(\d{{1,2}})\s+)(?=[A-Z\"“(])(.+)", re.DOTALL
)
_MASTHEAD: Final = re.compile(
    r"Distr|Original\s*:|Agenda items? \d|[A-Z][a-z]+(?:-[a-z]+)? session\b"
)
_NUMBERED: Final = re.compile(r"(?:\d{1,3}\s*[.)]|\(?[a-z]{1,4}\))\s")


@dataclass(frozen=True, slots=True)
class Blocks:
    """The body's blocks in order, footnotes by their number, the job number, furniture left out."""

    body: tuple[str, ...]
    footnotes: tuple[tuple[int, str], ...]
    job_number: str = ""
    furniture: tuple[str, ...] = ()


def blocks_of(text: str) -> Blocks:
    """Take a text apart; what was cut by a page is joined again."""
    body: list[str] = []
    notes: list[tuple[int, str]] = []
    furniture: list[str] = []
    job = ""
    for block in _raw(text):
        if found := _JOB.fullmatch(block):
            job = job or found[1]
        elif _FURNITURE.fullmatch(block):
            furniture.append(block)
        elif note := _footnote(block, bool(body)):
            notes.append(note)
        else:
            body.append(block)
    return Blocks(tuple(_rejoined(body)), tuple(sorted(notes)), job, tuple(furniture))


def _raw(text: str) -> Iterator[str]:
    """Blocks between blank lines; each is one line of text, its furniture lines blocks alone."""
    plain = text.replace("\r\n", "\n").replace("\f", "\n\n").replace("\u00ad", "")
    for block in re.split(r"\n\s*\n", plain):
        kept: list[str] = []
        for line in (one.strip() for one in block.split("\n")):
            if not line:
                continue
            if _FURNITURE.fullmatch(line) or _starts_anew(line, kept):
                yield from _joined(kept)
                kept = []
            kept.append(line)
            if _FURNITURE.fullmatch(line):
                yield from _joined(kept)
                kept = []
        yield from _joined(kept)


def _starts_anew(line: str, before: list[str]) -> bool:
    """A numbered paragraph, a footnote, a line of the masthead, an opener after a comma."""
    if not before:
        return False
    if _NUMBERED.match(line) or line[0] in _RAISED or _MASTHEAD.match(line):
        return True
    return before[-1][-1] in ",;" and opener(line.replace("*", ""), "PP") is not None


def _joined(lines: list[str]) -> Iterator[str]:
    """Lines of one block; a word cut at the end of a line is made whole."""
    if not lines:
        return
    whole = lines[0]
    for line in lines[1:]:
        cut = re.search(r"[a-z]-$", whole) and line[:1].islower()
        whole = whole[:-1] + line if cut else f"{whole} {line}"
    yield re.sub(r"\s+", " ", whole).strip()


def _footnote(block: str, inside: bool) -> tuple[int, str] | None:  # noqa: FBT001 - where it stands
    """A block that begins with a raised number, or with a bare one and no full stop after it."""
    found = _FOOTNOTE.fullmatch(block)
    if found is None or not inside:
        return None
    number = int((found[1] or found[2]).translate(_DIGITS))
    return number, found[3].strip()


def _rejoined(blocks: Iterable[str]) -> list[str]:
    """A block that begins in lower case goes on where an unfinished one stopped."""
    joined: list[str] = []
    for block in blocks:
        unfinished = bool(joined) and not re.search(rf"[.,;:]\W*[{_RAISED}]*$", joined[-1])
        if joined and block[0].islower() and unfinished:
            joined[-1] += " " + block
        else:
            joined.append(block)
    return joined


def with_anchors(text: str) -> str:
    """Raised numbers as anchors: "in Ashgabat,¹" becomes "in Ashgabat,[^1]"."""
    return re.sub(rf"(?<=\S)([{_RAISED}]+)", lambda one: f"[^{one[1].translate(_DIGITS)}]", text)
