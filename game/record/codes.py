"""Codes of a record: two or three letters that stand for the name of a command, event or stage.

The header carries the whole table, so that a record explains itself, and a later version of the
game, which may know more names and give other codes, reads and continues it by its own table.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final, get_args

from game.domain.commands import Command
from game.domain.events import Event
from game.domain.stage import Stage
from game.record.codec import PLAINLY, Codecs
from game.record.problem import malformed
from game.wording import _

__all__ = ["abbreviated", "codecs_of", "todays_codecs"]

_WORDS: Final = re.compile("[A-Z][a-z0-9]*").findall


def abbreviated(names: Iterable[str]) -> dict[str, str]:
    """Code -> name: the initials, and more letters of the last word where they are taken."""
    codes: dict[str, str] = {}
    for name in names:
        *before, last = _WORDS(name)
        head, length = "".join(word[0] for word in before), 1
        while head + last[:length] in codes:
            length += 1
        codes[head + last[:length]] = name
    return codes


def _names() -> list[str]:
    return [kind.__name__ for union in (Event, Command, Stage) for kind in get_args(union)]


todays_codecs: Final = Codecs(abbreviated(_names()))
"""How a new record is written."""


def codecs_of(codes: Any) -> Codecs:
    """How a record with this table is written; MalformedError if it is no table of names."""
    if codes == todays_codecs.codes:
        return todays_codecs
    if not isinstance(codes, Mapping) or not all(isinstance(one, str) for one in codes.values()):
        malformed(_("expects a table of codes"))
    return Codecs(codes) if codes else PLAINLY
