"""Packages: which two or three paragraphs to trade, for which wordings, with whom.

A search over the paragraphs that move the delegation most; more than three add little.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product
from math import exp

from game.delegates.mind import Standpoint
from game.delegates.stakes import RED_LINE
from game.domain.delegation import Code
from game.domain.package import Package, Term
from game.domain.paragraph import ParagraphId, Wording
from game.rules import Form

__all__ = ["Trade", "best_counter", "best_trade", "fair_trade", "fits", "gain_of", "gainers"]

PARAGRAPHS, WORDINGS = 6, 3
"""How many paragraphs, and wordings of each, the search takes into account."""

NEARLY_ONE = 1 - 1e-9
"""A bound is not held against a promise that is only rounded otherwise."""

EASE = 18.0
"""Points of estimated gain that turn the odds of acceptance clearly."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One term weighed: own gain, own surplus over the demand, and what each other gains.

    `others` holds gain and liking, delegation by delegation in the order of the beliefs.
    """

    term: Term
    gain: float
    surplus: float
    crosses: bool
    others: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """The wordings of one paragraph that are worth a thought, and the best that they promise.

    `gain` is the most for oneself, `hopes` the most gain and liking for each other delegation.
    """

    pieces: tuple[Piece, ...]
    gain: float
    hopes: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Trade:
    """Terms with their own gain (points of the text) and the odds that nobody objects."""

    terms: tuple[Term, ...]
    gain: float
    odds: float


def _benefit(gain: float, surplus: float) -> float:
    """What a gain adds to the surplus over no deal; a package promises that much at most.

    Below no deal a text is worth nothing more than none: what counts is to get above it.
    """
    return max(0.0, surplus + gain) - max(0.0, surplus) + 0.1 * gain


def _weigh(at: Standpoint, term: Term) -> Piece:
    stake, option = at.stakes.of(term.paragraph), term.wording.option
    now = at.text.get(term.paragraph, "")
    key = option or ""
    value = stake.value(key)
    beliefs = at.beliefs
    return Piece(
        term=term,
        gain=stake.change(now, key),
        surplus=stake.share * (value - stake.low) - stake.swing * at.demand,
        crosses=option is None or at.stakes.crosses(term.paragraph, key),
        others=tuple(
            (
                beliefs.gain(code, term.paragraph, now, key),
                beliefs.liking(code, term.paragraph, key),
            )
            for code in beliefs.others
        ),
    )


def gain_of(at: Standpoint, terms: tuple[Term, ...]) -> float:
    """What the terms bring against the probable text, in points 0-100 of the whole."""
    return sum(_weigh(at, term).gain for term in terms)


def fits(at: Standpoint, terms: tuple[Term, ...]) -> bool:
    """The delegation could join: no red line, and together enough of what it aims at."""
    return _fits(at, tuple(_weigh(at, term) for term in terms))


def _fits(at: Standpoint, pieces: tuple[Piece, ...]) -> bool:
    for piece in pieces:
        if piece.crosses:
            return False
    if sum([piece.surplus for piece in pieces]) >= 0 or _saves_the_text(at, pieces):
        return True
    return at.finds_fair((one.term.paragraph, one.term.wording.option or "") for one in pieces)


def _saves_the_text(at: Standpoint, pieces: tuple[Piece, ...]) -> bool:
    """Late in the day: better than what would stand, and the whole better than no deal."""
    late = 0.6
    gain = sum([piece.gain for piece in pieces])
    if at.progress >= late and gain > 0 and at.worth + gain >= at.stakes.no_deal:
        return True
    return at.spares(gain)


def _trade(pieces: tuple[Piece, ...]) -> Trade:
    return Trade(_terms(pieces), _gain(pieces), _odds(pieces))


def _terms(pieces: tuple[Piece, ...]) -> tuple[Term, ...]:
    return tuple([piece.term for piece in pieces])


def _gain(pieces: tuple[Piece, ...]) -> float:
    return sum([piece.gain for piece in pieces])


def _odds(pieces: tuple[Piece, ...]) -> float:
    """That nobody objects: each weighs what it gains, and what it would hardly bear."""
    odds = 1.0
    for weighed in zip(*[piece.others for piece in pieces], strict=True):
        odds /= _against(weighed)
    return odds


def _against(weighed: tuple[tuple[float, float], ...]) -> float:
    """One to how many a delegation would not object: by what it gains, and bears worst."""
    gain = hurt = 0.0
    for more, liking in weighed:
        gain += more
        hurt = min(hurt, liking - 20.0)
    return 1 + exp(-(gain + hurt + 10.0) / EASE)


def best_trade(at: Standpoint, form: Form, sizes: tuple[int, ...]) -> Trade | None:
    """The package with the best promise, of so many paragraphs; None without a gain.

    A promise is the benefit weighed by the odds. A benefit that is no more than the best
    promise so far needs no odds: they are never above 1. Paragraphs whose best wordings
    together do not promise that much are not looked into.
    """
    surplus = at.worth - at.stakes.no_deal - RED_LINE * len(at.stakes.crossed_by(at.text))
    best, promise = None, 0.0
    for chosen in _choices(at, _on_offer(form), sizes):
        most = sum([one.gain for one in chosen])
        hope = _benefit(most, surplus)
        if most <= 0 or hope <= promise or hope * _best_odds(chosen) < promise * NEARLY_ONE:
            continue
        for pieces in product(*[one.pieces for one in chosen]):
            gain = _gain(pieces)
            benefit = _benefit(gain, surplus)
            if gain > 0 and benefit > promise and _may_be_offered(at, pieces):
                odds = _odds(pieces)
                if benefit * odds > promise:
                    best, promise = Trade(_terms(pieces), gain, odds), benefit * odds
    return best


def _best_odds(chosen: tuple[Choice, ...]) -> float:
    """No choice of wordings has better odds: each delegation at its best in each paragraph."""
    odds = 1.0
    for weighed in zip(*[one.hopes for one in chosen], strict=True):
        odds /= _against(weighed)
    return odds


def fair_trade(at: Standpoint, form: Form, sizes: tuple[int, ...]) -> Trade | None:
    """Of the fair text, the few paragraphs that promise most to all together; None without any.

    The own result may suffer by it, but never below no deal.
    """
    fair, room = at.mind.fair, at.worth - at.stakes.no_deal
    terms = [
        _weigh(at, Term(name, wording))
        for name, wordings in _on_offer(form).items()
        for wording in wordings
        if wording.option == fair.get(name, "") != at.text.get(name, "")
    ]
    chosen = [
        pieces
        for size in sizes
        for pieces in combinations(terms, size)
        if _gain(pieces) >= -room and _may_be_offered(at, pieces)
    ]
    return max((_trade(one) for one in chosen), key=lambda one: one.odds, default=None)


def _may_be_offered(at: Standpoint, pieces: tuple[Piece, ...]) -> bool:
    lapsed = at.session.lapsed_terms
    return _fits(at, pieces) and not (lapsed and _terms(pieces) in lapsed)


def _on_offer(form: Form) -> dict[ParagraphId, tuple[Wording, ...]]:
    """The wordings that a package form offers, by paragraph."""
    blank = next(one for one in form.blanks if one.kind == "terms")
    return dict(blank.choices)


def _choices(
    at: Standpoint, offered: dict[ParagraphId, tuple[Wording, ...]], sizes: tuple[int, ...]
) -> Iterator[tuple[Choice, ...]]:
    """Some of the most important paragraphs, each with its most promising wordings."""
    ranked = sorted(offered, key=lambda one: -at.stakes.of(one).swing)[:PARAGRAPHS]
    promising = [_promising(at, one, offered[one]) for one in offered if one in ranked]
    worth_trading = [_choice(pieces) for pieces in promising if pieces]
    for size in sizes:
        yield from combinations(worth_trading, size)


def _choice(pieces: tuple[Piece, ...]) -> Choice:
    hopes = tuple(
        (max([gain for gain, _ in weighed]), max([liking for _, liking in weighed]))
        for weighed in zip(*[one.others for one in pieces], strict=True)
    )
    return Choice(pieces, max([one.gain for one in pieces]), hopes)


def _promising(
    at: Standpoint, paragraph: ParagraphId, wordings: tuple[Wording, ...]
) -> tuple[Piece, ...]:
    """A few wordings of a paragraph, by own value and by how well the others like them."""
    stake = at.stakes.of(paragraph)
    now = at.text.get(paragraph, "")

    def merit(wording: Wording) -> float:
        option = wording.option or ""
        return stake.ratio(option) + 2 * at.beliefs.appeal(paragraph, option)

    clear = [
        one
        for one in wordings
        if one.option not in {None, now} and not at.stakes.crosses(paragraph, one.option or "")
    ]
    kept = sorted(clear, key=merit, reverse=True)[:WORDINGS]
    return tuple(_weigh(at, Term(paragraph, one)) for one in kept)


def best_counter(at: Standpoint, form: Form, package: Package) -> Trade | None:
    """The offer with one term changed so that one could join; None if none is likely."""
    least_odds = 0.02
    changed = (
        tuple(_weigh(at, term) for term in terms)
        for terms in _one_term_changed(package.terms, _on_offer(form))
        if terms not in at.session.lapsed_terms
    )
    trades = (_trade(pieces) for pieces in changed if _fits(at, pieces))
    likely = (one for one in trades if one.odds >= least_odds)
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
    pieces = tuple(_weigh(at, term) for term in terms)
    gains = {
        code: sum(piece.others[index][0] for piece in pieces)
        for index, code in enumerate(at.beliefs.others)
    }
    willing = tuple(code for code in at.beliefs.others if gains[code] > 0)
    return willing or (max(gains, key=lambda code: (gains[code], code)),)
