"""Amendments against an older version of their paragraph: offered again, never applied silently."""

from game.domain.amendment import Amendment
from game.domain.events import AmendmentMoved, AmendmentRebased
from game.domain.paragraph import Paragraph, Wording
from game.domain.phase import AmendmentState, ParagraphState
from game.drafting.merge import CONFLICTS, MOOT, STILL_APPLIES, three_way
from game.rules.changes import own_wording
from game.rules.lives import move_amendment
from game.rules.minutes import Minutes

__all__ = ["leave_out", "rebase_rivals"]

_TEXTUAL = {"replace", "delete"}


def rebase_rivals(minutes: Minutes, adopted: Amendment) -> None:
    """A change to a paragraph was adopted: what becomes of the others to the same text."""
    if adopted.kind not in _TEXTUAL:
        return
    for rival in minutes.session.amendments:
        if rival.state is AmendmentState.TABLED and rival.paragraph == adopted.paragraph:
            _rebase(minutes, rival, adopted)


def leave_out(minutes: Minutes, amendment: Amendment, cause: str) -> None:
    """It is not put: "excluded" by another (rule 90), "moot", "unconfirmed", ..."""
    state = move_amendment(amendment, "exclude")
    minutes.note(AmendmentMoved(amendment.number, state, cause))


def _rebase(minutes: Minutes, rival: Amendment, adopted: Amendment) -> None:
    paragraph = minutes.paragraph(rival.paragraph)
    if paragraph.state is ParagraphState.DELETED:
        leave_out(minutes, rival, "excluded")
    elif rival.kind == "delete":
        _ask_or_exclude(minutes, rival, adopted, rival.wording)
    elif rival.kind == "replace":
        _merge(minutes, rival, adopted, paragraph)


def _merge(minutes: Minutes, rival: Amendment, adopted: Amendment, paragraph: Paragraph) -> None:
    base = paragraph.versions[rival.base_version - 1].wording.text
    merged = three_way(base, paragraph.standing.text, rival.wording.text)
    if merged.status == MOOT:
        leave_out(minutes, rival, MOOT)
    elif merged.status == STILL_APPLIES:
        wording, _ = own_wording(paragraph, merged.text)
        minutes.note(AmendmentRebased(rival.number, STILL_APPLIES, wording))
    else:
        _ask_or_exclude(minutes, rival, adopted, rival.wording)


def _ask_or_exclude(
    minutes: Minutes, rival: Amendment, adopted: Amendment, wording: Wording
) -> None:
    """Another's amendment excludes it; the sponsors' own revision does not: the mover is asked."""
    if adopted.revision and not rival.revision:
        minutes.note(AmendmentRebased(rival.number, CONFLICTS, wording))
    else:
        minutes.note(AmendmentRebased(rival.number, CONFLICTS))
        leave_out(minutes, rival, "excluded")
