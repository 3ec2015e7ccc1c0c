"""Where refusals are raised: read from the source of the rules, so that no list can go stale."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

__all__ = ["OWN_RULE", "Raised", "raised"]

_GAME: Final = Path(__file__).parents[1]
OWN_RULE: Final = "own"
"""Stands for the rule that a motion's row of the profile names."""


@dataclass(frozen=True, slots=True)
class Raised:
    """One place that makes a refusal: its code, the rules it may name, the module."""

    code: str
    rules: tuple[str, ...]
    module: str


def raised() -> tuple[Raised, ...]:
    """Every `Refusal(...)` in the code, by code and module."""
    found = (one for path in sorted(_GAME.rglob("*.py")) for one in _in_file(path))
    return tuple(sorted(found, key=lambda one: (one.code, one.module)))


def _in_file(path: Path) -> Iterator[Raised]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    module = path.relative_to(_GAME).with_suffix("").as_posix()
    tables = [one for one in tree.body if isinstance(one, _TABLES)]
    scopes = [*tables, *(one for one in ast.walk(tree) if isinstance(one, ast.FunctionDef))]
    for scope in scopes:
        for call in ast.walk(scope):
            if isinstance(call, ast.Call) and _names(call) and (code := _constant(call.args)):
                yield Raised(code, _rules(call, scope), module)


_TABLES = (ast.Assign, ast.AnnAssign)
"""What stands in a module outside its functions."""


def _names(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Name) and call.func.id == "Refusal"


def _constant(args: list[ast.expr]) -> str:
    first = args[0] if args else None
    return str(first.value) if isinstance(first, ast.Constant) else ""


def _rules(call: ast.Call, scope: ast.AST) -> tuple[str, ...]:
    """The rule that is written there; a name stands for what is assigned to it nearby."""
    given = call.args[1]
    if isinstance(given, ast.Name):
        return _strings(*_assigned(scope, given.id)) or (OWN_RULE,)
    return _strings(given) or (OWN_RULE,)


def _assigned(scope: ast.AST, name: str) -> Iterator[ast.expr]:
    for node in ast.walk(scope):
        if isinstance(node, ast.Assign) and any(
            isinstance(one, ast.Name) and one.id == name for one in node.targets
        ):
            yield node.value


def _strings(*nodes: ast.expr) -> tuple[str, ...]:
    """The texts a rule may be: both branches of a choice, not its condition."""
    found: list[str] = []
    for node in nodes:
        if isinstance(node, ast.IfExp):
            found.extend(_strings(node.body, node.orelse))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            found.append(node.value)
    return tuple(dict.fromkeys(found))
