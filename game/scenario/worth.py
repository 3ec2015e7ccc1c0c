"""What an option is worth, in figures from 0 to 100 or in words."""

from typing import Annotated, Any, Final, TypeAlias

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

__all__ = ["REFUSED", "WORDS", "WORD_ERROR", "Worth", "with_red_lines"]

WORDS: Final = {"loves": 100.0, "likes": 75.0, "neutral": 50.0, "dislikes": 25.0}
"""What the words stand for; `REFUSED` is worth nothing, and a red line besides."""
REFUSED: Final = "cannot accept"
WORDS[REFUSED] = 0.0
WORD_ERROR: Final = "value_word"


def _figure(written: object) -> object:
    if not isinstance(written, str):
        return written
    if written not in WORDS:
        raise PydanticCustomError(WORD_ERROR, "unknown word")
    return WORDS[written]


_SCHEMA: Final[dict[str, Any]] = {
    "anyOf": [
        {"type": "number", "minimum": 0, "maximum": 100},
        {"type": "string", "enum": list(WORDS)},
    ]
}

Worth: TypeAlias = Annotated[
    float, Field(ge=0, le=100), BeforeValidator(_figure), WithJsonSchema(_SCHEMA)
]
"""A figure on the scale 0-100, or the word for one."""


def with_red_lines(written: object) -> object:
    """An interest as it was written, and a red line for each option that cannot be accepted."""
    if not isinstance(written, dict) or not isinstance(written.get("values"), dict):
        return written
    named = [key for key, one in written["values"].items() if one == REFUSED]
    drawn = written.get("red_lines", [])
    if not named or not isinstance(drawn, list):
        return written
    return {**written, "red_lines": list(dict.fromkeys([*drawn, *named]))}
