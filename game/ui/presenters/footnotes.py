"""Footnotes of a finished text: numbered in the order in which they are called."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from game.ui.presenters.marked import Piece

if TYPE_CHECKING:
    from game.ui.presenters.document import ParagraphView

__all__ = ["closed_up"]

Notes = tuple[tuple[str, str], ...]
"""Each footnote: its number, its text."""


def closed_up(
    views: Sequence["ParagraphView"], notes: Notes
) -> tuple[tuple["ParagraphView", ...], Notes]:
    """Footnotes whose paragraph was left out are gone, and the others are numbered anew.

    While the text is negotiated they keep their numbers, so that all speak of the same one.
    """
    known = dict(notes)
    called = (
        piece.text
        for view in views
        for piece in view.pieces
        if piece.style == "footnote" and piece.text in known
    )
    order = {old: str(new) for new, old in enumerate(dict.fromkeys(called), 1)}
    shown = tuple(
        replace(one, pieces=tuple(_numbered(piece, order) for piece in one.pieces)) for one in views
    )
    return shown, tuple((new, known[old]) for old, new in order.items())


def _numbered(piece: Piece, order: dict[str, str]) -> Piece:
    if piece.style != "footnote" or piece.text not in order:
        return piece
    return replace(piece, text=order[piece.text])
