"""Sentences: codes and parameters in, one sentence for a student out (gettext)."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from game.wording.languages import ENGLISH, LANGUAGES, catalogue

__all__ = [
    "_",
    "language",
    "languages",
    "mark",
    "ngettext",
    "set_language",
    "speaking",
    "training_notice",
]


class _Spoken:
    """The language that is spoken now, and its catalogue."""

    def __init__(self) -> None:
        self.language = ENGLISH
        self.catalogue = catalogue(ENGLISH)


_spoken: Final = _Spoken()


def set_language(code: str) -> None:
    """Speak a language from now on, by its code; one that has no catalogue leaves English."""
    _spoken.catalogue = catalogue(code)
    _spoken.language = code


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Speak a language for a while, then the one of before."""
    before = _spoken.language
    set_language(code)
    try:
        yield
    finally:
        set_language(before)


def language() -> str:
    """The code of the language that is spoken now."""
    return _spoken.language


def languages() -> tuple[tuple[str, str], ...]:
    """Code and own name of every language that the interface speaks."""
    return LANGUAGES


def _(message: str) -> str:
    """Translate one interface sentence; the source language is English."""
    return _spoken.catalogue.gettext(message) if message else ""


def ngettext(singular: str, plural: str, count: int) -> str:
    """Translate a sentence whose form depends on a count."""
    return _spoken.catalogue.ngettext(singular, plural, count)


def mark(message: str) -> str:
    """Mark a sentence in a table for translation; it is translated when it is used."""
    return message


def training_notice() -> str:
    """What every page carries: this is no document of the United Nations."""
    return _("TRAINING SIMULATION \N{EN DASH} NOT A UNITED NATIONS DOCUMENT")
