"""One file to share a scenario: packing a folder, and unpacking a stranger's file safely.

An archive is a ZIP with the files a scenario may have and nothing else. Unpacking checks
every name and size before it writes, writes beside the target, loads what it wrote, and
only then puts it in its place.
"""

import re
import stat
import struct
import zipfile
import zlib
from hashlib import blake2b
from pathlib import Path, PurePosixPath
from typing import Final

from game.scenario.checks.table import DEVICES
from game.scenario.loader import SCENARIO_FILE, check_scenario
from game.scenario.new_folder import new_folder
from game.scenario.problems import Problem, ScenarioProblems
from game.wording import _

__all__ = ["SUFFIX", "fingerprint", "pack_scenario", "unpack_scenario"]

SUFFIX: Final = ".adref"

MOST_FILES: Final = 200
LARGEST_FILE: Final = 2 * 1024 * 1024
"""Bytes one file may have when it is unpacked."""
LARGEST: Final = 16 * 1024 * 1024
"""Bytes all files together may have."""

_ALLOWED: Final = re.compile(
    r"(scenario|cards|glossary|profile)\.yaml"
    r"|briefs/[A-Za-z0-9][A-Za-z0-9_-]{0,39}\.md"
    r"|flags/[a-z0-9][a-z0-9_-]{0,39}\.(png|svg)"
    r"|i18n/[a-z]{2,3}\.yaml"
    r"|README\.md"
)
_UNREADABLE: Final = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
)
"""What `zipfile` raises for a damaged, encrypted or unknown archive."""

_FIXED_TIME: Final = (1980, 1, 1, 0, 0, 0)
"""Archives of the same scenario are the same bytes, whenever they are made."""


def _refuse(path: Path, what: str, remedy: str) -> ScenarioProblems:
    return ScenarioProblems((Problem(str(path), 1, 1, "", what, remedy),))


def fingerprint(folder: Path) -> str:
    """128 bits over the names and bytes of a scenario's files, as hexadecimal."""
    hashed = blake2b(digest_size=16)
    for name, path in _files(folder):
        content = path.read_bytes()
        hashed.update(f"{name}\0{len(content)}\0".encode())
        hashed.update(content)
    return hashed.hexdigest()


def _files(folder: Path) -> list[tuple[str, Path]]:
    """The files of a scenario that may be shared, by name, in order."""
    found = (one for one in folder.rglob("*") if one.is_file() and not one.is_symlink())
    named = ((one.relative_to(folder).as_posix(), one) for one in found)
    return sorted((name, path) for name, path in named if _ALLOWED.fullmatch(name))


def pack_scenario(folder: Path, target: Path) -> str:
    """Write the archive of a scenario that is in order; its fingerprint.

    ScenarioProblems if the scenario has problems or the target is there already.
    """
    if problems := check_scenario(folder):
        raise ScenarioProblems(problems)
    if target.exists():
        raise _refuse(target, _("the file is there already"), _("choose another name"))
    draft = target.with_name(target.name + ".part")
    with zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, path in _files(folder):
            archive.writestr(zipfile.ZipInfo(name, _FIXED_TIME), path.read_bytes())
    draft.replace(target)
    return fingerprint(folder)


def unpack_scenario(source: Path, target: Path) -> str:
    """Unpack an archive into a new folder; its fingerprint.

    ScenarioProblems for what is no archive, for names or sizes that no scenario has, for
    a scenario with problems, or a target that is there already. Then nothing is left behind.
    """
    with new_folder(target) as inside:
        _extract(source, inside)
        if problems := check_scenario(inside):
            raise ScenarioProblems(tuple(_of(source, one, inside) for one in problems))
    return fingerprint(target)


def _of(source: Path, problem: Problem, inside: Path) -> Problem:
    """The problem as one of the archive: its place in a temporary folder says nothing."""
    name = problem.file.removeprefix(f"{inside}/")
    return Problem(
        f"{source}!{name}",
        problem.line,
        problem.column,
        problem.where,
        problem.what,
        problem.remedy,
    )


def _extract(source: Path, folder: Path) -> None:
    try:
        with zipfile.ZipFile(source) as archive:
            members = _checked(source, archive.infolist())
            for member in members:
                _write(source, archive, member, folder)
    except (*_UNREADABLE, ValueError, struct.error) as error:
        raise _damaged(source) from error


def _damaged(source: Path) -> ScenarioProblems:
    what = _("this is no scenario archive that can be read")
    return _refuse(source, what, _("ask for the file again"))


def _checked(source: Path, members: list[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    """The files of the archive, each allowed by name and size; folders are made as needed."""
    files = [one for one in members if not one.is_dir()]
    remedy = _("pack it again with adref pack")
    if len(files) > MOST_FILES or sum(one.file_size for one in files) > LARGEST:
        raise _refuse(source, _("the archive holds too much for a scenario"), remedy)
    for one in files:
        if what := _wrong(one):
            raise _refuse(source, what.format(name=_shown(one.filename)), remedy)
    names = [one.filename.lower() for one in files]
    if len(names) != len(set(names)):
        raise _refuse(source, _("the archive holds a file twice"), remedy)
    if SCENARIO_FILE not in names:
        raise _refuse(source, _("the archive holds no scenario.yaml"), remedy)
    return files


def _wrong(member: zipfile.ZipInfo) -> str:
    """Why a file of the archive is refused, with its {name}; "" if it is not."""
    kind = stat.S_IFMT(member.external_attr >> 16)
    if kind not in (0, stat.S_IFREG):
        return _("'{name}' is a link or another thing that is no file")
    if not _ALLOWED.fullmatch(member.filename) or ".." in PurePosixPath(member.filename).parts:
        return _("'{name}' is no file of a scenario")
    if PurePosixPath(member.filename).stem.upper() in DEVICES:
        return _("Windows keeps the name '{name}' for a device")
    if member.file_size > LARGEST_FILE:
        return _("'{name}' is too large")
    return ""


def _shown(name: str) -> str:
    """A stranger's file name, safe to print."""
    return name.encode("ascii", "backslashreplace").decode()[:80]


def _write(source: Path, archive: zipfile.ZipFile, member: zipfile.ZipInfo, folder: Path) -> None:
    """Never more bytes than the archive said: what it says may be a lie."""
    target = folder / member.filename
    target.parent.mkdir(parents=True, exist_ok=True)
    content = _content(source, archive, member)
    if len(content) > member.file_size:
        what = _("'{name}' is larger than the archive says").format(name=_shown(member.filename))
        raise _refuse(source, what, _("do not trust this file"))
    target.write_bytes(content)


def _content(source: Path, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """A file of the archive; a place in it that cannot be, or half a name, is damage too."""
    try:
        with archive.open(member) as packed:
            return packed.read(member.file_size + 1)
    except (*_UNREADABLE, OSError, ValueError, struct.error) as error:
        raise _damaged(source) from error
