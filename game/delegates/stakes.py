"""What wordings are worth to a delegation: its own mandate as arithmetic.

Values stand on the mandate's scale 0-100; shares of the open paragraphs sum to 1.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from game.delegates.view import View
from game.domain.mandate import Interest, Mandate
from game.domain.paragraph import Option, ParagraphId
from game.interests.worth import shares

__all__ = ["RED_LINE", "Stake", "Stakes", "stakes"]

RED_LINE: Final = 30.0
"""Points of the whole text that a red line outweighs: more than any paragraph brings."""


@dataclass(frozen=True, slots=True)
class Stake:
    """What one open paragraph can bring: options to values, `share` of the whole text.

    `low` is the worst value of any option, `high` the best of one that crosses no red line.
    """

    share: float
    values: Mapping[str, float]
    red: frozenset[str]
    interest: Interest | None
    low: float = 0.0
    high: float = 0.0
    swing: float = field(init=False)
    """Points of the whole text that lie between the worst and the best option."""

    def __post_init__(self) -> None:
        """Work out the swing, which every move asks for."""
        object.__setattr__(self, "swing", self.share * (self.high - self.low))

    def value(self, option: str) -> float:
        """Value 0-100; an option the mandate does not know is worth the least."""
        return self.values.get(option, self.low)

    def change(self, old: str, new: str) -> float:
        """Points of the whole text a change brings; leaving a red line counts as all of it."""
        relief = RED_LINE * ((old in self.red) - (new in self.red))
        return self.share * (self.value(new) - self.value(old)) + relief

    def ratio(self, option: str) -> float:
        """Where an option stands between the worst (0) and the best (1); 1 if all are equal."""
        spread = self.high - self.low
        return (self.value(option) - self.low) / spread if spread > 0 else 1.0


@dataclass(frozen=True, slots=True)
class Stakes:
    """What is at stake for one delegation in one length."""

    mandate: Mandate
    by_paragraph: Mapping[ParagraphId, Stake]
    no_deal: float
    best: float = field(init=False)
    """The best text one can think of without crossing a red line, 0-100."""
    mean_swing: float = field(init=False)
    """What an open paragraph moves on average, in points of the whole text."""

    def __post_init__(self) -> None:
        """Work out what every move asks for."""
        held = self.by_paragraph.values()
        swings = [stake.swing for stake in held]
        object.__setattr__(self, "best", sum(stake.share * stake.high for stake in held))
        object.__setattr__(self, "mean_swing", sum(swings) / len(swings) if swings else 0.0)

    def of(self, paragraph: ParagraphId) -> Stake:
        """The stake in a paragraph; none at all in one that is not open."""
        return self.by_paragraph.get(paragraph, _NOTHING)

    def worth(self, text: Mapping[ParagraphId, str]) -> float:
        """Value 0-100 of a text, over the open paragraphs."""
        return sum(
            stake.share * stake.value(text.get(paragraph, ""))
            for paragraph, stake in self.by_paragraph.items()
        )

    def crosses(self, paragraph: ParagraphId, option: str) -> bool:
        """The option crosses a red line of this mandate."""
        return option in self.of(paragraph).red

    def crossed_by(self, text: Mapping[ParagraphId, str]) -> tuple[ParagraphId, ...]:
        """The open paragraphs of a text that cross a red line."""
        return tuple(one for one in self.by_paragraph if self.crosses(one, text.get(one, "")))


_NOTHING = Stake(0.0, {}, frozenset(), None)


def stakes(view: View) -> Stakes:
    """What is at stake in the paragraphs that are open in this length."""
    opened = view.scenario.length(view.length).open
    interests = {name: view.mandate.interest(name) for name in opened}
    share = shares(view.mandate, opened)
    by_paragraph = {
        name: _stake(interest, view.scenario.paragraph(name).options, share.get(name, 0.0))
        for name, interest in interests.items()
    }
    return Stakes(view.mandate, by_paragraph, view.mandate.no_deal_for(view.length))


def _stake(interest: Interest | None, options: tuple[Option, ...], share: float) -> Stake:
    if interest is None:
        return _NOTHING
    known = dict(interest.values)
    values = {one.key: known.get(one.key, 0.0) for one in options}
    red = frozenset(interest.red_lines)
    low = min(values.values(), default=0.0)
    high = max((value for key, value in values.items() if key not in red), default=low)
    return Stake(share, values, red, interest, low, high)
