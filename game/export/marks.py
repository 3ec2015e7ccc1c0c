"""The acts of note on the timeline of a page, each in the row of who did it."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from game.domain import events as happened
from game.domain.events import Event
from game.export.acts import Act
from game.export.charts import Mark
from game.export.publication import Publication
from game.wording import _

__all__ = ["CHAIR", "kinds", "marks"]

CHAIR: Final = "chair"
"""The row of what the meeting as a whole did."""

_KINDS: Final[Mapping[type[Any], tuple[str, str]]] = {
    happened.ProposalTabled: ("proposal", "proposal.author"),
    happened.AmendmentTabled: ("proposal", "amendment.author"),
    happened.ReservationEntered: ("objection", "objection.delegation"),
    happened.ObjectionRaised: ("objection", "objection.delegation"),
    happened.SilenceBroken: ("objection", "delegation"),
    happened.PackageOffered: ("package", "package.author"),
    happened.ParagraphAgreed: ("agreed", ""),
    happened.VoteConcluded: ("vote", ""),
}
"""An event's mark, and the path of attributes to the delegation in whose row it stands."""


def kinds() -> tuple[tuple[str, str], ...]:
    """The marks there are, in words."""
    return (
        ("proposal", _("proposal or amendment")),
        ("objection", _("objection or reservation")),
        ("package", _("package")),
        ("agreed", _("paragraph agreed")),
        ("vote", _("vote")),
        ("refused", _("out of order")),
    )


def marks(publication: Publication, told: tuple[Act, ...]) -> Iterator[Mark]:
    """In the order of the record; events that are not known here get no mark."""
    for entry, act in zip(publication.proceedings.entries, told, strict=True):
        if act.result == "refused":
            yield Mark(act.number, act.actor, "refused", act.why or _("An act was out of order."))
        for event in entry.events:
            if type(event) in _KINDS:
                yield _mark(event, act)


def _mark(event: Event, act: Act) -> Mark:
    kind, path = _KINDS[type(event)]
    who: Any = event
    for name in path.split(".") if path else ():
        who = getattr(who, name)
    return Mark(act.number, who if path else CHAIR, kind, " ".join(act.lines))
