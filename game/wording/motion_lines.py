"""Log lines of debate and procedure: motions, rulings, the list of speakers."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from game.domain import events as happened
from game.domain.phase import MotionState
from game.wording import _, mark
from game.wording.motions import motion_name

__all__ = ["MOTION_LINES"]

Names = Mapping[str, str]


def _motion(event: happened.MotionMoved, names: Names) -> str:
    motion = event.motion
    name, what = names.get(motion.mover, motion.mover), motion_name(motion.key)
    if event.counts == "point":
        return _("{name} raises a {what}: {text}").format(name=name, what=what, text=motion.text)
    if motion.text:
        return _("{name} moves: {what} ({text}).").format(name=name, what=what, text=motion.text)
    return _("{name} moves: {what}.").format(name=name, what=what)


def _seconded(event: happened.MotionSeconded, names: Names) -> str:
    name = names.get(event.delegation, event.delegation)
    return _("{name} seconds the motion: {what}.").format(name=name, what=motion_name(event.key))


def _spoken(event: happened.MotionSpokenOn, names: Names) -> str:
    template = (
        _("{name} speaks for the motion ({what}).")
        if event.side == "for"
        else _("{name} speaks against the motion ({what}).")
    )
    name = names.get(event.delegation, event.delegation)
    return template.format(name=name, what=motion_name(event.key))


_DECISIONS: Final[dict[MotionState, str]] = {
    MotionState.CARRIED: mark("The motion is carried: {what}."),
    MotionState.REJECTED: mark("The motion is rejected: {what}."),
    MotionState.NOT_SECONDED: mark("Nobody seconds the motion, and it falls: {what}."),
    MotionState.GRANTED: mark("Granted: {what}."),
    MotionState.REFUSED: mark("Not granted: {what}."),
    MotionState.WITHDRAWN: mark("No longer pending: {what}."),
}


def _decided(event: happened.MotionDecided, _names: Names) -> str:
    template = _DECISIONS.get(event.state, "")
    return _(template).format(what=motion_name(event.key)) if template else ""


def _point_ruled(event: happened.RulingGiven, _names: Names) -> str:
    if event.by == "chair":
        return _("The chair rules by the rules of the game.")
    return _("The facilitator rules: {reason}").format(reason=event.reason)


def _time_limit(event: happened.SpeakingTimeSet, _names: Names) -> str:
    return _("Speeches are limited to {seconds} seconds.").format(seconds=event.seconds)


def _listed(event: happened.SpeakersListed, names: Names) -> str:
    if event.closed:
        return _("The list of speakers is closed.")
    speakers = ", ".join(names.get(code, code) for code in event.speakers)
    return _("List of speakers: {speakers}.").format(speakers=speakers)


def _set_aside(_event: happened.OutcomeSetAside, _names: Names) -> str:
    return _("The decision on the draft will be taken again.")


MOTION_LINES: Final[dict[type, Callable[[Any, Names], str]]] = {
    happened.MotionMoved: _motion,
    happened.MotionSeconded: _seconded,
    happened.MotionSpokenOn: _spoken,
    happened.MotionDecided: _decided,
    happened.RulingGiven: _point_ruled,
    happened.SpeakingTimeSet: _time_limit,
    happened.SpeakersListed: _listed,
    happened.OutcomeSetAside: _set_aside,
}
