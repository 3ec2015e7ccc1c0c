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
    """What a user chose; a file of an older version lacks some of it, which stays as here.

    `text_scale` 1.0-2.0; `pace` is how many seconds a computer delegate takes for a move;
    `language` is a code, "" for the system's own; `theme` a name of the interface's themes;
    `volume` per cent; `speech` says aloud what happens in public; `curtain_minutes` without
    a key or a move of the mouse close what is private, 0 never; `pins` asks every seat of
    a class for a PIN of its own.
    """

    text_scale: float = 1.0
    pace: float = 1.2
    sound: bool = True
    reduced_motion: bool = False
    language: str = ""
    theme: str = "standard"
    volume: int = 70
    speech: bool = False
    curtain_minutes: int = 2
    pins: bool = False


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
    named = [field.name for field in fields(plain) if field.name in held]
    return Settings(**{name: _meant(held[name], getattr(plain, name)) for name in named})


def _meant(value: Any, plain: Any) -> Any:
    """A value of the same sort as the plain one; a number in a file may be whole or not."""
    if isinstance(plain, bool | str):
        if type(value) is not type(plain):
            raise TypeError(value)
        return value
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(value)
    if not math.isfinite(value):
        raise ValueError(value)
    return type(plain)(value)


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
