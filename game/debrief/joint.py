"""The room's result: how near the best deal it came, and which packages were left on the table."""

from dataclasses import dataclass
from functools import lru_cache
from math import prod
from typing import Final, TypeAlias

from game.debrief.worths import final_text, final_value, open_paragraphs
from game.domain.delegation import Code
from game.domain.paragraph import ParagraphId
from game.domain.proceedings import Proceedings
from game.domain.scenario import Scenario
from game.interests import (
    Best,
    Deals,
    Gain,
    Improvement,
    Point,
    deals_of,
    egalitarian_point,
    fairness,
    gain_for_all,
    joint_point,
    nash_point,
    worth,
)
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

    `best_joint`, `best_text` and `best_gains` (points each seat gains over no deal) are of
    the best deal: the largest product of gains. `proven`: there is no better one, and the
    other bests are proven too; else the ratio is at least `least_ratio`. `largest_joint`
    and `largest_lowest` are the most that any text that suits all could bring. `settled`:
    proven that no change, of however many paragraphs, is better for one and worse for none.
    `beyond` is the best such change that was found, whatever its size.
    """

    joint: float
    best_joint: float
    ratio: float
    lowest: float
    best_text: Text
    left: tuple[Improvement, ...]
    lowest_of: Code = ""
    evenness: float = 0.0
    best_gains: tuple[tuple[Code, float], ...] = ()
    largest_joint: float = 0.0
    largest_lowest: float = 0.0
    proven: bool = True
    least_ratio: float = 0.0
    settled: bool = False
    beyond: Improvement | None = None

    @property
    def improvement(self) -> Improvement | None:
        """The first package that was left, if there was any."""
        return self.left[0] if self.left else None


def together(proceedings: Proceedings) -> Together:
    """The room's result; KeyError where a mandate is missing (a redacted copy)."""
    header = proceedings.header
    text, opened = final_text(proceedings.session), open_paragraphs(proceedings)
    deals = deals_of(header.scenario, header.length)
    found, surpluses = _bests(deals), _surpluses(proceedings)
    standing = tuple((name, text[name]) for name in opened)
    best, even = found.nash.point or deals.nash(), fairness(surpluses, deals.codes)
    whole = _whole_gain(deals, standing)
    return Together(
        joint=sum(worth(one, text, opened) for one in header.scenario.deciding),
        best_joint=best.joint,
        ratio=_ratio(surpluses, best),
        lowest=even.lowest,
        best_text=best.text,
        left=left_on_the_table(deals, standing),
        lowest_of=even.lowest_of,
        evenness=even.evenness,
        best_gains=tuple(zip(deals.codes, best.surpluses, strict=True)),
        largest_joint=found.joint.upper + sum(deals.no_deal),
        largest_lowest=found.even.upper,
        proven=found.nash.exact and found.joint.exact and found.even.exact,
        least_ratio=_mean(surpluses) / found.nash.upper if found.nash.upper > 0 else 0.0,
        settled=whole.improvement is None and whole.exact,
        beyond=whole.improvement,
    )


@dataclass(frozen=True, slots=True)
class _Bests:
    """The best deals of a length, by three measures."""

    nash: Best
    joint: Best
    even: Best


@lru_cache(maxsize=8)
def _bests(deals: Deals) -> _Bests:
    """They are asked for at each look at the debrief, and stay the same."""
    return _Bests(nash_point(deals), joint_point(deals), egalitarian_point(deals))


@lru_cache(maxsize=8)
def _whole_gain(deals: Deals, text: Text) -> Gain:
    """What any change at all could still bring everyone."""
    return gain_for_all(deals, dict(text), paragraphs=None)


def _mean(surpluses: tuple[float, ...]) -> float:
    """The geometric mean, 0 where somebody gained nothing."""
    return prod(surpluses) ** (1 / len(surpluses)) if min(surpluses) > 0 else 0.0


def _surpluses(proceedings: Proceedings) -> tuple[float, ...]:
    """What the end of the meeting is worth to each above no deal."""
    header = proceedings.header
    return tuple(
        final_value(proceedings, one.delegation) - one.no_deal_for(header.length)
        for one in header.scenario.deciding
    )


def _ratio(surpluses: tuple[float, ...], best: Point) -> float:
    if min(surpluses) <= 0 or best.product <= 0:
        return 0.0
    return float((prod(surpluses) / best.product) ** (1 / len(surpluses)))


@lru_cache(maxsize=8)
def left_on_the_table(deals: Deals, text: Text, most: int = 3) -> tuple[Improvement, ...]:
    """Up to `most` packages of up to three paragraphs, each on top of the one before.

    By each of them somebody gains and nobody loses; each is the best of its kind for who
    gains least. Remembered for the next look.
    """
    standing, found = dict(text), list[Improvement]()
    while len(found) < most and (better := gain_for_all(deals, standing).improvement):
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
