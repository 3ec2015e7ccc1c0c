"""Digests of the session: where the phase may change, a record says what everyone saw."""

from dataclasses import replace
from typing import Final

from game.domain.events import PhaseEntered, Rewound
from game.domain.proceedings import Entry
from game.domain.session import Session
from game.domain.stage import Stage, Vote
from game.record.codec import canonical, codec
from game.record.hashes import digest

__all__ = ["phase_may_change", "public_session", "session_digest"]

_SESSION: Final = codec(Session)


def phase_may_change(entry: Entry) -> bool:
    """After such an entry the record carries a digest of the public session."""
    return any(isinstance(one, PhaseEntered | Rewound) for one in entry.events)


def session_digest(session: Session) -> str:
    """128 bits over what everyone may see of the session: without the sealed ballots."""
    return digest(canonical(_SESSION.write(public_session(session))))


def public_session(session: Session) -> Session:
    """The session without sealed ballots, also of a vote that a point of order interrupts."""
    interrupted = tuple(one for stage in session.interrupted if (one := _unmarked(stage)))
    return replace(session, stage=_unmarked(session.stage), interrupted=interrupted)


def _unmarked(stage: Stage | None) -> Stage | None:
    return replace(stage, ballots=()) if isinstance(stage, Vote) else stage
