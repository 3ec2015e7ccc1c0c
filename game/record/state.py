"""Digests of the session: where the phase may change, a record says what everyone saw."""

from collections.abc import Callable
from dataclasses import fields, replace
from functools import partial
from typing import Any, Final, TypeAlias, get_type_hints

from game.domain.events import PhaseEntered, Rewound
from game.domain.paragraph import Paragraph
from game.domain.proceedings import Entry
from game.domain.session import Session
from game.domain.stage import Stage, Vote
from game.record.codec import Codec, canonical, codec
from game.record.hashes import digest

__all__ = ["Digests", "phase_may_change", "public_session", "session_digest"]


def phase_may_change(entry: Entry) -> bool:
    """After such an entry the record carries a digest of the public session."""
    return any(isinstance(one, PhaseEntered | Rewound) for one in entry.events)


def session_digest(session: Session) -> str:
    """128 bits over what everyone may see of the session: without the sealed ballots."""
    return Digests().of(session)


class Digests:
    """Digests of one session after another: what two of them share is spelt once.

    Most of a session are the options of its paragraphs, and they never change. Values are known
    again by identity, as long as they are part of the session last asked for.
    """

    def __init__(self) -> None:
        """Nothing is known yet."""
        self._known: dict[tuple[str, int], tuple[object, bytes]] = {}
        self._kept: dict[tuple[str, int], tuple[object, bytes]] = {}

    def of(self, session: Session) -> str:
        """The digest over the canonical spelling of the public session."""
        self._known, self._kept = self._kept, {}
        return digest(self._fields(_SESSION, public_session(session)))

    def _fields(self, parts: "_Parts", value: Any) -> bytes:
        """A dataclass as the codec writes it: its fields, without the defaults at the end."""
        values = [getattr(value, name) for name, _default, _codec in parts]
        while values[-1] == parts[len(values) - 1][1]:
            values.pop()
        spelt = [self._field(*part[::2], one) for part, one in zip(parts, values, strict=False)]
        return b"[" + b",".join(spelt) + b"]"

    def _field(self, name: str, kind: Codec, value: Any) -> bytes:
        if name == "paragraphs":
            every = [self._once(name, one, partial(self._fields, _PARAGRAPH)) for one in value]
            return b"[" + b",".join(every) + b"]"
        return self._once(name, value, lambda one: canonical(kind.write(one)))

    def _once(self, name: str, value: object, spell: Callable[[Any], bytes]) -> bytes:
        place = (name, id(value))
        known = self._known.get(place)
        if known is None or known[0] is not value:
            known = (value, spell(value))
        self._kept[place] = known
        return known[1]


_Parts: TypeAlias = list[tuple[str, Any, Codec]]
"""The fields of a dataclass: name, default, codec."""


def _parts_of(kind: type) -> _Parts:
    hints = get_type_hints(kind)
    return [(one.name, one.default, codec(hints[one.name])) for one in fields(kind)]


_SESSION: Final = _parts_of(Session)
_PARAGRAPH: Final = _parts_of(Paragraph)


def public_session(session: Session) -> Session:
    """The session without sealed ballots, also of a vote that a point of order interrupts."""
    interrupted = tuple(one for stage in session.interrupted if (one := _unmarked(stage)))
    return replace(session, stage=_unmarked(session.stage), interrupted=interrupted)


def _unmarked(stage: Stage | None) -> Stage | None:
    return replace(stage, ballots=()) if isinstance(stage, Vote) else stage
