"""The verbs of the game: one visible row a command, with its guard and its act."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from game.domain import commands as ask
from game.domain.delegation import CLOCK, FACILITATOR
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.rules import (
    amending,
    amendments,
    answers,
    attendance,
    ballots,
    budget,
    cards,
    debate,
    facilitator,
    final_round,
    floor,
    packages,
    proposals,
    reading,
    recess,
    requests,
    silence,
    sponsorship,
    statements,
    timing,
)
from game.rules.minutes import Minutes
from game.rules.motions import deciding, moving

__all__ = ["DELEGATION_VERBS", "VERBS", "Verb"]


@dataclass(frozen=True, slots=True)
class Verb:
    """One command: why it may not be done now (or None), and what doing it notes.

    `by` is "" for a delegation's command, otherwise FACILITATOR or CLOCK.
    """

    command: type
    may: Callable[[Session, Any], Refusal | None]
    act: Callable[[Minutes, Any], None]
    by: str = ""


_ROWS = (
    Verb(ask.Pass, answers.may_pass, answers.pass_),
    Verb(ask.MakeStatement, statements.may_make_statement, statements.make_statement),
    Verb(ask.RaisePlacard, reading.may_raise_placard, reading.raise_placard),
    Verb(ask.Support, proposals.may_support, proposals.support),
    Verb(ask.Propose, proposals.may_propose, proposals.propose),
    Verb(ask.ProposeOwnWords, proposals.may_propose_own_words, proposals.propose_own_words),
    Verb(ask.AskTime, floor.may_ask_time, floor.ask_time),
    Verb(ask.Reserve, proposals.may_reserve, proposals.reserve),
    Verb(ask.WithdrawProposal, proposals.may_withdraw_proposal, proposals.withdraw_proposal),
    Verb(
        ask.WithdrawReservation,
        proposals.may_withdraw_reservation,
        proposals.withdraw_reservation,
    ),
    Verb(ask.OfferPackage, packages.may_offer_package, packages.offer_package),
    Verb(ask.AcceptPackage, packages.may_accept_package, packages.accept_package),
    Verb(ask.DeclinePackage, packages.may_decline_package, packages.decline_package),
    Verb(ask.CounterPackage, packages.may_counter_package, packages.counter_package),
    Verb(
        ask.WithdrawFromPackage,
        packages.may_withdraw_from_package,
        packages.withdraw_from_package,
    ),
    Verb(ask.AskBreak, floor.may_ask_break, floor.ask_break),
    Verb(ask.ReopenParagraph, recess.may_reopen_paragraph, recess.reopen_paragraph),
    Verb(ask.Object, answers.may_object, answers.object_),
    Verb(ask.ChooseWording, final_round.may_choose_wording, final_round.choose_wording),
    Verb(ask.BreakSilence, silence.may_break_silence, silence.break_silence),
    Verb(
        ask.WithdrawSponsorship,
        sponsorship.may_withdraw_sponsorship,
        sponsorship.withdraw_sponsorship,
    ),
    Verb(ask.CoSponsor, sponsorship.may_co_sponsor, sponsorship.co_sponsor),
    Verb(ask.ReviseOrally, amending.may_revise_orally, amending.revise_orally),
    Verb(ask.TableAmendment, amending.may_table_amendment, amending.table_amendment),
    Verb(
        ask.CoSponsorAmendment,
        amendments.may_co_sponsor_amendment,
        amendments.co_sponsor_amendment,
    ),
    Verb(ask.ConfirmAmendment, amendments.may_confirm_amendment, amendments.confirm_amendment),
    Verb(ask.WithdrawAmendment, amendments.may_withdraw_amendment, amendments.withdraw_amendment),
    Verb(
        ask.RequestSeparateVote,
        requests.may_request_separate_vote,
        requests.request_separate_vote,
    ),
    Verb(
        ask.RequestRecordedVote,
        requests.may_request_recorded_vote,
        requests.request_recorded_vote,
    ),
    Verb(ask.WithdrawDraft, sponsorship.may_withdraw_draft, sponsorship.withdraw_draft),
    Verb(ask.ReintroduceDraft, sponsorship.may_reintroduce_draft, sponsorship.reintroduce_draft),
    Verb(ask.CastBallot, ballots.may_cast_ballot, ballots.cast_ballot),
    Verb(
        ask.AnswerAttendanceCall,
        attendance.may_answer_attendance_call,
        attendance.answer_attendance_call,
    ),
    Verb(ask.ExplainVote, statements.may_explain_vote, statements.explain_vote),
    Verb(ask.ExplainPosition, statements.may_explain_position, statements.explain_position),
    Verb(ask.Dissociate, statements.may_dissociate, statements.dissociate),
    Verb(ask.RequestToSpeak, debate.may_request_to_speak, debate.request_to_speak),
    Verb(ask.WithdrawFromList, debate.may_withdraw_from_list, debate.withdraw_from_list),
    Verb(ask.Reply, debate.may_reply, debate.reply),
    Verb(ask.Remark, debate.may_remark, debate.remark),
    Verb(ask.Move, moving.may_move, moving.move),
    Verb(ask.Second, deciding.may_second, deciding.second),
    Verb(ask.SpeakOnMotion, deciding.may_speak_on_motion, deciding.speak_on_motion),
    Verb(ask.WithdrawMotion, deciding.may_withdraw_motion, deciding.withdraw_motion),
    Verb(ask.Advance, answers.may_advance, answers.advance, FACILITATOR),
    Verb(
        ask.SkipToFinalRound,
        answers.may_skip_to_final_round,
        answers.skip_to_final_round,
        FACILITATOR,
    ),
    Verb(ask.ReadAs, proposals.may_read_as, proposals.read_as, FACILITATOR),
    Verb(
        ask.OrderAmendments,
        amending.may_order_amendments,
        amending.order_amendments,
        FACILITATOR,
    ),
    Verb(ask.StateBudget, budget.may_state_budget, budget.state_budget, FACILITATOR),
    Verb(ask.RuleOnPoint, deciding.may_rule_on_point, deciding.rule_on_point, FACILITATOR),
    Verb(ask.Pause, facilitator.may_pause, facilitator.pause, FACILITATOR),
    Verb(ask.Resume, facilitator.may_resume, facilitator.resume, FACILITATOR),
    Verb(ask.ChangeDeadline, timing.may_change_deadline, timing.change_the_deadline, FACILITATOR),
    Verb(ask.Overrule, facilitator.may_overrule, facilitator.overrule, FACILITATOR),
    Verb(ask.PlayCard, cards.may_play_card, cards.play_card, FACILITATOR),
    Verb(
        ask.ReassignSeat,
        facilitator.may_reassign_seat,
        facilitator.reassign_seat,
        FACILITATOR,
    ),
    Verb(ask.OpenMandates, answers.may_open_mandates, answers.open_mandates, FACILITATOR),
    Verb(ask.DeadlineReached, answers.may_deadline_reached, answers.deadline_reached, CLOCK),
)

VERBS: Final[dict[type, Verb]] = {verb.command: verb for verb in _ROWS}
DELEGATION_VERBS: Final[tuple[Verb, ...]] = tuple(verb for verb in _ROWS if not verb.by)
