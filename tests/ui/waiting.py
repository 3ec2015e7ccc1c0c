"""Moments at which the person of the gallery is waited for."""

from game.domain.session import Session
from game.domain.stage import Call, Floor, PackageAnswers, Question, Vote

__all__ = ["SEAT", "addressed", "asked", "called", "speaking", "voting"]

SEAT = "KG"
"""Where the person sits."""


def called(session: Session) -> bool:
    """A paragraph is called and the person may still speak on it."""
    return isinstance(session.stage, Call) and SEAT in session.stage.awaiting


def speaking(session: Session) -> bool:
    """The person has the floor on a paragraph."""
    return isinstance(session.stage, Floor) and session.stage.awaiting[0] == SEAT


def asked(session: Session) -> bool:
    """The person is among those who may object."""
    return isinstance(session.stage, Question) and SEAT in session.stage.awaiting


def addressed(session: Session) -> bool:
    """A package is on the table for the person to answer."""
    return isinstance(session.stage, PackageAnswers) and SEAT in session.stage.awaiting


def voting(session: Session) -> bool:
    """The person has a ballot to cast."""
    return isinstance(session.stage, Vote) and SEAT in session.stage.awaiting
