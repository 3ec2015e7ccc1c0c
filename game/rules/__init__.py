"""Pure verbs: what a command does to a session, and why it may not."""

from game.rules.decide import decide, decide_and_fold, open_session, why_not
from game.rules.evolve import evolve
from game.rules.forms import Blank, Form
from game.rules.legal import Chance, awaiting, draw_option, legal, nearest, options, sample

__all__ = [
    "Blank",
    "Chance",
    "Form",
    "awaiting",
    "decide",
    "decide_and_fold",
    "draw_option",
    "evolve",
    "legal",
    "nearest",
    "open_session",
    "options",
    "sample",
    "why_not",
]
