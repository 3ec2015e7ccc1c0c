"""A paragraph as it is set: number, terminal punctuation, footnote anchors."""

import pytest

from game.drafting.numbering import bare, footnotes_in, set_paragraph, superscript, terminal


def test_preambular_paragraphs_end_with_a_comma_the_last_operative_one_with_a_full_stop() -> None:
    assert [terminal("PP", is_last=last) for last in (False, True)] == [",", ","]
    assert [terminal("OP", is_last=last) for last in (False, True)] == [";", "."]


@pytest.mark.parametrize(
    ("kind", "number", "total", "stored", "printed"),
    [
        ("PP", 3, 16, "Recalling also in Ashgabat[^1]", "Recalling also in Ashgabat,¹"),
        ("PP", 8, 16, "the Strategy[^2] in the region", "the Strategy² in the region,"),
        ("PP", 9, 16, "on 13 June 2017,[^3] and the Plan", "on 13 June 2017,³ and the Plan,"),
        ("OP", 1, 16, "Encourages the Centre", "1. Encourages the Centre;"),
        ("OP", 4, 4, "Encourages the Centre", "4. Encourages the Centre."),
        ("OP", 2, 16, "Recalls it[^1][^12]", "2. Recalls it;¹¹²"),
        ("OP", 2, 16, "", ""),
    ],
)
def test_a_stored_text_is_set_with_number_sign_and_anchors(
    kind: str, number: int, total: int, stored: str, printed: str
) -> None:
    assert set_paragraph(stored, kind, number, is_last=number == total) == printed


def test_the_footnotes_of_a_text_come_in_its_order() -> None:
    assert footnotes_in("one[^2], two[^1] and [^x]") == ("2", "1")


def test_superscript_digits() -> None:
    assert superscript(1023) == "¹⁰²³"


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("1. *Notes* the need;", "Notes the need"),
        ("OP3. Notes the need.", "Notes the need"),
        ("PP16 Noting the need,", "Noting the need"),
        ("Notes the\n need ;", "Notes the need"),
        ("Recalling it,[^1]", "Recalling it[^1]"),
        ("Recalling it[^1],", "Recalling it[^1]"),
        ("1990 was a year", "1990 was a year"),
        ("Notes the need", "Notes the need"),
        ("", ""),
    ],
)
def test_a_typed_text_is_stored_bare(typed: str, stored: str) -> None:
    assert bare(typed) == stored
