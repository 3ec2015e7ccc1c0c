"""Domain values to JSON values and back, directed by their types."""

from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from functools import cache
from json import dumps
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from game.record.problem import malformed

__all__ = ["canonical", "decode", "encode"]


def canonical(value: Any) -> bytes:
    """The one spelling of a JSON value that hashes are taken over."""
    return dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def encode(value: Any) -> Any:
    """A domain value as JSON: a dataclass is a list of its name and fields.

    Fields at the end that equal their defaults are left out.
    """
    if is_dataclass(value) and not isinstance(value, type):
        return [type(value).__name__, *_trimmed(value)]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple | list):
        return [encode(one) for one in value]
    return value


def _trimmed(value: Any) -> list[Any]:
    """Field values without the trailing ones that equal their defaults."""
    declared = fields(value)
    count = len(declared)
    while count and _is_default(declared[count - 1], getattr(value, declared[count - 1].name)):
        count -= 1
    return [encode(getattr(value, one.name)) for one in declared[:count]]


def _is_default(field: "Field[Any]", value: Any) -> bool:
    return field.default is not MISSING and bool(field.default == value)


@cache
def _shape(kind: type) -> tuple[tuple["Field[Any]", Any], ...]:
    hints = get_type_hints(kind)
    return tuple((field, hints[field.name]) for field in fields(kind))


def decode(kind: Any, value: Any) -> Any:
    """The domain value of a type that a JSON value spells; MalformedError if it does not."""
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return _decode_union(get_args(kind), value)
    if origin is tuple:
        return _decode_tuple(get_args(kind), value)
    if isinstance(kind, type) and is_dataclass(kind):
        return _decode_dataclass(kind, value)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _decode_enum(kind, value)
    return _decode_plain(kind, value)


def _decode_union(kinds: tuple[Any, ...], value: Any) -> Any:
    if value is None and type(None) in kinds:
        return None
    named = {str(getattr(one, "__name__", one)): one for one in kinds if is_dataclass(one)}
    if isinstance(value, list) and value and isinstance(value[0], str) and value[0] in named:
        return decode(named[value[0]], value)
    plain = [one for one in kinds if one is not type(None) and not is_dataclass(one)]
    if len(plain) == 1:
        return decode(plain[0], value)
    return malformed(f"does not know {str(value)[:40]!r}")


def _decode_tuple(kinds: tuple[Any, ...], value: Any) -> tuple[Any, ...]:
    if not isinstance(value, list):
        malformed("expects a list")
    if kinds[-1:] == (Ellipsis,):
        return tuple(decode(kinds[0], one) for one in value)
    if len(kinds) != len(value):
        malformed(f"expects {len(kinds)} values")
    return tuple(decode(kind, one) for kind, one in zip(kinds, value, strict=True))


def _decode_dataclass(kind: type, value: Any) -> Any:
    shape = _shape(kind)
    if not isinstance(value, list) or not value or value[0] != kind.__name__:
        malformed(f"expects {kind.__name__}")
    given = value[1:]
    if len(given) > len(shape):
        malformed(f"{kind.__name__} has {len(shape)} fields")
    for field, _hint in shape[len(given) :]:
        if field.default is MISSING:
            malformed(f"{kind.__name__} lacks {field.name}")
    return kind(*(decode(hint, one) for (_field, hint), one in zip(shape, given, strict=False)))


def _decode_enum(kind: type[Enum], value: Any) -> Enum:
    for member in kind:
        if member.value == value:
            return member
    return malformed(f"{str(value)[:40]!r} is no {kind.__name__}")


def _decode_plain(kind: Any, value: Any) -> Any:
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if isinstance(kind, type) and type(value) is kind:
        return value
    return malformed(f"expects {getattr(kind, '__name__', kind)}")
