"""The table: delegations, sponsors, public positions."""

from collections.abc import Iterator

from game.scenario.checks.finding import Finding, codes, repeats
from game.scenario.problems import Path, clip, did_you_mean
from game.scenario.schema import ScenarioFile
from game.wording import _

__all__ = [
    "DEVICES",
    "check_delegations",
    "check_positions",
    "check_sponsors",
    "unknown_delegation",
]

_PORTS = (f"{port}{number}" for port in ("COM", "LPT") for number in range(1, 10))
DEVICES = frozenset({"CON", "PRN", "AUX", "NUL", *_PORTS})
"""Names that Windows keeps for devices: no file can be called so."""

_FEWEST_MEMBERS = 2


def unknown_delegation(scenario: ScenarioFile, code: str, path: Path) -> Iterator[Finding]:
    """A finding if no delegation at the table has this code."""
    if code not in (known := codes(scenario)):
        what = _("no delegation has the code '{code}'").format(code=clip(code))
        yield Finding(path, what, did_you_mean(code, known), key=True)


def check_delegations(scenario: ScenarioFile) -> Iterator[Finding]:
    """Codes and names are unique, usable as names of files; somebody has a vote."""
    rows = tuple(enumerate(scenario.delegations))
    if sum(not one.observer for _row, one in rows) < _FEWEST_MEMBERS:
        what = _("fewer than two delegations have a vote")
        yield Finding(("delegations",), what, _("leave 'observer: true' away from some"))
    yield from repeats(("delegations",), ((one.code, (row, "code")) for row, one in rows))
    yield from repeats(("delegations",), ((one.name, (row, "name")) for row, one in rows))
    for row, one in rows:
        for field, name in (("code", one.code), ("flag", one.flag)):
            if name.upper() in DEVICES:
                what = _("Windows keeps the name '{name}' for a device").format(name=name)
                yield Finding(("delegations", row, field), what, _("choose another name"))


def check_sponsors(scenario: ScenarioFile) -> Iterator[Finding]:
    """Sponsors sit at the table, and the main sponsor is one of them."""
    rows = tuple(enumerate(scenario.sponsors))
    watching = {one.code for one in scenario.delegations if one.observer}
    yield from repeats(("sponsors",), ((code, (row,)) for row, code in rows))
    for row, code in rows:
        yield from unknown_delegation(scenario, code, ("sponsors", row))
        if code in watching:
            what = _("the observer {code} cannot be a sponsor").format(code=code)
            yield Finding(("sponsors", row), what, _("name a delegation that has a vote"))
    if scenario.main_sponsor not in scenario.sponsors:
        what = _("the main sponsor '{code}' is not one of the sponsors")
        remedy = did_you_mean(scenario.main_sponsor, scenario.sponsors)
        yield Finding(("main_sponsor",), what.format(code=scenario.main_sponsor), remedy)


def check_positions(scenario: ScenarioFile) -> Iterator[Finding]:
    """Every public position belongs to a delegation at the table."""
    for row, paragraph in enumerate(scenario.paragraphs):
        for code in paragraph.positions:
            path: Path = ("paragraphs", row, "positions", code)
            yield from unknown_delegation(scenario, code, path)
