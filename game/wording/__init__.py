"""Sentences: codes and parameters in, one sentence for a student out (gettext)."""

import gettext as _gettext

__all__ = ["_", "ngettext"]

_translations = _gettext.NullTranslations()


def _(message: str) -> str:
    """Translate one interface sentence; the source language is English."""
    return _translations.gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """Translate a sentence whose form depends on a count."""
    return _translations.ngettext(singular, plural, count)
