"""How action on the draft ends: the meeting moves on, and the outcome is recorded."""

from game.domain.events import OutcomeRecorded
from game.domain.phase import Outcome
from game.rules.minutes import Minutes

__all__ = ["conclude", "end_without_action", "record"]


def conclude(minutes: Minutes, outcome: Outcome) -> None:
    """Action on the draft ends: explanations follow."""
    minutes.enter("conclude_voting")
    record(minutes, outcome)


def record(minutes: Minutes, outcome: Outcome) -> None:
    """Note the decision, with those who sponsor the draft; more may join up to the closing."""
    session = minutes.session
    sponsors = (session.main_sponsor, *session.co_sponsors)
    minutes.note(OutcomeRecorded(outcome, sponsors=sponsors))


def end_without_action(minutes: Minutes) -> None:
    """No action is taken on the draft (rules 74, 76, 79)."""
    minutes.enter("end_without_action")
    minutes.note(OutcomeRecorded(Outcome.NO_ACTION))
