"""Dice by (seed, stream, counter): the same for the same record, whatever ran before.

The counter is the number of the entry and of the draw within it, so that resuming,
branching and undoing need no saved state.
"""

from collections.abc import Callable
from hashlib import blake2b

from game.domain.proceedings import Lots

__all__ = ["draw", "lots_for", "private_dice"]


def draw(seed: int, stream: str, counter: str, sides: int) -> int:
    """One throw: 0 .. sides - 1; ValueError for a die without sides."""
    if sides < 1:
        message = f"a die needs at least one side, not {sides}"
        raise ValueError(message)
    digest = blake2b(f"{seed}|{stream}|{counter}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") % sides


def lots_for(seed: int, number: int) -> Lots:
    """The lots that the rules may draw while ruling on entry `number`."""
    drawn = 0

    def lots(stream: str, sides: int) -> int:
        nonlocal drawn
        drawn += 1
        return draw(seed, f"rules/{stream}", f"{number}.{drawn}", sides)

    return lots


def private_dice(seed: int, delegation: str, number: int) -> Callable[[int], int]:
    """The dice of one computer delegate for its move in entry `number`."""
    drawn = 0

    def dice(sides: int) -> int:
        nonlocal drawn
        drawn += 1
        return draw(seed, f"delegate/{delegation}", f"{number}.{drawn}", sides)

    return dice
