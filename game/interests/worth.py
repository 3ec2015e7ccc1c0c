"""What a text is worth to a delegation, on the scale 0-100. Every figure is invented."""

from collections.abc import Mapping, Sequence

from game.domain.mandate import Mandate
from game.domain.paragraph import ParagraphId
from game.domain.phase import Outcome

__all__ = ["best_possible", "crossed_red_lines", "final_worth", "own_score", "shares", "worth"]

Text = Mapping[ParagraphId, str]


def shares(mandate: Mandate, opened: Sequence[ParagraphId]) -> dict[ParagraphId, float]:
    """How much each open paragraph counts; together 1 (nothing if the mandate is silent)."""
    weights = {
        one.paragraph: one.weight for one in mandate.interests if one.paragraph in set(opened)
    }
    total = sum(weights.values())
    return {name: weights[name] / total for name in opened if name in weights} if total else {}


def worth(mandate: Mandate, text: Text, opened: Sequence[ParagraphId]) -> float:
    """Value 0-100 of a text: weights times values over the open paragraphs."""
    total = 0.0
    for name, share in shares(mandate, opened).items():
        interest = mandate.interest(name)
        if interest is not None:
            total += share * interest.value(text[name])
    return total


def crossed_red_lines(
    mandate: Mandate, text: Text, opened: Sequence[ParagraphId]
) -> tuple[ParagraphId, ...]:
    """The open paragraphs whose wording this delegation cannot accept."""
    return tuple(
        name
        for name in opened
        if (interest := mandate.interest(name)) is not None and text[name] in interest.red_lines
    )


def best_possible(mandate: Mandate, opened: Sequence[ParagraphId]) -> float:
    """The most a delegation could dream of without crossing its own red lines."""
    total = 0.0
    for name, share in shares(mandate, opened).items():
        interest = mandate.interest(name)
        if interest is not None:
            total += share * max(
                value for key, value in interest.values if key not in interest.red_lines
            )
    return total


def final_worth(
    mandate: Mandate, text: Text, opened: Sequence[ParagraphId], length: str, outcome: Outcome
) -> float:
    """What the session's end is worth: no deal unless adopted; a vote has its cost."""
    if outcome not in {Outcome.ADOPTED_WITHOUT_VOTE, Outcome.ADOPTED_BY_VOTE}:
        return mandate.no_deal_for(length)
    cost = mandate.vote_cost if outcome is Outcome.ADOPTED_BY_VOTE else 0.0
    return worth(mandate, text, opened) - cost


def own_score(value: float, no_deal: float, best: float, *, agreed_to_red_line: bool) -> float:
    """(value - no deal) / (best possible - no deal); 0 for who agreed to a crossed red line.

    Being outvoted is not agreeing. Below no deal the score is negative.
    """
    if agreed_to_red_line or best <= no_deal:
        return 0.0
    return (value - no_deal) / (best - no_deal)
