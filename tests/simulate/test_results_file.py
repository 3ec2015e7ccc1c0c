"""Results on disk: whole lines, flat columns, and no line of another run."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from table_of_five import scenario

from game.simulate import Result, SeatFigures, SimulationProblem, play, setting_of
from game.simulate.results_file import ResultsFile, line_of, read_results


@pytest.fixture(scope="module")
def setting():
    return setting_of(scenario(), "standard", "novice", {"KG": "delegate"})


@pytest.fixture(scope="module")
def played(setting):
    return list(play(setting, range(3, 7)))


@pytest.fixture
def path(tmp_path, played):
    file = tmp_path / "results.jsonl"
    file.write_bytes(b"".join(map(line_of, played)))
    return file


def test_a_row_is_flat_and_every_row_has_the_same_columns(played):
    rows = [json.loads(line_of(one)) for one in played]
    assert all(list(one) == list(rows[0]) for one in rows)
    assert list(rows[0])[:6] == [
        "version",
        "engine",
        "scenario",
        "content",
        "length",
        "strategy_KZ",
    ]
    assert rows[0]["strategy_KG"] == "delegate"
    for name, value in rows[0].items():
        if name in {"text", "proposed"}:
            assert all(type(one) is str for one in value)
        else:
            assert type(value) in {str, int, float, bool}


def test_a_row_says_what_stands_and_holds_no_time(played):
    row = played[0].row()
    assert [one.split("=")[0] for one in row["text"]] == ["PP1", "PP2", "OP1", "OP2"]
    assert not {"seconds", "time", "started"} & set(row)


@given(
    st.builds(
        Result,
        scenario=st.text(),
        content=st.text(),
        length=st.text(),
        seed=st.integers(),
        outcome=st.text(),
        acts=st.integers(0),
        refused=st.integers(0),
        nash_ratio=st.floats(0, 2),
        joint=st.floats(-500, 500),
        seats=st.lists(
            st.builds(
                SeatFigures,
                delegation=st.text(st.characters(categories=["L"]), min_size=1),
                strategy=st.text(),
                value=st.floats(-100, 100),
                surplus=st.floats(-100, 100),
                score=st.floats(-9, 9),
            ),
            unique_by=lambda one: one.delegation,
        ).map(tuple),
        text=st.lists(st.text()).map(tuple),
        proposed=st.lists(st.text()).map(tuple),
    )
)
def test_what_was_written_is_read_again(result):
    line = line_of(result)
    assert line.count(b"\n") == 1
    assert Result.of_row(json.loads(line)) == result


def test_a_run_goes_on_behind_the_whole_lines(setting, played, path):
    whole = path.read_bytes()
    path.write_bytes(whole[: whole.index(b"\n") + 40])
    with ResultsFile.resume(path, setting, 3) as file:
        assert (file.kept.results, file.kept.torn) == ((played[0],), True)
        for one in played[1:]:
            file.add(one)
    assert path.read_bytes() == whole


def test_a_torn_line_is_gone_even_if_nothing_follows(setting, path):
    whole = path.read_bytes()
    path.write_bytes(whole + b'{"version":1,"engine"')
    with ResultsFile.resume(path, setting, 3) as file:
        assert file.kept.torn
    assert path.read_bytes() == whole


def test_a_row_with_a_column_too_many_is_no_session(path, played):
    path.write_text(json.dumps(played[0].row() | {"seconds": 1.5}) + "\n", encoding="utf-8")
    with pytest.raises(SimulationProblem, match=r"results\.jsonl:1:"):
        read_results(path)


@given(cut=st.integers(0, 3000))
def test_wherever_a_file_is_torn_its_whole_lines_count(played, tmp_path_factory, cut):
    whole = b"".join(map(line_of, played))[:cut]
    path = tmp_path_factory.mktemp("torn") / "results.jsonl"
    path.write_bytes(whole)
    kept = read_results(path)
    assert len(kept.results) == whole.count(b"\n")
    assert kept.torn == (kept.size < len(whole))


def test_a_file_is_never_begun_over_another(path):
    before = path.read_bytes()
    with pytest.raises(SimulationProblem, match="is there already"):
        ResultsFile.create(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"length": "full"}, "length is standard there, full here"),
        ({"content": "other"}, "content is "),
        ({"seats": ()}, "strategy_KZ is novice there, None here"),
    ],
)
def test_a_run_of_other_settings_is_refused_by_name(setting, path, change, named):
    before = path.read_bytes()
    with pytest.raises(SimulationProblem, match=named):
        ResultsFile.resume(path, replace(setting, **change), 3)
    assert path.read_bytes() == before


def test_a_run_from_another_seed_is_refused(setting, path):
    with pytest.raises(SimulationProblem, match="seed is 3 there, 4 here"):
        ResultsFile.resume(path, setting, 4)


@pytest.mark.parametrize(
    "line", [b"wish you were here", b"{}", b"[]", b"\xff", b'{"version":1}', b"null", b""]
)
def test_a_line_that_is_no_session_is_named_and_nothing_is_lost(setting, path, line):
    path.write_bytes(path.read_bytes() + line + b"\n")
    before = path.read_bytes()
    with pytest.raises(SimulationProblem, match=r"results\.jsonl:5:"):
        ResultsFile.resume(path, setting, 3)
    assert path.read_bytes() == before


def test_a_line_out_of_turn_is_named(path):
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(lines[0] + lines[2])
    with pytest.raises(SimulationProblem, match=r"results\.jsonl:2:"):
        read_results(path)


def test_two_runs_never_write_one_file(setting, path):
    with (
        ResultsFile.resume(path, setting, 3),
        pytest.raises(SimulationProblem, match="another run"),
    ):
        ResultsFile.resume(path, setting, 3)


def test_a_file_without_a_session_is_taken_away_again(tmp_path, setting):
    with ResultsFile.create(tmp_path / "new.jsonl"):
        pass
    assert list(tmp_path.iterdir()) == []
    with ResultsFile.resume(tmp_path / "new.jsonl", setting, 1) as file:
        assert file.kept.results == ()
    assert list(tmp_path.iterdir()) == []
