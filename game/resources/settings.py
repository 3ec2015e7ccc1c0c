"""The user's settings: a small JSON file; a corrupt one is kept aside."""

import json
import math
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

__all__ = ["Settings", "load_settings", "save_settings"]


@dataclass(slots=True)
class Settings:
    """`text_scale` 1.0-2.0; `pace` is how many seconds a computer delegate takes for a move."""

    text_scale: float = 1.0
    pace: float = 1.2
    sound: bool = True
    reduced_motion: bool = False


def load_settings(path: Path) -> Settings:
    """The settings in a file; defaults where there is none or it cannot be read."""
    try:
        return _settings(json.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError, TypeError):
        _keep_aside(path)
        return Settings()


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


def _keep_aside(path: Path) -> None:
    """Move a file that cannot be read out of the way, so that nothing of it is lost."""
    try:
        path.replace(path.with_suffix(".broken.json"))
    except OSError:
        return


def save_settings(settings: Settings, path: Path) -> None:
    """Write the settings whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".new")
    draft.write_text(json.dumps(asdict(settings), indent=2) + "\n", encoding="utf-8")
    draft.replace(path)
