"""Action on the draft: without a vote if nobody objects; otherwise the formal meeting."""

from game.domain.amendment import Amendment
from game.domain.commands import (
    OrderAmendments,
    RequestRecordedVote,
    RequestSeparateVote,
    ReviseOrally,
    TableAmendment,
    WithdrawDraft,
    WithdrawSponsorship,
)
from game.domain.events import (
    AdoptionObjected,
    AmendmentsOrdered,
    AmendmentTabled,
    OutcomeRecorded,
    RecordedVoteRequested,
    SeparateVoteRequested,
    SponsorshipWithdrawn,
)
from game.domain.phase import AmendmentState, Outcome, ParagraphState, Phase
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.domain.stage import Question, Subject
from game.rules.checks import (
    in_phase,
    in_window,
    names_a_paragraph,
    not_a_sponsor,
    states_a_reason,
    turn_awaited,
)
from game.rules.guards import voting_has_not_begun
from game.rules.minutes import Minutes

__all__ = [
    "close_adoption_question",
    "may_order_amendments",
    "may_request_recorded_vote",
    "may_request_separate_vote",
    "may_revise_orally",
    "may_table_amendment",
    "may_withdraw_draft",
    "may_withdraw_sponsorship",
    "open_action",
    "order_amendments",
    "request_recorded_vote",
    "request_separate_vote",
    "revise_orally",
    "table_amendment",
    "withdraw_draft",
    "withdraw_sponsorship",
]


def open_action(minutes: Minutes) -> None:
    """The facilitator asks whether the text can be adopted without a vote."""
    order = minutes.session.order or minutes.session.codes
    minutes.open(Question(Subject("adoption"), order))


def close_adoption_question(minutes: Minutes, question: Question) -> None:
    """No objection: adopted without a vote, and no tally exists."""
    if not question.objections:
        minutes.enter("adopt_without_vote")
        minutes.note(OutcomeRecorded(Outcome.ADOPTED_WITHOUT_VOTE))
        return
    minutes.note(AdoptionObjected(question.objections))
    minutes.enter("open_voting")


def may_withdraw_sponsorship(session: Session, command: WithdrawSponsorship) -> Refusal | None:
    """A sponsor leaves, once the text has come to action; the last one withdraws the draft."""
    at_action = (Phase.ACTION, Phase.VOTING, Phase.EXPLANATIONS)
    if refusal := in_phase(session, *at_action):
        return refusal
    if command.delegation not in session.sponsors:
        return Refusal("not_a_sponsor", "practice")
    if len(session.sponsors) == 1:
        return Refusal("last_sponsor", "80")
    return states_a_reason(session, command.reason)


def withdraw_sponsorship(minutes: Minutes, command: WithdrawSponsorship) -> None:
    """Leave the sponsors; if the main sponsor leaves, the next in order leads."""
    session = minutes.session
    left = [code for code in session.sponsors if code != command.delegation]
    leads = session.main_sponsor if session.main_sponsor in left else left[0]
    minutes.note(SponsorshipWithdrawn(command.delegation, command.reason.strip(), leads))


def _refuse_change(session: Session, paragraph_id: str, option: str) -> Refusal | None:
    """A change names an existing paragraph and another scripted wording of it."""
    if refusal := names_a_paragraph(session, paragraph_id):
        return refusal
    paragraph = session.paragraph(paragraph_id)
    if paragraph is None or paragraph.option(option) is None:
        return Refusal("unknown_option", "input", (("option", option),))
    if paragraph.state is ParagraphState.SETTLED:
        return Refusal("paragraph_settled", "practice", (("paragraph", paragraph.label),))
    if paragraph.standing.option == option:
        return Refusal("already_the_text", "practice", (("paragraph", paragraph.label),))
    same = (paragraph_id, option)
    if any((one.paragraph, one.wording.option) == same for one in session.amendments):
        return Refusal("already_tabled", "90", (("paragraph", paragraph.label),))
    return None


def _refuse_over_limit(session: Session, code: str) -> Refusal | None:
    if session.spent_by(code).amendments >= session.pace.amendments:
        return Refusal("amendments_spent", "profile", (("limit", str(session.pace.amendments)),))
    return None


def may_revise_orally(session: Session, command: ReviseOrally) -> Refusal | None:
    """Changing the sponsors' text at action is theirs, before voting begins."""
    if refusal := in_window(session, "requests"):
        return refusal
    if command.delegation not in session.sponsors:
        return Refusal("not_a_sponsor", "practice")
    return (
        turn_awaited(session, command.delegation)
        or _refuse_over_limit(session, command.delegation)
        or _refuse_change(session, command.paragraph, command.option)
    )


def revise_orally(minutes: Minutes, command: ReviseOrally) -> None:
    """Read an oral revision from the floor; the sponsors are asked when requests close."""
    _table(minutes, command, revision=True)


def may_table_amendment(session: Session, command: TableAmendment) -> Refusal | None:
    """An amendment is moved by a delegation that does not sponsor the text (rule 90)."""
    if refusal := in_window(session, "requests"):
        return refusal
    return (
        turn_awaited(session, command.delegation)
        or not_a_sponsor(session, command.delegation, "amend")
        or _refuse_over_limit(session, command.delegation)
        or _refuse_change(session, command.paragraph, command.option)
    )


def table_amendment(minutes: Minutes, command: TableAmendment) -> None:
    """Move an amendment to one paragraph."""
    _table(minutes, command, revision=False)


def _table(minutes: Minutes, command: ReviseOrally | TableAmendment, *, revision: bool) -> None:
    paragraph = minutes.paragraph(command.paragraph)
    option = paragraph.option(command.option)
    if option is None:
        raise KeyError(command.option)
    number = len(minutes.session.amendments) + 1
    amendment = Amendment(
        number,
        command.delegation,
        paragraph.id,
        option.wording,
        paragraph.version.number,
        revision=revision,
    )
    minutes.note(AmendmentTabled(amendment))


def may_request_separate_vote(session: Session, command: RequestSeparateVote) -> Refusal | None:
    """Any delegation may ask that a paragraph be voted separately (rule 89)."""
    if refusal := _refuse_undivided(session, command.paragraph):
        return refusal
    if command.paragraph in session.separate_votes:
        return Refusal("already_requested", "89", (("paragraph", command.paragraph),))
    paragraph = session.paragraph(command.paragraph)
    if paragraph is None or not paragraph.standing.text:
        return Refusal("paragraph_is_omitted", "89", (("paragraph", command.paragraph),))
    if session.spent_by(command.delegation).separate_votes >= session.pace.separate_votes:
        limit = str(session.pace.separate_votes)
        return Refusal("separate_votes_spent", "profile", (("limit", limit),))
    return turn_awaited(session, command.delegation)


def _refuse_undivided(session: Session, paragraph: str) -> Refusal | None:
    """Requests are heard, and dividing the question is no motion by these rules."""
    if refusal := in_window(session, "requests"):
        return refusal
    if session.profile.motion("divide_question"):
        return Refusal("move_to_divide", "classroom")
    return names_a_paragraph(session, paragraph)


def request_separate_vote(minutes: Minutes, command: RequestSeparateVote) -> None:
    """Ask for a separate vote; it is voted on only if objected to."""
    minutes.note(SeparateVoteRequested(command.delegation, command.paragraph))


def may_request_recorded_vote(session: Session, command: RequestRecordedVote) -> Refusal | None:
    """One request is enough; it is not voted on (rule 87)."""
    if refusal := in_window(session, "requests"):
        return refusal
    if session.profile.motion("roll_call"):
        return Refusal("move_a_roll_call", "classroom")
    if session.recorded_vote:
        return Refusal("already_recorded", "87")
    return turn_awaited(session, command.delegation)


def request_recorded_vote(minutes: Minutes, command: RequestRecordedVote) -> None:
    """Votes will show how each delegation voted."""
    minutes.note(RecordedVoteRequested(command.delegation))


def may_withdraw_draft(session: Session, command: WithdrawDraft) -> Refusal | None:
    """By its main sponsor, before voting on it has begun (rule 80)."""
    if refusal := in_phase(session, Phase.ACTION, Phase.VOTING):
        return refusal
    if command.delegation != session.main_sponsor:
        return Refusal("main_sponsor_only", "80", (("sponsor", session.main_sponsor),))
    if not voting_has_not_begun(session):
        return Refusal("voting_has_begun", "80")
    return states_a_reason(session, command.reason)


def withdraw_draft(minutes: Minutes, _: WithdrawDraft) -> None:
    """The draft is gone; there is no resolution."""
    minutes.enter("withdraw_draft")
    minutes.note(OutcomeRecorded(Outcome.WITHDRAWN))


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
