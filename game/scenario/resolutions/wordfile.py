"""The text of a DOCX file: tracked changes as accepted, tables in their place, real footnotes."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn

__all__ = ["word_text"]

_RAISED: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SIGNS: Final = {
    qn("w:tab"): " ",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
}


def word_text(document: Document) -> str:
    """Each paragraph a block, the calls of footnotes raised; the footnotes after the text."""
    body = document.element.body
    order = _called(body)
    found = [_words(one, order) for one in body.iter(qn("w:p"))]
    notes = _notes(document)
    for name, number in order.items():
        found.append(f"{_raised(number)} {notes.get(name, '').strip()}")
    return "\n\n".join(found)


def _called(body: Any) -> dict[str, int]:
    """The number of each footnote, by its name in the file, in the order of the calls."""
    calls = body.iter(qn("w:footnoteReference"))
    names = dict.fromkeys(str(one.get(qn("w:id"))) for one in calls if not _taken_out(one))
    return {name: number for number, name in enumerate(names, 1)}


def _taken_out(element: Any) -> bool:
    return next(element.iterancestors(qn("w:del")), None) is not None


def _words(paragraph: Any, order: dict[str, int]) -> str:
    """What is printed of a paragraph; words that a tracked change took out are not `w:t`."""
    return "".join(_spelt(paragraph.iter(), order))


def _spelt(elements: Iterable[Any], order: dict[str, int]) -> Iterator[str]:
    for one in elements:
        if one.tag == qn("w:t"):
            yield one.text or ""
        elif one.tag == qn("w:footnoteReference") and not _taken_out(one):
            yield _raised(order[str(one.get(qn("w:id")))])
        else:
            yield _SIGNS.get(one.tag, "")


def _raised(number: int) -> str:
    return str(number).translate(_RAISED)


def _notes(document: Document) -> dict[str, str]:
    """The words of each footnote of the file, by its name."""
    parts = (one.target_part for one in document.part.rels.values() if not one.is_external)
    blob = next((one.blob for one in parts if one.partname.endswith("/footnotes.xml")), b"")
    if not blob:
        return {}
    held = parse_xml(blob).iter(qn("w:footnote"))
    return {str(one.get(qn("w:id"))): "".join(_spelt(one.iter(), {})) for one in held}
