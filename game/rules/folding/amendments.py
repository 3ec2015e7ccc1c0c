"""Events around amendments: texts that changed under them, new paragraphs, sponsors, costs."""

from collections.abc import Callable

from game.domain.amendment import Amendment, BudgetFlag
from game.domain.events import (
    AmendmentConfirmed,
    AmendmentCoSponsored,
    AmendmentRebased,
    BudgetAnswered,
    BudgetFlagRaised,
    DraftReintroduced,
    FootnotesDeleted,
    ParagraphAdded,
    ParagraphRelocated,
    SponsorJoined,
)
from game.domain.paragraph import DraftText, Paragraph, ParagraphId
from game.domain.replacing import replace
from game.domain.session import Session
from game.rules.folding.common import answered

__all__ = [
    "amendment_co_sponsored",
    "amendment_confirmed",
    "amendment_rebased",
    "budget_answered",
    "budget_flag_raised",
    "draft_reintroduced",
    "footnotes_deleted",
    "paragraph_added",
    "paragraph_relocated",
    "sponsor_joined",
]


def _with_amendment(
    session: Session, number: int, change: Callable[[Amendment], Amendment]
) -> Session:
    changed = tuple(change(one) if one.number == number else one for one in session.amendments)
    return replace(session, amendments=changed)


def amendment_rebased(session: Session, event: AmendmentRebased) -> Session:
    """Its paragraph is another: the text it would now have is on offer to its mover."""
    return _with_amendment(
        session, event.number, lambda one: replace(one, status=event.status, offer=event.offer)
    )


def amendment_confirmed(session: Session, event: AmendmentConfirmed) -> Session:
    """The mover maintains it: it is put as it now reads."""

    def confirm(one: Amendment) -> Amendment:
        return replace(
            one,
            wording=event.wording,
            base_version=event.base_version,
            status="confirmed",
            offer=None,
        )

    session = _with_amendment(session, event.number, confirm)
    amendment = session.amendment(event.number)
    return answered(session, amendment.author) if amendment else session


def amendment_co_sponsored(session: Session, event: AmendmentCoSponsored) -> Session:
    """One more delegation stands behind it."""

    def join(one: Amendment) -> Amendment:
        return replace(one, co_sponsors=(*one.co_sponsors, event.delegation))

    return _with_amendment(session, event.number, join)


def _placed(session: Session, paragraph: Paragraph, after: ParagraphId) -> Session:
    """The draft with a paragraph right after another one."""
    others = [one for one in session.paragraphs if one.id != paragraph.id]
    place = next(index for index, one in enumerate(others, 1) if one.id == after)
    return replace(session, paragraphs=DraftText((*others[:place], paragraph, *others[place:])))


def paragraph_added(session: Session, event: ParagraphAdded) -> Session:
    """A new paragraph stands in the draft."""
    return _placed(session, event.paragraph, event.after)


def paragraph_relocated(session: Session, event: ParagraphRelocated) -> Session:
    """The paragraph keeps its name and its history."""
    paragraph = session.paragraph(event.paragraph)
    return session if paragraph is None else _placed(session, paragraph, event.after)


def footnotes_deleted(session: Session, _: FootnotesDeleted) -> Session:
    """The text itself says so already: this is for the record."""
    return session


def sponsor_joined(session: Session, event: SponsorJoined) -> Session:
    """One sponsor more."""
    return replace(
        session,
        sponsors=(*session.sponsors, event.delegation),
        joined=(*session.joined, event.delegation),
    )


def draft_reintroduced(session: Session, event: DraftReintroduced) -> Session:
    """The draft is before the meeting again; requests on how to vote on it start anew."""
    return replace(
        session,
        sponsors=(event.delegation,),
        main_sponsor=event.delegation,
        reintroduced=True,
        adoption_objections=(),
        separate_votes=(),
        separate_requesters=(),
        ballot_order=None,
    )


def budget_flag_raised(session: Session, event: BudgetFlagRaised) -> Session:
    """A text waits for its costs to be stated."""
    flag = BudgetFlag(event.paragraph, event.text, event.amendment)
    return replace(session, budget_flags=(*session.budget_flags, flag))


def budget_answered(session: Session, event: BudgetAnswered) -> Session:
    """The flag stays on the record with its answer."""

    def answer(flag: BudgetFlag) -> BudgetFlag:
        named = (flag.paragraph, flag.text) == (event.paragraph, event.text)
        return replace(flag, costs=event.costs, by=event.by) if named and not flag.by else flag

    return replace(session, budget_flags=tuple(answer(one) for one in session.budget_flags))
