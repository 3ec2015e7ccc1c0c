"""Silence procedure: the text stands unless a delegation objects before the deadline."""

from game.domain.commands import BreakSilence
from game.domain.events import SilenceBroken
from game.domain.phase import ParagraphState, Phase
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.domain.stage import Window
from game.rules.checks import names_a_paragraph, states_a_reason, turn_awaited
from game.rules.minutes import Minutes

__all__ = ["break_silence", "close_silence", "may_break_silence"]


def may_break_silence(session: Session, command: BreakSilence) -> Refusal | None:
    """Once a delegation, before the deadline, on few paragraphs that were open."""
    if session.phase is not Phase.SILENCE:
        return Refusal("no_silence", "practice")
    if session.spent_by(command.delegation).silence_broken:
        return Refusal("silence_already_broken_by_you", "profile")
    return (
        turn_awaited(session, command.delegation)
        or _refuse_paragraphs(session, command)
        or states_a_reason(session, command.reason)
    )


def _refuse_paragraphs(session: Session, command: BreakSilence) -> Refusal | None:
    limit = session.profile.silence_paragraphs
    if not 1 <= len(set(command.paragraphs)) <= limit:
        return Refusal("silence_names_too_many", "profile", (("limit", str(limit)),))
    for paragraph_id in command.paragraphs:
        if refusal := names_a_paragraph(session, paragraph_id):
            return refusal
        paragraph = session.paragraph(paragraph_id)
        if paragraph is not None and paragraph.state is ParagraphState.SETTLED:
            return Refusal("paragraph_settled", "practice", (("paragraph", paragraph.label),))
    return None


def break_silence(minutes: Minutes, command: BreakSilence) -> None:
    """Name the paragraphs that have to be taken up again."""
    names = tuple(dict.fromkeys(command.paragraphs))
    minutes.note(SilenceBroken(command.delegation, names, command.reason.strip()))


def close_silence(minutes: Minutes, _: Window) -> None:
    """The deadline passed: visits if silence was broken and may be placed again, else action."""
    minutes.enter("silence_ends")
