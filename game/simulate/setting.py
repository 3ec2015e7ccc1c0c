"""What every session of a run shares: the scenario, its length, who holds each seat."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from game import __version__
from game.delegates import DEFAULT
from game.domain.delegation import Code
from game.domain.proceedings import Header, Seat
from game.domain.scenario import Scenario
from game.interests import Best, deals_of, nash_point
from game.record.codec import canonical, encode
from game.record.hashes import digest

__all__ = ["VERSION", "Setting", "setting_of", "terms_of"]

VERSION: Final = 1
"""Of the columns of results; a file with other columns has another number."""


def terms_of(
    scenario: str, content: str, length: str, seats: Iterable[tuple[Code, str]], engine: str
) -> dict[str, object]:
    """The columns that are the same for every session of a run, in their order."""
    return {
        "version": VERSION,
        "engine": engine,
        "scenario": scenario,
        "content": content,
        "length": length,
        **{f"strategy_{code}": strategy for code, strategy in seats},
    }


@dataclass(frozen=True, slots=True)
class Setting:
    """A run's terms, handed to each worker once; sessions differ by their seed alone.

    `content` is a fingerprint of the whole scenario (128 bits, hexadecimal), `best` the best
    deal (the Nash point). Records go to `record_dir`, if given.
    """

    scenario: Scenario
    length: str
    seats: tuple[Seat, ...]
    content: str
    best: Best
    record_dir: Path | None = None

    def header(self, seed: int) -> Header:
        """The header of the session with this seed."""
        return Header(self.scenario, self.length, self.seats, seed)

    @property
    def terms(self) -> dict[str, object]:
        """What a file of results has to say of each session to be of this run."""
        seats = [(one.delegation, one.strategy) for one in self.seats]
        return terms_of(self.scenario.id, self.content, self.length, seats, __version__)

    def record(self, seed: int) -> Path | None:
        """Where the record of the session with this seed goes, if records are written."""
        if self.record_dir is None:
            return None
        return self.record_dir / f"{self.scenario.id}-{self.length}-{seed}.jsonl"


def setting_of(
    scenario: Scenario,
    length: str,
    level: str = DEFAULT,
    chosen: Mapping[Code, str] | None = None,
    record_dir: Path | None = None,
) -> Setting:
    """Every seat at `level`, except those `chosen`; KeyError for a length the scenario lacks."""
    own = chosen or {}
    return Setting(
        scenario=scenario,
        length=length,
        seats=tuple(Seat(one.code, own.get(one.code, level)) for one in scenario.delegations),
        content=digest(canonical(encode(Scenario, scenario))),
        best=nash_point(deals_of(scenario, length)),
        record_dir=record_dir,
    )
