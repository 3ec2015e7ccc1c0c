"""What became of the session, for one audience: the text, the seats, the room, the acts.

Mandates stay secret until they are opened: then, and alone after the closing, everything
is shown.
"""

from collections.abc import Container, Iterable
from dataclasses import dataclass

from game.debrief.alignment import Alignment, alignment
from game.debrief.conduct import Conduct, RefusedAct, conduct, refused_entries
from game.debrief.curves import Curve, Step, curves, steps
from game.debrief.joint import Together, together
from game.debrief.seats import ParagraphResult, SeatResult, seat_result
from game.debrief.worths import open_paragraphs
from game.domain.delegation import FACILITATOR, PUBLIC, Actor
from game.domain.mandate import Mandate
from game.domain.phase import Outcome, Phase
from game.domain.proceedings import Entry, Proceedings
from game.domain.session import Session

__all__ = [
    "Alignment",
    "Conduct",
    "Curve",
    "Debrief",
    "ParagraphResult",
    "RefusedAct",
    "SeatResult",
    "Step",
    "Together",
    "debrief",
    "mandates_may_be_shown",
]


@dataclass(frozen=True, slots=True)
class Debrief:
    """The findings one audience may see; `seats` and `curves` hold what it may know of each.

    `together` is None until the mandates are open. `steps` and `curves` are empty unless
    the sessions of the meeting were handed in.
    """

    outcome: Outcome | None
    alignment: tuple[Alignment, ...]
    seats: tuple[SeatResult, ...]
    together: Together | None
    refused: tuple[Entry, ...]
    conduct: tuple[Conduct, ...] = ()
    steps: tuple[Step, ...] = ()
    curves: tuple[Curve, ...] = ()


def mandates_may_be_shown(proceedings: Proceedings) -> bool:
    """Alone once the meeting is closed; in a class once the facilitator opened the mandates."""
    session = proceedings.session
    alone = proceedings.header.sitting == "solo" and session.phase is Phase.CLOSED
    return alone or session.mandates_open


def debrief(
    proceedings: Proceedings, audience: Actor = PUBLIC, sessions: Iterable[Session] = ()
) -> Debrief:
    """What `audience` may see: PUBLIC, a delegation's code, or FACILITATOR (refused acts).

    No audience sees more of a mandate than the rule of the sitting allows, whatever it
    calls itself. `sessions` are those after entry 0, 1, 2, ..., for the curves. Of a
    redacted copy only what it still holds is shown.
    """
    mandates = _mandates_shown(proceedings, audience)
    actors = _actors_shown(proceedings, audience)
    history = tuple(sessions)
    return Debrief(
        outcome=proceedings.session.outcome,
        alignment=alignment(proceedings),
        seats=tuple(seat_result(proceedings, one.delegation) for one in mandates),
        together=together(proceedings) if _room_may_be_shown(proceedings, mandates) else None,
        refused=refused_entries(proceedings, actors),
        conduct=conduct(proceedings, actors),
        steps=steps(history),
        curves=curves(mandates, open_paragraphs(proceedings), history) if history else (),
    )


def _mandates_shown(proceedings: Proceedings, audience: Actor) -> tuple[Mandate, ...]:
    """Those the audience may see, in the order of the table."""
    opened = mandates_may_be_shown(proceedings)
    held = {one.delegation: one for one in proceedings.header.scenario.mandates}
    codes = proceedings.session.codes
    return tuple(held[one] for one in codes if one in held and (opened or one == audience))


def _room_may_be_shown(proceedings: Proceedings, mandates: tuple[Mandate, ...]) -> bool:
    """The room's result is made of all mandates: open, and none of them left out of a copy."""
    complete = len(mandates) == len(proceedings.session.codes)
    return complete and mandates_may_be_shown(proceedings)


def _actors_shown(proceedings: Proceedings, audience: Actor) -> Container[Actor]:
    """Whose refused acts the audience may see: its own; the facilitator sees all."""
    if mandates_may_be_shown(proceedings) or audience == FACILITATOR:
        return {*proceedings.session.codes, FACILITATOR}
    return {audience}
