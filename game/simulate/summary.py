"""What many sessions came to: one object of plain numbers."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from game.domain.delegation import Code
from game.domain.phase import Outcome
from game.simulate.result import Result, SeatFigures

__all__ = ["Summary", "mean", "summarize"]


def mean(numbers: Sequence[float]) -> float:
    """The arithmetic mean; 0 of nothing."""
    return sum(numbers) / len(numbers) if numbers else 0.0


@dataclass(slots=True)
class Summary:
    """All sessions of a run, by what is asked of them."""

    outcomes: Counter[str] = field(default_factory=Counter)
    acts: list[int] = field(default_factory=list)
    ratios: list[float] = field(default_factory=list)
    joint: list[float] = field(default_factory=list)
    seats: dict[Code, list[SeatFigures]] = field(default_factory=dict)

    def add(self, result: Result) -> None:
        """Count one session; the Nash ratio is that of the adopted texts."""
        self.outcomes[result.outcome] += 1
        self.acts.append(result.acts)
        self.joint.append(result.joint)
        if result.adopted:
            self.ratios.append(result.nash_ratio)
        for one in result.seats:
            self.seats.setdefault(one.delegation, []).append(one)

    @property
    def sessions(self) -> int:
        """How many sessions were counted."""
        return len(self.acts)

    @property
    def adopted(self) -> int:
        """How many drafts were adopted, by consensus or by vote."""
        return len(self.ratios)

    def agreement(self) -> float:
        """The share (0-1) of sessions that adopted a text."""
        return self.adopted / max(self.sessions, 1)

    def consensus(self) -> float:
        """The share (0-1) of sessions that adopted a text without a vote."""
        return self.outcomes[Outcome.ADOPTED_WITHOUT_VOTE.value] / max(self.sessions, 1)

    def score(self, code: Code) -> float:
        """A delegation's mean own score (0 no deal, 1 its dream)."""
        return mean([one.score for one in self.seats[code]])

    def least(self, code: Code) -> float:
        """A delegation's lowest own score."""
        return min(one.score for one in self.seats[code])

    def value(self, code: Code) -> float:
        """What the end was worth to a delegation on average (0-100)."""
        return mean([one.value for one in self.seats[code]])

    def surplus(self, code: Code) -> float:
        """What a delegation gained over no deal on average (points of 100)."""
        return mean([one.surplus for one in self.seats[code]])

    def losing(self, code: Code) -> float:
        """The share (0-1) of sessions after which a delegation is worse off than at no deal."""
        return mean([one.surplus < 0 for one in self.seats[code]])

    def figures(self) -> dict[str, object]:
        """The object that `adref simulate` prints, without the seconds it took."""
        return {
            "sessions": self.sessions,
            "adopted_by_consensus": self.outcomes[Outcome.ADOPTED_WITHOUT_VOTE.value],
            "adopted_by_vote": self.outcomes[Outcome.ADOPTED_BY_VOTE.value],
            "not_adopted": self.sessions - self.adopted,
            "mean_actions": round(mean(self.acts), 2),
            "mean_value": {code: round(self.value(code), 2) for code in self.seats},
        }


def summarize(results: Iterable[Result]) -> Summary:
    """Count all sessions."""
    summary = Summary()
    for one in results:
        summary.add(one)
    return summary
