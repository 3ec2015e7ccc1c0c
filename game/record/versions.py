"""Every version of the format that this game knows: how to read it, and how to write on in it."""

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple, TypeAlias

from game.domain.proceedings import Entry
from game.record import chain, version1
from game.record.codec import Codecs
from game.record.lines import VERSION, entry_line
from game.record.secrets import Seals

__all__ = ["VERSIONS", "Version", "brought_up"]

Spell: TypeAlias = Callable[[Entry, Seals, int, str, Codecs], tuple[dict[str, Any], Any]]
"""Entry, seals, time of the entry before, digest, codes -> public part and openings."""


class Version(NamedTuple):
    """One version: its layout, how an entry is written in it, how a line becomes the next one's.

    `up` takes a line's public part and the number of its entry (0: the header), `open_up` its
    openings; the newest version has neither.
    """

    layout: chain.Layout
    spell: Spell
    up: Callable[[dict[str, Any], int], dict[str, Any]] | None = None
    open_up: Callable[[Any], Any] | None = None


def _spelt(
    entry: Entry, seals: Seals, before: int, state: str, codecs: Codecs
) -> tuple[dict[str, Any], Any]:
    return entry_line(entry, seals, before, state, codecs), seals.open


VERSIONS: Final[Mapping[int, Version]] = {
    1: Version(version1.LAYOUT, version1.spelt, version1.upcast, version1.opened_as_2),
    2: Version(chain.LAYOUT, _spelt),
}


def brought_up(version: int, line: chain.Line, number: int) -> tuple[dict[str, Any], Any]:
    """The public part and the openings of a line, as the newest version has them."""
    public, openings = line.public, line.openings
    for older in range(version, VERSION):
        form = VERSIONS[older]
        if form.up and form.open_up:
            public, openings = form.up(public, number), form.open_up(openings)
    return public, openings
