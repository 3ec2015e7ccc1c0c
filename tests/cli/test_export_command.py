"""`adref export`: a document whole or not at all, and one sentence where it cannot be."""

import pytest

from game import resources
from game.cli.main import run
from game.domain.proceedings import Header, Seat
from game.export import extras
from game.record import read_record
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


def adref(capsys, *arguments):
    """Run a command: status, standard output, standard error."""
    status = run([str(one) for one in arguments], lambda _opening: 0)
    said = capsys.readouterr()
    return status, said.out, said.err


def test_the_document_carries_the_last_hash_of_the_record(record, capsys, tmp_path):
    target = tmp_path / "text.md"
    status, out, _err = adref(capsys, "export", record, "--format", "md", "-o", target)
    assert (status, out) == (0, f"{target}\n")
    assert read_record(record).chain in target.read_text(encoding="utf-8")


def test_the_ending_of_the_file_names_the_format(record, capsys, tmp_path):
    assert adref(capsys, "export", record, "-o", tmp_path / "table.csv")[0] == 0
    assert (tmp_path / "table.csv").read_bytes().startswith(b"\xef\xbb\xbfkind,")


@pytest.mark.parametrize("slip", [("--format", "mdd", "md"), ("--for", "KZZ", "KZ")])
def test_a_slip_gets_a_suggestion_and_writes_nothing(record, capsys, tmp_path, slip):
    option, asked, near = slip
    target = tmp_path / "text.md"
    target.write_text("mine", encoding="utf-8")
    status, out, err = adref(capsys, "export", record, option, asked, "-o", target)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert f"did you mean '{near}'?" in err
    assert [one.name for one in tmp_path.iterdir()] == ["text.md"]
    assert target.read_text(encoding="utf-8") == "mine"


def test_a_missing_record_or_folder_is_one_sentence(record, capsys, tmp_path):
    for source, target in (
        (tmp_path / "none.jsonl", tmp_path / "a.md"),
        (record, tmp_path / "no" / "a.md"),
    ):
        status, _out, err = adref(capsys, "export", source, "-o", target)
        assert (status, err.count("\n")) == (2, 1)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("extra", ["pdf", "docx", "akn"])
def test_a_missing_extra_names_its_install_command(monkeypatch, extra):
    monkeypatch.setattr(extras, "find_spec", lambda _module: None)
    with pytest.raises(extras.MissingExtraError) as missing:
        extras.need(extra)
    assert f"pip install 'ad-referendum[{extra}]'" in str(missing.value)


@pytest.mark.parametrize("ending", ["pdf", "docx", "akn"])
def test_without_its_library_a_format_is_refused_in_one_sentence(
    record, capsys, tmp_path, monkeypatch, ending
):
    monkeypatch.setattr(extras, "find_spec", lambda _module: None)
    target = tmp_path / f"text.{ending}"
    status, out, err = adref(capsys, "export", record, "-o", target)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert f"pip install 'ad-referendum[{ending}]'" in err
    assert list(tmp_path.iterdir()) == []


def test_a_redacted_copy_gives_the_same_public_document(record, capsys, tmp_path):
    copy = tmp_path / "public.jsonl"
    adref(capsys, "redact", record, "-o", copy)
    for source, name in ((record, "whole.html"), (copy, "copy.html")):
        assert adref(capsys, "export", source, "-o", tmp_path / name)[0] == 0
    assert (tmp_path / "whole.html").read_bytes() == (tmp_path / "copy.html").read_bytes()
