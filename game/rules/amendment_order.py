"""Amendments furthest removed in substance from the text are put first (rule 90)."""

from typing import NamedTuple

from game.domain.amendment import Amendment
from game.domain.paragraph import Paragraph, ParagraphId, Wording
from game.domain.phase import AmendmentState
from game.domain.session import Session
from game.drafting.compare import word_changes
from game.drafting.lexicon import tier_of
from game.drafting.openers import listed

__all__ = ["Distance", "distance", "furthest_removed_first"]


class Distance(NamedTuple):
    """How far an amendment is from its paragraph; compared field by field.

    A deletion is furthest removed. Then counts by how many tiers its verb, or by how
    many steps its scripted strength, differs; then the share of words changed (0-1).
    """

    deletes: bool
    steps: int
    share: float


def distance(session: Session, amendment: Amendment) -> Distance:
    """How far an amendment is from the text; a mere move changes no substance."""
    paragraph = session.paragraph(amendment.paragraph)
    if amendment.kind == "move":
        return Distance(deletes=False, steps=0, share=0.0)
    if paragraph is None:
        return Distance(deletes=False, steps=0, share=1.0)
    return Distance(
        deletes=amendment.kind == "delete",
        steps=_steps(paragraph, amendment.wording),
        share=_share(paragraph.standing.text, amendment.wording.text),
    )


def _steps(paragraph: Paragraph, wording: Wording) -> int:
    standing = paragraph.standing
    strength = abs(_strength(paragraph, wording) - _strength(paragraph, standing))
    kind = paragraph.kind.value
    now, then = _tier(standing.text, kind), _tier(wording.text, kind)
    tiers = abs(then - now) if now is not None and then is not None else 0
    return max(strength, tiers)


def _strength(paragraph: Paragraph, wording: Wording) -> int:
    """The scripted strength 0-5; words that nobody could read count as what stands."""
    option = paragraph.option(wording.option or paragraph.standing.option or "")
    return option.strength if option else 0


def _tier(text: str, kind: str) -> int | None:
    opener = listed(text, kind)
    return tier_of(opener, kind) if opener else None


def _share(old: str, new: str) -> float:
    changes = word_changes(old, new)
    changed = sum(len(one.text) for one in changes if one.kind != "same")
    return changed / (sum(len(one.text) for one in changes) or 1)


def furthest_removed_first(session: Session) -> tuple[Amendment, ...]:
    """All amendments in the order the chair proposes, unless somebody else ordered them.

    Paragraphs in document order, a new paragraph after its neighbour; within one the
    furthest removed first; a tie keeps the order in which they were tabled.
    """
    if _ordered_already(session):
        return session.amendments
    place = {paragraph.id: index for index, paragraph in enumerate(session.paragraphs)}

    def key(amendment: Amendment) -> tuple[int, bool, bool, int, float, int]:
        added = amendment.kind == "add"
        stands: ParagraphId = amendment.after if added else amendment.paragraph
        far = distance(session, amendment)
        return (
            place[stands],
            added,
            not far.deletes,
            -far.steps,
            -far.share,
            amendment.number,
        )

    return tuple(sorted(session.amendments, key=key))


def _ordered_already(session: Session) -> bool:
    """The numbers no longer run in the order of tabling: someone changed them."""
    numbers = [one.number for one in session.amendments if one.state is AmendmentState.TABLED]
    return numbers != sorted(numbers)
