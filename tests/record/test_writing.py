"""Writing: whole lines or none, one writer, nothing overwritten, torn tails kept aside."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from played import header, objects, salts, voted, write
from table_of_five import CODES

from game.chair import Chair
from game.chair.recording import resume_recorded, start_recorded, unfinished_records
from game.domain.commands import Pass
from game.record import RecordProblem, RecordWriter, read_record


def begun(path, count=3):
    """A record of a header and so many entries, not ended."""
    chair = Chair(header())
    with RecordWriter.create(path, chair.header, salt=salts()) as writer:
        chair.subscribe(writer.append)
        for code in CODES[:count]:
            chair.submit(code, Pass(code), said="Ready.")
    return path.read_bytes()


def test_a_record_is_readable_by_its_owner_only(tmp_path):
    begun(tmp_path / "one.jsonl")
    assert (tmp_path / "one.jsonl").stat().st_mode & 0o777 == 0o600


def test_the_same_session_with_the_same_salts_is_the_same_record(tmp_path):
    write(tmp_path / "one.jsonl")
    write(tmp_path / "two.jsonl")
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.jsonl").read_bytes()


def test_salts_are_128_random_bits_unless_a_test_gives_its_own(tmp_path):
    for name in ("one", "two"):
        RecordWriter.create(tmp_path / name, header()).close()
    found = re.findall(
        rb'\["([0-9A-Za-z+/]{22})",', b"".join(p.read_bytes() for p in tmp_path.iterdir())
    )
    assert len(found) == len(set(found)) == 2 * (2 * len(CODES) + 1)


def test_each_change_of_phase_and_each_undo_has_a_digest(record):
    path, chair = record
    names = {"PhaseEntered", "Rewound"}
    changed = {
        entry.number
        for entry in chair.entries
        if names.intersection(type(one).__name__ for one in entry.events)
    }
    assert set(read_record(path).digests) == changed
    assert len(changed) >= 6


def test_a_line_of_the_record_reads_like_this(record):
    path, _ = record
    line = objects(path.read_bytes())[6]
    assert list(line) == ["by", "c", "r", "s", "x", "h", "o"]
    assert line["by"] == "KZ"
    assert line["c"] == 0
    assert line["x"][0][0] == ["KZ", "facilitator"]
    assert line["o"][0][1] == ["CB", "KZ", "no"]


def test_what_a_line_does_not_say_follows_from_the_lines_before(record):
    path, _ = record
    head, first, *_rest = path.read_bytes().split(b"\n")
    assert json.loads(head)["codes"]["P"] == "Pass"
    assert first.startswith(
        b'{"c":["P","KZ"],"e":[["NA","KZ"]],"s":"Ready.","n":[0],"x":[[["KZ"],"'
    )


def test_a_torn_last_line_costs_that_line_only(tmp_path):
    whole = begun(tmp_path / "whole.jsonl")
    last = whole.rstrip(b"\n").rfind(b"\n") + 1
    for cut in range(last, len(whole)):
        path = tmp_path / f"{cut}.jsonl"
        path.write_bytes(whole[:cut])
        assert read_record(path).torn == (cut > last)
        with RecordWriter.resume(path, durable=False) as writer:
            aside = tmp_path / f"{cut}.jsonl.torn-1"
            assert writer.torn == (aside if cut > last else None)
        assert path.read_bytes() == whole[:last]
        if cut > last:
            assert aside.read_bytes() == whole[last:cut]
            assert aside.stat().st_mode & 0o777 == 0o600


def test_a_second_torn_tail_does_not_overwrite_the_first(tmp_path):
    path = tmp_path / "one.jsonl"
    whole = begun(path)
    for tail in (b"first", b"second"):
        path.write_bytes(whole + tail)
        RecordWriter.resume(path).close()
    assert (tmp_path / "one.jsonl.torn-1").read_bytes() == b"first"
    assert (tmp_path / "one.jsonl.torn-2").read_bytes() == b"second"


def test_a_resumed_record_goes_on_as_if_it_had_never_stopped(tmp_path):
    one = start_recorded(header(), tmp_path, "one")
    for code in CODES[:3]:
        one.chair.submit(code, Pass(code))
    one.close()
    one.path.write_bytes(one.path.read_bytes()[:-9])
    again = resume_recorded(one.path)
    assert again.chair.session.stage.awaiting == CODES[2:]
    again.chair.submit("TJ", Pass("TJ"))
    again.close()
    recording = read_record(one.path)
    assert [entry.actor for entry in recording.entries] == ["KZ", "KG", "TJ"]
    assert not recording.torn


def test_an_unfinished_session_is_offered_and_a_finished_one_is_not(tmp_path):
    one = start_recorded(header(), tmp_path, "one")
    assert unfinished_records(tmp_path) == (one.path,)
    voted(one.chair)
    one.close()
    assert unfinished_records(tmp_path) == ()
    assert unfinished_records(tmp_path / "nowhere") == ()
    with pytest.raises(RecordProblem, match="the session has ended"):
        resume_recorded(one.path)


def test_a_new_record_never_overwrites_an_old_one(tmp_path):
    start_recorded(header(), tmp_path, "same").close()
    with pytest.raises(RecordProblem, match="choose another folder or name"):
        start_recorded(header(), tmp_path, "same")


def test_a_record_that_is_not_there_cannot_be_resumed(tmp_path):
    with pytest.raises(RecordProblem, match=r"nowhere\.jsonl"):
        RecordWriter.resume(tmp_path / "nowhere.jsonl")


def test_a_damaged_record_is_left_as_it_is(tmp_path):
    path = tmp_path / "one.jsonl"
    damaged = begun(path).replace(b"Ready", b"Steady", 1) + b"torn"
    path.write_bytes(damaged)
    with pytest.raises(RecordProblem, match=r"one\.jsonl:2: "):
        RecordWriter.resume(path)
    assert path.read_bytes() == damaged
    assert list(tmp_path.iterdir()) == [path]


def test_a_second_writer_cannot_have_the_same_record(tmp_path):
    one = start_recorded(header(), tmp_path, "held")
    with pytest.raises(RecordProblem, match="open in another window"):
        resume_recorded(one.path)
    one.close()
    resume_recorded(one.path).close()


class Full:
    """A file on a disk that is full after so many bytes, until there is room again."""

    def __init__(self, file, room):
        self.file, self.room = file, room

    def write(self, raw):
        if not self.room:
            raise OSError(28, "No space left on device")
        took = self.file.write(bytes(raw[: self.room]))
        self.room -= took
        return took

    def __getattr__(self, name):
        return getattr(self.file, name)


@pytest.mark.parametrize("room", [0, 1, 50])
def test_what_a_full_disk_did_not_take_is_written_with_the_next_entry(tmp_path, room):
    path = tmp_path / "one.jsonl"
    chair = Chair(header())
    with RecordWriter.create(path, chair.header, salt=salts()) as writer:
        chair.subscribe(writer.append)
        chair.submit("KZ", Pass("KZ"))
        before = read_record(path).size
        writer._file = Full(writer._file, room)
        with pytest.raises(RecordProblem, match="No space left on device"):
            chair.submit("KG", Pass("KG"))
        assert read_record(path).size == before
        writer._file.room = 1_000_000
        chair.submit("TJ", Pass("TJ"))
    recording = read_record(path)
    assert recording.entries == chair.entries
    assert not recording.torn


ENDLESS = """
import sys
from pathlib import Path
sys.path[:0] = {folders!r}
from played import header
from game.domain.commands import Pass
from game.domain.events import NothingAdded
from game.domain.proceedings import Entry
from game.record import RecordWriter
from game.rules import open_session
one = header()
session = open_session(one)
writer = RecordWriter.create(Path({path!r}), one)
for number in range(1, 10**9):
    writer.append(Entry(number, number, "KG", Pass("KG"), (NothingAdded("KG"),)), session)
    print(number, flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is a signal of POSIX")
@pytest.mark.parametrize("acknowledged", [1, 40, 200])
def test_a_killed_process_loses_no_entry_it_acknowledged(tmp_path, acknowledged):
    path = tmp_path / "killed.jsonl"
    here = Path(__file__).parent
    code = ENDLESS.format(folders=[str(here), str(here.parent)], path=str(path))
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, cwd=here.parents[1]
    ) as child:
        for _ in range(acknowledged):
            child.stdout.readline()
        time.sleep(0.003)
        child.send_signal(signal.SIGKILL)
        last = (child.stdout.read().splitlines() or [str(acknowledged)])[-1]
    with RecordWriter.resume(path) as writer:
        assert writer.torn is None or writer.torn.exists()
    assert len(read_record(path).entries) >= int(last)
