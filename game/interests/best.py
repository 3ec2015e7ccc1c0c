"""The best deals of a negotiation, each proven or with a bound: what the debrief measures by.

Nash point (largest product of the surpluses over no deal), egalitarian point (largest
least surplus) and joint point (largest sum) are sought among the texts that cross no red
line and leave nobody below no deal.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from game.domain.paragraph import ParagraphId
from game.interests.bounds import Aim, Level, Nash, Row, tight_weights, weighted
from game.interests.deals import Deal, Deals, Improvement, Point
from game.interests.search import STEPS, Found, Moves, search

__all__ = [
    "Best",
    "Gain",
    "best_of_all",
    "egalitarian_point",
    "gain_for_all",
    "joint_point",
    "nash_point",
]

TIE: Final = 1e-5
"""What a point of the sum counts beside one of the least surplus: it only breaks ties."""
SUM: Final = 0.01
"""The same for gains: where not all can gain, some still may."""
ROUNDS: Final = 40
"""Steps of a climb at most; each changes one paragraph or two."""


@dataclass(frozen=True, slots=True)
class Best:
    """The best text found, None if none was found that suits all.

    `value` is its figure in points: the geometric mean of the surpluses, the least surplus,
    or their sum. No text has more than `upper`; where `exact`, that is `value`, proven
    (and without a point: no text suits all). `steps` counts the nodes that were opened.
    """

    point: Point | None
    value: float
    upper: float
    exact: bool
    steps: int


@dataclass(frozen=True, slots=True)
class Gain:
    """What a text leaves on the table: the best change by which nobody loses, None if none.

    Best is the largest gain of those who gain least, then the largest sum. `upper`: no
    change gives all of them more points than this; `exact`: the answer is proven.
    """

    improvement: Improvement | None
    upper: float
    exact: bool
    steps: int


def nash_point(deals: Deals, steps: int = STEPS) -> Best:
    """The text with the largest product of surpluses; figures are its n-th root, in points."""
    return _best(deals, Nash(), steps)


def egalitarian_point(deals: Deals, steps: int = STEPS) -> Best:
    """The text whose least surplus is largest; ties go to the larger sum.

    Proven to within TIE times the sum: a hundredth of a point for five delegations.
    """
    found = _best(deals, Level(1.0, TIE), steps)
    least = min(found.point.surpluses) if found.point else -1.0
    return Best(found.point, least, found.upper, found.exact, found.steps)


def joint_point(deals: Deals, steps: int = STEPS) -> Best:
    """The text with the largest sum of surpluses among those that leave nobody below no deal."""
    return _best(deals, Level(0.0, 1.0), steps)


def best_of_all(deals: Deals) -> Point | None:
    """The Nash point, however long the proof takes; None if no text leaves all above no deal."""
    found = nash_point(deals, steps=1 << 62).point
    return found if found is not None and min(found.surpluses) > 0 else None


def gain_for_all(
    deals: Deals,
    text: Mapping[ParagraphId, str],
    paragraphs: int | None = 3,
    steps: int = STEPS,
) -> Gain:
    """Can this text be improved for all, and by what? None for `paragraphs`: by any change.

    A paragraph that crosses a red line may stay as it is, but nothing changes to one.
    ValueError for an option the scenario does not have.
    """
    deal = deals.deal(text)
    nothing = (0.0,) * len(deals.codes)
    found = search(Level(1.0, SUM), nothing, _moves(deals, deal), paragraphs, steps)
    better = _changed(deal, found) if found.changes else None
    return Gain(
        deals.change(deal, better) if better else None,
        found.upper,
        found.exact,
        found.steps,
    )


def _best(deals: Deals, aim: Aim, steps: int) -> Best:
    deal = _climbed(deals, aim, _praised(deals, aim))
    found = search(aim, _surpluses(deals, deal), _moves(deals, deal), None, steps)
    point = deals.point(_changed(deal, found)) if found.value >= 0 else None
    return Best(point, found.value, max(found.upper, found.value), found.exact, found.steps)


def _surpluses(deals: Deals, deal: Deal) -> Row:
    return tuple(v - r for v, r in zip(deals.values(deal), deals.no_deal, strict=True))


def _changed(deal: Deal, found: Found) -> Deal:
    changed = list(deal)
    for place, option in found.changes:
        changed[place] = option
    return tuple(changed)


def _moves(deals: Deals, deal: Deal) -> Moves:
    """What each other allowed option would change for every delegation."""
    return tuple(
        tuple(
            (option, tuple(a - b for a, b in zip(rows[option], rows[now], strict=True)))
            for option in allowed
            if option != now
        )
        for rows, allowed, now in zip(deals.worth, deals.allowed, deal, strict=True)
    )


def _praised(deals: Deals, aim: Aim) -> Deal:
    """The text that the tightest weights praise: often the best one already."""
    base = tuple(-one for one in deals.no_deal)
    places = [
        [rows[one] for one in allowed]
        for rows, allowed in zip(deals.worth, deals.allowed, strict=True)
    ]
    weights, _ceiling = tight_weights(aim, places, base)
    return tuple(
        max(allowed, key=lambda one: weighted(weights, rows[one]))
        for rows, allowed in zip(deals.worth, deals.allowed, strict=True)
    )


def _climbed(deals: Deals, aim: Aim, deal: Deal) -> Deal:
    """Better and better by one or two paragraphs at a time, at most ROUNDS times."""
    surpluses = _surpluses(deals, deal)
    for _round in range(ROUNDS):
        moves = _moves(deals, deal)
        step = _best_step(aim, surpluses, moves)
        if step is None:
            break
        deal = _changed(deal, Found(step, 0.0, 0.0, exact=False, steps=0))
        surpluses = _surpluses(deals, deal)
    return deal


def _best_step(aim: Aim, surpluses: Row, moves: Moves) -> tuple[tuple[int, int], ...] | None:
    """The best change of one paragraph; if none helps, of two."""
    singles = [(((place, o),), row) for place, others in enumerate(moves) for o, row in others]
    doubles = (
        ((*one[0], *two[0]), tuple(a + b for a, b in zip(one[1], two[1], strict=True)))
        for one, two in combinations(singles, 2)
        if one[0][0][0] != two[0][0][0]
    )
    height = _height(aim, surpluses)
    for steps in (singles, doubles):
        ranked = [
            (_height(aim, tuple(a + b for a, b in zip(surpluses, row, strict=True))), change)
            for change, row in steps
        ]
        best = max(ranked, key=lambda one: one[0], default=None)
        if best is not None and best[0] > height + 1e-7:
            return best[1]
    return None


def _height(aim: Aim, surpluses: Row) -> float:
    """The aim's figure; where somebody loses, minus what is missing for an agreement."""
    figure = aim.worth(surpluses)
    return figure if figure >= 0 else sum(min(one, 0.0) for one in surpluses) - 1.0
