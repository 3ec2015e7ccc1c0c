"""Sentences: codes and parameters in, one sentence for a student out (gettext)."""

import gettext as _gettext

__all__ = ["_", "mark", "ngettext", "training_notice"]

_translations = _gettext.NullTranslations()


def _(message: str) -> str:
    """Translate one interface sentence; the source language is English."""
    return _translations.gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """Translate a sentence whose form depends on a count."""
    return _translations.ngettext(singular, plural, count)


def mark(message: str) -> str:
    """Mark a sentence in a table for translation; it is translated when it is used."""
    return message


def training_notice() -> str:
    """What every page carries: this is no document of the United Nations."""
    return _("TRAINING SIMULATION \N{EN DASH} NOT A UNITED NATIONS DOCUMENT")
