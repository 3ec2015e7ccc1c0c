"""Version 1: longer keys, names in full, every number of every entry, hashes as hexadecimal.

Its lines are turned into those of version 2 before they are read. A session that was broken off
in a record of version 1 is written on in it, so that its chain stays one.
"""

import re
from collections.abc import Mapping
from typing import Any, Final

from game.domain.proceedings import Entry
from game.record.chain import Layout
from game.record.codec import PLAINLY, Codecs
from game.record.hashes import longer, shorter
from game.record.lines import content_of, entry_line
from game.record.problem import malformed
from game.record.secrets import HIDDEN, Seals
from game.wording import _

__all__ = ["LAYOUT", "opened_as_2", "spelt", "upcast"]


def _hexadecimal(raw: bytes) -> bytes:
    return raw.hex().encode()


LAYOUT: Final = Layout(b',"chain":"', b'","open":', 32, _hexadecimal)

_NEW: Final = {
    "at": "at",
    "by": "by",
    "cmd": "c",
    "ev": "e",
    "ref": "r",
    "said": "s",
    "notes": "n",
    "digest": "d",
    "sec": "x",
}
_NEEDED: Final = {"at", "by", "cmd"}
_KNOWN: Final = {"n", *_NEW}
_HEXADECIMAL: Final = re.compile("[0-9a-f]{32}").fullmatch


def upcast(line: dict[str, Any], number: int) -> dict[str, Any]:
    """A line of version 1 as one of version 2; `number` is that of the entry, 0: the header."""
    if not number:
        return _header(line)
    if "end" in line:
        return line
    return _entry(line, number)


def _header(line: dict[str, Any]) -> dict[str, Any]:
    """What the header of version 2 says besides follows from what stands here."""
    if "content" in line or "codes" in line or "x" in line:
        malformed(_("the line says something that this game does not know"))
    more = {"content": content_of(line.get("scenario")), "codes": {}}
    return {key: line[key] for key in line if key != "sec"} | more | _sealed(line)


def _entry(line: dict[str, Any], number: int) -> dict[str, Any]:
    if type(line.get("n")) is not int or line["n"] != number:
        malformed(_("the entries are not numbered in their order"))
    if not _NEEDED <= line.keys() <= _KNOWN:
        malformed(_("the line says something that this game does not know"))
    turned = {_NEW[key]: line[key] for key in line if key not in {"n", "sec", "digest"}}
    if "digest" in line:
        turned["d"] = _shorter(line["digest"])
    return turned | _sealed(line)


def _sealed(line: Mapping[str, Any]) -> dict[str, Any]:
    """The commitments, spelt as version 2 spells them."""
    if "sec" not in line:
        return {}
    pairs = line["sec"]
    if type(pairs) is not list or not all(type(one) is list and len(one) == 2 for one in pairs):  # noqa: PLR2004 - audience and commitment
        malformed(_("expects a list"))
    return {"x": [[audience, _shorter(commitment)] for audience, commitment in pairs]}


def opened_as_2(openings: Any) -> Any:
    """The openings, their salts spelt as version 2 spells them."""
    if openings is HIDDEN:
        return HIDDEN
    if type(openings) is not list:
        malformed(_("the secrets do not fit their commitments"))
    return [one if one is HIDDEN else _opening(one) for one in openings]


def _opening(one: Any) -> list[Any]:
    if type(one) is not list or len(one) != 2:  # noqa: PLR2004 - a salt and a value
        malformed(_("a secret is no salt with its value"))
    return [_shorter(one[0]), one[1]]


def _shorter(hexadecimal: Any) -> str:
    if type(hexadecimal) is not str or not _HEXADECIMAL(hexadecimal):
        malformed(_("a hash is not spelt as one"))
    return shorter(hexadecimal)


def spelt(
    entry: Entry, seals: Seals, _before: int, state: str, _codecs: Codecs
) -> tuple[dict[str, Any], list[Any]]:
    """A submission as version 1 writes it, and the openings that go with it."""
    new = entry_line(entry, seals, entry.at, "", PLAINLY)
    line: dict[str, Any] = {"n": entry.number, "at": entry.at, "by": entry.actor}
    line |= {old: new[key] for old, key in _NEW.items() if key in new and old != "sec"}
    if state:
        line["digest"] = state
    if seals.sealed:
        line["sec"] = [[audience, longer(one)] for audience, one in seals.sealed]
    return line, [one and [longer(one[0]), one[1]] for one in seals.open]
