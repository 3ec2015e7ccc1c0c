"""Delegations and the actors of a record."""

from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

__all__ = ["CLOCK", "FACILITATOR", "PUBLIC", "Actor", "Code", "Delegation", "Seating"]

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


class Seating(tuple[Delegation, ...]):  # noqa: SLOT001 - what was looked up is kept in it
    """The delegations of one table, as a tuple that is looked through once and remembers.

    Equal to the plain tuple of the same delegations. What is kept lives as long as it does.
    """

    @cached_property
    def by_code(self) -> dict[Code, Delegation]:
        """Each delegation by its code."""
        return {one.code: one for one in self}

    @cached_property
    def codes(self) -> tuple[Code, ...]:
        """All codes, in the order of the seats."""
        return tuple(one.code for one in self)

    @cached_property
    def members(self) -> tuple[Code, ...]:
        """Who decides, in the order of the seats."""
        return tuple(one.code for one in self if not one.observer)

    @cached_property
    def observers(self) -> tuple[Code, ...]:
        """Who has no vote, in the order of the seats."""
        return tuple(one.code for one in self if one.observer)
