"""PINs of seats, kept beside a record and never in it: a salted scrypt hash each, no digits.

A PIN keeps a neighbour from another team's instructions. Whoever uses the account and a text
editor reads the record itself: see SECURITY.md.
"""

import json
import re
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from hashlib import scrypt
from hmac import compare_digest
from pathlib import Path
from secrets import token_bytes
from typing import Any, Final

from game.domain.delegation import Code

__all__ = ["PinBook", "is_pin", "pins_file"]

TRIES: Final = 5
"""Wrong PINs in a row after which a seat waits."""
WAIT_MS: Final = 30_000
LARGEST: Final = 64 * 1024
"""Bytes a file of PINs may have."""

_DIGITS: Final = re.compile("[0-9]{4,8}").fullmatch
_HEXADECIMAL: Final = re.compile("([0-9a-f]{32})?([0-9a-f]{32})?").fullmatch


def is_pin(text: str) -> bool:
    """Four to eight digits."""
    return _DIGITS(text) is not None


def pins_file(record: Path) -> Path:
    """Where the PINs of a session are kept."""
    return record.with_suffix(".pins.json")


@dataclass(frozen=True, slots=True)
class _Kept:
    """One seat: salt and hash as hexadecimal ("" once it was cleared), wrong tries in a row."""

    salt: str = ""
    hash: str = ""
    wrong: int = 0


def _hashed(pin: str, salt: str) -> str:
    return scrypt(pin.encode(), salt=bytes.fromhex(salt), n=1 << 14, r=8, p=1, dklen=16).hex()


class PinBook:
    """The PINs of one session. Times are milliseconds of a monotonic clock."""

    def __init__(self, path: Path, seats: dict[Code, _Kept] | None = None) -> None:
        """Kept at `path`; use `create` or `beside`."""
        self._path, self._seats = path, seats or {}
        self._until: dict[Code, int] = {}

    @classmethod
    def create(cls, record: Path) -> "PinBook":
        """Ask for PINs from now on in the session of this record."""
        book = cls(pins_file(record))
        book._save()
        return book

    @classmethod
    def beside(cls, record: Path) -> "PinBook | None":
        """The PINs of a session that was broken off; None if it asked for none.

        Where the file is damaged, every seat has to choose anew.
        """
        path = pins_file(record)
        if not path.exists():
            return None
        try:
            with path.open("rb") as file:
                return cls(path, _seats(json.loads(file.read(LARGEST))))
        except (OSError, ValueError, TypeError, RecursionError):
            return cls(path)

    def has(self, seat: Code) -> bool:
        """The seat has chosen a PIN, and nobody cleared it."""
        return bool(self._seats.get(seat, _Kept()).hash)

    def was_cleared(self, seat: Code) -> bool:
        """The facilitator cleared the PIN of the seat, which has chosen no other yet."""
        return seat in self._seats and not self.has(seat)

    def choose(self, seat: Code, pin: str) -> None:
        """Keep a PIN for a seat; ValueError unless it is four to eight digits."""
        if not is_pin(pin):
            raise ValueError(seat)
        salt = token_bytes(16).hex()
        self._keep(seat, _Kept(salt, _hashed(pin, salt)))

    def opens(self, seat: Code, pin: str, now: int) -> bool:
        """It is the seat's PIN; a wrong one is counted, and while it waits none is right."""
        kept = self._seats.get(seat, _Kept())
        if not kept.hash or self.waits(seat, now):
            return False
        right = compare_digest(_hashed(pin, kept.salt), kept.hash)
        if not right or kept.wrong:
            self._until.pop(seat, None)
            self._keep(seat, replace(kept, wrong=0 if right else kept.wrong + 1))
        return right

    def waits(self, seat: Code, now: int) -> int:
        """Milliseconds that a seat has to wait after too many wrong PINs; also after a restart."""
        wrong = self._seats.get(seat, _Kept()).wrong
        if not wrong or wrong % TRIES:
            return 0
        return max(0, self._until.setdefault(seat, now + WAIT_MS) - now)

    def tries_left(self, seat: Code) -> int:
        """Wrong PINs that a seat has before it waits."""
        return TRIES - self._seats.get(seat, _Kept()).wrong % TRIES

    def clear(self, seat: Code) -> None:
        """The facilitator takes a PIN away: the team chooses a new one."""
        self._keep(seat, _Kept())

    def forget(self) -> None:
        """The meeting is closed: no PIN is kept any longer."""
        self._seats.clear()
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    def _keep(self, seat: Code, kept: _Kept) -> None:
        self._seats[seat] = kept
        self._save()

    def _save(self) -> None:
        """For the owner only, whole or not at all; on a full disk it holds as long as we run."""
        draft = self._path.with_suffix(".part")
        with suppress(OSError):
            draft.unlink(missing_ok=True)
            draft.touch(mode=0o600, exist_ok=False)
            spelt = {seat: asdict(kept) for seat, kept in self._seats.items()}
            draft.write_text(json.dumps(spelt), encoding="utf-8")
            draft.replace(self._path)


def _seats(held: Any) -> dict[Code, _Kept]:
    """The seats of a file; TypeError or ValueError for what no file of ours holds."""
    if not isinstance(held, dict):
        raise TypeError
    return {seat: _kept(one) for seat, one in held.items()}


def _kept(held: Any) -> _Kept:
    kept = _Kept(**held)
    if not isinstance(kept.salt, str) or not isinstance(kept.hash, str):
        raise TypeError
    if type(kept.wrong) is not int or not _HEXADECIMAL(kept.salt + kept.hash):
        raise ValueError
    return kept
