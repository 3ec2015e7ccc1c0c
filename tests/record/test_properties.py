"""Whole random sessions through a record: nothing is lost, nothing leaks, branches go on."""

import random
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from played import header
from random_play import act_on
from table_of_five import CODES

from game.chair import Chair, branch_record, first_divergence
from game.chair.recording import resume_recorded
from game.domain.ballot import Choice
from game.domain.commands import CastBallot, DeadlineReached, Undo
from game.domain.delegation import CLOCK, FACILITATOR, PUBLIC
from game.domain.mandate import Mandate
from game.domain.phase import Phase
from game.domain.proceedings import Note
from game.record import RecordWriter, fold, read_record, redact_record, verify_chain
from game.record.codec import canonical, encode
from game.record.codes import todays_codecs
from game.record.fold import first_drift
from game.rules import evolve, open_session

SEEDS = st.integers(0, 10_000)
LONG = 400
"""Submissions after which a random session is left, ended or not."""


def play(seed, path, *, clocks):
    """A random session with undos and refusals, each act with a private thought of its own."""
    choose = random.Random(seed)
    chair = Chair(replace(header(), seed=seed, clocks=clocks))
    with RecordWriter.create(path, chair.header, durable=False) as writer:
        chair.subscribe(writer.append)
        for number in range(LONG):
            if chair.session.phase is Phase.CLOSED:
                writer.end()
                break
            step(chair, choose, f"thought {number} of seed {seed}")
    return chair


def step(chair, choose, thought):
    at = chair.at + choose.randrange(3000)
    due = chair.session.deadline
    if due is not None and at >= due:
        chair.submit(CLOCK, DeadlineReached(), at)
    elif choose.random() < 0.04:
        chair.submit(FACILITATOR, Undo("A slip."), at)
    elif choose.random() < 0.04:
        chair.submit(CODES[0], CastBallot(CODES[0], choose.choice(tuple(Choice))), at)
    else:
        who, command = act_on(chair.session, choose)
        noted = (Note(who, f"{who}: {thought}"),) if who in CODES else ()
        chair.submit(who, command, at, said=f"{who} speaks.", notes=noted)


@settings(max_examples=12, deadline=None)
@given(SEEDS, st.booleans())
def test_a_replay_is_the_live_session_at_every_event(seed, clocks):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "one.jsonl"
        chair = play(seed, path, clocks=clocks)
        recording = read_record(path)
        assert recording.header == chair.header
        assert recording.entries == chair.entries
        folded = list(fold(recording.header, recording.entries, open_session, evolve))
        assert len(folded) == len(chair.entries)
        for entry, session in folded:
            assert session == chair.session_after(entry.number)
        assert first_drift(recording, open_session, evolve) is None
        assert first_divergence(recording.header, recording.entries) is None


def secrets_of(chair, audience):
    """Bytes that must not stand in a copy: what others alone may see, as the record spells it."""
    scenario = chair.header.scenario
    notes = [one for entry in chair.entries for one in entry.notes]
    mandates = [one for one in scenario.mandates if one.delegation != audience]
    return [
        *(one.text.encode() for one in notes if one.audience != audience),
        *(text.encode() for code, text in scenario.briefings if code != audience),
        *(canonical(encode(Mandate, one)) for one in mandates),
        *(canonical(todays_codecs.command.write(one)) for one in ballots_of(chair, audience)),
    ]


def ballots_of(chair, audience):
    return [
        one.command
        for one in chair.entries
        if isinstance(one.command, CastBallot) and one.actor != audience
    ]


@settings(max_examples=10, deadline=None)
@given(SEEDS, st.sampled_from((PUBLIC, *CODES)))
def test_a_copy_has_nothing_of_what_its_reader_may_not_see(seed, audience):
    with TemporaryDirectory() as folder:
        whole, copy = Path(folder) / "one.jsonl", Path(folder) / "copy.jsonl"
        chair = play(seed, whole, clocks=False)
        redact_record(whole, copy, audience)
        raw, original = copy.read_bytes(), whole.read_bytes()
        for secret in secrets_of(chair, audience):
            assert secret in original
            assert secret not in raw
        mandates = [one.delegation for one in read_record(copy).header.scenario.mandates]
        assert mandates == [code for code in CODES if code == audience]
        commands = [one.command for one in read_record(copy).entries]
        assert not [one for one in ballots_of(chair, audience) if one in commands]
        assert verify_chain(copy).chain == verify_chain(whole).chain
        assert raw.count(b"\n") == original.count(b"\n")


@settings(max_examples=10, deadline=None)
@given(SEEDS, st.booleans(), st.data())
def test_a_branch_with_the_same_commands_becomes_its_parent_again(seed, clocks, data):
    with TemporaryDirectory() as folder:
        path, target = Path(folder) / "one.jsonl", Path(folder) / "branch.jsonl"
        chair = play(seed, path, clocks=clocks)
        number = data.draw(st.integers(0, len(chair.entries)))
        branch_record(path, number, target)
        again = resume_recorded(target)
        for entry in chair.entries[number:]:
            again.chair.submit(
                entry.actor, entry.command, entry.at, said=entry.said, notes=entry.notes
            )
        again.close()
        branch, parent = read_record(target), read_record(path)
        assert branch.entries == parent.entries
        assert branch.digests == parent.digests
        assert branch.ended == parent.ended
        assert branch.header.parent.startswith(f"one.jsonl#{number}@")
        assert replace(branch.header, parent="") == parent.header


@pytest.mark.parametrize("seed", [1, 2])
def test_every_beginning_of_a_record_is_a_record(tmp_path, seed):
    """Cut behind any line it opens, and tells of every entry before the cut."""
    path, cut = tmp_path / "one.jsonl", tmp_path / "cut.jsonl"
    chair = play(seed, path, clocks=True)
    lines = path.read_bytes().splitlines(keepends=True)
    for count in range(1, len(chair.entries) + 2, 7):
        cut.write_bytes(b"".join(lines[:count]) + b'{"c":')
        recording = read_record(cut)
        assert recording.torn
        assert recording.entries == chair.entries[: count - 1]
