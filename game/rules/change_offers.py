"""Changes at action that a delegation could table: scripted wordings, deletions, forms to fill."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from game.domain.commands import Command, ReviseOrally, TableAmendment
from game.domain.delegation import Code
from game.domain.paragraph import OMITTED, Paragraph
from game.domain.phase import AmendmentState, ParagraphState
from game.domain.session import Session
from game.domain.stage import Window
from game.rules.forms import Blank, Form, made, text_form

__all__ = ["changes_on_offer"]

_Offer: TypeAlias = Command | Form
_WINDOWS = {"requests", "budget"}
_NAME = 24
"""Characters of the longest name of a paragraph."""


def changes_on_offer(
    command: type[ReviseOrally | TableAmendment],
) -> Callable[[Session, Code], Iterator[_Offer]]:
    """For each paragraph: its scripted wordings, to leave it out, own words, a new place."""

    def expand(session: Session, code: Code) -> Iterator[_Offer]:
        stage = session.stage
        if not isinstance(stage, Window) or stage.purpose not in _WINDOWS:
            return
        for paragraph in session.in_state(ParagraphState.AGREED, ParagraphState.COMPILED):
            yield from _scripted(command, code, paragraph)
            yield _typed(command, session, code, paragraph)
            yield from _moved(command, session, code, paragraph)
        for paragraph in session.paragraphs:
            yield _added(command, session, code, paragraph)

    return expand


def _scripted(command: type, code: Code, paragraph: Paragraph) -> Iterator[_Offer]:
    for option in paragraph.options:
        yield made(command, code, paragraph.id, option.key)
    if paragraph.option(OMITTED) is None:
        yield made(command, code, paragraph.id, "", "delete")


def _typed(command: type, session: Session, code: Code, paragraph: Paragraph) -> Form:
    given = (("delegation", code), ("paragraph", paragraph.id), ("option", ""))
    return text_form(command, session.profile.own_words_characters, *given)


def _added(command: type, session: Session, code: Code, paragraph: Paragraph) -> Form:
    given = (
        ("delegation", code),
        ("paragraph", paragraph.id),
        ("option", ""),
        ("kind", "add"),
        ("after", paragraph.id),
    )
    return text_form(command, session.profile.own_words_characters, *given)


def _moved(command: type, session: Session, code: Code, paragraph: Paragraph) -> Iterator[_Offer]:
    """Where to: after any paragraph of its part, but where it stands or was moved to already."""
    moved = {
        one.after
        for one in session.amendments
        if one.paragraph == paragraph.id and one.state is not AmendmentState.WITHDRAWN
    }
    part = [
        one.id
        for one in session.paragraphs
        if one.kind is paragraph.kind and one.state is not ParagraphState.DELETED
    ]
    here = part.index(paragraph.id)
    places = tuple(
        name for at, name in enumerate(part) if at not in {here - 1, here} and name not in moved
    )
    if places:
        given = (
            ("delegation", code),
            ("paragraph", paragraph.id),
            ("option", ""),
            ("kind", "move"),
        )
        yield Form(command, given, (Blank("after", "place", 1, _NAME, places),))
