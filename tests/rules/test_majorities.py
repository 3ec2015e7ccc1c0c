"""The arithmetic of every majority, base and rule on ties, with the numbers written out."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from table_of_five import meeting

from game.domain.ballot import Ballot, Base, Choice, Majority, VoteSubject
from game.domain.motion import Motion, MotionRule
from game.domain.stage import Vote
from game.rules.tally import count, majority_needed, tally
from game.wording.votes import arithmetic

LETTERS = {
    "y": Choice.YES,
    "n": Choice.NO,
    "a": Choice.ABSTENTION,
    "o": Choice.NOT_PARTICIPATING,
}
MAJORITIES = {
    "simple": Majority.SIMPLE,
    "two thirds": Majority.TWO_THIRDS,
    "absolute": Majority.ABSOLUTE,
    "unanimity": Majority.UNANIMITY,
}
BASES = {"voting": Base.PRESENT_AND_VOTING, "present": Base.PRESENT, "members": Base.MEMBERS}


def ballot_box(letters: str) -> Vote:
    """A vote that has been taken: y, n, a, o (takes no part), and "-" for who is absent."""
    codes = tuple(f"M{place}" for place in range(len(letters)))
    cast = zip(codes, letters, strict=True)
    ballots = tuple(Ballot(code, LETTERS[one]) for code, one in cast if one != "-")
    return Vote(VoteSubject("whole"), codes, (), ballots)


def counted(letters: str, **rules: object):
    """The result of a vote on the whole under such rules."""
    session = meeting("PP1").session
    profile = replace(session.profile, **rules)
    return count(replace(session, profile=profile), ballot_box(letters))


def result(majority: str, base: str, letters: str):
    return counted(letters, majority=MAJORITIES[majority], base=BASES[base])


def in_words(row: tuple[object, ...]) -> str:
    return " ".join(str(one) for one in row)


FIVE = [
    # majority, base, ballots: of how many, how many needed, adopted
    ("simple", "voting", "yyynn", 5, 3, True),
    ("simple", "voting", "yynnn", 5, 3, False),
    ("simple", "voting", "yyyna", 4, 3, True),
    ("simple", "voting", "yynna", 4, 3, False),
    ("simple", "voting", "yynaa", 3, 2, True),
    ("simple", "voting", "yaaaa", 1, 1, True),
    ("simple", "voting", "naaaa", 1, 1, False),
    ("simple", "voting", "aaaaa", 0, 1, False),
    ("simple", "voting", "yynoo", 3, 2, True),
    ("simple", "voting", "yyn--", 3, 2, True),
    ("simple", "present", "yyynn", 5, 3, True),
    ("simple", "present", "yynaa", 5, 3, False),
    ("simple", "present", "yyyaa", 5, 3, True),
    ("simple", "present", "yyn--", 3, 2, True),
    ("simple", "present", "yyno-", 4, 3, False),
    ("simple", "present", "aaaaa", 5, 3, False),
    ("simple", "members", "yyna-", 5, 3, False),
    ("simple", "members", "yyy--", 5, 3, True),
    ("simple", "members", "aaaaa", 5, 3, False),
    ("two thirds", "voting", "yyyyn", 5, 4, True),
    ("two thirds", "voting", "yyynn", 5, 4, False),
    ("two thirds", "voting", "yyyna", 4, 3, True),
    ("two thirds", "voting", "yynna", 4, 3, False),
    ("two thirds", "voting", "yynaa", 3, 2, True),
    ("two thirds", "voting", "ynnaa", 3, 2, False),
    ("two thirds", "voting", "yyaaa", 2, 2, True),
    ("two thirds", "voting", "ynaaa", 2, 2, False),
    ("two thirds", "voting", "aaaaa", 0, 1, False),
    ("two thirds", "present", "yyyna", 5, 4, False),
    ("two thirds", "present", "yyyya", 5, 4, True),
    ("two thirds", "present", "yyn--", 3, 2, True),
    ("two thirds", "members", "yyyy-", 5, 4, True),
    ("two thirds", "members", "yyy--", 5, 4, False),
    ("absolute", "voting", "yyyaa", 5, 3, True),
    ("absolute", "voting", "yyaaa", 5, 3, False),
    ("absolute", "voting", "yyn--", 5, 3, False),
    ("absolute", "present", "yyy--", 5, 3, True),
    ("absolute", "members", "yynn-", 5, 3, False),
    ("unanimity", "voting", "yyyyy", 5, 5, True),
    ("unanimity", "voting", "yyyyn", 5, 5, False),
    ("unanimity", "voting", "yyyaa", 3, 3, True),
    ("unanimity", "voting", "yaaaa", 1, 1, True),
    ("unanimity", "voting", "aaaaa", 0, 1, False),
    ("unanimity", "present", "yyyya", 5, 5, False),
    ("unanimity", "present", "yyyy-", 4, 4, True),
    ("unanimity", "members", "yyyy-", 5, 5, False),
    ("unanimity", "members", "yyyyy", 5, 5, True),
]
"""Five seats at the table."""


@pytest.mark.rule("86")
@pytest.mark.rule("85")
@pytest.mark.parametrize("row", FIVE, ids=in_words)
def test_five_seats_under_every_majority_and_base(row):
    majority, base, letters, *expected = row
    found = result(majority, base, letters)
    assert [found.base, found.majority, found.adopted] == expected


ALONE = [
    ("simple", "y", 1, True),
    ("simple", "n", 1, False),
    ("simple", "a", 1, False),
    ("two thirds", "y", 1, True),
    ("absolute", "y", 1, True),
    ("absolute", "a", 1, False),
    ("unanimity", "y", 1, True),
    ("unanimity", "n", 1, False),
]


@pytest.mark.rule("82")
@pytest.mark.parametrize(("majority", "letters", "needed", "adopted"), ALONE)
def test_one_voter(majority, letters, needed, adopted):
    found = result(majority, "voting", letters)
    assert (found.majority, found.adopted) == (needed, adopted)


ASSEMBLY = [
    # majority, base, yes, no, abstentions, absent: of how many, how many needed, adopted
    ("simple", "voting", 97, 96, 0, 0, 193, 97, True),
    ("simple", "voting", 96, 97, 0, 0, 193, 97, False),
    ("simple", "voting", 141, 5, 35, 12, 146, 74, True),
    ("simple", "present", 90, 50, 41, 12, 181, 91, False),
    ("simple", "members", 97, 0, 0, 96, 193, 97, True),
    ("two thirds", "voting", 129, 64, 0, 0, 193, 129, True),
    ("two thirds", "voting", 128, 65, 0, 0, 193, 129, False),
    ("two thirds", "voting", 93, 24, 58, 18, 117, 78, True),
    ("two thirds", "members", 128, 0, 65, 0, 193, 129, False),
    ("absolute", "voting", 97, 3, 93, 0, 193, 97, True),
    ("absolute", "voting", 96, 0, 97, 0, 193, 97, False),
    ("unanimity", "voting", 150, 0, 43, 0, 150, 150, True),
    ("unanimity", "voting", 192, 1, 0, 0, 193, 193, False),
]
"""A full General Assembly."""


@pytest.mark.rule("83")
@pytest.mark.parametrize("row", ASSEMBLY, ids=in_words)
def test_a_full_assembly_of_193(row):
    majority, base, yes, no, abstain, gone, *expected = row
    found = result(majority, base, "y" * yes + "n" * no + "a" * abstain + "-" * gone)
    assert [found.base, found.majority, found.adopted] == expected


@pytest.mark.rule("67")
@pytest.mark.parametrize("majority", MAJORITIES)
@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize(
    ("letters", "quorum"),
    [("-----", False), ("yy---", False), ("yyy--", True), ("ya---", False), ("aoy--", True)],
)
def test_without_a_majority_of_the_members_nothing_is_decided(majority, base, letters, quorum):
    found = result(majority, base, letters)
    assert found.quorum is quorum
    if not quorum:
        assert (found.adopted, found.tied, found.rule) == (False, False, "67")


@pytest.mark.parametrize("letters", ["aaaaa", "-----", "ooooo", "aao--"])
@pytest.mark.parametrize("majority", MAJORITIES)
@pytest.mark.parametrize("base", BASES)
def test_nobody_in_favour_adopts_nothing_and_is_no_tie(majority, base, letters):
    found = result(majority, base, letters)
    assert (found.adopted, found.tied) == (False, False)
    assert found.majority >= 1


@pytest.mark.rule("95")
@pytest.mark.parametrize(
    ("letters", "tied", "rule"),
    [("yynna", True, "95"), ("yynn-", True, "95"), ("yyynn", False, "85"), ("ynaao", True, "95")],
)
def test_an_equal_division_is_a_tie_that_is_voted_again(letters, tied, rule):
    found = counted(letters, tie="second_vote")
    assert (found.tied, found.rule) == (tied, rule)
    assert not (tied and found.adopted)


@pytest.mark.rule("133")
@pytest.mark.parametrize(
    ("letters", "tied", "rule"),
    [
        ("yynna", True, "133"),
        ("ynaaa", True, "133"),
        ("yynnn", False, "85"),
        ("yn---", False, "67"),
    ],
)
def test_where_ties_fall_an_equal_division_is_not_adopted(letters, tied, rule):
    found = counted(letters, tie="falls")
    assert (found.tied, found.adopted, found.rule) == (tied, False, rule)


@pytest.mark.rule("83")
@pytest.mark.parametrize("majority", ["two thirds", "absolute", "unanimity"])
def test_half_is_plainly_short_of_more_than_a_simple_majority(majority):
    found = result(majority, "voting", "yynna")
    assert (found.adopted, found.tied) == (False, False)


LINES = [
    ({}, "yyyna", "3 yes, 1 no, 1 abstention: 4 present and voting, majority 3: adopted, rule 85"),
    (
        {"important_question": True},
        "yyyan",
        "3 yes, 1 no, 1 abstention: 4 present and voting, two-thirds majority 3: adopted, rule 83",
    ),
    (
        {"majority": Majority.ABSOLUTE},
        "yyaa-",
        (
            "2 yes, 0 no, 2 abstentions, 1 absent: 5 members, absolute majority 3: "
            "not adopted, by these rules of procedure"
        ),
    ),
    (
        {"majority": Majority.UNANIMITY},
        "yyyyo",
        (
            "4 yes, 0 no, 0 abstentions, 1 not participating: 4 present and voting, unanimity 4: "
            "adopted, by these rules of procedure"
        ),
    ),
    (
        {"base": Base.PRESENT},
        "yynaa",
        (
            "2 yes, 1 no, 2 abstentions: 5 present, majority 3: "
            "not adopted, by these rules of procedure"
        ),
    ),
    (
        {},
        "yynn-",
        (
            "2 yes, 2 no, 0 abstentions, 1 absent: 4 present and voting, majority 3: "
            "a tie, voted again (rule 95)"
        ),
    ),
    (
        {"tie": "falls"},
        "yynna",
        "2 yes, 2 no, 1 abstention: 4 present and voting, majority 3: a tie: not adopted, rule 133",
    ),
    (
        {},
        "yy---",
        (
            "2 yes, 0 no, 0 abstentions, 3 absent: 2 present and voting, majority 2: "
            "no quorum, no decision, rule 67"
        ),
    ),
]


@pytest.mark.parametrize(("rules", "letters", "line"), LINES)
def test_the_result_is_one_line_of_arithmetic(rules, letters, line):
    assert arithmetic(counted(letters, **rules)) == f"The draft resolution as a whole: {line}"


MOTIONS = [
    (
        MotionRule("closure", "75"),
        "yynna",
        (
            "Motion: closure of the debate: 2 yes, 2 no, 1 abstention: "
            "4 present and voting, majority 3: a tie, voted again (rule 95)"
        ),
    ),
    (
        MotionRule("reconsideration", "81", majority=Majority.TWO_THIRDS),
        "yyynn",
        (
            "Motion: reconsideration of the decision: 3 yes, 2 no, 0 abstentions: "
            "5 present and voting, two-thirds majority 4: not adopted, rule 81"
        ),
    ),
    (
        MotionRule("suspension", "76"),
        "yyynn",
        (
            "Motion: suspension of the meeting: 3 yes, 2 no, 0 abstentions: "
            "5 present and voting, majority 3: adopted, rule 76"
        ),
    ),
    (
        MotionRule("tabling", "classroom", majority=Majority.TWO_THIRDS),
        "yyyyn",
        (
            "Motion: tabling of the draft: 4 yes, 1 no, 0 abstentions: "
            "5 present and voting, two-thirds majority 4: adopted, classroom rule"
        ),
    ),
]


@pytest.mark.rule("81")
@pytest.mark.parametrize(
    ("row", "letters", "line"), MOTIONS, ids=lambda one: getattr(one, "key", "")
)
def test_a_motion_needs_what_its_own_row_of_the_profile_says(row, letters, line):
    session = meeting("PP1", motions=(row,), important_question=True).session
    session = replace(session, motions=(Motion(1, row.key, "KZ"),))
    vote = replace(ballot_box(letters), subject=VoteSubject("motion", 1, key=row.key))
    assert arithmetic(count(session, vote)) == line


@given(st.text(alphabet="ynao-", max_size=193))
def test_votes_equal_seats(letters):
    counts = tally(ballot_box(letters))
    assert counts.members == len(letters)
    assert counts.yes + counts.no == counts.present_and_voting <= counts.present <= counts.members


@given(st.sampled_from(list(MAJORITIES.values())), st.integers(0, 193))
def test_a_majority_is_within_reach_and_never_nobody(majority, base):
    needed = majority_needed(majority, base)
    assert 1 <= needed <= max(1, base)
    assert 2 * needed > base
