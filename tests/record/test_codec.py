"""The codec: every domain value survives, nothing else is read, the format does not move."""

import json
from dataclasses import MISSING, fields, is_dataclass
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from random_play import play

from game.domain.ballot import Choice
from game.domain.commands import Command, Pass, RaisePlacard
from game.domain.events import Event
from game.domain.mandate import Mandate
from game.domain.paragraph import Wording
from game.domain.proceedings import Header
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.record.codec import canonical, decode, encode
from game.record.problem import MalformedError

SHAPES = [Path(__file__).with_name(f"shapes-v{version}.txt") for version in (1, 2)]

texts = st.text(st.characters(codec="utf-8"), max_size=12)
st.register_type_strategy(str, texts)
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))


def survives(kind, value):
    return decode(kind, json.loads(canonical(encode(kind, value)))) == value


@pytest.mark.parametrize("kind", get_args(Command), ids=lambda one: one.__name__)
@settings(max_examples=12, deadline=None)
@given(data=st.data())
def test_every_command_survives(kind, data):
    assert survives(Command, data.draw(st.from_type(kind)))


@pytest.mark.parametrize("kind", get_args(Event), ids=lambda one: one.__name__)
@settings(max_examples=12, deadline=None)
@given(data=st.data())
def test_every_event_survives(kind, data):
    assert survives(Event, data.draw(st.from_type(kind)))


@settings(max_examples=25, deadline=None)
@given(st.from_type(Refusal), st.from_type(Mandate))
def test_refusals_and_mandates_survive(refusal, mandate):
    assert survives(Refusal, refusal)
    assert survives(Mandate, mandate)


@settings(max_examples=6, deadline=None)
@given(st.integers(0, 1000), st.booleans())
def test_every_event_and_session_of_random_play_survives(seed, clocks):
    table = play(seed, clocks=clocks)
    assert all(survives(Event, one) for one in table.log)
    assert survives(Session, table.session)


def test_a_name_stands_only_where_one_of_several_may_stand():
    assert encode(Command, Pass("KG")) == ["Pass", "KG"]
    assert encode(Pass, Pass("KG")) == ["KG"]
    assert encode(Wording, Wording("Noting", None)) == ["Noting", None]


def test_fields_at_the_end_that_equal_their_defaults_are_left_out():
    assert encode(Refusal, Refusal("nothing_called", "practice")) == ["nothing_called", "practice"]
    assert decode(Refusal, ["nothing_called", "practice"]).params == ()


def test_the_canonical_spelling_is_utf_8_without_spaces():
    assert canonical({"b": ["é", 1.5, None], "a": True}) == '{"b":["é",1.5,null],"a":true}'.encode()


def test_half_a_character_does_not_stop_a_session():
    assert canonical("a\ud800") == b'"a?"'


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_what_json_cannot_spell_is_not_written(value):
    with pytest.raises(ValueError, match="not JSON compliant"):
        canonical([value])


@pytest.mark.parametrize(
    ("kind", "value", "message"),
    [
        (Command, ["Pass"], "Pass: expects at least 1 values"),
        (Command, ["Pass", "KG", "UZ"], "Pass: expects at most 1 values"),
        (Command, ["Pass", 5], "Pass: expects text"),
        (Command, ["Sing", "KG"], "does not know"),
        (Command, [], "at least 1 values"),
        (Command, [["Pass"], "KG"], "does not know"),
        (Command, None, "a list"),
        (Command, {"Pass": "KG"}, "a list"),
        (Pass | RaisePlacard, "Pass", "a list"),
        (tuple[str, ...], "KG", "a list"),
        (tuple[str, int], ["KG"], "at least 2"),
        (int, True, "a whole number"),
        (int, 1.0, "a whole number"),
        (bool, 1, "true or false"),
        (float, "1", "a number"),
        (str | None, 5, "text"),
        (Choice, "maybe", "one of Choice"),
        (Choice, ["yes"], "one of Choice"),
    ],
)
def test_a_value_of_another_shape_is_refused_without_being_shown(kind, value, message):
    with pytest.raises(MalformedError, match=message) as caught:
        decode(kind, value)
    assert "maybe" not in str(caught.value)


def test_a_type_that_records_do_not_know_is_the_programmers_mistake():
    for kind in (set, dict, int | str):
        with pytest.raises(TypeError):
            encode(kind, None)


def shown(field):
    """A field with its default: a record that leaves it out means that one."""
    return field.name if field.default is MISSING else f"{field.name}={field.default!r}"


def shapes(kind, seen):
    """Every dataclass below a type with its fields, as the format of version 1 has them."""
    if is_dataclass(kind) and kind not in seen:
        seen[kind] = f"{kind.__name__}: " + ", ".join(shown(one) for one in fields(kind))
        for hint in get_type_hints(kind).values():
            shapes(hint, seen)
    for inner in get_args(kind):
        shapes(inner, seen)
    return seen


@pytest.mark.parametrize("committed", SHAPES, ids=lambda one: one.stem)
def test_the_shapes_of_a_version_do_not_move(committed):
    """A field may only be added at the end, with a default; anything else is a new version.

    Then write the new version beside this one, and a function that turns the old into it.
    The committed shapes are those that records of a version were first written with.
    """
    found = shapes(Command | Event | Header | Refusal | Session, {}).values()
    now = {line.partition(": ")[0]: line for line in found}
    for known in committed.read_text(encoding="utf-8").splitlines():
        name = known.partition(": ")[0]
        assert now[name].startswith(known)
        added = now[name].removeprefix(known).split(", ")[1:]
        assert all("=" in field or field.endswith((")", "]")) for field in added), now[name]
