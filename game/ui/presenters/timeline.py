"""The marks on a record's timeline: what happened where, and which entries concern whom."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from game.domain import events as happened
from game.domain.delegation import Code
from game.domain.paragraph import ParagraphId
from game.domain.phase import ParagraphState
from game.domain.proceedings import Entry
from game.wording import _

__all__ = ["KINDS", "Mark", "concerns", "legend", "marks"]


@dataclass(frozen=True, slots=True)
class Mark:
    """Something to find again: the number of its entry and its kind, one of KINDS."""

    number: int
    kind: str


KINDS: Final = ("phase", "agreed", "bracketed", "vote", "undo", "note")
"""What is marked; each has a shape of its own (`game.ui.widgets.timeline`)."""

_KIND_OF: Final[dict[type, Callable[[Any], str]]] = {
    happened.PhaseEntered: lambda _event: "phase",
    happened.ParagraphAgreed: lambda _event: "agreed",
    happened.ParagraphMoved: lambda event: (
        "bracketed" if event.state is ParagraphState.BRACKETED else ""
    ),
    happened.VoteConcluded: lambda _event: "vote",
    happened.Rewound: lambda _event: "undo",
}


def legend() -> dict[str, str]:
    """What each mark means, in words."""
    return {
        "phase": _("next phase"),
        "agreed": _("agreed"),
        "bracketed": _("bracketed"),
        "vote": _("vote"),
        "undo": _("taken back"),
        "note": _("bookmark"),
    }


def marks(entries: Sequence[Entry], noted: Sequence[int] = ()) -> tuple[Mark, ...]:
    """All marks in order; of one entry each kind once."""
    found = [one for entry in entries for one in _marks_of(entry)]
    found += [Mark(number, "note") for number in noted]
    return tuple(sorted(dict.fromkeys(found), key=lambda one: one.number))


def _marks_of(entry: Entry) -> Iterator[Mark]:
    for event in entry.events:
        kind = _KIND_OF.get(type(event), lambda _event: "")(event)
        if kind:
            yield Mark(entry.number, kind)


def concerns(entry: Entry, delegation: Code = "", paragraph: ParagraphId = "") -> bool:
    """Whether an entry is a delegation's act, or is about a paragraph; "" asks for neither."""
    if delegation and entry.actor != delegation:
        return getattr(entry.command, "delegation", "") == delegation
    if paragraph:
        return any(paragraph in _named(one) for one in (entry.command, *entry.events))
    return True


def _named(thing: Any) -> tuple[str, ...]:
    """The paragraphs that a command or an event names."""
    terms = getattr(thing, "terms", ()) or getattr(getattr(thing, "package", None), "terms", ())
    one = getattr(thing, "paragraph", "")
    proposal = getattr(getattr(thing, "proposal", None), "paragraph", "")
    several = tuple(getattr(thing, "paragraphs", ()))
    return (one, proposal, *several, *(term.paragraph for term in terms))
