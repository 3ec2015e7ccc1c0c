"""The hard-liner: as well informed as the seasoned, but holds out until the very end."""

from typing import Final

from game.delegates.delegate import Negotiator
from game.delegates.manner import Manner

__all__ = ["HARD_LINER"]

HARD_LINER: Final = Negotiator("hard-liner", Manner(patience=0.3, settles=True))
