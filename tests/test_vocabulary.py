"""One word, one meaning: the design's vocabulary holds in code, scenarios, sentences and pages."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "game").rglob("*.py"))
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").glob("*.md")]
SCENARIOS = sorted((ROOT / "scenarios").rglob("*.yaml"))

EMPTY_NAMES = re.compile(
    r"(?:^|_|(?<=[a-z]))(?:Manager|Helper|Utils?|manager|helper|utils?)(?:$|_|[A-Z])"
)
"""Names that say nothing; "data" and "process" stand where Python's own interfaces want them."""

RIVALS = {
    r"\bplayers?\b": "Delegation, or Seat for who drives it",
    r"\bad[- ]ref(?!erendum|\b)": "ad referendum",
    r"\broll call vote": "roll-call vote (rule 87)",
    r"\broll-call of attendance": "attendance call",
    r"\bclauses?\b": "paragraph",
    r"\bpreambulatory\b": "preambular",
    r"\bmoderators?\b": "facilitator",
    r"\bveto(?:es|ed)? the consensus\b": "objection",
}
"""A word that would be a second name for something -> the word that the project uses."""


def names_in(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    kinds = (ast.FunctionDef, ast.ClassDef, ast.AsyncFunctionDef)
    found = {node.name for node in ast.walk(tree) if isinstance(node, kinds)}
    return {*found, path.stem}


def sentences_in(path: Path) -> list[str]:
    """What the interface says: the literals handed to gettext."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [
        part.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("_", "mark", "ngettext")
        for part in node.args
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    ]


def rivals(text: str) -> list[str]:
    return [
        f"{rival}: say {word}"
        for rival, word in RIVALS.items()
        if re.search(rival, text, re.IGNORECASE)
    ]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_name_in_the_code_is_empty(path):
    assert not [name for name in names_in(path) if EMPTY_NAMES.search(name)]


def test_no_sentence_of_the_interface_uses_a_second_name():
    said = {text for path in SOURCES for text in sentences_in(path)}
    assert len(said) > 1500
    assert not {text: found for text in said if (found := rivals(text))}


@pytest.mark.parametrize("path", [*PAGES, *SCENARIOS], ids=lambda path: path.name)
def test_no_page_and_no_scenario_uses_a_second_name(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    assert not {n: found for n, line in enumerate(lines, 1) if (found := rivals(line))}


def test_commands_are_imperative_and_events_have_happened():
    """Commands are acts to come, events are past: no name serves for both."""
    from game.domain import commands, events

    asked, happened = set(commands.__all__), set(events.__all__)
    assert not asked & (happened - {"Command", "Event"})
    assert not {name for name in asked if name.endswith("ed") and name != "DeadlineReached"}


def test_an_empty_name_and_a_second_name_are_found():
    assert EMPTY_NAMES.search("SeatManager")
    assert EMPTY_NAMES.search("text_utils")
    assert not EMPTY_NAMES.search("manage_table")
    assert rivals("Each player raises a placard.")
