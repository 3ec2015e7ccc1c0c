"""Who may be seated: the Chair knows which computer delegates there are, the rules do not."""

from game.delegates import STRATEGIES
from game.domain.commands import ReassignSeat
from game.domain.proceedings import Seat
from game.domain.refusal import Refusal

__all__ = ["refuse_seat"]


def refuse_seat(seats: tuple[Seat, ...], command: ReassignSeat) -> Refusal | None:
    """A known computer delegate or a person; and something changes."""
    if command.strategy and command.strategy not in STRATEGIES:
        return Refusal("unknown_strategy", "input", (("strategy", command.strategy),))
    wanted = (command.delegation, command.strategy, command.team.strip())
    if wanted in {(one.delegation, one.strategy, one.team) for one in seats}:
        return Refusal("seat_unchanged", "practice")
    return None
