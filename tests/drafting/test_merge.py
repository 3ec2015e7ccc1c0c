"""A change moved against an older text: still applies, conflicts, or moot; never by itself."""

from hypothesis import given
from hypothesis import strategies as st

from game.drafting.compare import LONGEST, tokens
from game.drafting.merge import CONFLICTS, MOOT, STILL_APPLIES, Merge, three_way

BASE = "Encourages the Regional Centre to assist the States, with their concurrence"
WORDS = ("Notes", "the", "work", "of", "Centre", ",", "and", "States", "in", "this", "regard")
texts = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)


def test_two_changes_to_different_words_give_a_text_with_both():
    adopted = "Invites the Regional Centre to assist the States, with their concurrence"
    moved = "Encourages the Regional Centre to assist the States, at their request"
    assert three_way(BASE, adopted, moved) == Merge(
        STILL_APPLIES, "Invites the Regional Centre to assist the States, at their request"
    )


def test_two_changes_to_the_same_word_conflict():
    adopted = BASE.replace("Encourages", "Invites")
    moved = BASE.replace("Encourages", "Requests")
    assert three_way(BASE, adopted, moved) == Merge(CONFLICTS)


def test_two_additions_at_the_same_place_conflict():
    adopted = BASE.replace("assist the", "assist and advise the")
    moved = BASE.replace("assist the", "assist and train the")
    assert three_way(BASE, adopted, moved).status == CONFLICTS


def test_a_change_that_the_adopted_text_contains_is_moot():
    moved = BASE.replace("Encourages", "Invites")
    adopted = moved.replace("with their concurrence", "at their request")
    assert three_way(BASE, adopted, moved) == Merge(MOOT)


def test_a_deletion_and_a_distant_change_both_stand():
    adopted = BASE.replace(", with their concurrence", "")
    moved = BASE.replace("Encourages", "Invites")
    assert three_way(BASE, adopted, moved) == Merge(
        STILL_APPLIES, "Invites the Regional Centre to assist the States"
    )


def test_what_is_too_long_to_compare_conflicts():
    long = "word " * LONGEST
    assert three_way(long, long + "more", "else " + long).status == CONFLICTS


@given(texts, texts)
def test_a_change_to_an_unchanged_text_applies_as_it_was_moved(base, moved):
    expected = Merge(MOOT) if moved == base else Merge(STILL_APPLIES, moved)
    assert three_way(base, base, moved) == expected


@given(texts, texts)
def test_what_is_adopted_already_or_changes_nothing_is_moot(base, adopted):
    assert three_way(base, adopted, adopted) == Merge(MOOT)
    assert three_way(base, adopted, base) == Merge(MOOT)


@given(texts, texts, texts)
def test_the_order_of_two_changes_makes_no_difference_to_a_clean_text(base, one, two):
    forth, back = three_way(base, one, two), three_way(base, two, one)
    assert (forth.status == CONFLICTS) == (back.status == CONFLICTS)
    if forth.status == back.status == STILL_APPLIES:
        assert forth.text == back.text


@given(texts, texts, texts)
def test_a_merge_invents_no_word(base, one, two):
    merged = three_way(base, one, two)
    known = set(tokens(base)) | set(tokens(one)) | set(tokens(two))
    assert set(tokens(merged.text)) <= known
