"""A first scenario of one's own: it plays at once, and its comments say how to go on."""

import json
import re
from collections.abc import Sequence
from pathlib import Path
from string import Template

from game import resources
from game.scenario.loader import SCENARIO_FILE, check_scenario
from game.scenario.new_folder import new_folder, schema_beside
from game.scenario.problems import ScenarioProblems
from game.scenario.resolutions.skeleton import codes_for

__all__ = ["FEWEST", "MOST", "starter_yaml", "write_starter"]

FEWEST, MOST = 2, 30
"""How many delegations a scenario may have."""


def _template(name: str) -> Template:
    """A text of `assets/starter`, with $names where answers go."""
    return Template(resources.asset(f"starter/{name}").read_text(encoding="utf-8"))


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)


def starter_yaml(name: str, title: str, delegations: Sequence[str]) -> str:
    """The text of scenario.yaml for delegations by name, in their order."""
    codes = codes_for(delegations)
    rows = "\n".join(f"  - {{code: {code}, name: {_text(one)}}}" for code, one in codes)
    head = _template("scenario.yaml").substitute(
        name=name,
        title=_text(title),
        sponsors=_text(f"{', '.join(delegations)}: draft resolution"),
        delegations=rows,
        codes=", ".join(code for code, _one in codes),
        first=codes[0][0],
    )
    return head + "".join(_mandate(place, code, one) for place, (code, one) in enumerate(codes))


def _mandate(place: int, code: str, name: str) -> str:
    """Interests that differ from seat to seat, so that there is something to trade."""
    values = (90, 65, 50)
    a, b, c = (values[(number + place) % 3] for number in range(3))
    weights = (5, 3, 2)
    pp2, op1, op2 = (weights[(number + 2 * place) % 3] for number in range(3))
    return _template("mandate.yaml").substitute(
        code=code,
        temperament=("standard", "accommodating", "tough")[place % 3],
        summary=_text(f"{name} wants a text that all can join. Write here what matters to it."),
        a=a,
        b=b,
        c=c,
        pp2=pp2,
        op1=op1,
        op2=op2,
    )


def write_starter(target: Path, title: str, delegations: Sequence[str]) -> None:
    """Write the scenario into a new folder, whole or not at all.

    ScenarioProblems if the folder is there, or what was answered makes no scenario.
    """
    with new_folder(target) as folder:
        (folder / "briefs").mkdir()
        schema_beside(folder)
        name = re.sub(r"[^a-z0-9]+", "-", target.name.lower()).strip("-")[:40] or "my-scenario"
        text = starter_yaml(name, title, delegations)
        (folder / SCENARIO_FILE).write_text(text, encoding="utf-8")
        for code, one in codes_for(delegations):
            page = _template("brief.md").substitute(name=one)
            (folder / "briefs" / f"{code}.md").write_text(page, encoding="utf-8")
        if problems := check_scenario(folder):
            raise ScenarioProblems(problems)
