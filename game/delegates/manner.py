"""A delegate's manner: what tells one level from another."""

from dataclasses import dataclass
from typing import Final

__all__ = ["STANDARD", "Manner"]


@dataclass(frozen=True, slots=True)
class Manner:
    """How a delegate negotiates.

    `learns` from what others say and do; `reads_stances` takes public positions as a first
    estimate; `patience` overrides the mandate's temperament (3 yields early, 0.3 holds out);
    `size` is the number of paragraphs it links in one package; `settles` looks for gains for
    all once a deal stands; `reciprocates` asks for a fair share, holds to it until the talks are
    closing, and gives little to a delegation that does not give.
    """

    learns: bool = True
    reads_stances: bool = True
    patience: float | None = None
    size: int = 3
    settles: bool = False
    reciprocates: bool = False


STANDARD: Final = Manner()
"""Learns, reads public stances, and follows its mandate's own temperament."""
