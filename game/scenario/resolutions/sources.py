"""The text of a file that somebody gave us: plain text, or DOCX where the extra is installed."""

import zipfile
from pathlib import Path
from typing import Final

from game.scenario.files import read_bytes
from game.scenario.problems import Problem, ScenarioProblems
from game.wording import _

__all__ = ["text_of"]

LARGEST: Final = 4 * 1024 * 1024
"""Bytes a file may have."""


def text_of(path: Path) -> str:
    """The file's text; ScenarioProblems if it cannot be read."""
    raw = read_bytes(path, LARGEST)
    if len(raw) > LARGEST:
        raise _refuse(path, _("the file is too large"), _("give the text of one resolution"))
    if path.suffix.lower() == ".docx":
        return _docx(path)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _docx(path: Path) -> str:
    """Each paragraph a block, footnotes after the text."""
    try:
        import docx
        from docx.opc.exceptions import PackageNotFoundError

        from game.scenario.resolutions.wordfile import word_text
    except ImportError:
        what = _("reading DOCX needs an extra")
        raise _refuse(
            path, what, _("pip install 'ad-referendum[docx]', or save it as text")
        ) from None
    try:
        document = docx.Document(str(path))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise _refuse(path, _("this is no DOCX file"), _("save it as text")) from error
    return word_text(document)


def _refuse(path: Path, what: str, remedy: str) -> ScenarioProblems:
    return ScenarioProblems((Problem(str(path), 1, 1, "", what, remedy),))
