"""Whatever stands in a scenario's files, loading ends in a scenario or in problems, never else.

Bytes, valid YAML with its lines and words disturbed, and valid structures with values that no
author would write. The same against time and memory: tests/soak/test_loader_limits.py.
"""

import copy
import json
import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from game.scenario import ScenarioProblems, load_scenario, read_profile
from game.scenario.patching import PatchError, patched
from game.scenario.spans import spans_of
from game.scenario.yamlread import read_yaml

HERE = Path(__file__).parent
PROFILES = HERE.parents[1] / "scenarios" / "profiles"
SOURCE = (HERE / "minimal" / "scenario.yaml").read_text("utf-8")
TREE = read_yaml(SOURCE.encode(), "scenario.yaml").value
PROFILE = (PROFILES / "classroom.yaml").read_text("utf-8")
LINE = re.compile(r"[^\n]+:\d+:\d+: [^\n]+ — [^\n]+")
HARM = (
    "&a",
    "*a",
    "!!int x",
    "<<: {a: 1}",
    "---",
    "...",
    "%YAML 1.1",
    "{",
    "]",
    "- - - -",
    "? ",
    ": ",
    "'",
    '"',
    "|2-",
    ">",
    "\t",
    "\ufeff",
    "\u202e",
    "\x85",
    '"\\ud800"',
    '"\\x00"',
    "9" * 400,
    "-" * 50,
    "[" * 40,
    "no",
    "~",
    "1e999",
    "0x1F",
    "2021-02-31",
    "x" * 8001,
    "é" * 400,
    "\N{OBJECT REPLACEMENT CHARACTER}",
)
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**18), 10**18),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=20),
    st.sampled_from(["", " ", "omitted", "PP1", "OP99", "[^1]", "[^99999999999]", "../un", "NUL"]),
    st.sampled_from(["a" * 7000, "[^" + "9" * 5000 + "]", "\n" * 300, "." * 300, "1." * 300]),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=6,
)


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """A scenario whose files are written anew for every example."""
    with tempfile.TemporaryDirectory() as place:
        yield Path(shutil.copytree(HERE / "minimal", Path(place) / "minimal"))


def outcome(folder: Path, source: bytes) -> str:
    """Load a scenario with this text: "loads", or "problems", each in its documented form."""
    (folder / "scenario.yaml").write_bytes(source)
    try:
        load_scenario(folder, PROFILES)
    except ScenarioProblems as found:
        refused = found
    else:
        return "loads"
    documented(refused)
    return "problems"


def documented(refused: ScenarioProblems) -> None:
    """At least one problem, each on one line with its place and what to do."""
    assert refused.problems
    for one in refused.problems:
        assert LINE.fullmatch(str(one)), str(one)
        assert one.line >= 1
        assert one.column >= 1


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every entry of a structure."""
    yield path
    rows = value.items() if isinstance(value, dict) else ()
    rows = enumerate(value) if isinstance(value, list) else rows
    for key, one in rows:
        yield from places(one, (*path, key))


PLACES = [path for path in places(TREE) if path]


@st.composite
def disturbed(draw: st.DrawFn, source: str = SOURCE) -> bytes:
    """A valid text with some lines lost, doubled, moved, indented or spoilt."""
    lines = source.split("\n")
    for _change in range(draw(st.integers(1, 4))):
        row = draw(st.integers(0, len(lines) - 1))
        line = lines[row]
        at = draw(st.integers(0, len(line)))
        lines[row : row + 1] = draw(
            st.sampled_from(
                [
                    [],
                    [line, line],
                    [" " + line],
                    [line.lstrip()],
                    [line[:at] + draw(st.sampled_from(HARM)) + line[at:]],
                    [line[:at]],
                    [line, lines[draw(st.integers(0, len(lines) - 1))]],
                ]
            )
        ) or [""]
    return "\n".join(lines).encode("utf-8", "surrogatepass")


@st.composite
def misshapen(draw: st.DrawFn) -> bytes:
    """A valid structure with values, keys or entries that are not meant."""
    tree = copy.deepcopy(TREE)
    for path in draw(st.lists(st.sampled_from(PLACES), min_size=1, max_size=3)):
        parent = tree
        try:
            for step in path[:-1]:
                parent = parent[step]
            kind = draw(st.sampled_from(["value", "gone", "key", "twin"]))
            _misshape(draw, parent, path[-1], kind)
        except (LookupError, TypeError):
            continue
    return json.dumps(tree, ensure_ascii=draw(st.booleans())).encode("utf-8", "surrogatepass")


def _misshape(draw: st.DrawFn, parent: Any, key: Any, kind: str) -> None:
    if kind == "gone":
        del parent[key]
    elif kind == "value":
        parent[key] = draw(VALUES)
    elif isinstance(parent, list):
        parent.insert(0, copy.deepcopy(parent[key]))
    elif kind == "key":
        parent[draw(st.text(max_size=6))] = parent.pop(key)
    else:
        parent[draw(st.sampled_from(["PP2", "OP99", "AN", "omitted", "ZZ"]))] = parent[key]


@settings(deadline=None)  # a busy machine is no finding
@given(st.binary(max_size=400))
@example(b"")
@example(b"\xef\xbb\xbf")
@example(b"\xef\xbb\xbf\xef\xbb\xbfa: 1")
@example(b"\x00" * 64)
@example(b"a: \xf4\x90\x80\x80")
def test_bytes_end_in_problems(folder: Path, source: bytes) -> None:
    assert outcome(folder, source) == "problems"


@settings(deadline=None)  # a busy machine is no finding
@given(disturbed())
def test_a_disturbed_text_loads_or_ends_in_problems(folder: Path, source: bytes) -> None:
    assert outcome(folder, source) in ("loads", "problems")


@settings(deadline=None)  # a busy machine is no finding
@given(misshapen())
def test_a_misshapen_structure_loads_or_ends_in_problems(folder: Path, source: bytes) -> None:
    assert outcome(folder, source) in ("loads", "problems")


@settings(deadline=None)  # a busy machine is no finding
@given(disturbed(PROFILE))
def test_disturbed_rules_load_or_end_in_problems(folder: Path, source: bytes) -> None:
    file = folder / "classroom.yaml"
    file.write_bytes(source)
    try:
        read_profile(file)
    except ScenarioProblems as found:
        documented(found)


@settings(deadline=None)  # a busy machine is no finding
@given(st.dictionaries(st.text(max_size=12), VALUES, max_size=3))
def test_rules_that_are_changed_in_the_scenario_load_or_end_in_problems(
    folder: Path, changes: dict[str, Any]
) -> None:
    tree = TREE | {"profile": {"name": "un", **changes}}
    assert outcome(folder, json.dumps(tree).encode()) in ("loads", "problems")


@settings(deadline=None)  # a busy machine is no finding
@given(st.one_of(st.binary(max_size=200), disturbed('format: "ad-referendum-i18n/1"\ntitle: x\n')))
def test_a_translation_loads_or_ends_in_problems(folder: Path, source: bytes) -> None:
    (folder / "i18n").mkdir(exist_ok=True)
    (folder / "i18n" / "ru.yaml").write_bytes(source)
    try:
        assert outcome(folder, SOURCE.encode()) in ("loads", "problems")
    finally:
        shutil.rmtree(folder / "i18n")


@settings(deadline=None)  # a busy machine is no finding
@given(disturbed(), st.data())
def test_changing_a_disturbed_text_ends_in_a_text_or_a_refusal(
    source: bytes, data: st.DataObject
) -> None:
    text = source.decode("utf-8", "surrogatepass")
    try:
        paths = [path for path in spans_of(text).entries if path]
        path = data.draw(st.sampled_from(paths or [("title",)]))
        after = patched(text, {path: data.draw(SCALARS.filter(lambda one: one is not None))})
    except (ScenarioProblems, PatchError):
        return
    assert read_yaml(after.encode(), "f.yaml").value is not None
