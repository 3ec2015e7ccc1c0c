"""Head and foot of the page: what the document says around its text, and what it is not."""

import pygame
import pytest
from table_of_five import scenario

from game.ui.presenters.page import PageHead, page_head
from game.ui.sheet import Sheet, set_foot, set_head
from game.ui.theme import Theme

WHAT_IT_IS_NOT = "TRAINING SIMULATION – NOT A UNITED NATIONS DOCUMENT"  # noqa: RUF001 - a dash
HEAD = PageHead(
    left=("Seventy-fifth session", "Agenda item 64 Peacebuilding and sustaining peace"),
    right=("Distr.: Limited", "29 March 2021", "Original: English"),
    sponsors="Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan and Uzbekistan: draft resolution",
    title="Role of the United Nations Regional Centre for Preventive Diplomacy for Central Asia",
    opening="The General Assembly,",
    notice=WHAT_IT_IS_NOT,
    job_number="21-04103",
)
NOTES = (("1", "S/2007/279 and S/2007/280."), ("2", "Resolution 60/288."))


@pytest.fixture(autouse=True)
def _fonts():
    pygame.font.init()


def _lines(sheet: Sheet) -> list[str]:
    found = []
    for _x, _y, block in sheet._blocks:
        found += ["".join(piece.run.text for piece in line.pieces) for line in block.lines]
    return found


def test_the_head_is_read_from_the_scenario_and_names_no_symbol() -> None:
    head = page_head(scenario("PP1"))
    assert head.notice == WHAT_IT_IS_NOT
    assert head.right[0].startswith("Distr.: ")
    assert head.right[2].startswith("Original: ")
    assert "A/75" not in repr(head)


def test_head_and_foot_say_that_this_is_training() -> None:
    theme = Theme()
    assert _lines(set_head(theme, HEAD, 540))[0] == WHAT_IT_IS_NOT
    assert _lines(set_foot(theme, NOTES, HEAD, 540))[-1] == WHAT_IT_IS_NOT


def test_the_foot_holds_footnotes_by_number_then_the_job_number() -> None:
    lines = _lines(set_foot(Theme(), NOTES, HEAD, 540))
    assert lines[:3] == ["1 S/2007/279 and S/2007/280.", "2 Resolution 60/288.", "21-04103"]


def test_a_document_without_footnotes_has_no_rule_at_its_foot() -> None:
    assert set_foot(Theme(), (), HEAD, 540)._rules == []


@pytest.mark.parametrize("scale", [1.0, 1.6, 2.0])
@pytest.mark.parametrize("width", [220, 540, 900])
def test_nothing_of_head_and_foot_meets_or_leaves_the_page(scale: float, width: int) -> None:
    theme = Theme(scale)
    for sheet in (set_head(theme, HEAD, width), set_foot(theme, NOTES, HEAD, width)):
        boxes = [pygame.Rect(x, y, block.width, block.height) for x, y, block in sheet._blocks]
        page = pygame.Rect(0, 0, width, sheet.height)
        assert all(page.contains(box) for box in boxes)
        assert all(box.collidelist(boxes[place + 1 :]) < 0 for place, box in enumerate(boxes))
