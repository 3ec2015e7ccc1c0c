"""Hashes of 128 bits: in the game as hexadecimal, in a file of version 2 as base64."""

import re
from binascii import a2b_base64, b2a_base64
from hashlib import blake2b
from typing import Any, Final

from game.record.problem import malformed
from game.wording import _

__all__ = ["BITS", "digest", "in_base64", "longer", "shorter", "unspelt"]

BITS: Final = 128
_SHORT: Final = re.compile("[0-9A-Za-z+/]{21}[AQgw]").fullmatch
"""22 letters: the last one carries two bits, the four behind them are 0."""


def digest(*parts: bytes) -> str:
    """128 bits of BLAKE2b over the parts, as hexadecimal."""
    hashed = blake2b(digest_size=BITS // 8)
    for part in parts:
        hashed.update(part)
    return hashed.hexdigest()


def in_base64(raw: bytes) -> bytes:
    """16 bytes as 22 letters of base64, without the padding."""
    return b2a_base64(raw, newline=False)[:22]


def shorter(hexadecimal: str) -> str:
    """The same 128 bits as 22 letters of base64, without the padding."""
    return in_base64(bytes.fromhex(hexadecimal)).decode()


def unspelt(short: Any) -> bytes:
    """The 16 bytes of 22 letters; MalformedError for anything else."""
    if type(short) is not str or not _SHORT(short):
        malformed(_("a hash is not spelt as one"))
    return a2b_base64(short + "==")


def longer(short: Any) -> str:
    """The hexadecimal digits of 22 letters; MalformedError for anything else."""
    return unspelt(short).hex()
