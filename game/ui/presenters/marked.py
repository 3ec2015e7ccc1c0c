"""Text with its alternatives in attributed square brackets, as word-level changes.

The standing text runs through; what each proposal deletes or inserts stands in a bracket
with the codes of its backers: "mutually beneficial [and equitable TJ KG] agreements".
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from game.domain.delegation import Code
from game.domain.paragraph import Paragraph, ProposalId
from game.drafting.compare import Change, word_changes
from game.ui.presenters.moved import with_moves
from game.ui.presenters.piece import Piece

__all__ = ["Piece", "compared_pieces", "marked_pieces", "plain_pieces"]

_ANCHOR: Final = re.compile(r"\[\^(\d+)\]")
_NOTE_BASE: Final = 0xE000
"""Footnote anchors travel through the comparison as one private character each."""
_LIKENESS: Final = 0.4
"""A wording that shares less than this part of the shorter text is set as another text."""
_NOTE: Final = re.compile("([\ue000-\uf8ff])")


@dataclass(frozen=True, slots=True)
class _Edit:
    """What one proposal does to the characters start to end of the standing text."""

    start: int
    end: int
    insert: str
    proposal: int


@lru_cache(maxsize=1024)
def _changes(old: str, new: str) -> tuple[Change, ...]:
    """A comparison is made once: the same brackets are drawn after every act."""
    return word_changes(old, new)


def plain_pieces(text: str) -> tuple[Piece, ...]:
    """A clean text, its footnote anchors as superscripts."""
    return tuple(_with_notes((Piece(_sealed(text)),)))


def compared_pieces(old: str, new: str) -> tuple[Piece, ...]:
    """A wording with what it deletes from another and inserts, without brackets."""
    if not new:
        return tuple(_with_notes((Piece(_sealed(old), "deleted"),)))
    changes = _changes(_sealed(old), _sealed(new))
    shown = with_moves([Piece(one.text, one.kind) for one in changes])
    return tuple(_with_notes(_spaced(shown)))


def _spaced(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """A blank between what goes and what comes, where neither brings one."""
    before = Piece("")
    for piece in pieces:
        if before.style == "deleted" and piece.style == "inserted":
            yield Piece("" if before.text[-1:].isspace() else " ")
        yield piece
        before = piece


@lru_cache(maxsize=512)
def marked_pieces(paragraph: Paragraph, only: ProposalId | None = None) -> tuple[Piece, ...]:
    """The standing text of an open paragraph with every live proposal marked in it.

    Remembered: most paragraphs are the same after the next act. `only` shows one wording,
    the one that is put to the table (STANDING: none is marked).
    """
    base = _sealed(paragraph.standing.text)
    shown = [one for one in paragraph.proposals if only is None or one.number == only]
    backers = {one.number: one.backers for one in shown}
    deleting = [one.number for one in shown if not one.wording.text]
    edits = [
        edit
        for one in shown
        if one.wording.text
        for edit in _edits(base, _sealed(one.wording.text), one.number)
    ]
    pieces = with_moves(tuple(_marked(base, edits, backers)))
    return tuple(_with_notes(_around(pieces, [backers[number] for number in deleting])))


def _sealed(text: str) -> str:
    return _ANCHOR.sub(lambda found: chr(_NOTE_BASE + int(found.group(1))), text)


def _with_notes(pieces: Iterable[Piece]) -> Iterator[Piece]:
    for piece in pieces:
        for part in _NOTE.split(piece.text):
            if _NOTE.fullmatch(part):
                yield Piece(str(ord(part) - _NOTE_BASE), "footnote")
            elif part:
                yield Piece(part, piece.style)


def _around(pieces: tuple[Piece, ...], deleters: list[tuple[Code, ...]]) -> tuple[Piece, ...]:
    """Who wants the whole paragraph out puts all of it into one bracket."""
    if not deleters:
        return pieces
    codes = tuple(dict.fromkeys(code for group in deleters for code in group))
    struck = tuple(Piece(one.text, "deleted") if one.style == "same" else one for one in pieces)
    return (Piece("[", "bracket"), *struck, _author(codes), Piece("]", "bracket"))


def _edits(old: str, new: str, proposal: int) -> Iterator[_Edit]:
    changes = _changes(old, new)
    shared = sum(len(one.text) for one in changes if one.kind == "same")
    if shared < _LIKENESS * min(len(old), len(new)):
        yield _Edit(0, len(old), new, proposal)
        return
    place, pending = 0, _Edit(0, 0, "", proposal)
    for change in changes:
        if change.kind == "same":
            if pending.end > pending.start or pending.insert:
                yield pending
            place += len(change.text)
            pending = _Edit(place, place, "", proposal)
        elif change.kind == "deleted":
            place += len(change.text)
            pending = _Edit(pending.start, place, pending.insert, proposal)
        else:
            pending = _Edit(pending.start, pending.end, f"{pending.insert}{change.text}", proposal)
    if pending.end > pending.start or pending.insert:
        yield pending


def _clusters(edits: Iterable[_Edit]) -> list[list[_Edit]]:
    """Edits of the same words belong together; each cluster is shown in one place."""
    clusters: list[list[_Edit]] = []
    reach = -1
    for edit in sorted(edits, key=lambda one: (one.start, one.end, one.proposal)):
        if clusters and (edit.start < reach or _same_place(clusters[-1][0], edit)):
            clusters[-1].append(edit)
        else:
            clusters.append([edit])
            reach = edit.end
        reach = max(reach, edit.end)
    return clusters


def _same_place(one: _Edit, two: _Edit) -> bool:
    return (one.start, one.end) == (two.start, two.end)


def _marked(base: str, edits: list[_Edit], backers: dict[int, tuple[Code, ...]]) -> Iterator[Piece]:
    place = 0
    for cluster in _clusters(edits):
        start = min(one.start for one in cluster)
        end = max(one.end for one in cluster)
        yield Piece(base[place:start])
        yield from _cluster(base, cluster, (start, end), backers)
        place = end
    yield Piece(base[place:])


def _cluster(
    base: str, cluster: list[_Edit], span: tuple[int, int], backers: dict[int, tuple[Code, ...]]
) -> Iterator[Piece]:
    """One bracket an alternative; the words they replace are struck through once."""
    struck = base[span[0] : span[1]]
    versions: dict[str, list[Code]] = {}
    for number in dict.fromkeys(one.proposal for one in cluster):
        new = _new_text(base, [one for one in cluster if one.proposal == number], span)
        versions.setdefault(new, []).extend(backers[number])
    ordered = sorted(versions.items(), key=lambda item: bool(item[0].strip()))
    gap = _gap(struck or ordered[-1][0])
    yield Piece(_lead(struck or ordered[-1][0]))
    for index, (new, codes) in enumerate(ordered):
        yield Piece(" ") if index else Piece("")
        yield from _bracket(struck if index == 0 else "", new, tuple(codes))
    yield Piece(gap)


def _lead(text: str) -> str:
    return " " if text[:1].isspace() else ""


def _gap(text: str) -> str:
    return " " if text[-1:].isspace() else ""


def _new_text(base: str, edits: list[_Edit], span: tuple[int, int]) -> str:
    parts, place = [], span[0]
    for edit in edits:
        parts += [base[place : edit.start], edit.insert]
        place = edit.end
    return "".join([*parts, base[place : span[1]]])


def _bracket(struck: str, new: str, codes: tuple[Code, ...]) -> Iterator[Piece]:
    yield Piece("[", "bracket")
    if struck.strip():
        yield Piece(struck.strip(), "deleted")
    if struck.strip() and new.strip():
        yield Piece(" ")
    if new.strip():
        yield Piece(new.strip(), "inserted")
    yield _author(codes)
    yield Piece("]", "bracket")


def _author(codes: tuple[Code, ...]) -> Piece:
    return Piece(" ".join(dict.fromkeys(codes)), "author")
