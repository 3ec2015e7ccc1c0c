"""Who did what at the table: counts of public acts, and refused acts with their rules."""

from collections import Counter
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass
from typing import Any, Final

from game.debrief.standing import standing_events
from game.domain import events as happened
from game.domain.delegation import Actor, Code
from game.domain.proceedings import Entry, Proceedings
from game.wording.refusals import rule_name, sentence

__all__ = ["Conduct", "RefusedAct", "conduct", "refused_entries"]


@dataclass(frozen=True, slots=True)
class RefusedAct:
    """An act that was out of order: entry number, its rule, and the sentence that says why."""

    entry: int
    rule: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Conduct:
    """What one delegation did, in acts that were not taken back.

    `spoke` counts statements and explanations, `lapsed` turns that ended by the clock or
    the facilitator, `amended` amendments and oral revisions. `refused` is None where the
    audience may not see it: refused acts are for their own seat.
    """

    delegation: Code
    spoke: int = 0
    placards: int = 0
    proposed: int = 0
    own_words: int = 0
    supported: int = 0
    reserved: int = 0
    lifted: int = 0
    withdrew: int = 0
    objected: int = 0
    packages_offered: int = 0
    packages_accepted: int = 0
    packages_declined: int = 0
    reopened: int = 0
    broke_silence: int = 0
    amended: int = 0
    lapsed: int = 0
    refused: tuple[RefusedAct, ...] | None = None


Deed = tuple[str, tuple[Code, ...]]


def _by(deed: str, *path: str) -> Callable[[Any], tuple[Deed, ...]]:
    """A deed of the delegation that stands at this attribute path of the event."""

    def of(event: Any) -> tuple[Deed, ...]:
        for name in path:
            event = getattr(event, name)
        return ((deed, (event,)),)

    return of


def _proposal(event: happened.ProposalTabled) -> tuple[Deed, ...]:
    author = (event.proposal.author,)
    return (("proposed", author), ("own_words", author if event.own_words else ()))


def _answer(event: happened.PackageMoved) -> tuple[Deed, ...]:
    """Accepted, declined or countered; a counter-offer is counted as an offer."""
    deed = {"accepted": "packages_accepted", "declined": "packages_declined"}.get(event.state)
    return ((deed, (event.delegation,)),) if deed and event.delegation else ()


def _lapse(event: happened.TurnLapsed) -> tuple[Deed, ...]:
    return (("lapsed", event.delegations),)


_DEEDS: Final[Mapping[type, Callable[[Any], tuple[Deed, ...]]]] = {
    happened.StatementMade: _by("spoke", "explanation", "delegation"),
    happened.PlacardRaised: _by("placards", "delegation"),
    happened.ProposalTabled: _proposal,
    happened.SupportGiven: _by("supported", "delegation"),
    happened.ReservationEntered: _by("reserved", "objection", "delegation"),
    happened.ReservationLifted: _by("lifted", "delegation"),
    happened.ProposalWithdrawn: _by("withdrew", "delegation"),
    happened.ObjectionRaised: _by("objected", "objection", "delegation"),
    happened.PackageOffered: _by("packages_offered", "package", "author"),
    happened.PackageMoved: _answer,
    happened.ReopeningNotified: _by("reopened", "delegation"),
    happened.SilenceBroken: _by("broke_silence", "delegation"),
    happened.AmendmentTabled: _by("amended", "amendment", "author"),
    happened.TurnLapsed: _lapse,
}


def refused_entries(proceedings: Proceedings, of: Container[Actor]) -> tuple[Entry, ...]:
    """The refused acts of these actors, in order; what was taken back is still told."""
    return tuple(one for one in proceedings.entries if one.refusal is not None and one.actor in of)


def conduct(proceedings: Proceedings, shown: Container[Actor]) -> tuple[Conduct, ...]:
    """Every delegation in the order of the table; refused acts of those in `shown` only."""
    counts = _counts(proceedings)
    return tuple(
        Conduct(
            code,
            **{deed: number for (who, deed), number in counts.items() if who == code},
            refused=_refused(proceedings, code) if code in shown else None,
        )
        for code in proceedings.session.codes
    )


def _counts(proceedings: Proceedings) -> Counter[tuple[Code, str]]:
    counts: Counter[tuple[Code, str]] = Counter()
    for event in standing_events(proceedings.entries):
        find = _DEEDS.get(type(event))
        for deed, codes in find(event) if find else ():
            counts.update((code, deed) for code in codes)
    return counts


def _refused(proceedings: Proceedings, code: Code) -> tuple[RefusedAct, ...]:
    names = proceedings.header.scenario.names
    return tuple(
        RefusedAct(one.number, rule_name(one.refusal), sentence(one.refusal, names))
        for one in refused_entries(proceedings, {code})
        if one.refusal is not None
    )
