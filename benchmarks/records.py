"""Records: seeking in a long one, opening and verifying it, bytes an event.

    python -m benchmarks.records [--quick]

The long record is synthetic: the first commands of a session, taken back again and again. It has
the shape of a real one and a length that no class reaches.
"""

import gzip
import json
import random
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from benchmarks.figure import Figure
from benchmarks.playouts import header
from benchmarks.table import printed
from game.chair import Chair
from game.chair.reexecute import first_divergence
from game.domain.commands import Pass, Undo
from game.domain.delegation import FACILITATOR
from game.record import RecordWriter, read_record
from game.record.reader import verify_chain
from game.simulate import play_session

__all__ = ["figures"]

SEEKS: Final = 100_000
HIDDEN: Final = ("x", "o", "s")
"""Fields of a line with commitments, their openings and free text: not counted."""


def figures(*, quick: bool) -> Iterator[Figure]:
    """Every figure of records."""
    with tempfile.TemporaryDirectory() as folder:
        yield from _sizes(Path(folder) / "played.jsonl")
        yield _reexecuting()
        for length in (10_000,) if quick else (10_000, 100_000):
            yield from _long(Path(folder) / f"{length}.jsonl", length)


def _sizes(path: Path) -> Iterator[Figure]:
    """A whole session of five delegates, standard length; a line is an entry."""
    play_session(header("standard", 5), path)
    lines = [json.loads(line) for line in path.read_bytes().splitlines()[1:-1]]
    events = max(1, sum(len(line.get("e", ())) or 1 for line in lines))
    kept = [{name: _wordless(line[name]) for name in line if name not in HIDDEN} for line in lines]
    bare = "\n".join(json.dumps(line, separators=(",", ":")) for line in kept).encode()
    anchor = "boardgame.io 129"
    yield Figure("bytes an event, raw", len(bare) / events, "B", 75, lower=True, anchor=anchor)
    packed = len(gzip.compress(bare)) / events
    yield Figure("bytes an event, gzip", packed, "B", 20, lower=True)
    whole = path.stat().st_size
    yield Figure(f"whole record of {len(lines)} entries", whole / 1024, "kB")


def _reexecuting() -> Figure:
    """Every command of a played session put to a fresh Chair, and compared."""
    played = play_session(header("standard", 5))
    events, fewest = sum(len(one.events) for one in played.entries), float("inf")
    for _round in range(5):
        begun = time.process_time()
        assert first_divergence(played.header, played.entries) is None
        fewest = min(fewest, time.process_time() - begun)
    return Figure("re-execution, events", events / fewest, "/s", 20_000)


def _wordless(value: Any) -> Any:
    """A value without the free text in it: whatever has a space is somebody's words."""
    if isinstance(value, str):
        return "" if " " in value else value
    return [_wordless(one) for one in value] if isinstance(value, list) else value


def _long(path: Path, length: int) -> Iterator[Figure]:
    chair = _written(path, length)
    if length <= 10_000:  # noqa: PLR2004 - beyond, a replay keeps keyframes
        yield _seeking(chair, length)
    yield Figure(f"verify {length:,} entries by their chain", *_chained(path, length), lower=True)
    yield Figure(f"read {length:,} entries as values", *_opening(path, length), lower=True)


def _opening(path: Path, length: int) -> tuple[float, str, float]:
    """Read every entry, its chain on the way; the target is 0.5 s for 100,000."""
    begun = time.process_time()
    assert len(read_record(path).entries) == length
    return time.process_time() - begun, "s", 0.5 * length / 100_000


def _chained(path: Path, length: int) -> tuple[float, str, float]:
    """Follow the chain alone, as `adref verify` does first."""
    begun = time.process_time()
    assert verify_chain(path).lines == length + 1
    return time.process_time() - begun, "s", 0.5 * length / 100_000


def _written(path: Path, length: int) -> Chair:
    """A record of so many entries: a delegation is ready, and it is taken back."""
    chair = Chair(header())
    code = chair.session.codes[0]
    with closing(RecordWriter.create(path, chair.header, durable=False)) as writer:
        chair.subscribe(writer.append)
        for _pair in range(length // 2):
            chair.submit(code, Pass(code))
            chair.submit(FACILITATOR, Undo("Again."))
    return chair


def _seeking(chair: Chair, length: int) -> Figure:
    choose = random.Random(1)  # noqa: S311 - reproducible, not secret
    places = [choose.randrange(length) for _seek in range(SEEKS)]
    begun = time.process_time()
    for place in places:
        chair.session_after(place)
    rate = SEEKS / (time.process_time() - begun)
    anchor = "python-chess 931"
    return Figure(f"warm seek in {length:,} entries", rate, "/s", 50_000, anchor=anchor)


if __name__ == "__main__":
    printed(figures)
