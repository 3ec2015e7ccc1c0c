"""The opening words that a resolution sets in italics."""

import pytest

from game.drafting.lexicon import FAMILIES, OPERATIVE_TIERS, PREAMBULAR_TIERS, tier_of
from game.drafting.openers import canonical, listed, opener

REFERENCE = [
    ("PP", "Guided by the Charter of the United Nations", "Guided by"),
    ("PP", "Recalling its resolution 72/7", "Recalling"),
    ("PP", "Recalling also the exchange of letters", "Recalling also"),
    ("PP", "Noting that preventive diplomacy is a core function", "Noting"),
    ("PP", "Reaffirming the importance", "Reaffirming"),
    ("PP", "Understanding the importance", "Understanding"),
    ("PP", "Welcoming also the readiness", "Welcoming also"),
    ("PP", "Welcoming further the close interaction", "Welcoming further"),
    ("PP", "Welcoming further strengthening", "Welcoming"),
    ("PP", "Underlining the necessity", "Underlining"),
    ("PP", "Noting with concern the drought", "Noting with concern"),
    ("PP", "Welcoming efforts of the Central Asian countries", "Welcoming"),
    ("OP", "Encourages the Regional Centre", "Encourages"),
    ("OP", "Notes the need", "Notes"),
    ("OP", "Notes with appreciation the work", "Notes with appreciation"),
    ("OP", "Also welcomes the assistance", "Also welcomes"),
    ("OP", "emphasises the need", "emphasises"),
    ("OP", "Calls on States", "Calls on"),
]


@pytest.mark.parametrize(("kind", "text", "expected"), REFERENCE)
def test_the_longest_listed_opening_is_found_as_written(
    kind: str, text: str, expected: str
) -> None:
    assert opener(text, kind) == expected


@pytest.mark.parametrize(
    ("kind", "text"),
    [("PP", "Encourages the Centre"), ("OP", "Noting the need"), ("OP", "Noteson"), ("OP", "")],
)
def test_a_word_of_the_other_kind_or_of_none_opens_nothing(kind: str, text: str) -> None:
    assert opener(text, kind) is None


def test_every_listed_opening_is_found_whole_and_has_a_tier() -> None:
    for kind, openings in (
        ("PP", [one for family in FAMILIES.values() for one in family]),
        ("OP", [one for tier in OPERATIVE_TIERS for one in tier]),
    ):
        for opening in openings:
            assert opener(f"{opening} the matter", kind) == opening
            assert tier_of(listed(f"{opening} the matter", kind) or "", kind) is not None


def test_the_lists_are_complete() -> None:
    assert [len(tier) for tier in OPERATIVE_TIERS] == [4, 13, 12, 7, 5, 4, 7, 4]
    assert len(PREAMBULAR_TIERS) == 21 + 11 + 15 + 14 + 13


def test_takes_note_of_and_notes_are_one_and_never_ranked() -> None:
    assert canonical("Takes note of the report", "OP") == canonical("Notes the report", "OP")
    assert tier_of("Takes note of", "OP") == tier_of("Notes", "OP") == 0
