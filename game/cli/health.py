"""What `adref doctor` looks at without opening a window: versions, extras, assets, folders."""

import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, PackagePath, files, version
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from game import __version__
from game.resources import asset, records_dir, scenarios_dir, user_dir, user_scenarios_dir
from game.resources.finding import Finding, Weight
from game.wording import _, ngettext

__all__ = ["examine"]

_LIBRARIES: Final = ("pygame-ce", "PyYAML", "pydantic", "transitions", "platformdirs")
_EXTRAS: Final = {"pdf": "typst", "docx": "docx", "akn": "lxml", "cluster": "dask"}
_FONTS: Final = (
    "LiberationSerif-Regular.ttf",
    "LiberationSerif-Italic.ttf",
    "LiberationSerif-Bold.ttf",
    "NotoSans-Regular.ttf",
    "NotoSans-Italic.ttf",
    "NotoSans-Bold.ttf",
)
_ROOM: Final = 50 * 1024 * 1024
"""Bytes that should be free: hundreds of sessions, and the documents of one."""


def examine() -> tuple[Finding, ...]:
    """Everything that can be told without a window; nothing is left behind on the disk."""
    parts = (_versions, _extras, _fonts, _scenarios, _damage, _folders, _free_space)
    return tuple(finding for part in parts for finding in part())


def _versions() -> Iterator[Finding]:
    yield Finding("versions", f"adref {__version__}")
    yield Finding("versions", f"Python {platform.python_version()}, {platform.platform()}")
    for name in _LIBRARIES:
        yield _library(name)


def _library(name: str) -> Finding:
    try:
        return Finding("versions", f"{name} {version(name)}")
    except PackageNotFoundError:
        missing = _("{name} is not installed.").format(name=name)
        return Finding("versions", missing, Weight.NOTE, _pip(f"'{name}'"))


def _pip(what: str) -> str:
    """Install it where this game is: there may be another Python, and another pip, before it."""
    python = f'"{sys.executable}"' if " " in sys.executable else sys.executable
    return f"{python} -m pip install {what}"


def _extras() -> Iterator[Finding]:
    for extra, module in _EXTRAS.items():
        if find_spec(module):
            yield Finding("extras", _("{extra}: installed").format(extra=extra))
        else:
            said = _("{extra}: not installed").format(extra=extra)
            yield Finding("extras", said, Weight.NOTE, _pip(f"'ad-referendum[{extra}]'"))


def _fonts() -> Iterator[Finding]:
    missing = [name for name in _FONTS if not asset(f"fonts/{name}").is_file()]
    for name in missing:
        said = _("The font {name} is missing.").format(name=name)
        yield Finding("assets", said, Weight.PROBLEM, _("Install the game again."))
    if not missing:
        yield Finding("assets", _("Fonts found: {count}").format(count=len(_FONTS)))
    flags = len(list(asset("flags").glob("*.png")))
    yield Finding("assets", _("Flags found: {count}").format(count=flags))


def _scenarios() -> Iterator[Finding]:
    found = len(list(scenarios_dir().glob("*/scenario.yaml")))
    if found:
        yield Finding("assets", _("Scenarios that ship: {count}").format(count=found))
    else:
        said = _("No scenario was found in {path}.").format(path=scenarios_dir())
        yield Finding("assets", said, Weight.PROBLEM, _("Install the game again."))


def _damage() -> Iterator[Finding]:
    """Files that are not what the installer wrote, by their size.

    A checkout has no such list; the packed folder has one that is not its own.
    """
    try:
        written = () if hasattr(sys, "frozen") else files("ad-referendum") or ()
    except PackageNotFoundError:
        return
    for one in written:
        if one.size is not None and one.parts[0] == "game" and _size(one) != one.size:
            said = _("{path} is missing or damaged.").format(path=one)
            yield Finding("assets", said, Weight.PROBLEM, _("Install the game again."))


def _size(one: PackagePath) -> int:
    try:
        return Path(str(one.locate())).stat().st_size
    except OSError:
        return -1


def _folders() -> Iterator[Finding]:
    named = (
        (_("Records"), records_dir()),
        (_("Your scenarios"), user_scenarios_dir()),
        (_("Settings"), user_dir()),
    )
    for what, path in named:
        yield _folder(what, path)
    count = len(list(records_dir().glob("*.jsonl")))
    said = ngettext("{count} record", "{count} records", count).format(count=count)
    yield Finding("folders", said)


def _folder(what: str, path: Path) -> Finding:
    """A folder that is not there yet is as good as the one it will be made in."""
    said = _("{what}: {path}").format(what=what, path=path)
    try:
        _try_to_write(_nearest(path))
    except OSError as error:
        said = f"{said} ({error.strerror or error})"
        remedy = _("Make the folder writable, or name another one in ADREF_HOME.")
        return Finding("folders", said, Weight.PROBLEM, remedy)
    return Finding("folders", said)


def _try_to_write(folder: Path) -> None:
    """OSError if a file cannot be made here; permissions alone do not say it everywhere."""
    if not folder.is_dir():
        raise NotADirectoryError(20, os.strerror(20), str(folder))
    with tempfile.TemporaryFile(dir=folder) as file:
        file.write(b"adref doctor\n")
        file.flush()


def _nearest(path: Path) -> Path:
    """The path itself, or the nearest one above it that exists."""
    return next(one for one in (path, *path.parents) if one.exists())


def _free_space() -> Iterator[Finding]:
    free = shutil.disk_usage(_nearest(user_dir())).free
    said = _("Free space: {megabytes} MB").format(megabytes=free // 1_000_000)
    if free < _ROOM:
        yield Finding("folders", said, Weight.PROBLEM, _("Make room on the disk."))
    else:
        yield Finding("folders", said)
