"""A paragraph as it is set: number, terminal punctuation, footnote anchors."""

import re
from functools import lru_cache
from typing import Final

__all__ = ["bare", "footnotes_in", "set_paragraph", "superscript", "terminal"]

_ANCHOR: Final = re.compile(r"\[\^(\d+)\]")
_CLOSING_ANCHORS: Final = re.compile(r"(?:\[\^\d+\])*$")
_NUMBER: Final = re.compile(r"^\s*(?:(?:OP|PP)\s*\d+\s*[.:)]?|\d+\s*[.)])\s*", re.IGNORECASE)
_SUPERSCRIPTS: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def terminal(kind: str, *, is_last: bool) -> str:
    """The sign that ends a paragraph: PP comma, OP semicolon, the last OP a full stop."""
    if kind == "PP":
        return ","
    return "." if is_last else ";"


def superscript(number: int) -> str:
    """A footnote's number in superscript digits, such as "¹"."""
    return str(number).translate(_SUPERSCRIPTS)


def footnotes_in(text: str) -> tuple[str, ...]:
    """The numbers of the footnotes a stored text is anchored to, in order of the text."""
    return tuple(_ANCHOR.findall(text))


def set_paragraph(text: str, kind: str, number: int, *, is_last: bool) -> str:
    """The full plain text of a stored paragraph; an omitted paragraph stays empty.

    Only operative paragraphs show their number. An anchor that ends the text follows
    the terminal punctuation: "in Ashgabat[^1]" is set "in Ashgabat,¹".
    """
    if not text.strip():
        return ""
    anchors = _CLOSING_ANCHORS.search(text)
    start = anchors.start() if anchors else len(text)
    whole = text[:start] + terminal(kind, is_last=is_last) + text[start:]
    numbered = whole if kind == "PP" else f"{number}. {whole}"
    return _ANCHOR.sub(lambda anchor: superscript(int(anchor[1])), numbered)


@lru_cache(maxsize=256)
def bare(typed: str) -> str:
    """A typed text as it is stored: no number, no emphasis marks, no terminal punctuation."""
    text = " ".join(_NUMBER.sub("", typed).replace("*", "").split())
    closing = re.search(r"[\s.,;]*((?:\[\^\d+\])*)[\s.,;]*$", text)
    return text[: closing.start()] + closing[1] if closing else text
