"""Finding what a command line names: scenarios by id or path, records by path."""

from pathlib import Path

from game.cli.failure import CommandFailedError
from game.domain.scenario import Scenario
from game.resources import scenarios_dir
from game.scenario import ScenarioProblems, find_scenarios, load_scenario
from game.wording import _

__all__ = ["find_scenario", "load_named"]


def find_scenario(name: str) -> Path:
    """The folder or file of a scenario, by path or by the id of a shipped one."""
    path = Path(name)
    if path.exists():
        return path
    shipped = {one.parent.name if one.is_file() else one.name: one for one in _shipped()}
    if name in shipped:
        return shipped[name]
    known = ", ".join(sorted(shipped)) or _("none")
    raise CommandFailedError(
        _("There is no scenario '{name}': give a folder, or one of: {known}.").format(
            name=name, known=known
        )
    )


def _shipped() -> tuple[Path, ...]:
    return find_scenarios(scenarios_dir())


def load_named(name: str) -> Scenario:
    """Load a scenario; CommandFailedError carries every problem, a line each."""
    try:
        return load_scenario(find_scenario(name))
    except ScenarioProblems as problems:
        raise CommandFailedError("\n".join(str(one) for one in problems.problems)) from problems
