"""Delegations and the actors of a record."""

from dataclasses import dataclass
from typing import TypeAlias

__all__ = ["CLOCK", "FACILITATOR", "PUBLIC", "Actor", "Code", "Delegation"]

Code: TypeAlias = str
"""A delegation's short name, such as "KG"; unique in a scenario."""

Actor: TypeAlias = str
"""Who submits: a delegation's code, FACILITATOR or CLOCK."""

FACILITATOR: Actor = "facilitator"
CLOCK: Actor = "clock"
PUBLIC = "public"


@dataclass(frozen=True, slots=True)
class Delegation:
    """A delegation at the table; `flag` names an asset ("kg"), `colour` is "#rrggbb"."""

    code: Code
    name: str
    flag: str = ""
    colour: str = "#888888"
    observer: bool = False
    """It sits at the table and may speak and suggest wordings, but decides nothing."""
