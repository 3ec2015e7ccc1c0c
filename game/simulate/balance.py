"""Is a scenario fair and alive? What a sample of sessions at each level shows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from game.domain.delegation import Code
from game.domain.paragraph import ParagraphId
from game.interests import Point
from game.simulate.result import Result, SeatFigures
from game.simulate.sampling import hard_seat, level_of
from game.simulate.setting import Setting
from game.simulate.summary import Summary, mean, summarize

__all__ = ["Balance", "HardLine", "Spot", "balance_of"]

Spot: TypeAlias = tuple[ParagraphId, str]
"""An option of a paragraph."""


@dataclass(frozen=True, slots=True)
class HardLine:
    """One hard-liner among delegates of the reference level, in each seat in turn.

    `gained` is what the seats gained as hard-liners on average (points of 100 over no deal),
    `otherwise` what the same seats gained with the same seeds as delegates like the others.
    """

    sessions: int
    agreement: float
    gained: float
    otherwise: float


@dataclass(frozen=True, slots=True)
class Balance:
    """What a sample shows: a summary a level, and what became of each paragraph.

    `stood` are the options that stood at the end of some session, `tabled` those that
    somebody proposed; `hard` is None where no hard-liner is to be had.
    """

    setting: Setting
    levels: Mapping[str, Summary]
    stood: frozenset[Spot]
    tabled: frozenset[Spot]
    hard: HardLine | None = None

    @property
    def reference(self) -> str:
        """The level by which fairness is judged."""
        return list(self.levels)[-1]

    @property
    def best(self) -> Point | None:
        """The best deal; None if no text leaves everyone more than no deal."""
        point = self.setting.best.point
        return point if point and point.product > 0 else None

    @property
    def opened(self) -> tuple[ParagraphId, ...]:
        """The paragraphs that this length leaves open."""
        return self.setting.scenario.length(self.setting.length).open

    def shares(self, level: str) -> dict[Code, float]:
        """Which part (0-1) of what the members gained together went to each; 0 to who lost."""
        summary = self.levels[level]
        members = [one.delegation for one in self.setting.scenario.deciding]
        gains = {code: max(summary.surplus(code), 0.0) for code in members}
        total = sum(gains.values())
        return {code: gain / total if total else 0.0 for code, gain in gains.items()}

    def options(self) -> tuple[Spot, ...]:
        """Every option of every open paragraph."""
        scenario = self.setting.scenario
        return tuple(
            (name, one.key) for name in self.opened for one in scenario.paragraph(name).options
        )

    def idle(self) -> tuple[ParagraphId, ...]:
        """Paragraphs to which nobody ever proposed anything, in any session."""
        moved = {name for name, _option in self.tabled}
        return tuple(name for name in self.opened if name not in moved)

    def settled(self) -> tuple[Spot, ...]:
        """Paragraphs that were moved, but always to the same end, with the option."""
        ends = {name: [key for at, key in sorted(self.stood) if at == name] for name in self.opened}
        return tuple(
            (name, keys[0])
            for name, keys in ends.items()
            if len(keys) == 1 and name not in self.idle()
        )

    def untouched(self) -> tuple[Spot, ...]:
        """Options beside the zero draft that nobody ever proposed and that never stood."""
        scenario = self.setting.scenario
        known = self.stood | self.tabled
        return tuple(
            (name, key)
            for name, key in self.options()
            if (name, key) not in known and key != scenario.paragraph(name).zero
        )


def balance_of(setting: Setting, results: Iterable[Result]) -> Balance:
    """What the sessions of `game.simulate.sampling.sample` show."""
    alike: dict[str, list[Result]] = {}
    hard: list[Result] = []
    for one in results:
        if hard_seat(one) is None:
            alike.setdefault(level_of(one), []).append(one)
        else:
            hard.append(one)
    everything = [*hard, *(one for results in alike.values() for one in results)]
    return Balance(
        setting=setting,
        levels={level: summarize(sample) for level, sample in alike.items()},
        stood=_spots(one.text for one in everything),
        tabled=_spots(one.proposed for one in everything),
        hard=_hard_line(hard, list(alike.values())[-1]) if hard else None,
    )


def _spots(listed: Iterable[Sequence[str]]) -> frozenset[Spot]:
    """Paragraph and option of each, written "PP7=adopted"."""
    said = {one.partition("=") for several in listed for one in several}
    return frozenset((name, option) for name, _equals, option in said)


def _hard_line(hard: Sequence[Result], otherwise: Sequence[Result]) -> HardLine:
    """Each session with a hard-liner beside the one with the same seed without."""
    without = {one.seed: one for one in otherwise}
    pairs = [
        (seat.surplus, _seat(without[one.seed], seat.delegation).surplus)
        for one in hard
        if (seat := hard_seat(one)) is not None
    ]
    return HardLine(
        sessions=len(hard),
        agreement=summarize(hard).agreement(),
        gained=mean([one for one, _other in pairs]),
        otherwise=mean([other for _one, other in pairs]),
    )


def _seat(result: Result, code: Code) -> SeatFigures:
    return next(one for one in result.seats if one.delegation == code)
