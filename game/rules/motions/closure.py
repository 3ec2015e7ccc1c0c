"""Closure of the debate (rule 75): at any time, even with speakers waiting; put at once."""

from typing import Final

from game.domain.commands import Move
from game.domain.events import SpeakersListed
from game.domain.motion import Motion
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.domain.stage import Call
from game.rules.machine import next_phase
from game.rules.minutes import Minutes
from game.rules.motions.kind import MotionKind
from game.rules.motions.moments import list_of_speakers
from game.rules.motions.pending import business

__all__ = ["CLOSURE"]


def _may_close(session: Session, _: Move) -> Refusal | None:
    """A list of speakers is heard; or, where informals have motions, a paragraph is called."""
    if list_of_speakers(session) is not None:
        return None
    on_paragraphs = isinstance(business(session), Call) and not session.visiting
    if on_paragraphs and next_phase(session, "skip_to_final_round") is not None:
        return None
    return Refusal("no_debate_to_close", "75")


def _close(minutes: Minutes, _: Motion) -> None:
    """The speakers who wait are not heard; on paragraphs, the final round follows."""
    if isinstance(minutes.session.stage, Call):
        minutes.enter("skip_to_final_round")
    else:
        minutes.note(SpeakersListed((), closed=True))


CLOSURE: Final = MotionKind("closure", _may_close, _close)
