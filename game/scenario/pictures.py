"""Whether the game can draw a picture that a stranger sent: PNG, and plain shapes of SVG.

SDL draws an SVG by a small reader: what it does not know, such as text, <use> or clipping, it
leaves out without a word. So a flag that holds any of it is refused with a sentence.
"""

import re
import struct
from io import BytesIO
from pathlib import Path
from typing import Final
from xml.parsers import expat

from game.scenario.files import read_bytes
from game.scenario.problems import ScenarioProblems, clip
from game.wording import _

__all__ = ["Trouble", "trouble_with"]

Trouble = tuple[str, str]
"""What is wrong with a picture, and what to do."""

LARGEST: Final = 256 * 1024
"""Bytes a flag may have."""
WIDEST: Final = 2048
"""Pixels a PNG may have to a side."""

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_HEAD: Final = struct.Struct(">I4sII")
_DOCTYPE: Final = "<!DOCTYPE>"
_SHAPES: Final = frozenset(
    ("svg", "g", "defs", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon")
)
_PAINT: Final = frozenset(("linearGradient", "radialGradient", "stop", "style"))
_SILENT: Final = frozenset(("title", "desc", "metadata"))
"""What is no picture, and may hold anything."""
_COLOURS: Final = re.compile(r"(hsla?|var|url)\((?!\s*['\"]?#)", re.IGNORECASE)
"""Ways to name a colour that are drawn grey or not at all; `url(#…)` is a gradient of its own."""


def trouble_with(path: Path) -> Trouble | None:
    """What keeps a picture from being drawn; None if nothing does."""
    try:
        content = read_bytes(path, LARGEST)
    except ScenarioProblems as found:
        return found.problems[0].what, found.problems[0].remedy
    if len(content) > LARGEST:
        what = _("the picture is larger than {size} kB").format(size=LARGEST // 1024)
        return what, _("save it smaller: 640 pixels to a side are plenty")
    return _png(content) if path.suffix == ".png" else _svg(content)


def _png(content: bytes) -> Trouble | None:
    head = content[len(_PNG) : len(_PNG) + _HEAD.size]
    if not content.startswith(_PNG) or len(head) < _HEAD.size:
        return _("this is no PNG picture"), _("save it again as PNG")
    _length, kind, wide, high = _HEAD.unpack(head)
    if kind != b"IHDR" or not 1 <= wide <= WIDEST or not 1 <= high <= WIDEST:
        what = _("the picture has more than {size} pixels to a side").format(size=WIDEST)
        return what, _("save it smaller: 640 pixels to a side are plenty")
    return None


class _UndrawnError(Exception):
    """Carries the name of what cannot be drawn."""


def _svg(content: bytes) -> Trouble | None:
    """Read an SVG to its end, or to the first thing in it that would be left out."""
    reader = expat.ParserCreate("utf-8")
    inside = _Inside()
    reader.StartDoctypeDeclHandler = _no_doctype
    reader.StartElementHandler = inside.begin
    reader.EndElementHandler = inside.end
    remedy = _("turn it into plain shapes, or save the flag as PNG")
    try:
        reader.ParseFile(BytesIO(content))
    except _UndrawnError as found:
        what = _("the picture holds {thing}, which the game cannot draw")
        return what.format(thing=clip(str(found))), remedy
    except (expat.ExpatError, ValueError):
        return _("this is no SVG picture"), _("save it again as SVG, or as PNG")
    return None


def _no_doctype(*_declared: object) -> None:
    raise _UndrawnError(_DOCTYPE)


class _Inside:
    """Where the reader stands: `silent` counts the open elements that are no picture."""

    def __init__(self) -> None:
        self.depth = self.silent = 0

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """An element opens; the first is <svg>, and no other one is."""
        if self.silent or name in _SILENT or (":" in name and not name.startswith("svg:")):
            self.silent += 1
        elif name not in _SHAPES | _PAINT or (name == "svg") != (self.depth == 0):
            thing = f"<{name}>"
            raise _UndrawnError(thing)
        else:
            _colours(attributes)
        self.depth += 1

    def end(self, _name: str) -> None:
        """An element closes."""
        self.silent, self.depth = max(0, self.silent - 1), self.depth - 1


def _colours(attributes: dict[str, str]) -> None:
    for name in ("fill", "stroke", "style", "stop-color"):
        if found := _COLOURS.search(attributes.get(name, "")):
            thing = f'{name}="{found.group()}…"'
            raise _UndrawnError(thing)
