"""What a record is called in a list: its scenario and when it was begun, as its file tells."""

import re
from datetime import datetime
from pathlib import Path
from typing import Final

from game.wording.dates import moment_words

__all__ = ["record_title"]

_NAME: Final = re.compile(r"(?P<scenario>.+?)-(?P<begun>\d{8}-\d{6})(?P<rest>(?:-\d+)*)")


def record_title(path: Path) -> str:
    """The scenario, the moment, and the numbers of a branch; a name of another kind as it is."""
    found = _NAME.fullmatch(path.stem)
    try:
        begun = datetime.fromisoformat(found["begun"].replace("-", "T")) if found else None
    except ValueError:
        begun = None
    if found is None or begun is None:
        return path.stem
    branch = found["rest"].replace("-", " \N{MIDDLE DOT} ")
    return f"{found['scenario']} \N{MIDDLE DOT} {moment_words(begun)}{branch}"
