"""Typed forms: commands with blanks that a person or a computer delegate fills in."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import MISSING, dataclass, fields
from functools import cache, cached_property, lru_cache
from typing import Any

from game.domain.ballot import Choice
from game.domain.commands import Command
from game.domain.delegation import Code
from game.domain.package import Term
from game.domain.paragraph import Wording
from game.domain.session import Session
from game.domain.stage import Call, Floor, PackageAnswers, Question

__all__ = ["Blank", "Form", "examples", "made", "prototype", "reason_form", "text_form"]


@dataclass(frozen=True, slots=True)
class Blank:
    """One thing to fill in.

    `kind` is "text", "reason", "terms", "addressees", "paragraphs" or "place" (one
    paragraph's name); `minimum` and `maximum` count characters (text, reason, place) or
    items; `choices` are what may be named.
    """

    name: str
    kind: str
    minimum: int = 1
    maximum: int = 1
    choices: tuple[Any, ...] = ()


@dataclass(frozen=True)
class Form:
    """A command that is in order once its blanks are filled in."""

    command: type
    given: tuple[tuple[str, Any], ...]
    blanks: tuple[Blank, ...]

    def fill(self, **values: Any) -> Command:
        """The command with its blanks filled in; TypeError if one is left out."""
        command: Command = self.command(**dict(self.given), **values)
        return command

    @cached_property
    def example(self) -> Command:
        """The form filled in with the first thing that fits each blank."""
        return self.fill(**{blank.name: _sample_value(blank) for blank in self.blanks})


def _sample_value(blank: Blank) -> Any:
    if blank.kind in {"text", "reason"}:
        return "-"
    if blank.kind == "place":
        return blank.choices[0]
    if blank.kind == "terms":
        return _sample_terms(blank.choices)
    return blank.choices[: blank.minimum]


def _sample_terms(choices: tuple[tuple[str, tuple[Wording, ...]], ...]) -> tuple[Term, ...]:
    """Terms that did not lapse already are hard to guess: one paragraph, its last wording."""
    return tuple(Term(paragraph, wordings[-1]) for paragraph, wordings in choices[:1])


_KEPT = 4096
"""Offers that were made lately: a table asks for the same few hundred again and again."""


@lru_cache(maxsize=_KEPT)
def made(command: Callable[..., Command], *named: Hashable) -> Command:
    """A concrete command; the same one for the same words."""
    return command(*named)


@lru_cache(maxsize=_KEPT)
def reason_form(command: type, most: int, *given: tuple[str, Any]) -> Form:
    """A command whose reason is to be typed, in so many characters."""
    return Form(command, given, (Blank("reason", "reason", 1, most),))


@lru_cache(maxsize=_KEPT)
def text_form(command: type, most: int, *given: tuple[str, Any]) -> Form:
    """A command whose text is to be typed, in so many characters."""
    return Form(command, given, (Blank("text", "text", 1, most),))


def _paragraph_at_hand(session: Session) -> str:
    stage = session.stage
    if isinstance(stage, Floor | Call):
        return stage.paragraph
    if isinstance(stage, Question) and stage.subject.paragraph:
        return stage.subject.paragraph
    nearest = session.brackets or session.paragraphs
    return nearest[0].id


def examples(session: Session, code: Code) -> dict[str, Any]:
    """Something plausible for every field a command can have, as the table stands."""
    paragraph = session.paragraph(_paragraph_at_hand(session))
    others = tuple(one for one in session.members if one != code)
    package = session.stage.package if isinstance(session.stage, PackageAnswers) else 0
    return {
        "delegation": code,
        "paragraph": paragraph.id if paragraph else "",
        "paragraphs": (paragraph.id,) if paragraph else (),
        "option": paragraph.options[0].key if paragraph and paragraph.options else "",
        "proposal": 0,
        "package": package,
        "terms": (Term(paragraph.id, paragraph.standing),) if paragraph else (),
        "addressees": others[:1],
        "choice": Choice.YES,
        "number": session.amendments[-1].number if session.amendments else 0,
        "numbers": (),
        "motion": session.profile.motions[0].key if session.profile.motions else "closure",
        "side": "for",
        "text": "-",
        "reason": "-",
    }


def prototype(command: type, plausible: Mapping[str, Any]) -> Command:
    """A command of a kind, made of `examples`, to ask the rules why it may not be done now."""
    return _example(command, *[plausible[name] for name in _needed(command)])


@lru_cache(maxsize=_KEPT)
def _example(command: Callable[..., Command], *values: Hashable) -> Command:
    return command(**dict(zip(_needed(command), values, strict=True)))


@cache
def _needed(command: Any) -> tuple[str, ...]:
    """The fields that have to be given."""
    return tuple(field.name for field in fields(command) if field.default is MISSING)
