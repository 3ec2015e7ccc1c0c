"""Who wrote each word: the stretches of a paragraph, each with the entry that brought it in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from game.debrief.alignment import sealed, unsealed
from game.debrief.curves import Step, steps
from game.domain.paragraph import ParagraphId
from game.domain.session import Session
from game.drafting.compare import word_changes

__all__ = ["Passage", "letters", "passage_at", "passages"]


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that came into a paragraph together, by entry `entry`; 0: they were in the draft."""

    text: str
    entry: int


def passages(sessions: Sequence[Session], paragraph: ParagraphId) -> tuple[Passage, ...]:
    """The words of a paragraph as they stand at the end of `sessions`, those after entry 0, 1, ...

    Words that came back because an act was taken back are still whose they were.
    """
    first = next((n for n, one in enumerate(sessions) if one.paragraph(paragraph)), None)
    if first is None:
        return ()
    text, origins = _after(sessions, first, paragraph)
    found = groupby(zip(text, origins, strict=True), key=lambda one: one[1])
    return tuple(
        Passage(unsealed("".join(letter for letter, _entry in run)), entry) for entry, run in found
    )


def _after(
    sessions: Sequence[Session], first: int, paragraph: ParagraphId
) -> tuple[str, tuple[int, ...]]:
    """The text, and the entry that brought in each of its letters."""
    begun = sessions[first].paragraph(paragraph)
    text = sealed(begun.standing.text) if begun else ""
    origins = (first,) * len(text)
    known = {text: origins}
    for one in steps(sessions):
        if one.paragraph == paragraph:
            text = sealed(one.after)
            came_back = known.get(text) if not one.cause else None
            origins = came_back or tuple(_changed(one, origins))
            known[text] = origins
    return text, origins


def _changed(step: Step, origins: Sequence[int]) -> Iterator[int]:
    """What both wordings share stays whose it was; the rest is this step's."""
    place = 0
    for change in word_changes(sealed(step.before), sealed(step.after)):
        length = len(change.text)
        if change.kind == "same":
            yield from origins[place : place + length]
        elif change.kind == "inserted":
            yield from (step.entry for _letter in change.text)
        if change.kind != "inserted":
            place += length


def letters(text: str) -> int:
    """How many signs are printed: spaces are none, the call of a footnote is one."""
    return sum(not one.isspace() for one in sealed(text))


def passage_at(found: Sequence[Passage], letter: int) -> Passage | None:
    """The passage in which the printed sign number `letter` (from 0) stands; else the last one."""
    for one in found:
        letter -= letters(one.text)
        if letter < 0:
            return one
    return found[-1] if found else None
