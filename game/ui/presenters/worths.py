"""What the open paragraphs are worth to one delegation, the heaviest first: for its briefing."""

from dataclasses import dataclass

from game.domain.delegation import Code
from game.domain.scenario import Scenario
from game.interests import shares

__all__ = ["ParagraphWorth", "paragraph_worths"]


@dataclass(frozen=True, slots=True)
class ParagraphWorth:
    """One paragraph: its share of the whole in per cent, and each wording's value 0-100.

    `options` are (value, title, crosses a red line), the best first.
    """

    label: str
    title: str
    share: int
    options: tuple[tuple[int, str, bool], ...]
    red_line_reason: str


def paragraph_worths(scenario: Scenario, code: Code, length: str) -> tuple[ParagraphWorth, ...]:
    """Confidential: for the screen of this delegation alone."""
    mandate = scenario.mandate(code)
    opened = scenario.length(length).open
    weights = shares(mandate, opened)
    ordered = sorted(weights, key=lambda name: -weights[name])
    return tuple(_worth(scenario, code, name, weights[name]) for name in ordered)


def _worth(scenario: Scenario, code: Code, name: str, share: float) -> ParagraphWorth:
    interest = scenario.mandate(code).interest(name)
    paragraph = scenario.paragraph(name)
    titles = {one.key: one.title for one in paragraph.options}
    values = interest.values if interest else ()
    red = interest.red_lines if interest else ()
    best_first = sorted(values, key=lambda one: -one[1])
    return ParagraphWorth(
        label=name,
        title=paragraph.title,
        share=round(100 * share),
        options=tuple((round(v), titles.get(key, key), key in red) for key, v in best_first),
        red_line_reason=interest.red_line_reason if interest else "",
    )
