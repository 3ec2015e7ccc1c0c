"""What another delegation is thought to gain: fitted to what it says to each change.

An estimate is what each option is worth to it, in points of the whole text. A lesson is a
change it was seen to welcome or not; each paragraph of it is judged in the light of the rest.
"""

from collections.abc import Sequence
from typing import Final

from game.delegates.concession import target
from game.delegates.figures import Wish
from game.delegates.leanings import Row
from game.delegates.portrait import Lesson, first_portrait

__all__ = ["Esteem", "Lesson"]

HALF: Final = 0.5
"""The part of an error about another's aims that is corrected at once."""
MOST: Final = 6.0
"""Points of which one refusal corrects a half at most."""


class Esteem:
    """What one other delegation is thought to want, and what it aims at.

    `portrait` is what everybody can conclude; the rest is one's own reading of its aims.
    """

    __slots__ = ("expected", "joins", "offset", "portrait")

    def __init__(
        self, points: Sequence[Row], expected: float, strengths: Sequence[Row] = ()
    ) -> None:
        """Start from what its public positions promise: points[paragraph][option].

        `expected` is what no deal is thought to be worth to it, as a part of its best text;
        `strengths` of the options, 0-5, their order where none are given.
        """
        self.expected = expected
        scales = strengths or [_in_order(len(row)) for row in points]
        self.portrait = first_portrait(tuple(points), tuple(scales))
        self.joins = False
        """It could join the text when last asked."""
        self.offset = 0.0

    def gain(self, text: Sequence[int], paragraph: int, option: int) -> float:
        """Estimated points that an option brings it over the text."""
        row = self.portrait.leanings[paragraph].row
        return row[option] - row[text[paragraph]]

    def learn(self, lesson: Lesson) -> None:
        """One more answer."""
        self.portrait = self.portrait.after(lesson)

    def wished(self, wish: Wish) -> None:
        """It named the paragraph that it would most like to see otherwise."""
        self.portrait = self.portrait.after(wish)

    def room(self, text: Sequence[int], given_up: float) -> float:
        """How many points it could lose and still join, if it concedes as one does oneself."""
        low, high = self.portrait.ends
        aim = low + (high - low) * target(self.expected, 1.0, given_up)
        return self.portrait.worth(text) - aim + self.offset

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
