"""`adref pack`, `unpack` and `schema` at the command line."""

import json

from game.cli.main import run


def adref(capsys, *arguments):
    """Run a command: status, standard output, standard error."""
    status = run([str(one) for one in arguments], lambda _opening: 0)
    said = capsys.readouterr()
    return status, said.out, said.err


def test_a_shipped_scenario_is_packed_by_its_id_and_unpacked_with_the_same_fingerprint(
    capsys, tmp_path
):
    archive, folder = tmp_path / "shared.adref", tmp_path / "mine"
    status, packed, _err = adref(capsys, "pack", "unrcca-2021", "-o", archive)
    assert status == 0
    _status, unpacked, _err = adref(capsys, "unpack", archive, "-o", folder)
    assert packed.split()[-1] == unpacked.split()[-1]
    assert adref(capsys, "check", folder)[0] == 0


def test_without_a_folder_it_comes_on_the_users_shelf(capsys, tmp_path, monkeypatch):
    monkeypatch.setenv("ADREF_HOME", str(tmp_path / "home"))
    archive = tmp_path / "shared.adref"
    adref(capsys, "pack", "unrcca-2021", "-o", archive)
    assert adref(capsys, "unpack", archive)[0] == 0
    assert (tmp_path / "home" / "scenarios" / "shared" / "scenario.yaml").is_file()


def test_what_cannot_be_unpacked_is_one_sentence(capsys, tmp_path):
    odd = tmp_path / "odd.adref"
    odd.write_bytes(b"no archive")
    status, out, err = adref(capsys, "unpack", odd, "-o", tmp_path / "out")
    assert (status, out, err.count("\n")) == (2, "", 1)


def test_the_schema_is_printed_as_json(capsys):
    _status, out, _err = adref(capsys, "schema")
    assert json.loads(out)["$schema"] == "http://json-schema.org/draft-07/schema#"
