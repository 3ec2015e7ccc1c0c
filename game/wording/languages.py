"""Languages of the interface: catalogues of gettext, one folder each under `assets/locale`."""

import gettext
import os
import struct
from collections.abc import Mapping
from typing import Final

from game.resources import asset

__all__ = ["ENGLISH", "LANGUAGES", "catalogue", "language_of_the_system"]

ENGLISH: Final = "en"
"""The language that the sentences are written in; it has no catalogue."""

LANGUAGES: Final = ((ENGLISH, "English"), ("ru", "Русский"))
"""Code and own name of every language that is complete."""

_DOMAIN: Final = "adref"

_UNREADABLE: Final = (OSError, ValueError, struct.error)
"""What gettext says of a catalogue that is torn: no word of a file is worth the session."""


def catalogue(language: str) -> gettext.NullTranslations:
    """The catalogue of a language; the English sentences where there is none that can be read."""
    if language == ENGLISH:
        return gettext.NullTranslations()
    try:
        return gettext.translation(_DOMAIN, asset("locale"), languages=[language], fallback=True)
    except _UNREADABLE:
        return gettext.NullTranslations()


def language_of_the_system(environment: Mapping[str, str] | None = None) -> str:
    """The first language that the user's system asks for and the game speaks; else English.

    It is read as gettext reads it: LANGUAGE, LC_ALL, LC_MESSAGES, LANG; the first that is
    set decides.
    """
    given = os.environ if environment is None else environment
    asked = next(filter(None, map(given.get, ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))), "")
    spoken = [code for code, _own_name in LANGUAGES]
    for locale in asked.split(":"):
        code = locale.partition(".")[0].partition("_")[0].lower()
        if code in spoken:
            return code
    return ENGLISH
