"""Preface, preamble, operative paragraphs and conclusions in Akoma Ntoso."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from game.domain.paragraph import Kind
from game.export.akn_elements import Element, add, append_text, identifier
from game.export.as_pdf import masthead_lines
from game.export.minutes import minutes, status_words
from game.export.notice import record_line
from game.export.publication import Publication
from game.export.resolution import resolution
from game.export.tracked import Piece, TrackedParagraph
from game.wording import _, training_notice

__all__ = ["Modification", "Written", "add_text"]


@dataclass(frozen=True, slots=True)
class Modification:
    """A change of the text: which paragraph, "ins" or "del", where it stands, by whom."""

    paragraph: str
    kind: str
    place: str
    author: str


@dataclass(frozen=True, slots=True)
class Written:
    """What was written of the text: the eIds of its paragraphs, and its changes in order."""

    places: frozenset[str]
    changes: tuple[Modification, ...]


@dataclass(slots=True)
class _Writer:
    """Writes paragraphs, collects their changes, and knows which footnotes are there already."""

    notes: tuple[str, ...]
    found: list[Modification] = field(default_factory=list)
    called: set[int] = field(default_factory=set)
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def words(self, parent: Element, one: TrackedParagraph, where: str) -> None:
        """A `p` with every piece of the paragraph."""
        block = add(parent, "p")
        if one.bracketed:
            append_text(block, "[")
        for piece in one.pieces:
            self._piece(self._inside(block, piece, where), piece)
        if one.bracketed:
            append_text(block, "]")

    def _inside(self, block: Element, piece: Piece, where: str) -> Element:
        """The element that the piece goes into: the block, or an `ins` or `del` of its own."""
        kind = {"inserted": "ins", "deleted": "del"}.get(piece.kind)
        if kind is None:
            return block
        place = f"{where}__{kind}_{next(self.numbers)}"
        self.found.append(Modification(where, kind, place, piece.author))
        return add(block, kind, {"eId": place})

    def _piece(self, parent: Element, piece: Piece) -> None:
        if piece.note:
            self._note(parent, piece.note)
        elif piece.italic:
            add(parent, "i", text=piece.text)
        else:
            append_text(parent, piece.text)

    def _note(self, parent: Element, number: int) -> None:
        """The note stands where it is called first; later calls refer to it."""
        place, marker = f"note_{number}", str(number)
        raised = add(parent, "sup")
        if number in self.called:
            add(raised, "noteRef", {"href": f"#{place}", "marker": marker})
            return
        self.called.add(number)
        attributes = {"eId": place, "marker": marker, "placement": "bottom"}
        add(add(raised, "authorialNote", attributes), "p", text=self.notes[number - 1])


def add_text(
    statement: Element, publication: Publication, paragraphs: tuple[TrackedParagraph, ...]
) -> Written:
    """Write the whole text."""
    writer = _Writer(resolution(publication.proceedings).footnotes)
    _preface(add(statement, "preface"), publication)
    preamble = add(statement, "preamble")
    enacting = add(preamble, "formula", {"name": "enactingFormula"})
    organ = add(enacting, "p")
    add(organ, "i", text=publication.header.scenario.masthead.organ)
    append_text(organ, ",")
    body = add(statement, "mainBody")
    for one in paragraphs:
        if one.kind is Kind.PREAMBULAR:
            attributes = {"name": "preambular", **_attributes(one)}
            writer.words(add(preamble, "container", attributes), one, attributes["eId"])
        else:
            _operative(body, one, writer)
    if not len(body):
        add(body, "p", text=_("(no operative paragraphs)"))
    _conclusions(add(statement, "conclusions"), publication)
    return Written(frozenset(identifier("par", one.id) for one in paragraphs), tuple(writer.found))


def _attributes(one: TrackedParagraph) -> dict[str, str]:
    status = {"status": "removed"} if one.removed else {}
    return {"eId": identifier("par", one.id), **status}


def _operative(body: Element, one: TrackedParagraph, writer: _Writer) -> None:
    attributes = _attributes(one)
    made = add(body, "paragraph", attributes)
    if one.number:
        add(made, "num", text=f"{one.number}.")
    writer.words(add(made, "content"), one, attributes["eId"])


def _preface(preface: Element, publication: Publication) -> None:
    head = publication.header.scenario.masthead
    add(preface, "p", {"class": "notice"}, training_notice())
    masthead = add(preface, "container", {"name": "masthead"})
    lines = (*masthead_lines(head), head.session, head.agenda_item, head.sponsors_line)
    for line in lines:
        if line:
            add(masthead, "p", text=line)
    if not len(masthead):
        preface.remove(masthead)
    add(add(preface, "p"), "docTitle", text=head.title)
    add(preface, "p", {"class": "status"}, status_words(publication.session))


def _conclusions(conclusions: Element, publication: Publication) -> None:
    for one in minutes(publication):
        add(conclusions, "p", {"class": one.kind}, one.text)
    if line := record_line(publication.chain):
        add(conclusions, "p", {"class": "record"}, line)
    add(conclusions, "p", {"class": "notice"}, training_notice())
