"""Reading a record: each line's chain, then its values. A torn last line is left out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO, Final

from game.domain.events import Rewound
from game.domain.proceedings import Entry, Header
from game.record.chain import FIRST, Line, parse, unlink
from game.record.codec import Codecs
from game.record.codes import codecs_of, todays_codecs
from game.record.lines import FORMAT, VERSION, read_digest, read_entry, read_header
from game.record.problem import MalformedError, RecordProblem, malformed, unusable
from game.record.secrets import HIDDEN, opened
from game.record.uncollected import uncollected
from game.record.versions import VERSIONS, brought_up
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
    `version` and `codecs` are those in which the file is written on.
    """

    header: Header
    entries: tuple[Entry, ...]
    chain: str
    ended: bool
    torn: bool
    redacted: bool
    size: int
    digests: Mapping[int, str] = field(default_factory=dict)
    version: int = VERSION
    codecs: Codecs = todays_codecs


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
        self.version = VERSION
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
            self.version = _version_of(self.path, raw)
        try:
            return unlink(raw, self.chain, VERSIONS[self.version].layout)
        except MALFORMED as error:
            raise self.damaged(self.number, str(error)) from error

    def read(self, line: Line) -> tuple[dict[str, Any], Any]:
        """What the line that was just given says: public part and openings, in today's version."""
        return brought_up(self.version, line, self.number - 1)

    def damaged(self, number: int, what: str) -> RecordProblem:
        """A line that is not as it was written; what stands before it can be played on from."""
        remedy = _("what stands before this line is whole; play on from it: {command}")
        command = f"adref branch {self.path} --at {number - 2}"
        return RecordProblem(
            self.path,
            number,
            _("the record is damaged: {what}").format(what=what),
            remedy.format(command=command) if number > 1 else "",
        )


def _version_of(path: Path, raw: bytes) -> int:
    """Before the chain: another kind of file, or a newer version, is not called damaged."""
    try:
        head = parse(raw)
    except MalformedError:
        head = None
    if not isinstance(head, dict) or head.get("format") != FORMAT:
        raise RecordProblem(path, 1, _("this is not a record of Ad Referendum"))
    version = head.get("version")
    if type(version) is not int or version not in VERSIONS:
        what = _("the record has version {version}; this game reads up to {known}")
        shown = version if type(version) is int else "?"
        raise RecordProblem(
            path, 1, what.format(version=shown, known=VERSION), _("update the game")
        )
    return version


class _Builder:
    """Puts a recording together line by line."""

    def __init__(self, lines: ChainedLines, first: Line) -> None:
        self._lines = lines
        public, openings = lines.read(first)
        self.codecs = codecs_of(public.get("codes"))
        self.header, self.redacted = read_header(public, openings)
        self.entries: list[Entry] = []
        self.digests: dict[int, str] = {}
        self.ended = False
        self._at = 0

    def take(self, line: Line) -> None:
        """MalformedError for a line that does not follow from those before."""
        public, openings = self._lines.read(line)
        if self.ended:
            malformed(_("something stands behind the end"))
        if "end" in public:
            self._end(public, openings)
        else:
            self._add(public, openings)

    def _end(self, public: Mapping[str, Any], openings: Any) -> None:
        if public != {"end": len(self.entries)} or openings is not HIDDEN:
            malformed(_("the end counts another number of entries"))
        self.ended = True

    def _add(self, public: Mapping[str, Any], openings: Any) -> None:
        number = len(self.entries) + 1
        entry, hidden = read_entry(public, openings, number, self._at, self.codecs)
        if entry.at < self._at:
            malformed(_("time runs backwards"))
        for event in entry.events:
            if isinstance(event, Rewound) and not 0 <= event.to < number:
                malformed(_("the session cannot go back to an entry that is still to come"))
        if state := read_digest(public):
            self.digests[number] = state
        self._at = entry.at
        self.entries.append(entry)
        self.redacted |= hidden

    def recording(self, *, ended: bool, torn: bool) -> Recording:
        """The record, as far as it was read."""
        return Recording(
            header=self.header,
            entries=tuple(self.entries),
            chain=self._lines.chain,
            ended=ended,
            torn=torn,
            redacted=self.redacted,
            size=self._lines.size,
            digests=self.digests,
            version=self._lines.version,
            codecs=self.codecs,
        )


def read_record(path: Path) -> Recording:
    """Read and check a record; RecordProblem with file, line and what to do."""
    lines = ChainedLines(path)
    builder = _built(lines, iter(lines))
    return builder.recording(ended=builder.ended, torn=lines.torn)


def read_until(path: Path, number: int) -> Recording:
    """A record up to an entry (0: the opening); what stands behind it is not looked at.

    So a damaged record can be taken up before its damage. RecordProblem if the damage
    comes first, or the record has fewer entries.
    """
    lines = ChainedLines(path)
    builder = _built(lines, islice(lines, number + 1))
    count = len(builder.entries)
    if count < number:
        what = _("the record has {count} entries").format(count=count)
        raise RecordProblem(path, 0, what, _("name one of them"))
    return builder.recording(ended=False, torn=False)


def _built(lines: ChainedLines, given: Iterator[Line]) -> _Builder:
    try:
        with uncollected():
            builder = _Builder(lines, next(given))
            for line in given:
                builder.take(line)
    except MALFORMED as error:
        raise lines.damaged(lines.number, str(error)) from error
    return builder


def verify_chain(path: Path) -> Checked:
    """Follow chain and commitments to the end or the first line that does not hold.

    Needs no knowledge of the game: what the lines say is not read.
    """
    lines, ended, whole = ChainedLines(path), False, 0
    try:
        for line in lines:
            ended = line.body.startswith(b'{"end":')
            if line.openings is not HIDDEN:
                _check_openings(lines, line)
            whole += 1
    except RecordProblem as problem:
        return Checked(whole, lines.chain, ended=False, torn=lines.torn, problem=problem)
    return Checked(whole, lines.chain, ended, lines.torn)


def _check_openings(lines: ChainedLines, line: Line) -> None:
    try:
        public, openings = lines.read(line)
        opened(public.get("x", []), openings)
    except MALFORMED as error:
        raise lines.damaged(lines.number, str(error)) from error
