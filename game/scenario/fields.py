"""Bounds of the fields of a scenario file, and what to write where one is not met."""

import re
from typing import Annotated, TypeAlias

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from game.wording import _

__all__ = [
    "BODY_CHARACTERS",
    "AssetName",
    "Body",
    "Code",
    "Colour",
    "Line",
    "MaybeAssetName",
    "MaybeCode",
    "MaybeLine",
    "MaybeParagraphId",
    "OptionKey",
    "ParagraphId",
    "Share",
    "Strict",
    "WordingText",
    "hint",
]

LINE_CHARACTERS = 300
BODY_CHARACTERS = 6_000
WORDING_CHARACTERS = 2_000

CODE = r"^[A-Z][A-Z0-9]{1,7}$"
PARAGRAPH = r"^(PP|OP)[1-9][0-9]?$"
MAYBE_CODE = r"^([A-Z][A-Z0-9]{1,7})?$"
MAYBE_PARAGRAPH = r"^((PP|OP)[1-9][0-9]?)?$"
OPTION = r"^[a-z][a-z0-9_-]{0,39}$"
ASSET = r"^[a-z0-9][a-z0-9_-]{0,39}$"
MAYBE_ASSET = r"^([a-z0-9][a-z0-9_-]{0,39})?$"
COLOUR = r"^#[0-9a-fA-F]{6}$"


def _one_line(text: str) -> str:
    return re.sub(r"[ \t\n]+", " ", text)


class Strict(BaseModel):
    """A part of the file: no unknown keys, no conversions."""

    model_config = ConfigDict(extra="forbid", strict=True, use_attribute_docstrings=True)


Line: TypeAlias = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=LINE_CHARACTERS),
    AfterValidator(_one_line),
]
"""One line of text."""

MaybeLine: TypeAlias = Annotated[
    str,
    StringConstraints(strip_whitespace=True, max_length=LINE_CHARACTERS),
    AfterValidator(_one_line),
]
"""One line of text, or nothing."""

Body: TypeAlias = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=BODY_CHARACTERS)
]
"""A text that may have paragraphs, or be empty."""

WordingText: TypeAlias = Annotated[
    str,
    StringConstraints(strip_whitespace=True, max_length=WORDING_CHARACTERS),
    AfterValidator(_one_line),
]
"""The words of a paragraph, on one line."""

Code: TypeAlias = Annotated[str, StringConstraints(pattern=CODE)]
ParagraphId: TypeAlias = Annotated[str, StringConstraints(pattern=PARAGRAPH)]
MaybeCode: TypeAlias = Annotated[str, StringConstraints(pattern=MAYBE_CODE)]
MaybeParagraphId: TypeAlias = Annotated[str, StringConstraints(pattern=MAYBE_PARAGRAPH)]
OptionKey: TypeAlias = Annotated[str, StringConstraints(pattern=OPTION)]
AssetName: TypeAlias = Annotated[str, StringConstraints(pattern=ASSET)]
MaybeAssetName: TypeAlias = Annotated[str, StringConstraints(pattern=MAYBE_ASSET)]
Colour: TypeAlias = Annotated[str, StringConstraints(pattern=COLOUR)]
Share: TypeAlias = Annotated[float, Field(ge=0, le=100)]
"""A figure on the scale 0-100."""


def hint(pattern: str) -> str:
    """What a name that has to match this pattern looks like."""
    hints = {
        CODE: _("write two to eight capital letters or digits, such as KZ"),
        PARAGRAPH: _("write PP or OP and a number from 1 to 99, such as PP11"),
        MAYBE_CODE: _("write two to eight capital letters or digits, such as OBS"),
        MAYBE_PARAGRAPH: _("write PP or OP and a number from 1 to 99, such as PP11"),
        OPTION: _("write small letters, digits, - and _, such as 'weaker'"),
        ASSET: _("write small letters, digits, - and _, without folder or ending"),
        MAYBE_ASSET: _("write small letters, digits, - and _, without folder or ending"),
        COLOUR: _("write # and six hexadecimal digits in quotes, such as '#2a9fb0'"),
    }
    return hints.get(pattern, _("write it as the format asks"))
