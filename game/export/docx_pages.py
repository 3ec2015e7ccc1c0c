"""The pages of the DOCX: masthead, clauses with their tracked changes, minutes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from typing import TYPE_CHECKING, Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from game.export import ooxml
from game.export.as_pdf import document_date, masthead_lines
from game.export.minutes import minutes, status_words
from game.export.notice import record_line
from game.export.publication import Publication
from game.export.resolution import resolution
from game.export.tracked import Piece, TrackedParagraph, in_lines, tracked
from game.wording import _, training_notice

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

__all__ = ["docx_pages"]

_FONT = "Liberation Serif"


def docx_pages(publication: Publication) -> bytes:
    """The whole file; needs python-docx."""
    document = docx.Document()
    _styles(document)
    _properties(document, publication)
    _sheet(document, publication)
    _head(document, publication)
    _text(document, publication)
    _minutes(document, publication)
    ooxml.add_footnotes(document, resolution(publication.proceedings).footnotes)
    return ooxml.archive(document)


def _styles(document: "Document") -> None:
    """Black headings, one font for every script; Word's own defaults are blue and sans serif."""
    for name, size in (("Normal", 10.5), ("Heading 1", 13), ("Heading 2", 11)):
        style: Any = document.styles[name]
        style.font.name, style.font.size = _FONT, Pt(size)
        style.font.color.rgb = RGBColor(0, 0, 0)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        for script in ("ascii", "hAnsi", "eastAsia", "cs"):
            fonts.set(qn(f"w:{script}"), _FONT)
    document.styles["Normal"].paragraph_format.space_after = Pt(6)


def _properties(document: "Document", publication: Publication) -> None:
    day = document_date(publication)
    held = document.core_properties
    held.title = publication.header.scenario.masthead.title
    held.author = held.last_modified_by = _("Ad Referendum, a training simulation")
    held.comments = " ".join((training_notice(), record_line(publication.chain))).strip()
    held.created = held.modified = datetime(day.year, day.month, day.day, tzinfo=UTC)
    held.language = "en"


def _sheet(document: "Document", publication: Publication) -> None:
    """A4 with the notice above and the record's hash below every page."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(30)
    above = section.header.paragraphs[0]
    above.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _small(above, training_notice(), bold=True)
    below = section.footer.paragraphs[0]
    below.style = document.styles["Normal"]
    job = publication.header.scenario.masthead.job_number
    _small(below, " · ".join(one for one in (job, record_line(publication.chain), "") if one))
    below.paragraph_format.tab_stops.clear_all()
    below.paragraph_format.tab_stops.add_tab_stop(Mm(150), WD_TAB_ALIGNMENT.RIGHT)
    below.add_run("\t").font.size = Pt(8)
    ooxml.page_field(below._p)  # noqa: SLF001 - python-docx has no fields


def _small(paragraph: "Paragraph", text: str, *, bold: bool = False) -> None:
    made = paragraph.add_run(text)
    made.font.size, made.bold = Pt(8), bold


def _head(document: "Document", publication: Publication) -> None:
    head = publication.header.scenario.masthead
    row = document.add_table(rows=1, cols=2).rows[0]
    ooxml.rule_below(row._tr)  # noqa: SLF001 - python-docx has no borders
    left, right = row.cells
    organ = left.paragraphs[0].add_run(head.organ.removeprefix("The ").strip())
    organ.bold, organ.font.size = True, Pt(17)
    right.paragraphs[0].add_run("\n".join(masthead_lines(head)))
    for line in (head.session, head.agenda_item):
        if line:
            document.add_paragraph(line)
    document.add_paragraph().add_run(head.sponsors_line).bold = True
    document.add_heading(head.title, level=1)
    document.add_paragraph().add_run(f"({status_words(publication.session)})").italic = True


@dataclass(slots=True)
class _Tracker:
    """Numbers the changes, names their authors, and knows which footnotes were called."""

    names: dict[str, str]
    date: str
    numbers: Iterator[int] = field(default_factory=lambda: count(1))
    called: set[int] = field(default_factory=set)

    def change(self, kind: str, author: str) -> ooxml.Change:
        """The next change; what no delegation did was done by the meeting."""
        named = self.names.get(author, author) or _("The meeting")
        return ooxml.Change(kind, next(self.numbers), named, self.date)

    def run(self, piece: Piece) -> ooxml.Element:
        """A piece of the text; the second call of a footnote is its number alone."""
        kinds = {"inserted": "ins", "deleted": "del"}
        kind = kinds.get(piece.kind)
        change = self.change(kind, piece.author) if kind else None
        note = 0 if piece.note in self.called else piece.note
        self.called.add(piece.note)
        text = str(piece.note) if piece.note else piece.text
        return ooxml.run(text, change, note=note, italic=piece.italic)


def _text(document: "Document", publication: Publication) -> None:
    day = document_date(publication).isoformat()
    tracker = _Tracker(publication.session.names, f"{day}T00:00:00Z")
    organ = _clause(document)
    organ.add_run(f"{publication.header.scenario.masthead.organ},").italic = True
    for one in tracked(publication.proceedings):
        _set(_clause(document), one, tracker)


def _clause(document: "Document") -> "Paragraph":
    made = document.add_paragraph()
    made.paragraph_format.left_indent = Mm(12)
    made.paragraph_format.first_line_indent = Mm(8)
    made.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    return made


def _set(paragraph: "Paragraph", one: TrackedParagraph, tracker: _Tracker) -> None:
    if one.number:
        paragraph.add_run(f"{one.number}.\t")
        paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(28))
    inner = paragraph._p  # noqa: SLF001 - python-docx has no tracked changes
    if one.removed:
        ooxml.mark_removed(inner, tracker.change("del", one.pieces[-1].author))
    if one.bracketed:
        paragraph.add_run("[")
    for piece in in_lines(one.pieces):
        inner.append(tracker.run(piece))
    if one.bracketed:
        paragraph.add_run("]")


def _minutes(document: "Document", publication: Publication) -> None:
    for one in minutes(publication):
        if one.kind == "heading":
            document.add_heading(one.text, level=2)
        else:
            made = document.add_paragraph(one.text)
            made.paragraph_format.left_indent = Mm(6 if one.kind == "item" else 0)
