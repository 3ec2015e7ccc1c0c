"""Words that a change takes from one place and puts at another: they are moved, not replaced."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import product
from typing import Final, NamedTuple

from game.ui.presenters.piece import Piece
from game.wording import _

__all__ = ["with_moves"]

_FEWEST: Final = 3
"""Words in a row that make a move: two are met twice in any resolution."""
_WORD: Final = re.compile(r"\S+\s*")
_EDGE: Final = ".,;:"


class _Run(NamedTuple):
    """A row of words that two pieces share: where it begins in each, and how long it is."""

    gone: int
    come: int
    words: int


def with_moves(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Set apart what was only moved: "moved_away" where it stood, "moved_here" where it stands.

    Within brackets only from one bracket to another of the same authors: rival wordings of
    one place repeat each other's words, and nothing has moved.
    """
    shown = list(pieces)
    while (found := _first_move(shown)) is not None:
        gone, come, run = found
        parts = {
            gone: _parted(shown[gone], run.gone, run.words, "moved_away"),
            come: (*_parted(shown[come], run.come, run.words, "moved_here"),),
        }
        shown = [part for n, one in enumerate(shown) for part in parts.get(n, (one,))]
    return tuple(_told(shown))


def _first_move(pieces: Sequence[Piece]) -> tuple[int, int, _Run] | None:
    """The places of what went and of what came, and the words they share."""
    places = _places(pieces)
    gone = [n for n, one in enumerate(pieces) if one.style == "deleted"]
    come = [n for n, one in enumerate(pieces) if one.style == "inserted"]
    for away, here in product(gone, come):
        (bracket, whose), (other, theirs) = places[away], places[here]
        run = _shared(pieces[away].text, pieces[here].text)
        if bracket != other and whose == theirs and run.words >= _FEWEST:
            return away, here, run
    return None


def _places(pieces: Sequence[Piece]) -> list[tuple[int, str]]:
    """In which bracket each piece stands, and whose that is; without one it stands alone."""
    found: list[tuple[int, str]] = []
    opened = -1
    for number, one in enumerate(pieces):
        if one.style == "bracket" and one.text == "[":
            opened = number
        if one.style == "author" and opened >= 0:
            found[opened:] = [(opened, one.text)] * (number - opened)
        found.append((number, ""))
        if one.style == "bracket" and one.text == "]":
            opened = -1
    return found


def _shared(gone: str, come: str) -> _Run:
    """The longest row of words in both, whatever sign follows each."""
    one, two = (
        [word.strip().strip(_EDGE) for word in _WORD.findall(text)] for text in (gone, come)
    )
    match = SequenceMatcher(None, one, two, autojunk=False).find_longest_match()
    return _Run(match.a, match.b, match.size)


def _parted(piece: Piece, first: int, words: int, style: str) -> tuple[Piece, ...]:
    """The piece with so many words of it in another style."""
    found = _WORD.findall(piece.text)
    lead = piece.text[: len(piece.text) - len("".join(found))]
    before, after = lead + "".join(found[:first]), "".join(found[first + words :])
    moved = "".join(found[first : first + words])
    blank = moved[len(moved.rstrip()) :]
    parts = [
        replace(piece, text=before),
        Piece(moved.rstrip(), style),
        replace(piece, text=f"{blank}{after}"),
    ]
    return tuple(one for one in parts if one.text)


def _told(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """A word beside what was moved, where it stands now: no meaning by colour alone."""
    for one in pieces:
        yield one
        if one.style == "moved_here":
            yield Piece(_("moved"), "author")
