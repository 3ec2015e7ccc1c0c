"""Bookmarks and notes of whoever looks at a record, kept beside it and never in it."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

__all__ = ["notes_file", "read_notes", "save_notes"]

LARGEST: Final = 1024 * 1024
"""Bytes a file of notes may have."""
_DIGITS: Final = 9
"""Of the number of an entry; Python reads no number of thousands."""


def notes_file(record: Path) -> Path:
    """Where the notes on a record are kept."""
    return record.with_suffix(".notes.json")


def read_notes(record: Path) -> dict[int, str]:
    """Entry number -> note ("" is a bare bookmark); none where there is no readable file."""
    path = notes_file(record)
    try:
        if path.stat().st_size > LARGEST:
            return {}
        held = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(held, dict):
        return {}
    return {
        int(number): note
        for number, note in held.items()
        if number.isdecimal() and len(number) <= _DIGITS and isinstance(note, str)
    }


def save_notes(record: Path, notes: Mapping[int, str]) -> None:
    """Write all notes at once, or none of them: OSError if the system refuses."""
    path = notes_file(record)
    spelt = {str(number): notes[number] for number in sorted(notes)}
    draft = path.with_suffix(".part")
    draft.write_text(json.dumps(spelt, ensure_ascii=False, indent=1), encoding="utf-8")
    draft.replace(path)
