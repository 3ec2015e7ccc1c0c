"""What one session came to, as one flat row of plain values."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import prod
from typing import Any, Final

from game import __version__
from game.debrief.seats import seat_result
from game.debrief.standing import standing_events
from game.debrief.worths import final_text
from game.domain.delegation import Code
from game.domain.events import PackageOffered, ProposalTabled
from game.domain.paragraph import ParagraphId
from game.domain.phase import Outcome
from game.domain.proceedings import Proceedings
from game.interests import Point
from game.simulate.setting import VERSION, Setting, terms_of

__all__ = ["Result", "SeatFigures", "result_of"]

_PLACES: Final = 4
"""Decimals kept: more would only be noise."""


@dataclass(frozen=True, slots=True)
class SeatFigures:
    """One seat at the end: value and surplus over no deal (points of 100), own score.

    `score` is 0 at no deal and 1 at the delegation's dream; below 0 it had better gone home.
    """

    delegation: Code
    strategy: str
    value: float
    surplus: float
    score: float


@dataclass(frozen=True, slots=True)
class Result:
    """One session. Without times: the same seed gives the same row on every machine.

    `nash_ratio` is the geometric mean of the surpluses over that of the best deal (0 where
    somebody gained nothing), `joint` the sum of the values. `text` names the option that
    stands for each open paragraph and `proposed` each option that somebody tabled, both as
    "PP7=adopted".
    """

    scenario: str
    content: str
    length: str
    seed: int
    outcome: str
    acts: int
    refused: int
    nash_ratio: float
    joint: float
    seats: tuple[SeatFigures, ...]
    text: tuple[str, ...]
    proposed: tuple[str, ...]
    engine: str = __version__

    @property
    def adopted(self) -> bool:
        """The draft was adopted, by consensus or by vote."""
        return self.outcome in {
            Outcome.ADOPTED_WITHOUT_VOTE.value,
            Outcome.ADOPTED_BY_VOTE.value,
        }

    @property
    def terms(self) -> dict[str, object]:
        """The columns that are the same for every session of a run, in their order."""
        seats = [(one.delegation, one.strategy) for one in self.seats]
        return terms_of(self.scenario, self.content, self.length, seats, self.engine)

    def row(self) -> dict[str, object]:
        """The columns in their order: scalars, and two lists of text at the end."""
        return {
            **self.terms,
            "seed": self.seed,
            "outcome": self.outcome,
            "adopted": self.adopted,
            "acts": self.acts,
            "refused": self.refused,
            "nash_ratio": self.nash_ratio,
            "joint": self.joint,
            **dict(self._seat_columns()),
            "text": list(self.text),
            "proposed": list(self.proposed),
        }

    def _seat_columns(self) -> Iterator[tuple[str, float]]:
        for one in self.seats:
            yield f"value_{one.delegation}", one.value
            yield f"surplus_{one.delegation}", one.surplus
            yield f"score_{one.delegation}", one.score

    @classmethod
    def of_row(cls, row: Mapping[str, Any]) -> "Result":
        """Read a row again; KeyError, TypeError or ValueError if it is not one of these."""
        if row["version"] != VERSION:
            raise ValueError
        codes = [name.removeprefix("strategy_") for name in row if name.startswith("strategy_")]
        read = cls(
            scenario=str(row["scenario"]),
            content=str(row["content"]),
            length=str(row["length"]),
            seed=int(row["seed"]),
            outcome=str(row["outcome"]),
            acts=int(row["acts"]),
            refused=int(row["refused"]),
            nash_ratio=float(row["nash_ratio"]),
            joint=float(row["joint"]),
            seats=tuple(_seat_of(row, code) for code in codes),
            text=tuple(map(str, row["text"])),
            proposed=tuple(map(str, row["proposed"])),
            engine=str(row["engine"]),
        )
        if read.row() != row:
            raise ValueError
        return read


def _seat_of(row: Mapping[str, Any], code: Code) -> SeatFigures:
    return SeatFigures(
        delegation=code,
        strategy=str(row[f"strategy_{code}"]),
        value=float(row[f"value_{code}"]),
        surplus=float(row[f"surplus_{code}"]),
        score=float(row[f"score_{code}"]),
    )


def result_of(setting: Setting, proceedings: Proceedings) -> Result:
    """What a session that was played to its end came to."""
    entries, outcome = proceedings.entries, proceedings.session.outcome
    refused = sum(1 for one in entries if one.refusal is not None)
    seats = tuple(_figures(proceedings, seat.delegation, seat.strategy) for seat in setting.seats)
    members = {one.delegation for one in setting.scenario.deciding}
    deciding = [one for one in seats if one.delegation in members]
    return Result(
        scenario=setting.scenario.id,
        content=setting.content,
        length=setting.length,
        seed=proceedings.header.seed,
        outcome="" if outcome is None else outcome.value,
        acts=len(entries) - refused,
        refused=refused,
        nash_ratio=round(_ratio([one.surplus for one in deciding], setting.best.point), _PLACES),
        joint=round(sum(one.value for one in deciding), _PLACES),
        seats=seats,
        text=_text(setting, proceedings),
        proposed=_proposed(proceedings),
    )


def _figures(proceedings: Proceedings, code: Code, strategy: str) -> SeatFigures:
    found = seat_result(proceedings, code)
    return SeatFigures(
        delegation=code,
        strategy=strategy,
        value=round(found.value, _PLACES),
        surplus=round(found.value - found.no_deal, _PLACES),
        score=round(found.score, _PLACES),
    )


def _ratio(surpluses: list[float], best: Point | None) -> float:
    """As in the debrief: 1 at the best deal, 0 where somebody gains nothing."""
    if best is None or best.product <= 0 or min(surpluses) <= 0:
        return 0.0
    return float((prod(surpluses) / best.product) ** (1 / len(surpluses)))


def _text(setting: Setting, proceedings: Proceedings) -> tuple[str, ...]:
    text = final_text(proceedings.session)
    opened = setting.scenario.length(setting.length).open
    return tuple(_spelt(name, text[name]) for name in opened)


def _proposed(proceedings: Proceedings) -> tuple[str, ...]:
    """Every option that somebody tabled, alone or in a package, in alphabetical order."""
    tabled: set[str] = set()
    for event in standing_events(proceedings.entries):
        if isinstance(event, ProposalTabled):
            one = event.proposal
            tabled.add(_spelt(one.paragraph, one.wording.option))
        elif isinstance(event, PackageOffered):
            tabled |= {_spelt(one.paragraph, one.wording.option) for one in event.package.terms}
    return tuple(sorted(tabled))


def _spelt(paragraph: ParagraphId, option: str | None) -> str:
    return f"{paragraph}={option or ''}"
