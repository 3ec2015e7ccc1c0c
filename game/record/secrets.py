"""Commitments: a secret stands in the record beside a hash that can outlive it.

The chain runs over the commitment, not over the secret, so a copy without the secret
still verifies; the salt (128 bits, kept with the secret) stops anyone from guessing.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any, Final, TypeAlias

from game.domain.delegation import Actor
from game.record.codec import canonical, codec
from game.record.problem import malformed
from game.wording import _

__all__ = ["HIDDEN", "Salt", "Seals", "digest", "opened"]

Salt: TypeAlias = Callable[[], bytes]
"""Gives 16 random bytes, new ones each time."""

HIDDEN: Final = None
"""What a redacted copy holds in place of a secret."""

_SEC: Final = codec(tuple[tuple[tuple[str, ...], str], ...])
_HEXADECIMAL: Final = re.compile("[0-9a-f]{32}").fullmatch


def digest(*parts: bytes) -> str:
    """128 bits of BLAKE2b over the parts, as hexadecimal."""
    hashed = blake2b(digest_size=16)
    for part in parts:
        hashed.update(part)
    return hashed.hexdigest()


@dataclass(slots=True)
class Seals:
    """The secret parts of one line: `sec` is public (audience, commitment), `open` is not."""

    salt: Salt
    sec: list[list[Any]] = field(default_factory=list)
    open: list[list[Any] | None] = field(default_factory=list)

    def add(self, audience: tuple[Actor, ...], value: Any) -> int:
        """Seal a JSON value; its place in the line, which stands for it in the public part."""
        drawn = self.salt()
        self.sec.append([list(audience), digest(drawn, canonical(value))])
        self.open.append([drawn.hex(), value])
        return len(self.sec) - 1


def opened(sec: Any, openings: Any) -> tuple[tuple[tuple[Actor, ...], Any], ...]:
    """Each secret's audience and value, checked against its commitment; or HIDDEN."""
    seals = _SEC.read(sec)
    if openings is HIDDEN:
        return tuple((audience, HIDDEN) for audience, _hash in seals)
    if type(openings) is not list or len(openings) != len(seals):
        malformed(_("the secrets do not fit their commitments"))
    return tuple(
        (audience, HIDDEN if one is HIDDEN else _checked(commitment, one))
        for (audience, commitment), one in zip(seals, openings, strict=True)
    )


def _checked(commitment: str, opening: Any) -> Any:
    if type(opening) is not list or len(opening) != 2:  # noqa: PLR2004 - a salt and a value
        malformed(_("a secret is no salt with its value"))
    salt, value = opening
    if type(salt) is not str or not _HEXADECIMAL(salt) or value is HIDDEN:
        malformed(_("a secret is no salt with its value"))
    if digest(bytes.fromhex(salt), canonical(value)) != commitment:
        malformed(_("a secret does not match its commitment"))
    return value
