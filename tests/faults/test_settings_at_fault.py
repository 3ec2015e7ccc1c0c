"""A settings file that cannot be read is kept, defaults are taken, and somebody is told."""

import pytest

from game.resources.settings import Settings, load_settings


@pytest.mark.parametrize(
    "broken",
    [b"{", b"\xff\xfe\x00", b"[" * 60_000, b'{"pace": 1' + b"0" * 400 + b"}", b" " * 70_000],
    ids=["torn", "not text", "nested", "huge number", "huge file"],
)
def test_whatever_is_wrong_it_is_kept_aside_and_told(tmp_path, broken):
    file = tmp_path / "settings.json"
    file.write_bytes(broken)
    told = []
    assert load_settings(file, told.append) == Settings()
    assert told == [tmp_path / "settings.broken.json"]
    assert told[0].read_bytes() == broken


def test_a_second_broken_file_does_not_take_the_place_of_the_first(tmp_path):
    file = tmp_path / "settings.json"
    for words in ("first", "second"):
        file.write_text(words, encoding="utf-8")
        load_settings(file)
    assert (tmp_path / "settings.broken.json").read_text(encoding="utf-8") == "first"
    assert (tmp_path / "settings.broken-2.json").read_text(encoding="utf-8") == "second"


def test_settings_that_are_whole_or_missing_are_no_news(tmp_path):
    told = []
    load_settings(tmp_path / "settings.json", told.append)
    assert told == []
