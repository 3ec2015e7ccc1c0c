"""Draw the house from its imports: writes the drawn part of docs/architecture.md anew.

    python docs/draw_house.py

The picture shows who imports whom among the packages; an arrow that follows from others is left
out. What a package is for stands in its own docstring.
"""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
PAGE: Final = ROOT / "docs" / "architecture.md"
BEGIN: Final = "<!-- drawn by docs/draw_house.py: begin -->\n"
END: Final = "<!-- drawn by docs/draw_house.py: end -->\n"


def packages() -> tuple[str, ...]:
    """The packages of the game, by name."""
    return tuple(sorted(path.parent.name for path in (ROOT / "game").glob("*/__init__.py")))


def imported(package: str) -> frozenset[str]:
    """Which other packages of the game a package imports."""
    found = set()
    for path in sorted((ROOT / "game" / package).rglob("*.py")):
        found.update(_targets(ast.parse(path.read_text(encoding="utf-8"))))
    return frozenset(found & set(packages()) - {package})


def _targets(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "game":
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("game."):
            yield str(node.module).split(".")[1]


@cache
def _graph() -> dict[str, frozenset[str]]:
    return {name: imported(name) for name in packages()}


@cache
def _reached(package: str) -> frozenset[str]:
    """Everything below a package, near and far."""
    near = _graph()[package]
    return near.union(*(_reached(one) for one in near))


def arrows() -> tuple[tuple[str, str], ...]:
    """Arrows that do not follow from others."""
    graph = _graph()
    return tuple(
        (upper, lower)
        for upper in sorted(graph)
        for lower in sorted(graph[upper])
        if not any(lower in _reached(between) for between in graph[upper] - {lower})
    )


def purpose(package: str) -> str:
    """The first sentence of a package's docstring."""
    source = (ROOT / "game" / package / "__init__.py").read_text(encoding="utf-8")
    told = ast.get_docstring(ast.parse(source)) or ""
    return " ".join(told.split("\n\n", maxsplit=1)[0].split())


def drawn() -> str:
    """The picture and the table under it."""
    lines = ["```mermaid", "flowchart TD"]
    lines += [f"    {upper} --> {lower}" for upper, lower in arrows()]
    lines += ["```", "", "| Package | What it is | Imports |", "|---|---|---|"]
    for name in packages():
        below = ", ".join(sorted(_graph()[name])) or "nothing of the game"
        lines.append(f"| `game/{name}` | {purpose(name)} | {below} |")
    return "\n".join(lines) + "\n"


def page(text: str) -> str:
    """The page with its drawn part made anew."""
    before, rest = text.split(BEGIN)
    _old, after = rest.split(END)
    return before + BEGIN + drawn() + END + after


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
