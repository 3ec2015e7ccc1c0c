"""Hours of sessions in one process: memory stays flat.

Two simulated hours by default; ADREF_SOAK_HOURS=8 for the whole day. Time is that of the meetings
(their clocks run), not that of the wall.
"""

import gc
import os
import tracemalloc

import pytest

from game import resources
from game.domain.proceedings import Header, Seat
from game.record import read_record
from game.scenario import load_scenario
from game.simulate import play_session

pytestmark = pytest.mark.soak

MINUTES = 15
"""What a short session stands for in a classroom: computer delegates alone run no clock."""

GROWTH = 256 * 1024
"""Bytes that all sessions together may leave behind: caches that fill, never a session."""


def played(folder, seed, scenario):
    seats = tuple(Seat(one.code, "delegate") for one in scenario.delegations)
    path = folder / "one.jsonl"
    play_session(Header(scenario, "short", seats, seed), path)
    assert read_record(path).ended
    path.unlink()


def held():
    gc.collect()
    return tracemalloc.get_traced_memory()[0]


def test_after_hours_of_sessions_memory_is_where_it_was(tmp_path):
    scenario = load_scenario(resources.scenarios_dir() / "unrcca-2021")
    hours = float(os.environ.get("ADREF_SOAK_HOURS", "2"))
    tracemalloc.start()
    try:
        for seed in range(3):  # what is worked out once is worked out before
            played(tmp_path, seed, scenario)
        before = held()
        for seed in range(3, 3 + round(hours * 60 / MINUTES)):
            played(tmp_path, seed, scenario)
        assert held() - before < GROWTH
    finally:
        tracemalloc.stop()
