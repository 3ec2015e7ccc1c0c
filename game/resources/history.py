"""The class history: what teams reached in earlier sessions. One local file, erasable."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Final

__all__ = ["Reached", "erase_history", "keep_history", "read_history"]

LARGEST: Final = 4 * 1024 * 1024
"""Bytes the file may have."""
MOST: Final = 2000
"""Results that are kept, the newest."""


@dataclass(frozen=True, slots=True)
class Reached:
    """What one team reached in one session: figures 0-100, `score` in per cent of its dream."""

    record: str
    when: str
    scenario: str
    length: str
    team: str
    delegation: str
    outcome: str
    value: int
    no_deal: int
    score: int


def read_history(path: Path) -> tuple[Reached, ...]:
    """All results, the oldest first; none where there is no readable file."""
    try:
        if path.stat().st_size > LARGEST:
            return ()
        held = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return ()
    rows = held if isinstance(held, list) else []
    return tuple(one for row in rows if (one := _reached(row)) is not None)


def _reached(row: Any) -> Reached | None:
    kinds = {field.name: field.type for field in fields(Reached)}
    if not isinstance(row, dict) or row.keys() != kinds.keys():
        return None
    fits = all(isinstance(row[name], int if kind is int else str) for name, kind in kinds.items())
    return Reached(**row) if fits else None


def keep_history(path: Path, results: Iterable[Reached]) -> None:
    """Add the results of a session, whole or not at all; those of the same record give way."""
    new = tuple(results)
    records = {one.record for one in new}
    kept = [one for one in read_history(path) if one.record not in records]
    rows = [asdict(one) for one in (*kept, *new)][-MOST:]
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".part")
    draft.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    draft.replace(path)


def erase_history(path: Path) -> None:
    """Forget everything."""
    path.unlink(missing_ok=True)
