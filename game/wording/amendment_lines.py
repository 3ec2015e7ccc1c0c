"""The log of amendments: moved, put or not, maintained; new paragraphs, sponsors, costs."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from game.domain import events as happened
from game.wording import _

__all__ = ["AMENDMENT_LINES"]

Names = Mapping[str, str]


def _tabled(event: happened.AmendmentTabled, names: Names) -> str:
    amendment = event.amendment
    revision = {
        "replace": _("{name} reads an oral revision of {paragraph}."),
        "delete": _("{name} would orally revise the text by deleting {paragraph}."),
        "add": _("{name} would orally revise the text by adding {paragraph}."),
        "move": _("{name} would orally revise the text by moving {paragraph} after {after}."),
    }
    moved = {
        "replace": _("{name} moves an amendment to {paragraph}."),
        "delete": _("{name} moves an amendment: to delete {paragraph}."),
        "add": _("{name} moves an amendment: a new paragraph {paragraph}."),
        "move": _("{name} moves an amendment: {paragraph} is to stand after {after}."),
    }
    templates = revision if amendment.revision else moved
    return templates.get(amendment.kind, templates["replace"]).format(
        name=names.get(amendment.author, amendment.author),
        paragraph=_label(amendment.paragraph),
        after=_label(amendment.after),
    )


def _label(paragraph: str) -> str:
    return paragraph.replace("-", " ")


def _moved(event: happened.AmendmentMoved, _names: Names) -> str:
    template = {
        "withdrawn": _("Amendment {number} is withdrawn."),
        "excluded": _("Amendment {number} is not put: what was adopted necessarily excludes it."),
        "moot": _("Amendment {number} is not put: the text already says it."),
        "unconfirmed": _("Amendment {number} is not put: its mover did not maintain it."),
        "not_seconded": _("Amendment {number} is not put: nobody seconds it."),
        "draft_withdrawn": _("Amendment {number} fell with the draft that was withdrawn."),
        "friendly": _("Amendment {number} is friendly: all sponsors agree, and it stands."),
        "unfriendly": _("Amendment {number} is unfriendly: not all sponsors agree to it."),
    }.get(event.cause, "")
    return template.format(number=event.number)


def _ordered(event: happened.AmendmentsOrdered, _names: Names) -> str:
    numbers = ", ".join(str(one) for one in event.numbers)
    if event.by == "chair":
        return _("The chair will put the proposed changes in this order: {numbers}.").format(
            numbers=numbers
        )
    return _("The proposed changes are put in another order: {numbers}.").format(numbers=numbers)


def _rebased(event: happened.AmendmentRebased, _names: Names) -> str:
    if event.status == "still_applies":
        template = _("Its paragraph has changed: amendment {number} still applies, if maintained.")
    elif event.offer is not None:
        template = _("Its paragraph was revised: amendment {number} conflicts, unless maintained.")
    else:
        template = _("Its paragraph has changed: amendment {number} conflicts with the new text.")
    return template.format(number=event.number)


def _confirmed(event: happened.AmendmentConfirmed, _names: Names) -> str:
    return _("The mover maintains amendment {number}.").format(number=event.number)


def _co_sponsored(event: happened.AmendmentCoSponsored, names: Names) -> str:
    name = names.get(event.delegation, event.delegation)
    return _("{name} co-sponsors amendment {number}.").format(name=name, number=event.number)


def _added(event: happened.ParagraphAdded, _names: Names) -> str:
    label, after = event.paragraph.label, _label(event.after)
    return _("{paragraph} is added after {after}.").format(paragraph=label, after=after)


def _relocated(event: happened.ParagraphRelocated, _names: Names) -> str:
    label, after = _label(event.paragraph), _label(event.after)
    return _("{paragraph} now stands after {after}.").format(paragraph=label, after=after)


def _footnotes(event: happened.FootnotesDeleted, _names: Names) -> str:
    return _("Deleted with the words of {paragraph}: footnote {numbers}.").format(
        paragraph=_label(event.paragraph), numbers=", ".join(event.numbers)
    )


def _joined(event: happened.SponsorJoined, names: Names) -> str:
    name = names.get(event.delegation, event.delegation)
    return _("{name} joins the sponsors of the draft.").format(name=name)


def _reintroduced(event: happened.DraftReintroduced, names: Names) -> str:
    name = names.get(event.delegation, event.delegation)
    return _("{name} reintroduces the draft.").format(name=name)


def _flagged(event: happened.BudgetFlagRaised, _names: Names) -> str:
    return _("{paragraph} would cost money: the Secretariat has to state how much.").format(
        paragraph=_label(event.paragraph)
    )


def _answered(event: happened.BudgetAnswered, _names: Names) -> str:
    template = {
        "facilitator": _("The Secretariat on {paragraph}: {costs}"),
        "chair": _(
            "The Secretariat on {paragraph}: the costs would be met within existing resources "
            "(training rule)."
        ),
        "text": _("The text of {paragraph} no longer has costs that were to be stated."),
    }[event.by]
    return template.format(paragraph=_label(event.paragraph), costs=event.costs)


AMENDMENT_LINES: Final[dict[type, Callable[[Any, Names], str]]] = {
    happened.AmendmentTabled: _tabled,
    happened.AmendmentMoved: _moved,
    happened.AmendmentsOrdered: _ordered,
    happened.AmendmentRebased: _rebased,
    happened.AmendmentConfirmed: _confirmed,
    happened.AmendmentCoSponsored: _co_sponsored,
    happened.ParagraphAdded: _added,
    happened.ParagraphRelocated: _relocated,
    happened.FootnotesDeleted: _footnotes,
    happened.SponsorJoined: _joined,
    happened.DraftReintroduced: _reintroduced,
    happened.BudgetFlagRaised: _flagged,
    happened.BudgetAnswered: _answered,
}
"""One line an event, "" where the vote or the text says it all."""
