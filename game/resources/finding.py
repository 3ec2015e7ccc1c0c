"""What a check of this machine found: one sentence, and what to do where something is amiss."""

from dataclasses import dataclass
from enum import Enum

__all__ = ["Finding", "Weight"]


class Weight(Enum):
    """FINE as it is; NOTE what could be better; PROBLEM what stands in the way of playing."""

    FINE = "fine"
    NOTE = "note"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Finding:
    """`topic` groups findings ("display"), `said` is the sentence, `remedy` what can be done."""

    topic: str
    said: str
    weight: Weight = Weight.FINE
    remedy: str = ""
