"""What a delegation sees: the one choke point between the Chair and a delegate.

An allow-list: a field that is added to the scenario later stays hidden until it is named here.
"""

from dataclasses import dataclass

from game.domain.card import Card
from game.domain.delegation import Code
from game.domain.mandate import Mandate
from game.domain.proceedings import Header
from game.domain.replacing import replace
from game.domain.scenario import Scenario
from game.domain.session import Session
from game.domain.stage import Stage, Vote

__all__ = ["View", "public_scenario", "view"]

_PUBLIC = (
    "id",
    "title",
    "subtitle",
    "organ",
    "body",
    "masthead",
    "delegations",
    "sponsors",
    "main_sponsor",
    "paragraphs",
    "footnotes",
    "lengths",
    "profile",
    "positions",
    "glossary",
    "questions",
    "reality",
    "sources",
)


@dataclass(frozen=True, slots=True)
class View:
    """What one delegation knows: the public scenario, its own mandate, the table."""

    scenario: Scenario
    length: str
    delegation: Code
    mandate: Mandate
    session: Session


_last_shown: list[tuple[Scenario, Scenario]] = []
"""The scenario shown last, whole and in public: all delegates sit in the same one."""


def public_scenario(scenario: Scenario) -> Scenario:
    """The scenario without any delegation's mandate or briefing."""
    if not _last_shown or _last_shown[0][0] is not scenario:
        _last_shown[:] = [(scenario, _made_public(scenario))]
    return _last_shown[0][1]


def _made_public(scenario: Scenario) -> Scenario:
    public = {name: getattr(scenario, name) for name in _PUBLIC}
    return Scenario(**public, mandates=(), briefings=())


def view(header: Header, session: Session, delegation: Code, mandate: Mandate) -> View:
    """What `delegation` sees; ValueError if the mandate is not its own."""
    if mandate.delegation != delegation:
        message = f"a delegation sees its own mandate only: {delegation}, not {mandate.delegation}"
        raise ValueError(message)
    return View(
        scenario=public_scenario(header.scenario),
        length=header.length,
        delegation=delegation,
        mandate=mandate,
        session=_without_cards_to_come(_without_sealed_ballots(session, delegation)),
    )


def _without_cards_to_come(session: Session) -> Session:
    """What may still happen outside the room is known to the facilitator only."""
    if len(session.cards) == len(session.cards_played):
        return session
    return replace(session, cards=tuple(one for one in session.cards if _played(session, one)))


def _played(session: Session, card: Card) -> bool:
    return card.key in session.cards_played


def _without_sealed_ballots(session: Session, delegation: Code) -> Session:
    """A ballot is seen by its own delegation only, until the result; a roll-call is public.

    A point of order may interrupt a vote: what is interrupted is sealed too.
    """
    if not any(isinstance(one, Vote) for one in (session.stage, *session.interrupted)):
        return session
    interrupted = tuple(stage for one in session.interrupted if (stage := _sealed(one, delegation)))
    return replace(session, stage=_sealed(session.stage, delegation), interrupted=interrupted)


def _sealed(stage: Stage | None, delegation: Code) -> Stage | None:
    if not isinstance(stage, Vote) or stage.roll_call:
        return stage
    own = tuple(ballot for ballot in stage.ballots if ballot.delegation == delegation)
    return replace(stage, ballots=own)
