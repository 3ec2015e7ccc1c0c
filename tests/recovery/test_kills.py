"""Killed at any moment, a session goes on: at most the unfinished action is missing."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from game.chair import first_divergence
from game.chair.recording import resume_recorded, unfinished_records
from game.domain.commands import Undo
from game.domain.delegation import FACILITATOR
from game.domain.phase import Phase
from game.record import read_record

PLAYER = Path(__file__).with_name("player.py")


def killed_after(folder, seed, entry):
    """Play in another process, kill it as soon as it acknowledged an entry; the last it named."""
    player = subprocess.Popen(
        [sys.executable, str(PLAYER), str(folder), str(seed)], stdout=subprocess.PIPE
    )
    acknowledged = 0
    with player:
        for line in player.stdout:
            acknowledged = int(line)
            if acknowledged >= entry:
                player.send_signal(signal.SIGKILL)
                break
        rest = player.stdout.read().split()  # what it still said before it died
    return int(rest[-1]) if rest else acknowledged


def goes_on(folder, acknowledged):
    path = folder / "killed.jsonl"
    assert unfinished_records(folder) == (path,)
    again = resume_recorded(path)
    assert len(again.chair.entries) >= acknowledged
    again.table.play_out()
    assert again.chair.session.phase is Phase.CLOSED
    again.close()
    recording = read_record(path)
    assert recording.ended
    assert first_divergence(recording.header, recording.entries) is None


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
@pytest.mark.parametrize("entry", [0, 1, 5, 23, 60, 101])
def test_no_acknowledged_action_is_lost(tmp_path, entry):
    goes_on(tmp_path, killed_after(tmp_path, 3, entry))


@pytest.mark.full
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
@pytest.mark.parametrize("number", range(200))
def test_no_acknowledged_action_is_lost_in_two_hundred_kills(tmp_path, number):
    goes_on(tmp_path, killed_after(tmp_path, number, number % 130))


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_what_was_taken_back_stays_taken_back_after_a_kill(tmp_path):
    killed_after(tmp_path, 3, 40)
    path = tmp_path / "killed.jsonl"
    again = resume_recorded(path)
    before = again.chair.session_after(len(again.chair.entries) - 1)
    again.chair.submit(FACILITATOR, Undo("A misclick."))
    assert again.chair.session == before
    again.writer.close()
    once_more = resume_recorded(path)
    assert once_more.chair.session == before
    once_more.close()
