"""Reading a record: each line's chain, then its values. A torn last line is left out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, Final

from game.domain.events import Rewound
from game.domain.proceedings import Entry, Header
from game.record.chain import FIRST, Line, parse, unlink
from game.record.codec import decode
from game.record.lines import FORMAT, VERSION, read_entry, read_header
from game.record.problem import MalformedError, RecordProblem, malformed, unusable
from game.record.secrets import HIDDEN, opened
from game.record.uncollected import uncollected
from game.wording import _

__all__ = [
    "ChainedLines",
    "Checked",
    "Recording",
    "read_record",
    "read_until",
    "verify_chain",
]

LONGEST_HEADER: Final = 8 * 1024 * 1024
"""Bytes the first line may have."""
LONGEST_ENTRY: Final = 1024 * 1024
"""Bytes any other line may have."""

MALFORMED: Final = (MalformedError, RecursionError)


@dataclass(frozen=True, slots=True)
class Recording:
    """A record as it was read; `chain` is its last link, `size` the bytes that are whole.

    `digests` gives, by entry number, the digest of the public session after it. In a
    `redacted` copy hidden commands and refusals are None and hidden events are missing.
    """

    header: Header
    entries: tuple[Entry, ...]
    chain: str
    ended: bool
    torn: bool
    redacted: bool
    size: int
    digests: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Checked:
    """What the chain says: how many lines are whole, and the first that is not, if any.

    A record that is `ended` lacks nothing at its end; of any other, lines may have been
    cut off. `torn`: the last line was not written to its end.
    """

    lines: int
    chain: str
    ended: bool
    torn: bool
    problem: RecordProblem | None = None


class ChainedLines:
    """The whole lines of a record in their order, each checked against the chain."""

    def __init__(self, path: Path) -> None:
        """Nothing is read before the lines are asked for."""
        self.path = path
        self.chain = FIRST
        self.number = 0
        self.size = 0
        self.torn = False

    def __iter__(self) -> Iterator[Line]:
        """RecordProblem at the first line that is damaged; ends before a torn one."""
        try:
            with self.path.open("rb") as file:
                yield from self._lines(file)
        except OSError as error:
            raise unusable(self.path, error, _("check the path")) from error
        if not self.number:
            raise RecordProblem(
                self.path, 1, _("the file holds no record"), _("choose another file")
            )

    def _lines(self, file: BinaryIO) -> Iterator[Line]:
        longest = LONGEST_HEADER
        while raw := file.readline(longest + 1):
            if len(raw) > longest:
                raise self.damaged(self.number + 1, _("the line is too long"))
            if not raw.endswith(b"\n"):
                self.torn = True
                return
            self.number += 1
            line = self._checked(raw)
            self.chain, longest = line.chain, LONGEST_ENTRY
            self.size += len(raw)
            yield line

    def _checked(self, raw: bytes) -> Line:
        if self.number == 1:
            _check_format(self.path, raw)
        try:
            return unlink(raw, self.chain)
        except MALFORMED as error:
            raise self.damaged(self.number, str(error)) from error

    def damaged(self, number: int, what: str) -> RecordProblem:
        """A line that is not as it was written."""
        return RecordProblem(
            self.path,
            number,
            _("the record is damaged: {what}").format(what=what),
            _("what stands before this line is whole and can be played on from a copy")
            if number > 1
            else "",
        )


def _check_format(path: Path, raw: bytes) -> None:
    """Before the chain: another kind of file, or a newer version, is not called damaged."""
    try:
        head = parse(raw)
    except MalformedError:
        head = None
    if not isinstance(head, dict) or head.get("format") != FORMAT:
        raise RecordProblem(path, 1, _("this is not a record of Ad Referendum"))
    version = head.get("version")
    if type(version) is not int or not 1 <= version <= VERSION:
        what = _("the record has version {version}; this game reads up to {known}")
        shown = version if type(version) is int else "?"
        raise RecordProblem(
            path, 1, what.format(version=shown, known=VERSION), _("update the game")
        )


class _Builder:
    """Puts a recording together line by line."""

    def __init__(self, first: Line) -> None:
        self.header, self.redacted = read_header(first.public, first.openings)
        self.entries: list[Entry] = []
        self.digests: dict[int, str] = {}
        self.ended = False

    def take(self, line: Line) -> None:
        """MalformedError for a line that does not follow from those before."""
        public = line.public
        if self.ended:
            malformed(_("something stands behind the end"))
        if "end" in public:
            self._end(public)
        else:
            self._add(public, line.openings)

    def _end(self, public: Mapping[str, Any]) -> None:
        if public != {"end": len(self.entries)}:
            malformed(_("the end counts another number of entries"))
        self.ended = True

    def _add(self, public: Mapping[str, Any], openings: Any) -> None:
        entry, hidden = read_entry(public, openings)
        _check_order(entry, self.entries)
        if "digest" in public:
            self.digests[entry.number] = decode(str, public["digest"])
        self.entries.append(entry)
        self.redacted |= hidden


def _check_order(entry: Entry, before: list[Entry]) -> None:
    if entry.number != len(before) + 1:
        malformed(_("the entries are not numbered in their order"))
    if entry.at < (before[-1].at if before else 0):
        malformed(_("time runs backwards"))
    for event in entry.events:
        if isinstance(event, Rewound) and not 0 <= event.to < entry.number:
            malformed(_("the session cannot go back to an entry that is still to come"))


def read_record(path: Path) -> Recording:
    """Read and check a record; RecordProblem with file, line and what to do."""
    lines = ChainedLines(path)
    try:
        with uncollected():
            builder = _built(iter(lines))
    except MALFORMED as error:
        raise lines.damaged(lines.number, str(error)) from error
    return Recording(
        header=builder.header,
        entries=tuple(builder.entries),
        chain=lines.chain,
        ended=builder.ended,
        torn=lines.torn,
        redacted=builder.redacted,
        size=lines.size,
        digests=builder.digests,
    )


def read_until(path: Path, number: int) -> Recording:
    """A record up to an entry (0: the opening); what stands behind it is not looked at.

    So a damaged record can be taken up before its damage. RecordProblem if the damage
    comes first, or the record has fewer entries.
    """
    lines = ChainedLines(path)
    try:
        with uncollected():
            builder = _built(_first(lines, number + 1))
    except MALFORMED as error:
        raise lines.damaged(lines.number, str(error)) from error
    count = len(builder.entries)
    if count < number:
        what = _("the record has {count} entries").format(count=count)
        raise RecordProblem(path, 0, what, _("name one of them"))
    return Recording(
        header=builder.header,
        entries=tuple(builder.entries),
        chain=lines.chain,
        ended=False,
        torn=False,
        redacted=builder.redacted,
        size=lines.size,
        digests=builder.digests,
    )


def _first(lines: ChainedLines, count: int) -> Iterator[Line]:
    """So many lines, and not a byte more."""
    for line in lines:
        yield line
        count -= 1
        if not count:
            return


def _built(lines: Iterator[Line]) -> _Builder:
    builder = _Builder(next(lines))
    for line in lines:
        builder.take(line)
    return builder


def verify_chain(path: Path) -> Checked:
    """Follow chain and commitments to the end or the first line that does not hold.

    Needs no knowledge of the game: what the lines say is not read.
    """
    lines, ended, whole = ChainedLines(path), False, 0
    try:
        for line in lines:
            ended = line.body.startswith(b'{"end":')
            _check_openings(lines, line)
            whole += 1
    except RecordProblem as problem:
        return Checked(whole, lines.chain, ended=False, torn=lines.torn, problem=problem)
    return Checked(whole, lines.chain, ended, lines.torn)


def _check_openings(lines: ChainedLines, line: Line) -> None:
    if line.openings is not HIDDEN:
        try:
            opened(line.public.get("sec", []), line.openings)
        except MALFORMED as error:
            raise lines.damaged(lines.number, str(error)) from error
