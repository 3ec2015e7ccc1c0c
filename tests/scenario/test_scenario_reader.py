"""The strict reader: what YAML means here, and how every attack ends."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from game.scenario import ScenarioProblems, events
from game.scenario.problems import Problem
from game.scenario.yamlread import read_yaml


def content(text: str) -> Any:
    tree = read_yaml(text.encode(), "f.yaml")
    assert tree.problems == []
    return tree.value


def found_in(raw: bytes) -> tuple[Problem, ...]:
    try:
        return tuple(read_yaml(raw, "f.yaml").problems)
    except ScenarioProblems as stopped:
        return stopped.problems


def refusal(source: str | bytes) -> str:
    raw = source if isinstance(source, bytes) else source.encode()
    found = found_in(raw)
    assert len(found) == 1
    return str(found[0])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: no", "no"),
        ("a: on", "on"),
        ("a: NO", "NO"),
        ("a: true", True),
        ("a: False", False),
        ("a: 'true'", "true"),
        ("a: 12:30:45", "12:30:45"),
        ("a: 2021-02-31", "2021-02-31"),
        ("a: 2021-03-29", "2021-03-29"),
        ("a: 1.2.3", "1.2.3"),
        ("a: 21-04103", "21-04103"),
        ("a: 15", 15),
        ("a: -2.5", -2.5),
        ("a: 1e3", "1e3"),
        ("a: .5", 0.5),
        ("a: 0x1F", "0x1F"),
        ("a: .inf", ".inf"),
        ("a: 9.9e999", "9.9e999"),
        ("a: " + "9" * 5000, "9" * 5000),
        ("a: ~", None),
        ("a:", None),
        ("a: '5'", "5"),
        ("a: >-\n  one\n  two", "one two"),
        ("a: Cafe\u0301", "Café"),
        ("\ufeffa: b", "b"),
        ("--- \na: b\n...\n", "b"),
        ("a: b\r\n", "b"),
    ],
)
def test_a_plain_word_means_what_it_means_in_yaml_1_2(text: str, value: object) -> None:
    assert content(text) == {"a": value}
    assert type(content(text)["a"]) is type(value)


def test_keys_are_always_text() -> None:
    assert content("{1: a, true: b, null: c}") == {"1": "a", "true": "b", "null": "c"}


def test_every_entry_knows_its_place() -> None:
    tree = read_yaml(b"a:\n  - x: 1\n    y: [p, q]\n", "f.yaml")
    assert tree.mark(("a", 0, "y", 1)) == (3, 12)
    assert tree.mark(("a", 0, "y"), key=True) == (3, 5)
    assert tree.mark(("a", 0, "missing")) == (2, 5)


MERGE_BOMB = "a0: &a0 {x: 1}\n" + "".join(
    f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}\n" for n in range(1, 12)
)
LAUGHS = "a: &a [x]\nb: &b [*a, *a]\n"
SYNTAX = "look at this line and the one before it: indentation, quotes, colons"

ATTACKS = {
    "merge bomb": (MERGE_BOMB, "1:5: an anchor (&a0) — delete it; quote a text that begins with &"),
    "billion laughs": (LAUGHS, "1:4: an anchor (&a) — delete it; quote a text that begins with &"),
    "merge key": (
        "a:\n  <<: {x: 1}",
        "2:3: a.<<: a merge key (<<) — write the entries out",
    ),
    "alias": (
        "a: [*b]",
        "1:5: an alias (*b) — write the text out; quote a text that begins with *",
    ),
    "alias as a key": (
        "*b : 1",
        "1:1: an alias (*b) — write the text out; quote a text that begins with *",
    ),
    "nested lists": (
        "- " * 50_000,
        "1:49: more than 24 levels of nesting — write it flatter",
    ),
    "nested flow": ("[" * 50_000, "1:25: more than 24 levels of nesting — write it flatter"),
    "nested mappings": (
        "{a: " * 50_000,
        "1:97: more than 24 levels of nesting — write it flatter",
    ),
    "too large": ("- a\n" * 2_500_000, "1:1: the file is larger than 512 KiB — make it smaller"),
    "too many": ("- a\n" * 20_001, "20000:3: more than 20000 entries — make the file smaller"),
    "long text": ("a: " + "x" * 8_001, "1:4: a text of more than 8000 characters — shorten it"),
    "python tag": (
        "!!python/object/apply:os.system [ls]",
        "1:1: a tag (!) — delete it; quote a text that begins with !",
    ),
    "int tag": ("a: !!int abc", "1:4: a tag (!) — delete it; quote a text that begins with !"),
    "bool tag": ("a: !!bool maybe", "1:4: a tag (!) — delete it; quote a text that begins with !"),
    "bare tag": ("a: ! b", "1:4: a tag (!) — delete it; quote a text that begins with !"),
    "second document": (
        "a: 1\n---\nb: 2",
        "2:1: a second document begins here — one file, one document",
    ),
    "directive": (
        "%YAML 1.1\n---\na: 1",
        "1:1: a % directive — delete the line that begins with %",
    ),
    "repeated key": (
        "a: 1\nb: 2\na: {a: 1}",
        "3:1: a: the key 'a' is already on line 1 — keep one of the two",
    ),
    "repeated key in NFC": (
        "\u00e9: 1\ne\u0301: 2",
        "2:1: \u00e9: the key '\u00e9' is already on line 1 — keep one of the two",
    ),
    "list as a key": (
        "? [a]\n: b",
        "1:3: a list or mapping stands where a key belongs — write a plain word as the key",
    ),
    "bidi": (
        "a: 1\nb: x\u202ey",
        "2:5: a forbidden character, U+202E (RIGHT-TO-LEFT OVERRIDE) — delete it",
    ),
    "bidi in a comment": (
        "a: 1 # \u2066",
        "1:8: a forbidden character, U+2066 (LEFT-TO-RIGHT ISOLATE) — delete it",
    ),
    "escaped bidi": (
        'a: "\\u202e"',
        "1:4: a: a forbidden character, U+202E (RIGHT-TO-LEFT OVERRIDE) — delete it",
    ),
    "terminal escape": ("a: \x1b[31m", "1:4: a forbidden character, U+001B — delete it"),
    "escaped terminal": ('a: "\\e[31m"', "1:4: a: a forbidden character, U+001B — delete it"),
    "NUL": ("a: \x00", "1:4: a forbidden character, U+0000 — delete it"),
    "next line": ("a: x\u0085y", "1:5: a forbidden character, U+0085 — delete it"),
    "line separator": (
        "a: x\u2028y",
        "1:5: a forbidden character, U+2028 (LINE SEPARATOR) — delete it",
    ),
    "paragraph separator": (
        "a: x\u2029y",
        "1:5: a forbidden character, U+2029 (PARAGRAPH SEPARATOR) — delete it",
    ),
    "escaped next line": ('a: "x\\Ny"', "1:4: a: a forbidden character, U+0085 — delete it"),
    "forbidden key": (
        '"a\\u202e": 1',
        "1:1: a?: a forbidden character, U+202E (RIGHT-TO-LEFT OVERRIDE) — delete it",
    ),
    "not UTF-8": (b"a: 1\nb: \xff", "2:1: this is not UTF-8 — save the file as UTF-8"),
    "surrogate bytes": (b"a: \xed\xa0\x80", "1:1: this is not UTF-8 — save the file as UTF-8"),
    "UTF-16": (b"\xff\xfea\x00", "1:1: this is not UTF-8 — save the file as UTF-8"),
}


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_ends_in_one_clear_error(name: str) -> None:
    source, said = ATTACKS[name]
    assert refusal(source) == f"f.yaml:{said}"


@pytest.mark.parametrize(
    "source",
    ['a: "x', "a: [1, 2", "a: b: c", "\t- a", 'a: "\\ud800"', 'a: "\\UFFFFFFFF"', "%YAML 9.9\n---"],
)
def test_what_is_not_yaml_is_said_with_its_place(source: str) -> None:
    said = refusal(source)
    assert said.startswith(("f.yaml:1:", "f.yaml:2:"))
    assert said.endswith(f" — {SYNTAX}")


@pytest.mark.parametrize("name", ["merge bomb", "nested lists", "int tag", "repeated key"])
def test_without_the_c_library_the_same_is_said(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "_LOADER", yaml.SafeLoader)
    source, said = ATTACKS[name]
    assert refusal(source) == f"f.yaml:{said}"


@pytest.mark.parametrize(
    "source", ['a: "\\ud800"', 'a: "\\U00110000"', 'a: "\\UFFFFFFFF"', "\t- a", "[" * 30]
)
def test_without_the_c_library_nothing_else_escapes(
    source: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(events, "_LOADER", yaml.SafeLoader)
    assert refusal(source).startswith("f.yaml:1:")


def test_reading_goes_on_after_a_repeated_key_and_the_first_one_counts() -> None:
    tree = read_yaml(b"a: 1\na: {b: 2, b: 3}\nc: 4\nc: 5", "f.yaml")
    assert tree.value == {"a": 1, "c": 4}
    assert [problem.line for problem in tree.problems] == [2, 2, 4]


def test_a_problem_never_prints_what_it_warns_of() -> None:
    assert "\u202e" not in refusal('"a\\u202e": 1')


def test_a_problem_is_one_line() -> None:
    problem = Problem("bad.yaml", 9, 5, "sponsors[0].preferances", "unknown key", "delete it")
    assert str(problem) == "bad.yaml:9:5: sponsors[0].preferances: unknown key — delete it"


@given(st.binary(max_size=300))
def test_no_bytes_end_in_anything_but_problems(source: bytes) -> None:
    assert all(str(problem).startswith("f.yaml:") for problem in found_in(source))


@given(st.text(st.sampled_from("ab-?:,[]{}&*!|>'\"%@#\\ \n\t\u202e\u0301u0"), max_size=80))
def test_no_yaml_like_text_ends_in_anything_but_problems(text: str) -> None:
    assert all(" — " in str(problem) for problem in found_in(text.encode()))


def test_the_limits_are_those_of_the_format() -> None:
    assert (events.MAX_BYTES, events.MAX_DEPTH) == (524_288, 24)
    assert (events.MAX_NODES, events.MAX_CHARACTERS) == (20_000, 8_000)
