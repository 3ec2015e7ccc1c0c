"""Domain values to JSON values and back, directed by their types.

A dataclass is the list of its fields, those at the end that equal their defaults left
out; where one of several dataclasses may stand, its name comes first, or a code that the
record gives for it. An Enum is its value, a tuple a list, None null. Reading is strict:
another type, a surplus or a missing field is a `MalformedError`.
"""

import sys
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cached_property
from json import JSONEncoder
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Final, NamedTuple, TypeAlias, Union, get_args, get_origin, get_type_hints

from game.domain.commands import Command
from game.domain.events import Event
from game.record.problem import MalformedError, malformed
from game.wording import _

__all__ = ["PLAINLY", "Codec", "Codecs", "canonical", "codec", "decode", "encode"]

Turn: TypeAlias = Callable[[Any], Any]


class Codec(NamedTuple):
    """How a type is written as JSON, and read again; `plain`: it is written as it is."""

    write: Turn
    read: Turn
    plain: type | None = None


def canonical(value: Any) -> bytes:
    """The one spelling of a JSON value: UTF-8, no spaces, keys in the order of the format.

    ValueError for what JSON cannot spell (not a number, infinity). Half a character
    that an input method left behind becomes a question mark.
    """
    return _spell(value).encode("utf-8", "replace")


_spell = JSONEncoder(
    ensure_ascii=False, allow_nan=False, check_circular=False, separators=(",", ":")
).encode


class Codecs:
    """How the types of one record are written: `codes` may stand for names of classes."""

    def __init__(self, codes: Mapping[str, str]) -> None:
        """Code -> name; what has no code is spelt in full, as it may be anyway."""
        self.codes = codes
        self._short = {name: code for code, name in codes.items()}
        self._known: dict[Any, Codec] = {}

    @cached_property
    def command(self) -> Codec:
        """How commands are written."""
        return self.of(Command)

    @cached_property
    def event(self) -> Codec:
        """How events are written."""
        return self.of(Event)

    def of(self, kind: Any) -> Codec:
        """Worked out once; TypeError for a type unknown to records."""
        found = self._known.get(kind)
        if found is None:
            found = self._known[kind] = self._made(kind)
        return found

    def _made(self, kind: Any) -> Codec:
        origin = get_origin(kind)
        if origin in (Union, UnionType):
            return self._of_union(get_args(kind))
        if origin is tuple:
            return self._of_tuple(get_args(kind))
        if is_dataclass(kind) and isinstance(kind, type):
            return _of_dataclass(kind, self.of)
        if isinstance(kind, type) and issubclass(kind, Enum):
            return _of_enum(kind)
        return _of_plain(kind)

    def _of_tuple(self, kinds: tuple[Any, ...]) -> Codec:
        if kinds[-1:] == (Ellipsis,):
            return _of_list(self.of(kinds[0]))
        return _of_row([self.of(one) for one in kinds])

    def _of_union(self, kinds: tuple[Any, ...]) -> Codec:
        """One of several dataclasses by name, or one kind that may be missing."""
        present = [one for one in kinds if one is not NoneType]
        inner = self.of(present[0]) if len(present) == 1 else self._of_named(present)
        if len(present) == len(kinds):
            return inner
        return Codec(
            lambda value: None if value is None else inner.write(value),
            lambda value: None if value is None else inner.read(value),
        )

    def _of_named(self, kinds: list[Any]) -> Codec:
        if not all(is_dataclass(one) for one in kinds):
            message = f"a record cannot tell {kinds} apart"
            raise TypeError(message)
        writes = {one: self._naming(one) for one in kinds}
        reads = {one.__name__: self.of(one).read for one in kinds}
        reads |= {code: reads[name] for code, name in self.codes.items() if name in reads}

        def read(value: Any) -> Any:
            name = _listed(value, 1)[0]
            if type(name) is not str or name not in reads:
                malformed(_("names something that this game does not know"))
            return reads[name](value[1:])

        return Codec(lambda value: writes[type(value)](value), read)

    def _naming(self, kind: type) -> Turn:
        """Writes a value with the name of its class before its fields."""
        name, write = self._short.get(kind.__name__, kind.__name__), self.of(kind).write
        return lambda value: [name, *write(value)]


PLAINLY: Final = Codecs({})
"""Every name in full: what digests run over, and what has no record."""
codec = PLAINLY.of


def encode(kind: Any, value: Any) -> Any:
    """A domain value of a type as a JSON value."""
    return codec(kind).write(value)


def decode(kind: Any, value: Any) -> Any:
    """The domain value of a type that a JSON value spells; MalformedError if it does not."""
    return codec(kind).read(value)


_PLAIN = {str: "text", int: "a whole number", bool: "true or false", float: "a number"}


def _of_plain(kind: Any) -> Codec:
    if kind not in _PLAIN:
        message = f"a record cannot hold {kind}"
        raise TypeError(message)
    taken = (float, int) if kind is float else (kind,)

    def read(value: Any) -> Any:
        if type(value) not in taken:
            malformed(_("expects {what}").format(what=_PLAIN[kind]))
        return float(value) if kind is float else value

    return Codec(lambda value: value, read, None if kind is float else kind)


def _of_enum(kind: type[Enum]) -> Codec:
    members = {member.value: member for member in kind}

    def read(value: Any) -> Enum:
        if type(value) is not str or value not in members:
            malformed(_("expects one of {kind}").format(kind=kind.__name__))
        return members[value]

    return Codec(attrgetter("value"), read)


def _of_list(inner: Codec) -> Codec:
    """A tuple of any length, all of one kind."""
    write, read, plain = inner

    def read_all(values: Any) -> tuple[Any, ...]:
        given = _listed(values)
        if plain and set(map(type, given)) <= {plain}:
            return tuple(given)
        return tuple([read(one) for one in given])

    return Codec(list if plain else lambda values: [write(one) for one in values], read_all)


def _of_row(parts: list[Codec]) -> Codec:
    """A tuple of so many places, each of its own kind."""
    count = len(parts)
    return Codec(
        lambda values: [part.write(one) for part, one in zip(parts, values, strict=True)],
        lambda values: tuple(
            [part.read(one) for part, one in zip(parts, _listed(values, count, count), strict=True)]
        ),
    )


def _listed(value: Any, fewest: int = 0, most: int = sys.maxsize) -> list[Any]:
    """A list of so many values, or a MalformedError."""
    if type(value) is not list:
        malformed(_("expects a list"))
    if fewest <= len(value) <= most:
        return value
    least = _("expects at least {count} values").format(count=fewest)
    largest = _("expects at most {count} values").format(count=most)
    return malformed(least if len(value) < fewest else largest)


def _of_dataclass(kind: type, of: Callable[[Any], Codec]) -> Codec:
    hints = get_type_hints(kind)
    inner = [of(hints[one.name]) for one in fields(kind)]
    return Codec(_writing(kind, inner), _reading(kind, inner))


def _writing(kind: type, inner: list[Codec]) -> Turn:
    """Writes the list of the fields, without the defaults at its end."""
    defaults = [one.default for one in fields(kind)]
    needed = sum(one is MISSING for one in defaults)
    taken = _fields_of(kind)
    turns = [(place, one.write) for place, one in enumerate(inner) if one.plain is None]

    def write(value: Any) -> list[Any]:
        out = taken(value)
        while len(out) > needed and out[-1] == defaults[len(out) - 1]:
            out.pop()
        count = len(out)
        for place, turn in turns:
            if place < count:
                out[place] = turn(out[place])
        return out

    return write


def _fields_of(kind: type) -> Callable[[Any], list[Any]]:
    """Gives the values of all fields of a dataclass, in their order."""
    names = [one.name for one in fields(kind)]
    if len(names) > 1:
        every = attrgetter(*names)
        return lambda value: list(every(value))
    return lambda value: [getattr(value, name) for name in names]


def _reading(kind: type, inner: list[Codec]) -> Turn:
    """Reads a dataclass from the list of its fields; the error says which class it was."""
    most, needed = len(inner), sum(one.default is MISSING for one in fields(kind))
    plainly = {count: [one.plain for one in inner[:count]] for count in range(needed, most + 1)}
    parts = [(one.plain, one.read) for one in inner]

    def read(value: Any) -> Any:
        try:
            given = _listed(value, needed, most)
            if [*map(type, given)] == plainly[len(given)]:
                return kind(*given)
            pairs = zip(given, parts, strict=False)
            return kind(*[one if type(one) is plain else turn(one) for one, (plain, turn) in pairs])
        except MalformedError as error:
            malformed(f"{kind.__name__}: {error}")

    return read
