"""The levels of computer delegates and the lengths of a session, as people read them."""

from typing import Final

from game.wording import _, mark

__all__ = ["LENGTHS", "level_name"]

_NAMES: Final = {
    "novice": mark("novice"),
    "delegate": mark("delegate"),
    "seasoned": mark("seasoned delegate"),
    "hard-liner": mark("hard-liner"),
}

LENGTHS: Final = (mark("short"), mark("standard"), mark("full"))
"""The lengths that the shipped rules know; one that a teacher adds keeps its own name."""


def level_name(level: str) -> str:
    """What a level is called; its key where it has no name."""
    return _(_NAMES.get(level, level))
