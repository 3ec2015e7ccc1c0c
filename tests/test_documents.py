"""The documents: links lead somewhere, the drawn house is the one that stands."""

import importlib.util
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted(
    path.relative_to(ROOT).as_posix()
    for pattern in ("*.md", "docs/**/*.md", "packaging/*.md")
    for path in ROOT.glob(pattern)
)
LINK = re.compile(r"\]\(([^)\s]+)\)")
FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"^```.*?^```|`[^`\n]*`", re.MULTILINE | re.DOTALL)


def links(page):
    text = CODE.sub("", (ROOT / page).read_text(encoding="utf-8"))
    return [one for one in LINK.findall(text) if "://" not in one and not one.startswith("mailto:")]


def anchors(path):
    """The names by which the headings of a page can be linked."""
    text = re.sub(
        r"^```.*?^```", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL
    )
    heads = re.findall(r"^#+ (.+)$", text, flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", one.lower()).strip().replace(" ", "-") for one in heads}


def is_dead(page, link):
    file, _hash, anchor = link.partition("#")
    target = (ROOT / page).parent / file if file else ROOT / page
    if not target.exists():
        return True
    return bool(anchor) and target.suffix == ".md" and anchor not in anchors(target)


@pytest.mark.parametrize("page", PAGES)
def test_every_link_of_a_page_leads_somewhere(page):
    assert [one for one in links(page) if is_dead(page, one)] == []


def house():
    spec = importlib.util.spec_from_file_location("draw_house", ROOT / "docs" / "draw_house.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_house_that_is_drawn_is_the_one_that_stands():
    drawing = house()
    written = drawing.PAGE.read_text(encoding="utf-8")
    assert drawing.page(written) == written, "run: python docs/draw_house.py"


def test_no_arrow_of_the_house_goes_in_a_circle():
    drawing = house()
    for package in drawing.packages():
        assert package not in drawing._reached(package)


def test_files_that_the_architecture_names_are_there():
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:ui|chair|record|scenario|export|delegates|wording)/[\w/.]+)`", text)
    assert [one for one in named if not (ROOT / "game" / one).exists()] == []
