"""`adref show`, `redact` and `branch`: what a record looked like, and copies of it."""

import json

import pytest
from command_line import adref

from game import resources
from game.chair import Chair, first_divergence, parent_of
from game.domain.proceedings import Header, Seat
from game.record import read_record, verify_chain
from game.scenario import load_scenario
from game.simulate import play_session


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    """A whole short session of the reference scenario."""
    scenario = load_scenario(resources.scenarios_dir() / "unrcca-2021")
    seats = tuple(Seat(one.code, "delegate") for one in scenario.delegations)
    path = tmp_path_factory.mktemp("records") / "whole.jsonl"
    play_session(Header(scenario, "short", seats, 11), path)
    return path


def test_show_prints_the_text_with_the_state_of_each_paragraph(record, capsys):
    status, out, _err = adref(capsys, "show", record, "--at", 0)
    assert status == 0
    assert out.startswith("After entry 0: Briefing")
    assert "PP11 [open] " in out


def test_show_as_json_gives_the_public_session(record, capsys):
    _status, out, _err = adref(capsys, "show", record, "--json")
    shown = json.loads(out)
    assert shown["phase"] == "closed"
    assert shown["chain"] == read_record(record).chain


def test_an_entry_that_is_not_there_is_one_sentence(record, capsys):
    status, out, err = adref(capsys, "show", record, "--at", 100_000)
    count = len(read_record(record).entries)
    assert (status, out) == (2, "")
    assert f"the record has {count} entries" in err
    assert err.count("\n") == 1


def test_a_redacted_copy_holds_its_chain_and_no_mandate(record, capsys, tmp_path):
    copy = tmp_path / "public.jsonl"
    status, out, _err = adref(capsys, "redact", record, "-o", copy)
    assert (status, out.count("\n")) == (0, 1)
    assert verify_chain(copy).problem is None
    whole = read_record(record)
    raw = copy.read_text(encoding="utf-8")
    briefings = [text for _code, text in whole.header.scenario.briefings]
    assert len(briefings) == 5
    assert not any(line in raw for text in briefings for line in text.splitlines() if line)
    assert read_record(copy).header.scenario.mandates == ()


def test_a_copy_for_nobody_at_the_table_names_who_there_is(record, capsys, tmp_path):
    copy = tmp_path / "copy.jsonl"
    status, _out, err = adref(capsys, "redact", record, "--for", "XX", "-o", copy)
    assert status == 2
    assert "KZ" in err
    assert not copy.exists()


def test_a_branch_goes_on_where_its_parent_stood(record, capsys, tmp_path):
    branch = tmp_path / "branch.jsonl"
    status, _out, _err = adref(capsys, "branch", record, "--at", 20, "-o", branch)
    assert status == 0
    whole, taken = read_record(record), read_record(branch)
    assert taken.entries == whole.entries[:20]
    assert parent_of(taken.header) == ("whole.jsonl", 20)
    chair = Chair(taken.header, taken.entries)
    for entry in whole.entries[20:]:
        chair.submit(entry.actor, entry.command, entry.at, said=entry.said, notes=entry.notes)
    assert chair.entries == whole.entries
    assert first_divergence(taken.header, taken.entries) is None


def test_a_branch_never_writes_over_a_file(record, capsys, tmp_path):
    taken = tmp_path / "branch.jsonl"
    taken.write_text("mine", encoding="utf-8")
    status, _out, err = adref(capsys, "branch", record, "--at", 3, "-o", taken)
    assert (status, err.count("\n")) == (2, 1)
    assert taken.read_text(encoding="utf-8") == "mine"


def test_a_damaged_record_is_branched_before_its_damage(record, capsys, tmp_path):
    lines = record.read_bytes().splitlines(keepends=True)
    lines[30] = lines[30].replace(b'"c":', b'"C":')
    damaged = tmp_path / "damaged.jsonl"
    damaged.write_bytes(b"".join(lines))
    late, early = tmp_path / "late.jsonl", tmp_path / "early.jsonl"
    assert adref(capsys, "branch", damaged, "--at", 40, "-o", late)[0] == 2
    assert not late.exists()
    assert adref(capsys, "branch", damaged, "--at", 29, "-o", early)[0] == 0
    assert len(read_record(early).entries) == 29


def test_a_damaged_record_names_the_command_that_plays_on_before_the_damage(
    record, capsys, tmp_path
):
    lines = record.read_bytes().splitlines(keepends=True)
    lines[30] = lines[30].replace(b'"c":', b'"C":')
    damaged = tmp_path / "damaged.jsonl"
    damaged.write_bytes(b"".join(lines))
    status, _out, err = adref(capsys, "verify", damaged)
    assert status == 2
    assert f"{damaged}:31: " in err
    assert f"adref branch {damaged} --at 29" in err


def test_verify_names_the_hash_to_keep_elsewhere(record, capsys, tmp_path):
    copy = tmp_path / "copy.jsonl"
    adref(capsys, "redact", record, "-o", copy)
    for path in (record, copy):
        _status, out, _err = adref(capsys, "verify", path)
        assert f"its hash is {verify_chain(record).chain}" in out


def test_the_tree_of_branches_is_listed_and_a_foreign_parent_is_told(record, capsys, tmp_path):
    whole = tmp_path / "whole.jsonl"
    whole.write_bytes(record.read_bytes())
    one, two = tmp_path / "one.jsonl", tmp_path / "two.jsonl"
    adref(capsys, "branch", whole, "--at", 20, "-o", one)
    adref(capsys, "branch", one, "--at", 10, "-o", two)
    assert adref(capsys, "show", one, "--branches")[1].splitlines() == [
        "whole.jsonl",
        "  one.jsonl, left after entry 20 *",
        "    two.jsonl, left after entry 10",
    ]
    lines = whole.read_bytes().splitlines(keepends=True)
    whole.write_bytes(b"".join(lines[:10]))
    assert "of a record that was not this one" in adref(capsys, "show", one, "--branches")[1]


def test_two_ends_are_put_beside_each_other(record, capsys, tmp_path):
    branch = tmp_path / "branch.jsonl"
    adref(capsys, "branch", record, "--at", 20, "-o", branch)
    status, out, _err = adref(capsys, "show", branch, "--beside", record)
    assert status == 0
    assert out.startswith(f"- this record: Informal consultations\n+ {record.name}: The draft")
    assert "\n\nPP10\n- Welcoming the efforts" in out
    same = adref(capsys, "show", record, "--beside", record)[1]
    assert same.endswith("Both ends have the same text.\n")
