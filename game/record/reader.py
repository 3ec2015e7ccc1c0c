"""Reading a record: the chain first, then the values. A torn last line is left out."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from game.domain.proceedings import Entry, Header
from game.record.lines import FIRST, FORMAT, VERSION, chained, read_entry, read_header
from game.record.problem import MalformedError, RecordProblem
from game.wording import _

__all__ = ["Recording", "read_record"]

LARGEST: Final = 64 * 1024 * 1024
"""Bytes a record may have."""


@dataclass(frozen=True, slots=True)
class Recording:
    """A record as it was read; `chain` is its last link, `size` the bytes that are whole."""

    header: Header
    entries: tuple[Entry, ...]
    chain: str
    ended: bool
    torn: bool
    redacted: bool
    size: int


def read_record(path: Path) -> Recording:
    """Read and check a record; RecordProblem with file, line and what to do."""
    lines, torn, size = _whole_lines(path)
    if not lines:
        raise RecordProblem(path, 1, _("the file holds no record"), _("choose another file"))
    objects = [_parse(path, number, line) for number, line in enumerate(lines, 1)]
    _check_format(path, objects[0])
    chain = _check_chain(path, objects)
    ended = "end" in objects[-1]
    try:
        header = read_header(objects[0])
    except (MalformedError, KeyError, TypeError, ValueError) as error:
        raise _damaged(path, 1, str(error)) from error
    entries, redacted = _entries(path, objects[1 : len(objects) - ended])
    missing = any("salt" not in part for part in objects[0].get("sec", []))
    return Recording(header, entries, chain, ended, torn, redacted or missing, size)


def _whole_lines(path: Path) -> tuple[list[bytes], bool, int]:
    try:
        if path.stat().st_size > LARGEST:
            raise RecordProblem(path, 0, _("the file is too large for a record"))
        raw = path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise RecordProblem(path, 0, reason, _("check the path")) from error
    size = raw.rfind(b"\n") + 1
    return raw[:size].splitlines(), size < len(raw), size


def _parse(path: Path, number: int, line: bytes) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise _damaged(path, number, _("the line is no JSON")) from error
    if not isinstance(value, dict):
        raise _damaged(path, number, _("the line is no JSON object"))
    return value


def _damaged(path: Path, number: int, what: str) -> RecordProblem:
    return RecordProblem(
        path,
        number,
        _("the record is damaged: {what}").format(what=what),
        _("what stands before this line is whole and can be played on from a copy"),
    )


def _check_format(path: Path, head: dict[str, Any]) -> None:
    if head.get("format") != FORMAT:
        raise RecordProblem(path, 1, _("this is not a record of Ad Referendum"))
    version = head.get("version")
    if not isinstance(version, int) or version > VERSION:
        raise RecordProblem(
            path,
            1,
            _("the record has version {version}; this game reads up to {known}").format(
                version=version, known=VERSION
            ),
            _("update the game"),
        )


def _check_chain(path: Path, objects: list[dict[str, Any]]) -> str:
    chain = FIRST
    for number, line in enumerate(objects, 1):
        try:
            expected = chained(line, chain)["chain"]
        except (AttributeError, TypeError) as error:
            raise _damaged(path, number, str(error)) from error
        if line.get("chain") != expected:
            raise _damaged(path, number, _("the chain is broken: the line was changed"))
        chain = str(expected)
    return chain


def _entries(path: Path, objects: list[dict[str, Any]]) -> tuple[tuple[Entry, ...], bool]:
    entries: list[Entry] = []
    redacted = False
    for number, line in enumerate(objects, 2):
        try:
            entry = read_entry(line)
        except (MalformedError, KeyError, TypeError, ValueError, AttributeError) as error:
            raise _damaged(path, number, str(error)) from error
        if entry is None:
            redacted = True
        else:
            entries.append(entry)
    return tuple(entries), redacted
