"""`adref pack`, `unpack` and `schema` at the command line."""

import json

from command_line import adref


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


def test_import_writes_a_skeleton_that_checks_and_says_what_it_was_unsure_about(capsys, tmp_path):
    source = tmp_path / "draft.txt"
    source.write_text(
        "The General Assembly,\n\nRecalling its promise,\n\n1. Urges States to keep it.\n",
        encoding="utf-8",
    )
    folder = tmp_path / "promise"
    status, out, _err = adref(capsys, "import", source, "-o", folder)
    assert status == 0
    assert "2 paragraphs" in out
    assert "Look at this: No sponsors were found: name the delegations." in out
    assert adref(capsys, "check", folder)[0] == 0


def test_what_cannot_be_imported_is_one_sentence(capsys, tmp_path):
    for name, content in (("none.txt", b""), ("odd.docx", b"no document")):
        source = tmp_path / name
        source.write_bytes(content)
        status, _out, err = adref(capsys, "import", source, "-o", tmp_path / "out")
        assert (status, err.count("\n")) == (2, 1)
    status, _out, err = adref(capsys, "import", tmp_path / "gone.txt", "-o", tmp_path / "out")
    assert (status, err.count("\n")) == (2, 1)
    assert not (tmp_path / "out").exists()
