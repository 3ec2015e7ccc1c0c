"""Text stays in its box; colours can be told from their ground."""

from itertools import product

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.ui.text import Run, flow
from game.ui.theme import ROLES, Colour, Palette, Theme

GROUNDS = ("room", "bar", "panel", "panel_raised")
INKS = ("text", "muted", "accent", "warn", "good", "bad", "sky")
PAGES = ("page", "page_lit")
PAGE_INKS = ("ink", "page_muted", "insertion", "deletion", "page_good", "page_warn")


@pytest.fixture(autouse=True)
def _fonts():
    pygame.font.init()


def _light(colour: Colour) -> float:
    parts = [value / 255 for value in colour]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: Colour, other: Colour) -> float:
    dark, bright = sorted((_light(one), _light(other)))
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("ink", "ground"),
    [*product(INKS, GROUNDS), *product(PAGE_INKS, PAGES), ("accent_ink", "accent")],
)
def test_every_ink_can_be_read_on_every_ground(ink: str, ground: str) -> None:
    palette = Palette()
    assert _contrast(getattr(palette, ink), getattr(palette, ground)) >= 4.5


def test_contrast_is_counted_as_the_standard_does() -> None:
    assert round(_contrast((0, 0, 0), (255, 255, 255)), 1) == 21.0
    assert round(_contrast((119, 119, 119), (255, 255, 255)), 2) == 4.48


words = st.text(st.sampled_from("abcAVWTo.,[]–“”Ққ-й \u00a0\n"), max_size=40)  # noqa: RUF001
roles = st.sampled_from(sorted(ROLES))
runs = st.lists(st.builds(Run, words, roles, raised=st.booleans()), max_size=6)


@settings(max_examples=120, deadline=None)
@given(runs, st.integers(40, 700), st.sampled_from([1.0, 1.5, 2.0]))
def test_no_line_is_wider_than_its_box(parts: list[Run], width: int, scale: float) -> None:
    theme = Theme(scale)
    block = flow(theme, parts, width)
    widest_letter = max(
        (theme.font(one.role).size(letter)[0] for one in parts for letter in one.text), default=0
    )
    assert block.width <= max(width, widest_letter)


@settings(max_examples=120, deadline=None)
@given(runs, st.integers(40, 700))
def test_no_letter_is_lost_in_breaking_lines(parts: list[Run], width: int) -> None:
    block = flow(Theme(), parts, width)
    shown = "".join(piece.run.text for line in block.lines for piece in line.pieces)
    meant = "".join(one.text for one in parts)
    assert _letters(shown) == _letters(meant)


def _letters(text: str) -> str:
    return text.replace(" ", "").replace("\n", "")


def test_brackets_and_commas_stay_with_their_word() -> None:
    parts = [Run("mutually beneficial "), Run("[", "bold"), Run("equitable"), Run("],", "bold")]
    block = flow(Theme(), parts, Theme().font("body").size("mutually beneficial [equit")[0])
    lines = ["".join(piece.run.text for piece in line.pieces) for line in block.lines]
    assert lines == ["mutually beneficial", "[equitable],"]


def test_text_is_twice_as_high_at_two_hundred_per_cent() -> None:
    once, twice = (flow(Theme(scale), [Run("peace")], 900).height for scale in (1.0, 2.0))
    assert 1.9 < twice / once < 2.1
    assert (Theme(9).scale, Theme(0.1).scale) == (2.0, 1.0)


def test_struck_and_underlined_words_are_marked_over_their_whole_width() -> None:
    surface = pygame.Surface((400, 60))
    block = flow(Theme(), [Run("region", colour=(255, 0, 0), strike=True)], 400)
    block.draw(surface, 0, 0)
    middle = round(Theme().font("body").get_ascent() * 0.68)
    assert all(surface.get_at((x, middle))[0] == 255 for x in range(block.width))
