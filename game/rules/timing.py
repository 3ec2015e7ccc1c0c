"""Time in the facilitator's hands: a running deadline is extended or shortened."""

from game.domain.commands import ChangeDeadline
from game.domain.events import DeadlineChanged, DeadlineSet, PoolSet
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.rules.checks import states_a_reason
from game.rules.minutes import Minutes

__all__ = ["LONGEST", "change_deadline", "change_the_deadline", "may_change_deadline"]

LONGEST = 3600
"""Seconds by which a deadline may be moved at once."""


def may_change_deadline(session: Session, command: ChangeDeadline) -> Refusal | None:
    """A clock runs, and it is moved by some seconds."""
    if session.deadline is None:
        return Refusal("no_clock_runs", "profile")
    if not 1 <= abs(command.seconds) <= LONGEST:
        return Refusal("time_out_of_bounds", "input", (("least", "1"), ("most", str(LONGEST))))
    return states_a_reason(session, command.reason)


def change_the_deadline(minutes: Minutes, command: ChangeDeadline) -> None:
    """Note why, then move the clock."""
    minutes.note(DeadlineChanged(command.seconds, command.reason.strip()))
    change_deadline(minutes, command.seconds)


def change_deadline(minutes: Minutes, seconds: int) -> None:
    """Move the running deadline, never into the past.

    What the stage is given more, the reading's pool of time is given too.
    """
    deadline, pool = minutes.session.deadline, minutes.session.pool_due
    if deadline is None:
        return
    minutes.note(DeadlineSet(max(minutes.at, deadline + seconds * 1000)))
    if pool is not None and seconds > 0:
        minutes.note(PoolSet(pool + seconds * 1000))
