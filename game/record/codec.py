"""Domain values to JSON values and back, directed by their types.

A dataclass is the list of its fields, those at the end that equal their defaults left
out; where one of several dataclasses may stand, its name comes first. An Enum is its
value, a tuple a list, None null. Reading is strict: another type, a surplus or a missing
field is a `MalformedError`.
"""

from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from json import JSONEncoder
from types import NoneType, UnionType
from typing import Any, NamedTuple, TypeAlias, Union, get_args, get_origin, get_type_hints

from game.record.problem import MalformedError, malformed
from game.wording import _

__all__ = ["Codec", "canonical", "codec", "decode", "encode"]

Turn: TypeAlias = Callable[[Any], Any]


class Codec(NamedTuple):
    """How a type is written as JSON, and read again."""

    write: Turn
    read: Turn


def canonical(value: Any) -> bytes:
    """The one spelling of a JSON value: UTF-8, no spaces, keys in the order of the format.

    ValueError for what JSON cannot spell (not a number, infinity). Half a character
    that an input method left behind becomes a question mark.
    """
    return _spell(value).encode("utf-8", "replace")


_spell = JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


def encode(kind: Any, value: Any) -> Any:
    """A domain value of a type as a JSON value."""
    return codec(kind).write(value)


def decode(kind: Any, value: Any) -> Any:
    """The domain value of a type that a JSON value spells; MalformedError if it does not."""
    return codec(kind).read(value)


@cache
def codec(kind: Any) -> Codec:
    """How a type is written and read, worked out once; TypeError for one unknown to records."""
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return _of_union(get_args(kind))
    if origin is tuple:
        return _of_tuple(get_args(kind))
    if is_dataclass(kind) and isinstance(kind, type):
        return _of_dataclass(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _of_enum(kind)
    return _of_plain(kind)


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

    return Codec(lambda value: value, read)


def _of_enum(kind: type[Enum]) -> Codec:
    members = {member.value: member for member in kind}

    def read(value: Any) -> Enum:
        if type(value) is not str or value not in members:
            malformed(_("expects one of {kind}").format(kind=kind.__name__))
        return members[value]

    return Codec(lambda member: member.value, read)


def _of_tuple(kinds: tuple[Any, ...]) -> Codec:
    if kinds[-1:] == (Ellipsis,):
        write, read = codec(kinds[0])
        return Codec(
            lambda values: [write(one) for one in values],
            lambda values: tuple([read(one) for one in _listed(values)]),
        )
    parts = [codec(one) for one in kinds]
    count = len(parts)
    return Codec(
        lambda values: [part.write(one) for part, one in zip(parts, values, strict=True)],
        lambda values: tuple(
            [part.read(one) for part, one in zip(parts, _listed(values, count, count), strict=True)]
        ),
    )


def _listed(value: Any, fewest: int = 0, most: int | None = None) -> list[Any]:
    """A list of so many values, or a MalformedError."""
    if type(value) is not list:
        malformed(_("expects a list"))
    if len(value) < fewest:
        malformed(_("expects at least {count} values").format(count=fewest))
    if most is not None and len(value) > most:
        malformed(_("expects at most {count} values").format(count=most))
    return value


def _of_dataclass(kind: type) -> Codec:
    hints = get_type_hints(kind)
    declared = fields(kind)
    parts = [(one.name, one.default, codec(hints[one.name])) for one in declared]
    reads = [inner.read for _name, _default, inner in parts]
    needed = sum(default is MISSING for _name, default, _inner in parts)

    def write(value: Any) -> list[Any]:
        count = len(parts)
        while count > needed and getattr(value, parts[count - 1][0]) == parts[count - 1][1]:
            count -= 1
        return [inner.write(getattr(value, name)) for name, _default, inner in parts[:count]]

    def read(value: Any) -> Any:
        try:
            given = _listed(value, needed, len(reads))
            return kind(*[read(one) for read, one in zip(reads, given, strict=False)])
        except MalformedError as error:
            malformed(f"{kind.__name__}: {error}")

    return Codec(write, read)


def _of_union(kinds: tuple[Any, ...]) -> Codec:
    """One of several dataclasses by name, or one kind that may be missing."""
    present = [one for one in kinds if one is not NoneType]
    inner = codec(present[0]) if len(present) == 1 else _of_named(present)
    if len(present) == len(kinds):
        return inner
    return Codec(
        lambda value: None if value is None else inner.write(value),
        lambda value: None if value is None else inner.read(value),
    )


def _of_named(kinds: list[Any]) -> Codec:
    if not all(is_dataclass(one) for one in kinds):
        message = f"a record cannot tell {kinds} apart"
        raise TypeError(message)
    codecs = {one.__name__: codec(one) for one in kinds}

    def write(value: Any) -> list[Any]:
        name = type(value).__name__
        return [name, *codecs[name].write(value)]

    def read(value: Any) -> Any:
        given = _listed(value, 1)
        if type(given[0]) is not str or given[0] not in codecs:
            malformed(_("names something that this game does not know"))
        return codecs[given[0]].read(given[1:])

    return Codec(write, read)
