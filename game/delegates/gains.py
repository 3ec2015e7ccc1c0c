"""What a decision would bring, in points of the whole text: the sums behind a ballot."""

from game.delegates.mind import Standpoint
from game.delegates.stakes import RED_LINE
from game.domain.paragraph import OMITTED, ParagraphId

__all__ = ["gain_of_change", "gain_of_keeping", "gain_of_text"]


def gain_of_text(at: Standpoint) -> float:
    """The text with a vote's cost against no deal; never for a crossed red line."""
    if at.stakes.crossed_by(at.text):
        return -RED_LINE
    return at.worth - at.view.mandate.vote_cost - at.stakes.no_deal


def gain_of_change(at: Standpoint, paragraph: ParagraphId, old: str, new: str) -> float:
    """One paragraph in another wording."""
    return at.stakes.of(paragraph).change(old, new)


def gain_of_keeping(at: Standpoint, paragraph: ParagraphId) -> float:
    """One paragraph against leaving it out."""
    return gain_of_change(at, paragraph, OMITTED, at.text.get(paragraph, ""))
