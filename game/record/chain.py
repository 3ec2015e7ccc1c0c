"""The chain: each line carries a hash over the one before and its own public bytes.

A line is `{public part,"h":"...","o":[...]}`. The hash runs over the bytes before `,"h"`
as they stand in the file, so a redacted copy, which only lacks openings, verifies like
the whole, and any changed byte is found.
"""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import blake2b
from json import JSONDecoder
from typing import Any, Final, NamedTuple

from game.record.codec import canonical
from game.record.hashes import BITS, digest, in_base64
from game.record.problem import malformed
from game.record.secrets import HIDDEN
from game.wording import _

__all__ = ["FIRST", "LAYOUT", "Layout", "Line", "link", "parse", "unlink"]

FIRST: Final = "0" * 32
"""The chain before the first line."""


class Layout(NamedTuple):
    """How a version lays out its lines: what stands around the hash, and how that is spelt.

    `plain` ends a line that has nothing to open.
    """

    mark: bytes
    open: bytes
    length: int
    spell: Callable[[bytes], bytes]
    plain: bytes = b'"}\n'


LAYOUT: Final = Layout(b',"h":"', b'","o":', 22, in_base64)
"""The layout of version 2."""

_scan = JSONDecoder().raw_decode


@dataclass(slots=True)
class Line:
    """One whole line: its public bytes without the last brace, its link, its openings."""

    body: bytes
    chain: str
    openings: Any = HIDDEN
    layout: Layout = LAYOUT

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
        mark, opens, _length, spell, plain = self.layout
        head = self.body + mark + spell(bytes.fromhex(self.chain))
        shown = isinstance(self.openings, list) and any(self.openings)
        return head + opens + canonical(self.openings) + b"}\n" if shown else head + plain


def link(public: dict[str, Any], openings: Any, previous: str, layout: Layout = LAYOUT) -> Line:
    """The next line of a record, chained to the one before."""
    body = canonical(public)[:-1]
    return Line(body, digest(previous.encode(), body), openings or HIDDEN, layout)


def unlink(raw: bytes, previous: str, layout: Layout = LAYOUT) -> Line:
    """Take a line apart; MalformedError unless every byte of it is as it was written."""
    body, mark, rest = raw.partition(layout.mark)
    if not mark:
        parse(raw)
        malformed(_("the line carries no chain"))
    hashed = blake2b(previous.encode() + body, digest_size=BITS // 8)
    if layout.spell(hashed.digest()) != rest[: layout.length]:
        malformed(_("the chain is broken: this line was changed, or one before it is missing"))
    chain, tail = hashed.hexdigest(), rest[layout.length :]
    if tail == layout.plain:
        return Line(body, chain, HIDDEN, layout)
    shown = tail.startswith(layout.open)
    line = Line(body, chain, parse(tail[len(layout.open) : -2]) if shown else HIDDEN, layout)
    if line.raw != raw:
        malformed(_("the line does not end as it was written"))
    return line


def parse(raw: bytes) -> Any:
    """A JSON value in UTF-8; MalformedError for anything else."""
    try:
        text = raw.decode("utf-8")
        value, end = _scan(text)
    except (ValueError, RecursionError):
        malformed(_("the line is no JSON"))
    if text[end:] not in {"", "\n"}:
        malformed(_("the line is no JSON"))
    return value
