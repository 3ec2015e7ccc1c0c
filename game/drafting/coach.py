"""The drafting coach: what an experienced drafter would remark on a text. It never forbids."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from game.drafting.clarity import abbreviations, passives
from game.drafting.compare import LONGEST
from game.drafting.findings import verb_change
from game.drafting.lexicon import CENSURE, INSTRUCTION, tier_of
from game.drafting.numbering import bare, footnotes_in
from game.drafting.openers import listed, opener
from game.drafting.phrases import flat

__all__ = ["LONG_SENTENCE", "Note", "Severity", "drafting_notes"]

Severity: TypeAlias = Literal["error", "note"]

LONG_SENTENCE: Final = 120
"""Words after which a sentence is hard to follow when it is read out."""

_NUMBER: Final = re.compile(r"\s*((?:(?:OP|PP)\s*)?\d+\s*[.)]|(?:OP|PP)\s*\d+)\s", re.IGNORECASE)
_TERMINAL: Final = re.compile(r"([,;.])(?:\[\^\d+\])*\s*$")


@dataclass(frozen=True, slots=True)
class Note:
    """One remark on a text. Only an "error" keeps the text from being proposed."""

    code: str
    severity: Severity = "note"
    params: tuple[tuple[str, str], ...] = ()

    def param(self, name: str) -> str:
        """A parameter's value, or "" if the note has none of that name."""
        return next((value for key, value in self.params if key == name), "")


def drafting_notes(
    text: str, kind: str, standing: str, protected: tuple[str, ...] = ()
) -> tuple[Note, ...]:
    """Remarks on a typed text beside the text on the floor; errors first.

    `kind` is "PP" or "OP"; `protected` are phrases of agreed language that the scenario
    asks to leave alone. An empty text has no remarks.
    """
    if not text.strip():
        return ()
    notes = (
        *_length(text),
        *_typesetting(text),
        *_opening(bare(text), kind, standing),
        *_clarity(text, kind, standing),
        *_agreed_language(text, standing, protected),
        *_footnotes(text, standing),
    )
    return tuple(sorted(notes, key=lambda note: note.severity != "error"))


def _note(code: str, **params: str) -> Note:
    return Note(code, "note", tuple(params.items()))


def _length(text: str) -> Iterator[Note]:
    if len(text) > LONGEST:
        sizes = (("length", str(len(text))), ("limit", str(LONGEST)))
        yield Note("too_long", "error", sizes)
    words = max(len(sentence.split()) for sentence in re.split(r"[.;]\s", text))
    if words > LONG_SENTENCE:
        yield _note("long_sentence", words=str(words), limit=str(LONG_SENTENCE))


def _typesetting(text: str) -> Iterator[Note]:
    """Numbers, signs and brackets are made when the text is set or negotiated."""
    if number := _NUMBER.match(text):
        yield _note("number_typed", number=number[1])
    if sign := _TERMINAL.search(text):
        yield _note("terminal_typed", sign=sign[1])
    if re.search(r"\[(?!\^)", text):
        yield _note("brackets_typed")


def _opening(text: str, kind: str, standing: str) -> Iterator[Note]:
    other = "OP" if kind == "PP" else "PP"
    if listed(text, kind) is None and (words := opener(text, other)):
        yield _note(f"{other}_opener".lower(), words=words)
        return
    yield from (_note(one.code, **dict(one.params)) for one in verb_change(text, kind, standing))
    yield from _register(text, kind)


def _register(text: str, kind: str) -> Iterator[Note]:
    """Nothing here is beyond the Assembly's powers: it is a matter of tone, and of cost."""
    known = listed(text, kind)
    tier = tier_of(known, kind) if known else None
    if tier == CENSURE:
        yield _note("out_of_register", verb=opener(text, kind) or "")
    if tier == INSTRUCTION and "secretary-general" in flat(text):
        yield _note("budget_implications", verb=opener(text, kind) or "")


def _clarity(text: str, kind: str, standing: str) -> Iterator[Note]:
    """Only operative paragraphs give somebody something to do."""
    yield from (_note("abbreviation", letters=one) for one in abbreviations(text, standing))
    if kind == "OP":
        yield from (_note("passive", words=one) for one in passives(text, standing))


def _agreed_language(text: str, standing: str, protected: tuple[str, ...]) -> Iterator[Note]:
    new, old = flat(text), flat(standing)
    for phrase in protected:
        if flat(phrase) in old and flat(phrase) not in new:
            yield _note("agreed_language", phrase=phrase)


def _footnotes(text: str, standing: str) -> Iterator[Note]:
    new, old = footnotes_in(text), footnotes_in(standing)
    yield from (_note("anchor_lost", number=one) for one in old if one not in new)
    yield from (_note("anchor_added", number=one) for one in new if one not in old)
