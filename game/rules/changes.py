"""What a change at action may be (rule 90): it replaces, deletes, adds or moves a paragraph.

Each kind is one row: why it may not be, and what exactly it proposes.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

from game.domain.amendment import Amendment
from game.domain.commands import ReviseOrally, TableAmendment
from game.domain.paragraph import OMITTED, Kind, Paragraph, ParagraphId, Wording
from game.domain.phase import AmendmentState, ParagraphState
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.drafting.numbering import bare, footnotes_in
from game.rules.checks import names_a_paragraph
from game.rules.own_words import read
from game.rules.paragraph_names import next_name

__all__ = ["Change", "Plan", "own_wording", "plan", "refuse_change"]

Change: TypeAlias = ReviseOrally | TableAmendment


@dataclass(frozen=True, slots=True)
class Plan:
    """What a change proposes: fields of the amendment it becomes."""

    kind: str
    paragraph: ParagraphId
    wording: Wording
    after: ParagraphId = ""
    read_by: str = "script"


def own_wording(paragraph: Paragraph, text: str) -> tuple[Wording, str]:
    """Own words with the option the lexicon surely reads them as, or none; and who read them."""
    option = read(paragraph, text).option
    return Wording(bare(text), option), "lexicon" if option is not None else ""


def _refuse_paragraph(session: Session, name: ParagraphId) -> Refusal | None:
    """A change names a paragraph of the text that was negotiated here."""
    if refusal := names_a_paragraph(session, name):
        return refusal
    paragraph = session.paragraph(name)
    if paragraph is not None and paragraph.state is ParagraphState.SETTLED:
        return Refusal("paragraph_settled", "practice", (("paragraph", paragraph.label),))
    return _refuse_deleted(session, name)


def _refuse_deleted(session: Session, name: ParagraphId) -> Refusal | None:
    paragraph = session.paragraph(name)
    if paragraph is None:
        return Refusal("unknown_paragraph", "input", (("paragraph", name),))
    if paragraph.state is ParagraphState.DELETED:
        return Refusal("paragraph_deleted", "89", (("paragraph", paragraph.label),))
    return None


def _refuse_text(session: Session, text: str) -> Refusal | None:
    """Own words at action: where the length has them, in writing (rule 78), short enough."""
    if session.pace.own_words == 0:
        return Refusal("own_words_off", "profile", (("length", session.pace.name),))
    if not bare(text):
        return Refusal("amendment_not_in_writing", "78")
    limit = session.profile.own_words_characters
    if len(text) > limit:
        return Refusal("text_too_long", "profile", (("limit", str(limit)),))
    return None


def _refuse_footnotes(text: str, standing: str) -> Refusal | None:
    """A footnote may be kept or dropped; there is none to add."""
    known = footnotes_in(standing)
    for number in footnotes_in(text):
        if number not in known:
            return Refusal("footnote_unknown", "input", (("number", number),))
    return None


def _may_replace(session: Session, command: Change) -> Refusal | None:
    paragraph = session.paragraph(command.paragraph)
    if paragraph is None:
        return names_a_paragraph(session, command.paragraph)
    if command.option and paragraph.option(command.option) is None:
        return Refusal("unknown_option", "input", (("option", command.option),))
    if refusal := _refuse_paragraph(session, command.paragraph):
        return refusal
    if not command.option and (refusal := _refuse_text(session, command.text)):
        return refusal
    return _refuse_same(paragraph, _replace(session, command).wording)


def _refuse_same(paragraph: Paragraph, wording: Wording) -> Refusal | None:
    standing = paragraph.standing
    if wording.text == standing.text:
        return Refusal("already_the_text", "practice", (("paragraph", paragraph.label),))
    return _refuse_footnotes(wording.text, standing.text)


def _replace(session: Session, command: Change) -> Plan:
    paragraph = _paragraph(session, command.paragraph)
    option = paragraph.option(command.option) if command.option else None
    if option is None:
        wording, read_by = own_wording(paragraph, command.text)
        return Plan("replace", paragraph.id, wording, read_by=read_by)
    kind = "replace" if option.text else "delete"
    return Plan(kind, paragraph.id, option.wording)


def _may_delete(session: Session, command: Change) -> Refusal | None:
    if refusal := _refuse_paragraph(session, command.paragraph):
        return refusal
    paragraph = _paragraph(session, command.paragraph)
    if not paragraph.standing.text:
        return Refusal("paragraph_is_omitted", "90", (("paragraph", paragraph.label),))
    return None


def _delete(_: Session, command: Change) -> Plan:
    return Plan("delete", command.paragraph, Wording("", OMITTED))


def _may_add(session: Session, command: Change) -> Refusal | None:
    neighbour = command.after or command.paragraph
    return (
        _refuse_deleted(session, neighbour)
        or _refuse_text(session, command.text)
        or _refuse_footnotes(command.text, "")
    )


def _add(session: Session, command: Change) -> Plan:
    """A new paragraph has the kind of its neighbour; nobody has instructions on its words."""
    neighbour = _paragraph(session, command.after or command.paragraph)
    name = next_name(session, neighbour)
    return Plan("add", name, Wording(bare(command.text), None), neighbour.id, "")


def _may_move(session: Session, command: Change) -> Refusal | None:
    if refusal := _refuse_paragraph(session, command.paragraph):
        return refusal
    if refusal := _refuse_deleted(session, command.after):
        return refusal
    paragraph = _paragraph(session, command.paragraph)
    neighbour = _paragraph(session, command.after)
    if paragraph.kind is not neighbour.kind:
        return Refusal("stays_in_its_part", "90", (("paragraph", paragraph.label),))
    if neighbour.id in {paragraph.id, _before(session, paragraph.id)}:
        return Refusal("already_in_its_place", "90", (("paragraph", paragraph.label),))
    return None


def _before(session: Session, name: ParagraphId) -> ParagraphId:
    names = [one.id for one in session.paragraphs]
    place = names.index(name)
    return names[place - 1] if place else ""


def _move(session: Session, command: Change) -> Plan:
    paragraph = _paragraph(session, command.paragraph)
    return Plan("move", paragraph.id, paragraph.standing, command.after)


def _paragraph(session: Session, name: ParagraphId) -> Paragraph:
    found = session.paragraph(name)
    if found is None:
        raise KeyError(name)
    return found


@dataclass(frozen=True, slots=True)
class _Kind:
    may: Callable[[Session, Change], Refusal | None]
    plan: Callable[[Session, Change], Plan]


_KINDS: Final[dict[str, _Kind]] = {
    "replace": _Kind(_may_replace, _replace),
    "delete": _Kind(_may_delete, _delete),
    "add": _Kind(_may_add, _add),
    "move": _Kind(_may_move, _move),
}


def plan(session: Session, command: Change) -> Plan:
    """What the change proposes, once nothing speaks against it."""
    return _KINDS[command.kind].plan(session, command)


def refuse_change(session: Session, command: Change) -> Refusal | None:
    """Why a change may not be tabled: what it names, its text, or a twin before it."""
    kind = _KINDS.get(command.kind)
    if kind is None:
        return Refusal("no_such_change", "90", (("kind", command.kind),))
    if refusal := kind.may(session, command):
        return refusal
    proposed = kind.plan(session, command)
    return _refuse_bare_resolution(session, proposed) or _refuse_twin(session, proposed)


def _refuse_bare_resolution(session: Session, proposed: Plan) -> Refusal | None:
    """An amendment changes a part (rule 90): without any operative paragraph nothing is left."""
    if proposed.kind != "delete":
        return None
    left = [one.id for one in session.paragraphs if one.kind is Kind.OPERATIVE and _stands(one)]
    if left == [proposed.paragraph]:
        return Refusal("last_operative_paragraph", "90")
    return None


def _stands(paragraph: Paragraph) -> bool:
    return paragraph.state is not ParagraphState.DELETED and bool(paragraph.standing.text)


def _essence(change: Plan | Amendment) -> tuple[str, ...]:
    """What makes two changes the same, whoever moves them and whatever they are called."""
    if change.kind == "add":
        return ("add", change.after, change.wording.text)
    if change.kind == "move":
        return ("move", change.paragraph, change.after)
    return ("text", change.paragraph, change.wording.text)


def _refuse_twin(session: Session, proposed: Plan) -> Refusal | None:
    for one in session.amendments:
        if one.state is not AmendmentState.WITHDRAWN and _essence(one) == _essence(proposed):
            paragraph = session.paragraph(proposed.paragraph)
            label = paragraph.label if paragraph else proposed.paragraph
            return Refusal("already_tabled", "90", (("paragraph", label),))
    return None
