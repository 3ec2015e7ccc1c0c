"""The text as it stands at the end, numbered anew, with its footnotes: what exports print."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from game.domain.paragraph import Kind, Paragraph
from game.domain.phase import ParagraphState
from game.domain.proceedings import Proceedings
from game.domain.scenario import Masthead
from game.drafting.numbering import footnotes_in, set_paragraph
from game.drafting.openers import opener
from game.export.plain import plain

__all__ = [
    "Resolution",
    "SetParagraph",
    "footnote_numbers",
    "is_in_the_text",
    "resolution",
]

_ANCHOR: Final = re.compile(r"\[\^(\d+)\]")


@dataclass(frozen=True, slots=True)
class SetParagraph:
    """A paragraph as it is printed: its opening words apart, footnotes as superscripts.

    `number` is 0 for a preambular paragraph. `bracketed`: it was never agreed.
    """

    number: int
    opening: str
    rest: str
    bracketed: bool = False


@dataclass(frozen=True, slots=True)
class Resolution:
    """The document: paragraphs that were left out are gone, and the rest closes up."""

    organ: str
    masthead: Masthead
    paragraphs: tuple[SetParagraph, ...]
    footnotes: tuple[str, ...]


def resolution(proceedings: Proceedings) -> Resolution:
    """The text that stands, adopted or not."""
    scenario = proceedings.header.scenario
    kept = [one for one in proceedings.session.paragraphs if is_in_the_text(one)]
    notes = footnote_numbers(kept, len(scenario.footnotes))
    return Resolution(
        organ=scenario.masthead.organ,
        masthead=scenario.masthead,
        paragraphs=_set(kept, notes),
        footnotes=tuple(scenario.footnotes[number - 1] for number in notes),
    )


def is_in_the_text(paragraph: Paragraph) -> bool:
    """It was not left out, nor deleted."""
    return bool(paragraph.standing.text) and paragraph.state is not ParagraphState.DELETED


def footnote_numbers(kept: Iterable[Paragraph], known: int) -> dict[int, int]:
    """The new number of each footnote that is still called, in the order of the text."""
    called = (int(one) for each in kept for one in footnotes_in(each.standing.text))
    order = dict.fromkeys(number for number in called if 1 <= number <= known)
    return {old: new for new, old in enumerate(order, 1)}


def _set(kept: list[Paragraph], notes: dict[int, int]) -> tuple[SetParagraph, ...]:
    operative, done = 0, list[SetParagraph]()
    for place, one in enumerate(kept, 1):
        number = 0
        if one.kind is Kind.OPERATIVE:
            number = operative = operative + 1
        done.append(_paragraph(one, number, notes, is_last=place == len(kept)))
    return tuple(done)


def _paragraph(
    paragraph: Paragraph, number: int, notes: dict[int, int], *, is_last: bool
) -> SetParagraph:
    kind, text = paragraph.kind.value, _renumbered(paragraph.standing.text, notes)
    whole = set_paragraph(text, kind, number, is_last=is_last).removeprefix(f"{number}. ")
    opening = opener(text, kind) or ""
    return SetParagraph(
        number=number,
        opening=opening,
        rest=whole.removeprefix(opening),
        bracketed=paragraph.state in {ParagraphState.OPEN, ParagraphState.BRACKETED},
    )


def _renumbered(text: str, notes: dict[int, int]) -> str:
    """Anchors take the new numbers; one that leads to no footnote goes."""

    def anchor(found: re.Match[str]) -> str:
        number = notes.get(int(found[1]))
        return f"[^{number}]" if number else ""

    return _ANCHOR.sub(anchor, plain(text))
