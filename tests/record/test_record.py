"""Records: what is written is read again, and what was changed is found at its line."""

import json
import os
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from random_play import play
from table_of_five import CODES, Meeting, meeting, scenario

from game.chair import Chair, first_divergence
from game.chair.recording import resume_recorded, start_recorded, unfinished_records
from game.domain.ballot import Choice
from game.domain.commands import CastBallot, Object, Pass, RaisePlacard
from game.domain.phase import Phase
from game.domain.proceedings import Entry, Header, Note
from game.record import RecordProblem, RecordWriter, read_record
from game.record.codec import decode, encode
from game.record.lines import public_part
from game.record.problem import MalformedError


def header(**changes):
    return Header(scenario("PP1", "OP1"), "standard", (), 4242, **changes)


def voted(chair: Chair) -> Chair:
    """A session that ends in a vote, with a refusal and a private note on the way."""
    for code in CODES:
        chair.submit(code, Pass(code), said="Ready.", notes=(Note(code, "a private thought"),))
    chair.submit("KZ", CastBallot("KZ", Choice.NO))
    while chair.session.phase is not Phase.ACTION:
        code = chair.session.stage.awaiting[0]
        chair.submit(code, Pass(code))
    chair.submit("UZ", Object("UZ", "No."))
    while chair.session.phase is not Phase.CLOSED:
        code = chair.session.stage.awaiting[0]
        vote = type(chair.session.stage).__name__ == "Vote"
        chair.submit(code, CastBallot(code, Choice.YES) if vote else Pass(code))
    return chair


@pytest.fixture
def record(tmp_path):
    path = tmp_path / "session.jsonl"
    chair = Chair(header())
    with RecordWriter.create(path, chair.header) as writer:
        chair.subscribe(writer.append)
        voted(chair)
        writer.end()
    return path, chair


def test_what_is_written_is_read_again(record):
    path, chair = record
    recording = read_record(path)
    assert recording.header == chair.header
    assert recording.entries == chair.entries
    assert recording.ended
    assert not recording.torn
    assert not recording.redacted
    assert first_divergence(recording.header, recording.entries) is None


def test_a_record_is_readable_by_its_owner_only(record):
    path, _ = record
    assert path.stat().st_mode & 0o077 == 0


def test_secrets_stand_beside_the_public_part_not_in_it(record):
    path, _ = record
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    public = json.dumps([public_part(line) for line in lines])
    for secret in ("4242", "It says what we do.", "Briefing of KG", "a private thought", '"no"'):
        assert secret not in public
        assert secret in path.read_text(encoding="utf-8")
    assert "Ready." in public


def test_each_change_of_phase_has_a_digest_of_the_public_session(record):
    path, _ = record
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert sum("digest" in line for line in lines) >= 5


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_one_changed_byte_is_found_at_its_line(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("changed")
    path = folder / "session.jsonl"
    chair = Chair(header())
    with RecordWriter.create(path, chair.header) as writer:
        chair.subscribe(writer.append)
        for code in CODES:
            chair.submit(code, Pass(code))
        writer.end()
    raw = bytearray(path.read_bytes())
    where = data.draw(st.integers(0, len(raw) - 2))
    new = data.draw(st.integers(32, 126))
    if raw[where] in (new, 10):
        return
    line = bytes(raw[:where]).count(b"\n") + 1
    raw[where] = new
    path.write_bytes(bytes(raw))
    with pytest.raises(RecordProblem) as caught:
        read_record(path)
    assert caught.value.line == line


def test_a_deleted_or_swapped_line_is_found(record):
    path, _ = record
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:3] + lines[4:]))
    with pytest.raises(RecordProblem, match=r"session.jsonl:4: the record is damaged"):
        read_record(path)
    path.write_bytes(b"".join([*lines[:3], lines[4], lines[3], *lines[5:]]))
    with pytest.raises(RecordProblem, match=r"session.jsonl:4: "):
        read_record(path)


def test_a_torn_last_line_costs_that_line_only(tmp_path):
    one = start_recorded(header(), tmp_path, "torn")
    for code in CODES[:3]:
        one.chair.submit(code, Pass(code))
    one.close()
    whole = one.path.read_bytes()
    last = whole.rstrip(b"\n").rfind(b"\n") + 1
    for cut in range(last + 1, len(whole)):
        one.path.write_bytes(whole[:cut])
        recording = read_record(one.path)
        assert recording.torn
        assert len(recording.entries) == 2
    again = resume_recorded(one.path)
    assert again.chair.session.stage.awaiting == CODES[2:]
    again.chair.submit("TJ", Pass("TJ"))
    again.close()
    assert len(read_record(one.path).entries) == 3
    assert (tmp_path / "torn.jsonl.torn-1").read_bytes() == whole[last : len(whole) - 1]


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


def test_a_second_process_cannot_write_the_same_record(tmp_path):
    one = start_recorded(header(), tmp_path, "held")
    with pytest.raises(RecordProblem, match="open in another window"):
        resume_recorded(one.path)
    one.close()
    resume_recorded(one.path).close()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "holds no record"),
        (b"hello\n", "no JSON"),
        (b"[1]\n", "no JSON object"),
        (b"{}\n", "not a record of Ad Referendum"),
        (b'{"format":"ad-referendum-record","version":9}\n', "version 9"),
        (b'{"format":"ad-referendum-record","version":1}\n', "chain is broken"),
        (b"[" * 100_000 + b"\n", "no JSON"),
        (b"\xff\xfe\n", "no JSON"),
    ],
)
def test_what_is_no_record_is_refused_in_one_sentence(tmp_path, content, message):
    path = tmp_path / "bad.jsonl"
    path.write_bytes(content)
    with pytest.raises(RecordProblem, match=message):
        read_record(path)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(RecordProblem, match=r"nowhere\.jsonl"):
        read_record(tmp_path / "nowhere.jsonl")


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_end_in_a_record_problem(tmp_path_factory, raw):
    path = tmp_path_factory.mktemp("fuzz") / "x.jsonl"
    path.write_bytes(raw)
    with pytest.raises(RecordProblem):
        read_record(path)


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 1000), st.booleans())
def test_every_event_and_session_of_random_play_survives_the_round_trip(seed, clocks):
    table: Meeting = play(seed, clocks=clocks)
    for event in table.log:
        assert decode(type(event), json.loads(json.dumps(encode(event)))) == event
    session = table.session
    assert decode(type(session), json.loads(json.dumps(encode(session)))) == session


def test_a_value_of_the_wrong_shape_is_malformed():
    for kind, value in (
        (Pass, ["Pass"]),
        (Pass, ["Pass", "KG", "UZ"]),
        (Pass, ["Object", "KG"]),
        (Pass, ["Pass", 5]),
        (Pass | RaisePlacard, ["Sing", "KG"]),
        (tuple[str, ...], "KG"),
        (tuple[str, int], ["KG"]),
        (Choice, "maybe"),
    ):
        with pytest.raises(MalformedError):
            decode(kind, value)


def test_a_replayed_session_equals_the_live_one_at_every_entry():
    table = meeting("PP1")
    chair = Chair(header())
    voted(chair)
    again = Chair(chair.header, chair.entries)
    for entry in chair.entries:
        assert again.session_after(entry.number) == chair.session_after(entry.number)
    assert isinstance(replace(chair.entries[0], said=""), Entry)
    assert table.session.phase is Phase.BRIEFING
    assert os.sep
