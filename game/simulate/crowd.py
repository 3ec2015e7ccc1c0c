"""A scenario with so many delegations, made up for load tests: interests drawn by lot."""

from dataclasses import replace
from random import Random
from typing import Final

from game.domain.delegation import Delegation
from game.domain.mandate import Interest, Mandate
from game.domain.scenario import Scenario

__all__ = ["FEWEST", "MOST", "crowd"]

FEWEST: Final = 2
MOST: Final = 30
"""How many delegations a scenario may have."""

_STEPS: Final = 20


def crowd(base: Scenario, delegations: int, seed: int = 0) -> Scenario:
    """The text and rules of `base`, with so many delegations and invented interests.

    ValueError for fewer than 2 or more than 30. The same numbers make the same scenario; the
    first of the delegations, in the order of their names, leads the sponsors.
    """
    if not FEWEST <= delegations <= MOST:
        message = f"{delegations} delegations: from {FEWEST} to {MOST}"
        raise ValueError(message)
    lot = Random(seed)  # noqa: S311 - interests of a load test, no secret
    codes = tuple(f"D{number:02}" for number in range(1, delegations + 1))
    return replace(
        base,
        id=f"crowd-{delegations}",
        title=f"A table of {delegations}",
        delegations=tuple(Delegation(code, f"Delegation {code[1:]}") for code in codes),
        sponsors=codes,
        main_sponsor=codes[0],
        positions=(),
        cards=(),
        mandates=tuple(_mandate(base, code, lot) for code in codes),
        briefings=tuple((code, "") for code in codes),
    )


def _mandate(base: Scenario, code: str, lot: Random) -> Mandate:
    """Likes and weights by lot; no red lines, so that a deal always exists."""
    opened = {name for length in base.lengths for name in length.open}
    interests = tuple(
        Interest(one.id, float(lot.randint(1, 9)), tuple(_values(base, one.id, lot)))
        for one in base.paragraphs
        if one.id in opened
    )
    no_deal = tuple((length.name, float(lot.randint(25, 40))) for length in base.lengths)
    return Mandate(code, interests, no_deal)


def _values(base: Scenario, paragraph: str, lot: Random) -> list[tuple[str, float]]:
    """One option is liked best, the others less the further they stand from it."""
    options = base.paragraph(paragraph).options
    best = lot.randrange(len(options))
    return [
        (one.key, max(0.0, 100.0 - _STEPS * abs(place - best) - lot.randint(0, _STEPS)))
        for place, one in enumerate(options)
    ]
