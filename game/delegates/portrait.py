"""What can be concluded in public about one delegation: the same for whoever heard the same.

A portrait is a value; each lesson leads to another. Everybody at the table hears each lesson,
so the last conclusion is kept for the next who draws it, and so is what is worked out of it.
"""

from collections.abc import Sequence
from functools import cached_property, lru_cache
from math import sqrt
from typing import Final, NamedTuple, TypeAlias

from game.delegates.figures import Wish
from game.delegates.leanings import Leaning, Row, first_leaning

__all__ = ["WHOLE", "Lesson", "Portrait", "first_portrait"]

SURE: Final = 1.0
"""Points of difference that turn the odds of a welcome, were all the rest known."""
UNSURE: Final = 0.7
"""How far doubts about the rest of an offer weaken what it teaches."""
KNOWN: Final = 2.0
"""An answer so many deviations on the side one expected teaches nothing."""
MISSED: Final = 4.0
"""Points that are missed at least, as a rule, where a paragraph is named first."""
WHOLE: Final = 100.0
KEPT: Final = 64
"""First portraits that are remembered: those of a few tables."""

Refused: TypeAlias = frozenset[tuple[int, int]]


class Lesson(NamedTuple):
    """A change (paragraph, old and new option, by index) and whether it was welcome."""

    terms: tuple[tuple[int, int, int], ...]
    welcome: bool


class Portrait:
    """What one delegation is thought to make of each paragraph, and what it called a red line."""

    def __init__(self, leanings: Sequence[Leaning], refused: Refused = frozenset()) -> None:
        """One leaning a paragraph; `refused` are options by paragraph."""
        self.leanings, self.refused = leanings, refused
        self._last: tuple[Lesson | Wish, Portrait] | None = None
        self._valued: tuple[Sequence[int], float] | None = None

    @cached_property
    def points(self) -> list[Row]:
        """Estimated points by paragraph and option."""
        return [one.row for one in self.leanings]

    @cached_property
    def scaled(self) -> list[Row]:
        """The same, with the best of every paragraph together 100, the worst 0."""
        total = sum([one.high - one.low for one in self.leanings]) or 1.0
        return [
            tuple([WHOLE * (point - one.low) / total for point in one.row]) for one in self.leanings
        ]

    @cached_property
    def ends(self) -> tuple[float, float]:
        """Its worst text and its best without a red line that it named."""
        high = [one.high for one in self.leanings]
        for place in {place for place, _ in self.refused}:
            row = enumerate(self.leanings[place].row)
            clear = [one for option, one in row if (place, option) not in self.refused]
            high[place] = max(clear, default=high[place])
        return sum([one.low for one in self.leanings]), sum(high)

    def worth(self, text: Sequence[int]) -> float:
        """What a text is thought to bring it; most ask about the same one."""
        if self._valued is None or self._valued[0] is not text:
            rows = zip(self.points, text, strict=True)
            self._valued = text, sum([row[option] for row, option in rows])
        return self._valued[1]

    def after(self, heard: Lesson | Wish) -> "Portrait":
        """What is thought once this was heard."""
        if self._last is None or self._last[0] != heard:
            self._last = heard, self._told(heard)
        return self._last[1]

    def _told(self, heard: Lesson | Wish) -> "Portrait":
        return self._taught(heard) if isinstance(heard, Lesson) else self._wished(heard)

    def _taught(self, lesson: Lesson) -> "Portrait":
        """One more answer; leaving a red line says nothing about the rest of an offer."""
        terms, leanings = lesson.terms, self.leanings
        if self.refused and any((place, old) in self.refused for place, old, _ in terms):
            return self
        spreads = [leanings[place].spread(old, new) for place, old, new in terms]
        mean, doubt = (sum(column) for column in zip(*spreads, strict=True))
        if (mean if lesson.welcome else -mean) > KNOWN * sqrt(SURE + doubt):
            return self
        changed = list(leanings)
        for (place, old, new), (own, known) in zip(terms, spreads, strict=True):
            scale = sqrt(SURE + UNSURE * max(0.0, doubt - known))
            signed = scale if lesson.welcome else -scale
            changed[place] = leanings[place].heard(old, new, mean - own, signed)
        return Portrait(changed, self.refused)

    def _wished(self, wish: Wish) -> "Portrait":
        """It named the paragraph that it would most like to see otherwise."""
        place = wish.paragraph
        if wish.red_line:
            return Portrait(self.leanings, self.refused | {(place, wish.stands)})
        changed = list(self.leanings)
        changed[place] = changed[place].wished(wish.stands, wish.wanted, MISSED)
        return Portrait(changed, self.refused)


@lru_cache(maxsize=KEPT)
def first_portrait(points: tuple[Row, ...], strengths: tuple[Row, ...]) -> Portrait:
    """What public positions promise: points[paragraph][option]; strengths of the options, 0-5."""
    usual = WHOLE / len(points)
    return Portrait(
        [first_leaning(row, scale, usual) for row, scale in zip(points, strengths, strict=True)]
    )
