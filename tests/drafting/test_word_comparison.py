"""A new wording set against the old one, word by word."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from game.drafting.compare import LONGEST, Change, word_changes

WORDS = st.lists(
    st.sampled_from(["the ", "Centre", " region", ", ", "\u2013", "peace ", "[^1]", "é", "\n"])
)
TEXTS = st.one_of(st.text(max_size=200), WORDS.map("".join))


def _side(changes: tuple[Change, ...], kind: str) -> str:
    return "".join(change.text for change in changes if change.kind in {"same", kind})


@given(TEXTS, TEXTS)
def test_same_and_inserted_make_the_new_text_same_and_deleted_the_old(old: str, new: str) -> None:
    changes = word_changes(old, new)
    assert _side(changes, "inserted") == new
    assert _side(changes, "deleted") == old


@given(TEXTS, TEXTS)
def test_no_run_is_empty_and_no_two_neighbours_are_of_one_kind(old: str, new: str) -> None:
    changes = word_changes(old, new)
    assert all(change.text for change in changes)
    assert all(one.kind != two.kind for one, two in pairwise(changes))


@given(TEXTS)
def test_a_text_against_itself_has_not_changed(text: str) -> None:
    assert word_changes(text, text) == ((Change("same", text),) if text else ())


def test_an_inserted_qualifier_is_the_only_change() -> None:
    assert word_changes(
        "Encourages the Centre to liaise with other parties",
        "Encourages the Centre to liaise, as appropriate, with other parties",
    ) == (
        Change("same", "Encourages the Centre to liaise"),
        Change("inserted", ", as appropriate,"),
        Change("same", " with other parties"),
    )


def test_a_replaced_verb_is_deleted_before_its_successor_is_inserted() -> None:
    assert word_changes("Notes the need", "Stresses the need") == (
        Change("deleted", "Notes"),
        Change("inserted", "Stresses"),
        Change("same", " the need"),
    )


def test_a_lone_article_between_two_changes_joins_them() -> None:
    assert word_changes(
        "Welcomes efforts of Governments in trade", "Welcomes readiness of States in trade"
    ) == (
        Change("same", "Welcomes "),
        Change("deleted", "efforts of Governments"),
        Change("inserted", "readiness of States"),
        Change("same", " in trade"),
    )


def test_hyphenated_words_are_never_cut() -> None:
    changes = word_changes("the counter-terrorism plan", "the counter-narcotics plan")
    assert [change.text for change in changes] == [
        "the ",
        "counter-terrorism",
        "counter-narcotics",
        " plan",
    ]


def test_a_text_beyond_the_cap_is_replaced_whole() -> None:
    long = "word " * (LONGEST // 5 + 1)
    assert word_changes("short", long) == (Change("deleted", "short"), Change("inserted", long))
