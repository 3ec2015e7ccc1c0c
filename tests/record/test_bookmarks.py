"""Notes beside a record: what is no note is passed over, whoever wrote the file."""

import json

import pytest

from game.record.bookmarks import LARGEST, notes_file, read_notes, save_notes


def test_notes_come_back_as_they_were_saved(tmp_path):
    record = tmp_path / "one.jsonl"
    save_notes(record, {7: "", 3: "Қазақстан asks why"})
    assert read_notes(record) == {3: "Қазақстан asks why", 7: ""}


@pytest.mark.parametrize("number", ["9" * 5_000, "-1", "one", "1.5", ""])
def test_what_is_no_number_of_an_entry_is_passed_over(tmp_path, number):
    record = tmp_path / "one.jsonl"
    notes_file(record).write_text(json.dumps({number: "?", "4": "here"}), encoding="utf-8")
    assert read_notes(record) == {4: "here"}


@pytest.mark.parametrize("held", [b"{", b"[1]", b"\xff", b"[" * 50_000, b" " * (LARGEST + 1)])
def test_a_file_that_holds_no_notes_holds_none(tmp_path, held):
    record = tmp_path / "one.jsonl"
    notes_file(record).write_bytes(held)
    assert read_notes(record) == {}
