"""The shape of the code: median lines of a file and of a function, beside the models'.

python -m benchmarks.house
"""

import ast
import statistics
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks.figure import Figure
from benchmarks.table import printed

__all__ = ["figures", "functions_of"]

GAME: Final = Path(__file__).parents[1] / "game"


def figures(*, quick: bool) -> Iterator[Figure]:
    """Medians and maxima; every run is as quick as any other."""
    del quick
    sources = [path.read_text(encoding="utf-8") for path in sorted(GAME.rglob("*.py"))]
    files = [source.count("\n") for source in sources]
    functions = [lines for source in sources for lines in functions_of(source)]
    anchor = "scalachess 78, cosmicpython 36"
    yield Figure(
        "lines a file, median", statistics.median(files), "", 150, lower=True, anchor=anchor
    )
    yield Figure("lines a file, most", max(files), "", 300, lower=True)
    anchor = "scalachess 2, cosmicpython 4"
    median = statistics.median(functions)
    yield Figure("lines a function, median", median, "", 8, lower=True, anchor=anchor)
    yield Figure("lines a function, most", max(functions), "", 25, lower=True)


def functions_of(source: str) -> Iterator[int]:
    """Lines of each body, without its docstring and its head."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and node.end_lineno is not None:
            told = ast.get_docstring(node) is not None and len(node.body) > 1
            yield node.end_lineno - node.body[int(told)].lineno + 1


if __name__ == "__main__":
    printed(figures)
