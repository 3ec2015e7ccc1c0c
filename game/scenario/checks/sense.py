"""Instructions that lead nowhere: nothing to gain, nothing to choose. No figure is printed."""

from collections.abc import Iterator
from typing import Final

from game.scenario.checks.finding import Finding, opened, option_keys
from game.scenario.checks.mandates import excluded, members
from game.scenario.schema import MandateEntry, ScenarioFile
from game.wording import _

__all__ = ["check_gain", "check_indifference", "check_weights"]

_MOST: Final = 0.95
"""The share of all weights that one paragraph may have: the others have to count too."""


def check_gain(scenario: ScenarioFile) -> Iterator[Finding]:
    """Some text is worth more than no resolution to every delegation with a vote."""
    barred = {one.id: excluded(scenario, one.id) for one in scenario.paragraphs}
    for code in members(scenario):
        mandate = scenario.mandates.get(code)
        for length, ids in scenario.lengths.items() if mandate else ():
            best = _best(mandate, ids, barred) if mandate else None
            if mandate and best is not None and best <= mandate.no_deal.get(length, 0):
                what = _("no text can satisfy {code} in the length '{length}'")
                remedy = _("let no resolution be worth less to it, or some wording more")
                what = what.format(code=code, length=length)
                yield Finding(("mandates", code, "no_deal", length), what, remedy)


def _best(mandate: MandateEntry, ids: list[str], barred: dict[str, set[str]]) -> float | None:
    """What the text is worth that a delegation would choose alone, 0-100.

    None where that cannot be said: other checks say what is missing, or that all is excluded.
    """
    total = weights = 0.0
    for one in ids:
        interest = mandate.interests.get(one)
        values = interest.values.items() if interest else ()
        free = [value for key, value in values if key not in barred.get(one, ())]
        if not free or interest is None:
            return None
        total, weights = total + interest.weight * max(free), weights + interest.weight
    return total / weights if weights else None


def check_indifference(scenario: ScenarioFile) -> Iterator[Finding]:
    """Of every open paragraph somebody prefers one wording to another."""
    is_open = opened(scenario)
    mandates = [scenario.mandates.get(code) for code in members(scenario)]
    for row, paragraph in enumerate(scenario.paragraphs):
        keys = option_keys(paragraph, paragraph.id in is_open)
        interests = [one.interests.get(paragraph.id) for one in mandates if one]
        known = [one for one in interests if one and all(key in one.values for key in keys)]
        if paragraph.id not in is_open or len(known) < len(mandates):
            continue
        if all(len({one.values[key] for key in keys}) == 1 for one in known):
            what = _("nobody cares about {paragraph}: its wordings are worth the same to each")
            remedy = _("let somebody prefer one, or do not open the paragraph")
            yield Finding(("paragraphs", row), what.format(paragraph=paragraph.id), remedy)


def check_weights(scenario: ScenarioFile) -> Iterator[Finding]:
    """Weights are shares of a whole: no paragraph takes all of it where several are open."""
    for code in members(scenario):
        mandate = scenario.mandates.get(code)
        heavy: dict[str, str] = {}
        for length, ids in scenario.lengths.items() if mandate else ():
            rows = {one: mandate.interests.get(one) for one in ids} if mandate else {}
            weights = {one: interest.weight for one, interest in rows.items() if interest}
            for one, weight in weights.items():
                if len(weights) > 1 and weight > _MOST * sum(weights.values()):
                    heavy.setdefault(one, length)
        for paragraph, length in heavy.items():
            what = _("the weights do not add up: beside {paragraph} nothing counts in '{length}'")
            what = what.format(paragraph=paragraph, length=length)
            path = ("mandates", code, "interests", paragraph, "weight")
            yield Finding(path, what, _("give it at most 95 of every 100 there"))
