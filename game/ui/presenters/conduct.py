"""Who did what at the table, in words; and how what the text was worth went up and down."""

from typing import Final, NamedTuple

from game.debrief.findings import Conduct, Debrief, Step
from game.domain.scenario import Scenario
from game.wording import _, mark

__all__ = ["CurveLine", "conduct_lines", "curve_lines", "step_lines"]

_DEEDS: Final[tuple[tuple[str, str], ...]] = (
    ("spoke", mark("statements {n}")),
    ("proposed", mark("proposals {n}")),
    ("own_words", mark("in own words {n}")),
    ("supported", mark("supported {n}")),
    ("reserved", mark("reservations {n}")),
    ("lifted", mark("lifted {n}")),
    ("objected", mark("objections {n}")),
    ("packages_offered", mark("packages offered {n}")),
    ("packages_accepted", mark("accepted {n}")),
    ("packages_declined", mark("declined {n}")),
    ("reopened", mark("reopened {n}")),
    ("broke_silence", mark("broke silence {n}")),
    ("amended", mark("amendments {n}")),
    ("lapsed", mark("let its time run out {n}")),
)


def conduct_lines(scenario: Scenario, found: Debrief) -> tuple[tuple[str, str, str], ...]:
    """One line a delegation: its name, its flag, and what it did, without what it did not do."""
    delegations = {one.code: one for one in scenario.delegations}
    return tuple(
        (delegations[one.delegation].name, delegations[one.delegation].flag, _deeds(one))
        for one in found.conduct
    )


def _deeds(one: Conduct) -> str:
    done = ((words, getattr(one, name)) for name, words in _DEEDS)
    said = [_(words).format(n=count) for words, count in done if count]
    refused = len(one.refused) if one.refused else 0
    if refused:
        said.append(_("out of order {n}").format(n=refused))
    return " · ".join(said) or _("nothing")


class CurveLine(NamedTuple):
    """A seat's line in the chart: its code, its colour "#rrggbb", a value (0-100) a step."""

    name: str
    colour: str
    values: tuple[float, ...]


def curve_lines(scenario: Scenario, found: Debrief) -> tuple[CurveLine, ...]:
    """What the standing text was worth to each seat whose mandate may be shown."""
    colours = {one.code: one.colour for one in scenario.delegations}
    return tuple(
        CurveLine(one.delegation, colours.get(one.delegation, ""), one.values)
        for one in found.curves
    )


def step_lines(scenario: Scenario, found: Debrief) -> tuple[str, ...]:
    """Each change of the standing text: at which step, which paragraph, and whose words."""
    return tuple(_step(scenario, one) for one in found.steps)


def _step(scenario: Scenario, one: Step) -> str:
    if not one.author:
        template = _("step {entry}: {label} changed")
        return template.format(entry=one.entry, label=one.label)
    name = scenario.names.get(one.author, one.author)
    template = _("step {entry}: {label} takes the words of {name}")
    return template.format(entry=one.entry, label=one.label, name=name)
