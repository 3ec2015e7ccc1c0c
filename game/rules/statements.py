"""Statements from the list of speakers, explanations of vote and position, dissociation."""

from game.domain.commands import Dissociate, ExplainPosition, ExplainVote, MakeStatement
from game.domain.delegation import Code
from game.domain.events import StatementMade
from game.domain.phase import Outcome, ParagraphState
from game.domain.refusal import Refusal
from game.domain.session import Explanation, Session
from game.domain.stage import Statements, Window
from game.rules.checks import (
    in_window,
    names_a_paragraph,
    not_a_sponsor,
    states_a_reason,
    states_a_text,
    turn_awaited,
)
from game.rules.debate import yield_time
from game.rules.minutes import Minutes

__all__ = [
    "dissociate",
    "explain_position",
    "explain_vote",
    "make_statement",
    "may_dissociate",
    "may_explain_position",
    "may_explain_vote",
    "may_make_statement",
    "vote_explanation_kind",
]


def may_make_statement(session: Session, command: MakeStatement) -> Refusal | None:
    """Opening statements are heard in the order of the list."""
    if not isinstance(session.stage, Statements):
        return Refusal("no_statements_now", "68")
    if session.stage.awaiting[:1] != (command.delegation,):
        return Refusal("not_your_turn", "68", (("speaker", session.stage.awaiting[0]),))
    return _refuse_yield(session, command) or states_a_text(session, command.text)


def _refuse_yield(session: Session, command: MakeStatement) -> Refusal | None:
    """Time is yielded once, where the profile knows yields."""
    stage = session.stage
    if not command.yields:
        return None
    if not session.profile.yields:
        return Refusal("no_yields", "profile")
    if isinstance(stage, Statements) and stage.yielded:
        return Refusal("yielded_once", "classroom")
    others = {code for code in session.codes if code != command.delegation}
    if command.yields not in {"questions", "comments"} | others:
        return Refusal("no_such_yield", "input")
    return None


def make_statement(minutes: Minutes, command: MakeStatement) -> None:
    """Speak, and yield the rest of the time where one may."""
    stage = minutes.session.stage
    kind = stage.purpose if isinstance(stage, Statements) else "opening"
    _say(minutes, command.delegation, kind, command.text)
    if command.yields:
        yield_time(minutes, command.delegation, command.yields)


def _say(minutes: Minutes, code: Code, kind: str, text: str, paragraph: str = "") -> None:
    minutes.note(StatementMade(Explanation(code, kind, text.strip(), paragraph)))


def _has_said(session: Session, code: Code, kind: str) -> bool:
    return any((one.delegation, one.kind) == (code, kind) for one in session.explanations)


def vote_explanation_kind(session: Session) -> str:
    """Explanations of vote are heard before the vote or after it."""
    before = isinstance(session.stage, Window) and session.stage.purpose == "requests"
    return "vote_before" if before else "vote_after"


def may_explain_vote(session: Session, command: ExplainVote) -> Refusal | None:
    """Before or after the vote, once each; not on one's own text (rule 88)."""
    if refusal := in_window(session, "requests", "explanations"):
        return refusal
    kind = vote_explanation_kind(session)
    if kind == "vote_after" and not session.votes:
        return Refusal("no_vote_was_taken", "88")
    if _has_said(session, command.delegation, kind):
        return Refusal("already_explained", "88")
    return (
        turn_awaited(session, command.delegation)
        or _refuse_a_sponsor(session, command.delegation, kind)
        or states_a_text(session, command.text)
    )


def _refuse_a_sponsor(session: Session, code: Code, kind: str) -> Refusal | None:
    """Who voted "with rights" may explain itself briefly afterwards, a sponsor too."""
    if kind == "vote_after" and _voted_with_rights(session, code):
        return None
    return not_a_sponsor(session, code, "explain_vote")


def _voted_with_rights(session: Session, code: Code) -> bool:
    return any(
        ballot.rights
        for vote in session.votes
        for ballot in vote.ballots
        if ballot.delegation == code
    )


def explain_vote(minutes: Minutes, command: ExplainVote) -> None:
    """Explain one's vote."""
    _say(minutes, command.delegation, vote_explanation_kind(minutes.session), command.text)


def may_explain_position(session: Session, command: ExplainPosition) -> Refusal | None:
    """After adoption without a vote there is a position to explain, not a vote."""
    if refusal := in_window(session, "explanations"):
        return refusal
    if session.outcome is not Outcome.ADOPTED_WITHOUT_VOTE:
        return Refusal("no_consensus_to_explain", "practice")
    if _has_said(session, command.delegation, "position"):
        return Refusal("already_explained", "practice")
    return turn_awaited(session, command.delegation) or states_a_text(session, command.text)


def explain_position(minutes: Minutes, command: ExplainPosition) -> None:
    """Explain one's position."""
    _say(minutes, command.delegation, "position", command.text)


def may_dissociate(session: Session, command: Dissociate) -> Refusal | None:
    """From one paragraph of an adopted text, by a delegation that is no sponsor."""
    if refusal := in_window(session, "explanations"):
        return refusal
    adopted = {Outcome.ADOPTED_WITHOUT_VOTE, Outcome.ADOPTED_BY_VOTE}
    if session.outcome not in adopted:
        return Refusal("nothing_was_adopted", "practice")
    if refusal := names_a_paragraph(session, command.paragraph):
        return refusal
    paragraph = session.paragraph(command.paragraph)
    if paragraph is not None and paragraph.state is ParagraphState.DELETED:
        return Refusal("paragraph_deleted", "89", (("paragraph", paragraph.label),))
    return (
        turn_awaited(session, command.delegation)
        or not_a_sponsor(session, command.delegation, "dissociate")
        or _refuse_repetition(session, command)
        or states_a_reason(session, command.reason)
    )


def _refuse_repetition(session: Session, command: Dissociate) -> Refusal | None:
    for one in session.explanations:
        said = (one.delegation, one.kind, one.paragraph)
        if said == (command.delegation, "dissociation", command.paragraph):
            return Refusal("already_dissociated", "practice")
    return None


def dissociate(minutes: Minutes, command: Dissociate) -> None:
    """Dissociate oneself from a paragraph without blocking the text."""
    _say(minutes, command.delegation, "dissociation", command.reason, command.paragraph)
