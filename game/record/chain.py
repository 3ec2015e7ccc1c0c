"""The chain: each line carries a hash over the one before and its own public bytes.

A line is `{public part,"chain":"…","open":[…]}`. The hash runs over the bytes before
`,"chain"` as they stand in the file, so a redacted copy, which only lacks openings,
verifies like the whole, and any changed byte is found.
"""

import json
from dataclasses import dataclass
from typing import Any, Final

from game.record.codec import canonical
from game.record.problem import malformed
from game.record.secrets import HIDDEN, Seals, digest
from game.wording import _

__all__ = ["FIRST", "Line", "link", "parse", "unlink"]

FIRST: Final = "0" * 32
"""The chain before the first line."""

_MARK: Final = b',"chain":"'
_OPEN: Final = b'","open":'
_PLAIN: Final = b'"}\n'
"""The end of a line that has nothing to open."""
_HASH: Final = 32


@dataclass(frozen=True, slots=True)
class Line:
    """One whole line: its public bytes without the last brace, its link, its openings."""

    body: bytes
    chain: str
    openings: Any = HIDDEN

    @property
    def public(self) -> dict[str, Any]:
        """The public part; MalformedError if it is no JSON object."""
        value = parse(self.body + b"}")
        if not isinstance(value, dict):
            malformed(_("the line is no JSON object"))
        return value

    @property
    def raw(self) -> bytes:
        """The line as it stands in the file, line feed included."""
        shown = isinstance(self.openings, list) and any(self.openings)
        tail = _OPEN + canonical(self.openings) if shown else b'"'
        return self.body + _MARK + self.chain.encode() + tail + b"}\n"


def link(public: dict[str, Any], seals: Seals, previous: str) -> Line:
    """The next line of a record, chained to the one before."""
    sec = {"sec": seals.sec} if seals.sec else {}
    body = canonical({**public, **sec})[:-1]
    return Line(body, digest(previous.encode(), body), seals.open or HIDDEN)


def unlink(raw: bytes, previous: str) -> Line:
    """Take a line apart; MalformedError unless every byte of it is as it was written."""
    body, mark, rest = raw.partition(_MARK)
    if not mark:
        parse(raw)
        malformed(_("the line carries no chain"))
    chain, tail = rest[:_HASH], rest[_HASH:]
    if digest(previous.encode(), body).encode() != chain:
        malformed(_("the chain is broken: this line was changed, or one before it is missing"))
    if tail == _PLAIN:
        return Line(body, chain.decode())
    shown = tail.startswith(_OPEN)
    line = Line(body, chain.decode(), parse(tail[len(_OPEN) : -2]) if shown else HIDDEN)
    if line.raw != raw:
        malformed(_("the line does not end as it was written"))
    return line


def parse(raw: bytes) -> Any:
    """A JSON value in UTF-8; MalformedError for anything else."""
    try:
        return json.loads(raw.decode("utf-8"))
    except (ValueError, RecursionError):
        malformed(_("the line is no JSON"))
