"""What another delegation is thought to gain: fitted to what it says to each change.

An estimate is what each option is worth to it, in points of the whole text. A lesson is a
change it was seen to welcome or not; each paragraph of it is judged in the light of the rest.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final

from game.delegates.concession import target
from game.delegates.figures import Wish
from game.delegates.leanings import Row, first_leaning

__all__ = ["Esteem", "Lesson"]

SURE: Final = 1.0
"""Points of difference that turn the odds of a welcome, were all the rest known."""
UNSURE: Final = 0.7
"""How far doubts about the rest of an offer weaken what it teaches."""
KNOWN: Final = 2.0
"""An answer so many deviations on the side one expected teaches nothing."""
MISSED: Final = 4.0
"""Points that are missed at least, as a rule, where a paragraph is named first."""
HALF: Final = 0.5
"""The part of an error about another's aims that is corrected at once."""
MOST: Final = 6.0
"""Points of which one refusal corrects a half at most."""
WHOLE: Final = 100.0


@dataclass(frozen=True, slots=True)
class Lesson:
    """A change (paragraph, old and new option, by index) and whether it was welcome."""

    terms: tuple[tuple[int, int, int], ...]
    welcome: bool


class Esteem:
    """What one other delegation is thought to want, and what it aims at."""

    def __init__(
        self, points: Sequence[Row], expected: float, strengths: Sequence[Row] = ()
    ) -> None:
        """Start from what its public positions promise: points[paragraph][option].

        `expected` is what no deal is thought to be worth to it, as a part of its best text;
        `strengths` of the options, 0-5, their order where none are given.
        """
        self.expected = expected
        scales = strengths or [_in_order(len(row)) for row in points]
        usual = WHOLE / len(points)
        self._leanings = [
            first_leaning(tuple(row), scale, usual)
            for row, scale in zip(points, scales, strict=True)
        ]
        self.points = [one.row for one in self._leanings]
        self.refused: set[tuple[int, int]] = set()
        """Options it called a red line."""
        self.joins = False
        """It could join the text when last asked."""
        self.offset = 0.0
        self._ends: tuple[float, float] | None = None

    def gain(self, text: Sequence[int], paragraph: int, option: int) -> float:
        """Estimated points that an option brings it over the text."""
        row = self.points[paragraph]
        return row[option] - row[text[paragraph]]

    def learn(self, lesson: Lesson) -> None:
        """One more answer; leaving a red line says nothing about the rest of an offer."""
        terms, leanings = lesson.terms, self._leanings
        if any((place, old) in self.refused for place, old, _ in terms):
            return
        spreads = [leanings[place].spread(old, new) for place, old, new in terms]
        mean, doubt = (sum(column) for column in zip(*spreads, strict=True))
        if (mean if lesson.welcome else -mean) > KNOWN * sqrt(SURE + doubt):
            return
        self._ends = None
        for (place, old, new), (own, known) in zip(terms, spreads, strict=True):
            scale = sqrt(SURE + UNSURE * max(0.0, doubt - known))
            signed = scale if lesson.welcome else -scale
            leanings[place] = leanings[place].heard(old, new, mean - own, signed)
            self.points[place] = leanings[place].row

    def wished(self, wish: Wish) -> None:
        """It named the paragraph that it would most like to see otherwise."""
        self._ends = None
        if wish.red_line:
            self.refused.add((wish.paragraph, wish.stands))
            return
        leaning = self._leanings[wish.paragraph].wished(wish.stands, wish.wanted, MISSED)
        self._leanings[wish.paragraph] = leaning
        self.points[wish.paragraph] = leaning.row

    def room(self, text: Sequence[int], given_up: float) -> float:
        """How many points it could lose and still join, if it concedes as one does oneself."""
        low, high = self._range()
        aim = low + (high - low) * target(self.expected, 1.0, given_up)
        return self._worth(text) - aim + self.offset

    def _worth(self, text: Sequence[int]) -> float:
        return sum([row[option] for row, option in zip(self.points, text, strict=True)])

    def _range(self) -> tuple[float, float]:
        """Its worst text and its best without a red line that it named."""
        if self._ends is None:
            high = [one.high for one in self._leanings]
            for place in {place for place, _ in self.refused}:
                row = enumerate(self.points[place])
                clear = [one for option, one in row if (place, option) not in self.refused]
                high[place] = max(clear, default=high[place])
            self._ends = sum([one.low for one in self._leanings]), sum(high)
        return self._ends

    def asked(self, text: Sequence[int], given_up: float, *, joins: bool) -> None:
        """It said whether it could join the text: correct what it is thought to aim at."""
        self.joins = joins
        room = self.room(text, given_up)
        wrong = max(0.0, 1.0 - room) if joins else -max(0.0, 1.0 + room)
        self.offset += HALF * wrong

    def objected(self, room_left: float) -> None:
        """It refused what left it so much room: it aims at more than was thought."""
        self.offset -= HALF * max(0.0, min(room_left, MOST))


def _in_order(count: int) -> Row:
    """Strengths 0-5 of options of which only the order is known."""
    return tuple([5.0 * place / max(1, count - 1) for place in range(count)])
