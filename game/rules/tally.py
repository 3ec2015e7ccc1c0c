"""Counting a vote: who is present and voting, which majority it needs, what a tie means.

Consensus is not counted here: it has no tally.
"""

from dataclasses import dataclass

from game.domain.ballot import Base, Choice, Majority, Tally, VoteResult, VoteSubject
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.domain.stage import Vote
from game.rules.veto import CHARTER, vetoed_by

__all__ = [
    "Requirement",
    "base_count",
    "count",
    "majority_for",
    "majority_needed",
    "quorum_to_decide",
    "quorum_to_open",
    "tally",
]


@dataclass(frozen=True, slots=True)
class Requirement:
    """The majority that a decision needs, and the rule that says so."""

    majority: Majority
    rule: str
    votes: int = 0
    """Yes votes that are needed whatever the base, for the majority AFFIRMATIVE."""


def tally(vote: Vote) -> Tally:
    """The counts; a member that did not answer is absent from the vote."""
    choices = [ballot.choice for ballot in vote.ballots]
    members = vote.members or len(vote.eligible)
    return Tally(
        yes=choices.count(Choice.YES),
        no=choices.count(Choice.NO),
        abstentions=choices.count(Choice.ABSTENTION),
        absent=members - len(choices),
        not_participating=choices.count(Choice.NOT_PARTICIPATING),
    )


def base_count(counts: Tally, base: Base, majority: Majority = Majority.SIMPLE) -> int:
    """How many the majority is taken of (rule 86); an absolute one is always of all members."""
    if majority in {Majority.ABSOLUTE, Majority.AFFIRMATIVE} or base is Base.MEMBERS:
        return counts.members
    return counts.present if base is Base.PRESENT else counts.present_and_voting


def majority_needed(majority: Majority, base: int, votes: int = 0) -> int:
    """Yes votes needed of so many: never none, so that no decision is taken by nobody.

    More than half (rule 85; an absolute majority too), at least two thirds (rule 83), all;
    or the number that the rules name (nine in the Security Council).
    """
    if majority is Majority.AFFIRMATIVE:
        return max(1, votes)
    if majority is Majority.TWO_THIRDS:
        return max(1, -(-2 * base // 3))
    if majority is Majority.UNANIMITY:
        return max(1, base)
    return base // 2 + 1


def majority_for(session: Session, subject: VoteSubject) -> Requirement:
    """What a subject needs: the rules' majority for the whole, its parts, changes and motions."""
    profile = session.profile
    if Majority.AFFIRMATIVE in {profile.majority, profile.amendment_majority}:
        return Requirement(Majority.AFFIRMATIVE, CHARTER, profile.affirmative_votes)
    if subject.kind == "motion":
        return _of_motion(session, subject.number)
    if subject.kind == "division":
        return Requirement(Majority.SIMPLE, "85")
    if profile.important_question:
        return Requirement(Majority.TWO_THIRDS, "83" if subject.kind == "whole" else "84")
    if subject.key == "classroom":
        return Requirement(profile.majority, "classroom")
    amended = subject.kind == "amendment"
    needed = profile.amendment_majority if amended else profile.majority
    usual = (needed, profile.base) == (Majority.SIMPLE, Base.PRESENT_AND_VOTING)
    return Requirement(needed, "85" if usual else "profile")


def _of_motion(session: Session, number: int) -> Requirement:
    """A motion's own row of the profile says what it needs, and by which rule."""
    motion = session.motion(number)
    row = session.profile.motion(motion.key) if motion else None
    return Requirement(row.majority, row.rule) if row else Requirement(Majority.SIMPLE, "85")


def quorum_to_open(session: Session, present: int) -> Refusal | None:
    """The meeting opens and debates with so many members present (rule 67: one third)."""
    part, whole = session.profile.quorum_to_open
    needed = -(-part * len(session.members) // whole)
    if present >= needed:
        return None
    counts = (("present", str(present)), ("needed", str(needed)))
    return Refusal("no_quorum_to_open", "67", counts)


def quorum_to_decide(session: Session, counts: Tally) -> bool:
    """More than the profile's share of the members is present (rule 67: a majority)."""
    part, whole = session.profile.quorum_to_decide
    return counts.present * whole > counts.members * part


def count(session: Session, vote: Vote) -> VoteResult:
    """The result with its arithmetic; ballots are shown only in a recorded vote (rule 87)."""
    counts, needs = tally(vote), majority_for(session, vote.subject)
    base = base_count(counts, session.profile.base, needs.majority)
    needed = majority_needed(needs.majority, base, needs.votes)
    quorum = quorum_to_decide(session, counts)
    vetoes = vetoed_by(session, vote) if quorum and counts.yes >= needed else ()
    tied = quorum and needs.majority is Majority.SIMPLE and counts.yes == counts.no > 0
    return VoteResult(
        subject=vote.subject,
        tally=counts,
        majority=needed,
        adopted=quorum and counts.yes >= needed and not vetoes,
        tied=tied,
        round=vote.round,
        ballots=vote.ballots if vote.recorded else (),
        base=base,
        kind=needs.majority,
        of=session.profile.base,
        rule=_deciding_rule(session, needs.rule, quorum=quorum, tied=tied),
        quorum=quorum,
        vetoed_by=vetoes,
    )


def _deciding_rule(session: Session, rule: str, *, quorum: bool, tied: bool) -> str:
    """A want of quorum and a tie have rules of their own; two thirds are never tied."""
    if not quorum:
        return "67"
    if tied:
        return "95" if session.profile.tie == "second_vote" else "133"
    return rule
