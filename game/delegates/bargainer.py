"""One seat's decisions over a single text in figures: what to offer, join, live with.

The arithmetic of a delegate without a session: a text is one option index a paragraph,
seats are numbers. The rules of the talks are the caller's.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from game.delegates.concession import conceded, target
from game.delegates.esteem import Esteem, Lesson
from game.delegates.figures import LEAST, Answer, Change, Figures, Text, Wish
from game.delegates.manner import Manner
from game.delegates.offers import Circle, Neighbour, best_bundle

__all__ = ["Bargainer"]

NEVER: Final = 2.0
AGAIN: Final = 0.15
"""So much of the talks passes before the same change to the same words is tried again."""
SLOWED: Final = 0.3
"""How fast one concedes while all but one delegation could join the text."""
CLOSING, PRESSING = 0.95, 0.93
"""When those who waited catch up, and when nobody is called stubborn any more."""
STUBBORN: Final = 0.5
"""It gives less than this part of what the others give on average."""
ANSWERS: Final = 6
"""Answers that are heard before anybody is called stubborn."""


class Bargainer:
    """One seat at the talks. Deterministic: the same words heard lead to the same moves."""

    def __init__(self, figures: Figures, manner: Manner, patience: float = 1.0) -> None:
        """Take a seat; `patience` is the mandate's own, unless the manner has another."""
        self.figures, self.manner = figures, manner
        self._patience = manner.patience or patience
        best = [row[figures.best_option(index)] for index, row in enumerate(figures.points)]
        self._best = sum(best)
        expected = figures.no_deal / self._best if self._best else 0.0
        self.esteems = {code: Esteem(points, expected) for code, points in figures.stances.items()}
        self._clock = 0.0
        self._now = 0.0
        self._joined = False
        self._tried: dict[frozenset[tuple[int, int, int]], float] = {}
        self._wished: set[tuple[int, int]] = set()

    # What it says

    def joins(self, text: Text) -> bool:
        """It could join the text as it stands now."""
        self._joined = not self.figures.crosses(text) and self._reaches(self.figures.worth(text))
        return self._joined

    def _reaches(self, worth: float) -> bool:
        return worth >= self._aim() - LEAST

    def _aim(self) -> float:
        """What a text has to bring by now, 0-100."""
        given_up = conceded(self._clock, self._patience)
        return target(self.figures.no_deal, self._best, given_up)

    def answer(self, text: Text, change: Change, *, settling: bool = False) -> Answer:
        """Welcome what brings something, live with a loss above one's aim, object otherwise.

        Nobody gives to a delegation that does not give itself.
        """
        if any(new in self.figures.red[p] for p, new in change):
            return Answer.OBJECT
        gain = self.figures.gain(text, change)
        if not settling and self._feeds_the_stubborn(text, change, gain):
            return Answer.OBJECT
        if gain >= -LEAST:
            return Answer.WELCOME
        if settling:
            return Answer.OBJECT
        reached = self._reaches(self.figures.worth(text) + gain)
        return Answer.LIVE_WITH if reached else Answer.OBJECT

    def wish(self, text: Text) -> Wish | None:
        """The paragraph it would most like to see otherwise; who cannot join may insist."""
        figures = self.figures

        def pain(paragraph: int) -> tuple[bool, bool, float]:
            row, stands = figures.points[paragraph], text[paragraph]
            missing = row[figures.best_option(paragraph)] - row[stands]
            fresh = (paragraph, stands) not in self._wished
            return fresh, stands in figures.red[paragraph], missing

        worst = max(range(len(text)), key=pain)
        wanted, stands = figures.best_option(worst), text[worst]
        if wanted == stands or (self._joined and (worst, stands) in self._wished):
            return None
        self._wished.add((worst, stands))
        return Wish(worst, stands, wanted, stands in figures.red[worst])

    def offer(self, text: Text, *, settling: bool = False) -> Change | None:
        """The change of up to three paragraphs that promises most, if any does."""
        circle = Circle(self._neighbours(text, settling=settling), self._now)
        figures = self.figures
        lead = figures.worth(text) - self._aim()
        spare = 0.0 if settling or figures.crosses(text) else max(0.0, lead)
        change = best_bundle(
            figures,
            text,
            circle,
            self.manner.size,
            lambda one, gain: (
                gain >= (-LEAST if settling else LEAST - spare) and self._fresh(text, one)
            ),
        )
        if change is not None:
            self._tried[_named(text, change)] = NEVER if settling else self._now
        return change

    def _fresh(self, text: Text, change: Iterable[tuple[int, int]]) -> bool:
        """Not offered lately for the same words."""
        return self._tried.get(_named(text, change), -1.0) < self._now - AGAIN

    def _neighbours(self, text: Text, *, settling: bool) -> tuple[Neighbour, ...]:
        """The others, as far as they matter to an offer: who has room, who must be won."""
        return tuple(
            Neighbour(
                one,
                0.0 if settling or not one.joins else max(0.0, one.room(text, self._clock)),
                settled=settling or one.joins,
                stubborn=not settling and self._is_stubborn(one),
            )
            for one in self.esteems.values()
        )

    def _is_stubborn(self, esteem: Esteem) -> bool:
        """It keeps the text from standing and gives far less than the others do."""
        if not self.manner.reciprocates or esteem.joins or self._now >= PRESSING:
            return False
        others = [one.flexibility for one in self.esteems.values() if one is not esteem]
        usual = sum(others) / len(others) if others else 0.0
        return esteem.answers >= ANSWERS and esteem.flexibility < STUBBORN * usual

    def _feeds_the_stubborn(self, text: Text, change: Change, gain: float) -> bool:
        """It brings a delegation that does not give more than it brings oneself."""
        return any(
            self._is_stubborn(one)
            and sum([one.gain(text, p, new) for p, new in change]) > max(0.0, gain) + LEAST
            for one in self.esteems.values()
        )

    def deal_stands(self) -> None:
        """All could join: now every change that hurts nobody may be tried once."""
        self._tried.clear()

    # What it hears

    def round_begins(self, progress: float, step: float) -> None:
        """Time passes: `progress` 0-1 of the talks, `step` the length of a round.

        While a single other delegation keeps the text from standing, one waits for it.
        """
        self._now = progress
        waiting = [one for one in self.esteems.values() if not one.joins]
        patient = self.manner.reciprocates and self._joined and len(waiting) == 1
        self._clock = min(1.0, self._clock + step * (SLOWED if patient else 1.0))
        if progress >= CLOSING:
            left = round((1 - progress) / step) + 1
            self._clock = max(self._clock, self._clock + (1 - self._clock) / left)

    def hears_offer(self, author: int, text: Text, change: Change) -> None:
        """Another seat offers a change: it would gain by it."""
        self._learn(author, text, change, welcome=True, weight=1.5)

    def hears_answer(self, seat: int, text: Text, change: Change, answer: Answer) -> None:
        """Another seat said what a change would mean to it."""
        esteem = self.esteems[seat]
        if answer is not Answer.WELCOME:
            esteem.saw_conduct(gave=answer is Answer.LIVE_WITH)
        if answer is Answer.OBJECT:
            gain = sum([esteem.gain(text, p, new) for p, new in change])
            esteem.objected(max(0.0, esteem.room(text, self._clock)) + gain)
        weight = 1.5 if answer is Answer.OBJECT else 1.0
        self._learn(seat, text, change, welcome=answer is Answer.WELCOME, weight=weight)

    def hears_poll(self, text: Text, joining: Mapping[int, bool]) -> None:
        """Who could join the text; then think over all that was heard."""
        for seat, esteem in self.esteems.items():
            esteem.asked(text, self._clock, joins=joining[seat])
        self.rehearses()

    def rehearses(self) -> None:
        """Go through all that was heard again."""
        for esteem in self.esteems.values():
            esteem.rehearse()

    def hears_wish(self, seat: int, wish: Wish) -> None:
        """Another seat named what it would have otherwise."""
        if not self.manner.learns:
            return
        if wish.red_line:
            self.esteems[seat].refused.add((wish.paragraph, wish.stands))
        terms = ((wish.paragraph, wish.stands, wish.wanted),)
        self.esteems[seat].learn(Lesson(terms, welcome=True, weight=2.0))

    def _learn(
        self, seat: int, text: Text, change: Change, *, welcome: bool, weight: float
    ) -> None:
        if self.manner.learns:
            terms = tuple((p, text[p], new) for p, new in change)
            self.esteems[seat].learn(Lesson(terms, welcome, weight))


def _named(text: Text, change: Iterable[tuple[int, int]]) -> frozenset[tuple[int, int, int]]:
    """A change with the words it would replace."""
    return frozenset((p, text[p], new) for p, new in change)
