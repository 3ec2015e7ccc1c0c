"""Typesetting by typst: words are handed over as data, the fonts are the game's own."""

import json
import warnings
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from game.export.extras import need
from game.resources import asset

if TYPE_CHECKING:
    import typst

__all__ = ["typeset"]

_PARTS: Final = Path(__file__).with_name("parts")


def typeset(template: str, held: Mapping[str, Any]) -> bytes:
    """A tagged PDF/A-2b; the same words give the same bytes. MissingExtraError without typst.

    `template` is a file among the parts of this package. No font of the system is used,
    so the pages look alike on every machine.
    """
    need("pdf")
    import typst

    with warnings.catch_warnings():  # a glyph the font lacks is shown as a box, not an error
        warnings.simplefilter("ignore")
        return typst.compile(
            _PARTS / template,
            font_paths=_fonts(),
            ignore_system_fonts=True,
            sys_inputs={"held": json.dumps(held, ensure_ascii=False)},
            format="pdf",
            pdf_standards="a-2b",
            timestamp=0,
        )


@cache
def _fonts() -> "typst.Fonts":
    """The game's own fonts, looked at once."""
    import typst

    return typst.Fonts(False, False, [asset("fonts")])  # noqa: FBT003 - neither the system's nor typst's
