"""One seat's decisions over a single text in figures: what to offer, join, live with.

The arithmetic of a delegate without a session: a text is one option index a paragraph,
seats are numbers. The rules of the talks are the caller's.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from game.delegates.concession import conceded, target
from game.delegates.esteem import Esteem, Lesson
from game.delegates.fair_deal import fair_deal
from game.delegates.figures import LEAST, Answer, Change, Figures, Text, Wish
from game.delegates.manner import Manner
from game.delegates.offers import Circle, Limits, Neighbour, Workshop

__all__ = ["Bargainer"]

NEVER: Final = 2.0
AGAIN: Final = 0.15
"""So much of the talks passes before the same change to the same words is tried again."""
ASKING: Final = 1.7
"""What it begins with, as a multiple of its share of a fair deal."""
HELD, LOOSENED = 1.05, 0.3
"""The part of that share it holds to, and how much of that part time takes away."""
ALONE: Final = 1.06
"""The part it holds to while it could join and a single other delegation could not."""
CLOSING: Final = 0.9
"""From here on it goes down to no deal, if need be, rather than have no text."""
MODEST: Final = 0.2
"""It never thinks less of its own share than this part of what it dreams of."""


class Bargainer:
    """One seat at the talks. Deterministic: the same words heard lead to the same moves."""

    def __init__(self, figures: Figures, manner: Manner, patience: float = 1.0) -> None:
        """Take a seat; `patience` is the mandate's own, unless the manner has another."""
        self.figures, self.manner = figures, manner
        self._patience = manner.patience or patience
        self._dream = [figures.best_option(index) for index in range(len(figures.points))]
        self._best = figures.worth(self._dream)
        expected = figures.no_deal / self._best if self._best else 0.0
        self.esteems = {
            code: Esteem(points, expected, figures.strengths)
            for code, points in figures.stances.items()
        }
        self._workshop = Workshop(figures)
        self._fair = self._dream
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
        """What a text has to bring by now, 0-100.

        Who reciprocates asks for somewhat more than a fair share, and holds most of it until
        the talks are closing: to wait for the others to give in does not pay.
        """
        no_deal, given_up = self.figures.no_deal, conceded(self._now, self._patience)
        if not self.manner.reciprocates:
            return target(no_deal, self._best, given_up)
        dreamt = self._best - no_deal
        share = max(self.figures.worth(self._fair) - no_deal, MODEST * dreamt)
        held = self._held() * min(1.0, (1.0 - self._now) / (1.0 - CLOSING))
        return no_deal + min(dreamt, share * max(ASKING * (1 - given_up), held))

    def _held(self) -> float:
        """Nobody goes down for the sake of one delegation that waits for just that."""
        waiting = [one for one in self.esteems.values() if not one.joins]
        alone = self._joined and len(waiting) == 1
        return ALONE if alone else HELD - LOOSENED * self._now

    def answer(self, text: Text, change: Change, *, settling: bool = False) -> Answer:
        """Welcome what brings something, live with a loss above one's aim, object otherwise."""
        if any(new in self.figures.red[p] for p, new in change):
            return Answer.OBJECT
        gain = self.figures.gain(text, change)
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
        limits = Limits(self.manner.size, -LEAST if settling else LEAST - spare)
        change = self._workshop.best_bundle(
            text, circle, limits, lambda one: self._fresh(text, one)
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
                0.0 if settling or not one.joins else max(0.0, one.room(text, self._now)),
                settled=settling or one.joins,
            )
            for one in self.esteems.values()
        )

    def deal_stands(self) -> None:
        """All could join: now every change that hurts nobody may be tried once."""
        self._tried.clear()

    # What it hears

    def round_begins(self, progress: float) -> None:
        """Time passes, `progress` 0-1 of the talks; think over what would be fair."""
        self._now = progress
        if self.manner.reciprocates:
            self._fair = fair_deal(self.figures, self.esteems.values(), self._fair)

    def hears_offer(self, author: int, text: Text, change: Change) -> None:
        """Another seat offers a change: it would gain by it."""
        self._learn(author, text, change, welcome=True)

    def hears_answer(self, seat: int, text: Text, change: Change, answer: Answer) -> None:
        """Another seat said what a change would mean to it."""
        esteem = self.esteems[seat]
        if answer is Answer.OBJECT:
            gain = sum([esteem.gain(text, p, new) for p, new in change])
            esteem.objected(max(0.0, esteem.room(text, self._now)) + gain)
        self._learn(seat, text, change, welcome=answer is Answer.WELCOME)

    def hears_poll(self, text: Text, joining: Mapping[int, bool]) -> None:
        """Who could join the text."""
        for seat, esteem in self.esteems.items():
            esteem.asked(text, self._now, joins=joining[seat])

    def hears_wish(self, seat: int, wish: Wish) -> None:
        """Another seat named what it would have otherwise."""
        if self.manner.learns:
            self.esteems[seat].wished(wish)

    def _learn(self, seat: int, text: Text, change: Change, *, welcome: bool) -> None:
        if self.manner.learns:
            terms = tuple((p, text[p], new) for p, new in change)
            self.esteems[seat].learn(Lesson(terms, welcome))


def _named(text: Text, change: Iterable[tuple[int, int]]) -> frozenset[tuple[int, int, int]]:
    """A change with the words it would replace."""
    return frozenset((p, text[p], new) for p, new in change)
