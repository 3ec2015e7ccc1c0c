"""What a delegation does with the floor: propose, support, reserve, withdraw."""

from game.domain.commands import (
    Propose,
    ProposeOwnWords,
    ReadAs,
    Reserve,
    Support,
    WithdrawProposal,
    WithdrawReservation,
)
from game.domain.delegation import Code
from game.domain.events import (
    ProposalTabled,
    ProposalWithdrawn,
    ReadingGiven,
    ReservationEntered,
    ReservationLifted,
    SupportGiven,
)
from game.domain.paragraph import STANDING, Objection, Paragraph, ParagraphId, Proposal, Wording
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.domain.stage import Floor
from game.rules.checks import names_a_paragraph, needs_the_floor, states_a_reason
from game.rules.minutes import Minutes
from game.rules.own_words import refuse_own_words, settle_reading

__all__ = [
    "may_propose",
    "may_propose_own_words",
    "may_read_as",
    "may_reserve",
    "may_support",
    "may_withdraw_proposal",
    "may_withdraw_reservation",
    "on_the_floor",
    "propose",
    "propose_own_words",
    "read_as",
    "reserve",
    "support",
    "withdraw_proposal",
    "withdraw_reservation",
]


def on_the_floor(session: Session, code: Code, paragraph: ParagraphId) -> Refusal | None:
    """The delegation has the floor, on this paragraph."""
    if refusal := needs_the_floor(session, code) or names_a_paragraph(session, paragraph):
        return refusal
    if isinstance(session.stage, Floor) and session.stage.paragraph != paragraph:
        floor = session.paragraph(session.stage.paragraph)
        label = floor.label if floor else ""
        return Refusal("another_paragraph_on_the_floor", "practice", (("paragraph", label),))
    return None


def _own(paragraph: Paragraph, code: Code) -> Proposal | None:
    return next((one for one in paragraph.proposals if one.author == code), None)


def _twin(paragraph: Paragraph, text: str) -> Proposal | None:
    return next((one for one in paragraph.proposals if one.wording.text == text), None)


def _refuse_text(code: Code, paragraph: Paragraph, text: str) -> Refusal | None:
    """The text is new: neither the standing one nor one the delegation already backs."""
    if text == paragraph.standing.text:
        return Refusal("already_the_text", "practice", (("paragraph", paragraph.label),))
    twin = _twin(paragraph, text)
    if twin is not None and code in twin.backers:
        return Refusal("already_backed", "practice", (("paragraph", paragraph.label),))
    return None


def may_propose(session: Session, command: Propose) -> Refusal | None:
    """A scripted option of the paragraph on the floor that does not stand already."""
    if refusal := on_the_floor(session, command.delegation, command.paragraph):
        return refusal
    paragraph = session.paragraph(command.paragraph)
    option = paragraph.option(command.option) if paragraph else None
    if paragraph is None or option is None:
        return Refusal("unknown_option", "input", (("option", command.option),))
    if not option.offered:
        return Refusal("write_it_yourself", "practice", (("paragraph", paragraph.label),))
    return _refuse_text(command.delegation, paragraph, option.text)


def propose(minutes: Minutes, command: Propose) -> None:
    """Table a scripted option."""
    paragraph = minutes.paragraph(command.paragraph)
    option = paragraph.option(command.option)
    if option is not None:
        _table(minutes, paragraph, command.delegation, option.wording, "script")


def may_propose_own_words(session: Session, command: ProposeOwnWords) -> Refusal | None:
    """Own words: as often as the profile grants, and read by delegations as an option."""
    if refusal := on_the_floor(session, command.delegation, command.paragraph):
        return refusal
    paragraph = session.paragraph(command.paragraph)
    if paragraph is None:
        return Refusal("unknown_paragraph", "input", (("paragraph", command.paragraph),))
    text = command.text.strip()
    return refuse_own_words(session, command, paragraph) or _refuse_text(
        command.delegation, paragraph, text
    )


def propose_own_words(minutes: Minutes, command: ProposeOwnWords) -> None:
    """Table own words with the reading they were given."""
    paragraph = minutes.paragraph(command.paragraph)
    option, read_by = settle_reading(command, paragraph)
    wording = Wording(command.text.strip(), option)
    _table(minutes, paragraph, command.delegation, wording, read_by)


def _table(
    minutes: Minutes, paragraph: Paragraph, code: Code, wording: Wording, read_by: str
) -> None:
    """One live proposal a seat a paragraph: the new one replaces it; identical ones merge."""
    earlier = _own(paragraph, code)
    replaces = earlier.number if earlier else STANDING
    twin = _twin(paragraph, wording.text)
    if twin is not None:
        minutes.note(SupportGiven(code, paragraph.id, twin.number, replaces))
        return
    number = minutes.session.proposals_made + 1
    version = paragraph.version.number
    proposal = Proposal(number, paragraph.id, code, wording, version, read_by=read_by)
    minutes.note(ProposalTabled(proposal, replaces, own_words=read_by != "script"))


def may_support(session: Session, command: Support) -> Refusal | None:
    """A named wording that the delegation does not back already."""
    if refusal := on_the_floor(session, command.delegation, command.paragraph):
        return refusal
    paragraph = session.paragraph(command.paragraph)
    if paragraph is None or paragraph.wording(command.proposal) is None:
        return Refusal("unknown_proposal", "input", (("proposal", str(command.proposal)),))
    if command.delegation in paragraph.backers(command.proposal):
        return Refusal("already_backed", "practice", (("paragraph", paragraph.label),))
    return None


def support(minutes: Minutes, command: Support) -> None:
    """Stand behind a wording."""
    minutes.note(SupportGiven(command.delegation, command.paragraph, command.proposal))


def may_reserve(session: Session, command: Reserve) -> Refusal | None:
    """A reservation names a wording of another and gives its reason."""
    if refusal := on_the_floor(session, command.delegation, command.paragraph):
        return refusal
    paragraph = session.paragraph(command.paragraph)
    if paragraph is None or paragraph.wording(command.proposal) is None:
        return Refusal("unknown_proposal", "input", (("proposal", str(command.proposal)),))
    proposal = paragraph.proposal(command.proposal)
    if proposal is not None and proposal.author == command.delegation:
        return Refusal("reserve_on_own_proposal", "practice")
    if _has_reserved(paragraph, command.delegation, command.proposal):
        return Refusal("already_reserved", "practice", (("paragraph", paragraph.label),))
    return states_a_reason(session, command.reason)


def _has_reserved(paragraph: Paragraph, code: Code, number: int) -> bool:
    return any(
        one.standing and (one.delegation, one.proposal) == (code, number)
        for one in paragraph.objections
    )


def reserve(minutes: Minutes, command: Reserve) -> None:
    """Enter a reservation: a standing objection until it is lifted."""
    objection = Objection(
        command.delegation, command.proposal, command.reason.strip(), standing=True
    )
    minutes.note(ReservationEntered(command.paragraph, objection))


def may_withdraw_proposal(session: Session, command: WithdrawProposal) -> Refusal | None:
    """One withdraws one's own proposal, with the floor on its paragraph."""
    if refusal := needs_the_floor(session, command.delegation):
        return refusal
    paragraph = _holding(session, command.proposal)
    proposal = paragraph.proposal(command.proposal) if paragraph else None
    if paragraph is None or proposal is None:
        return Refusal("no_own_proposal", "80")
    if proposal.author != command.delegation:
        return Refusal("not_your_proposal", "80")
    return on_the_floor(session, command.delegation, paragraph.id)


def _holding(session: Session, number: int) -> Paragraph | None:
    return next((one for one in session.paragraphs if one.proposal(number)), None)


def withdraw_proposal(minutes: Minutes, command: WithdrawProposal) -> None:
    """Withdraw one's own proposal."""
    paragraph = _holding(minutes.session, command.proposal)
    if paragraph is not None:
        minutes.note(ProposalWithdrawn(command.delegation, paragraph.id, command.proposal))


def may_withdraw_reservation(session: Session, command: WithdrawReservation) -> Refusal | None:
    """One lifts reservations one has entered."""
    if refusal := on_the_floor(session, command.delegation, command.paragraph):
        return refusal
    paragraph = session.paragraph(command.paragraph)
    objections = paragraph.objections if paragraph else ()
    if not any(one.standing and one.delegation == command.delegation for one in objections):
        return Refusal("no_own_reservation", "practice")
    return None


def withdraw_reservation(minutes: Minutes, command: WithdrawReservation) -> None:
    """Lift one's reservations on the paragraph."""
    minutes.note(ReservationLifted(command.delegation, command.paragraph))


def may_read_as(session: Session, command: ReadAs) -> Refusal | None:
    """The facilitator rules on own words that are still on the table."""
    paragraph = _holding(session, command.proposal)
    proposal = paragraph.proposal(command.proposal) if paragraph else None
    if paragraph is None or proposal is None:
        return Refusal("unknown_proposal", "input", (("proposal", str(command.proposal)),))
    if proposal.read_by == "script":
        return Refusal("scripted_reads_as_itself", "practice")
    if paragraph.option(command.option) is None:
        return Refusal("unknown_option", "input", (("option", command.option),))
    return None


def read_as(minutes: Minutes, command: ReadAs) -> None:
    """Record the facilitator's reading."""
    paragraph = _holding(minutes.session, command.proposal)
    if paragraph is not None:
        minutes.note(ReadingGiven(paragraph.id, command.proposal, command.option))
