"""The bare single-text protocol: one text, one offer a seat a round, everybody answers.

Each round every seat may offer a change of up to three paragraphs; the others welcome it,
live with it or object, in public; without objection it is taken up. Then a poll: who could
join? Each names one paragraph that it would have otherwise. When all could join, the deal
stands; after that only changes that nobody objects to and nobody loses by are taken up.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from time import process_time
from typing import Final

from game.delegates.bargainer import Bargainer
from game.delegates.beliefs import CARE, first_liking
from game.delegates.figures import Answer, Change, Figures
from game.delegates.manner import Manner

from .domains import PARTIES, Domain

__all__ = ["ROUNDS", "Talks", "negotiate", "seat_at"]

ROUNDS: Final = 30
SETTLING: Final = 12
"""Rounds that look for gains for all once a deal stands."""


@dataclass(slots=True)
class Talks:
    """One negotiation: the text, whether it stands, and how many seconds each offer took."""

    domain: Domain
    text: tuple[int, ...]
    agreed: bool = False
    rounds: int = 0
    offers: int = 0
    seconds: float = 0.0
    moves: list[float] = field(default_factory=list)


def seat_at(domain: Domain, party: int, manner: Manner) -> Bargainer:
    """One party's delegate, told its own mandate and what is public."""
    others = [one for one in range(PARTIES) if one != party]
    stances = {one: _estimate(domain, one, heeded=manner.reads_stances) for one in others}
    figures = Figures(
        domain.points[party], domain.red[party], domain.no_deal, stances, domain.strengths
    )
    return Bargainer(figures, manner)


def _estimate(domain: Domain, party: int, *, heeded: bool) -> tuple[tuple[float, ...], ...]:
    """What its public stances promise, in points of the whole text."""
    stances = domain.stances[party] if heeded else ("",) * len(domain.strengths)
    cares = [CARE.get(stance, 0.7) for stance in stances]
    total = sum(cares)
    return tuple(
        tuple(care / total * first_liking(stance, strength) for strength in strengths)
        for care, stance, strengths in zip(cares, stances, domain.strengths, strict=True)
    )


def negotiate(domain: Domain, manners: Sequence[Manner], turn: int = 0) -> Talks:
    """Play one domain; `turn` says who begins."""
    talks = Talks(domain, domain.start)
    seats = [seat_at(domain, party, manner) for party, manner in enumerate(manners)]
    begun = process_time()
    for number in range(ROUNDS):
        _round(talks, seats, number, turn)
        if talks.agreed:
            break
    if talks.agreed:
        _settle(talks, seats, turn)
    talks.seconds = process_time() - begun
    return talks


def _round(talks: Talks, seats: list[Bargainer], number: int, turn: int) -> None:
    talks.rounds = number + 1
    for seat in seats:
        seat.round_begins((number + 1) / ROUNDS)
    for place in range(PARTIES):
        _offer(talks, seats, (place + number + turn) % PARTIES)
    joining = {party: seat.joins(talks.text) for party, seat in enumerate(seats)}
    for seat in seats:
        seat.hears_poll(talks.text, joining)
    for party in range(PARTIES):
        _hear_wish(talks, seats, party)
    talks.agreed = all(joining.values())


def _hear_wish(talks: Talks, seats: list[Bargainer], party: int) -> None:
    wish = seats[party].wish(talks.text)
    if wish is None:
        return
    for other, seat in enumerate(seats):
        if other != party:
            seat.hears_wish(party, wish)


def _offer(talks: Talks, seats: list[Bargainer], author: int, *, settling: bool = False) -> bool:
    """One seat's offer, answered by all; True if it was taken up."""
    begun = process_time()
    change = seats[author].offer(talks.text, settling=settling)
    talks.moves.append(process_time() - begun)
    if change is None:
        return False
    talks.offers += 1
    answers = {
        party: seat.answer(talks.text, change, settling=settling)
        for party, seat in enumerate(seats)
        if party != author
    }
    _tell(talks, seats, author, change, answers)
    if Answer.OBJECT in answers.values():
        return False
    changed = dict(change)
    talks.text = tuple(changed.get(place, option) for place, option in enumerate(talks.text))
    return True


def _tell(
    talks: Talks, seats: list[Bargainer], author: int, change: Change, answers: dict[int, Answer]
) -> None:
    for listener, seat in enumerate(seats):
        if listener != author:
            seat.hears_offer(author, talks.text, change)
        for party, answer in answers.items():
            if party != listener:
                seat.hears_answer(party, talks.text, change, answer)


def _settle(talks: Talks, seats: list[Bargainer], turn: int) -> None:
    """Gains for all, as long as somebody who looks for them finds one."""
    for seat in seats:
        seat.deal_stands()
    for number in range(SETTLING):
        authors = [(place + number + turn) % PARTIES for place in range(PARTIES)]
        looking = [one for one in authors if seats[one].manner.settles]
        taken_up = [_offer(talks, seats, one, settling=True) for one in looking]
        if not any(taken_up):
            break
