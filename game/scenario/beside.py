"""Files that may stand beside scenario.yaml: `cards.yaml`, `glossary.yaml`, `profile.yaml`.

The first two take a long list out of scenario.yaml; what stands in one place may not stand in
the other. The third is a set of rules of the scenario's own (`game.scenario.profiles`).
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Final, TypeVar

from pydantic import BaseModel, Field

from game.scenario.checks.cards import check_cards
from game.scenario.events import MAX_BYTES
from game.scenario.fields import Strict
from game.scenario.files import read_bytes, stands_inside
from game.scenario.glossary import GlossaryFile, GlossaryRow
from game.scenario.problems import Problem, ScenarioProblems
from game.scenario.schema import CardEntry, ScenarioFile
from game.scenario.typed import typed
from game.scenario.yamlread import Tree, read_yaml
from game.wording import _

__all__ = ["BESIDE_FORMAT", "CARDS_FILE", "GLOSSARY_FILE", "Beside", "CardsFile", "read_beside"]

CARDS_FILE: Final = "cards.yaml"
GLOSSARY_FILE: Final = "glossary.yaml"
BESIDE_FORMAT: Final = "ad-referendum-scenario/1"
"""The version of the format, if such a file says one."""

Model = TypeVar("Model", bound=BaseModel)


class CardsFile(Strict):
    """The whole of `cards.yaml`."""

    cards: Annotated[list[CardEntry], Field(min_length=1, max_length=40)]
    """Event cards that the facilitator may play."""


@dataclass(slots=True)
class Beside:
    """What the files beside scenario.yaml hold, and what is wrong with them."""

    cards: list[CardEntry] = field(default_factory=list)
    glossary: list[GlossaryRow] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_beside(file: Path, tree: Tree, entries: ScenarioFile) -> Beside:
    """Read the files beside a scenario's own; problems are collected, none is raised."""
    found = Beside()
    if read := _read(file.parent / CARDS_FILE, CardsFile, found.problems):
        cards, model = read
        found.cards = model.cards
        with_cards = entries.model_copy(update={"cards": model.cards})
        for one in check_cards(with_cards):
            found.problems.append(cards.problem(one.path, one.what, one.remedy, key=one.key))
        _in_both(tree, "cards", CARDS_FILE, found.problems)
    if words := _read(file.parent / GLOSSARY_FILE, GlossaryFile, found.problems):
        found.glossary = words[1].glossary
        _in_both(tree, "glossary", GLOSSARY_FILE, found.problems)
    return found


def _read(path: Path, model: type[Model], problems: list[Problem]) -> tuple[Tree, Model] | None:
    """The file as its model; None if there is none, or if it cannot be read."""
    if not path.is_symlink() and not path.exists():
        return None
    if not stands_inside(path, path.parent):
        what = _("the file leads out of the scenario's folder")
        problems.append(Problem(str(path), 1, 1, "", what, _("put the file itself here")))
        return None
    try:
        tree = read_yaml(read_bytes(path, MAX_BYTES), str(path))
        made = typed(tree, model, BESIDE_FORMAT)
    except ScenarioProblems as found:
        problems.extend(found.problems)
        return None
    problems.extend(tree.problems)
    return tree, made


def _in_both(tree: Tree, key: str, name: str, problems: list[Problem]) -> None:
    if isinstance(tree.value, dict) and tree.value.get(key):
        what = _("'{key}' stands here and in {file}").format(key=key, file=name)
        problems.append(tree.problem((key,), what, _("keep one of the two"), key=True))
