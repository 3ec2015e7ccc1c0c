"""Own words, before they are proposed: the change, the coach's notes, how they are read."""

from dataclasses import dataclass
from typing import Final

from game.domain.paragraph import Paragraph, ParagraphId
from game.domain.scenario import Scenario
from game.drafting.coach import Note, drafting_notes
from game.drafting.findings import Finding
from game.drafting.notions import notions_in
from game.drafting.numbering import bare
from game.drafting.sentences import sentence, source
from game.rules.own_words import PENDING, read
from game.ui.presenters.marked import Piece, compared_pieces, plain_pieces
from game.wording import _

__all__ = ["OwnWords", "ReadingChoice", "own_words"]


_NOTICED: Final = frozenset(
    {
        "equal_verb",
        "qualifier_added",
        "qualifier_dropped",
        "reversal",
        "reversal_dropped",
        "sideways_verb",
        "stronger_verb",
        "term_added",
        "term_dropped",
        "unknown_opener",
        "weaker_verb",
    }
)
"""Findings that tell what differs; every other one tells how the text is read, and why."""


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
    if they are not sure); `question` what the author is told or asked; `reasons` why it is
    read so, or cannot be; `readings` the answers, the likeliest first; `blocked` says that
    the text cannot be proposed as it is.
    """

    text: str
    pieces: tuple[Piece, ...]
    notes: tuple[str, ...]
    read_as: str
    question: str
    reasons: tuple[str, ...]
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
        tuple(_sourced(one) for one in notes),
        option or "",
        _question(paragraph, option),
        _reasons(notes, _noticed(text, reading.findings)),
        _readings(paragraph, (option,) if option else reading.candidates),
        blocked=not text or any(one.severity == "error" for one in notes),
    )


def _sourced(note: Note) -> str:
    """A note with where it comes from, if that is more than what the game reads."""
    known = source(note)
    if not known:
        return sentence(note)
    return _("{remark} ({source})").format(remark=sentence(note), source=known)


def _protected(scenario: Scenario, paragraph: ParagraphId) -> tuple[str, ...]:
    sources = (one.protected for one in scenario.paragraphs if one.id == paragraph)
    return next(sources, ())


def _reasons(notes: tuple[Note, ...], findings: tuple[Finding, ...]) -> tuple[str, ...]:
    """What delegates notice, what decides first; what the coach has said is not said again."""
    said = {sentence(one) for one in notes}
    decisive = sorted(findings, key=lambda one: one.code in _NOTICED)
    reasons = dict.fromkeys(sentence(one) for one in decisive)
    return tuple(one for one in reasons if one not in said)


def _noticed(text: str, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Findings without key terms that are gone to the letter, but said in other words."""
    said = set(notions_in(text))
    return tuple(
        one
        for one in findings
        if one.code != "term_dropped" or not said.issuperset(notions_in(one.param("term")))
    )


def _question(paragraph: Paragraph, option: str | None) -> str:
    known = paragraph.option(option) if option else None
    if known is not None:
        return _("Delegates will read this as “{title}”.").format(title=known.title)
    return _("Delegates cannot be sure how to read this. What does it come closest to?")


def _readings(paragraph: Paragraph, likeliest: tuple[str, ...]) -> tuple[ReadingChoice, ...]:
    order = (*likeliest, *(one.key for one in paragraph.options if one.key not in likeliest))
    known = (paragraph.option(key) for key in order)
    rows = tuple(ReadingChoice(one.key, one.title, plain_pieces(one.text)) for one in known if one)
    title = _("None of these: it stands in brackets, pending instructions")
    wait = _("It is not put to the test before the facilitator has said how it is read.")
    return (*rows, ReadingChoice(PENDING, title, plain_pieces(wait)))
