"""Commitments: a secret stands in the record beside a hash that can outlive it.

The chain runs over the commitment, not over the secret, so a copy without the secret
still verifies; the salt (128 bits, kept with the secret) stops anyone from guessing.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from game.domain.delegation import Actor
from game.record.codec import canonical, codec
from game.record.hashes import digest, shorter, unspelt
from game.record.problem import malformed
from game.wording import _

__all__ = ["HIDDEN", "Salt", "Seals", "Secrets", "opened"]

Salt: TypeAlias = Callable[[], bytes]
"""Gives 16 random bytes, new ones each time."""

Secrets: TypeAlias = tuple[tuple[tuple[Actor, ...], Any], ...]
"""Each secret of a line: who may see it, and what it is, or HIDDEN."""

HIDDEN: Final = None
"""What a redacted copy holds in place of a secret."""

_SEALED: Final = codec(tuple[tuple[tuple[str, ...], str], ...])


@dataclass(slots=True)
class Seals:
    """The secret parts of one line: `sealed` is public (audience, commitment), `open` is not."""

    salt: Salt
    sealed: list[list[Any]] = field(default_factory=list)
    open: list[list[Any] | None] = field(default_factory=list)

    def add(self, audience: tuple[Actor, ...], value: Any) -> int:
        """Seal a JSON value; its place in the line, which stands for it in the public part."""
        drawn = self.salt()
        self.sealed.append([list(audience), shorter(digest(drawn, canonical(value)))])
        self.open.append([shorter(drawn.hex()), value])
        return len(self.sealed) - 1


def opened(sealed: Any, openings: Any) -> Secrets:
    """Each secret's audience and value, checked against its commitment; or HIDDEN."""
    seals = _SEALED.read(sealed)
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
    if value is HIDDEN:
        malformed(_("a secret is no salt with its value"))
    if shorter(digest(unspelt(salt), canonical(value))) != commitment:
        malformed(_("a secret does not match its commitment"))
    return value
