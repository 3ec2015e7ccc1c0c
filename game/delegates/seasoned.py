"""The seasoned delegate: reads public stances, learns, links three paragraphs, settles for all."""

from typing import Final

from game.delegates.delegate import Negotiator
from game.delegates.manner import Manner

__all__ = ["SEASONED"]

SEASONED: Final = Negotiator("seasoned", Manner(settles=True, reciprocates=True))
