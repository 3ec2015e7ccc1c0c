"""Seeded domains of two families: what five parties would give for each wording.

Family A is integrative: each party's weights are its own, and so are its wishes. Family B
is contested: the same paragraphs matter to all, and two camps pull in opposite directions.
Options stand on a scale of strength (about 0.5 to 5); values are additive, red lines hard.
Public stances are noisy; they tell as much of a party's values as those of the reference
scenario do (a correlation of about .5 to .65). A domain's share of texts that all five
could accept is 1-2 % in A .72 and B .77, as scenarios are meant to have, and .3 % in B .85.
"""

from dataclasses import dataclass
from random import Random
from typing import Final

from game.interests import Deals

from .climbing import egalitarian_best

__all__ = ["FAMILIES", "PARTIES", "Domain", "deals_in", "make_domain"]

PARTIES: Final = 5
FAMILIES: Final = (("A", 0.72), ("B", 0.77), ("B", 0.85))
"""The family, and what no deal is worth as a share of the egalitarian best."""

RED: Final = 0.08
"""How often an option that a party dislikes crosses its red line."""
DISLIKED: Final = 25.0
SPOKEN, MISLEADING = 0.9, 0.15
"""How often a party takes a public stance, and how often that stance is any at all."""


@dataclass(frozen=True, slots=True)
class Domain:
    """points[party][paragraph][option] on the scale 0-100 of the whole text; red likewise."""

    name: str
    strengths: tuple[tuple[float, ...], ...]
    points: tuple[tuple[tuple[float, ...], ...], ...]
    red: tuple[tuple[frozenset[int], ...], ...]
    stances: tuple[tuple[str, ...], ...]
    no_deal: float
    start: tuple[int, ...]

    @property
    def paragraphs(self) -> range:
        """Their indices."""
        return range(len(self.strengths))

    def worths(self, text: tuple[int, ...]) -> tuple[float, ...]:
        """What a text brings each party."""
        return tuple(
            sum(row[option] for row, option in zip(points, text, strict=True))
            for points in self.points
        )

    def crossed(self, text: tuple[int, ...]) -> bool:
        """The text crosses somebody's red line."""
        return any(
            option in red for rows in self.red for red, option in zip(rows, text, strict=True)
        )


def make_domain(family: str, share: float, seed: int) -> Domain:
    """The domain of a seed; the same domain for every share but for no deal."""
    dice = Random(f"{family}|{seed}")  # noqa: S311 # a seeded domain, not a secret
    count = dice.randint(12, 17)
    strengths = tuple(_strengths(dice) for _ in range(count))
    weights, ideals = _WISHES[family](dice, count)
    values = [[_values(dice, ideals[i][p], s) for p, s in enumerate(strengths)] for i in _all()]
    red = _red_lines(dice, values)
    points = tuple(_points(weights[i], values[i]) for i in _all())
    stances = tuple(_stances(dice, weights[i], ideals[i]) for i in _all())
    start = tuple(dice.randrange(len(one)) for one in strengths)
    bare = Domain(f"{family}-{share}-{seed}", strengths, points, red, stances, 0.0, start)
    best = egalitarian_best(deals_in(bare))
    return Domain(bare.name, strengths, points, red, stances, share * best, start)


def _all() -> range:
    return range(PARTIES)


def _strengths(dice: Random) -> tuple[float, ...]:
    """Three to five options from weak to strong."""
    last = dice.randint(2, 4)
    return tuple(
        round(0.5 + 4.5 * step / last + dice.uniform(-0.3, 0.3), 2) for step in range(last + 1)
    )


def _integrative(dice: Random, count: int) -> tuple[list[list[float]], list[list[float]]]:
    """Everybody has wishes and weights of its own."""
    weights = [
        [dice.choice((1, 1, 2, 2, 3, 4)) * dice.uniform(0.7, 1.3) for _ in range(count)]
        for _ in _all()
    ]
    return weights, [[dice.uniform(0.3, 5.0) for _ in range(count)] for _ in _all()]


def _contested(dice: Random, count: int) -> tuple[list[list[float]], list[list[float]]]:
    """The same paragraphs matter to all, and two camps want the opposite of each other."""
    camps = [4.3, 4.3, 1.2, 1.2, dice.choice((4.3, 1.2))]
    dice.shuffle(camps)
    common = [dice.uniform(1, 4) for _ in range(count)]
    weights = [[one * dice.uniform(0.6, 1.6) for one in common] for _ in _all()]
    ideals = [[min(5.0, max(0.3, dice.gauss(camp, 0.8))) for _ in range(count)] for camp in camps]
    return weights, ideals


_WISHES: Final = {"A": _integrative, "B": _contested}


def _values(dice: Random, ideal: float, strengths: tuple[float, ...]) -> list[float]:
    """Values 0-100 that fall with the distance from the ideal strength."""
    raw = [max(0.0, 100 - 24 * abs(one - ideal) + dice.gauss(0, 8)) for one in strengths]
    low, high = min(raw), max(raw)
    return [100 * (one - low) / (high - low) for one in raw]


def _points(weights: list[float], values: list[list[float]]) -> tuple[tuple[float, ...], ...]:
    """Points of the whole text: the best of every paragraph together are 100."""
    total = sum(weights)
    return tuple(
        tuple(weight * value / total for value in row)
        for weight, row in zip(weights, values, strict=True)
    )


def _red_lines(
    dice: Random, values: list[list[list[float]]]
) -> tuple[tuple[frozenset[int], ...], ...]:
    """Some of what a party dislikes; no paragraph is wholly vetoed."""
    red = [
        [{o for o, v in enumerate(row) if v < DISLIKED and dice.random() < RED} for row in rows]
        for rows in values
    ]
    for paragraph, row in enumerate(values[0]):
        if len(set().union(*(one[paragraph] for one in red))) == len(row):
            for one in red:
                one[paragraph].clear()
    return tuple(tuple(frozenset(one) for one in rows) for rows in red)


def _stances(dice: Random, weights: list[float], ideals: list[float]) -> tuple[str, ...]:
    """C, S, F or K as in scenarios; "" where a party keeps its own counsel."""
    mean = sum(weights) / len(weights)
    return tuple(
        _stance(dice, ideal, keen=weight > mean)
        for weight, ideal in zip(weights, ideals, strict=True)
    )


def _stance(dice: Random, ideal: float, *, keen: bool) -> str:
    """What matters is championed or seen with caution, the rest supported or left open."""
    weak, middle = 1.6, 3.2
    if dice.random() >= SPOKEN:
        return ""
    if dice.random() < MISLEADING:
        return dice.choice("CSFK")
    if keen:
        return "C" if ideal > (weak + middle) / 2 else "K"
    return "S" if ideal >= middle else "F" if ideal > weak else "K"


def deals_in(domain: Domain) -> Deals:
    """The domain as all its deals, for the arithmetic of `game.interests`."""
    worth = tuple(
        tuple(
            tuple(domain.points[i][p][o] for i in _all()) for o in range(len(domain.strengths[p]))
        )
        for p in domain.paragraphs
    )
    allowed = tuple(
        tuple(
            o
            for o in range(len(one))
            if not any(domain.red[i][p] and o in domain.red[i][p] for i in _all())
        )
        for p, one in enumerate(domain.strengths)
    )
    return Deals(
        paragraphs=tuple(f"OP{p + 1}" for p in domain.paragraphs),
        options=tuple(tuple(f"o{o}" for o in range(len(one))) for one in domain.strengths),
        worth=worth,
        allowed=allowed,
        no_deal=(domain.no_deal,) * PARTIES,
        codes=("KZ", "KG", "TJ", "TM", "UZ"),
    )
