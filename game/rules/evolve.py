"""The fold: (session, event) -> session. One visible row an event; nothing decides here."""

from collections.abc import Callable
from typing import Any, Final

from game.domain import events as happened
from game.domain.events import Event
from game.domain.session import Session
from game.rules.folding import action, amendments, facilitator, meeting, motions, text

__all__ = ["FOLDS", "evolve"]

FOLDS: Final[dict[type, Callable[[Session, Any], Session]]] = {
    happened.PhaseEntered: meeting.phase_entered,
    happened.StageOpened: meeting.stage_opened,
    happened.StageResumed: meeting.stage_resumed,
    happened.DeadlineSet: meeting.deadline_set,
    happened.PoolSet: meeting.pool_set,
    happened.ReadingBegun: meeting.reading_begun,
    happened.VisitsScheduled: meeting.visits_scheduled,
    happened.VisitClosed: meeting.visit_closed,
    happened.NothingAdded: meeting.nothing_added,
    happened.TurnLapsed: meeting.turn_lapsed,
    happened.StatementMade: meeting.statement_made,
    happened.PlacardRaised: meeting.placard_raised,
    happened.ObjectionRaised: meeting.objection_raised,
    happened.BreakTaken: meeting.break_taken,
    happened.TimeExtended: meeting.time_extended,
    happened.MandatesOpened: meeting.mandates_opened,
    happened.Rewound: meeting.rewound,
    happened.MotionMoved: motions.motion_moved,
    happened.MotionSeconded: motions.motion_seconded,
    happened.MotionSpokenOn: motions.motion_spoken_on,
    happened.MotionDecided: motions.motion_decided,
    happened.RulingGiven: motions.ruling_given,
    happened.SpeakersListed: motions.speakers_listed,
    happened.SpeakingTimeSet: motions.speaking_time_set,
    happened.OutcomeSetAside: motions.outcome_set_aside,
    happened.ProposalTabled: text.proposal_tabled,
    happened.ProposalWithdrawn: text.proposal_withdrawn,
    happened.ReadingGiven: text.reading_given,
    happened.SupportGiven: text.support_given,
    happened.ReservationEntered: text.reservation_entered,
    happened.ReservationLifted: text.reservation_lifted,
    happened.WordingTested: text.wording_tested,
    happened.ParagraphMoved: text.paragraph_moved,
    happened.ParagraphAgreed: text.paragraph_agreed,
    happened.DraftTextChanged: text.draft_text_changed,
    happened.PackageOffered: text.package_offered,
    happened.PackageMoved: text.package_moved,
    happened.ReopeningNotified: text.reopening_notified,
    happened.SilenceBroken: text.silence_broken,
    happened.AdoptionObjected: action.adoption_objected,
    happened.SponsorshipWithdrawn: action.sponsorship_withdrawn,
    happened.AmendmentTabled: action.amendment_tabled,
    happened.AmendmentMoved: action.amendment_moved,
    happened.AmendmentsOrdered: action.amendments_ordered,
    happened.AmendmentCoSponsored: amendments.amendment_co_sponsored,
    happened.AmendmentConfirmed: amendments.amendment_confirmed,
    happened.AmendmentRebased: amendments.amendment_rebased,
    happened.BudgetAnswered: amendments.budget_answered,
    happened.BudgetFlagRaised: amendments.budget_flag_raised,
    happened.DraftReintroduced: amendments.draft_reintroduced,
    happened.FootnotesDeleted: amendments.footnotes_deleted,
    happened.ParagraphAdded: amendments.paragraph_added,
    happened.ParagraphRelocated: amendments.paragraph_relocated,
    happened.SponsorJoined: amendments.sponsor_joined,
    happened.SeparateVoteRequested: action.separate_vote_requested,
    happened.RecordedVoteRequested: action.recorded_vote_requested,
    happened.VotesScheduled: action.votes_scheduled,
    happened.BallotSealed: action.ballot_sealed,
    happened.BallotMarked: action.ballot_marked,
    happened.RollCallAnswered: action.roll_call_answered,
    happened.RollCallPassed: action.roll_call_passed,
    happened.AttendanceAnswered: action.attendance_answered,
    happened.VoteConcluded: action.vote_concluded,
    happened.OutcomeRecorded: action.outcome_recorded,
    happened.MeetingPaused: facilitator.meeting_paused,
    happened.MeetingResumed: facilitator.meeting_resumed,
    happened.DeadlineChanged: facilitator.for_the_record,
    happened.Overruled: facilitator.for_the_record,
    happened.SeatReassigned: facilitator.for_the_record,
    happened.CardPlayed: facilitator.card_played,
    happened.WordingSuggested: facilitator.wording_suggested,
    happened.SilenceTimeSet: facilitator.silence_time_set,
}


def evolve(session: Session, event: Event) -> Session:
    """Let one thing that happened change the session."""
    return FOLDS[type(event)](session, event)
