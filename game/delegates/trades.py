"""Packages: which two or three paragraphs to trade, for which wordings, with whom.

A search over the paragraphs that move the delegation most; more than three add little.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product
from math import exp

from game.delegates.mind import Standpoint
from game.domain.delegation import Code
from game.domain.package import Package, Term
from game.domain.paragraph import ParagraphId, Wording
from game.rules import Form

__all__ = ["Trade", "best_counter", "best_trade", "fits", "gain_of", "gainers"]

PARAGRAPHS, WORDINGS = 6, 3
"""How many paragraphs, and wordings of each, the search takes into account."""

EASE = 18.0
"""Points of estimated gain that turn the odds of acceptance clearly."""


@dataclass(frozen=True, slots=True)
class Trade:
    """Terms with their own gain (points of the text) and the odds that nobody objects."""

    terms: tuple[Term, ...]
    gain: float
    odds: float

    @property
    def promise(self) -> float:
        """Gain weighed by the odds of obtaining it."""
        return self.gain * self.odds


def gain_of(at: Standpoint, terms: tuple[Term, ...]) -> float:
    """What the terms bring against the probable text, in points 0-100 of the whole."""
    total = 0.0
    for term in terms:
        stake = at.stakes.of(term.paragraph)
        now = at.text.get(term.paragraph, "")
        total += stake.share * (stake.value(term.wording.option or "") - stake.value(now))
    return total


def fits(at: Standpoint, terms: tuple[Term, ...]) -> bool:
    """The delegation could join: no red line, and together enough of what it aims at."""
    if any(_crosses(at, term) for term in terms):
        return False
    needed = got = 0.0
    for term in terms:
        stake = at.stakes.of(term.paragraph)
        needed += stake.swing * at.demand
        got += stake.share * (stake.value(term.wording.option or "") - stake.low)
    return got >= needed or _saves_the_text(at, terms)


def _crosses(at: Standpoint, term: Term) -> bool:
    return term.wording.option is None or at.stakes.crosses(term.paragraph, term.wording.option)


def _saves_the_text(at: Standpoint, terms: tuple[Term, ...]) -> bool:
    """Late in the day: no worse than what would stand, and the whole better than no deal."""
    late = 0.6
    gain = gain_of(at, terms)
    return at.progress >= late and gain > 0 and at.worth + gain >= at.stakes.no_deal


def _odds(at: Standpoint, terms: tuple[Term, ...]) -> float:
    """That nobody objects: each weighs what it gains against what it would lose."""
    result = 1.0
    for code in at.beliefs.others:
        gain = sum(_gain_of_other(at, code, term) for term in terms)
        hurt = min(_liking(at, code, term) for term in terms)
        result *= 1 / (1 + exp(-(gain + min(0.0, hurt - 20.0) + 10.0) / EASE))
    return result


def _gain_of_other(at: Standpoint, code: Code, term: Term) -> float:
    now = at.text.get(term.paragraph, "")
    return at.beliefs.gain(code, term.paragraph, now, term.wording.option or "")


def _liking(at: Standpoint, code: Code, term: Term) -> float:
    return at.beliefs.liking(code, term.paragraph, term.wording.option or "")


def best_trade(at: Standpoint, form: Form, sizes: tuple[int, ...]) -> Trade | None:
    """The package with the best promise, of so many paragraphs; None without a gain."""
    tried = at.session.lapsed_terms
    trades = (
        _trade(at, terms)
        for terms in _combinations(at, _on_offer(form), sizes)
        if terms not in tried and fits(at, terms)
    )
    return max((one for one in trades if one.gain > 0), key=lambda one: one.promise, default=None)


def _trade(at: Standpoint, terms: tuple[Term, ...]) -> Trade:
    return Trade(terms, gain_of(at, terms), _odds(at, terms))


def _on_offer(form: Form) -> dict[ParagraphId, tuple[Wording, ...]]:
    """The wordings that a package form offers, by paragraph."""
    blank = next(one for one in form.blanks if one.kind == "terms")
    return dict(blank.choices)


def _combinations(
    at: Standpoint, offered: dict[ParagraphId, tuple[Wording, ...]], sizes: tuple[int, ...]
) -> Iterator[tuple[Term, ...]]:
    """All packages of the most important paragraphs in their most promising wordings."""
    ranked = sorted(offered, key=lambda one: -at.stakes.of(one).swing)[:PARAGRAPHS]
    for size in sizes:
        for chosen in combinations(sorted(ranked), size):
            wordings = (_promising(at, one, offered[one]) for one in chosen)
            yield from product(*wordings)


def _promising(
    at: Standpoint, paragraph: ParagraphId, wordings: tuple[Wording, ...]
) -> tuple[Term, ...]:
    """A few wordings of a paragraph, by own value and by how well the others like them."""
    stake = at.stakes.of(paragraph)
    now = at.text.get(paragraph, "")

    def merit(wording: Wording) -> float:
        option = wording.option or ""
        return stake.ratio(option) + 2 * at.beliefs.appeal(paragraph, option)

    kept = [
        one
        for one in wordings
        if one.option not in (None, now) and not at.stakes.crosses(paragraph, one.option or "")
    ]
    return tuple(Term(paragraph, one) for one in sorted(kept, key=merit, reverse=True)[:WORDINGS])


def best_counter(at: Standpoint, form: Form, package: Package) -> Trade | None:
    """The offer with one term changed so that one could join; None if none is likely."""
    least_odds = 0.02
    changed = (
        _trade(at, terms)
        for terms in _one_term_changed(package.terms, _on_offer(form))
        if terms not in at.session.lapsed_terms and fits(at, terms)
    )
    likely = (one for one in changed if one.odds >= least_odds)
    return max(likely, key=lambda one: (one.odds, one.gain), default=None)


def _one_term_changed(
    terms: tuple[Term, ...], offered: dict[ParagraphId, tuple[Wording, ...]]
) -> Iterator[tuple[Term, ...]]:
    for index, term in enumerate(terms):
        for wording in offered.get(term.paragraph, ()):
            if wording != term.wording and wording.option is not None:
                yield (*terms[:index], Term(term.paragraph, wording), *terms[index + 1 :])


def gainers(at: Standpoint, terms: tuple[Term, ...]) -> tuple[Code, ...]:
    """Whom the terms are addressed to: who is believed to gain, at least the best placed."""
    estimated = {
        code: sum(_gain_of_other(at, code, term) for term in terms) for code in at.beliefs.others
    }
    willing = tuple(code for code in at.beliefs.others if estimated[code] > 0)
    return willing or (max(at.beliefs.others, key=lambda code: (estimated[code], code)),)
