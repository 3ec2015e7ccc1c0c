"""A page to print as PDF: the same page as in HTML, typeset with the game's own fonts."""

import re
from datetime import date
from html import unescape
from typing import Any, Final

from game.export.tree import page_tree
from game.export.typeset import typeset
from game.wording import _

__all__ = ["page_pdf"]

_TITLE: Final = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_FOOT: Final = re.compile(r'<p class="notice">(.*?)</p>', re.DOTALL)
_DAY: Final = date(2000, 1, 1)
"""A handout has no day of its own, and PDF/A wants one that is the same each time."""


def page_pdf(page: str) -> bytes:
    """Tagged PDF/A-2b of one handout; MissingExtraError without typst."""
    title, foot = _TITLE.search(page), _FOOT.search(page)
    held: dict[str, Any] = {
        "title": unescape(title[1]) if title else "",
        "author": _("Ad Referendum, a training simulation"),
        "date": (_DAY.year, _DAY.month, _DAY.day),
        "foot": unescape(foot[1]) if foot else "",
        "plates": 'class="plate"' in page,
        "grid": 'class="grid"' in page,
        "tree": page_tree(page),
    }
    return typeset("handout.typ", held)
