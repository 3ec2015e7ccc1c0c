"""Flags of a scenario's own: what can be drawn is shown, what cannot is refused with a sentence."""

import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from game.resources import asset, flag_file, show_flags_of
from game.scenario import check_scenario

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2">{}</svg>'
WHERE = "scenario.yaml:19:36: delegations[2].flag: flags/"
SHAPES = " — turn it into plain shapes, or save the flag as PNG"

Flag = Callable[[str, bytes], list[str]]


@pytest.fixture
def problems_with(copy: Path, profiles: Path) -> Flag:
    """Put a picture in place of Beland's flag; what `adref check` says, without the folder."""

    def check(ending: str, content: bytes) -> list[str]:
        (copy / "flags" / "be.svg").unlink()
        (copy / "flags" / f"be.{ending}").write_bytes(content)
        found = check_scenario(copy, profiles)
        return [str(one).removeprefix(f"{copy}/") for one in found]

    return check


UNDRAWN = {
    "text": ("<text>B</text>", "<text>"),
    "a copy of a shape": ('<defs><path id="a"/></defs><use href="#a"/>', "<use>"),
    "a picture inside": ('<image href="x.png"/>', "<image>"),
    "clipping": ("<clipPath><path/></clipPath>", "<clipPath>"),
    "a program": ("<script>1</script>", "<script>"),
    "a drawing in a drawing": ("<g><svg/></g>", "<svg>"),
    "a shape under another name": ('<svg:path xmlns:svg="x"/>', "<svg:path>"),
    "a colour that is drawn grey": ('<path fill="hsl(1 2% 3%)"/>', 'fill="hsl(…"'),
    "a paint from elsewhere": ('<path style="fill:url(http://x)"/>', 'style="url(…"'),
}


@pytest.mark.parametrize("name", UNDRAWN)
def test_an_svg_that_would_be_drawn_in_part_is_refused_and_says_why(
    name: str, problems_with: Flag
) -> None:
    body, thing = UNDRAWN[name]
    said = f"{WHERE}be.svg: the picture holds {thing}, which the game cannot draw{SHAPES}"
    assert problems_with("svg", SVG.format(body).encode()) == [said]


def test_an_svg_that_declares_words_of_its_own_is_not_read_on(problems_with: Flag) -> None:
    bomb = '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>' + SVG.format("<path/>")
    (said,) = problems_with("svg", bomb.encode())
    assert said == (
        f"{WHERE}be.svg: the picture holds <!DOCTYPE>, which the game cannot draw{SHAPES}"
    )


@pytest.mark.parametrize(
    "body",
    [
        '<title>A flag</title><desc><b/></desc><g transform="scale(2)"><circle r="1"/></g>',
        '<metadata><rdf:RDF xmlns:rdf="x"><text/></rdf:RDF></metadata><rect width="3"/>',
        '<defs><linearGradient id="g"><stop/></linearGradient></defs><path fill="url(#g)"/>',
        '<style>.a{fill:#fff}</style><polygon class="a" points="0,0 1,1"/>',
    ],
)
def test_plain_shapes_their_paint_and_words_about_them_are_in_order(
    body: str, problems_with: Flag
) -> None:
    assert problems_with("svg", SVG.format(body).encode()) == []


def test_a_png_is_in_order(problems_with: Flag) -> None:
    assert problems_with("png", asset("flags/kz.png").read_bytes()) == []


BROKEN = {
    "no drawing at all": (
        ("svg", b"GIF89a"),
        "be.svg: this is no SVG picture — save it again as SVG, or as PNG",
    ),
    "a drawing that breaks off": (
        ("svg", b"<svg><g>"),
        "be.svg: this is no SVG picture — save it again as SVG, or as PNG",
    ),
    "another picture under this name": (
        ("png", b"GIF89a"),
        "be.png: this is no PNG picture — save it again as PNG",
    ),
    "a picture as wide as a street": (
        ("png", b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 60_000, 60_000)),
        (
            "be.png: the picture has more than 2048 pixels to a side — "
            "save it smaller: 640 pixels to a side are plenty"
        ),
    ),
    "a picture of a megabyte": (
        ("png", b"\x89PNG\r\n\x1a\n" + bytes(2**20)),
        (
            "be.png: the picture is larger than 256 kB — "
            "save it smaller: 640 pixels to a side are plenty"
        ),
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_no_picture_or_too_large_is_refused(name: str, problems_with: Flag) -> None:
    (ending, content), said = BROKEN[name]
    assert problems_with(ending, content) == [WHERE + said]


def test_a_picture_that_leads_out_does_not_hide_behind_one_that_stays(
    copy: Path, profiles: Path
) -> None:
    (copy / "flags" / "be.png").symlink_to(asset("flags/kz.png"))
    (problem,) = check_scenario(copy, profiles)
    assert problem.what == "flags/be.png: it leads out of the scenario's folder"
    assert problem.remedy == "put the picture itself there"


def test_a_scenarios_own_flag_comes_before_the_games(copy: Path) -> None:
    own = copy / "flags" / "kz.svg"
    own.write_text(SVG.format("<path/>"))
    assert flag_file("kz") == asset("flags/kz.png")
    assert flag_file("kz", copy) == flag_file("kz", copy / "scenario.yaml") == own
    assert flag_file("tm", copy) == asset("flags/tm.png")
    assert flag_file("nobody", copy) is None
    assert flag_file("", copy) is None


def test_the_flags_of_the_scenario_that_is_shown_are_found_by_name_alone(copy: Path) -> None:
    show_flags_of(copy)
    try:
        assert flag_file("be") == copy / "flags" / "be.svg"
    finally:
        show_flags_of(None)
    assert flag_file("be") is None
