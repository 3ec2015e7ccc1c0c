"""The best deal that was possible: the Nash point, and gains for all that were left.

A deal is one option index a paragraph. Red lines are hard: such an option is never part
of a deal. Everything is deterministic; ties take the lower index.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from game.domain.delegation import Code
from game.domain.mandate import Mandate
from game.domain.paragraph import ParagraphId
from game.domain.scenario import Scenario
from game.interests.worth import shares

__all__ = ["Deal", "Deals", "Improvement", "Point", "deals_of"]

Deal = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Improvement:
    """A change of up to three paragraphs by which nobody loses and somebody gains."""

    changes: tuple[tuple[ParagraphId, str], ...]
    gains: tuple[tuple[Code, float], ...]


@dataclass(frozen=True, slots=True)
class Point:
    """A text with what it is worth to each delegation, in the order of the mandates."""

    text: tuple[tuple[ParagraphId, str], ...]
    values: tuple[float, ...]
    surpluses: tuple[float, ...]

    @property
    def product(self) -> float:
        """Product of the surpluses; 0 where one delegation would rather have no deal."""
        result = 1.0
        for surplus in self.surpluses:
            result *= max(surplus, 0.0)
        return result

    @property
    def joint(self) -> float:
        """Sum of the values."""
        return sum(self.values)


@dataclass(frozen=True, slots=True)
class Deals:
    """All texts over the open paragraphs: worth[p][o][d], allowed[p] the option indices."""

    paragraphs: tuple[ParagraphId, ...]
    options: tuple[tuple[str, ...], ...]
    worth: tuple[tuple[tuple[float, ...], ...], ...]
    allowed: tuple[tuple[int, ...], ...]
    no_deal: tuple[float, ...]
    codes: tuple[Code, ...]

    def values(self, deal: Deal) -> tuple[float, ...]:
        """What a deal is worth to each delegation."""
        rows = [self.worth[index][option] for index, option in enumerate(deal)]
        return tuple(map(sum, zip(*rows, strict=True)))

    def product(self, deal: Deal) -> float:
        """The Nash product; where someone would lose, minus what is missing for an agreement."""
        surpluses = [v - r for v, r in zip(self.values(deal), self.no_deal, strict=True)]
        if min(surpluses) <= 0:
            return sum(min(one, 0.0) for one in surpluses) - 1.0
        result = 1.0
        for surplus in surpluses:
            result *= surplus
        return result

    def deal(self, text: Mapping[ParagraphId, str]) -> Deal:
        """The deal that a text is; ValueError for an option the scenario does not have."""
        return tuple(
            options.index(text[name])
            for name, options in zip(self.paragraphs, self.options, strict=True)
        )

    def point(self, deal: Deal) -> Point:
        """A deal in words and figures."""
        values = self.values(deal)
        text = tuple(
            (name, options[chosen])
            for name, options, chosen in zip(self.paragraphs, self.options, deal, strict=True)
        )
        surpluses = tuple(v - r for v, r in zip(values, self.no_deal, strict=True))
        return Point(text, values, surpluses)

    def nash(self) -> Point:
        """The text with the largest product of surpluses, by climbing from several starts.

        Steps change one paragraph or two at once. `game.interests.nash_point` is quicker and
        says whether its point is proven; on the reference scenario the climb ends at the
        best of all texts in every length.
        """
        best = max((self._climb(start) for start in self._starts()), key=self.product)
        return self.point(best)

    def _starts(self) -> Iterator[Deal]:
        """Each delegation's dream, the best for all together, and the first options."""
        for seat in range(len(self.codes)):
            yield tuple(self._favourite(place, seat) for place in range(len(self.paragraphs)))
        yield tuple(self._best_for_all(place) for place in range(len(self.paragraphs)))
        yield tuple(allowed[0] for allowed in self.allowed)

    def _favourite(self, place: int, seat: int) -> int:
        """The allowed option that one delegation likes best in a paragraph."""
        return max(self.allowed[place], key=lambda option: self.worth[place][option][seat])

    def _best_for_all(self, place: int) -> int:
        """The allowed option with the largest sum in a paragraph."""
        return max(self.allowed[place], key=lambda option: sum(self.worth[place][option]))

    def _climb(self, deal: Deal) -> Deal:
        value = self.product(deal)
        while True:
            better = max(self._neighbours(deal, 2), key=self.product, default=deal)
            if self.product(better) <= value + 1e-9:
                return deal
            deal, value = better, self.product(better)

    def _neighbours(self, deal: Deal, size: int) -> Iterator[Deal]:
        """Deals that differ in exactly one to `size` paragraphs."""
        for count in range(1, size + 1):
            for places in combinations(range(len(deal)), count):
                yield from self._changed(deal, places)

    def _changed(self, deal: Deal, places: tuple[int, ...]) -> Iterator[Deal]:
        others = [[one for one in self.allowed[p] if one != deal[p]] for p in places]
        for chosen in product(*others):
            changed = list(deal)
            for place, option in zip(places, chosen, strict=True):
                changed[place] = option
            yield tuple(changed)

    def improvement(self, text: Mapping[ParagraphId, str], size: int = 3) -> Improvement | None:
        """The best change for all of up to `size` paragraphs, or None if there is none.

        Best is the largest gain of those who gain least, then the largest sum.
        """
        deal = self.deal(text)
        before = self.values(deal)
        best: tuple[float, float] = (0.0, 1e-6)
        found: Deal | None = None
        for other in self._neighbours(deal, size):
            gains = [a - b for a, b in zip(self.values(other), before, strict=True)]
            rank = (min(gains), sum(gains))
            if min(gains) >= 0 and rank > best:
                best, found = rank, other
        return self.change(deal, found) if found else None

    def change(self, deal: Deal, other: Deal) -> Improvement:
        """From one deal to another: what is worded anew, and what each gains (loses below 0)."""
        changes = tuple(
            (name, options[new])
            for name, options, old, new in zip(
                self.paragraphs, self.options, deal, other, strict=True
            )
            if old != new
        )
        before, after = self.values(deal), self.values(other)
        gains = tuple((c, a - b) for c, a, b in zip(self.codes, after, before, strict=True))
        return Improvement(changes, gains)

    def ratio(self, text: Mapping[ParagraphId, str], best: Point) -> float:
        """Geometric-mean surplus of a text relative to the best point; 0 without agreement."""
        point = self.point(self.deal(text))
        if min(point.surpluses) <= 0 or best.product <= 0:
            return 0.0
        return float((point.product / best.product) ** (1 / len(self.codes)))


def _allowed(mandates: Sequence[Mandate], name: ParagraphId, options: Sequence[str]) -> list[int]:
    red = {
        key
        for mandate in mandates
        if (interest := mandate.interest(name)) is not None
        for key in interest.red_lines
    }
    return [index for index, key in enumerate(options) if key not in red]


def deals_of(scenario: Scenario, length: str) -> Deals:
    """The deals of one length of a scenario."""
    opened = scenario.length(length).open
    mandates = scenario.deciding
    weights = [shares(mandate, opened) for mandate in mandates]
    options = [tuple(one.key for one in scenario.paragraph(name).options) for name in opened]
    table = tuple(
        tuple(
            tuple(_value(m, w, name, key) for m, w in zip(mandates, weights, strict=True))
            for key in keys
        )
        for name, keys in zip(opened, options, strict=True)
    )
    return Deals(
        paragraphs=opened,
        options=tuple(options),
        worth=table,
        allowed=tuple(
            tuple(_allowed(mandates, name, keys))
            for name, keys in zip(opened, options, strict=True)
        ),
        no_deal=tuple(one.no_deal_for(length) for one in mandates),
        codes=tuple(one.delegation for one in mandates),
    )


def _value(
    mandate: Mandate, weights: Mapping[ParagraphId, float], name: ParagraphId, key: str
) -> float:
    interest = mandate.interest(name)
    return weights[name] * interest.value(key) if interest is not None else 0.0
