"""What is measured: each line is one kind of talks over the domains of one family."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from time import process_time
from typing import Final

from game.delegates import STRATEGIES
from game.delegates.delegate import Negotiator
from game.delegates.manner import Manner
from game.interests import Deals, best_of_all

from . import peers
from .domains import FAMILIES, PARTIES, Domain, deals_in, make_domain
from .figures import Measured
from .floor import outcome_on_the_floor, play_on_the_floor, scenario_of
from .protocol import negotiate

__all__ = ["LINES", "Line", "measure"]

Row = dict[str, object]
Line = Callable[[int], Iterator[Row]]

WANTED: Final = {("A", 0.72): (1.0, 0.97), ("B", 0.77): (0.98, 0.88), ("B", 0.85): (0.95, 0.84)}
"""Agreement and nr that `seasoned` has to reach at every seat of the bare protocol."""
GAIN_ALLOWED: Final = 0.10


@dataclass(frozen=True, slots=True)
class Case:
    """A domain with all its deals and the largest Nash product among them."""

    domain: Domain
    deals: Deals
    best: float


@cache
def case(family: str, share: float, seed: int) -> Case:
    """The domain of a seed, solved: the Nash point is proven, not only climbed to."""
    domain = make_domain(family, share, seed)
    deals = deals_in(domain)
    best = best_of_all(deals)
    return Case(domain, deals, best.product if best else 0.0)


def manner_of(level: str) -> Manner:
    """The manner of a level, as registered."""
    strategy = STRATEGIES[level]
    if not isinstance(strategy, Negotiator):
        message = f"{level} does not negotiate a single text"
        raise TypeError(message)
    return strategy.manner


def measure(line: Line, count: int) -> Iterator[Row]:
    """The rows of one line over `count` domains a family."""
    return line(count)


def bare(level: str) -> Line:
    """Five of a level in the bare single-text protocol."""

    def rows(count: int) -> Iterator[Row]:
        for family, share in FAMILIES:
            measured = Measured(f"bare, {family} {share:.2f}, five {level}")
            for seed in range(count):
                one = case(family, share, seed)
                talks = negotiate(one.domain, [manner_of(level)] * PARTIES, seed)
                measured.seconds += talks.seconds
                measured.moves += talks.moves
                measured.note(one.domain, talks.text if talks.agreed else None, one.deals, one.best)
            yield _against_target(measured.row(), family, share, level)

    return rows


def _against_target(row: Row, family: str, share: float, level: str) -> Row:
    if level == "seasoned":
        agreement, ratio = WANTED[family, share]
        row |= {"agreement_target": agreement, "nash_target": ratio}
        row["ratio"] = float(str(row["nash_ratio"])) / ratio
    return row


def on_the_floor(level: str) -> Line:
    """Five of a level through the game's own session."""

    def rows(count: int) -> Iterator[Row]:
        for family, share in FAMILIES:
            measured = Measured(f"floor, {family} {share:.2f}, five {level}")
            for seed in range(count):
                one = case(family, share, seed)
                scenario = scenario_of(one.domain)
                proceedings, moves = play_on_the_floor(scenario, level, seed)
                measured.moves += moves
                measured.seconds += sum(moves)
                text = outcome_on_the_floor(proceedings)
                measured.note(one.domain, text, one.deals, one.best)
            yield _against_target(measured.row(), family, share, level)

    return rows


def stubbornness(count: int) -> Iterator[Row]:
    """What one hard-liner among four seasoned has, beside what it has as seasoned."""
    stands, yields = manner_of("hard-liner"), manner_of("seasoned")
    total = [0.0, 0.0]
    for family, share in FAMILIES:
        sums = [0.0, 0.0]
        for seed in range(count):
            one, seat = case(family, share, seed), seed % PARTIES
            for index, manner in enumerate((yields, stands)):
                manners = [manner if party == seat else yields for party in range(PARTIES)]
                talks = negotiate(one.domain, manners, seed)
                worth = one.domain.worths(talks.text)[seat] if talks.agreed else one.domain.no_deal
                sums[index] += worth - one.domain.no_deal
        total = [a + b for a, b in zip(total, sums, strict=True)]
        yield _gain(f"bare, {family} {share:.2f}, one hard-liner", sums, count)
    yield _gain("bare, all families, one hard-liner", total, count * len(FAMILIES))


def _gain(name: str, sums: list[float], count: int) -> Row:
    seasoned, hard = (one / count for one in sums)
    gain = hard / seasoned - 1
    note = (
        f"surplus {hard:.1f}, as seasoned {seasoned:.1f}: {gain:+.0%} "
        f"(target at most {GAIN_ALLOWED:+.0%})"
    )
    return {"name": name, "note": note, "gain": gain, "gain_target": GAIN_ALLOWED}


def negmas(count: int) -> Iterator[Row]:
    """NegMAS delegates on the same domains, if it can be imported."""
    if not peers.available():
        note = "skipped: NegMAS cannot be imported (pip install negmas, in its own environment)"
        yield {"name": "NegMAS", "note": note}
        return
    for kind in peers.KINDS:
        for family, share in FAMILIES:
            measured = Measured(f"NegMAS, {family} {share:.2f}, five {kind}")
            for seed in range(min(count, peers.DOMAINS)):
                one = case(family, share, seed)
                begun = process_time()
                text = peers.negotiate(one.domain, kind)
                measured.seconds += process_time() - begun
                measured.note(one.domain, text, one.deals, one.best)
            yield measured.row()


LEVELS: Final = tuple(
    name for name, strategy in STRATEGIES.items() if isinstance(strategy, Negotiator)
)
"""The levels that negotiate by arithmetic alone."""

LINES: Final[dict[str, tuple[Line, ...]]] = {
    "bare": tuple(bare(one) for one in LEVELS),
    "hard-liner": (stubbornness,),
    "floor": tuple(on_the_floor(one) for one in LEVELS),
    "negmas": (negmas,),
}
"""Everything that is measured, by part, in the order of the table."""
