"""A full, read-only or vanished disk: a sentence, and nothing that was acknowledged is lost."""

import errno
import os
import shutil

import pytest
from small_disk import made_read_only, mounted
from table_of_five import CODES, scenario

from game.chair.recording import resume_recorded, start_recorded, unfinished_records
from game.domain.commands import Pass
from game.domain.proceedings import Header
from game.record import RecordProblem, read_record, writer


def begun(folder):
    """A session in which nobody has acted yet."""
    header = Header(scenario("PP1", "OP1"), "standard", (), 7)
    return start_recorded(header, folder, "one")


def passes(playing, *codes):
    for code in codes:
        playing.chair.submit(code, Pass(code))


def fill(path):
    """Write until the disk is full."""
    with path.open("wb", buffering=0) as file:
        while True:
            file.write(b"x" * 256)


def speak_at_length(playing):
    for code in CODES[1:]:
        playing.chair.submit(code, Pass(code), said="." * 3000)


def entries(folder):
    return [one.actor for one in read_record(folder / "one.jsonl").entries]


def test_what_a_full_disk_refused_is_written_once_there_is_room(tmp_path, monkeypatch):
    playing = begun(tmp_path)
    passes(playing, "KZ")

    def full(_file):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as disk:
        disk.setattr(writer, "sync", full)
        with pytest.raises(RecordProblem, match=r"No space left .*make room on the disk"):
            passes(playing, "KG")
    passes(playing, "TJ")
    playing.close()
    assert entries(tmp_path) == ["KZ", "KG", "TJ"]


def test_leaving_while_the_disk_is_full_can_be_tried_again(tmp_path, monkeypatch):
    playing = begun(tmp_path)

    def full(_file):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as disk:
        disk.setattr(writer, "sync", full)
        with pytest.raises(RecordProblem, match="make room"):
            passes(playing, "KZ")
        with pytest.raises(RecordProblem, match="make room"):
            playing.close()
    playing.close()
    assert entries(tmp_path) == ["KZ"]


def test_on_a_disk_that_is_really_full_every_acknowledged_entry_is_there(tmp_path):
    with mounted(tmp_path, "64k") as there:
        if not there:
            pytest.skip("this user may not mount a disk")
        playing = begun(tmp_path)
        passes(playing, "KZ")
        filler = tmp_path / "filler"
        with pytest.raises(OSError, match="No space"):
            fill(filler)
        with pytest.raises(RecordProblem, match="make room on the disk"):
            speak_at_length(playing)
        acknowledged = len(read_record(playing.path).entries)
        filler.unlink()
        done = len(playing.chair.entries)
        passes(playing, *CODES[done:])
        playing.close()
        assert 1 <= acknowledged < 5
        assert entries(tmp_path) == list(CODES)


def test_a_session_that_cannot_be_begun_on_a_full_disk_leaves_no_half_record(tmp_path):
    with mounted(tmp_path, "4k") as there:
        if not there:
            pytest.skip("this user may not mount a disk")
        with pytest.raises(RecordProblem, match="No space left"):
            begun(tmp_path)
        assert list(tmp_path.iterdir()) == []


def test_in_a_read_only_folder_no_session_begins_and_old_ones_can_be_read(tmp_path):
    with mounted(tmp_path, "256k") as there:
        if not there:
            pytest.skip("this user may not mount a disk")
        playing = begun(tmp_path)
        passes(playing, "KZ")
        playing.close()
        made_read_only(tmp_path)
        with pytest.raises(RecordProblem, match="Read-only file system"):
            resume_recorded(tmp_path / "one.jsonl")
        with pytest.raises(RecordProblem, match="Read-only file system"):
            start_recorded(playing.chair.header, tmp_path, "two")
        assert entries(tmp_path) == ["KZ"]


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be removed there")
def test_a_record_whose_folder_vanished_is_written_anew_with_all_that_was(tmp_path):
    folder = tmp_path / "records"
    playing = begun(folder)
    passes(playing, "KZ", "KG")
    shutil.rmtree(folder)
    passes(playing, "TJ")
    assert entries(folder) == ["KZ", "KG", "TJ"]
    with pytest.raises(RecordProblem, match="another window"):
        resume_recorded(playing.path)
    passes(playing, "TM")
    playing.close()
    assert entries(folder) == ["KZ", "KG", "TJ", "TM"]


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be removed there")
def test_while_the_folder_cannot_be_brought_back_that_is_said_and_kept_in_mind(tmp_path):
    folder = tmp_path / "records"
    playing = begun(folder)
    shutil.rmtree(folder)
    folder.write_text("in the way", encoding="utf-8")
    with pytest.raises(RecordProblem, match="bring the folder back"):
        passes(playing, "KZ")
    folder.unlink()
    passes(playing, "KG")
    playing.close()
    assert entries(folder) == ["KZ", "KG"]


def test_odd_things_among_the_records_do_not_hide_the_sessions(tmp_path):
    playing = begun(tmp_path)
    passes(playing, "KZ")
    playing.close()
    (tmp_path / "folder.jsonl").mkdir()
    (tmp_path / "nowhere.jsonl").symlink_to(tmp_path / "gone")
    (tmp_path / "noise.jsonl").write_bytes(b"\xff\x00")
    assert unfinished_records(tmp_path) == (tmp_path / "one.jsonl",)
