"""Events of action on the draft: sponsorship, amendments, votes, the outcome."""

from game.domain.ballot import Ballot
from game.domain.events import (
    AdoptionObjected,
    AmendmentMoved,
    AmendmentsOrdered,
    AmendmentTabled,
    AttendanceAnswered,
    BallotMarked,
    BallotSealed,
    OutcomeRecorded,
    RecordedVoteRequested,
    RollCallAnswered,
    RollCallPassed,
    SeparateVoteRequested,
    SponsorshipWithdrawn,
    VoteConcluded,
    VotesScheduled,
)
from game.domain.replacing import replace
from game.domain.session import Session
from game.domain.stage import Vote, Window
from game.rules.folding.common import answered, with_spent

__all__ = [
    "adoption_objected",
    "amendment_moved",
    "amendment_tabled",
    "amendments_ordered",
    "attendance_answered",
    "ballot_marked",
    "ballot_sealed",
    "outcome_recorded",
    "recorded_vote_requested",
    "roll_call_answered",
    "roll_call_passed",
    "separate_vote_requested",
    "sponsorship_withdrawn",
    "vote_concluded",
    "votes_scheduled",
]


def adoption_objected(session: Session, event: AdoptionObjected) -> Session:
    """There is no consensus: who objected, and why."""
    return replace(session, adoption_objections=event.objections)


def sponsorship_withdrawn(session: Session, event: SponsorshipWithdrawn) -> Session:
    """One sponsor less."""
    left = tuple(code for code in session.sponsors if code != event.delegation)
    return replace(session, sponsors=left, main_sponsor=event.main_sponsor)


def amendment_tabled(session: Session, event: AmendmentTabled) -> Session:
    """An amendment or an oral revision is on the table."""
    session = replace(session, amendments=(*session.amendments, event.amendment))
    return with_spent(
        session,
        event.amendment.author,
        lambda spent: replace(spent, amendments=spent.amendments + 1),
    )


def amendment_moved(session: Session, event: AmendmentMoved) -> Session:
    """An amendment's life goes on."""
    amendments = tuple(
        replace(one, state=event.state) if one.number == event.number else one
        for one in session.amendments
    )
    return replace(session, amendments=amendments)


def amendments_ordered(session: Session, event: AmendmentsOrdered) -> Session:
    """The order in which the amendments will be put."""
    place = {number: index for index, number in enumerate(event.numbers)}
    ordered = sorted(session.amendments, key=lambda one: place.get(one.number, -1))
    return replace(session, amendments=tuple(ordered))


def separate_vote_requested(session: Session, event: SeparateVoteRequested) -> Session:
    """A paragraph will be voted separately unless the division is refused."""
    session = replace(
        session,
        separate_votes=(*session.separate_votes, event.paragraph),
        separate_requesters=(*session.separate_requesters, event.delegation),
    )
    return with_spent(
        session,
        event.delegation,
        lambda spent: replace(spent, separate_votes=spent.separate_votes + 1),
    )


def recorded_vote_requested(session: Session, _: RecordedVoteRequested) -> Session:
    """From now on votes record how each delegation voted."""
    return replace(session, recorded_vote=True)


def votes_scheduled(session: Session, event: VotesScheduled) -> Session:
    """The votes that are still to be taken."""
    return replace(session, ballot_order=event.subjects)


def ballot_sealed(session: Session, event: BallotSealed) -> Session:
    """One delegation has voted."""
    return answered(session, event.delegation)


def ballot_marked(session: Session, event: BallotMarked) -> Session:
    """How it voted, sealed in the stage until the result."""
    if isinstance(session.stage, Vote):
        ballots = (*session.stage.ballots, Ballot(event.delegation, event.choice))
        return replace(session, stage=replace(session.stage, ballots=ballots))
    return session


def roll_call_answered(session: Session, event: RollCallAnswered) -> Session:
    """One delegation answered the roll, and the next is called."""
    stage = session.stage
    if not isinstance(stage, Vote):
        return session
    said = Ballot(event.delegation, event.choice, event.rights)
    return answered(session, event.delegation, ballots=(*stage.ballots, said))


def roll_call_passed(session: Session, event: RollCallPassed) -> Session:
    """Called again once everyone else was called."""
    session = answered(session, event.delegation)
    stage = session.stage
    if not isinstance(stage, Vote):
        return session
    last = (*stage.awaiting, event.delegation)
    passed = (*stage.passed, event.delegation)
    return replace(session, stage=replace(stage, awaiting=last, passed=passed))


def attendance_answered(session: Session, event: AttendanceAnswered) -> Session:
    """One delegation is there."""
    absent = tuple(code for code in session.absent if code != event.delegation)
    voting = tuple(code for code in session.present_and_voting if code != event.delegation)
    voting = (*voting, event.delegation) if event.voting else voting
    noted = replace(session, absent=absent, present_and_voting=voting)
    stage = session.stage
    called = isinstance(stage, Window) and stage.purpose == "attendance"
    return answered(noted, event.delegation) if called else noted


def vote_concluded(session: Session, event: VoteConcluded) -> Session:
    """The result is announced; the sealed ballots are gone."""
    return replace(session, votes=(*session.votes, event.result), stage=None)


def outcome_recorded(session: Session, event: OutcomeRecorded) -> Session:
    """Action on the draft ended."""
    return replace(session, outcome=event.outcome)
