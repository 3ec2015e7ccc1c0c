"""Sharing a scenario as one file: always the same bytes, and only a scenario comes out."""

import shutil
import stat
import struct
import zipfile

import pytest

from game import resources
from game.scenario import ScenarioProblems, load_scenario
from game.scenario.archive import LARGEST_FILE, fingerprint, pack_scenario, unpack_scenario

REFERENCE = resources.scenarios_dir() / "unrcca-2021"


@pytest.fixture
def packed(tmp_path):
    """The reference scenario in one file."""
    path = tmp_path / "unrcca.adref"
    pack_scenario(REFERENCE, path)
    return path


def problem(archive, target):
    """The one problem of an archive that is refused; nothing is left behind."""
    with pytest.raises(ScenarioProblems) as found:
        unpack_scenario(archive, target)
    assert not target.exists()
    assert not list(target.parent.glob(".writing-*"))
    return found.value.problems[0]


def zipped(path, **members):
    """An archive made by hand: name -> content."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def test_a_packed_scenario_comes_out_as_it_was(packed, tmp_path):
    target = tmp_path / "shelf" / "unrcca-2021"
    mark = unpack_scenario(packed, target)
    assert mark == fingerprint(REFERENCE)
    assert load_scenario(target) == load_scenario(REFERENCE)


def test_packing_twice_gives_the_same_bytes(packed, tmp_path):
    again = tmp_path / "again.adref"
    pack_scenario(REFERENCE, again)
    assert again.read_bytes() == packed.read_bytes()


def test_a_file_that_is_there_is_never_written_over(packed):
    with pytest.raises(ScenarioProblems, match="there already"):
        pack_scenario(REFERENCE, packed)


def test_what_no_scenario_has_is_not_packed(tmp_path):
    folder = tmp_path / "unrcca-2021"
    shutil.copytree(REFERENCE, folder)
    (folder / "grades.xlsx").write_text("private", encoding="utf-8")
    (folder / "briefs" / ".DS_Store").write_text("x", encoding="utf-8")
    path = tmp_path / "shared.adref"
    pack_scenario(folder, path)
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
    assert "scenario.yaml" in names
    assert not [one for one in names if "grades" in one or "DS_Store" in one]


def test_a_scenario_with_problems_is_not_packed(tmp_path):
    folder = tmp_path / "broken"
    folder.mkdir()
    (folder / "scenario.yaml").write_text("format: 5\n", encoding="utf-8")
    with pytest.raises(ScenarioProblems, match=r"scenario\.yaml:1"):
        pack_scenario(folder, tmp_path / "broken.adref")
    assert not (tmp_path / "broken.adref").exists()


@pytest.mark.parametrize(
    "name",
    [
        "../scenario.yaml",
        "/etc/passwd",
        "briefs/../../x.md",
        "briefs\\..\\x.md",
        "flags/x.exe",
        "scenario.yaml:stream",
        "briefs/CON .md",
        "run.py",
    ],
)
def test_names_that_no_scenario_has_are_refused(tmp_path, name):
    archive = zipped(tmp_path / "evil.adref", **{"scenario.yaml": "x", name: "y"})
    found = problem(archive, tmp_path / "out")
    assert "is no file of a scenario" in found.what
    assert not (tmp_path.parent / "x.md").exists()


@pytest.mark.parametrize(
    "name", ["briefs/CON.md", "briefs/lpt1.md", "flags/aux.png", "i18n/nul.yaml"]
)
def test_a_name_that_windows_keeps_for_a_device_is_refused(tmp_path, name):
    archive = zipped(tmp_path / "device.adref", **{"scenario.yaml": "x", name: "y"})
    assert (
        problem(archive, tmp_path / "out").what == f"Windows keeps the name '{name}' for a device"
    )


def test_a_link_in_an_archive_is_refused(tmp_path):
    path = tmp_path / "link.adref"
    link = zipfile.ZipInfo("briefs/kz.md")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("scenario.yaml", "x")
        archive.writestr(link, "/etc/passwd")
    assert "is a link" in problem(path, tmp_path / "out").what


def test_a_bomb_is_refused_by_its_sizes(tmp_path):
    path = tmp_path / "bomb.adref"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("scenario.yaml", b"\0" * (LARGEST_FILE + 1))
    assert "is too large" in problem(path, tmp_path / "out").what


def test_too_many_files_are_refused(tmp_path):
    members = {f"briefs/d{n}.md": "x" for n in range(201)}
    archive = zipped(tmp_path / "many.adref", **{"scenario.yaml": "x"}, **members)
    assert "holds too much" in problem(archive, tmp_path / "out").what


def test_the_same_name_twice_in_other_letters_is_refused(tmp_path):
    archive = zipped(
        tmp_path / "twice.adref", **{"scenario.yaml": "x", "briefs/KZ.md": "a", "briefs/kz.md": "b"}
    )
    assert "a file twice" in problem(archive, tmp_path / "out").what


def test_an_archive_without_a_scenario_is_refused(tmp_path):
    archive = zipped(tmp_path / "empty.adref", **{"briefs/KZ.md": "a"})
    assert "no scenario.yaml" in problem(archive, tmp_path / "out").what


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"not a zip at all" * 50])
def test_what_is_no_archive_is_one_sentence(tmp_path, content):
    path = tmp_path / "odd.adref"
    path.write_bytes(content)
    assert "no scenario archive" in problem(path, tmp_path / "out").what


@pytest.mark.parametrize("place", [60, 200, 1000, 5000, -30])
def test_a_damaged_archive_is_one_sentence(packed, tmp_path, place):
    raw = bytearray(packed.read_bytes())
    raw[place] ^= 0xFF
    packed.write_bytes(raw)
    assert str(problem(packed, tmp_path / "out")).count("\n") == 0


@pytest.mark.parametrize("shift", [1, 40, 5000, 2**31])
def test_an_archive_that_points_before_its_own_beginning_is_damaged(packed, tmp_path, shift):
    """Found by fuzzing: the offset of the list of files, at its place in the last record."""
    raw = bytearray(packed.read_bytes())
    place = raw.rfind(b"PK\x05\x06") + 16
    (offset,) = struct.unpack_from("<L", raw, place)
    struct.pack_into("<L", raw, place, min(offset + shift, 2**32 - 2))
    packed.write_bytes(raw)
    assert problem(packed, tmp_path / "out").what == (
        "this is no scenario archive that can be read"
    )


def test_problems_inside_are_named_by_the_archive(tmp_path):
    archive = zipped(tmp_path / "wrong.adref", **{"scenario.yaml": "format: 5\n"})
    found = problem(archive, tmp_path / "out")
    assert found.file.endswith("wrong.adref!scenario.yaml")
    assert found.line == 1


def test_a_folder_that_is_there_is_left_alone(packed, tmp_path):
    target = tmp_path / "mine"
    target.mkdir()
    with pytest.raises(ScenarioProblems, match="there already"):
        unpack_scenario(packed, target)
    assert list(target.iterdir()) == []
