"""Reading: what was written comes back, what was changed is found at its line."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from played import objects, voted

from game.chair import Chair, first_divergence
from game.record import RecordProblem, read_record, verify_chain
from game.record import reader as reader_module
from game.record.chain import FIRST, link
from game.record.hashes import longer
from game.record.versions import VERSIONS


def test_what_is_written_is_read_again(record):
    path, chair = record
    recording = read_record(path)
    assert recording.header == chair.header
    assert recording.entries == chair.entries
    assert recording.ended
    assert not recording.torn
    assert not recording.redacted
    assert recording.size == path.stat().st_size
    assert first_divergence(recording.header, recording.entries) is None


def test_a_whole_record_has_a_whole_chain(record):
    path, chair = record
    checked = verify_chain(path)
    assert checked.problem is None
    assert checked.ended
    assert checked.lines == len(chair.entries) + 2
    assert checked.chain == read_record(path).chain == longer(objects(path.read_bytes())[-1]["h"])


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_one_changed_byte_is_found_at_its_line(record, played, data):
    path, _ = record
    raw = bytearray(played[0])
    where = data.draw(st.integers(0, len(raw) - 2))
    raw[where] = data.draw(st.integers(0, 255).filter(lambda new: new != raw[where]))
    line = played[0][:where].count(b"\n") + 1
    path.write_bytes(bytes(raw))
    with pytest.raises(RecordProblem) as caught:
        read_record(path)
    assert caught.value.line == line
    checked = verify_chain(path)
    assert checked.problem.line == line
    assert checked.lines == line - 1


def test_every_byte_of_a_line_with_secrets_counts(record, played):
    path, _ = record
    lines = played[0].split(b"\n")
    number = next(n for n, line in enumerate(lines) if n and b'"o":' in line)
    start = sum(len(line) + 1 for line in lines[:number])
    for where in range(start, start + len(lines[number])):
        raw = bytearray(played[0])
        raw[where] = raw[where] ^ 0x20 or 1
        path.write_bytes(bytes(raw))
        with pytest.raises(RecordProblem) as caught:
            read_record(path)
        assert caught.value.line == number + 1


def test_a_deleted_swapped_or_repeated_line_is_found(record):
    path, _ = record
    lines = path.read_bytes().splitlines(keepends=True)
    deleted = [*lines[:3], *lines[4:]]
    swapped = [*lines[:3], lines[4], lines[3], *lines[5:]]
    repeated = [*lines[:3], lines[2], *lines[3:]]
    for changed in (deleted, swapped, repeated):
        path.write_bytes(b"".join(changed))
        with pytest.raises(RecordProblem, match=r"session.jsonl:4: the record is damaged: the cha"):
            read_record(path)
        assert verify_chain(path).problem.line == 4


def test_lines_cut_off_at_the_end_show_by_the_missing_end(record):
    path, chair = record
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:-3]))
    recording = read_record(path)
    assert not recording.ended
    assert not verify_chain(path).ended
    assert recording.entries == chair.entries[:-2]


VERSION_1 = Path(__file__).with_name("golden-v1.jsonl")
KEYS = {1: ("chain", "open"), 2: ("h", "o")}


def forged(path, change, version=2):
    """The record with one line changed and all links made anew, as a forger would."""
    chain, out = FIRST, []
    for number, line in enumerate(objects(path.read_bytes()), 1):
        shown = {key: value for key, value in line.items() if key not in KEYS[version]}
        change(number, shown)
        made = link(shown, line.get(KEYS[version][1]), chain, VERSIONS[version].layout)
        chain = made.chain
        out.append(made.raw)
    path.write_bytes(b"".join(out))


@pytest.mark.parametrize(
    ("number", "key", "value", "message"),
    [
        (1, "seats", 5, "a list"),
        (1, "seed", 99, "a secret is missing"),
        (1, "surplus", 1, "something that this game does not know"),
        (1, "content", "A" * 22, "not the one that the header names"),
        (1, "codes", ["P"], "a table of codes"),
        (1, "codes", {"P": 1}, "a table of codes"),
        (1, "x", 5, "a list"),
        (3, "at", -1, "time runs backwards"),
        (2, "at", None, "whole number"),
        (2, "by", 5, "text"),
        (2, "c", ["Sing", "KZ"], "does not know"),
        (2, "c", ["P"], "text"),
        (2, "c", 0, "text"),
        (7, "c", None, "a list"),
        (7, "c", True, "a list"),
        (7, "c", -1, "a secret is missing"),
        (2, "e", 4, "a list"),
        (2, "e", [["R", 2, "?"]], "still to come"),
        (2, "e", [["Rewound", -1, "?"]], "still to come"),
        (2, "n", [True], "a secret is missing"),
        (2, "d", 1, "not spelt as one"),
        (2, "d", "A" * 21 + "B", "not spelt as one"),
        (2, "surplus", 1, "something that this game does not know"),
        (2, "end", 0, "another number"),
    ],
)
def test_a_forged_line_that_makes_no_sense_is_named(record, number, key, value, message):
    path, _ = record
    forged(path, lambda at, line: line.update({key: value}) if at == number else None)
    with pytest.raises(RecordProblem, match=message) as caught:
        read_record(path)
    assert caught.value.line in {number, number + 1}
    assert (verify_chain(path).problem is None) == (key != "x")


@pytest.mark.parametrize(
    ("number", "key", "value", "message"),
    [
        (1, "content", "A" * 22, "something that this game does not know"),
        (1, "seats", 5, "a list"),
        (2, "n", 7, "not numbered"),
        (2, "n", True, "not numbered"),
        (2, "at", 9_999_999, "time runs backwards"),
        (2, "at", None, "whole number"),
        (2, "cmd", ["Sing"], "does not know"),
        (2, "cmd", -1, "a secret is missing"),
        (2, "ev", [["Rewound", 2, "?"]], "still to come"),
        (2, "notes", [True], "a secret is missing"),
        (2, "digest", 1, "not spelt as one"),
        (2, "c", ["Pass", "KZ"], "something that this game does not know"),
        (2, "end", 0, "another number"),
    ],
)
def test_a_forged_line_of_version_1_is_named(tmp_path, number, key, value, message):
    path = tmp_path / "old.jsonl"
    path.write_bytes(VERSION_1.read_bytes())
    forged(path, lambda at, line: line.update({key: value}) if at == number else None, 1)
    with pytest.raises(RecordProblem, match=message) as caught:
        read_record(path)
    assert caught.value.line in {number, number + 1}


@pytest.mark.parametrize("key", ["at", "by", "cmd"])
def test_a_line_of_version_1_says_everything_itself(tmp_path, key):
    path = tmp_path / "old.jsonl"
    path.write_bytes(VERSION_1.read_bytes())
    forged(path, lambda at, line: line.pop(key) if at == 3 else None, 1)
    with pytest.raises(RecordProblem, match=r"old\.jsonl:3: .*does not know"):
        read_record(path)


def test_nothing_stands_behind_the_end(record):
    path, _ = record
    lines = path.read_bytes()
    last = objects(lines)[-1]
    more = link({"end": last["end"]}, None, longer(last["h"]))
    path.write_bytes(lines + more.raw)
    with pytest.raises(RecordProblem, match="behind the end"):
        read_record(path)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "holds no record"),
        (b'{"format":"ad-referendum-record"', "holds no record"),
        (b"hello\n", "not a record of Ad Referendum"),
        (b"[1]\n", "not a record of Ad Referendum"),
        (b"{}\n", "not a record of Ad Referendum"),
        (b"[" * 100_000 + b"\n", "not a record of Ad Referendum"),
        (b"\xff\xfe\n", "not a record of Ad Referendum"),
        (b'{"format":"ad-referendum-record","version":9}\n', "version 9; this game reads up to 2"),
        (b'{"format":"ad-referendum-record","version":0}\n', "version 0"),
        (b'{"format":"ad-referendum-record","version":true}\n', r"version \?"),
        (b'{"format":"ad-referendum-record","version":1}\n', "carries no chain"),
        (b'{"format":"ad-referendum-record","version":1,"chain":"00"}\n', "chain is broken"),
        (b'{"format":"ad-referendum-record","version":2}\n', "carries no chain"),
        (b'{"format":"ad-referendum-record","version":2,"h":"00"}\n', "chain is broken"),
    ],
)
def test_what_is_no_record_is_refused_in_one_sentence(tmp_path, content, message):
    path = tmp_path / "bad.jsonl"
    path.write_bytes(content)
    with pytest.raises(RecordProblem, match=message):
        read_record(path)
    assert verify_chain(path).problem is not None


def test_a_missing_file_is_named(tmp_path):
    for path in (tmp_path / "nowhere.jsonl", tmp_path):
        with pytest.raises(RecordProblem, match=path.name):
            read_record(path)


def test_a_line_beyond_all_measure_is_refused_before_it_is_read(record, monkeypatch):
    path, _ = record
    monkeypatch.setattr(reader_module, "LONGEST_ENTRY", 10)
    with pytest.raises(RecordProblem, match=r"session.jsonl:2: .*too long"):
        read_record(path)
    monkeypatch.setattr(reader_module, "LONGEST_HEADER", 10)
    with pytest.raises(RecordProblem, match=r"session.jsonl:1: .*too long"):
        read_record(path)


@settings(max_examples=60, deadline=None)
@given(raw=st.binary(max_size=300))
def test_any_bytes_end_in_a_record_problem(tmp_path_factory, raw):
    path = tmp_path_factory.mktemp("fuzz") / "x.jsonl"
    path.write_bytes(raw)
    with pytest.raises(RecordProblem):
        read_record(path)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=6,
)


@settings(
    max_examples=120,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_a_well_chained_line_of_any_content_ends_in_a_record_problem_or_an_entry(record, data):
    path, _ = record
    lines = path.read_bytes().split(b"\n")
    head = json.loads(lines[0])
    keys = st.sampled_from(["at", "by", "c", "e", "r", "s", "n", "d", "x"])
    public = data.draw(st.dictionaries(keys, json_values, min_size=1))
    openings = data.draw(json_values)
    made = link(public, openings, longer(head["h"]))
    path.write_bytes(lines[0] + b"\n" + made.raw)
    found = 2
    try:
        read_record(path)
    except RecordProblem as problem:
        found = problem.line
    assert found == 2


def test_a_replayed_session_equals_the_live_one_at_every_entry(played):
    chair = voted(Chair(played[1].header))
    recorded = played[1]
    for entry in chair.entries:
        assert recorded.session_after(entry.number) == chair.session_after(entry.number)
