"""Amendments and oral revisions: tabled while requests are heard, before anything is voted."""

from game.domain.amendment import Amendment
from game.domain.commands import OrderAmendments, ReviseOrally, TableAmendment
from game.domain.delegation import Code
from game.domain.events import AmendmentsOrdered, AmendmentTabled
from game.domain.phase import AmendmentState, Phase
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.domain.stage import Window
from game.rules.budget import flag_amendment, unanswered
from game.rules.changes import Change, plan, refuse_change
from game.rules.checks import in_window, not_a_sponsor, turn_awaited
from game.rules.minutes import Minutes

__all__ = [
    "amendments_are_taken",
    "may_order_amendments",
    "may_revise_orally",
    "may_table_amendment",
    "order_amendments",
    "refuse_to_revise",
    "refuse_to_table",
    "revise_orally",
    "table_amendment",
]


def amendments_are_taken(session: Session) -> Refusal | None:
    """Amendments come before the vote on the proposal, while requests are heard (rule 90)."""
    if session.phase is Phase.VOTING and session.ballot_order is not None:
        return Refusal("amendments_come_before_the_vote", "90")
    return in_window(session, "requests")


def _refuse_over_limit(session: Session, code: Code) -> Refusal | None:
    if session.spent_by(code).amendments >= session.pace.amendments:
        return Refusal("amendments_spent", "profile", (("limit", str(session.pace.amendments)),))
    return None


def may_revise_orally(session: Session, command: ReviseOrally) -> Refusal | None:
    """Changing the sponsors' text at action is theirs, before voting begins."""
    if refusal := _refuse_revision_now(session, command):
        return refusal
    return refuse_to_revise(session, command.delegation) or refuse_change(session, command)


def refuse_to_revise(session: Session, code: Code) -> Refusal | None:
    """Why a delegation may revise nothing, at any moment of action."""
    if code not in session.sponsors:
        return Refusal("not_a_sponsor", "practice")
    return turn_awaited(session, code) or _refuse_over_limit(session, code)


def _refuse_revision_now(session: Session, command: ReviseOrally) -> Refusal | None:
    """While requests are heard; or at once, to take out of a paragraph what costs (rule 153)."""
    stage = session.stage
    if not (isinstance(stage, Window) and stage.purpose == "budget"):
        return amendments_are_taken(session)
    flagged = {one.paragraph for one in unanswered(session)}
    in_words = command.kind == "replace" and session.phase is Phase.ACTION
    if in_words and command.paragraph in flagged:
        return None
    return Refusal("only_what_costs_is_revised_now", "153")


def revise_orally(minutes: Minutes, command: ReviseOrally) -> None:
    """Read an oral revision from the floor; the sponsors are asked when requests close."""
    _table(minutes, command, revision=True)


def may_table_amendment(session: Session, command: TableAmendment) -> Refusal | None:
    """An amendment is moved by a delegation that does not sponsor the text (rule 90)."""
    return refuse_to_table(session, command.delegation) or refuse_change(session, command)


def refuse_to_table(session: Session, code: Code) -> Refusal | None:
    """Why a delegation may table nothing now, whatever it would change."""
    if refusal := amendments_are_taken(session):
        return refusal
    return (
        turn_awaited(session, code)
        or _refuse_sponsor(session, code)
        or _refuse_over_limit(session, code)
    )


def _refuse_sponsor(session: Session, code: Code) -> Refusal | None:
    """In classic Model UN a sponsor may amend its own text; in the Assembly it first leaves."""
    if session.profile.sponsors_may_amend:
        return None
    return not_a_sponsor(session, code, "amend")


def table_amendment(minutes: Minutes, command: TableAmendment) -> None:
    """Move an amendment to one paragraph."""
    _table(minutes, command, revision=False)


def _table(minutes: Minutes, command: Change, *, revision: bool) -> None:
    session = minutes.session
    proposed = plan(session, command)
    paragraph = session.paragraph(proposed.paragraph)
    amendment = Amendment(
        number=len(session.amendments) + 1,
        author=command.delegation,
        paragraph=proposed.paragraph,
        wording=proposed.wording,
        base_version=paragraph.version.number if paragraph else 0,
        revision=revision,
        kind=proposed.kind,
        after=proposed.after,
        read_by=proposed.read_by,
    )
    minutes.note(AmendmentTabled(amendment))
    flag_amendment(minutes, amendment.number)


def may_order_amendments(session: Session, command: OrderAmendments) -> Refusal | None:
    """The facilitator may change the proposed order while requests are heard (rule 90)."""
    if refusal := in_window(session, "requests"):
        return refusal
    tabled = sorted(one.number for one in session.amendments if one.state is AmendmentState.TABLED)
    if sorted(command.numbers) != tabled:
        return Refusal("order_names_others", "90")
    return None


def order_amendments(minutes: Minutes, command: OrderAmendments) -> None:
    """Record the facilitator's order."""
    minutes.note(AmendmentsOrdered(command.numbers, "facilitator"))
