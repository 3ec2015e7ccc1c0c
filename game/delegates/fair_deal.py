"""The fair deal as one seat sees it: the text with the largest product of all surpluses.

Its own points are known to it, the others' are estimated; so is what no deal gives them.
"""

from collections.abc import Collection, Sequence
from operator import add, sub
from typing import Final, TypeAlias

from game.delegates.esteem import Esteem
from game.delegates.figures import Figures
from game.delegates.portrait import WHOLE

__all__ = ["Table", "climb_to_fair", "fair_deal"]

Row: TypeAlias = tuple[float, ...]
Table: TypeAlias = list[list[tuple[int, Row]]]
"""By paragraph: the options that cross no known red line, with what each party has by it."""

CLEARLY: Final = 1 + 1e-9
"""So much larger a product is not only rounded otherwise."""
LITTLE: Final = 3.0
"""Points of surplus below which a text is no deal for a party; it still tells bad from worse."""


def fair_deal(figures: Figures, esteems: Collection[Esteem], begin: Sequence[int]) -> list[int]:
    """The fair deal over all paragraphs as one seat with these esteems of the others sees it."""
    no_deal = (figures.no_deal, *(WHOLE * one.expected for one in esteems))
    return climb_to_fair(_table(figures, esteems), no_deal, begin)


def climb_to_fair(table: Table, no_deal: Row, begin: Sequence[int]) -> list[int]:
    """Climb from `begin` and from the largest sum, a paragraph at a time; the better end."""
    largest = [max(options, key=lambda one: sum(one[1]))[0] for options in table]
    ends = [_climb(table, no_deal, start) for start in (begin, largest)]
    return max(ends, key=lambda one: one[0])[1]


def _table(figures: Figures, esteems: Collection[Esteem]) -> Table:
    portraits = [one.portrait for one in esteems]
    refused = set[tuple[int, int]]().union(*[one.refused for one in portraits])
    columns = zip(figures.points, *[one.scaled for one in portraits], strict=True)
    return [
        [(option, held[option]) for option in _open(figures, place, refused)]
        for place, rows in enumerate(columns)
        for held in [tuple(zip(*rows, strict=True))]
    ]


def _open(figures: Figures, place: int, refused: set[tuple[int, int]]) -> list[int]:
    allowed = range(len(figures.points[place]))
    clear = [
        one for one in allowed if one not in figures.red[place] and (place, one) not in refused
    ]
    return clear or [figures.best_option(place)]


def _product(surpluses: Sequence[float]) -> float:
    product = 1.0
    for one in surpluses:
        product *= one if one >= LITTLE else LITTLE / (1.0 + LITTLE - one)
    return product


def _climb(table: Table, no_deal: Row, start: Sequence[int]) -> tuple[float, list[int]]:
    """Take the better options of each paragraph, until there are none."""
    known = [dict(options) for options in table]
    text = [
        option if option in row else next(iter(row))
        for option, row in zip(start, known, strict=True)
    ]
    held = [row[option] for option, row in zip(text, known, strict=True)]
    surpluses = [
        sum(column) - least for column, least in zip(zip(*held, strict=True), no_deal, strict=True)
    ]
    best, before = _product(surpluses), 0.0
    while best > before:
        before = best
        for place, options in enumerate(table):
            without = list(map(sub, surpluses, held[place]))
            for option, row in options:
                if option == text[place]:
                    continue
                reached = 1.0
                for one in map(add, without, row):
                    reached *= one if one >= LITTLE else LITTLE / (1.0 + LITTLE - one)
                if reached > best * CLEARLY:
                    best, surpluses = reached, list(map(add, without, row))
                    text[place], held[place] = option, row
    return best, text
