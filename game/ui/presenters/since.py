"""What changed on the page since a seat last acted: public, and gone once it acts again."""

from dataclasses import replace

from game.chair import Chair
from game.domain.delegation import Code
from game.domain.paragraph import Paragraph, ParagraphId
from game.domain.proceedings import Entry
from game.ui.presenters.document import DocumentView
from game.wording import ngettext

__all__ = ["changed_since", "with_changes"]


def changed_since(chair: Chair, seat: Code) -> frozenset[ParagraphId]:
    """The paragraphs whose text, brackets or state are others than after the seat's last act.

    Before its first act everything counts that happened since the opening.
    """
    acts = (one.number for one in reversed(chair.entries) if _of(one) == seat)
    before = chair.session_after(next(acts, 0))
    was = {one.id: _public(one) for one in before.paragraphs}
    now = chair.session.paragraphs
    return frozenset(one.id for one in now if was.get(one.id) != _public(one))


def _of(entry: Entry) -> Code:
    """Whose act it was that was in order: the facilitator may have entered it for a team."""
    if entry.refusal is not None:
        return ""
    return str(getattr(entry.command, "delegation", entry.actor))


def _public(paragraph: Paragraph) -> tuple[object, ...]:
    wordings = tuple((one.number, one.wording.text) for one in paragraph.proposals)
    return paragraph.state, paragraph.standing.text, wordings


def with_changes(shown: DocumentView, changed: frozenset[ParagraphId], name: str) -> DocumentView:
    """The page with a mark at each such paragraph, and how many there are over it."""
    if not changed:
        return shown
    paragraphs = tuple(replace(one, changed=one.id in changed) for one in shown.paragraphs)
    words = ngettext(
        "{count} paragraph changed since {name} last acted",
        "{count} paragraphs changed since {name} last acted",
        len(changed),
    )
    return replace(shown, paragraphs=paragraphs, note=words.format(count=len(changed), name=name))
