"""Characters that no scenario may hold: they hide or reorder what a reader sees.

Control, surrogate and bidirectional characters, byte order marks inside the text, tag
characters, and the line breaks U+0085, U+2028 and U+2029, which tools count differently.
"""

import re
import unicodedata

__all__ = ["forbidden", "forbidden_by_line", "name_of", "without_forbidden"]

BANNED = (
    "\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f"  # control characters, U+0085 among them
    "\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069"  # bidirectional controls
    "\\u2028\\u2029\\ufeff\\ufff9-\\ufffb\\ufffe\\uffff"
    "\\ud800-\\udfff\\U000e0000-\\U000e007f"
)
_BANNED = re.compile(f"[{BANNED}]")
_BANNED_IN_SCALAR = re.compile(f"[{BANNED}\\r]")
_BREAK = re.compile("\r\n|\r|\n")


def forbidden(text: str) -> str | None:
    """The first character that the text of one entry may not hold, if any."""
    found = _BANNED_IN_SCALAR.search(text)
    return found.group() if found else None


def forbidden_by_line(text: str) -> tuple[tuple[int, int, str], ...]:
    """Line, column (from 1) and character: the first forbidden one of each line of a file."""
    if not _BANNED.search(text):
        return ()
    found = ((line, _BANNED.search(one)) for line, one in enumerate(_BREAK.split(text), 1))
    return tuple((line, hit.start() + 1, hit.group()) for line, hit in found if hit)


def name_of(character: str) -> str:
    """A character that cannot be seen, by its number and name: `U+202E`."""
    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X}{f' ({name})' if name else ''}"


def without_forbidden(text: str) -> str:
    """A text that is safe to print: forbidden characters become question marks."""
    return _BANNED_IN_SCALAR.sub("?", text)
