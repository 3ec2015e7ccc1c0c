"""Log lines of the facilitator's powers: what was done, and why."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from game.domain import events as happened
from game.wording import _

__all__ = ["FACILITATOR_LINES"]

Names = Mapping[str, str]


def _paused(event: happened.MeetingPaused, _names: Names) -> str:
    return _("The facilitator pauses the meeting: {reason}").format(reason=event.reason)


def _resumed(_event: happened.MeetingResumed, _names: Names) -> str:
    return _("The meeting goes on.")


def _time(event: happened.DeadlineChanged, _names: Names) -> str:
    template = (
        _("The facilitator gives {seconds} seconds more: {reason}")
        if event.seconds > 0
        else _("The facilitator takes {seconds} seconds off: {reason}")
    )
    return template.format(seconds=abs(event.seconds), reason=event.reason)


def _overruled(event: happened.Overruled, _names: Names) -> str:
    templates = {
        "reading": _("The facilitator has proposal {number} read otherwise: {reason}"),
        "point": _("The facilitator turns the ruling round: {reason}"),
    }
    return templates[event.subject].format(number=event.number, reason=event.reason)


def _card(event: happened.CardPlayed, _names: Names) -> str:
    return _("Event: {title}. {text}").format(title=event.card.title, text=event.card.text)


def _suggested(event: happened.WordingSuggested, names: Names) -> str:
    proposal = event.proposal
    return _("{voice} suggests another wording for {paragraph}.").format(
        voice=names.get(proposal.author, proposal.author), paragraph=proposal.paragraph
    )


def _silence_time(event: happened.SilenceTimeSet, _names: Names) -> str:
    return _("Silence now lasts {seconds} seconds.").format(seconds=event.seconds)


def _seat(event: happened.SeatReassigned, names: Names) -> str:
    template = (
        _("A computer delegate now acts for {name}: {reason}")
        if event.strategy
        else _("{team} now acts for {name}: {reason}")
    )
    return template.format(
        name=names.get(event.delegation, event.delegation),
        team=event.team or _("A person"),
        reason=event.reason,
    )


FACILITATOR_LINES: Final[dict[type, Callable[[Any, Names], str]]] = {
    happened.MeetingPaused: _paused,
    happened.MeetingResumed: _resumed,
    happened.DeadlineChanged: _time,
    happened.Overruled: _overruled,
    happened.CardPlayed: _card,
    happened.WordingSuggested: _suggested,
    happened.SilenceTimeSet: _silence_time,
    happened.SeatReassigned: _seat,
}
