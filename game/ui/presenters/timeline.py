"""The marks on a record's timeline: what happened where, and which entries concern whom."""

from collections.abc import Callable, Container, Iterator, Sequence
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


KINDS: Final = (
    "phase",
    "agreed",
    "bracketed",
    "package",
    "silence",
    "vote",
    "card",
    "undo",
    "refused",
    "note",
)
"""What is marked; each has a shape of its own (`game.ui.widgets.timeline`)."""

_KIND_OF: Final[dict[type, Callable[[Any], str]]] = {
    happened.PhaseEntered: lambda _event: "phase",
    happened.ParagraphAgreed: lambda _event: "agreed",
    happened.ParagraphMoved: lambda event: (
        "bracketed" if event.state is ParagraphState.BRACKETED else ""
    ),
    happened.VoteConcluded: lambda _event: "vote",
    happened.PackageMoved: lambda event: "package" if event.state == "accepted" else "",
    happened.SilenceBroken: lambda _event: "silence",
    happened.CardPlayed: lambda _event: "card",
    happened.Rewound: lambda _event: "undo",
}


def legend(kinds: Container[str] = KINDS) -> list[tuple[str, str]]:
    """What each of these marks means, in words."""
    words = {
        "phase": _("next phase"),
        "agreed": _("agreed"),
        "bracketed": _("bracketed"),
        "package": _("package accepted"),
        "silence": _("silence broken"),
        "vote": _("vote"),
        "card": _("event card"),
        "undo": _("taken back"),
        "refused": _("refused"),
        "note": _("bookmark or note"),
    }
    return [(kind, words[kind]) for kind in KINDS if kind in kinds]


def marks(
    entries: Sequence[Entry], noted: Sequence[int] = (), *, refusals: bool = False
) -> tuple[Mark, ...]:
    """All marks in order; of one entry each kind once.

    `refusals`: refused acts are marked too. They are their own seat's until the mandates are open.
    """
    found = [one for entry in entries for one in _marks_of(entry)]
    if refusals:
        found += [Mark(one.number, "refused") for one in entries if one.refusal is not None]
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
