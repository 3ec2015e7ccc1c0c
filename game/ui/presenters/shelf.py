"""A scenario as its card on the shelf shows it: title, flags, what it asks, or what is wrong."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from game.domain.scenario import Scenario
from game.resources import flag_file, scenarios_dir
from game.ui.app import Shelved
from game.wording import _, ngettext

__all__ = ["Card", "card_of", "level_of", "place_on_shelf", "ships"]

_EASY: Final = 16
"""Paragraphs times delegations up to which a first session is not lost in them."""
_HARD: Final = 40
"""From here on a class should have met the procedure before."""
_CHOICE: Final = 3
"""Options that leave something to choose: two wordings, and leaving the paragraph out.

In free drafting none are offered.
"""


@dataclass(frozen=True, slots=True)
class Card:
    """What is drawn: `facts` are short lines; `problem` is the first one with its line.

    `seats` are the delegations' flags, None where there is no picture, and their names.
    """

    title: str
    subtitle: str
    seats: tuple[tuple[Path | None, str], ...]
    facts: tuple[str, ...]
    problem: str = ""


def ships(one: Shelved) -> bool:
    """It came with the game: it is copied before it is changed."""
    return one.path.resolve().is_relative_to(scenarios_dir().resolve())


def level_of(scenario: Scenario) -> str:
    """How much there is to keep in mind at once: delegations times paragraphs, when shortest.

    Whoever has to write wordings, because the scenario offers none, should have met others.
    """
    words = (_("for a first session"), _("for every class"), _("for practised teams"))
    return words[_level(scenario)]


def _level(scenario: Scenario) -> int:
    shortest = min((one.open for one in scenario.lengths), key=len)
    load = len(shortest) * len(scenario.delegations)
    offered = min(sum(way.offered for way in scenario.paragraph(one).options) for one in shortest)
    if load >= _HARD or offered < _CHOICE:
        return 2
    return int(load > _EASY)


def place_on_shelf(one: Shelved) -> tuple[int, str]:
    """Where it stands: the easier before the harder, what cannot be played yet at the end."""
    if one.scenario is None:
        return 3, one.path.name
    return _level(one.scenario), one.scenario.title.casefold()


def card_of(one: Shelved) -> Card:
    """The card of a scenario, or of a folder that holds none that can be played."""
    if one.scenario is None:
        problem = _short(one.problems[0], one.path) if one.problems else ""
        count = len(one.problems)
        more = ngettext("{count} problem", "{count} problems", count).format(count=count)
        return Card(one.path.name, _("cannot be played yet"), (), (more,), problem)
    scenario = one.scenario
    seats = tuple((flag_file(each.flag, one.path), each.name) for each in scenario.delegations)
    return Card(scenario.title, scenario.subtitle, seats, _facts(one, scenario))


def _facts(one: Shelved, scenario: Scenario) -> tuple[str, ...]:
    count = len(scenario.delegations)
    seats = ngettext("{count} seat", "{count} seats", count).format(count=count)
    origin = _("comes with the game") if ships(one) else _("your own")
    return (f"{seats} · {level_of(scenario)}", _lengths(scenario), origin)


def _lengths(scenario: Scenario) -> str:
    """Each length with its minutes; one that the rules do not know is left out."""
    known = {pace.name: pace.minutes for pace in scenario.profile.paces}
    rows = [
        _("{length}: {minutes} minutes").format(length=_(one.name), minutes=known[one.name])
        for one in scenario.lengths
        if one.name in known
    ]
    return " · ".join(rows)


def _short(problem: str, folder: Path) -> str:
    """A problem without the way to its folder: `scenario.yaml:9:5: …`."""
    return problem.removeprefix(str(folder)).lstrip("/\\")
