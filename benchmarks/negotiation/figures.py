"""What a run of talks came to, over many domains."""

from dataclasses import dataclass, field
from math import prod
from statistics import fmean

from game.interests import Deals, gain_for_all

from .domains import Domain

__all__ = ["Measured", "nash_ratio", "quantile"]


@dataclass(slots=True)
class Measured:
    """Counts and lists of one line of the table. CPU in seconds; moves in seconds."""

    name: str
    talks: int = 0
    agreed: int = 0
    ratios: list[float] = field(default_factory=list)
    lowest: list[float] = field(default_factory=list)
    at_the_limit: int = 0
    wronged: int = 0
    seconds: float = 0.0
    moves: list[float] = field(default_factory=list)

    def note(self, domain: Domain, text: tuple[int, ...] | None, deals: Deals, best: float) -> None:
        """One negotiation: the text agreed on, or None; `best` is the Nash product."""
        self.talks += 1
        if text is None:
            return
        self.agreed += 1
        share = min(domain.worths(text)) - domain.no_deal
        self.wronged += domain.crossed(text) or share < -1e-6  # noqa: PLR2004 # rounding
        self.ratios.append(nash_ratio(domain, text, best))
        self.lowest.append(share)
        named = {
            p: deals.options[i][o]
            for i, (p, o) in enumerate(zip(deals.paragraphs, text, strict=True))
        }
        self.at_the_limit += gain_for_all(deals, named, None).improvement is None

    def row(self) -> dict[str, object]:
        """Plain figures: shares 0-1, points of 100, CPU-seconds a session, milliseconds a move."""
        agreed = max(self.agreed, 1)
        return {
            "name": self.name,
            "talks": self.talks,
            "agreement": self.agreed / max(self.talks, 1),
            "nash_ratio": fmean(self.ratios) if self.ratios else 0.0,
            "cannot_be_improved": self.at_the_limit / agreed,
            "lowest_surplus": fmean(self.lowest) if self.lowest else 0.0,
            "wronged": self.wronged,
            "cpu_seconds": self.seconds / max(self.talks, 1),
            "move_p99_ms": 1000 * quantile(self.moves, 0.99),
        }


def nash_ratio(domain: Domain, text: tuple[int, ...], best: float) -> float:
    """Geometric mean of the surpluses, as a part of the best deal's."""
    surpluses = [max(0.0, worth - domain.no_deal) for worth in domain.worths(text)]
    return float((prod(surpluses) / best) ** (1 / len(surpluses)))


def quantile(values: list[float], share: float) -> float:
    """The value that so large a share of all do not exceed; 0 of none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0
