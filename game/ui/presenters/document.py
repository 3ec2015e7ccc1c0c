"""The page: the draft resolution as it stands, with its brackets and their authors."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from game.domain.delegation import Actor
from game.domain.package import Package, Term
from game.domain.paragraph import Kind, Paragraph, ParagraphId, Proposal, ProposalId
from game.domain.phase import ParagraphState
from game.domain.scenario import Scenario
from game.domain.session import Session
from game.domain.stage import Question
from game.drafting.numbering import terminal
from game.drafting.openers import opener
from game.rules.packages import package_on_the_table
from game.ui.presenters.footnotes import closed_up
from game.ui.presenters.marked import Piece, marked_pieces, plain_pieces
from game.ui.presenters.page import PageHead, page_head
from game.ui.presenters.status import paragraph_on_the_floor
from game.wording import _, mark

__all__ = ["DocumentView", "ParagraphView", "document_view", "paragraph_view"]


@dataclass(frozen=True, slots=True)
class ParagraphView:
    """One paragraph as it is set.

    `state` is "", "agreed", "bracketed", "open", "floor", "package", "reserved",
    "chosen", "omitted" or "deleted"; `words` is what the margin says.
    `number` is printed for operative paragraphs; `changed` since somebody last acted.
    """

    id: ParagraphId
    label: str
    state: str
    words: str
    lit: bool
    number: str
    pieces: tuple[Piece, ...]
    changed: bool = False


@dataclass(frozen=True, slots=True)
class DocumentView:
    """The whole draft: head, paragraphs, footnotes (number and text).

    `note` stands over the page wherever it is scrolled.
    """

    head: PageHead
    paragraphs: tuple[ParagraphView, ...]
    footnotes: tuple[tuple[str, str], ...]
    note: str = ""


_MARGIN: Final[dict[str, str]] = {
    "": "",
    "agreed": mark("ad ref"),
    "bracketed": "[ ]",
    "open": mark("open"),
    "floor": mark("floor"),
    "package": mark("offer"),
    "reserved": mark("reserved"),
    "chosen": mark("chair's text"),
    "deleted": mark("deleted"),
    "omitted": mark("omitted"),
}


def document_view(scenario: Scenario, session: Session, _audience: Actor) -> DocumentView:
    """The page that everyone at the table sees: it holds nothing confidential."""
    numbers = _numbers(session)
    last = max(numbers.values(), default=0)
    views = tuple(
        paragraph_view(one, session, numbers.get(one.id, 0), last) for one in session.paragraphs
    )
    notes = tuple((str(place), text) for place, text in enumerate(scenario.footnotes, 1))
    if session.outcome is not None:
        views, notes = closed_up(views, notes)
    return DocumentView(page_head(scenario), views, notes)


def _numbers(session: Session) -> dict[ParagraphId, int]:
    """Operative paragraphs count only what the text, or a proposal, still holds."""
    held = [
        one
        for one in session.paragraphs
        if one.kind is Kind.OPERATIVE and one.state is not ParagraphState.DELETED
        if one.standing.text or one.proposals
    ]
    return {one.id: place for place, one in enumerate(held, 1)}


def paragraph_view(paragraph: Paragraph, session: Session, number: int, last: int) -> ParagraphView:
    """One paragraph; `number` counts operative paragraphs, `last` is the last of them."""
    package = package_on_the_table(session)
    offered = _term(package, paragraph.id) is not None
    floor = offered if package else paragraph.id == paragraph_on_the_floor(session)
    state = "package" if offered else margin_state(paragraph, floor=floor)
    end = terminal(paragraph.kind.value, is_last=number == last)
    pieces = tuple(_closed(_opened(_pieces(paragraph, session), paragraph), end))
    return ParagraphView(
        paragraph.id,
        paragraph.label,
        state,
        _(_MARGIN[state]) if _MARGIN[state] else "",
        floor,
        f"{number}." if number else "",
        pieces,
    )


def margin_state(paragraph: Paragraph, *, floor: bool) -> str:
    """What the margin shows; the paragraph on the floor before anything else."""
    if floor and paragraph.state in {ParagraphState.OPEN, ParagraphState.BRACKETED}:
        return "floor"
    if any(one.standing for one in paragraph.objections):
        return "reserved"
    state = {
        ParagraphState.SETTLED: "",
        ParagraphState.OPEN: "open",
        ParagraphState.BRACKETED: "bracketed",
        ParagraphState.AGREED: "agreed",
        ParagraphState.COMPILED: "chosen",
        ParagraphState.DELETED: "deleted",
    }[paragraph.state]
    gone = state in {"", "agreed", "chosen"} and not paragraph.standing.text
    return "omitted" if gone else state


def tested_wording(paragraph: Paragraph, session: Session) -> ProposalId | None:
    """The number of the wording that is put to the table just now, on this paragraph."""
    stage = session.stage
    if isinstance(stage, Question) and stage.subject.kind == "wording":
        return stage.subject.number if stage.subject.paragraph == paragraph.id else None
    return None


def _term(package: Package | None, paragraph: ParagraphId) -> Term | None:
    terms = package.terms if package else ()
    return next((one for one in terms if one.paragraph == paragraph), None)


def _pieces(paragraph: Paragraph, session: Session) -> tuple[Piece, ...]:
    package = package_on_the_table(session)
    term = _term(package, paragraph.id)
    if package is not None and term is not None:
        offered = Proposal(
            1, paragraph.id, package.author, term.wording, 0, supporters=package.accepted
        )
        return marked_pieces(replace(paragraph, proposals=(offered,)))
    if paragraph.state in {ParagraphState.OPEN, ParagraphState.BRACKETED}:
        return marked_pieces(paragraph, tested_wording(paragraph, session))
    return plain_pieces(paragraph.standing.text)


def _opened(pieces: tuple[Piece, ...], paragraph: Paragraph) -> Iterator[Piece]:
    """The opening words in italics, where they are not themselves in a bracket."""
    opening = opener(paragraph.standing.text, paragraph.kind.value) or ""
    first = pieces[0] if pieces else Piece("")
    if opening and first.style == "same":
        cut = min(len(opening), len(first.text))
        yield Piece(first.text[:cut], "opener")
        yield Piece(first.text[cut:])
        yield from pieces[1:]
    else:
        yield from pieces


def _closed(pieces: Iterator[Piece], end: str) -> Iterator[Piece]:
    """The terminal sign comes before an anchor that ends the text."""
    whole = [one for one in pieces if one.text]
    place = len(whole)
    while place and whole[place - 1].style == "footnote":
        place -= 1
    if not whole:
        return
    yield from whole[:place]
    yield Piece(end)
    yield from whole[place:]
