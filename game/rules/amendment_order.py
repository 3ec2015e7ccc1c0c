"""Amendments furthest removed in substance from the text are put first (rule 90)."""

from game.domain.amendment import Amendment
from game.domain.phase import AmendmentState
from game.domain.session import Session
from game.drafting.compare import word_changes

__all__ = ["distance", "furthest_removed_first"]


def distance(session: Session, amendment: Amendment) -> tuple[int, float]:
    """How far an amendment is from its paragraph: change of strength, share of words changed."""
    paragraph = session.paragraph(amendment.paragraph)
    if paragraph is None:
        return (0, 0.0)
    now = paragraph.option(paragraph.standing.option or "")
    then = paragraph.option(amendment.wording.option or "")
    strength = abs((then.strength if then else 0) - (now.strength if now else 0))
    changes = word_changes(paragraph.standing.text, amendment.wording.text)
    changed = sum(len(one.text) for one in changes if one.kind != "same")
    whole = sum(len(one.text) for one in changes) or 1
    return (strength, changed / whole)


def furthest_removed_first(session: Session) -> tuple[Amendment, ...]:
    """All amendments in the order the chair proposes, unless the facilitator ordered them.

    Paragraphs in document order; within one, the furthest removed first; a tie keeps
    the order in which they were tabled.
    """
    if _ordered_by_facilitator(session):
        return session.amendments
    place = {paragraph.id: index for index, paragraph in enumerate(session.paragraphs)}

    def key(amendment: Amendment) -> tuple[int, int, float, int]:
        strength, share = distance(session, amendment)
        return (place[amendment.paragraph], -strength, -share, amendment.number)

    return tuple(sorted(session.amendments, key=key))


def _ordered_by_facilitator(session: Session) -> bool:
    """The numbers no longer run in the order of tabling: someone changed them."""
    numbers = [one.number for one in session.amendments if one.state is AmendmentState.TABLED]
    return numbers != sorted(numbers)
