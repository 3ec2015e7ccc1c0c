"""Events of the text: proposals, reservations, agreement, packages."""

from game.domain.events import (
    DraftTextChanged,
    PackageMoved,
    PackageOffered,
    ParagraphAgreed,
    ParagraphMoved,
    ProposalTabled,
    ProposalWithdrawn,
    ReadingGiven,
    ReopeningNotified,
    ReservationEntered,
    ReservationLifted,
    SilenceBroken,
    SupportGiven,
    WordingTested,
)
from game.domain.package import Package
from game.domain.paragraph import (
    STANDING,
    Objection,
    Paragraph,
    Proposal,
    ProposalId,
    Version,
    Wording,
)
from game.domain.phase import ParagraphState
from game.domain.replacing import replace
from game.domain.session import Session
from game.rules.folding.common import answered, with_paragraph, with_spent

__all__ = [
    "draft_text_changed",
    "package_moved",
    "package_offered",
    "paragraph_agreed",
    "paragraph_moved",
    "proposal_tabled",
    "proposal_withdrawn",
    "reading_given",
    "reopening_notified",
    "reservation_entered",
    "reservation_lifted",
    "silence_broken",
    "support_given",
    "wording_tested",
]

_ENDED = frozenset({"declined", "countered", "withdrawn", "lapsed"})


def _without(paragraph: Paragraph, number: ProposalId) -> Paragraph:
    """A paragraph from which one proposal has gone, with all that hung on it."""
    if number == STANDING:
        return paragraph
    return replace(
        paragraph,
        proposals=tuple(one for one in paragraph.proposals if one.number != number),
        objections=tuple(one for one in paragraph.objections if one.proposal != number),
        tested=tuple(one for one in paragraph.tested if one != number),
    )


def proposal_tabled(session: Session, event: ProposalTabled) -> Session:
    """A new alternative stands; the author's earlier one lapses."""
    proposal = event.proposal

    def table(paragraph: Paragraph) -> Paragraph:
        paragraph = _without(paragraph, event.replaces)
        return replace(paragraph, proposals=(*paragraph.proposals, proposal))

    session = with_paragraph(session, proposal.paragraph, table)
    session = with_spent(
        session,
        proposal.author,
        lambda spent: replace(spent, own_words=spent.own_words + event.own_words),
    )
    session = replace(session, proposals_made=proposal.number, reading_changed=True)
    return answered(session, proposal.author)


def proposal_withdrawn(session: Session, event: ProposalWithdrawn) -> Session:
    """An alternative has gone."""
    session = with_paragraph(
        session, event.paragraph, lambda paragraph: _without(paragraph, event.proposal)
    )
    return answered(replace(session, reading_changed=True), event.delegation)


def reading_given(session: Session, event: ReadingGiven) -> Session:
    """Own words now take the value of an option."""

    def read(proposal: Proposal) -> Proposal:
        if proposal.number != event.proposal:
            return proposal
        wording = Wording(proposal.wording.text, event.option)
        return replace(proposal, wording=wording, read_by="facilitator")

    return with_paragraph(
        session,
        event.paragraph,
        lambda one: replace(one, proposals=tuple(read(proposal) for proposal in one.proposals)),
    )


def _with_supporter(paragraph: Paragraph, event: SupportGiven) -> Paragraph:
    paragraph = _without(paragraph, event.replaces)
    if event.proposal == STANDING:
        supporters = (*paragraph.supporters_of_standing, event.delegation)
        return replace(paragraph, supporters_of_standing=supporters)
    proposals = tuple(
        replace(one, supporters=(*one.supporters, event.delegation))
        if one.number == event.proposal
        else one
        for one in paragraph.proposals
    )
    return replace(paragraph, proposals=proposals)


def support_given(session: Session, event: SupportGiven) -> Session:
    """One more delegation stands behind a wording and no longer against it."""

    def support(paragraph: Paragraph) -> Paragraph:
        paragraph = _with_supporter(paragraph, event)
        mine = (event.delegation, event.proposal)
        left = tuple(one for one in paragraph.objections if (one.delegation, one.proposal) != mine)
        return replace(paragraph, objections=left)

    return answered(with_paragraph(session, event.paragraph, support), event.delegation)


def _no_longer_backed(
    paragraph: Paragraph, objection: Objection
) -> tuple[tuple[Proposal, ...], tuple[str, ...]]:
    code, number = objection.delegation, objection.proposal
    proposals = tuple(
        replace(one, supporters=tuple(other for other in one.supporters if other != code))
        if one.number == number
        else one
        for one in paragraph.proposals
    )
    standing = paragraph.supporters_of_standing
    if number == STANDING:
        standing = tuple(other for other in standing if other != code)
    return proposals, standing


def reservation_entered(session: Session, event: ReservationEntered) -> Session:
    """A standing objection; who reserves no longer supports."""

    def reserve(paragraph: Paragraph) -> Paragraph:
        mine = (event.objection.delegation, event.objection.proposal)
        left = tuple(one for one in paragraph.objections if (one.delegation, one.proposal) != mine)
        proposals, standing = _no_longer_backed(paragraph, event.objection)
        return replace(
            paragraph,
            objections=(*left, event.objection),
            proposals=proposals,
            supporters_of_standing=standing,
        )

    session = with_paragraph(session, event.paragraph, reserve)
    return answered(session, event.objection.delegation)


def reservation_lifted(session: Session, event: ReservationLifted) -> Session:
    """One delegation's reservations on a paragraph are gone."""

    def lift(paragraph: Paragraph) -> Paragraph:
        left = tuple(one for one in paragraph.objections if one.delegation != event.delegation)
        return replace(paragraph, objections=left)

    session = with_paragraph(session, event.paragraph, lift)
    return answered(replace(session, reading_changed=True), event.delegation)


def wording_tested(session: Session, event: WordingTested) -> Session:
    """What the chair heard about one wording is remembered for the final round."""

    def remember(paragraph: Paragraph) -> Paragraph:
        others = tuple(one for one in paragraph.objections if one.proposal != event.proposal)
        tested = tuple(one for one in paragraph.tested if one != event.proposal)
        return replace(
            paragraph,
            objections=(*others, *event.objections),
            tested=(*tested, event.proposal),
        )

    return with_paragraph(session, event.paragraph, remember)


def paragraph_moved(session: Session, event: ParagraphMoved) -> Session:
    """Bracketed, reopened or named in silence: a package no longer binds it."""
    session = with_paragraph(
        session, event.paragraph, lambda one: replace(one, state=event.state, package=None)
    )
    if event.cause != "reopened":
        return session
    notices = tuple(one for one in session.reopening_notices if one[1] != event.paragraph)
    return replace(session, reopening_notices=notices, reading_changed=True)


def _version(paragraph: Paragraph, wording: Wording, author: str, cause: str) -> Paragraph:
    version = Version(len(paragraph.versions) + 1, wording, author, cause)
    return replace(paragraph, versions=(*paragraph.versions, version))


def paragraph_agreed(session: Session, event: ParagraphAgreed) -> Session:
    """Agreed ad referendum: rivals, supports and reservations lapse."""

    def agree(paragraph: Paragraph) -> Paragraph:
        if event.wording != paragraph.standing:
            paragraph = _version(paragraph, event.wording, event.author, event.cause)
        return replace(
            paragraph,
            state=ParagraphState.AGREED,
            proposals=(),
            objections=(),
            tested=(),
            supporters_of_standing=(),
            package=event.package,
        )

    return replace(with_paragraph(session, event.paragraph, agree), reading_changed=True)


def draft_text_changed(session: Session, event: DraftTextChanged) -> Session:
    """Another wording stands, as a numbered version with author and cause."""

    def change(paragraph: Paragraph) -> Paragraph:
        paragraph = _version(paragraph, event.wording, event.author, event.cause)
        return replace(paragraph, state=event.state)

    return with_paragraph(session, event.paragraph, change)


def package_offered(session: Session, event: PackageOffered) -> Session:
    """A package lies on the table; tabling it used the author's turn."""
    session = replace(session, packages=(*session.packages, event.package))
    return answered(session, event.package.author)


def _moved(package: Package, event: PackageMoved) -> Package:
    if event.state == "accepted":
        return replace(package, accepted=(*package.accepted, event.delegation))
    return replace(package, state=event.state)


def package_moved(session: Session, event: PackageMoved) -> Session:
    """Accepted by one, or ended; ended terms cannot return unchanged in this reading."""
    packages = tuple(
        _moved(one, event) if one.number == event.package else one for one in session.packages
    )
    session = replace(session, packages=packages)
    package = session.package(event.package)
    if event.state in _ENDED and package is not None:
        session = replace(session, lapsed_terms=(*session.lapsed_terms, package.terms))
    return answered(session, event.delegation)


def reopening_notified(session: Session, event: ReopeningNotified) -> Session:
    """The token is spent; the paragraph is reopened when the reading ends."""
    notice = (event.delegation, event.paragraph, event.reason)
    session = replace(session, reopening_notices=(*session.reopening_notices, notice))
    return with_spent(
        session, event.delegation, lambda spent: replace(spent, reopenings=spent.reopenings + 1)
    )


def silence_broken(session: Session, event: SilenceBroken) -> Session:
    """The delegation has used its one break of silence."""
    named = tuple(
        (paragraph, Objection(event.delegation, STANDING, event.reason))
        for paragraph in event.paragraphs
    )
    session = replace(session, silence_named=(*session.silence_named, *named))
    session = with_spent(
        session, event.delegation, lambda spent: replace(spent, silence_broken=True)
    )
    return answered(session, event.delegation)
