"""`adref simulate`: workers, files of results, the table, and every end in one sentence."""

import json
import os
import signal
import subprocess
import sys
import time
from importlib.util import find_spec

import pytest

from game.cli import progress
from game.cli.main import run

SHORT = ("simulate", "unrcca-2021", "--level", "novice")


@pytest.fixture
def adref(capsys):
    """Run a command in this process: status, standard output, standard error."""

    def call(*arguments):
        status = run([str(one) for one in arguments], lambda _opening: 0)
        said = capsys.readouterr()
        return status, said.out, said.err

    return call


def one_sentence(err):
    return err.count("\n") == 1 and "Traceback" not in err


def test_workers_and_one_job_write_the_same_file(adref, tmp_path):
    one, two = tmp_path / "one.jsonl", tmp_path / "two.jsonl"
    first = adref(*SHORT, "--sessions", 3, "--out", one, "--json")
    second = adref(*SHORT, "--sessions", 3, "--out", two, "--json", "--jobs", 2)
    assert (first[0], second[0], first[2], second[2]) == (0, 0, "", "")
    assert one.read_bytes() == two.read_bytes()
    assert one.read_bytes().count(b"\n") == 3
    assert json.loads(first[1])["mean_value"] == json.loads(second[1])["mean_value"]


def test_a_file_is_gone_on_with_and_counts_whole(adref, tmp_path):
    path = tmp_path / "results.jsonl"
    whole = adref(*SHORT, "--sessions", 3, "--out", path, "--json")
    lines = path.read_bytes()
    path.write_bytes(lines[: lines.index(b"\n") + 100])
    again = ("--sessions", 3, "--out", path, "--json", "--resume")
    status, out, err = adref(*SHORT, *again)
    assert (status, path.read_bytes()) == (0, lines)
    assert one_sentence(err)
    assert "torn" in err
    assert json.loads(out)["mean_value"] == json.loads(whole[1])["mean_value"]
    assert adref(*SHORT, *again)[0] == 0
    assert path.read_bytes() == lines


def test_the_table_of_a_file_plays_nothing(adref, tmp_path):
    path = tmp_path / "results.jsonl"
    _status, played, err = adref(*SHORT, "--sessions", 2, "--out", path, "--summary")
    assert err == ""
    before = path.read_bytes()
    status, read, err = adref("simulate", "unrcca-2021", "--out", path, "--summary")
    assert (status, read, path.read_bytes()) == (0, played, before)
    assert "nothing was played" in err
    for words in ("adopted by consensus", "rejected", "withdrawn", "Kyrgyzstan", "Joint value"):
        assert words in read


def test_single_seats_have_a_level_of_their_own(adref, tmp_path):
    path = tmp_path / "results.jsonl"
    chosen = ("--level", "delegate", "--seat", "KG=novice", "--seat", "TM=novice")
    assert adref("simulate", "unrcca-2021", *chosen, "--out", path)[0] == 0
    row = json.loads(path.read_bytes())
    assert [row[f"strategy_{code}"] for code in ("KZ", "KG", "TJ", "TM", "UZ")] == [
        "delegate",
        "novice",
        "delegate",
        "novice",
        "delegate",
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--level", "delegat"), "did you mean 'delegate'?"),
        (("--seat", "KG=novise"), "did you mean 'novice'?"),
        (("--seat", "kg=novice"), "did you mean 'KG'?"),
        (("--seat", "Kyrgyzstan"), "as in KG=novice"),
        (("--length", "standart"), "did you mean 'standard'?"),
        (("--jobs", "0"), "--jobs wants a number from 1 up"),
        (("--resume",), "name it with --out"),
        (("--cluster", "tcp://h:1", "--jobs", "2"), "its own workers"),
        (("--cluster", "tcp://h:1", "--record-dir", "x"), "other disks"),
    ],
)
def test_what_cannot_be_played_ends_in_one_sentence(adref, arguments, said, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    status, out, err = adref("simulate", "unrcca-2021", *arguments)
    assert (status, out) == (2, "")
    assert said in err
    assert one_sentence(err)
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_another_kind_is_refused_and_stays(adref, tmp_path):
    path = tmp_path / "holiday.txt"
    path.write_text("wish you were here\n", encoding="utf-8")
    for option in ("--resume", "--summary", "--json"):
        status, out, err = adref(*SHORT, "--out", path, option)
        assert (status, out) == (2, "")
        assert one_sentence(err)
        assert path.read_text(encoding="utf-8") == "wish you were here\n"


@pytest.mark.skipif(bool(find_spec("distributed")), reason="dask.distributed is installed")
def test_without_the_extra_a_cluster_names_what_to_install(adref):
    status, out, err = adref(*SHORT, "--cluster", "tcp://127.0.0.1:8786")
    assert (status, out) == (2, "")
    assert "pip install 'ad-referendum[cluster]'" in err
    assert one_sentence(err)


@pytest.mark.skipif(not find_spec("distributed"), reason="the extra [cluster] is not installed")
@pytest.mark.filterwarnings("ignore")
def test_a_cluster_gives_the_same_file(adref, tmp_path):
    from distributed import LocalCluster

    one, two = tmp_path / "one.jsonl", tmp_path / "two.jsonl"
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        address = cluster.scheduler_address
        status, _out, err = adref(*SHORT, "--sessions", 3, "--out", two, "--cluster", address)
    assert (status, err) == (0, "")
    assert adref(*SHORT, "--sessions", 3, "--out", one)[0] == 0
    assert one.read_bytes() == two.read_bytes()


HEARING = """
import signal, sys
from game.__main__ import main
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.exit(main())
"""
"""Tests in the background of a shell are started deaf to Ctrl-C, and hand their deafness on."""


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent another way there")
def test_ctrl_c_says_what_is_kept_and_the_run_goes_on(tmp_path):
    path = tmp_path / "results.jsonl"
    command = [sys.executable, "-c", HEARING, *SHORT, "--out", path, "--sessions", "500"]
    with subprocess.Popen(
        [*command, "--jobs", "2"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as playing:
        while not (path.exists() and path.stat().st_size):
            time.sleep(0.05)
        playing.send_signal(signal.SIGINT)
        out, err = playing.communicate()
    count = path.read_bytes().count(b"\n")
    assert (playing.returncode, out) == (130, b"")
    assert one_sentence(err.decode())
    assert f"{count} session" in err.decode()
    assert "--resume" in err.decode()


class Terminal:
    """A standard error that people look at."""

    def __init__(self):
        self.written = []

    def isatty(self):
        return True

    def write(self, text):
        self.written.append(text)

    def flush(self):
        pass


def test_the_bar_shows_only_on_a_terminal_and_after_half_a_second(monkeypatch):
    clock = [0.0]
    terminal = Terminal()
    monkeypatch.setattr(progress.sys, "stderr", terminal)
    monkeypatch.setattr(progress.time, "monotonic", lambda: clock[0])

    def work():
        for number in range(10):
            clock[0] += 0.2
            yield number

    assert list(progress.with_progress(work(), 10)) == list(range(10))
    assert "3/10 sessions, about 1 s left" in terminal.written[0]
    assert terminal.written[-1] == "\r\x1b[K"
    terminal.written.clear()
    assert list(progress.with_progress(iter("ab"), 2)) == ["a", "b"]
    assert terminal.written == []


def test_a_file_looks_the_same_whatever_the_hash_seed(tmp_path):
    for seed in ("0", "4242"):
        path = tmp_path / f"{seed}.jsonl"
        command = [sys.executable, "-m", "game", "simulate", "unrcca-2021", "--out", path]
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run(command, check=True, env=environment, capture_output=True)
    assert (tmp_path / "0.jsonl").read_bytes() == (tmp_path / "4242.jsonl").read_bytes()
