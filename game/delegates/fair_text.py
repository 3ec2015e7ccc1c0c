"""The fair text of a session as one delegation sees it, from its mandate and its beliefs.

What is agreed stays as agreed; for the rest, the wordings with the largest product of all
surpluses over no deal. It tells which paragraphs to give on, and which to insist on.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from game.delegates.beliefs import Beliefs
from game.delegates.fair_deal import Table, climb_to_fair
from game.delegates.stakes import Stakes
from game.domain.delegation import Code
from game.domain.paragraph import ParagraphId

__all__ = ["fair_text"]

WHOLE: Final = 100.0


def fair_text(stakes: Stakes, beliefs: Beliefs) -> Mapping[ParagraphId, str]:
    """The fair option of every open paragraph; nothing where none is better than no deal."""
    names = tuple(name for name, stake in stakes.by_paragraph.items() if stake.values)
    others = [one for one in beliefs.others if one != beliefs.unyielding]
    if not names or not others or stakes.best <= 0:
        return {}
    options = {name: tuple(stakes.of(name).values) for name in names}
    table = _table(stakes, beliefs, others, options)
    no_deal = (stakes.no_deal, *(WHOLE * stakes.no_deal / stakes.best for _ in others))
    dream = [max(rows, key=lambda one: one[1][0])[0] for rows in table]
    fair = climb_to_fair(table, no_deal, dream)
    text = {name: options[name][index] for name, index in zip(names, fair, strict=True)}
    return text if stakes.worth(text) >= stakes.no_deal else {}


def _table(
    stakes: Stakes,
    beliefs: Beliefs,
    others: Sequence[Code],
    options: Mapping[ParagraphId, Sequence[str]],
) -> Table:
    points = [_points(beliefs, code, options) for code in others]
    return [
        [
            (index, (stakes.of(name).share * stakes.of(name).value(option), *held))
            for index, (option, held) in enumerate(
                zip(keys, zip(*(one[name] for one in points), strict=True), strict=True)
            )
            if _is_open(stakes, beliefs, name, option)
        ]
        for name, keys in options.items()
    ]


def _is_open(stakes: Stakes, beliefs: Beliefs, name: ParagraphId, option: str) -> bool:
    """What is agreed is not reopened in thought; red lines are not crossed."""
    if name in beliefs.settled:
        return option == beliefs.standing.get(name, option)
    return option not in stakes.of(name).red


def _points(
    beliefs: Beliefs, code: Code, options: Mapping[ParagraphId, Sequence[str]]
) -> dict[ParagraphId, list[float]]:
    """What another is believed to have by each option: 100 for the best of all, 0 the worst."""
    liked = {
        name: [
            beliefs.care.get((code, name), 1.0) * beliefs.liking(code, name, option)
            for option in keys
        ]
        for name, keys in options.items()
    }
    total = sum([max(row) - min(row) for row in liked.values()]) or 1.0
    return {name: [WHOLE * (one - min(row)) / total for one in row] for name, row in liked.items()}
