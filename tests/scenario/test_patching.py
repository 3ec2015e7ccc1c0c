"""Changing one value of a YAML text: the rest stays to the letter, the file reads as asked."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.scenario import ScenarioProblems
from game.scenario.patching import PatchError, patched, written
from game.scenario.spans import spans_of
from game.scenario.yamlread import read_yaml

ROOT = Path(__file__).parents[2]
ZOO = """\
# The head stays.
title: A plain text   # a comment beside it
quoted: 'it''s quoted'   # and here
double: "with \\"quotes\\" and é"
empty:
nothing: ~  # none
folded: >-
  one
  two

# A comment between entries.
literal: |
  a
    b
flow: {a: 1, b: [x, y,  z], "c d": {e: f} }   # in brackets
block:
  - one # first
  -   two
  -
    - deep
    - deeper
  - key: value
    other: 2.5
lines: [a,
        b,   # inside brackets
        c]
wide: this goes on
  over two lines
mapping:
  first:
    x: 1
  # about second
  second: {x: 2}

last: end"""
TEXTS = {
    "zoo": ZOO,
    "zoo with the line breaks of Windows": ZOO.replace("\n", "\r\n"),
    "minimal": (Path(__file__).parent / "minimal" / "scenario.yaml").read_text("utf-8"),
    "first steps": (ROOT / "scenarios" / "first-steps" / "scenario.yaml").read_text("utf-8"),
}
WORDS = st.text(
    st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), min_size=0, max_size=40
)
VALUES = st.one_of(
    WORDS,
    st.sampled_from(["no", "yes", "null", "12", "1.5", "a: b", "# x", "- x", "[x]", "*x", "'", ""]),
    st.integers(-(10**9), 10**9),
    st.booleans(),
    st.lists(WORDS, max_size=4),
    st.dictionaries(WORDS, st.integers(0, 9), max_size=3),
)


def value_at(text: str, path: tuple[Any, ...]) -> Any:
    tree = read_yaml(text.encode(), "f.yaml").value
    for step in path:
        tree = tree[step]
    return tree


@st.composite
def change(draw: st.DrawFn) -> tuple[str, tuple[Any, ...], Any]:
    text = TEXTS[draw(st.sampled_from(sorted(TEXTS)))]
    paths = [path for path in spans_of(text).entries if path]
    return text, draw(st.sampled_from(paths)), draw(VALUES)


@settings(deadline=None)  # a busy machine is no finding
@given(change())
def test_outside_the_changed_place_every_letter_stays(
    case: tuple[str, tuple[Any, ...], Any],
) -> None:
    text, path, value = case
    span = spans_of(text).entries[path]
    after = patched(text, {path: value})
    assert after.startswith(text[: span.start])
    assert after.endswith(text[span.end :])
    assert len(after) >= span.start + len(text) - span.end


@settings(deadline=None)  # a busy machine is no finding
@given(change())
def test_the_file_reads_with_the_new_value_and_nothing_else_changed(
    case: tuple[str, tuple[Any, ...], Any],
) -> None:
    text, path, value = case
    wanted = read_yaml(text.encode(), "f.yaml").value
    place = wanted
    for step in path[:-1]:
        place = place[step]
    after = patched(text, {path: value})
    place[path[-1]] = read_yaml(f"a: {written(value)}".encode(), "f.yaml").value["a"]
    assert read_yaml(after.encode(), "f.yaml").value == wanted


@settings(deadline=None)  # a busy machine is no finding
@given(change())
def test_what_is_taken_out_leaves_the_other_entries_and_their_comments(
    case: tuple[str, tuple[Any, ...], Any],
) -> None:
    text, path, _value = case
    try:
        after = patched(text, {}, [path])
    except PatchError:
        return
    kept = [line for line in after.splitlines() if line not in text.splitlines()]
    assert len(kept) <= 2
    with pytest.raises(PatchError):
        patched(text, {}, [(*path[:-1], "no such entry")])


@pytest.mark.parametrize(
    ("path", "value", "line"),
    [
        (("title",), "Another", "title: Another   # a comment beside it"),
        (("quoted",), "a: b", 'quoted: "a: b"   # and here'),
        (("empty",), "full", "empty: full"),
        (("nothing",), 3, "nothing: 3  # none"),
        (("folded",), "one two", "folded: one two"),
        (("flow", "b"), ["x", "no"], 'flow: {a: 1, b: [x, "no"], "c d": {e: f} }   # in brackets'),
        (("block", 0), "1st", '  - "1st" # first'),
        (("mapping", "second", "x"), 2.5, "  second: {x: 2.5}"),
        (("last",), True, "last: true"),
    ],
)
def test_a_value_is_written_in_the_place_of_the_old_one(
    path: tuple[Any, ...], value: Any, line: str
) -> None:
    after = patched(ZOO, {path: value}).splitlines()
    assert line in after
    assert after[0] == "# The head stays."
    assert after[after.index(line) + 1 :] or line == "last: true"


def test_a_new_entry_stands_first_in_its_mapping() -> None:
    after = patched(ZOO, {("mapping", "first", "w"): 0, ("flow", "d"): "new"})
    assert "  first:\n    w: 0\n    x: 1\n" in after
    assert "flow: {d: new, a: 1, " in after
    assert value_at(after, ("mapping", "first")) == {"w": 0, "x": 1}
    assert value_at(patched("a: {}", {("a", "b"): 1}), ("a",)) == {"b": 1}


def test_entries_are_taken_out_with_their_lines_and_their_commas() -> None:
    after = patched(
        ZOO, {}, [("mapping", "first"), ("block", 0), ("block", 3), ("flow", "b"), ("flow", "c d")]
    )
    assert "mapping:\n  # about second\n  second: {x: 2}\n" in after
    assert "block:\n  -   two\n  -\n    - deep\n    - deeper\nlines: [a," in after
    assert "flow: {a: 1 }   # in brackets" in after


def test_when_all_are_taken_out_an_empty_one_is_left() -> None:
    after = patched("a:\n  b: 1 # why\n  c: 2\nd: [1, 2]", {}, [("a", "b"), ("a", "c")])
    assert read_yaml(after.encode(), "f.yaml").value == {"a": {}, "d": [1, 2]}
    assert patched("d: [1, 2]", {}, [("d", 0), ("d", 1)]) == "d: []"


def test_the_mark_before_a_text_and_the_line_breaks_of_windows_stay() -> None:
    assert patched("\ufeffa: 1\r\nb: 2\r\n", {("a",): 3, ("c",): 4}) == (
        "\ufeffc: 4\r\na: 3\r\nb: 2\r\n"
    )


@pytest.mark.parametrize(
    ("text", "changes", "gone"),
    [
        ("a: 1", {("b", "c"): 1}, []),
        ("a: 1", {("a", "c"): 1}, []),
        ("a: [1]", {("a", 3): 1}, []),
        ("- a: 1\n  b: 2", {}, [(0, "a")]),
        ("{a, b: 1}", {("a",): 1}, []),
        ("a: 1", {("a",): "x\u202ey"}, []),
        ("a: 1", {("a",): "\ud800"}, []),
        ("a: 1", {}, [("b",)]),
    ],
)
def test_what_cannot_be_changed_by_itself_is_refused(
    text: str, changes: dict[tuple[Any, ...], Any], gone: list[tuple[Any, ...]]
) -> None:
    with pytest.raises(PatchError):
        patched(text, changes, gone)


def test_a_text_that_is_not_strict_yaml_is_refused_with_its_place() -> None:
    with pytest.raises(ScenarioProblems, match=r"scenario\.yaml:1:4: an anchor"):
        patched("a: &b 1", {("a",): 2})
