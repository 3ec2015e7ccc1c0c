"""The sheet that lies on the title: a page of the draft as the table shows it, to be looked at."""

from functools import lru_cache
from typing import Final

import pygame

from game.ui.document import PageView
from game.ui.presenters.document import DocumentView, ParagraphView
from game.ui.presenters.marked import Piece
from game.ui.presenters.page import PageHead
from game.ui.shapes import card, frame
from game.ui.theme import Theme
from game.wording import _, training_notice

__all__ = ["draw_specimen"]

_AGREED: Final = (
    ("PP1", "Guided by", " the Charter of the United Nations,"),
    ("PP2", "Recalling", " its resolution 72/7 of 17 November 2017,"),
    (
        "PP10",
        "Welcoming",
        (
            " the efforts of the Regional Centre aimed at strengthening cooperation between the"
            " Central Asian States and Afghanistan,"
        ),
    ),
)
_BEFORE: Final = (
    " the readiness of the Central Asian countries to make efforts to reach mutually beneficial"
    " agreements on the "
)
_ON_THE_FLOOR: Final = (
    Piece("Welcoming also", "opener"),
    Piece(_BEFORE),
    Piece("[", "bracket"),
    Piece("equitable and reasonable", "deleted"),
    Piece(" "),
    Piece("integrated", "inserted"),
    Piece("]", "bracket"),
    Piece(" use of water and energy resources in the region,"),
)
"""A change of the kind that the game is about; who wants it stands here for nobody."""
_OPEN: Final = (
    (
        "PP12",
        "Welcoming further",
        (
            " the close interaction of the Regional Centre with United Nations country teams, as"
            " well as the Peacebuilding Fund, in the areas of conflict prevention and"
            " peacebuilding, and noting the necessity of its further strengthening,"
        ),
    ),
    (
        "PP13",
        "Recognizing",
        (
            " the efforts of the Regional Centre in providing a political framework and"
            " leadership for the preventive activities of the United Nations country teams in the"
            " region, and supporting the efforts of the Resident Coordinators and those of the"
            " United Nations system, including the Bretton Woods institutions, in promoting an"
            " integrated approach to preventive development and humanitarian assistance,"
        ),
    ),
    (
        "PP16",
        "Welcoming",
        (
            " efforts of the Central Asian countries in coordinating joint preventive measures in"
            " the face of the coronavirus disease (COVID-19) pandemic and its consequences and"
            " the contribution of the Regional Centre in this regard,"
        ),
    ),
)


def draw_specimen(surface: pygame.Surface, theme: Theme, rect: pygame.Rect) -> None:
    """Lay the sheet, with one more under it; what does not fit below is not seen."""
    palette = theme.palette
    under = rect.move(theme.px(14), theme.px(14))
    card(surface, palette.panel_raised, under, theme.px(4))
    page = _page()
    page.layout(theme, rect)
    page.draw(surface, theme)
    frame(surface, palette.line, rect, 1, theme.px(4))


def _page() -> PageView:
    return _typeset(training_notice(), _("ad ref"), _("floor"), _("open"))


@lru_cache(maxsize=4)
def _typeset(notice: str, agreed: str, floor: str, waiting: str) -> PageView:
    head = PageHead(
        left=("Seventy-fifth session", "Agenda item 64 Peacebuilding and sustaining peace"),
        right=("Distr.: Limited", "29 March 2021", "Original: English"),
        sponsors="Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan and Uzbekistan:"
        " draft resolution",
        title="Role of the United Nations Regional Centre for Preventive Diplomacy"
        " for Central Asia",
        opening="The General Assembly,",
        notice=notice,
    )
    settled = (_plain(one, "agreed", agreed) for one in _AGREED)
    at_hand = ParagraphView(
        "PP11", "PP11", "floor", floor, lit=True, number="", pieces=_ON_THE_FLOOR
    )
    later = (_plain(one, "open", waiting) for one in _OPEN)
    page = PageView()
    page.show(DocumentView(head, (*settled, at_hand, *later), ()))
    return page


def _plain(text: tuple[str, str, str], state: str, words: str) -> ParagraphView:
    label, verb, rest = text
    pieces = (Piece(verb, "opener"), Piece(rest))
    return ParagraphView(label, label, state, words, lit=False, number="", pieces=pieces)
