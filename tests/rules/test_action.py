"""Action: consensus, requests, sponsorship, amendments, votes, explanations, closing."""

import pytest
from table_of_five import CODES, reading

from game.domain.ballot import Choice, Tally
from game.domain.commands import (
    CastBallot,
    ConfirmAmendment,
    Dissociate,
    ExplainPosition,
    ExplainVote,
    Object,
    OpenMandates,
    OrderAmendments,
    Pass,
    RequestRecordedVote,
    RequestSeparateVote,
    ReviseOrally,
    TableAmendment,
    WithdrawDraft,
    WithdrawSponsorship,
)
from game.domain.events import AmendmentMoved, AmendmentsOrdered, VoteConcluded
from game.domain.phase import AmendmentState, Outcome, ParagraphState, Phase
from game.domain.stage import Question, Subject, Vote, Window

YES, NO, ABSTAIN = Choice.YES, Choice.NO, Choice.ABSTENTION


def at_action(**changes):
    table = reading("PP1", "PP2", "OP1", "OP2", **changes)
    while table.session.phase is not Phase.ACTION:
        table.everyone_passes()
    return table


def requests(**changes):
    return at_action(**changes).do(Object("UZ", "It says too little.")).everyone_passes()


def votes(table, text):
    """Everyone in order votes: y, n, a; a dot leaves the ballot out."""
    choices = {"y": YES, "n": NO, "a": ABSTAIN}
    for code, letter in zip(CODES, text, strict=True):
        if letter != ".":
            table.do(CastBallot(code, choices[letter]))
    return table.move_on() if "." in text else table


def whole_vote(text, **changes):
    return votes(requests(**changes).everyone_passes(), text)


def test_without_objection_the_draft_is_adopted_without_a_vote_and_no_tally_exists():
    table = at_action().everyone_passes()
    assert table.session.outcome is Outcome.ADOPTED_WITHOUT_VOTE
    assert table.session.votes == ()
    assert table.session.phase is Phase.EXPLANATIONS


def test_an_objection_leads_to_the_formal_meeting():
    table = requests()
    assert table.session.phase is Phase.VOTING
    assert table.session.stage == Window("requests", CODES)
    assert [one.delegation for one in table.session.adoption_objections] == ["UZ"]


@pytest.mark.rule("85")
def test_a_simple_majority_of_those_present_and_voting_adopts():
    table = whole_vote("yyyna")
    (concluded,) = table.happened(VoteConcluded)
    assert concluded.result.tally == Tally(yes=3, no=1, abstentions=1, absent=0)
    assert concluded.result.majority == 3
    assert table.session.outcome is Outcome.ADOPTED_BY_VOTE


@pytest.mark.rule("86")
def test_abstainers_are_not_present_and_voting():
    table = whole_vote("yaaaa")
    assert table.session.votes[0].majority == 1
    assert table.session.outcome is Outcome.ADOPTED_BY_VOTE
    assert requests().everyone_passes().refused(CastBallot("KZ", Choice.ABSENT)) == (
        "absence_is_not_cast"
    )


@pytest.mark.rule("85")
def test_two_of_four_are_no_majority():
    assert whole_vote("yynna").session.votes[0].adopted is False


@pytest.mark.rule("67")
def test_no_decision_without_a_majority_of_the_members():
    assert whole_vote("yy...").session.votes[0].adopted is False
    assert whole_vote("yyn..").session.votes[0].adopted is True


@pytest.mark.rule("83")
def test_an_important_question_needs_two_thirds():
    assert whole_vote("yyynn", important_question=True).session.votes[0].majority == 4
    assert whole_vote("yyyna", important_question=True).session.votes[0].adopted is True


@pytest.mark.rule("95")
def test_a_tie_is_voted_again_and_a_second_tie_rejects():
    table = whole_vote("yynna")
    assert isinstance(table.session.stage, Vote)
    assert table.session.stage.round == 2
    votes(table, "yynna")
    assert table.session.outcome is Outcome.REJECTED


@pytest.mark.rule("95")
def test_a_second_vote_may_end_the_tie():
    table = votes(whole_vote("yynna"), "yynya")
    assert table.session.outcome is Outcome.ADOPTED_BY_VOTE


@pytest.mark.rule("133")
def test_where_the_profile_says_so_a_tie_falls_at_once():
    assert whole_vote("yynna", tie="falls").session.outcome is Outcome.REJECTED


def test_all_abstaining_adopts_nothing():
    assert whole_vote("aaaaa").session.outcome is Outcome.REJECTED


@pytest.mark.rule("82")
def test_each_delegation_has_one_ballot_while_the_vote_is_open():
    table = requests()
    assert table.refused(CastBallot("KZ", YES)) == "no_vote_open"
    table.everyone_passes().do(CastBallot("KZ", YES))
    assert table.refused(CastBallot("KZ", NO)) == "not_awaited"
    assert table.refused(Pass("KG")) == "vote_wants_a_ballot"


@pytest.mark.rule("87")
def test_one_request_is_enough_for_a_recorded_vote():
    table = requests().do(RequestRecordedVote("KG"))
    assert table.refused(RequestRecordedVote("UZ")) == "already_recorded"
    votes(table.everyone_passes(), "yyynn")
    assert [one.choice for one in table.session.votes[0].ballots] == [YES, YES, YES, NO, NO]


@pytest.mark.rule("87")
def test_a_vote_that_nobody_asked_to_record_shows_the_tally_only():
    assert whole_vote("yyynn").session.votes[0].ballots == ()


@pytest.mark.rule("89")
def test_a_paragraph_not_retained_in_a_separate_vote_is_deleted():
    table = requests().do(RequestSeparateVote("KZ", "PP1")).everyone_passes()
    assert table.session.stage == Question(Subject("division", paragraph="PP1"), CODES)
    votes(table.everyone_passes(), "nnnya")
    assert table.session.paragraph("PP1").state is ParagraphState.DELETED
    assert table.session.stage.subject.kind == "whole"


@pytest.mark.rule("89")
def test_division_is_voted_only_if_objected_to():
    table = requests().do(RequestSeparateVote("KZ", "PP1")).everyone_passes()
    table.do(Object("TM", "The text is one.")).everyone_passes()
    assert table.session.stage.subject.kind == "division"
    votes(table, "ynnnn")
    assert table.session.stage.subject.kind == "whole"
    assert table.session.paragraph("PP1").state is ParagraphState.AGREED


@pytest.mark.rule("89")
def test_an_accepted_division_is_followed_by_the_vote_on_the_part():
    table = requests().do(RequestSeparateVote("KZ", "PP1")).everyone_passes()
    table.do(Object("TM", "The text is one.")).everyone_passes()
    assert votes(table, "yyynn").session.stage.subject.kind == "separate"


@pytest.mark.rule("89")
def test_if_all_operative_parts_fall_the_whole_falls():
    table = requests().do(RequestSeparateVote("KZ", "OP1"), RequestSeparateVote("KG", "OP2"))
    votes(table.everyone_passes().everyone_passes(), "nnnnn")
    votes(table.everyone_passes(), "nnnnn")
    assert table.session.outcome is Outcome.REJECTED
    assert table.session.phase is Phase.EXPLANATIONS


@pytest.mark.rule("89")
def test_a_separate_vote_is_requested_once_and_within_the_grant():
    table = requests().do(RequestSeparateVote("KZ", "PP1"))
    assert table.refused(RequestSeparateVote("KG", "PP1")) == "already_requested"
    assert table.refused(RequestSeparateVote("KZ", "PP2")) == "separate_votes_spent"
    assert table.refused(RequestSeparateVote("KG", "PP7")) == "unknown_paragraph"
    assert at_action().refused(RequestSeparateVote("KG", "PP1")) == "window_closed"


def test_to_amend_a_sponsor_first_withdraws_its_sponsorship():
    table = requests()
    amend = TableAmendment("UZ", "PP1", "strong")
    assert table.refused(amend) == "sponsor_must_withdraw_first"
    assert table.refused(WithdrawSponsorship("UZ", "")) == "reason_missing"
    table.do(WithdrawSponsorship("UZ", "We cannot defend this text."), amend)
    assert table.session.sponsors == ("KZ", "KG", "TJ", "TM")
    assert table.session.amendments[0].wording.option == "strong"
    assert table.refused(WithdrawSponsorship("UZ", "Twice.")) == "not_a_sponsor"
    assert table.refused(ReviseOrally("UZ", "PP2", "strong")) == "not_a_sponsor"


def test_the_next_sponsor_leads_when_the_main_sponsor_leaves():
    table = requests().do(WithdrawSponsorship("TM", "New instructions."))
    assert table.session.main_sponsor == "KZ"


@pytest.mark.rule("80")
def test_the_last_sponsor_withdraws_the_draft_instead():
    table = requests()
    table.do(*(WithdrawSponsorship(code, "We leave.") for code in ("KZ", "KG", "TJ", "TM")))
    assert table.refused(WithdrawSponsorship("UZ", "We too.")) == "last_sponsor"
    table.do(WithdrawDraft("UZ", "Nobody is left."))
    assert table.session.outcome is Outcome.WITHDRAWN


def outsiders(*codes, **changes):
    table = requests(amendments=2, **changes)
    return table.do(*(WithdrawSponsorship(code, "We leave the sponsors.") for code in codes))


@pytest.mark.rule("90")
def test_the_amendment_furthest_removed_is_put_first_and_excludes_its_rivals():
    table = outsiders("UZ", "TJ")
    table.do(TableAmendment("UZ", "PP1", "adopted"), TableAmendment("TJ", "PP1", "strong"))
    table.everyone_passes()
    (ordered,) = table.happened(AmendmentsOrdered)
    assert ordered.numbers == (2, 1)
    assert ordered.by == "chair"
    assert table.session.stage.subject.number == 2
    votes(table, "yyyyy")
    (adopted, excluded) = table.happened(AmendmentMoved)
    assert adopted.state is AmendmentState.ADOPTED
    assert (excluded.number, excluded.state, excluded.cause) == (
        1,
        AmendmentState.NOT_PUT,
        "excluded",
    )
    assert table.session.paragraph("PP1").standing.option == "strong"
    assert table.session.stage.subject.kind == "whole"


@pytest.mark.rule("90")
def test_a_rejected_amendment_leaves_the_next_one_to_be_put():
    table = outsiders("UZ", "TJ")
    table.do(TableAmendment("UZ", "PP1", "adopted"), TableAmendment("TJ", "PP1", "strong"))
    votes(table.everyone_passes(), "nnnnn")
    assert table.session.stage.subject.number == 1


@pytest.mark.rule("90")
def test_the_facilitator_may_change_the_order():
    table = outsiders("UZ", "TJ")
    table.do(TableAmendment("UZ", "PP1", "strong"), TableAmendment("TJ", "PP2", "strong"))
    assert table.refused(OrderAmendments((2,)), actor="facilitator") == "order_names_others"
    table.act("facilitator", OrderAmendments((2, 1))).everyone_passes()
    assert table.session.stage.subject.number == 2


@pytest.mark.rule("90")
def test_a_change_names_an_open_paragraph_and_another_wording_and_is_tabled_once():
    table = outsiders("UZ", "TJ")
    assert table.refused(TableAmendment("UZ", "PP9", "weak")) == "paragraph_settled"
    assert table.refused(TableAmendment("UZ", "PP1", "loud")) == "unknown_option"
    assert table.refused(TableAmendment("UZ", "PP7", "weak")) == "unknown_paragraph"
    assert table.refused(TableAmendment("UZ", "PP1", "weak")) == "already_the_text"
    table.do(TableAmendment("UZ", "PP1", "strong"))
    assert table.refused(TableAmendment("TJ", "PP1", "strong")) == "already_tabled"
    table.do(TableAmendment("UZ", "PP2", "strong"))
    assert table.refused(TableAmendment("UZ", "OP1", "strong")) == "amendments_spent"


def test_an_oral_revision_needs_every_remaining_sponsor():
    table = requests().do(ReviseOrally("TM", "PP1", "adopted")).everyone_passes()
    assert table.session.stage == Question(Subject("revision", 1), ("KZ", "KG", "TJ", "UZ"))
    table.everyone_passes()
    assert table.session.paragraph("PP1").standing.option == "adopted"
    assert table.session.paragraph("PP1").version.cause == "revision"
    table = requests().do(ReviseOrally("TM", "PP1", "adopted")).everyone_passes()
    table.do(Object("KG", "No.")).everyone_passes()
    assert table.session.paragraph("PP1").standing.option == "weak"


def test_an_amendment_to_what_a_revision_already_says_is_moot():
    table = outsiders("UZ").do(
        ReviseOrally("TM", "PP1", "strong"), ReviseOrally("KZ", "PP2", "strong")
    )
    table.do(TableAmendment("UZ", "PP1", "adopted")).everyone_passes()
    table.everyone_passes().everyone_passes().do(ConfirmAmendment("UZ", 3))
    assert table.session.stage.subject.kind == "amendment"


@pytest.mark.rule("80")
def test_the_main_sponsor_withdraws_the_draft_before_voting_begins():
    table = requests()
    assert table.refused(WithdrawDraft("KZ", "No.")) == "main_sponsor_only"
    assert table.refused(WithdrawDraft("TM", "")) == "reason_missing"
    late = requests().everyone_passes()
    assert late.refused(WithdrawDraft("TM", "Too late.")) == "voting_has_begun"
    table.do(WithdrawDraft("TM", "There is no agreement."))
    assert table.session.outcome is Outcome.WITHDRAWN
    assert table.session.phase is Phase.EXPLANATIONS


@pytest.mark.rule("88")
def test_a_sponsor_does_not_explain_its_vote_on_its_own_text():
    table = requests()
    refusal = table.refusal(ExplainVote("UZ", "We regret."))
    assert (refusal.code, refusal.rule) == ("sponsor_must_withdraw_first", "88")
    table.do(WithdrawSponsorship("UZ", "We leave."), ExplainVote("UZ", "We regret."))
    assert table.session.explanations[0].kind == "vote_before"
    assert table.refused(ExplainVote("UZ", "Again.")) == "already_explained"
    votes(table.everyone_passes(), "yyyyn").do(ExplainVote("UZ", "We voted no."))
    assert table.session.explanations[1].kind == "vote_after"


@pytest.mark.rule("88")
def test_without_a_vote_there_is_a_position_to_explain_and_no_vote():
    table = at_action().everyone_passes()
    assert table.refused(ExplainVote("UZ", "Hm.")) == "no_vote_was_taken"
    table.do(ExplainPosition("UZ", "We joined the consensus."))
    assert table.refused(ExplainPosition("UZ", "Again.")) == "already_explained"
    voted = whole_vote("yyyyn")
    assert voted.refused(ExplainPosition("UZ", "Hm.")) == "no_consensus_to_explain"
    assert requests().refused(ExplainPosition("UZ", "Hm.")) == "window_closed"


def test_one_dissociates_from_a_paragraph_of_an_adopted_text_after_leaving_the_sponsors():
    table = at_action().everyone_passes()
    leave = Dissociate("UZ", "PP1", "Not in our name.")
    assert table.refused(leave) == "sponsor_must_withdraw_first"
    table.do(WithdrawSponsorship("UZ", "We leave."))
    assert table.refused(Dissociate("UZ", "PP1", "")) == "reason_missing"
    assert table.refused(Dissociate("UZ", "PP7", "Hm.")) == "unknown_paragraph"
    table.do(leave)
    assert table.refused(leave) == "already_dissociated"
    rejected = whole_vote("nnnnn")
    assert rejected.refused(Dissociate("UZ", "PP1", "Hm.")) == "nothing_was_adopted"
    assert requests().refused(Dissociate("UZ", "PP1", "Hm.")) == "window_closed"


@pytest.mark.rule("89")
def test_nobody_dissociates_from_a_paragraph_that_is_gone():
    table = requests().do(RequestSeparateVote("KZ", "PP1")).everyone_passes()
    votes(votes(table.everyone_passes(), "nnnya"), "yyyyy")
    assert table.refused(Dissociate("UZ", "PP1", "Hm.")) == "paragraph_deleted"


def closed():
    return at_action().everyone_passes().everyone_passes()


def test_the_meeting_closes_when_nothing_more_is_to_be_recorded():
    table = closed()
    assert table.session.phase is Phase.CLOSED
    assert table.refused(Pass("KZ")) == "session_closed"


def test_mandates_open_after_the_closing_by_the_facilitator_only():
    assert requests().refused(OpenMandates(), actor="facilitator") == "wrong_phase"
    table = closed()
    assert table.refused(OpenMandates(), actor="KZ") == "facilitator_only"
    table.act("facilitator", OpenMandates())
    assert table.session.mandates_open
    assert table.refused(OpenMandates(), actor="facilitator") == "mandates_already_open"
