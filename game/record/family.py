"""Records that come from one another: the tree of branches in a folder."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple

from game.record.reader import ChainedLines

__all__ = ["Kin", "family", "fits"]

LONGEST_HEADER: Final = 8 * 1024 * 1024
"""Bytes that are read of a record to learn where it comes from."""


@dataclass(frozen=True, slots=True)
class Kin:
    """A record in the tree: how deep it stands, and after which entry it left its parent."""

    path: Path
    depth: int = 0
    left_at: int = 0


class _Left(NamedTuple):
    """Where a branch left its parent: file name, entry, the chain there."""

    name: str
    number: int
    chain: str


def family(record: Path) -> tuple[Kin, ...]:
    """Every record of the folder that shares a first ancestor with this one, as a tree.

    The ancestor comes first, each branch under what it left, in the order of entries.
    Records that cannot be read are left out.
    """
    parents = {path.name: _parent(path) for path in sorted(record.parent.glob("*.jsonl"))}
    first = record.name
    seen = {first}
    while (above := parents.get(first)) and above.name in parents and above.name not in seen:
        first = above.name
        seen.add(first)
    return tuple(_below(record.parent, first, parents, Kin(record.parent / first)))


def fits(branch: Path, parent: Path) -> bool:
    """The parent holds the entry that the branch left it at, as it was then: by its chain.

    RecordProblem if the parent is damaged before that entry.
    """
    left = _parent(branch)
    if left is None or left.name != parent.name:
        return False
    lines = ChainedLines(parent)
    count = sum(1 for _line in islice(lines, left.number + 1))
    return count == left.number + 1 and lines.chain == left.chain


def _below(folder: Path, name: str, parents: Mapping[str, _Left | None], kin: Kin) -> list[Kin]:
    """A record and everything that left it; a circle of files that name each other ends."""
    found = [kin]
    left = [(one.number, path) for path, one in parents.items() if one and one.name == name]
    for number, path in sorted(left):
        if path != name and kin.depth < len(parents):
            found += _below(folder, path, parents, Kin(folder / path, kin.depth + 1, number))
    return found


def _parent(path: Path) -> _Left | None:
    """What a record says of its parent; None for a first record."""
    try:
        with path.open("rb") as file:
            head = json.loads(file.readline(LONGEST_HEADER))
        name, mark, rest = head["parent"].partition("#")
        number, _at, chain = rest.partition("@")
        return _Left(name, int(number), chain) if mark else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
