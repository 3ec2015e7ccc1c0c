"""No check without a broken fixture: each of their sentences stands in some test."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = (
    *sorted((ROOT / "game" / "scenario" / "checks").glob("*.py")),
    *(ROOT / "game" / "scenario" / f"{name}.py" for name in ("loader", "pictures", "yamlread")),
)


def sentences(file: Path) -> Iterator[str]:
    """What `_("...")` marks for translation in a file."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        is_call = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        if is_call and node.func.id == "_" and isinstance(node.args[0], ast.Constant):
            yield node.args[0].value


def longest_part(sentence: str) -> str:
    """The longest stretch of a sentence in which nothing is filled in."""
    return max((one.strip(" '") for one in re.split(r"\{[^}]*\}", sentence)), key=len)


def words_of_the_tests() -> str:
    """All tests of scenarios; strings that run over two lines are joined."""
    texts = (one.read_text("utf-8") for one in sorted((ROOT / "tests" / "scenario").glob("*.py")))
    return re.sub(r'"\s*\n\s*f?"', "", "\n".join(texts))


SAID = words_of_the_tests()
CHECKED = [
    pytest.param(one, id=f"{file.stem}: {one[:50]}") for file in SOURCES for one in sentences(file)
]


def test_there_are_dozens_of_checks() -> None:
    assert len(CHECKED) > 80


@pytest.mark.parametrize("sentence", CHECKED)
def test_a_fixture_brings_the_sentence_about(sentence: str) -> None:
    assert longest_part(sentence) in SAID
