"""The command line: one sentence for what is wrong, exit status 2, nothing half-written."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from game import __version__, resources
from game.cli.main import run
from game.cli.window import Opening

PROCEDURE = Path(__file__).parents[2] / "docs" / "procedure.md"


@pytest.fixture
def adref(capsys):
    """Run a command in this process: status, standard output, standard error, what was opened."""

    def call(*arguments):
        opened: list[Opening] = []

        def launch(opening):
            opened.append(opening)
            return 0

        try:
            status = run([str(one) for one in arguments], launch)
        except SystemExit as left:
            status = left.code
        said = capsys.readouterr()
        return status, said.out, said.err, opened

    return call


def one_sentence(err):
    return err.count("\n") == 1 and "Traceback" not in err


def test_version_and_help(adref):
    assert adref("--version")[1] == f"adref {__version__}\n"
    status, out, _err, _opened = adref("--help")
    assert status == 0
    for command in ("play", "replay", "simulate", "check", "verify", "handouts", "diagram"):
        assert command in out


def test_a_bare_adref_opens_the_window(adref):
    assert adref()[3] == [Opening()]
    assert adref("play", "unrcca-2021")[3] == [Opening(scenario="unrcca-2021")]


def test_help_needs_no_window():
    code = "import sys, game.__main__; sys.argv = ['adref']; assert 'pygame' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_simulate_prints_one_object_and_nothing_else(adref, tmp_path):
    status, out, err, _opened = adref(
        "simulate", "unrcca-2021", "--sessions", 2, "--seed", 1, "--json", "--record-dir", tmp_path
    )
    figures = json.loads(out)
    assert (status, err, out.count("\n")) == (0, "", 1)
    assert set(figures) == {
        "sessions",
        "adopted_by_consensus",
        "adopted_by_vote",
        "not_adopted",
        "mean_actions",
        "mean_value",
        "seconds",
    }
    ended = ("adopted_by_consensus", "adopted_by_vote", "not_adopted")
    assert sum(figures[key] for key in ended) == figures["sessions"] == 2
    assert set(figures["mean_value"]) == {"KZ", "KG", "TJ", "TM", "UZ"}
    records = sorted(tmp_path.glob("*.jsonl"))
    assert len(records) == 2
    status, out, err, _opened = adref("verify", *records)
    assert (status, err, out.count("whole, ")) == (0, "", 2)


def test_simulate_never_overwrites_a_record(adref, tmp_path):
    again = ("simulate", "unrcca-2021", "--seed", 1, "--json", "--record-dir", tmp_path)
    assert adref(*again)[0] == 0
    before = {one: one.read_bytes() for one in tmp_path.iterdir()}
    status, out, err, _opened = adref(*again)
    assert (status, out) == (2, "")
    assert one_sentence(err)
    assert {one: one.read_bytes() for one in tmp_path.iterdir()} == before


def test_one_changed_byte_is_found_at_its_line(adref, tmp_path):
    adref("simulate", "unrcca-2021", "--seed", 1, "--json", "--record-dir", tmp_path)
    (record,) = tmp_path.glob("*.jsonl")
    lines = record.read_bytes().splitlines(keepends=True)
    lines[40] = lines[40].replace(b'"c":', b'"C":', 1)
    record.write_bytes(b"".join(lines))
    status, out, err, _opened = adref("verify", record)
    assert (status, out) == (2, "")
    assert f"{record.name}:41:" in err
    assert one_sentence(err)


@pytest.mark.parametrize(
    "arguments",
    [
        ("play", "atlantis"),
        ("simulate", "atlantis"),
        ("simulate", "unrcca-2021", "--sessions", "0"),
        ("check", "nowhere/at/all"),
        ("verify", "nowhere.jsonl"),
        ("replay", "nowhere.jsonl"),
        ("handouts", "atlantis", "-o", "x"),
    ],
)
def test_what_is_not_there_ends_in_one_sentence(adref, arguments, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    status, out, err, opened = adref(*arguments)
    assert (status, out, opened) == (2, "", [])
    assert one_sentence(err)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["verify", "replay", "check"])
def test_files_of_another_kind_end_in_one_sentence(adref, command, tmp_path):
    path = tmp_path / "holiday.txt"
    path.write_bytes(b"\x00\xff wish you were here")
    status, _out, err, opened = adref(command, path)
    assert (status, opened) == (2, [])
    assert "holiday.txt" in err
    assert "Traceback" not in err


def test_a_folder_is_no_record(adref, tmp_path):
    for command in ("verify", "replay"):
        status, _out, err, _opened = adref(command, tmp_path)
        assert status == 2
        assert one_sentence(err)


def test_a_record_folder_that_cannot_be_made_ends_in_one_sentence(adref, tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    target = tmp_path / "file" / "records"
    status, out, err, _opened = adref("simulate", "unrcca-2021", "--record-dir", target)
    assert (status, out) == (2, "")
    assert one_sentence(err)


def test_handouts_into_a_file_end_in_one_sentence(adref, tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    status, _out, err, _opened = adref("handouts", "unrcca-2021", "-o", tmp_path / "file")
    assert status == 2
    assert one_sentence(err)


def test_handouts_name_what_was_written(adref, tmp_path):
    status, out, _err, _opened = adref("handouts", "unrcca-2021", "-o", tmp_path / "class")
    assert status == 0
    assert all(Path(line).is_file() for line in out.splitlines())
    assert len(out.splitlines()) == 9


def test_a_good_scenario_is_in_order_and_a_broken_one_says_where_it_is_not(adref, tmp_path):
    assert adref("check", "unrcca-2021")[0] == 0
    assert adref("check", resources.scenarios_dir() / "unrcca-2021")[0] == 0
    (tmp_path / "scenario.yaml").write_text("format: 1\nfromat: 2\n", encoding="utf-8")
    status, out, err, _opened = adref("check", tmp_path)
    assert (status, out) == (2, "")
    assert "scenario.yaml:1:" in err


def test_the_diagram_is_the_page_in_the_documentation(adref):
    assert adref("diagram")[1] == PROCEDURE.read_text(encoding="utf-8")


def simulated(hash_seed):
    command = [sys.executable, "-m", "game", "simulate", "unrcca-2021", "--sessions", "2"]
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
    done = subprocess.run(
        [*command, "--seed", "5", "--json"], capture_output=True, env=environment, check=True
    )
    assert done.stderr == b""
    figures = json.loads(done.stdout)
    del figures["seconds"]
    return figures


def test_the_same_seed_gives_the_same_sessions_whatever_the_hash_seed():
    assert simulated("0") == simulated("4242")


def test_without_a_display_there_is_one_sentence():
    environment = {
        key: value
        for key, value in os.environ.items()
        if key not in {"DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "XDG_RUNTIME_DIR"}
    }
    done = subprocess.run(
        [sys.executable, "-m", "game"],
        capture_output=True,
        check=False,
        env=environment,
        timeout=30,
    )
    if done.returncode == 0:
        pytest.skip("this machine has a display of its own")
    assert done.returncode == 2
    assert one_sentence(done.stderr.decode())
