"""The rules page tells a class how it votes, by the rules it plays by."""

from dataclasses import replace

import pytest
from table_of_five import scenario

from game.domain.ballot import Base, Majority
from game.export.rules_of_voting import voting_words
from game.export.rules_page import rules_page
from game.resources import scenarios_dir
from game.scenario import load_profile

UN, CLASSROOM = (load_profile(name, scenarios_dir() / "profiles") for name in ("un", "classroom"))


def test_the_assembly_votes_by_rules_85_86_and_95() -> None:
    assert voting_words(UN) == (
        "A majority of those present and voting adopts it (rule 85). Abstainers do not count as "
        "present and voting (rule 86). A tie is voted again (rule 95)."
    )


def test_classroom_rules_are_called_so() -> None:
    assert voting_words(replace(CLASSROOM, paragraph_votes="always")).endswith(
        "A tied proposal falls (rule 133). Every open paragraph is voted first: a classroom rule, "
        'not the Assembly\'s. Who came "present and voting" does not abstain: a classroom rule.'
    )


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        (
            {"majority": Majority.ABSOLUTE},
            (
                "By these rules more than half of all members adopt it. "
                "A tie is voted again (rule 95)."
            ),
        ),
        (
            {"majority": Majority.UNANIMITY, "base": Base.PRESENT},
            (
                "By these rules all have to vote yes (unanimity). By these rules the share is of "
                "all present: abstainers count. A tie is voted again (rule 95)."
            ),
        ),
        (
            {"majority": Majority.TWO_THIRDS, "base": Base.MEMBERS},
            (
                "By these rules two thirds adopt it. By these rules the share is of all members, "
                "the absent included. A tie is voted again (rule 95)."
            ),
        ),
    ],
)
def test_other_majorities_and_bases_are_the_profiles_own(
    rules: dict[str, Majority | Base], said: str
) -> None:
    assert voting_words(replace(UN, **rules)) == said


def test_the_page_says_whose_rules_these_are_and_who_may_amend() -> None:
    classic = rules_page(replace(scenario(), profile=CLASSROOM), "standard")
    assembly = rules_page(replace(scenario(), profile=UN), "standard")
    assert "These are rules of classic Model UN" in classic
    assert "A sponsor may amend it (a classroom rule)" in classic
    assert "paraphrased from the Assembly" in assembly
    assert "To amend it, to explain a vote" in assembly
