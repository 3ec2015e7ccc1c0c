"""A word of the text: who wrote it, when, in exchange for what."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.debrief.passages import passage_at, passages
from game.domain.delegation import PUBLIC
from game.domain.events import ProposalTabled
from game.domain.paragraph import ParagraphId
from game.domain.proceedings import Entry
from game.domain.scenario import Scenario
from game.domain.session import Session
from game.ui.presenters.log import log_lines
from game.ui.presenters.marked import Piece, plain_pieces
from game.ui.presenters.origins import origins
from game.wording import _

__all__ = ["WordOrigin", "is_clean", "word_origin"]

_MARKS = ("bracket", "author", "inserted", "deleted")


@dataclass(frozen=True, slots=True)
class WordOrigin:
    """The words that came in together, and how.

    `entry` is the step that brought them into the text, 0 for the draft; `tabled` is the
    step at which they were first proposed, 0 where nobody did. `change` is what that step
    did to the paragraph, `said` are the sentences of the table at it.
    """

    words: tuple[Piece, ...]
    title: str
    entry: int = 0
    tabled: int = 0
    change: tuple[Piece, ...] = ()
    said: tuple[str, ...] = ()


def is_clean(pieces: Sequence[Piece]) -> bool:
    """The paragraph shows its own text and nothing else: no alternative stands in a bracket."""
    return not any(one.style in _MARKS for one in pieces)


def word_origin(
    scenario: Scenario,
    entries: Sequence[Entry],
    sessions: Sequence[Session],
    paragraph: ParagraphId,
    letter: int,
) -> WordOrigin | None:
    """Where the word after `letter` printed signs comes from; None where nothing stands.

    `sessions[n]` is the session after entry n; the last one is what is looked at.
    """
    found = passage_at(passages(sessions, paragraph), letter)
    if found is None:
        return None
    words = plain_pieces(found.text.strip())
    if not found.entry:
        return WordOrigin(words, _("These words stand as in the first draft."))
    brought = origins(scenario, entries, sessions, paragraph)
    cause = next((one for one in brought if one.entry == found.entry), None)
    entry = entries[found.entry - 1]
    lines = log_lines(scenario, entries[: found.entry], PUBLIC, limit=12)
    return WordOrigin(
        words,
        cause.title if cause else _("Step {entry}: a new paragraph").format(entry=found.entry),
        found.entry,
        _tabled(entries[: found.entry], sessions[found.entry], paragraph),
        cause.pieces if cause else (),
        (*_when(entry), *(one.sentence for one in lines if one.entry == found.entry)),
    )


def _when(entry: Entry) -> tuple[str, ...]:
    """The time of the meeting; nothing where no clock ran."""
    minutes, seconds = divmod(entry.at // 1000, 60)
    clock = f"{minutes}:{seconds:02}"
    return (_("At {clock} of the meeting.").format(clock=clock),) if entry.at else ()


def _tabled(entries: Sequence[Entry], session: Session, paragraph: ParagraphId) -> int:
    """The step at which the text that stands was first proposed."""
    standing = session.paragraph(paragraph)
    text = standing.standing.text if standing else ""
    for entry in entries:
        tabled = (one.proposal for one in entry.events if isinstance(one, ProposalTabled))
        if any((one.paragraph, one.wording.text) == (paragraph, text) for one in tabled):
            return entry.number
    return 0
