"""Sentences for the log, the votes and the refusals."""

import string

from random_play import play
from table_of_five import CODES, NAMES

from game.domain import events as happened
from game.domain.ballot import Tally, VoteResult, VoteSubject
from game.domain.paragraph import Objection
from game.domain.phase import Outcome, ParagraphState, Phase
from game.domain.refusal import Refusal
from game.wording.events import PHASES, line, outcome_sentence
from game.wording.refusals import SENTENCES, rule_name, sentence
from game.wording.votes import arithmetic, subject_name

TABLE = dict(zip(CODES, NAMES, strict=True))


def test_a_vote_shows_its_arithmetic_in_one_line():
    result = VoteResult(VoteSubject("whole"), Tally(3, 1, 1, 0), 3, adopted=True)
    assert arithmetic(result) == (
        "The draft resolution as a whole: 3 yes, 1 no, 1 abstention: "
        "4 present and voting, majority 3: adopted, rule 85"
    )
    tie = VoteResult(VoteSubject("amendment", 2), Tally(2, 2, 0, 1), 3, adopted=False, tied=True)
    assert arithmetic(tie).endswith(
        "2 yes, 2 no, 0 abstentions, 1 absent: "
        "4 present and voting, majority 3: a tie, voted again (rule 95)"
    )
    again = VoteResult(
        VoteSubject("separate", paragraph="PP3"),
        Tally(2, 2, 0, 1),
        3,
        adopted=False,
        tied=True,
        round=2,
    )
    assert arithmetic(again).endswith("a second tie: not adopted (rule 95)")
    assert subject_name(VoteSubject("division", paragraph="PP3")) == (
        "Division: a separate vote on PP3"
    )


def test_consensus_is_never_shown_as_a_tally():
    said = outcome_sentence(Outcome.ADOPTED_WITHOUT_VOTE)
    assert said == "The draft resolution is adopted without a vote."
    assert not any(letter.isdigit() for letter in said)


def test_every_phase_has_a_name():
    assert set(PHASES) == set(Phase)


def test_the_log_names_delegations_and_gives_reasons():
    objection = happened.ObjectionRaised(Objection("KG", 1, "It goes too far."))
    assert line(objection, TABLE) == "Kyrgyzstan objects: It goes too far."
    reopened = happened.ParagraphMoved(
        "PP3", ParagraphState.BRACKETED, "reopened", "UZ", "New instructions."
    )
    assert line(reopened, TABLE) == (
        "PP3 is reopened at the request of Uzbekistan: New instructions."
    )
    declined = happened.PackageMoved(2, "declined", "TJ")
    assert line(declined, TABLE) == "Tajikistan declines package 2."
    assert line(happened.PackageMoved(2, "declined"), TABLE) == "Package 2 is declined."


def test_the_machinery_needs_no_line():
    assert line(happened.DeadlineSet(5), TABLE) == ""
    assert line(happened.StageResumed(), TABLE) == ""


def test_a_sealed_ballot_is_never_a_line():
    from game.domain.ballot import Choice

    assert line(happened.BallotMarked("KG", Choice.NO), TABLE) == ""


def test_whatever_happens_in_random_sessions_can_be_said():
    for seed in range(6):
        for event in play(seed, clocks=bool(seed % 2)).log:
            said = line(event, TABLE)
            assert not said or (said[-1] in ".!?" or said[-1].isalnum() or said[-1] == ")")
            assert "{" not in said


def test_a_refusal_names_the_speaker_and_its_rule():
    refusal = Refusal("not_your_turn", "68", (("speaker", "TJ"),))
    assert sentence(refusal, TABLE) == ("Tajikistan has the floor; speakers are called in order.")
    assert sentence(refusal) == "TJ has the floor; speakers are called in order."
    assert rule_name(refusal) == "rule 68"
    assert rule_name(Refusal("no_silence", "practice")) == "practice"
    assert sentence(Refusal("unheard_of", "practice")) == "unheard_of"


def test_every_refusal_is_one_short_sentence():
    for said in SENTENCES.values():
        assert said.endswith(".")
        assert len(said) <= 110
        fields = [name for _, name, _, _ in string.Formatter().parse(said) if name]
        assert all(name.isidentifier() for name in fields)


def test_the_log_names_the_author_of_a_proposal_that_is_known():
    support = happened.SupportGiven("KG", "PP7", 2)
    assert line(support, TABLE) == "Kyrgyzstan supports proposal 2 on PP7."
    known = line(support, TABLE, {2: "Kazakhstan"}.get)
    assert known == "Kyrgyzstan supports Kazakhstan's proposal on PP7."
    standing = happened.ReservationEntered("PP7", Objection("KG", 0, "Too weak."))
    assert line(standing, TABLE) == "Kyrgyzstan reserves on the standing text of PP7: Too weak."
