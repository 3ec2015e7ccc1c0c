"""Rules profiles: the shipped numbers, and what a teacher's mistakes are answered with."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game.scenario import ScenarioProblems, load_profile, profile_names

Edit = Callable[[str, str], list[str]]


def test_assembly_practice_and_classic_model_un_are_shipped(profiles: Path) -> None:
    assert profile_names(profiles) == ("classroom", "security-council", "un")


def test_the_numbers_of_the_reading_are_those_of_the_design(profiles: Path) -> None:
    un = load_profile("un", profiles)
    assert un.title == "United Nations General Assembly"
    assert (un.package_paragraphs, un.tested_proposals, un.silence_paragraphs) == (3, 2, 2)
    assert (un.objections_that_break, un.tie, un.important_question) == (1, "second_vote", False)
    assert (un.reason_characters, un.own_words_characters) == (300, 2000)


@pytest.mark.parametrize(
    ("length", "minutes", "readings", "recesses"),
    [
        ("short", 15, (360,), (90,)),
        ("standard", 45, (780, 450), (180, 0)),
        ("full", 90, (1320, 720, 480), (300, 180, 0)),
    ],
)
def test_the_pools_are_those_of_the_design(
    profiles: Path, length: str, minutes: int, readings: tuple[int], recesses: tuple[int]
) -> None:
    pace = load_profile("un", profiles).pace(length)
    assert (pace.minutes, pace.reading_seconds, pace.recess_seconds) == (
        minutes,
        readings,
        recesses,
    )


def test_the_pace_of_each_length_is_that_of_the_design(profiles: Path) -> None:
    fields = [
        "briefing_seconds",
        "statement_seconds",
        "silences",
        "silence_seconds",
        "visit_pool_seconds",
        "requests_seconds",
        "explanation_seconds",
        "choice_seconds",
        "debrief_seconds",
        "reserve_seconds",
        "own_words",
        "breaks",
        "reopenings",
        "amendments",
        "separate_votes",
    ]
    paces = load_profile("un", profiles).paces
    assert {pace.name: tuple(getattr(pace, field) for field in fields) for pace in paces} == {
        "short": (180, 0, 1, 30, 0, 10, 10, 0, 60, 0, 0, 0, 1, 0, 0),
        "standard": (300, 30, 2, 30, 140, 15, 10, 20, 240, 300, 2, 1, 1, 1, 1),
        "full": (480, 60, 2, 45, 500, 40, 30, 30, 480, 600, 2, 1, 1, 1, 1),
    }


def test_an_act_takes_as_long_in_every_length(profiles: Path) -> None:
    fields = ["call", "floor", "own_words", "test", "answer", "break", "final_turn", "vote"]
    paces = load_profile("un", profiles).paces
    acts = {tuple(getattr(pace, f"{field}_seconds") for field in fields) for pace in paces}
    assert acts == {(10, 20, 60, 10, 20, 60, 20, 10)}


@pytest.fixture
def problems_of(tmp_path: Path, profiles: Path) -> Edit:
    def edit(old: str, new: str) -> list[str]:
        text = (profiles / "un.yaml").read_text("utf-8")
        assert old in text
        (tmp_path / "un.yaml").write_text(text.replace(old, new, 1), "utf-8")
        with pytest.raises(ScenarioProblems) as found:
            load_profile("un", tmp_path)
        return [str(one).split(": ", 1)[1] for one in found.value.problems]

    return edit


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "recess_seconds: [180, 0]",
            "recess_seconds: [180]",
            (
                "lengths.standard.recess_seconds: there is not one recess for each reading — "
                "write as many numbers as in reading_seconds; 0: none"
            ),
        ),
        (
            "\nname: un",
            "\nname: u-n",
            "name: the profile is called 'u-n', its file 'un.yaml' — give both the same name",
        ),
        (
            "tie: second_vote",
            "tie: second",
            "tie: unknown word 'second' — did you mean 'second_vote'?",
        ),
        (
            "minutes: 15",
            "minutes: 15.5",
            (
                "lengths.short.minutes: a whole number is expected here, not a decimal number — "
                "write a whole number without quotes"
            ),
        ),
        (
            "important_question: false",
            "important_question: no",
            "important_question: true or false is expected here, not a text — write true or false",
        ),
        (
            "  vote_seconds: 10",
            "  votes_seconds: 10",
            "turns.votes_seconds: unknown key 'votes_seconds' — did you mean 'vote_seconds'?",
        ),
        (
            "silences: 1 ",
            "silences: 0 ",
            "lengths.short.silences: this number is out of bounds — write at least 1",
        ),
        (
            "key: closure,",
            "key: closur,",
            "motions[5].key: unknown word 'closur' — did you mean 'closure'?",
        ),
        (
            "key: closure,",
            "key: appeal,",
            (
                "motions[5].key: the motion 'appeal' stands twice in the order of precedence — "
                "leave one of them out"
            ),
        ),
        (
            'rule: "75"',
            "rule: 75",
            "motions[5].rule: a text is expected here, not a number — put it in quotes",
        ),
        (
            "majority: two_thirds, speakers",
            "majority: two-thirds, speakers",
            "motions[10].majority: unknown word 'two-thirds' — did you mean 'two_thirds'?",
        ),
        (
            "decided: objection}",
            "decided: objections}",
            "motions[6].decided: unknown word 'objections' — did you mean 'objection'?",
        ),
        (
            "base: present_and_voting",
            "base: voting",
            "base: unknown word 'voting' — known here: present_and_voting, present, members",
        ),
        (
            "quorum_to_open: [1, 3]",
            "quorum_to_open: [3, 1]",
            (
                "quorum_to_open: this share is more than the whole — "
                "write the smaller number first, such as [1, 3]"
            ),
        ),
        (
            "quorum_to_decide: [1, 2]",
            "quorum_to_decide: [1]",
            "quorum_to_decide: too few entries here — write at least 2",
        ),
        (
            "attendance_call: false",
            "aliases: {closur: the end}",
            ("aliases.closur: there is no motion 'closur' to rename — did you mean 'closure'?"),
        ),
        (
            "paragraph_votes: on_request",
            "paragraph_votes: allways",
            "paragraph_votes: unknown word 'allways' — did you mean 'always'?",
        ),
        (
            "profile/1",
            "profile/9",
            (
                "format: this program does not read the format 'ad-referendum-profile/9' — "
                "write 'ad-referendum-profile/1', or use a newer program"
            ),
        ),
    ],
)
def test_a_mistake_in_a_profile_is_said(problems_of: Edit, old: str, new: str, said: str) -> None:
    assert said in problems_of(old, new)


@pytest.mark.parametrize("name", ["nu", "../un", "un.yaml", "", "un\n", "/etc/passwd", "..\\un"])
def test_only_a_profile_of_the_folder_is_loaded(profiles: Path, name: str) -> None:
    with pytest.raises(ScenarioProblems, match="there is no rules profile"):
        load_profile(name, profiles)


def test_a_profile_may_not_lead_out_of_its_folder(tmp_path: Path, profiles: Path) -> None:
    folder = tmp_path / "profiles"
    folder.mkdir()
    (folder / "un.yaml").symlink_to(profiles / "un.yaml")
    with pytest.raises(ScenarioProblems, match="there is no rules profile 'un'"):
        load_profile("un", folder)


def test_a_majority_of_so_many_votes_wants_the_number(problems_of: Edit) -> None:
    (found,) = problems_of("majority: simple", "majority: affirmative")
    assert found.endswith(
        "a majority is a number of yes votes, but the number is missing — "
        "add 'affirmative_votes: 9'"
    )
