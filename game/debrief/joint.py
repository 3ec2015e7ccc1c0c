"""The room's result: how near the best deal it came, and which packages were left on the table."""

from dataclasses import dataclass
from functools import lru_cache
from math import prod
from typing import Final, TypeAlias

from game.debrief.worths import final_text, final_value, open_paragraphs
from game.domain.paragraph import ParagraphId
from game.domain.proceedings import Proceedings
from game.domain.scenario import Scenario
from game.interests import Deals, Improvement, Point, deals_of, worth
from game.wording import _

__all__ = ["Together", "left_on_the_table", "package_sentence", "together"]

Text: TypeAlias = tuple[tuple[ParagraphId, str], ...]
_NOTHING: Final = 1e-9
"""A gain of less is a rounding error."""


@dataclass(frozen=True, slots=True)
class Together:
    """The room's result, from all mandates: shown once they are open.

    `joint` is the sum of the values of the text that stands, adopted or not. `ratio` is
    the geometric mean of what each seat gained over no deal, relative to `best_text` (1: as
    good); a vote's cost counts, and without adoption it is 0. `lowest` is what the seat that
    gained least gained over no deal. `left` are packages, each on top of the one before.
    """

    joint: float
    best_joint: float
    ratio: float
    lowest: float
    best_text: Text
    left: tuple[Improvement, ...]

    @property
    def improvement(self) -> Improvement | None:
        """The first package that was left, if there was any."""
        return self.left[0] if self.left else None


def together(proceedings: Proceedings) -> Together:
    """The room's result; KeyError where a mandate is missing (a redacted copy)."""
    header = proceedings.header
    text, opened = final_text(proceedings.session), open_paragraphs(proceedings)
    deals = deals_of(header.scenario, header.length)
    best, surpluses = _best(deals), _surpluses(proceedings)
    return Together(
        joint=sum(worth(one, text, opened) for one in header.scenario.mandates),
        best_joint=best.joint,
        ratio=_ratio(surpluses, best),
        lowest=min(surpluses),
        best_text=best.text,
        left=left_on_the_table(deals, tuple((name, text[name]) for name in opened)),
    )


@lru_cache(maxsize=8)
def _best(deals: Deals) -> Point:
    """The best deal is asked for at each look at the debrief, and stays the same."""
    return deals.nash()


def _surpluses(proceedings: Proceedings) -> tuple[float, ...]:
    """What the end of the meeting is worth to each above no deal."""
    header = proceedings.header
    return tuple(
        final_value(proceedings, one.delegation) - one.no_deal_for(header.length)
        for one in header.scenario.mandates
    )


def _ratio(surpluses: tuple[float, ...], best: Point) -> float:
    if min(surpluses) <= 0 or best.product <= 0:
        return 0.0
    return float((prod(surpluses) / best.product) ** (1 / len(surpluses)))


@lru_cache(maxsize=8)
def left_on_the_table(deals: Deals, text: Text, most: int = 3) -> tuple[Improvement, ...]:
    """Up to `most` packages of up to three paragraphs, each on top of the one before.

    By each of them somebody gains and nobody loses. Remembered: a full length takes a
    second or two to search.
    """
    standing, found = dict(text), list[Improvement]()
    while len(found) < most and (better := deals.improvement(standing)) is not None:
        found.append(better)
        standing |= dict(better.changes)
    return tuple(found)


def package_sentence(scenario: Scenario, package: Improvement) -> str:
    """A package in words: who could have gained by which wordings, while nobody lost."""
    names = scenario.names
    gainers = [names[code] for code, gain in package.gains if gain > _NOTHING]
    *first, last = gainers
    template = {
        1: _("{last} could have gained, and nobody would have lost: {changes}."),
        2: _("{first} and {last} could both have gained: {changes}."),
    }.get(len(gainers), _("{first} and {last} could all have gained: {changes}."))
    changes = "; ".join(_change(scenario, name, key) for name, key in package.changes)
    return template.format(first=", ".join(first), last=last, changes=changes)


def _change(scenario: Scenario, name: ParagraphId, key: str) -> str:
    options = scenario.paragraph(name).options
    title = next(one.title for one in options if one.key == key)
    return _("{paragraph} “{title}”").format(paragraph=name, title=title)
