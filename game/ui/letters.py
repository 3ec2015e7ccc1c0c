"""Which of the printed signs of a block of lines is pointed at."""

from game.ui.text import Piece, Run, TextBlock

__all__ = ["letter_at"]


def letter_at(block: TextBlock, place: tuple[int, int]) -> int | None:
    """How many signs stand before the one at a place; None beside the words.

    Spaces are no signs; a raised run (the call of a footnote) is one.
    """
    before = 0
    for line in block.lines:
        on_line = line.y <= place[1] < line.y + line.height
        for piece in line.pieces:
            reach = place[0] - piece.x
            if on_line and 0 <= reach < piece.width:
                return before + _signs_within(block, piece, reach)
            before += _signs(piece.run, piece.run.text)
    return None


def _signs_within(block: TextBlock, piece: Piece, reach: int) -> int:
    """Signs of a piece that end before `reach` pixels."""
    if piece.run.raised:
        return 0
    font, text = block.theme.font(piece.run.role), piece.run.text
    ends = (n for n in range(1, len(text)) if font.size(text[:n])[0] > reach)
    return _signs(piece.run, text[: next(ends, len(text)) - 1])


def _signs(run: Run, text: str) -> int:
    return 1 if run.raised else sum(not one.isspace() for one in text)
