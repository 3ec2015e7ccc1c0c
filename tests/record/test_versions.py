"""Records of every version that was released: they open, verify, and are gone on with."""

from pathlib import Path

import pytest
from played import SECRETS, header, salts

from game.chair import Chair, branch_record
from game.chair.recording import resume_recorded
from game.domain.ballot import Choice
from game.domain.commands import CastBallot, Pass
from game.domain.events import PhaseEntered
from game.domain.phase import Phase
from game.domain.proceedings import Header
from game.record import (
    RecordProblem,
    RecordWriter,
    first_drift,
    lines,
    read_record,
    redact_record,
    verify_chain,
    writer,
)
from game.record.codec import Codecs
from game.record.versions import VERSIONS
from game.rules import evolve, open_session

HERE = Path(__file__).parent
FULL = {1: HERE / "golden-v1.jsonl", 2: HERE / "golden-v2.jsonl"}
MINIMAL = {1: HERE / "golden-v1-minimal.jsonl", 2: HERE / "golden-v2-minimal.jsonl"}
CHAINS = {
    1: "ebc676bafee56de0058864c1f966a0b4",
    2: "15444ed38b8137fd23db5d8d23d10e20",
}


def test_every_version_has_its_golden_records():
    assert set(FULL) == set(MINIMAL) == set(VERSIONS)


@pytest.mark.parametrize("version", FULL)
def test_a_whole_record_of_every_version_still_opens(version):
    """Written once by the release that brought the version; never write one anew."""
    recording = read_record(FULL[version])
    assert (recording.version, recording.chain) == (version, CHAINS[version])
    assert (recording.ended, recording.redacted, recording.torn) == (True, False, False)
    assert len(recording.entries) == 48
    assert recording.header.seed == 424242
    assert recording.entries[5].command == CastBallot("KZ", Choice.NO)
    assert recording.entries[-1].events[-1] == PhaseEntered(Phase.CLOSED)


@pytest.mark.parametrize("version", FULL)
def test_a_record_of_every_version_folds_to_the_sessions_that_were_played(version):
    recording = read_record(FULL[version])
    assert first_drift(recording, open_session, evolve) is None
    assert recording.digests


def test_a_session_of_version_1_reads_the_same_when_it_is_written_in_version_2(tmp_path):
    path, old = tmp_path / "new.jsonl", read_record(FULL[1])
    chair = Chair(old.header)
    with RecordWriter.create(path, old.header, durable=False) as writer:
        written_on(chair, writer, old.entries)
    new = read_record(path)
    assert (old.version, new.version) == (1, 2)
    assert new.header == old.header
    assert new.entries == old.entries
    assert new.digests == old.digests
    assert path.stat().st_size < FULL[1].stat().st_size


@pytest.mark.parametrize("version", MINIMAL)
def test_the_shortest_record_of_every_version_still_opens(version):
    recording = read_record(MINIMAL[version])
    assert recording.version == version
    assert recording.entries == ()
    assert (recording.ended, recording.torn) == (False, False)
    assert recording.header.scenario.id == "five"


def written_on(chair, writer, entries):
    """Entries that were ruled on in another release are kept as they are, to the end."""
    for entry in entries:
        writer.append(entry, chair.take_up(entry))
    writer.end()


def test_what_is_written_today_is_the_golden_record_of_today(tmp_path):
    chair = Chair(header())
    path = tmp_path / "today.jsonl"
    with RecordWriter.create(path, chair.header, salt=salts(), durable=False) as writer:
        written_on(chair, writer, read_record(FULL[2]).entries)
    engine = b'"engine":"'
    ours, golden = path.read_bytes(), FULL[2].read_bytes()
    assert ours.split(engine)[0] == golden.split(engine)[0]
    assert _bodies(ours) == _bodies(golden)


def _bodies(raw):
    """The lines behind the header without what follows from the engine's number: the chain."""
    return [line.partition(b',"h":"')[0] for line in raw.split(b"\n")[1:]]


@pytest.mark.parametrize("version", FULL)
@pytest.mark.parametrize("count", [0, 1, 8, 40])
def test_a_session_that_was_broken_off_goes_on_in_its_own_version(tmp_path, version, count):
    path = tmp_path / "old.jsonl"
    lines = FULL[version].read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[: count + 1]))
    again = resume_recorded(path)
    written_on(again.chair, again.writer, read_record(FULL[version]).entries[count:])
    again.writer.close()
    recording = read_record(path)
    assert recording.version == version
    assert recording.ended
    assert recording.entries == read_record(FULL[version]).entries
    assert recording.digests == read_record(FULL[version]).digests


def test_a_session_of_version_1_is_written_on_byte_for_byte(tmp_path):
    """With the salts of then, the file is the one that version 1 wrote."""
    path = tmp_path / "old.jsonl"
    whole = FULL[1].read_bytes()
    path.write_bytes(whole[: whole.index(b"\n") + 1])
    chair = Chair(read_record(path).header)
    salt = salts()
    for _sealed in range(11):
        salt()
    with RecordWriter.resume(path, durable=False, salt=salt) as writer:
        written_on(chair, writer, read_record(FULL[1]).entries)
    assert path.read_bytes() == whole


@pytest.mark.parametrize("version", FULL)
@pytest.mark.parametrize("audience", ["public", "KG", "facilitator"])
def test_a_copy_of_every_version_hides_what_it_must_and_verifies(tmp_path, version, audience):
    copy = tmp_path / "copy.jsonl"
    redact_record(FULL[version], copy, audience)
    assert verify_chain(copy).problem is None
    assert verify_chain(copy).chain == CHAINS[version]
    assert read_record(copy).version == version
    text = copy.read_text(encoding="utf-8")
    for reader, secrets in SECRETS.items():
        assert (secrets[0] in text) == (reader == audience)


def test_a_branch_of_an_old_record_is_written_in_the_version_of_today(tmp_path):
    target = tmp_path / "branch.jsonl"
    branch_record(FULL[1], 20, target)
    branch = read_record(target)
    assert branch.version == 2
    assert branch.entries == read_record(FULL[1]).entries[:20]
    assert branch.header.parent.startswith("golden-v1.jsonl#20@")


def test_a_table_of_codes_of_another_release_is_read_and_written_on(tmp_path, monkeypatch):
    """Codes are the record's own: a later release may give others."""
    other = Codecs({"X": "Pass", "Y": "NothingAdded"})
    for module, name in ((lines, "todays_codecs"), (writer, "todays_codecs")):
        monkeypatch.setattr(module, name, other)
    path = tmp_path / "other.jsonl"
    chair = Chair(header())
    with RecordWriter.create(path, chair.header) as kept:
        chair.subscribe(kept.append)
        chair.submit("KZ", Pass("KZ"))
    monkeypatch.undo()
    again = resume_recorded(path)
    again.chair.submit("KG", Pass("KG"))
    again.close()
    assert path.read_bytes().splitlines()[2].startswith(b'{"c":["X","KG"],"e":[["Y","KG"]]')
    assert [one.command for one in read_record(path).entries] == [Pass("KZ"), Pass("KG")]


def test_a_version_that_is_not_known_yet_is_refused_with_what_to_do(tmp_path):
    path = tmp_path / "new.jsonl"
    path.write_bytes(FULL[2].read_bytes().replace(b'"version":2', b'"version":3', 1))
    with pytest.raises(RecordProblem) as caught:
        read_record(path)
    assert str(caught.value) == (
        f"{path}:1: the record has version 3; this game reads up to 2 — update the game"
    )


def test_a_header_knows_nothing_of_the_file_it_stands_in():
    assert Header.__dataclass_fields__.keys().isdisjoint({"version", "codes", "content"})
