"""Own words, before they are proposed: the change, the coach's notes, how they are read."""

from dataclasses import dataclass

from game.domain.paragraph import Paragraph, ParagraphId
from game.domain.scenario import Scenario
from game.drafting.coach import Note, drafting_notes
from game.drafting.findings import Finding
from game.drafting.numbering import bare
from game.drafting.sentences import sentence
from game.rules.own_words import PENDING, read
from game.ui.presenters.marked import Piece, compared_pieces, plain_pieces
from game.wording import _

__all__ = ["OwnWords", "ReadingChoice", "own_words"]


@dataclass(frozen=True, slots=True)
class ReadingChoice:
    """One answer to "what do your words come closest to?"; PENDING asks the facilitator."""

    key: str
    title: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class OwnWords:
    """The preview of a draft.

    `text` is what would be proposed; `read_as` the option delegates surely read (""
    if they are not sure); `question` what the author is told or asked; `readings` the
    answers, the likeliest first; `blocked` says that the text cannot be proposed as it is.
    """

    text: str
    pieces: tuple[Piece, ...]
    notes: tuple[str, ...]
    read_as: str
    question: str
    readings: tuple[ReadingChoice, ...]
    blocked: bool


def own_words(scenario: Scenario, paragraph: Paragraph, typed: str) -> OwnWords:
    """Everything the author sees while writing; nothing here is confidential."""
    text = bare(typed)
    standing = paragraph.standing.text
    notes = drafting_notes(
        typed, paragraph.kind.value, standing, _protected(scenario, paragraph.id)
    )
    reading = read(paragraph, text)
    option = reading.option if reading.sure else None
    return OwnWords(
        text,
        compared_pieces(standing, text) if text else (),
        _sentences(notes, reading.findings),
        option or "",
        _question(paragraph, option),
        _readings(paragraph, (option,) if option else reading.candidates),
        blocked=not text or any(one.severity == "error" for one in notes),
    )


def _protected(scenario: Scenario, paragraph: ParagraphId) -> tuple[str, ...]:
    sources = (one.protected for one in scenario.paragraphs if one.id == paragraph)
    return next(sources, ())


def _sentences(notes: tuple[Note, ...], findings: tuple[Finding, ...]) -> tuple[str, ...]:
    """The coach's notes first; a finding that says the same is said once."""
    remarks: tuple[Note | Finding, ...] = (*notes, *findings)
    return tuple(dict.fromkeys(sentence(one) for one in remarks))


def _question(paragraph: Paragraph, option: str | None) -> str:
    known = paragraph.option(option) if option else None
    if known is not None:
        return _("Delegates will read this as “{title}”.").format(title=known.title)
    return _("Delegates cannot be sure how to read this. What does it come closest to?")


def _readings(paragraph: Paragraph, likeliest: tuple[str, ...]) -> tuple[ReadingChoice, ...]:
    order = (*likeliest, *(one.key for one in paragraph.options if one.key not in likeliest))
    known = (paragraph.option(key) for key in order)
    rows = tuple(ReadingChoice(one.key, one.title, plain_pieces(one.text)) for one in known if one)
    return (*rows, ReadingChoice(PENDING, _("None of these: the facilitator decides"), ()))
