"""A scenario names its rules profile, and changes single values of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game.domain.ballot import Base, Majority
from game.domain.profile import Profile
from game.scenario import load_profile, load_scenario, scenario_schema

Edit = Callable[..., list[str]]


@pytest.fixture
def profile_of(copy: Path, profiles: Path) -> Callable[[str], Profile]:
    """The rules of the minimal scenario once its line "profile: un" says something else."""

    def load(written: str) -> Profile:
        file = copy / "scenario.yaml"
        text = file.read_text("utf-8")
        file.write_text(text.replace("profile: un\n", f"profile: {written}\n"), "utf-8")
        return load_scenario(copy, profiles).profile

    return load


def test_without_changes_the_profile_is_the_shipped_one(
    profile_of: Callable[[str], Profile], profiles: Path
) -> None:
    assert profile_of("{name: classroom}") == load_profile("classroom", profiles)


@pytest.mark.rule("83")
def test_a_scenario_makes_its_draft_an_important_question(
    profile_of: Callable[[str], Profile], profiles: Path
) -> None:
    changed = profile_of("{name: un, important_question: true}")
    assert changed.important_question is True
    assert changed.motions == load_profile("un", profiles).motions


def test_majority_base_quorum_and_tie_are_changed_together(
    profile_of: Callable[[str], Profile],
) -> None:
    changed = profile_of(
        "{name: un, majority: absolute, base: members, tie: falls, quorum_to_decide: [2, 3]}"
    )
    assert (changed.majority, changed.base) == (Majority.ABSOLUTE, Base.MEMBERS)
    assert (changed.tie, changed.quorum_to_decide) == ("falls", (2, 3))


def test_one_number_of_one_length_is_changed_and_the_others_stay(
    profile_of: Callable[[str], Profile],
) -> None:
    changed = profile_of("{name: un, lengths: {short: {minutes: 20}}, turns: {vote_seconds: 30}}")
    assert [pace.minutes for pace in changed.paces] == [20, 45, 90]
    assert changed.pace("short").briefing_seconds == 180
    assert {pace.vote_seconds for pace in changed.paces} == {30}


def test_one_motion_is_changed_by_its_key(profile_of: Callable[[str], Profile]) -> None:
    changed = profile_of("{name: un, motions: {closure: {majority: two_thirds, seconded: true}}}")
    closure = changed.motion("closure")
    assert closure is not None
    assert (closure.majority, closure.seconded) == (Majority.TWO_THIRDS, True)
    assert (closure.rule, closure.speakers_against, len(changed.motions)) == ("75", 2, 15)


def test_a_list_of_motions_replaces_the_profiles(profile_of: Callable[[str], Profile]) -> None:
    changed = profile_of('{name: un, motions: [{key: closure, rule: "75"}]}')
    assert [one.key for one in changed.motions] == ["closure"]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            "{name: nu, tie: falls}",
            (
                "7:10: profile: there is no rules profile 'nu' — "
                "known here: classroom, security-council, un"
            ),
        ),
        (
            "{tie: falls}",
            "7:10: profile: it is not said which rules profile is changed — add a line 'name: un'",
        ),
        (
            "{name: un, tie: fall}",
            "7:26: profile.tie: unknown word 'fall' — did you mean 'falls'?",
        ),
        (
            "{name: un, ties: falls}",
            "7:21: profile.ties: unknown key 'ties' — did you mean 'tie'?",
        ),
        (
            "{name: un, turns: {vote_seconds: 0}}",
            "7:43: profile.turns.vote_seconds: this number is out of bounds — write at least 1",
        ),
        (
            "{name: un, lengths: {short: {recess_seconds: []}}}",
            "7:55: profile.lengths.short.recess_seconds: too few entries here — write at least 1",
        ),
        (
            "{name: un, motions: {closur: {majority: absolute}}}",
            (
                "7:31: profile.motions.closur: the rules profile has no motion 'closur' to "
                "change — did you mean 'closure'?"
            ),
        ),
        (
            "{name: un, motions: {closure: {majority: two_third}}}",
            (
                "7:51: profile.motions.closure.majority: unknown word 'two_third' — did you "
                "mean 'two_thirds'?"
            ),
        ),
        (
            "{name: un, motions: [{key: closur, rule: classroom}]}",
            "7:37: profile.motions[0].key: unknown word 'closur' — did you mean 'closure'?",
        ),
        (
            "{name: un, quorum_to_open: [3, 1]}",
            (
                "7:37: profile.quorum_to_open: this share is more than the whole — write the "
                "smaller number first, such as [1, 3]"
            ),
        ),
    ],
)
def test_a_mistake_in_a_changed_value_is_said_at_its_place_in_the_scenario(
    problems_after: Edit, written: str, said: str
) -> None:
    assert f"scenario.yaml:{said}" in problems_after(("profile: un\n", f"profile: {written}\n"))


def test_an_editor_completes_the_changes_to_a_profile() -> None:
    named, changed = scenario_schema()["properties"]["profile"]["anyOf"]
    assert named["type"] == "string"
    assert changed["required"] == ["name"]
    assert {"tie", "majority", "motions", "lengths", "turns"} <= set(changed["properties"])
