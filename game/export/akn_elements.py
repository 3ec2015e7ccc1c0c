"""Elements of Akoma Ntoso, and their identifiers."""

import re
from collections.abc import Mapping
from typing import Final

from lxml import etree

__all__ = ["AKN", "OWN", "add", "append_text", "identifier", "root_element"]

AKN: Final = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OWN: Final = "urn:ad-referendum:record"
"""The namespace of what the standard has no element for, such as an act of the record."""

Element = etree._Element  # noqa: SLF001 - lxml gives its one element class no other name


def root_element() -> Element:
    """An empty document."""
    return etree.fromstring(f'<akomaNtoso xmlns="{AKN}" xmlns:adref="{OWN}"/>')


def add(
    parent: Element, tag: str, attributes: Mapping[str, str] | None = None, text: str = ""
) -> Element:
    """A new last child; "adref:..." is of this game's own namespace."""
    own = tag.startswith("adref:")
    name = f"{{{OWN}}}{tag.removeprefix('adref:')}" if own else f"{{{AKN}}}{tag}"
    made = etree.SubElement(parent, name, dict(attributes or {}))
    if text:
        made.text = text
    return made


def append_text(parent: Element, text: str) -> None:
    """Words after everything that the element holds already."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def identifier(*parts: str) -> str:
    """An eId, such as "delegation-kz"."""
    return "-".join(re.sub(r"[^a-z0-9]+", "_", one.lower()).strip("_") for one in parts)
