"""A page of this package as a tree of plain values, for the typesetter: one source, two media."""

import re
from base64 import b64decode
from collections.abc import Iterable
from html.parser import HTMLParser
from typing import Any, Final

from game.export.plain import plain

__all__ = ["page_tree"]

_VOID: Final = frozenset({"br", "img", "col", "meta"})
_LEFT_OUT: Final = frozenset({"head", "html", "body", "style", "title"})
_TABLE: Final = frozenset({"table", "thead", "tbody", "tr", "th", "td", "colgroup", "col"})
_BLOCKS: Final = _TABLE | {"div", "p", "h1", "h2", "h3", "ul", "ol", "li"}
_SIZE: Final = re.compile(r"font-size:(\d+)pt")
_WIDTH: Final = re.compile(r"width:([\d.]+)%")


def page_tree(page: str) -> dict[str, Any]:
    """The body of a page that this package made: {"tag", "class", "inside", ...} all the way down.

    Words are {"tag": "#", "text"}; a picture holds its bytes as numbers; a column its width
    in per cent, a size in points where the page gives one.
    """
    builder = _Builder()
    builder.feed(page)
    return {**_node("div", {}), "inside": _trimmed(builder.top)}


class _Builder(HTMLParser):
    """Collects the elements of the body; what stands in the head is left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.top: list[dict[str, Any]] = []
        self._open: list[list[dict[str, Any]]] = [self.top]
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _LEFT_OUT:
            self._hidden += tag not in {"html", "body"}
            return
        if self._hidden or tag == "meta":
            return
        node = _node(tag, {name: value or "" for name, value in attrs})
        self._open[-1].append(node)
        if tag not in _VOID:
            self._open.append(node["inside"])

    def handle_endtag(self, tag: str) -> None:
        if tag in _LEFT_OUT:
            self._hidden -= tag not in {"html", "body"}
        elif not self._hidden and tag not in _VOID:
            inside = self._open.pop()
            inside[:] = _trimmed(inside)

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._open[-1].append({"tag": "#", "text": re.sub(r"\s+", " ", plain(data))})


def _node(tag: str, attributes: dict[str, str]) -> dict[str, Any]:
    style = attributes.get("style", "")
    size, width = _SIZE.search(style), _WIDTH.search(style)
    return {
        "tag": tag,
        "class": attributes.get("class", "").split(),
        "inside": [],
        "size": int(size[1]) if size else 0,
        "width": float(width[1]) if width else 0,
        "span": int(attributes.get("colspan", "1")),
        "value": int(attributes.get("value", "0")),
        "alt": attributes.get("alt", ""),
        "bytes": _bytes(attributes.get("src", "")),
    }


def _bytes(source: str) -> list[int]:
    return list(b64decode(source.partition("base64,")[2]))


def _trimmed(nodes: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Spaces between blocks are those of the source, and no words."""
    held = list(nodes)
    if any(one["tag"] in _BLOCKS for one in held):
        return [one for one in held if one["tag"] != "#" or one["text"].strip()]
    return held
