"""Typing as arithmetic: whatever is done to a text, it can be undone and keeps its limit."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.ui.widgets.typing import Typing

Act = Callable[[Typing], object]

letters = st.text(st.sampled_from("abc ,Қў’\nй\u00a0\t\u0301😀"), max_size=6)  # noqa: RUF001
steps = st.sampled_from((-1, 1))
edits: st.SearchStrategy[Act] = st.one_of(
    letters.map(lambda text: lambda typing: typing.insert(text)),
    steps.map(lambda step: lambda typing: typing.delete(step)),
    steps.map(lambda step: lambda typing: typing.delete_word(step)),
    letters.map(lambda text: lambda typing: typing.replace_all(text)),
    st.just(Typing.cut),
)
moves: st.SearchStrategy[Act] = st.one_of(
    st.tuples(steps, st.booleans()).map(
        lambda how: lambda typing: typing.step(how[0], selecting=how[1])
    ),
    st.tuples(steps, st.booleans()).map(
        lambda how: lambda typing: typing.jump(how[0], selecting=how[1])
    ),
    st.tuples(st.integers(-2, 30), st.booleans()).map(
        lambda how: lambda typing: typing.go(how[0], selecting=how[1])
    ),
    st.just(Typing.select_all),
)
hours = st.lists(st.one_of(edits, moves), max_size=25)


def _typed(text: str, acts: list[Act], limit: int = 20) -> tuple[Typing, list[str]]:
    """The typing after some acts, and every text that stood on the way."""
    typing = Typing(text, limit)
    stood = [typing.text]
    for act in acts:
        act(typing)
        stood.append(typing.text)
    return typing, stood


@settings(max_examples=120, deadline=None)
@given(letters, hours)
def test_undo_goes_back_to_where_one_began(text: str, acts: list[Act]) -> None:
    typing, stood = _typed(text, acts)
    for _ in acts:
        typing.undo()
        assert typing.text in stood
    assert typing.text == stood[0]


@settings(max_examples=120, deadline=None)
@given(letters, hours)
def test_redo_after_undo_restores_what_was_written(text: str, acts: list[Act]) -> None:
    typing, stood = _typed(text, acts)
    for _ in acts:
        typing.undo()
    for _ in acts:
        typing.redo()
    assert typing.text == stood[-1]


@settings(max_examples=120, deadline=None)
@given(letters, hours, st.integers(0, 12))
def test_the_text_keeps_its_limit_and_the_caret_its_text(
    text: str, acts: list[Act], limit: int
) -> None:
    typing = Typing(text, limit)
    for act in acts:
        act(typing)
        assert len(typing.text) <= limit
        assert 0 <= typing.caret <= len(typing.text)
        assert 0 <= typing.anchor <= len(typing.text)


@settings(max_examples=120, deadline=None)
@given(letters, hours, letters)
def test_what_is_typed_ends_at_the_caret_and_is_no_longer_selected(
    text: str, acts: list[Act], added: str
) -> None:
    typing, _stood = _typed(text, acts, limit=1000)
    typing.insert(f"{added}x")
    assert typing.text[: typing.caret].endswith("x")
    assert typing.selected == ""


def test_the_same_letter_over_a_selection_is_typed_and_the_next_follows() -> None:
    typing = Typing("a", 10)
    typing.select_all()
    typing.insert("a")
    typing.insert("b")
    assert typing.text == "ab"


def test_what_is_pasted_over_everything_is_a_change_of_its_own() -> None:
    typing = Typing("", 20)
    for letter in "ab":
        typing.insert(letter)
    typing.select_all()
    typing.insert("xyz")
    typing.undo()
    assert typing.text == "ab"


def test_pasting_nothing_deletes_nothing() -> None:
    typing = Typing("as it stands", 20)
    typing.select_all()
    typing.insert("")
    assert (typing.text, typing.selected) == ("as it stands", "as it stands")


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009", "\t"])
def test_every_space_that_is_pasted_stays_a_space(space: str) -> None:
    typing = Typing("", 40)
    typing.insert(f"29{space}March")
    assert typing.text == "29 March"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\u2028", "\u2029"])
def test_every_line_end_that_is_pasted_is_one(end: str) -> None:
    typing = Typing("", 40)
    typing.insert(f"first{end}second")
    assert typing.text == "first\nsecond"
