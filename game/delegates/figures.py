"""What one seat knows of a text in figures: points by paragraph and option.

A text is one option index a paragraph; seats are numbers; points stand on the scale 0-100
of the whole text.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Final, TypeAlias

__all__ = ["LEAST", "Answer", "Change", "Figures", "Row", "Text", "Wish"]

Row: TypeAlias = tuple[float, ...]
Text: TypeAlias = Sequence[int]
Change: TypeAlias = tuple[tuple[int, int], ...]
"""Paragraphs with the option each would take."""

RELIEF: Final = 30.0
"""Points that leaving a red line behind outweighs: more than any paragraph brings."""
LEAST: Final = 1e-9
"""Differences below this are none."""


class Answer(Enum):
    """What a seat says to a change: it welcomes it, lives with it, or objects."""

    WELCOME = "welcome"
    LIVE_WITH = "live with"
    OBJECT = "object"


@dataclass(frozen=True, slots=True)
class Figures:
    """What one seat knows: its points by paragraph and option, red lines, no deal (0-100).

    `stances` holds the first estimate of each other seat in the same shape; `strengths`
    (public, 0-5) says how strong each option is, in the order given where it is left out.
    """

    points: tuple[tuple[float, ...], ...]
    red: tuple[frozenset[int], ...]
    no_deal: float
    stances: Mapping[int, tuple[tuple[float, ...], ...]]
    strengths: tuple[tuple[float, ...], ...] = ()
    _steps: dict[tuple[int, int], tuple[list[int], Row]] = field(default_factory=dict)
    """By paragraph and option that stands: what else it can be, what each option brings."""

    def others(self, paragraph: int, stands: int) -> list[int]:
        """The options a paragraph could take instead without crossing a red line."""
        return self._from(paragraph, stands)[0]

    def gains_from(self, paragraph: int, stands: int) -> Row:
        """Points that each option would bring over the one that stands."""
        return self._from(paragraph, stands)[1]

    def _from(self, paragraph: int, stands: int) -> tuple[list[int], Row]:
        if (paragraph, stands) not in self._steps:
            row, red = self.points[paragraph], self.red[paragraph]
            relief = RELIEF * (stands in red)
            others = [one for one in range(len(row)) if one != stands and one not in red]
            gains = tuple([one - row[stands] + relief for one in row])
            self._steps[paragraph, stands] = others, gains
        return self._steps[paragraph, stands]

    def best_option(self, paragraph: int) -> int:
        """The best option that crosses no red line."""
        row, red = self.points[paragraph], self.red[paragraph]
        return max((one for one in range(len(row)) if one not in red), key=lambda one: row[one])

    def worth(self, text: Text) -> float:
        """What a text brings, 0-100."""
        return sum([row[option] for row, option in zip(self.points, text, strict=True)])

    def crosses(self, text: Text) -> bool:
        """A text with an option beyond a red line."""
        return any(option in red for option, red in zip(text, self.red, strict=True))

    def gain(self, text: Text, change: Change) -> float:
        """Points a change brings; leaving a red line counts for more than any loss."""
        return sum([self._from(p, text[p])[1][new] for p, new in change])


@dataclass(frozen=True, slots=True)
class Wish:
    """A paragraph as it stands that a seat would have otherwise, and whether it must."""

    paragraph: int
    stands: int
    wanted: int
    red_line: bool
