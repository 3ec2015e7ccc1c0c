"""Motion: what happens at the table moves a little, in its own time; it never holds anything up.

A motion lies over a picture that already shows the new state. It ends by itself, or at any key;
with reduced motion none begins.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from game.domain import events as happened
from game.domain.card import Card
from game.domain.events import Event

__all__ = ["LASTS", "Motion", "Motions", "motions_of"]

LASTS: Final = {"placard": 600, "sentence": 700, "gavel": 800, "card": 5000}
"""Milliseconds of each kind; a card stays long enough to be read."""
_COMES: Final = 260
"""Milliseconds in which a card comes in, and in which it goes."""
_DECIDES: Final = (
    happened.ParagraphAgreed,
    happened.VoteConcluded,
    happened.MotionDecided,
    happened.OutcomeRecorded,
    happened.RulingGiven,
)
"""The gavel falls: something is decided."""


@dataclass(slots=True)
class Motion:
    """One thing that moves; `subject` is the delegation that raises its placard, or ""."""

    kind: str
    subject: str = ""
    card: Card | None = None
    spent: int = 0

    @property
    def part(self) -> float:
        """How much of it is over, 0 to 1."""
        return min(self.spent / LASTS[self.kind], 1.0)

    @property
    def eased(self) -> float:
        """The same, fast at first and slow at the end."""
        return 1 - (1 - self.part) ** 3

    @property
    def presence(self) -> float:
        """For what comes, stays and goes: 0 away, 1 there."""
        left = LASTS[self.kind] - self.spent
        near = min(self.spent, left, _COMES) / _COMES
        return 1 - (1 - max(near, 0.0)) ** 3

    @property
    def rests(self) -> bool:
        """It is there and waits: nothing has to be drawn anew."""
        return self.kind == "card" and _COMES <= self.spent < LASTS["card"] - _COMES


class Motions:
    """What moves at one table just now; `still` says whether anything may."""

    def __init__(self, still: Callable[[], bool]) -> None:
        """Begin at rest."""
        self._still = still
        self.running: list[Motion] = []

    @property
    def moving(self) -> bool:
        """Something is on its way."""
        return bool(self.running)

    def begin(self, motions: Iterable[Motion]) -> None:
        """Let things move; those of a kind that moved before come to rest."""
        found = [] if self._still() else list(motions)
        kinds = {one.kind for one in found}
        self.running = [one for one in self.running if one.kind not in kinds] + found

    def skip(self) -> bool:
        """Bring everything to rest at once; True if anything moved."""
        moved, self.running = self.moving, []
        return moved

    def update(self, elapsed: int) -> bool:
        """Let milliseconds pass; True while the picture changes."""
        if not self.running:
            return False
        if self._still():
            return self.skip()
        rested = all(one.rests for one in self.running)
        for one in self.running:
            one.spent += elapsed
        self.running = [one for one in self.running if one.part < 1]
        return not (rested and self.running and all(one.rests for one in self.running))


def motions_of(events: Iterable[Event], *, spoken: bool) -> list[Motion]:
    """What moves for the public events of one entry; `spoken`: it put a line into the log."""
    found: dict[str, Motion] = {}
    for one in events:
        if isinstance(one, happened.PlacardRaised):
            found["placard"] = Motion("placard", str(one.delegation))
        elif isinstance(one, happened.CardPlayed):
            found["card"] = Motion("card", card=one.card)
        elif isinstance(one, _DECIDES):
            found["gavel"] = Motion("gavel")
    if spoken:
        found["sentence"] = Motion("sentence")
    return list(found.values())
