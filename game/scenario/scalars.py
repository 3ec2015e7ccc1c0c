"""Plain words of YAML 1.2: only true and false are boolean; dates and versions stay text."""

import math
import re
import unicodedata
from typing import TypeAlias

__all__ = ["Scalar", "normal", "plain"]

Scalar: TypeAlias = str | int | float | bool | None

_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_WHOLE = re.compile(r"[-+]?[0-9]{1,15}")
_DECIMAL = re.compile(r"[-+]?(?:\.[0-9]{1,30}|[0-9]{1,30}\.[0-9]{0,30})(?:[eE][-+]?[0-9]{1,3})?")


def normal(text: str) -> str:
    """Text in Unicode's composed form (NFC), so that equal words compare equal."""
    return unicodedata.normalize("NFC", text)


def plain(text: str) -> Scalar:
    """What an unquoted word means; a number too long to be meant as one stays text."""
    if text in _WORDS:
        return _WORDS[text]
    if _WHOLE.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text) and math.isfinite(number := float(text)):
        return number
    return normal(text)
