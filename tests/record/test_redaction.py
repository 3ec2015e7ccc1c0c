"""Redacted copies: the chain holds, and nobody finds another's secret in them."""

from dataclasses import replace

import pytest
from played import SECRETS, header, objects, salts

from game.chair import Chair
from game.domain.commands import Pass
from game.domain.delegation import FACILITATOR, PUBLIC
from game.record import RecordProblem, RecordWriter, read_record, redact_record, verify_chain
from game.record.fold import first_drift
from game.rules import evolve, open_session


def redacted(path, audience):
    target = path.with_name(f"{audience}.jsonl")
    redact_record(path, target, audience)
    return target


@pytest.mark.parametrize("audience", [PUBLIC, "KG", "UZ", FACILITATOR])
def test_a_copy_holds_the_secrets_of_its_reader_and_of_nobody_else(record, audience):
    path, _ = record
    text = redacted(path, audience).read_text(encoding="utf-8")
    for reader, secrets in SECRETS.items():
        ballots_too = audience == FACILITATOR and reader != FACILITATOR
        for secret in secrets[:-1] if ballots_too else secrets:
            assert (secret in text) == (reader == audience), secret
            assert secret in path.read_text(encoding="utf-8")
    assert "Ready." in text
    assert ("No!" in text) == (audience == FACILITATOR)


def test_a_public_copy_has_no_salt_and_no_opening(record):
    path, _ = record
    raw = redacted(path, PUBLIC).read_bytes()
    assert not any("o" in line for line in objects(raw))


@pytest.mark.parametrize("audience", [PUBLIC, "KG"])
def test_a_copy_verifies_by_the_same_chain(record, audience):
    path, _ = record
    checked = verify_chain(redacted(path, audience))
    assert checked.problem is None
    assert checked.chain == verify_chain(path).chain
    assert checked.ended


def test_a_public_copy_reads_as_the_session_that_everyone_saw(record):
    path, chair = record
    recording = read_record(redacted(path, PUBLIC))
    assert recording.redacted
    assert recording.header.seed == 0
    assert recording.header.scenario.mandates == ()
    assert recording.header.scenario.briefings == ()
    assert len(recording.entries) == len(chair.entries)
    refused = recording.entries[5]
    assert (refused.number, refused.actor, refused.command, refused.refusal) == (
        6,
        "KZ",
        None,
        None,
    )
    assert refused.said == ""
    assert recording.entries[0] == replace(chair.entries[0], notes=())
    assert Chair(recording.header, recording.entries).session == chair.session
    assert first_drift(recording, open_session, evolve) is None


def test_a_delegation_finds_its_own_instructions_ballot_and_notes(record):
    path, chair = record
    recording = read_record(redacted(path, "KG"))
    assert [one.delegation for one in recording.header.scenario.mandates] == ["KG"]
    assert recording.entries[1] == chair.entries[1]
    commands = [one.command for one in recording.entries]
    ballots = [one for one in chair.entries if type(one.command).__name__ == "CastBallot"]
    assert [entry.command in commands for entry in ballots if entry.actor == "KG"] == [True]
    assert [entry.command in commands for entry in ballots if entry.actor != "KG"] == [False] * 5


def stripped(raw):
    """The lines without salts, commitments and chain."""
    out = objects(raw)
    for line in out:
        line.pop("h")
        line["x"] = [audience for audience, _commitment in line.get("x", [])]
        line["o"] = [one and one[1] for one in line.get("o", [])]
    return out


def test_other_seats_secrets_do_not_touch_what_one_seat_reads(tmp_path):
    copies = []
    for name, turn in (("one", 0), ("two", 1)):
        others = [one for one in header().scenario.mandates if one.delegation != "KG"]
        values = [
            replace(one, interests=others[i - turn].interests) for i, one in enumerate(others)
        ]
        mandates = {one.delegation: one for one in (*header().scenario.mandates, *values)}
        scenario = replace(header().scenario, mandates=tuple(mandates.values()))
        path = tmp_path / f"{name}.jsonl"
        chair = Chair(replace(header(), scenario=scenario, seed=turn))
        with RecordWriter.create(path, chair.header, salt=salts()) as writer:
            chair.subscribe(writer.append)
            chair.submit("KG", Pass("KG"))
        folder = tmp_path / f"for-{name}"
        folder.mkdir()
        redact_record(path, folder / "copy.jsonl", "KG")
        copies.append((folder / "copy.jsonl").read_bytes())
        assert path.stat().st_size > len(copies[-1])
    assert stripped(copies[0]) == stripped(copies[1])


def test_a_copy_of_a_copy_reveals_nothing_more(record):
    path, _ = record
    public = redacted(path, PUBLIC)
    again = path.with_name("again.jsonl")
    redact_record(public, again, "KG")
    assert again.read_bytes() == public.read_bytes()


def test_a_copy_cannot_be_played_on(record):
    path, _ = record
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:-1]) + b"torn")
    copy = redacted(path, PUBLIC)
    assert not read_record(copy).torn
    with pytest.raises(RecordProblem, match="a redacted copy cannot be played on"):
        RecordWriter.resume(copy)


def test_a_stranger_gets_no_copy(record):
    path, _ = record
    with pytest.raises(RecordProblem, match="XX is no delegation of this record"):
        redact_record(path, path.with_name("copy.jsonl"), "XX")
    assert not path.with_name("copy.jsonl").exists()


def test_a_copy_overwrites_nothing(record):
    path, _ = record
    with pytest.raises(RecordProblem, match="choose another folder or name"):
        redact_record(path, path, PUBLIC)


def test_one_changed_byte_of_a_copy_is_found(record):
    path, _ = record
    copy = redacted(path, "KG")
    raw = copy.read_bytes()
    for where in range(0, len(raw) - 1, 97):
        copy.write_bytes(raw[:where] + bytes([raw[where] ^ 1]) + raw[where + 1 :])
        assert verify_chain(copy).problem.line == raw[:where].count(b"\n") + 1
