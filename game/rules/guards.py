"""Conditions of the procedure, each a sentence about the session."""

from game.domain.phase import Outcome, Phase
from game.domain.session import Session
from game.domain.stage import Question

__all__ = [
    "a_decision_was_taken",
    "a_recess_follows",
    "another_reading_follows",
    "no_brackets_remain",
    "nobody_objects",
    "opening_statements_are_scheduled",
    "silence_was_broken_and_may_be_placed_again",
    "taking_up_broken_silence",
    "the_draft_may_be_taken_up_again",
    "voting_has_not_begun",
]


def opening_statements_are_scheduled(session: Session) -> bool:
    """The length gives time to opening statements."""
    return session.pace.statement_seconds > 0


def taking_up_broken_silence(session: Session) -> bool:
    """The reading only took the paragraphs named when silence was broken."""
    return session.visiting


def another_reading_follows(session: Session) -> bool:
    """Brackets remain, readings are left, and the last one changed something."""
    return (
        bool(session.brackets)
        and session.reading < session.pace.readings
        and (session.reading_changed or session.reading == 0)
    )


def a_recess_follows(session: Session) -> bool:
    """The length puts a recess after this reading."""
    recesses = session.pace.recess_seconds
    return 0 < session.reading <= len(recesses) and recesses[session.reading - 1] > 0


def no_brackets_remain(session: Session) -> bool:
    """Every paragraph has one text."""
    return not session.brackets


def silence_was_broken_and_may_be_placed_again(session: Session) -> bool:
    """Enough delegations broke silence, and it was not the last one."""
    delegations = {objection.delegation for _, objection in session.silence_named}
    return (
        len(delegations) >= session.profile.objections_that_break
        and session.silences < session.pace.silences
    )


def nobody_objects(session: Session) -> bool:
    """The chair asked for objections and heard none."""
    return isinstance(session.stage, Question) and not session.stage.objections


def voting_has_not_begun(session: Session) -> bool:
    """No vote was taken or opened on the draft or a part of it (rule 80)."""
    return session.phase in {Phase.ACTION, Phase.VOTING} and session.ballot_order is None


def a_decision_was_taken(session: Session) -> bool:
    """The draft was adopted or rejected: what can be reconsidered (rule 81)."""
    decided = {Outcome.ADOPTED_WITHOUT_VOTE, Outcome.ADOPTED_BY_VOTE, Outcome.REJECTED}
    return session.outcome in decided


def the_draft_may_be_taken_up_again(session: Session) -> bool:
    """Its main sponsor withdrew the draft, and nobody has reintroduced it yet (rule 80)."""
    return session.outcome is Outcome.WITHDRAWN and not session.reintroduced
