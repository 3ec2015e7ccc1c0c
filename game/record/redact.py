"""Redacted copies: one reader's secrets stay, all others go; the chain still holds."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from game.domain.delegation import FACILITATOR, PUBLIC, Actor
from game.record.chain import Line
from game.record.files import new_file, sync
from game.record.problem import RecordProblem
from game.record.reader import ChainedLines, read_record
from game.record.secrets import HIDDEN
from game.wording import _

__all__ = ["redact_record"]


def redact_record(source: Path, target: Path, audience: Actor) -> None:
    """Copy a record for the public, for one delegation or for the facilitator.

    RecordProblem if the source is damaged, the audience has no seat in it, or the
    target exists. A torn last line is left behind.
    """
    header = read_record(source).header
    seats = {one.code for one in header.scenario.delegations}
    if audience not in seats | {PUBLIC, FACILITATOR}:
        what = _("{audience} is no delegation of this record").format(audience=audience)
        raise RecordProblem(source, 0, what, ", ".join((PUBLIC, *sorted(seats))))
    lines = ChainedLines(source)
    copy = b"".join([_for(audience, line, lines.read(line)[0]).raw for line in lines])
    with new_file(target) as file:
        file.write(copy)
        sync(file)


def _for(audience: Actor, line: Line, public: Mapping[str, Any]) -> Line:
    """The line with only those openings that the audience may see."""
    if line.openings is HIDDEN:
        return line
    readers = [one for one, _commitment in public.get("x", [])]
    kept = [
        one if not {audience, PUBLIC}.isdisjoint(whom) else HIDDEN
        for whom, one in zip(readers, line.openings, strict=True)
    ]
    return replace(line, openings=kept)
