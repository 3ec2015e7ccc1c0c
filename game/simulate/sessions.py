"""Sessions of computer delegates, one after the other in this process."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from game.chair import Chair, Table
from game.delegates import DEFAULT
from game.domain.proceedings import Header, Proceedings, Seat
from game.domain.scenario import Scenario
from game.record import RecordWriter

__all__ = ["Plan", "play_session", "play_sessions"]


@dataclass(frozen=True, slots=True)
class Plan:
    """What to simulate: `sessions` sessions from `seed` on, records into `record_dir` if given."""

    scenario: Scenario
    length: str
    sessions: int
    seed: int
    strategy: str = DEFAULT
    record_dir: Path | None = None


def play_session(header: Header, record: Path | None = None) -> Proceedings:
    """Play one session of computer delegates to its end; write its record if asked."""
    chair = Chair(header)
    if record is None:
        Table(chair).play_out()
        return chair.proceedings()
    with RecordWriter.create(record, header, durable=False) as writer:
        chair.subscribe(writer.append)
        Table(chair).play_out()
        writer.end()
    return chair.proceedings()


def play_sessions(plan: Plan) -> Iterator[Proceedings]:
    """The planned sessions in order; session `n` has seed `plan.seed + n`, counted from 0."""
    seats = tuple(Seat(one.code, plan.strategy) for one in plan.scenario.delegations)
    for number in range(plan.sessions):
        seed = plan.seed + number
        header = Header(plan.scenario, plan.length, seats, seed)
        name = f"{plan.scenario.id}-{plan.length}-{seed}.jsonl"
        yield play_session(header, plan.record_dir / name if plan.record_dir else None)
