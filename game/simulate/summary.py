"""What many sessions came to: one object of plain numbers."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from game.debrief.worths import final_value
from game.domain.phase import Outcome
from game.domain.proceedings import Proceedings

__all__ = ["Summary", "summarize"]


@dataclass(slots=True)
class Summary:
    """Counts of outcomes, mean number of accepted acts, mean value (0-100) a delegation."""

    sessions: int = 0
    adopted_by_consensus: int = 0
    adopted_by_vote: int = 0
    not_adopted: int = 0
    actions: int = 0
    values: dict[str, float] = field(default_factory=dict)

    def add(self, proceedings: Proceedings) -> None:
        """Count one session."""
        outcome = proceedings.session.outcome
        self.sessions += 1
        self.adopted_by_consensus += outcome is Outcome.ADOPTED_WITHOUT_VOTE
        self.adopted_by_vote += outcome is Outcome.ADOPTED_BY_VOTE
        self.not_adopted += outcome in {Outcome.REJECTED, Outcome.WITHDRAWN, Outcome.NO_ACTION}
        self.actions += sum(1 for entry in proceedings.entries if entry.refusal is None)
        for code in proceedings.session.codes:
            value = final_value(proceedings, code)
            self.values[code] = self.values.get(code, 0.0) + value

    def figures(self) -> dict[str, object]:
        """The object that `adref simulate` prints, without the seconds it took."""
        count = max(self.sessions, 1)
        return {
            "sessions": self.sessions,
            "adopted_by_consensus": self.adopted_by_consensus,
            "adopted_by_vote": self.adopted_by_vote,
            "not_adopted": self.not_adopted,
            "mean_actions": round(self.actions / count, 2),
            "mean_value": {code: round(value / count, 2) for code, value in self.values.items()},
        }


def summarize(played: Iterable[Proceedings]) -> Summary:
    """Count all sessions."""
    summary = Summary()
    for proceedings in played:
        summary.add(proceedings)
    return summary
