"""A piece of a marked text: what it says, and what has become of it."""

from dataclasses import dataclass

__all__ = ["Piece"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of one style.

    `style` is "same", "inserted", "deleted", "moved_away", "moved_here", "opener",
    "bracket", "author" (codes of delegations, `text` separated by blanks) or "footnote"
    (`text` is its number).
    """

    text: str
    style: str = "same"
