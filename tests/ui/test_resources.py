"""The user's folders and settings; the assets that ship with the game."""

from pathlib import Path

import pygame
import pytest

from game.resources import asset, records_dir, scenarios_dir
from game.resources.settings import Settings, load_settings, save_settings
from game.ui.theme import ROLES

STATES = ("kg", "kz", "tj", "tm", "uz")
LETTERS = "ӘәҒғҚқҢңӨөҰұҮүҺһІіҶҷӢӣӮӯҲҳЎўЪъӰӱŇňŽžÝýŞşÖöÜüʻʼ¹²³–—’‘“”…•·§[]"  # noqa: RUF001 - five alphabets


def test_settings_come_back_as_they_were_saved(tmp_path: Path) -> None:
    settings = Settings(
        text_scale=1.5,
        pace=0.4,
        sound=False,
        reduced_motion=True,
        language="ru",
        theme="contrast",
        volume=40,
        speech=True,
        curtain_minutes=5,
        pins=True,
    )
    save_settings(settings, tmp_path / "new" / "settings.json")
    assert load_settings(tmp_path / "new" / "settings.json") == settings


def test_without_a_settings_file_there_are_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "settings.json") == Settings()


@pytest.mark.parametrize(
    "broken",
    [
        "",
        "{",
        "[]x",
        '{"text_scale": "big"}',
        '{"sound": 1}',
        '{"pace": NaN}',
        "7",
        '{"language": 1}',
        '{"theme": null}',
        '{"volume": true}',
        '{"curtain_minutes": Infinity}',
    ],
)
def test_a_broken_settings_file_is_kept_aside(tmp_path: Path, broken: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(broken, encoding="utf-8")
    assert load_settings(file) == Settings()
    assert not file.exists()
    assert (tmp_path / "settings.broken.json").read_text(encoding="utf-8") == broken


def test_a_setting_of_a_later_version_is_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"text_scale": 2, "hologram": true}', encoding="utf-8")
    assert load_settings(file).text_scale == 2


def test_the_settings_of_the_first_version_are_read_as_they_are(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    first = '{"text_scale": 1.25, "pace": 2, "sound": false, "reduced_motion": true}'
    file.write_text(first, encoding="utf-8")
    assert load_settings(file) == Settings(1.25, 2.0, sound=False, reduced_motion=True)


def test_the_users_folder_can_be_put_elsewhere(monkeypatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ADREF_HOME", str(tmp_path))
    assert records_dir() == tmp_path / "records"


def test_scenarios_and_licences_are_found() -> None:
    assert scenarios_dir().is_dir()
    for name in ("LICENCES.md", "flags/LICENSE", "fonts/LiberationSerif-OFL.txt"):
        assert asset(name).is_file()


@pytest.mark.parametrize("state", STATES)
def test_each_flag_is_a_large_picture_beside_its_source(state: str) -> None:
    assert pygame.image.load(asset(f"flags/{state}.png")).get_size() == (640, 480)
    assert asset(f"flags/svg/{state}.svg").is_file()


@pytest.mark.parametrize(
    ("state", "place", "colour"),
    [
        ("kz", (253, 183), (255, 236, 45)),  # a ray of the sun
        ("tj", (355, 287), (248, 195, 0)),  # the crown
        ("uz", (352, 123), (255, 255, 255)),  # the last of the twelve stars
    ],
)
def test_what_a_poor_reader_drops_is_on_the_flag(state: str, place, colour) -> None:
    picture = pygame.image.load(asset(f"flags/{state}.png"))
    seen = picture.get_at(place)
    assert all(abs(a - b) < 60 for a, b in zip(seen[:3], colour, strict=True))


@pytest.mark.parametrize("role", ["serif", "serif_italic", "serif_bold", "body", "italic", "bold"])
def test_the_fonts_have_every_letter_of_the_five_states(role: str) -> None:
    pygame.font.init()
    font = pygame.font.Font(asset(ROLES[role][0]), 24)
    missing = _picture(font, "\ue123")
    assert [letter for letter in LETTERS if _picture(font, letter) == missing] == []


def _picture(font: pygame.font.Font, letter: str) -> bytes:
    return pygame.image.tobytes(font.render(letter, antialias=True, color=(0, 0, 0)), "RGBA")
