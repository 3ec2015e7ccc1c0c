"""Packages worth offering: what they bring the own seat, and the odds that nobody objects."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from math import exp
from typing import Final, TypeAlias

from game.delegates.beliefs import Beliefs
from game.delegates.mind import progress
from game.delegates.stakes import Stakes
from game.delegates.view import View
from game.domain.delegation import Code
from game.domain.package import Term
from game.domain.paragraph import OMITTED, Paragraph, ParagraphId
from game.rules.terms import wordings_on_offer

__all__ = ["Suggestion", "suggestions"]

PARAGRAPHS, WORDINGS, LARGEST = 8, 3, 3
"""The search takes so many paragraphs and wordings of each, and so many at once."""
START: Final = -4.1
LIKED: Final = 0.04
LATE: Final = 5.3
"""The log-odds that a delegation goes along: START, LIKED for each point (0-100) by which it
likes the wordings more than 50, LATE times how far the session has come (0-1).

Fitted to 1,563 packages that were offered by lot in 160 sessions of `delegate` and
`seasoned` on the reference scenario; on the half that was set aside the estimate was as
often right as it said (log loss .124; the plain rate of success, 6 %, gives .238).
"""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A package worth offering: its terms, to whom, own gain (points 0-100), chance 0-1.

    `chance` is the estimate that no delegation objects to it. `takes` and `gives` are the
    paragraphs by which the own seat gains and loses.
    """

    terms: tuple[Term, ...]
    addressees: tuple[Code, ...]
    gain: float
    chance: float
    takes: tuple[str, ...]
    gives: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    """One term: own gain; each other delegation's gain, liking times care, and care.

    `pull` is the own gain with what leaving a red line counts for on top.
    """

    term: Term
    gain: float
    pull: float
    others: tuple[tuple[float, float, float], ...]


_Bundle: TypeAlias = tuple[_Piece, ...]


def suggestions(view: View, stakes: Stakes, beliefs: Beliefs, most: int) -> tuple[Suggestion, ...]:
    """Up to `most` packages, the largest gain times chance first; no two on the same set."""
    lapsed = view.session.lapsed_terms
    reached = progress(view)
    weighed = [
        (pull * _chance(pieces, reached), pieces)
        for pieces in _bundles(view, stakes, beliefs)
        if (pull := sum([piece.pull for piece in pieces])) > 0
    ]
    weighed.sort(key=lambda one: -one[0])
    ranked = (pieces for _promise, pieces in weighed)
    fresh = [one for one in ranked if tuple(piece.term for piece in one) not in lapsed]
    return tuple(_suggestion(beliefs, one, reached) for one in _different(fresh, most))


def _different(ranked: Sequence[_Bundle], most: int) -> list[_Bundle]:
    """The first ones that share at most one paragraph; the places left go to other sets."""
    found: list[_Bundle] = []
    for shared in (1, LARGEST - 1):
        for one in ranked:
            if len(found) == most:
                break
            if all(_common(one, other) <= shared for other in found):
                found.append(one)
    return found


def _common(one: _Bundle, other: _Bundle) -> int:
    """How many paragraphs two packages share; LARGEST for the same set."""
    mine, theirs = ({piece.term.paragraph for piece in each} for each in (one, other))
    return LARGEST if mine == theirs else len(mine & theirs)


def _bundles(view: View, stakes: Stakes, beliefs: Beliefs) -> Iterator[_Bundle]:
    """All packages of the paragraphs that matter most, in their most promising wordings."""
    session = view.session
    ranked = sorted(session.brackets, key=lambda one: -stakes.of(one.id).swing)[:PARAGRAPHS]
    ordered = [one for one in session.paragraphs if one in ranked]
    pieces = [found for one in ordered if (found := _pieces(stakes, beliefs, one))]
    largest = min(LARGEST, session.profile.package_paragraphs, len(pieces))
    for size in range(max(1, min(2, largest)), largest + 1):
        for chosen in combinations(pieces, size):
            yield from product(*chosen)


def _pieces(stakes: Stakes, beliefs: Beliefs, paragraph: Paragraph) -> Sequence[_Piece]:
    """A few wordings other than the present, by own value and by how the others like them."""
    stake = stakes.of(paragraph.id)
    now = paragraph.standing.option or OMITTED

    def merit(piece: _Piece) -> float:
        option = piece.term.wording.option or ""
        return stake.ratio(option) + 2 * beliefs.appeal(paragraph.id, option)

    pieces = [
        _Piece(
            Term(paragraph.id, wording),
            stake.share * (stake.value(key) - stake.value(now)),
            stake.change(now, key),
            tuple(_answer(beliefs, code, paragraph.id, (now, key)) for code in beliefs.others),
        )
        for wording in wordings_on_offer(paragraph)
        if (key := wording.option) is not None and key != now and key not in stake.red
    ]
    return sorted(pieces, key=merit, reverse=True)[:WORDINGS]


def _answer(
    beliefs: Beliefs, code: Code, paragraph: ParagraphId, change: tuple[str, str]
) -> tuple[float, float, float]:
    care = beliefs.care.get((code, paragraph), 1.0)
    old, new = change
    return (
        beliefs.gain(code, paragraph, old, new),
        care * beliefs.liking(code, paragraph, new),
        care,
    )


def _chance(pieces: _Bundle, reached: float) -> float:
    """That nobody objects: how much each likes the wordings on average, and how late it is."""
    chance = 1.0
    for answers in zip(*[piece.others for piece in pieces], strict=True):
        liking = sum([one[1] for one in answers]) / sum([one[2] for one in answers])
        chance /= 1 + exp(-(START + LIKED * (liking - 50.0) + LATE * reached))
    return chance


def _suggestion(beliefs: Beliefs, pieces: _Bundle, reached: float) -> Suggestion:
    gains = {
        code: sum(piece.others[seat][0] for piece in pieces)
        for seat, code in enumerate(beliefs.others)
    }
    willing = tuple(code for code in beliefs.others if gains[code] > 0)
    nearest = (max(gains, key=lambda code: gains[code]),)
    return Suggestion(
        terms=tuple(piece.term for piece in pieces),
        addressees=willing or nearest,
        gain=sum(piece.gain for piece in pieces),
        chance=_chance(pieces, reached),
        takes=tuple(piece.term.paragraph for piece in pieces if piece.gain > 0),
        gives=tuple(piece.term.paragraph for piece in pieces if piece.gain < 0),
    )
