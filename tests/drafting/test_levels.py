"""Sub-paragraphs stand on lines of their own, whatever else stands in brackets."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.drafting.levels import INDENT, in_levels

ONE, TWO = f"\n{INDENT}", f"\n{INDENT * 2}"
LISTED = (
    "Invites Governments: (a) To open schools; (b) To provide: (i) Heating in winter; "
    "(ii) A meal a day; and (c) To report"
)


def test_letters_and_small_roman_figures_begin_lines():
    (text,) = in_levels([LISTED])
    assert text == (
        f"Invites Governments:{ONE}(a) To open schools;{ONE}(b) To provide:"
        f"{TWO}(i) Heating in winter;{TWO}(ii) A meal a day; and{ONE}(c) To report"
    )


def test_roman_figures_alone_are_the_first_level():
    assert in_levels(["Notes: (i) one, (ii) two"]) == (f"Notes:{ONE}(i) one,{ONE}(ii) two",)


def test_after_h_comes_the_letter_i():
    text = "Lists: " + "; ".join(f"({letter}) x" for letter in "abcdefghi")
    assert in_levels([text])[0].count(ONE) == 9
    assert TWO not in in_levels([text])[0]


@pytest.mark.parametrize(
    "text",
    [
        "Recalling article 2 (a) of the Charter, and its article 3 (b) as well",
        "Recalling, (b) as was said, the report",
        "Recalling resolution 60/288 (2006), (the Strategy)",
        "Notes (a) one and (b) two",
        "",
    ],
)
def test_what_only_looks_like_a_sign_begins_nothing(text):
    assert in_levels([text]) == (text,)


@given(st.lists(st.integers(0, len(LISTED)), max_size=5))
def test_wherever_a_text_is_cut_in_pieces_the_lines_are_the_same(cuts):
    ends = sorted({0, *cuts, len(LISTED)})
    pieces = [LISTED[a:b] for a, b in pairwise(ends)]
    assert "".join(in_levels(pieces)) == in_levels([LISTED])[0]


@given(st.text(alphabet="ab(i) :;,\u2003", max_size=60))
def test_no_word_is_lost(text):
    assert "".join(in_levels([text])).split() == text.split()
