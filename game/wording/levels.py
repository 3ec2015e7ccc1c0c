"""The levels of computer delegates, as people read them."""

from typing import Final

from game.wording import _, mark

__all__ = ["level_name"]

_NAMES: Final = {
    "novice": mark("novice"),
    "delegate": mark("delegate"),
    "seasoned": mark("seasoned delegate"),
    "hard-liner": mark("hard-liner"),
}


def level_name(level: str) -> str:
    """What a level is called; its key where it has no name."""
    return _(_NAMES.get(level, level))
