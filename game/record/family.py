"""Records that come from one another: the tree of branches in a folder."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

__all__ = ["Kin", "family"]

LONGEST_HEADER: Final = 8 * 1024 * 1024
"""Bytes that are read of a record to learn where it comes from."""


@dataclass(frozen=True, slots=True)
class Kin:
    """A record in the tree: how deep it stands, and after which entry it left its parent."""

    path: Path
    depth: int = 0
    left_at: int = 0


def family(record: Path) -> tuple[Kin, ...]:
    """Every record of the folder that shares a first ancestor with this one, as a tree.

    The ancestor comes first, each branch under what it left, in the order of entries.
    Records that cannot be read are left out.
    """
    parents = {path.name: _parent(path) for path in sorted(record.parent.glob("*.jsonl"))}
    first = record.name
    seen = {first}
    while (above := parents.get(first)) and above[0] in parents and above[0] not in seen:
        first = above[0]
        seen.add(first)
    return tuple(_below(record.parent, first, parents, Kin(record.parent / first)))


def _below(
    folder: Path, name: str, parents: Mapping[str, tuple[str, int] | None], kin: Kin
) -> list[Kin]:
    """A record and everything that left it; a circle of files that name each other ends."""
    found = [kin]
    left = [(one[1], path) for path, one in parents.items() if one and one[0] == name]
    for number, path in sorted(left):
        if path != name and kin.depth < len(parents):
            found += _below(folder, path, parents, Kin(folder / path, kin.depth + 1, number))
    return found


def _parent(path: Path) -> tuple[str, int] | None:
    """The file name and the entry a record left its parent at; None for a first record."""
    try:
        with path.open("rb") as file:
            head = json.loads(file.readline(LONGEST_HEADER))
        name, mark, rest = head["parent"].partition("#")
        return (name, int(rest.partition("@")[0])) if mark else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
