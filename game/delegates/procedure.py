"""Motions and lists of speakers: how a computer delegate behaves in the formal meeting."""

from collections.abc import Callable
from typing import Final

from game.delegates.gains import gain_of_keeping, gain_of_text
from game.delegates.mind import Standpoint
from game.delegates.opening import opening_statement
from game.delegates.stakes import RED_LINE
from game.delegates.strategy import Move
from game.domain.ballot import VoteSubject
from game.domain.commands import Object, Pass, Second
from game.domain.motion import Motion
from game.domain.phase import Outcome
from game.domain.stage import Seconding, Statements, Subject
from game.rules.motions.pending import pending_motion
from game.wording import _

__all__ = ["motion_gain", "on_a_motion", "second_a_motion", "take_the_floor"]

GOODWILL: Final = 2.0
"""Points for a procedural wish that costs nothing: one does not quarrel about procedure."""


def motion_gain(at: Standpoint, subject: VoteSubject) -> float:
    """What carrying a motion would bring, in points of the whole text."""
    motion = at.session.motion(subject.number)
    return _gain(at, motion) if motion is not None else 0.0


def _gain(at: Standpoint, motion: Motion) -> float:
    return GAINS.get(motion.key, _goodwill)(at, motion)


def _goodwill(_at: Standpoint, _motion: Motion) -> float:
    return GOODWILL


def _no_text(at: Standpoint, _motion: Motion) -> float:
    """No action is what no deal is worth, against the text with a vote's cost."""
    return -gain_of_text(at)


def _again(at: Standpoint, _motion: Motion) -> float:
    """To vote once more helps whom the decision hurt."""
    gain = gain_of_text(at)
    return gain if at.session.outcome is Outcome.REJECTED else -gain


def _apart(at: Standpoint, motion: Motion) -> float:
    """A paragraph is voted apart by those who would rather see it go."""
    return -gain_of_keeping(at, motion.paragraph)


def _ruling(_at: Standpoint, _motion: Motion) -> float:
    """Rulings stand unless they are plainly wrong, and a computer cannot tell."""
    return -GOODWILL


GAINS: Final[dict[str, Callable[[Standpoint, Motion], float]]] = {
    "adjourn_debate": _no_text,
    "adjournment": _no_text,
    "tabling": _no_text,
    "competence": _no_text,
    "reconsideration": _again,
    "division": _apart,
    "divide_question": _apart,
    "appeal": _ruling,
}
"""What each motion would bring; every other is met with goodwill."""


def second_a_motion(at: Standpoint, _stage: Seconding) -> Move:
    """A motion that does no harm is seconded, so that the table can decide."""
    motion = pending_motion(at.session)
    if motion is not None and _gain(at, motion) > 0 and at.menu.has(Second(at.me)):
        return Move(Second(at.me))
    return Move(Pass(at.me))


def on_a_motion(at: Standpoint, _subject: Subject) -> Move:
    """A motion put for consent meets an objection only where it would hurt."""
    motion = pending_motion(at.session)
    form = at.menu.form(Object)
    if motion is None or form is None or _gain(at, motion) > -RED_LINE:
        return Move(Pass(at.me))
    reason = _("My delegation wants the text to be decided on its merits.")
    return Move(form.fill(reason=reason), reason)


def take_the_floor(at: Standpoint, stage: Statements) -> Move:
    """An opening statement at the opening; in the debate before action whoever objected speaks."""
    if stage.purpose in {"opening", "introduction"}:
        return opening_statement(at, stage)
    return Move(Pass(at.me))
