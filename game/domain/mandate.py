"""Mandates: a delegation's confidential instructions. Every figure is invented for teaching."""

from dataclasses import dataclass

from game.domain.delegation import Code
from game.domain.paragraph import ParagraphId

__all__ = ["Interest", "Mandate"]


@dataclass(frozen=True, slots=True)
class Interest:
    """What one paragraph is worth: a weight (above 0) and a value 0-100 an option.

    `reasons` holds one sentence an option in the diplomat's own voice; an option
    named in `red_lines` cannot be accepted, for `red_line_reason`.
    """

    paragraph: ParagraphId
    weight: float
    values: tuple[tuple[str, float], ...]
    reasons: tuple[tuple[str, str], ...] = ()
    red_lines: tuple[str, ...] = ()
    red_line_reason: str = ""

    def value(self, option: str) -> float:
        """Value 0-100 of an option; KeyError for one the mandate does not know."""
        for key, value in self.values:
            if key == option:
                return value
        raise KeyError(option)

    def reason(self, option: str) -> str:
        """The sentence that goes with an option, or "" if the author wrote none."""
        return next((text for key, text in self.reasons if key == option), "")


@dataclass(frozen=True, slots=True)
class Mandate:
    """One delegation's instructions for every paragraph that can be open.

    `no_deal` is what no resolution is worth, by length, on the scale 0-100 of
    `game.interests`; `vote_cost` is lost when the text is adopted by vote;
    `temperament` is "accommodating", "standard" or "tough".
    """

    delegation: Code
    interests: tuple[Interest, ...]
    no_deal: tuple[tuple[str, float], ...]
    vote_cost: float = 15.0
    temperament: str = "standard"
    summary: str = ""

    def interest(self, paragraph: ParagraphId) -> Interest | None:
        """The interest in one paragraph, if the mandate names it."""
        return next((one for one in self.interests if one.paragraph == paragraph), None)

    def no_deal_for(self, length: str) -> float:
        """What no resolution is worth in a length; KeyError for an unknown one."""
        for name, value in self.no_deal:
            if name == length:
                return value
        raise KeyError(length)
