"""Many sessions: the same rows whoever plays them, and no session lost without a word."""

from dataclasses import replace
from multiprocessing import active_children

import pytest
from hypothesis import given
from hypothesis import strategies as st
from table_of_five import scenario

from game import resources
from game.domain.proceedings import Seat
from game.record import RecordProblem, read_record
from game.scenario import load_scenario
from game.simulate import SimulationProblem, play, pool, setting_of
from game.simulate.results_file import line_of
from game.simulate.runs import batches_of
from game.simulate.sessions import Failure, play_batch


@pytest.fixture(scope="module")
def setting():
    return setting_of(scenario(), "standard", "novice")


@pytest.fixture(scope="module")
def alone(setting):
    return list(play(setting, range(1, 8)))


@pytest.mark.parametrize("jobs", [2, 3])
def test_any_number_of_workers_gives_the_same_bytes(setting, alone, jobs):
    together = list(play(setting, range(1, 8), jobs))
    assert [line_of(one) for one in together] == [line_of(one) for one in alone]


def test_sessions_come_in_the_order_of_their_seeds(alone):
    assert [one.seed for one in alone] == [1, 2, 3, 4, 5, 6, 7]


@given(count=st.integers(0, 300), workers=st.integers(1, 40))
def test_batches_hold_every_seed_once_in_order_and_never_grow(count, workers):
    batches = batches_of(range(5, 5 + count), workers)
    assert [seed for batch in batches for seed in batch] == list(range(5, 5 + count))
    sizes = [len(one) for one in batches]
    assert sizes == sorted(sizes, reverse=True)
    assert all(1 <= one <= 4 for one in sizes)


def test_a_lost_worker_is_replaced_and_nothing_is_missing(setting, alone):
    sessions = play(setting, range(1, 8), 2)
    played = [next(sessions)]
    active_children()[0].kill()  # as a system short of memory does
    played += sessions
    assert [line_of(one) for one in played] == [line_of(one) for one in alone]
    assert active_children() == []


class Doomed(pool._Worker):
    """A worker that is gone before it has played anything."""

    def __init__(self, setting):
        super().__init__(setting)
        self.body.kill()
        self.body.join()


def test_a_worker_that_is_lost_twice_is_named_in_one_sentence(setting, monkeypatch):
    monkeypatch.setattr(pool, "_Worker", Doomed)
    with pytest.raises(SimulationProblem) as problem:
        list(play(setting, range(11, 30), 2))
    assert "the sessions with the seeds 11 to 13 was lost" in str(problem.value)
    assert "\n" not in str(problem.value)
    assert active_children() == []


def test_who_stops_listening_leaves_no_worker_behind(setting):
    sessions = play(setting, range(1, 60), 2)
    next(sessions)
    sessions.close()
    assert active_children() == []


def test_a_fault_in_a_session_is_told_with_its_seed(setting):
    broken = replace(setting, seats=(Seat("KZ", "nobody"),))
    told = play_batch(broken, [7, 8])
    assert isinstance(told, Failure)
    assert told.seed == 7
    assert "--seed 7" in told.sentence
    with pytest.raises(SimulationProblem, match="--seed 7"):
        list(play(broken, range(7, 9), 2))


def test_records_of_workers_are_whole_and_never_replaced(setting, tmp_path):
    recorded = replace(setting, record_dir=tmp_path)
    assert len(list(play(recorded, range(1, 4), 2))) == 3
    names = sorted(one.name for one in tmp_path.iterdir())
    assert names == ["five-standard-1.jsonl", "five-standard-2.jsonl", "five-standard-3.jsonl"]
    assert all(read_record(one).ended for one in tmp_path.iterdir())
    before = {one: one.read_bytes() for one in tmp_path.iterdir()}
    assert len(list(play(recorded, range(1, 4)))) == 3
    assert {one: one.read_bytes() for one in tmp_path.iterdir()} == before
    other = replace(recorded, seats=setting_of(setting.scenario, "standard", "delegate").seats)
    with pytest.raises(RecordProblem, match="another session"):
        list(play(other, [1]))


def test_observers_take_no_part_in_the_deal_that_a_session_is_measured_by():
    """The best deal is that of the members: what observers would like neither adds nor spoils."""
    watched = load_scenario(resources.scenarios_dir() / "climate-finance")
    setting = setting_of(watched, "short", "novice")
    (result,) = play(setting, [1])
    members = [one for one in result.seats if one.delegation not in ("BNK", "YTH")]
    assert len(members) == len(result.seats) - 2 == 9
    assert 0 < result.nash_ratio <= 1
    assert result.joint == pytest.approx(sum(one.value for one in members), abs=0.01)
