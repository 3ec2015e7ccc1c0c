"""Perft: the counts of lines of play are those that were last read and committed."""

import pytest
from perft import GOLDEN, counts
from shipped_rules import PROFILES


@pytest.mark.parametrize("profile", PROFILES)
def test_the_lines_of_play_are_as_many_as_before(profile):
    committed = (GOLDEN / f"{profile}.txt").read_text(encoding="utf-8")
    assert counts(profile) == committed, "python tests/rules/perft.py, and read the difference"
