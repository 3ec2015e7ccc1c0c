"""Setting a paragraph: its pieces as runs, its margin, and the sizes of a page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from game.drafting.levels import in_levels
from game.ui.letters import letter_at
from game.ui.presenters.document import ParagraphView
from game.ui.presenters.marked import Piece
from game.ui.text import Run, TextBlock, flow, layout
from game.ui.theme import Palette, Theme
from game.wording import _

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Faces", "SetParagraph", "Setter", "faces", "piece_runs", "set_paragraph"]

_RUNNING: Final = frozenset(("opener", "inserted", "moved_here", "same"))
"""Looks of the words that stand."""
_MEASURE: Final = 640
"""Points of width that a page has at its plain size."""
_WIDEST: Final = 1.6
"""A page without zoom is set at most so much larger than the rest of the room."""
_FEWEST: Final = 170
"""Points of width that a line keeps however far it is zoomed: some twenty letters."""


def piece_runs(
    pieces: tuple[Piece, ...], palette: Palette, role: str = "serif", *, dark: bool = False
) -> tuple[Run, ...]:
    """Pieces of a wording as runs; `role` is the running face, `dark` the ground of a list."""
    ink, new, gone, moved = (
        (palette.text, palette.sky, palette.bad, palette.good)
        if dark
        else (palette.ink, palette.insertion, palette.deletion, palette.page_good)
    )
    bold, italic = ("bold", "italic") if dark else ("serif_bold", "serif_italic")
    looks: dict[str, Callable[[str], Run]] = {
        "opener": lambda text: Run(text, italic, ink),
        "inserted": lambda text: Run(text, role, new, underline=True),
        "deleted": lambda text: Run(text, role, gone, strike=True),
        "moved_away": lambda text: Run(text, role, moved, strike=True, double=True),
        "moved_here": lambda text: Run(text, role, moved, underline=True, double=True),
        "bracket": lambda text: Run(text, bold, ink),
        "author": lambda text: Run(_unbroken(f" {text}"), "margin_bold", new),
        "footnote": lambda text: Run(text, role, ink, raised=True),
        "same": lambda text: Run(text, role, ink),
    }
    return tuple(looks[one.style](one.text) for one in pieces)


def _lined(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Sub-paragraphs begin lines of their own; what goes, and what only explains, begins none."""
    kept = [place for place, one in enumerate(pieces) if one.style in _RUNNING]
    texts = in_levels([pieces[place].text for place in kept])
    lined = list(pieces)
    for place, text in zip(kept, texts, strict=True):
        lined[place] = replace(pieces[place], text=text)
    return tuple(lined)


def _unbroken(text: str) -> str:
    return text.replace(" ", "\u00a0")


@dataclass(frozen=True, slots=True)
class Faces:
    """The sizes of one page: of its text and its margin; `left` and `width` of the text, pixels."""

    text: Theme
    margin: Theme
    left: int
    width: int

    @property
    def look(self) -> tuple[object, ...]:
        """What a set paragraph depends on."""
        palette = self.text.palette
        return (self.text.scale, self.margin.scale, self.left, self.width, palette)


def faces(theme: Theme, width: int, zoom: float = 1.0) -> Faces:
    """The sizes for a page of so many pixels; `zoom` 1.0-2.0 enlarges its text only.

    A wide page is set larger, so that its lines stay readable from the back row. A narrow
    one takes no more zoom than leaves a line of words.
    """
    fitting = min(max(width / (_MEASURE * theme.scale), 1.0), _WIDEST)
    margin = theme.zoomed(round(theme.scale * fitting, 1))
    left = margin.px(74)
    room = width - left - margin.px(28)
    text = theme.zoomed(margin.scale)
    text.scale = max(margin.scale, min(margin.scale * zoom, round(room / _FEWEST, 2)))
    return Faces(text, margin, left, room)


@dataclass(slots=True)
class SetParagraph:
    """One paragraph as it is set: where it begins on the page, and its block of lines."""

    view: ParagraphView
    block: TextBlock
    margin: TextBlock
    top: int = 0

    @property
    def height(self) -> int:
        """Height of the paragraph in pixels, its margin included."""
        return max(self.block.height, self.margin.height)

    def letter_at(self, place: tuple[int, int]) -> int | None:
        """How many signs of the text stand before the one at a place; None beside the words."""
        found = letter_at(self.block, place)
        return None if found is None else max(0, found - len(self.view.number))


def set_paragraph(page: Faces, view: ParagraphView) -> SetParagraph:
    """Set a paragraph and what its margin says."""
    palette = page.text.palette
    number = (Run(f"{view.number}\u2003", "serif", palette.ink),) if view.number else ()
    runs = (*number, *piece_runs(_lined(view.pieces), palette))
    block = flow(page.text, runs, page.width, spacing=1.14)
    margin = [Run(view.label, "margin", palette.page_muted)]
    if view.words:
        colour = _STATE_COLOURS.get(view.state, "page_muted")
        margin.append(Run(f"\n{view.words}", "margin_bold", getattr(palette, colour)))
    if view.changed:
        margin.append(Run("\n" + _("new"), "margin_bold", palette.insertion))
    beside = layout(page.margin, margin, page.left - page.margin.px(16))
    return SetParagraph(view, block, beside)


_KEPT: Final = 300
"""Paragraphs that are remembered: a replay goes back and forth between the same ones."""


class Setter:
    """Sets the paragraphs of a page; one that it set lately costs nothing."""

    def __init__(self) -> None:
        """Nothing is set yet."""
        self._kept: dict[tuple[object, ...], SetParagraph] = {}

    def set_all(self, page: Faces, views: Sequence[ParagraphView]) -> list[SetParagraph]:
        """Every paragraph, in order."""
        if len(self._kept) > _KEPT:
            self._kept = {}
        return [self._set(page, one) for one in views]

    def _set(self, page: Faces, view: ParagraphView) -> SetParagraph:
        found = self._kept.get((view, page.look))
        if found is None:
            found = self._kept[view, page.look] = set_paragraph(page, view)
        return found


_WARNED: Final = ("bracketed", "floor", "package", "reserved", "deleted")
_STATE_COLOURS: Final = dict.fromkeys(_WARNED, "page_warn") | {"agreed": "page_good"}
