"""The user's settings: a small JSON file; a corrupt one is kept aside."""

import json
import math
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Final

__all__ = ["Settings", "load_settings", "save_settings"]

LARGEST: Final = 64 * 1024
"""Bytes that a settings file may have."""

_MEANINGLESS: Final = (OSError, ValueError, TypeError, ArithmeticError, RecursionError)


@dataclass(slots=True)
class Settings:
    """`text_scale` 1.0-2.0; `pace` is how many seconds a computer delegate takes for a move."""

    text_scale: float = 1.0
    pace: float = 1.2
    sound: bool = True
    reduced_motion: bool = False


def _untold(_aside: Path) -> None:
    """Nobody wants to know."""


def load_settings(path: Path, kept: Callable[[Path], None] = _untold) -> Settings:
    """The settings in a file; defaults where there is none or it cannot be read.

    `kept` is told where a file that cannot be read was put, so that somebody can say so.
    """
    try:
        return _settings(json.loads(_text(path)))
    except FileNotFoundError:
        return Settings()
    except _MEANINGLESS:
        aside = _keep_aside(path)
        if aside is not None:
            kept(aside)
        return Settings()


def _text(path: Path) -> str:
    with path.open("rb") as file:
        held = file.read(LARGEST + 1)
    if len(held) > LARGEST:
        raise ValueError(path.name)
    return held.decode("utf-8")


def _settings(held: Any) -> Settings:
    """The settings named in a file; TypeError or ValueError for what cannot be meant."""
    plain = Settings()
    found = {field.name: held[field.name] for field in fields(plain) if field.name in held}
    for name, value in found.items():
        meant = bool if isinstance(getattr(plain, name), bool) else (int, float)
        if isinstance(value, bool) != (meant is bool) or not isinstance(value, meant):
            raise TypeError(name)
        if not math.isfinite(value):
            raise ValueError(name)
    return Settings(**found)


def _keep_aside(path: Path) -> Path | None:
    """Move a file that cannot be read out of the way, over no other; None if it stays."""
    aside, number = path.with_suffix(".broken.json"), 1
    while aside.exists():
        number += 1
        aside = path.with_suffix(f".broken-{number}.json")
    try:
        return path.replace(aside)
    except OSError:
        return None


def save_settings(settings: Settings, path: Path) -> None:
    """Write the settings whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".new")
    draft.write_text(json.dumps(asdict(settings), indent=2) + "\n", encoding="utf-8")
    draft.replace(path)
