"""Reopening what was agreed: one token a delegation, with a reason, never in the final round."""

from game.domain.commands import ReopenParagraph
from game.domain.events import ReopeningNotified
from game.domain.phase import ParagraphState, Phase
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.rules.checks import in_phase, names_a_paragraph, states_a_reason
from game.rules.minutes import Minutes
from game.rules.reading import reopen

__all__ = ["may_reopen_paragraph", "reopen_paragraph"]


def may_reopen_paragraph(session: Session, command: ReopenParagraph) -> Refusal | None:
    """An agreed paragraph, before the final round, with a token left."""
    if refusal := in_phase(session, Phase.READING, Phase.RECESS):
        return refusal
    if session.visiting:
        return Refusal("reopening_too_late", "practice")
    if session.spent_by(command.delegation).reopenings >= session.pace.reopenings:
        return Refusal("reopening_spent", "profile", (("limit", str(session.pace.reopenings)),))
    return _refuse_paragraph(session, command) or states_a_reason(session, command.reason)


def _refuse_paragraph(session: Session, command: ReopenParagraph) -> Refusal | None:
    if refusal := names_a_paragraph(session, command.paragraph):
        return refusal
    paragraph = session.paragraph(command.paragraph)
    if paragraph is None or paragraph.state is not ParagraphState.AGREED:
        return Refusal("paragraph_not_agreed", "practice", (("paragraph", command.paragraph),))
    if any(notice[1] == command.paragraph for notice in session.reopening_notices):
        return Refusal("reopening_already_notified", "practice")
    return None


def reopen_paragraph(minutes: Minutes, command: ReopenParagraph) -> None:
    """Give notice; in a recess it is taken at once, otherwise at the reading's end."""
    minutes.note(ReopeningNotified(command.delegation, command.paragraph, command.reason.strip()))
    if minutes.session.phase is Phase.RECESS:
        reopen(minutes, command.delegation, command.paragraph, command.reason.strip())
