"""`docs/rules.md`: which test proves which rule, read from the tests' source."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from game.wording.rule_names import RULE_NAMES

__all__ = ["ASSEMBLY", "CLASSROOM", "Proof", "proofs", "rule_page"]

_HOUSE: Final = Path(__file__).parents[2]

ASSEMBLY: Final[tuple[str, ...]] = (
    *("67", "68", "69", "71", "72", "73", "74", "75", "76", "77", "78", "79", "80", "81"),
    *("82", "83", "84", "85", "86", "87", "88", "89", "90", "91", "95", "133", "153"),
)
"""The rules of the General Assembly's plenary that the game plays, a committee's tie included."""

CLASSROOM: Final[dict[str, str]] = {
    "personal_privilege": "Point of personal privilege",
    "point_of_order": "Point of order",
    "information": "Point of information",
    "appeal": "Appeal of the chair's ruling",
    "adjournment": "Adjournment of the meeting",
    "suspension": "Suspension of the meeting",
    "unmoderated_caucus": "Unmoderated caucus",
    "moderated_caucus": "Moderated caucus",
    "speaking_time": "Limit of speaking time",
    "tabling": "Tabling of the debate",
    "closure": "Closure of debate",
    "introduce_draft": "Introducing a draft",
    "introduce_amendment": "Introducing an amendment",
    "friendly_amendment": "Friendly amendment",
    "unfriendly_amendment": "Unfriendly amendment",
    "reorder": "Another order of amendments",
    "divide_question": "Division of the question",
    "roll_call": "Roll-call vote, pass and rights",
    "reconsideration": "Reconsideration",
    "attendance": "Attendance call, “present and voting”",
    "abstention": "No abstention on procedural votes",
    "paragraph_votes": "Every paragraph voted, a classroom rule",
    "second": "A motion wants a second",
    "yields": "Yields",
}
"""The motions and customs of classic Model UN, as tests name them after "classroom:"."""

_HEAD = """# Which test proves which rule

Made by `python -m game.cli.pages rules > docs/rules.md` from the marks `@pytest.mark.rule(...)`
in the tests; a test keeps it equal to them, and fails for a rule that no test proves. A test
says in its name what the rule means here. The rules are paraphrased: look into A/520 before
quoting. Where the game plays less than a rule, the test says what it does play.
"""


@dataclass(frozen=True, slots=True)
class Proof:
    """A test that proves a rule; `cases` counts its parameters, as far as they are written out."""

    rule: str
    test: str
    file: str
    cases: int = 1


def proofs() -> tuple[Proof, ...]:
    """Every mark of every test, in the order of the files."""
    paths = sorted((_HOUSE / "tests").rglob("test_*.py"))
    return tuple(one for path in paths for one in _in_file(path))


def _in_file(path: Path) -> Iterator[Proof]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    shared = [rule for node in tree.body for rule in _module_marks(node)]
    file = path.relative_to(_HOUSE).as_posix()
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            own = [rule for mark in node.decorator_list for rule in _marked(mark)]
            for rule in dict.fromkeys((*shared, *own)):
                yield Proof(rule, node.name, file, _cases(node))


def _module_marks(node: ast.stmt) -> Iterator[str]:
    """`pytestmark = pytest.mark.rule("90")` marks a whole file."""
    if isinstance(node, ast.Assign) and any(_is_named(one, "pytestmark") for one in node.targets):
        for inner in ast.walk(node.value):
            yield from _marked(inner)


def _is_named(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _marked(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Call) and _is_mark(node, "rule"):
        for given in node.args:
            if isinstance(given, ast.Constant):
                yield str(given.value)


def _is_mark(call: ast.Call, name: str) -> bool:
    return isinstance(call.func, ast.Attribute) and call.func.attr == name


def _cases(test: ast.FunctionDef) -> int:
    """How many cases a test has: the lists of its parameters, multiplied."""
    count = 1
    for mark in test.decorator_list:
        if isinstance(mark, ast.Call) and _is_mark(mark, "parametrize"):
            rows = mark.args[1] if len(mark.args) > 1 else None
            count *= len(rows.elts) if isinstance(rows, ast.List | ast.Tuple) else 1
    return count


def rule_page() -> str:
    """The whole page: the Assembly's rules, the classroom's motions, the rest."""
    found: dict[str, list[Proof]] = {}
    for one in proofs():
        found.setdefault(one.rule, []).append(one)
    total = sum(one.cases for rows in found.values() for one in rows)
    parts = [f"{_HEAD}\n{total} numbered cases.", "## The General Assembly's rules"]
    parts.append(_table((f"{rule} {RULE_NAMES[rule]}", found.get(rule, [])) for rule in ASSEMBLY))
    parts.append("## Classic Model UN")
    named = ((name, found.get(f"classroom:{key}", [])) for key, name in CLASSROOM.items())
    parts.append(_table(named))
    parts.append("## Practice, and numbers of the rules profile")
    parts.append(_table((kind, found.get(kind, [])) for kind in _rest(found)))
    return "\n\n".join(parts) + "\n"


def _rest(found: dict[str, list[Proof]]) -> Iterator[str]:
    known = {*ASSEMBLY, *(f"classroom:{key}" for key in CLASSROOM)}
    yield from sorted(set(found) - known)


def _table(rows: Iterator[tuple[str, list[Proof]]]) -> str:
    lines = ["| Rule | Cases | Proved by |", "|---|---|---|"]
    for name, tests in rows:
        count = sum(one.cases for one in tests)
        lines.append(f"| {name} | {count} | {_cell(tests)} |")
    return "\n".join(lines)


def _cell(tests: list[Proof]) -> str:
    files: dict[str, list[str]] = {}
    for one in tests:
        files.setdefault(one.file, []).append(_sentence(one))
    return "<br>".join(f"`{file}`: {'; '.join(names)}" for file, names in files.items())


def _sentence(proof: Proof) -> str:
    words = proof.test.removeprefix("test_").replace("_", " ")
    return f"{words} ({proof.cases})" if proof.cases > 1 else words
