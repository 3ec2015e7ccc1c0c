"""Text stays in its box; colours can be told from their ground."""

from itertools import product

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.ui.text import Run, flow
from game.ui.theme import PALETTES, ROLES, Colour, Palette, Theme, palette_named

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


PAIRS = [*product(INKS, GROUNDS), *product(PAGE_INKS, PAGES), ("accent_ink", "accent")]


@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_every_ink_can_be_read_on_every_ground(ink: str, ground: str) -> None:
    palette = Palette()
    assert _contrast(getattr(palette, ink), getattr(palette, ground)) >= 4.5


@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_in_high_contrast_every_ink_stands_out_seven_to_one(ink: str, ground: str) -> None:
    palette = PALETTES["contrast"]
    assert _contrast(getattr(palette, ink), getattr(palette, ground)) >= 7.0


@pytest.mark.parametrize("ground", GROUNDS)
def test_in_high_contrast_lines_and_frames_are_seen(ground: str) -> None:
    palette = PALETTES["contrast"]
    assert _contrast(palette.line, getattr(palette, ground)) >= 3.0


def test_a_theme_of_a_later_version_is_shown_as_the_standard_one() -> None:
    assert palette_named("sepia") == Palette()


LESS_RED_OR_GREEN = {  # Machado, Oliveira and Fernandes 2009, severity 1.0, on linear light
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
}


def _linear(colour: Colour) -> list[float]:
    parts = [value / 255 for value in colour]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def _seen(colour: Colour, eye: str) -> list[float]:
    """The colour as such an eye sees it, in L*a*b*."""
    linear = _linear(colour)
    red, green, blue = (
        min(1.0, max(0.0, sum(a * b for a, b in zip(row, linear, strict=True))))
        for row in LESS_RED_OR_GREEN[eye]
    )
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    fx, fy, fz = (one ** (1 / 3) if one > 0.008856 else 7.787 * one + 16 / 116 for one in (x, y, z))
    return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)]


@pytest.mark.parametrize("eye", LESS_RED_OR_GREEN)
@pytest.mark.parametrize("name", PALETTES)
@pytest.mark.parametrize(
    ("one", "other"), [("insertion", "deletion"), ("sky", "bad"), ("good", "bad")]
)
def test_opposite_colours_differ_for_a_colour_blind_eye(name, one, other, eye) -> None:
    palette = PALETTES[name]
    pair = (_seen(getattr(palette, one), eye), _seen(getattr(palette, other), eye))
    assert sum((a - b) ** 2 for a, b in zip(*pair, strict=True)) ** 0.5 >= 15


def test_what_goes_and_what_comes_differ_by_a_mark_not_only_by_colour() -> None:
    from game.ui.document import piece_runs
    from game.ui.presenters.marked import Piece

    pieces = (Piece("new", "inserted"), Piece("old", "deleted"), Piece("kept", "same"))
    marks = [(one.underline, one.strike) for one in piece_runs(pieces, Palette())]
    assert marks == [(True, False), (False, True), (False, False)]


def test_every_sign_of_a_nameplate_has_a_shape_of_its_own() -> None:
    from game.ui.widgets.nameplate import SIGNS, draw_sign

    grey = Palette(**dict.fromkeys(("accent", "good", "bad", "sky", "muted"), (200, 200, 200)))
    shapes = {}
    for sign in SIGNS:
        surface = pygame.Surface((32, 32))
        draw_sign(surface, Theme(palette=grey), sign, surface.get_rect())
        shapes.setdefault(pygame.image.tobytes(surface, "RGB"), []).append(sign)
    together = sorted(tuple(sorted(signs)) for signs in shapes.values())
    alone = ("floor", "objects", "proposes", "raised", "reserved", "voted")
    assert together == sorted([("passed", "ready", "supports"), *((one,) for one in alone)])


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
