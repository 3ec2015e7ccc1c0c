"""An amendment between its tabling and its vote: co-sponsored, confirmed, withdrawn."""

from game.domain.amendment import Amendment
from game.domain.commands import ConfirmAmendment, CoSponsorAmendment, WithdrawAmendment
from game.domain.events import (
    AmendmentConfirmed,
    AmendmentCoSponsored,
    AmendmentMoved,
    NothingAdded,
)
from game.domain.phase import AmendmentState
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.domain.stage import Window
from game.rules.amending import amendments_are_taken
from game.rules.budget import flag_amendment
from game.rules.checks import in_window, not_a_sponsor, turn_awaited
from game.rules.lives import move_amendment
from game.rules.merging import leave_out
from game.rules.minutes import Minutes

__all__ = [
    "ask_to_confirm",
    "close_confirmation",
    "co_sponsor_amendment",
    "confirm_amendment",
    "may_co_sponsor_amendment",
    "may_confirm_amendment",
    "may_withdraw_amendment",
    "to_be_confirmed",
    "withdraw_amendment",
]


def _refuse_unless_tabled(session: Session, number: int) -> Refusal | None:
    if not session.amendments:
        return Refusal("no_amendment_tabled", "90")
    amendment = session.amendment(number)
    if amendment is None:
        return Refusal("unknown_amendment", "input", (("number", str(number)),))
    if amendment.state is not AmendmentState.TABLED:
        return Refusal("amendment_is_decided", "90", (("number", str(number)),))
    return None


def _refuse_unless_own(
    session: Session, command: WithdrawAmendment | ConfirmAmendment
) -> Refusal | None:
    if refusal := _refuse_unless_tabled(session, command.number):
        return refusal
    amendment = session.amendment(command.number)
    if amendment is not None and amendment.author != command.delegation:
        return Refusal("not_your_amendment", "80", (("author", amendment.author),))
    return None


def _refuse_unless_asked(session: Session, number: int) -> Refusal | None:
    """While a mover is asked about one amendment, its others have their own turn."""
    stage = session.stage
    asked = _asked_about(session)
    if isinstance(stage, Window) and stage.purpose == "confirmation" and number != asked:
        return Refusal("another_amendment_is_asked_about", "90", (("number", str(asked)),))
    return None


def _asked_about(session: Session) -> int:
    return next((one.number for one in session.ballot_order or ()), 0)


def may_withdraw_amendment(session: Session, command: WithdrawAmendment) -> Refusal | None:
    """By its mover, before voting on it has begun (rule 80)."""
    return (
        _refuse_unless_own(session, command)
        or in_window(session, "requests", "confirmation")
        or turn_awaited(session, command.delegation)
        or _refuse_unless_asked(session, command.number)
    )


def withdraw_amendment(minutes: Minutes, command: WithdrawAmendment) -> None:
    """The amendment is gone; any delegation may move it again."""
    state = move_amendment(minutes.amendment(command.number), "withdraw")
    minutes.note(AmendmentMoved(command.number, state, "withdrawn"))
    stage = minutes.session.stage
    if isinstance(stage, Window) and stage.purpose == "confirmation":
        minutes.note(NothingAdded(command.delegation))


def may_confirm_amendment(session: Session, command: ConfirmAmendment) -> Refusal | None:
    """By its mover, whose paragraph was changed in the meantime."""
    if refusal := _refuse_unless_own(session, command):
        return refusal
    amendment = session.amendment(command.number)
    if amendment is None or amendment.offer is None:
        return Refusal("nothing_to_confirm", "90", (("number", str(command.number)),))
    return (
        in_window(session, "confirmation")
        or turn_awaited(session, command.delegation)
        or _refuse_unless_asked(session, command.number)
    )


def confirm_amendment(minutes: Minutes, command: ConfirmAmendment) -> None:
    """It is put in the text that was offered; what that costs is looked at again."""
    amendment = minutes.amendment(command.number)
    wording = amendment.offer or amendment.wording
    version = minutes.paragraph(amendment.paragraph).version.number
    minutes.note(AmendmentConfirmed(amendment.number, wording, version))
    flag_amendment(minutes, amendment.number)


def may_co_sponsor_amendment(session: Session, command: CoSponsorAmendment) -> Refusal | None:
    """While requests are heard; a sponsor of the draft does not stand behind both."""
    if refusal := amendments_are_taken(session) or _refuse_unless_tabled(session, command.number):
        return refusal
    amendment = session.amendment(command.number)
    if amendment is None or amendment.revision:
        return Refusal("revisions_are_all_sponsors", "practice")
    if command.delegation in {amendment.author, *amendment.co_sponsors}:
        return Refusal("already_behind_it", "practice", (("number", str(command.number)),))
    if session.profile.sponsors_may_amend:
        return turn_awaited(session, command.delegation)
    return turn_awaited(session, command.delegation) or not_a_sponsor(
        session, command.delegation, "amend"
    )


def co_sponsor_amendment(minutes: Minutes, command: CoSponsorAmendment) -> None:
    """Stand behind it."""
    minutes.note(AmendmentCoSponsored(command.number, command.delegation))


def to_be_confirmed(session: Session, number: int) -> Amendment | None:
    """The amendment with this number, if its mover has to say whether it is maintained."""
    amendment = session.amendment(number)
    if amendment is None or amendment.state is not AmendmentState.TABLED:
        return None
    return amendment if amendment.offer is not None else None


def ask_to_confirm(minutes: Minutes, amendment: Amendment) -> None:
    """The chair asks the mover; the others wait."""
    minutes.open(Window("confirmation", (amendment.author,)))


def close_confirmation(minutes: Minutes, _: Window) -> None:
    """Not confirmed: not put."""
    if amendment := to_be_confirmed(minutes.session, _asked_about(minutes.session)):
        leave_out(minutes, amendment, "unconfirmed")
    minutes.open(None)
