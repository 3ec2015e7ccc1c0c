"""Commitments: a secret stands in the record beside a hash that can outlive it.

The chain runs over the commitment, not over the secret, so a copy without the secret
still verifies; the salt (128 bits, kept with the secret) stops anyone from guessing.
"""

from collections.abc import Callable
from hashlib import blake2b
from typing import Any, TypeAlias

from game.record.codec import canonical
from game.record.problem import malformed

__all__ = ["Salt", "commitment", "digest", "opened", "sealed"]

Salt: TypeAlias = Callable[[], bytes]


def digest(*parts: bytes) -> str:
    """128 bits of BLAKE2b over the parts, as hexadecimal."""
    hashed = blake2b(digest_size=16)
    for part in parts:
        hashed.update(part)
    return hashed.hexdigest()


def commitment(salt: bytes, value: Any) -> str:
    """The hash that stands for a secret."""
    return digest(salt, canonical(value))


def sealed(kind: str, audience: tuple[str, ...], value: Any, salt: Salt) -> dict[str, Any]:
    """A secret part: what it is, who may see it, its commitment, its salt, its value."""
    drawn = salt()
    return {
        "kind": kind,
        "to": list(audience),
        "com": commitment(drawn, value),
        "salt": drawn.hex(),
        "val": value,
    }


def opened(part: dict[str, Any]) -> Any:
    """The secret's value, checked against its commitment; None in a redacted copy."""
    if "salt" not in part:
        return None
    if commitment(bytes.fromhex(part["salt"]), part.get("val")) != part["com"]:
        malformed("a secret does not match its commitment")
    return part["val"]
