"""Folding a record with an `evolve` that is handed in; undo; digests."""

from dataclasses import replace

from played import header

from game.domain.ballot import Ballot, Choice
from game.domain.commands import Pass, Undo
from game.domain.delegation import FACILITATOR
from game.domain.events import DeadlineSet, NothingAdded, PlacardRaised, Rewound
from game.domain.proceedings import Entry
from game.domain.session import Session
from game.record import first_drift, fold, read_record
from game.record.codec import canonical, encode
from game.record.hashes import digest
from game.record.state import Digests, public_session, session_digest
from game.rules import evolve, open_session


def lot(session, event):
    """A fake: the session is the tuple of what was folded."""
    return (*session, event)


def folded(*entries):
    return [session for _, session in fold(header(), entries, lambda _: (), lot)]


def entry(number, *events):
    return Entry(number, 0, "KG", Pass("KG"), events)


A, B, C = NothingAdded("KZ"), NothingAdded("KG"), PlacardRaised("TJ")


def test_each_entry_comes_with_the_session_after_it():
    assert folded(entry(1, A), entry(2), entry(3, B, C)) == [(A,), (A,), (A, B, C)]


def test_an_undo_brings_back_the_session_after_the_entry_it_names():
    sessions = folded(entry(1, A), entry(2, B), entry(3, Rewound(1, "?")), entry(4, C))
    assert sessions == [(A,), (A, B), (A,), (A, C)]


def test_an_undo_may_go_back_to_the_opening_and_an_undo_may_be_undone():
    sessions = folded(entry(1, A), entry(2, Rewound(0, "?")), entry(3, Rewound(1, "?")))
    assert sessions == [(A,), (), (A,)]


def test_what_an_undo_carries_besides_is_folded_on_top():
    moved = DeadlineSet(5)
    assert folded(entry(1, A), entry(2, Rewound(0, "?"), moved))[-1] == (moved,)


def test_a_record_folds_to_the_sessions_that_were_played(record):
    path, chair = record
    recording = read_record(path)
    for one, session in fold(recording.header, recording.entries, open_session, evolve):
        assert session == chair.session_after(one.number)
    undo = next(one for one in chair.entries if isinstance(one.command, Undo))
    assert undo.actor == FACILITATOR


def test_the_digests_meet_the_folded_sessions(record):
    path, _ = record
    assert first_drift(read_record(path), open_session, evolve) is None


def test_a_digest_says_nothing_about_sealed_ballots(record):
    _path, chair = record
    voting = [
        chair.session_after(one.number)
        for one in chair.entries
        if getattr(chair.session_after(one.number).stage, "ballots", ())
    ]
    cast = voting[0].stage
    assert cast.ballots == (Ballot(cast.ballots[0].delegation, Choice.YES),)
    other = replace(cast, ballots=(Ballot(cast.ballots[0].delegation, Choice.NO),))
    assert session_digest(voting[0]) == session_digest(replace(voting[0], stage=other))
    assert session_digest(voting[0]) != session_digest(chair.session)


def test_the_first_session_that_is_not_the_one_played_is_named(record):
    path, _ = record
    recording = read_record(path)
    entries = list(recording.entries)
    entries[0] = replace(entries[0], events=())
    drifted = replace(recording, entries=tuple(entries))
    undo = next(one.number for one in entries if isinstance(one.command, Undo))
    assert first_drift(drifted, open_session, evolve) == undo
    assert first_drift(drifted, open_session, lambda session, _: session) == 5


def test_a_digest_is_that_of_the_whole_spelling_whatever_is_known_already(played):
    """What two sessions share is spelt once; the digest is the one that the page describes."""
    _raw, chair = played
    digests = Digests()
    sessions = [chair.session_after(one.number) for one in chair.entries]
    for session in (*sessions, *reversed(sessions)):
        whole = canonical(encode(Session, public_session(session)))
        assert digests.of(session) == digest(whole) == session_digest(session)
