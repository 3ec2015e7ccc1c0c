"""Who stands behind the draft: leaving, joining, withdrawing it and taking it up again."""

from game.domain.commands import (
    CoSponsor,
    ReintroduceDraft,
    WithdrawDraft,
    WithdrawSponsorship,
)
from game.domain.events import (
    DraftReintroduced,
    OutcomeRecorded,
    OutcomeSetAside,
    SponsorJoined,
    SponsorshipWithdrawn,
)
from game.domain.phase import AmendmentState, Outcome, Phase
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.domain.stage import Vote
from game.rules.checks import in_phase, states_a_reason
from game.rules.guards import voting_has_not_begun
from game.rules.machine import next_phase
from game.rules.merging import leave_out
from game.rules.minutes import Minutes

__all__ = [
    "co_sponsor",
    "may_co_sponsor",
    "may_reintroduce_draft",
    "may_withdraw_draft",
    "may_withdraw_sponsorship",
    "reintroduce_draft",
    "withdraw_draft",
    "withdraw_sponsorship",
]

_AT_ACTION = (Phase.ACTION, Phase.VOTING, Phase.EXPLANATIONS)
_FALLEN = {Outcome.REJECTED, Outcome.WITHDRAWN, Outcome.NO_ACTION}


def may_withdraw_sponsorship(session: Session, command: WithdrawSponsorship) -> Refusal | None:
    """A sponsor leaves, once the text has come to action; the last one withdraws the draft."""
    if refusal := in_phase(session, *_AT_ACTION):
        return refusal
    if isinstance(session.stage, Vote):
        return Refusal("vote_is_not_interrupted", "88")
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


def may_co_sponsor(session: Session, command: CoSponsor) -> Refusal | None:
    """Once, from action up to the closing, but not while a vote is taken (rule 88)."""
    if refusal := in_phase(session, *_AT_ACTION):
        return refusal
    if isinstance(session.stage, Vote):
        return Refusal("vote_is_not_interrupted", "88")
    if command.delegation in session.sponsors:
        return Refusal("already_a_sponsor", "practice")
    if command.delegation in session.joined:
        return Refusal("joined_once", "practice")
    if session.outcome in _FALLEN:
        return Refusal("nothing_to_sponsor", "practice")
    return None


def co_sponsor(minutes: Minutes, command: CoSponsor) -> None:
    """Join the sponsors."""
    minutes.note(SponsorJoined(command.delegation))


def may_withdraw_draft(session: Session, command: WithdrawDraft) -> Refusal | None:
    """By its main sponsor, before voting on it has begun, if it was not amended (rule 80)."""
    if refusal := in_phase(session, Phase.ACTION, Phase.VOTING):
        return refusal
    if command.delegation != session.main_sponsor:
        return Refusal("main_sponsor_only", "80", (("sponsor", session.main_sponsor),))
    if _was_amended(session):
        return Refusal("draft_was_amended", "80")
    if not voting_has_not_begun(session):
        return Refusal("voting_has_begun", "80")
    return states_a_reason(session, command.reason)


def _was_amended(session: Session) -> bool:
    """Others changed it: it is no longer the sponsors' alone. An oral revision is their own."""
    return any(
        one.state is AmendmentState.ADOPTED and not one.revision for one in session.amendments
    )


def withdraw_draft(minutes: Minutes, _: WithdrawDraft) -> None:
    """The draft is gone, unless another delegation takes it up."""
    minutes.enter("withdraw_draft")
    minutes.note(OutcomeRecorded(Outcome.WITHDRAWN))


def may_reintroduce_draft(session: Session, command: ReintroduceDraft) -> Refusal | None:
    """Any other delegation may take up a withdrawn draft, once (rule 80)."""
    if session.outcome is not Outcome.WITHDRAWN:
        return Refusal("draft_was_not_withdrawn", "80")
    if next_phase(session, "reintroduce_draft") is None:
        return Refusal("reintroduced_once", "80")
    if command.delegation == session.main_sponsor:
        return Refusal("you_withdrew_it", "80")
    return None


def reintroduce_draft(minutes: Minutes, command: ReintroduceDraft) -> None:
    """The draft is before the meeting again, with a new sponsor and no amendment."""
    minutes.enter("reintroduce_draft")
    for amendment in minutes.session.amendments:
        if amendment.state is AmendmentState.TABLED:
            leave_out(minutes, amendment, "draft_withdrawn")
    minutes.note(OutcomeSetAside(), DraftReintroduced(command.delegation))
