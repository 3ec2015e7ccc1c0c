"""What ships with the game: inside the wheel, or in the checkout beside the package."""

from pathlib import Path

__all__ = ["asset", "scenarios_dir"]

_PACKAGE = Path(__file__).resolve().parents[1]


def _bundled(folder: str) -> Path:
    """The folder inside an installed wheel; the checkout's own otherwise."""
    installed = _PACKAGE / "_bundled" / folder
    return installed if installed.is_dir() else _PACKAGE.parent / folder


def scenarios_dir() -> Path:
    """The folder of the shipped scenarios and rules profiles."""
    return _bundled("scenarios")


def asset(name: str) -> Path:
    """The path of a shipped asset, such as "flags/kz.png"; it may not exist."""
    return _bundled("assets") / name
