"""What another delegation is thought to gain: fitted to what it says to each change.

An estimate is what each option is worth to it, in points of the whole text. A lesson is a
change it was seen to welcome or not; lessons move the estimate by logistic steps.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, sqrt
from typing import Final

from game.delegates.concession import target

__all__ = ["Esteem", "Lesson", "step"]

STEP: Final = 2.0
"""Points an estimate moves at most, on one lesson of weight 1."""
TURN: Final = 2.5
"""Points of difference that turn the odds of a welcome clearly."""
REHEARSALS: Final = 2
"""How often all lessons are gone through again at the end of a round."""
STEADY: Final = 0.97
"""How much of its earlier conduct still counts after one more answer."""
HALF: Final = 0.5
"""The part of an error about another's aims that is corrected at once."""
MOST: Final = 6.0
"""Points of which one refusal corrects a half at most."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A change (paragraph, old and new option, by index) and whether it was welcome."""

    terms: tuple[tuple[int, int, int], ...]
    welcome: bool
    weight: float = 1.0


def step(difference: float, *, welcome: bool) -> float:
    """How far an estimated difference was from what was seen, -1 to 1: the logistic rule."""
    odds = 1 / (1 + exp(-max(-30.0, min(30.0, difference / TURN))))
    return float(welcome) - odds


class Esteem:
    """What one other delegation is thought to want, and how it has behaved."""

    def __init__(self, points: Sequence[Sequence[float]], expected: float) -> None:
        """Start from what its public positions promise: points[paragraph][option].

        `expected` is what no deal is thought to be worth to it, as a part of its best text.
        """
        self._expected = expected
        self.points = [list(row) for row in points]
        self.refused: set[tuple[int, int]] = set()
        """Options it called a red line."""
        self.joins = False
        """It could join the text when last asked."""
        self.gave, self.held = 0.0, 0.0
        """How often it lived with a loss, and how often it did not; the past fades."""
        self.offset = 0.0
        self._lessons: list[Lesson] = []

    def gain(self, text: Sequence[int], paragraph: int, option: int) -> float:
        """Estimated points that an option brings it over the text."""
        row = self.points[paragraph]
        return row[option] - row[text[paragraph]]

    def learn(self, lesson: Lesson) -> None:
        """One more answer."""
        self._lessons.append(lesson)
        self._move(lesson)

    def rehearse(self) -> None:
        """Go through all answers again, so that old ones are not forgotten."""
        for lesson in self._lessons * REHEARSALS:
            self._move(lesson)

    def _move(self, lesson: Lesson) -> None:
        points = self.points
        difference = sum([points[p][new] - points[p][old] for p, old, new in lesson.terms])
        moved = step(difference, welcome=lesson.welcome)
        moved *= STEP * lesson.weight / sqrt(len(lesson.terms))
        for paragraph, old, new in lesson.terms:
            points[paragraph][new] += moved
            points[paragraph][old] -= moved

    def saw_conduct(self, *, gave: bool) -> None:
        """It lived with a loss, or objected to one."""
        self.gave = self.gave * STEADY + gave
        self.held = self.held * STEADY + (not gave)

    @property
    def answers(self) -> float:
        """How many answers to a loss were seen, the latest ones counting most."""
        return self.gave + self.held

    @property
    def flexibility(self) -> float:
        """How often it gives where it would lose, 0-1; a half before anything is known."""
        return (self.gave + 1) / (self.gave + self.held + 2)

    def room(self, text: Sequence[int], given_up: float) -> float:
        """How many points it could lose and still join, if it concedes as one does oneself."""
        low, high = self._range()
        aim = low + (high - low) * target(self._expected, 1.0, given_up)
        return self._worth(text) - aim + self.offset

    def _worth(self, text: Sequence[int]) -> float:
        return sum([row[option] for row, option in zip(self.points, text, strict=True)])

    def _range(self) -> tuple[float, float]:
        """Its worst text and its best without a red line that it named."""
        open_to_it = [
            [one for option, one in enumerate(row) if (place, option) not in self.refused] or row
            for place, row in enumerate(self.points)
        ]
        low = sum([min(row) for row in self.points])
        return low, sum([max(row) for row in open_to_it])

    def asked(self, text: Sequence[int], given_up: float, *, joins: bool) -> None:
        """It said whether it could join the text: correct what it is thought to aim at."""
        self.joins = joins
        room = self.room(text, given_up)
        wrong = max(0.0, 1.0 - room) if joins else -max(0.0, 1.0 + room)
        self.offset += HALF * wrong

    def objected(self, room_left: float) -> None:
        """It refused what left it so much room: it aims at more than was thought."""
        self.offset -= HALF * max(0.0, min(room_left, MOST))
