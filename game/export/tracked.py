"""The text with its changes: who put in or took out which words, from the first draft on."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from game.domain.delegation import Code
from game.domain.paragraph import Kind, Paragraph, ParagraphId, Version
from game.domain.phase import ParagraphState
from game.domain.proceedings import Proceedings
from game.drafting.compare import Change, ChangeKind, word_changes
from game.drafting.levels import in_levels
from game.drafting.numbering import terminal
from game.drafting.openers import opener
from game.export.plain import plain
from game.export.resolution import footnote_numbers, is_in_the_text

__all__ = ["Piece", "TrackedParagraph", "in_lines", "tracked"]

_ANCHOR: Final = re.compile(r"\[\^(\d+)\]")
_SEALED: Final = re.compile("([\ue000-\uf8ff])")
_FIRST: Final = 0xE000
"""A footnote's anchor is compared as one private character: it is never cut in two."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of one look: words, or the call of footnote `note` (then `text` is "").

    `author` put it in or took it out; "" where no delegation did, or nothing changed.
    """

    text: str
    kind: ChangeKind = "same"
    author: Code = ""
    note: int = 0
    italic: bool = False


@dataclass(frozen=True, slots=True)
class TrackedParagraph:
    """A paragraph with its changes; `number` is 0 for a preambular one.

    `removed`: it does not stand in the final text, so all its pieces are deleted.
    """

    id: ParagraphId
    kind: Kind
    number: int
    pieces: tuple[Piece, ...]
    bracketed: bool
    removed: bool

    @property
    def final(self) -> tuple[Piece, ...]:
        """The pieces that stand."""
        return tuple(one for one in self.pieces if one.kind != "deleted")


def in_lines(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces with sub-paragraphs on lines of their own; what was taken out begins none."""
    texts = iter(in_levels([one.text for one in pieces if one.kind != "deleted"]))
    return tuple(one if one.kind == "deleted" else replace(one, text=next(texts)) for one in pieces)


def tracked(proceedings: Proceedings) -> tuple[TrackedParagraph, ...]:
    """Every paragraph that stands or ever stood, in the order and with the numbers of the end."""
    kept = [one for one in proceedings.session.paragraphs if is_in_the_text(one)]
    notes = footnote_numbers(kept, len(proceedings.header.scenario.footnotes))
    operative, found = 0, list[TrackedParagraph]()
    for one in proceedings.session.paragraphs:
        removed = not is_in_the_text(one)
        operative += one.kind is Kind.OPERATIVE and not removed
        number = operative if one.kind is Kind.OPERATIVE and not removed else 0
        ending = terminal(one.kind.value, is_last=bool(kept) and one is kept[-1])
        if pieces := _pieces(one, notes, ending):
            bracketed = one.state in {ParagraphState.OPEN, ParagraphState.BRACKETED}
            found.append(TrackedParagraph(one.id, one.kind, number, pieces, bracketed, removed))
    return tuple(found)


def _pieces(paragraph: Paragraph, notes: dict[int, int], ending: str) -> tuple[Piece, ...]:
    runs = _runs(paragraph)
    live = "".join(one.text for one in runs if one.kind != "deleted")
    words = opener(live, paragraph.kind.value) or ""
    split = [piece for run in _italic(runs, len(words)) for piece in _split(run, notes)]
    return tuple(_ended(split, ending)) if live else tuple(split)


def _runs(paragraph: Paragraph) -> list[Piece]:
    """The versions laid over each other; words that came and went again are left out."""
    first = paragraph.versions[0]
    runs = [_opening(first)] if first.wording.text else []
    for version in paragraph.versions[1:]:
        runs = _changed(runs, _sealed(version.wording.text), version.author)
    if paragraph.state is ParagraphState.DELETED:
        runs = _changed(runs, "", paragraph.version.author)
    return runs


def _opening(version: Version) -> Piece:
    text = _sealed(version.wording.text)
    if version.cause == "zero_draft":
        return Piece(text)
    return Piece(text, "inserted", version.author)


def _sealed(text: str) -> str:
    return _ANCHOR.sub(lambda found: chr(_FIRST + int(found[1]) % 0x1000), plain(text))


def _changed(runs: list[Piece], text: str, author: Code) -> list[Piece]:
    """The runs after another version was written over them."""
    standing = "".join(one.text for one in runs if one.kind != "deleted")
    queue, done = runs[::-1], list[Piece]()
    for change in word_changes(standing, text):
        if change.kind == "inserted":
            done.append(Piece(change.text, "inserted", author))
        else:
            done += _taken(queue, change, author)
    return done + queue[::-1]


def _taken(queue: list[Piece], change: Change, author: Code) -> Iterator[Piece]:
    """As many standing characters as the change has, kept or deleted; `queue` is reversed."""
    need = len(change.text)
    while need:
        run = queue.pop()
        if run.kind == "deleted":
            yield run
            continue
        head, rest = run.text[:need], run.text[need:]
        need -= len(head)
        if rest:
            queue.append(replace(run, text=rest))
        if change.kind == "same":
            yield replace(run, text=head)
        elif run.kind == "same":
            yield Piece(head, "deleted", author)


def _italic(runs: Iterable[Piece], length: int) -> Iterator[Piece]:
    """The opening words, so many characters of what stands, are set in italics."""
    for run in runs:
        count = 0 if run.kind == "deleted" else min(length, len(run.text))
        length -= count
        if count:
            yield replace(run, text=run.text[:count], italic=True)
        if rest := run.text[count:]:
            yield replace(run, text=rest)


def _split(run: Piece, notes: dict[int, int]) -> Iterator[Piece]:
    """Words and calls of footnotes apart; a call that was taken out goes."""
    for part in _SEALED.split(run.text):
        if not _SEALED.fullmatch(part):
            if part:
                yield replace(run, text=part)
        elif (note := notes.get(ord(part) - _FIRST)) and run.kind != "deleted":
            yield replace(run, text="", note=note)


def _ended(pieces: list[Piece], ending: str) -> list[Piece]:
    """The closing sign: before the calls of footnotes that end the text, else at the very end."""
    place = len(pieces)
    while place and (pieces[place - 1].note or pieces[place - 1].kind == "deleted"):
        place -= 1
    if not any(one.note for one in pieces[place:]):
        place = len(pieces)
    return [*pieces[:place], Piece(ending), *pieces[place:]]
