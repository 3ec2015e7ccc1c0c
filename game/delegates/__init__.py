"""Computer delegates: a redacted view in, one command with its reason out."""

from typing import Final

from game.delegates.delegate import DELEGATE
from game.delegates.hard_liner import HARD_LINER
from game.delegates.language_model import LANGUAGE_MODEL
from game.delegates.novice import NOVICE
from game.delegates.seasoned import SEASONED
from game.delegates.strategy import (
    Dice,
    Memory,
    Move,
    Strategy,
    VisibleEntry,
    open_entry,
    visible_entry,
)
from game.delegates.view import View, public_scenario, view

__all__ = [
    "DEFAULT",
    "STRATEGIES",
    "Dice",
    "Memory",
    "Move",
    "Strategy",
    "View",
    "VisibleEntry",
    "open_entry",
    "public_scenario",
    "view",
    "visible_entry",
]

STRATEGIES: Final[dict[str, Strategy]] = {
    one.name: one for one in (DELEGATE, NOVICE, SEASONED, HARD_LINER, LANGUAGE_MODEL)
}
"""Every level a seat can have. A new strategy is its file and its entry here."""

DEFAULT: Final = DELEGATE.name
