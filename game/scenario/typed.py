"""From a tree to a checked model of a format, all problems in one pass."""

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from game.scenario.explain import explain
from game.scenario.jsonschema import draft_07
from game.scenario.problems import Problem, ScenarioProblems, clip
from game.scenario.yamlread import Tree
from game.wording import _

__all__ = ["typed"]

Model = TypeVar("Model", bound=BaseModel)


def typed(tree: Tree, model: type[Model], version: str) -> Model:
    """The tree as `model`; raises ScenarioProblems with everything that does not fit."""
    if problem := _top(tree, version):
        raise ScenarioProblems((*tree.problems, problem))
    try:
        return model.model_validate(tree.value)
    except ValidationError as error:
        schema = draft_07(model.model_json_schema(ref_template="#/definitions/{model}"))
        found = explain(tree, error.errors(include_url=False), schema)
        raise ScenarioProblems((*tree.problems, *found)) from error


def _top(tree: Tree, version: str) -> Problem | None:
    """What makes it useless to look further: no mapping, or another format."""
    if not tree.values:
        return tree.problem(
            (), _("the file is empty"), _('begin with format: "{}"').format(version)
        )
    if not isinstance(tree.value, dict):
        return tree.problem((), _("the file is not a mapping"), _("write lines 'key: value'"))
    return _format_problem(tree, tree.value, version)


def _format_problem(tree: Tree, value: dict[str, Any], version: str) -> Problem | None:
    written = value.get("format", version)
    if written != version:
        what = _("this program does not read the format '{format}'")
        what = what.format(format=clip(str(written)))
        remedy = _("write '{format}', or use a newer program").format(format=version)
        return tree.problem(("format",), what, remedy)
    if "format" in value and next(iter(value)) != "format":
        return tree.problem(("format",), _("this is not the first key"), _("move it to the top"))
    return None
