"""Sessions of computer delegates: one alone, or a batch of them as a worker plays it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from game.chair import Chair, Table
from game.domain.proceedings import Header, Proceedings
from game.record import RecordProblem, RecordWriter, read_record
from game.record.uncollected import uncollected
from game.simulate.result import Result, result_of
from game.simulate.setting import Setting
from game.wording import _, speaking
from game.wording.languages import ENGLISH

__all__ = ["Batch", "Failure", "play_batch", "play_one", "play_session"]


@dataclass(frozen=True, slots=True)
class Failure:
    """A session that could not be played, as a worker reports it: one sentence."""

    seed: int
    sentence: str


Batch: TypeAlias = tuple[Result, ...] | Failure
"""What a worker sends back for some seeds."""


def play_batch(setting: Setting, seeds: Sequence[int]) -> Batch:
    """Play the sessions with these seeds; what a worker does, wherever it stands.

    It never raises: an exception would have to travel to another machine.
    """
    played = []
    for seed in seeds:
        try:
            with uncollected():
                played.append(play_one(setting, seed))
        except (RecordProblem, OSError) as problem:
            return Failure(seed, str(problem))
        except Exception as error:  # noqa: BLE001 - any fault is reported with its seed
            return Failure(seed, _fault(seed, error))
    return tuple(played)


def _fault(seed: int, error: Exception) -> str:
    return _(
        "The session with the seed {seed} could not be played ({kind}: {error}); "
        "--sessions 1 --seed {seed} --jobs 1 shows where."
    ).format(seed=seed, kind=type(error).__name__, error=error)


def play_one(setting: Setting, seed: int) -> Result:
    """Play the session with one seed; RecordProblem if its record cannot be written."""
    return result_of(setting, play_session(setting.header(seed), setting.record(seed)))


def play_session(header: Header, record: Path | None = None) -> Proceedings:
    """Play one session of computer delegates to its end; write its record if asked.

    The record has its name only once it is whole. One that is there already is never
    replaced: the same session is kept, another is a RecordProblem.
    """
    if record is None:
        return _played_out(Chair(header))
    if record.exists():
        return _kept(header, record)
    part = record.with_name(record.name + ".part")
    part.unlink(missing_ok=True)
    with RecordWriter.create(part, header, durable=False) as writer:
        chair = Chair(header)
        chair.subscribe(writer.append)
        proceedings = _played_out(chair)
        writer.end()
    part.rename(record)
    return proceedings


def _played_out(chair: Chair) -> Proceedings:
    """A seed means one record: the reasons in it are English wherever it is played."""
    with speaking(ENGLISH):
        Table(chair).play_out()
    return chair.proceedings()


def _kept(header: Header, record: Path) -> Proceedings:
    """A run that was interrupted wrote this record already: the same session, to its end."""
    found = read_record(record)
    if found.ended and found.header == header:
        return _played_out(Chair(header))
    raise RecordProblem(
        record, 0, _("a record of another session is there"), _("choose another folder or name")
    )
