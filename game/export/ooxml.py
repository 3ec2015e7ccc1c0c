"""What python-docx has no words for: footnotes, tracked changes, fields, a fixed archive."""

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final, TypeAlias
from xml.sax.saxutils import escape

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["Change", "add_footnotes", "archive", "mark_removed", "page_field", "rule_below", "run"]

Element: TypeAlias = Any
"""An element of OOXML: python-docx makes its classes at run time."""

_NAMESPACE: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_FIRST_NOTE: Final = 1
"""Ids 0 and 1 are the separators that Word wants; footnote n has the id n + 1."""


@dataclass(frozen=True, slots=True)
class Change:
    """A tracked change: "ins" or "del", its number in the document, by whom and when (ISO)."""

    kind: str
    number: int
    author: str
    date: str


def run(text: str, change: Change | None = None, *, note: int = 0, italic: bool = False) -> Element:
    """A run of words or the call of a footnote, inside its tracked change if there is one."""
    made = OxmlElement("w:r")
    made.append(_look(note=note, italic=italic))
    if note:
        made.append(_element("w:footnoteReference", id=str(note + _FIRST_NOTE)))
    else:
        _words(made, text, "w:delText" if change and change.kind == "del" else "w:t")
    return _wrapped(made, change) if change else made


def _words(made: Element, text: str, tag: str) -> None:
    """Words, with a break where a line ends."""
    for place, line in enumerate(text.split("\n")):
        if place:
            made.append(OxmlElement("w:br"))
        words = OxmlElement(tag)
        words.text = line
        words.set(qn("xml:space"), "preserve")
        made.append(words)


def _wrapped(made: Element, change: Change) -> Element:
    wrapper = _marked(change)
    wrapper.append(made)
    return wrapper


def _marked(change: Change) -> Element:
    return _element(
        f"w:{change.kind}", id=str(change.number), author=change.author, date=change.date
    )


def _look(*, note: int, italic: bool) -> Element:
    look = OxmlElement("w:rPr")
    if italic:
        look.append(OxmlElement("w:i"))
    if note:
        look.append(_element("w:vertAlign", val="superscript"))
    return look


def _element(tag: str, **attributes: str) -> Element:
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def mark_removed(paragraph: Element, change: Change) -> None:
    """The paragraph itself goes with its words, once the change is accepted."""
    look = OxmlElement("w:rPr")
    look.append(_marked(change))
    paragraph.get_or_add_pPr().append(look)


def rule_below(row: Element) -> None:
    """A thick line under a row of a table."""
    for cell in row.iter(qn("w:tc")):
        borders = OxmlElement("w:tcBorders")
        borders.append(_element("w:bottom", val="single", sz="12", space="0", color="000000"))
        cell.get_or_add_tcPr().append(borders)


def page_field(paragraph: Element) -> None:
    """The number of the page."""
    field = _element("w:fldSimple", instr="PAGE")
    field.append(run("1"))
    paragraph.append(field)


def add_footnotes(document: "Document", notes: Sequence[str]) -> None:
    """Real footnotes, 1, 2, ...; those that a run calls by `note`."""
    inside = "".join(_note(number, text) for number, text in enumerate(notes, 1))
    content = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<w:footnotes xmlns:w="{_NAMESPACE}">'
        '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r>'
        f"<w:continuationSeparator/></w:r></w:p></w:footnote>{inside}</w:footnotes>"
    )
    part = Part(PackURI("/word/footnotes.xml"), _TYPE, content.encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _note(number: int, text: str) -> str:
    small = '<w:sz w:val="17"/>'
    return (
        f'<w:footnote w:id="{number + _FIRST_NOTE}"><w:p>'
        f'<w:r><w:rPr>{small}<w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
        f'<w:r><w:rPr>{small}</w:rPr><w:t xml:space="preserve"> {escape(text)}</w:t></w:r>'
        "</w:p></w:footnote>"
    )


def archive(document: "Document") -> bytes:
    """The file, without the moment at which it was packed: the same words, the same bytes."""
    packed, made = BytesIO(), BytesIO()
    document.save(packed)
    with zipfile.ZipFile(packed) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return made.getvalue()
