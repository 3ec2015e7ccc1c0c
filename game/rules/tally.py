"""Counting a vote: who is present and voting, which majority, what a tie means."""

from game.domain.ballot import Choice, Tally, VoteResult
from game.domain.profile import Profile
from game.domain.stage import Vote

__all__ = ["count", "majority_needed", "quorum_present", "tally"]


def tally(vote: Vote) -> Tally:
    """The counts; who did not cast a ballot is absent from the vote."""
    choices = [ballot.choice for ballot in vote.ballots]
    return Tally(
        yes=choices.count(Choice.YES),
        no=choices.count(Choice.NO),
        abstentions=choices.count(Choice.ABSTENTION),
        absent=len(vote.eligible) - len(choices),
    )


def majority_needed(counts: Tally, *, two_thirds: bool) -> int:
    """Yes votes needed among those present and voting (rules 83, 85, 86); never 0."""
    voting = counts.present_and_voting
    if two_thirds:
        return max(1, -(-2 * voting // 3))
    return voting // 2 + 1


def quorum_present(vote: Vote, counts: Tally) -> bool:
    """A majority of the members takes part in the decision (rule 67)."""
    return 2 * (len(vote.eligible) - counts.absent) > len(vote.eligible)


def count(vote: Vote, profile: Profile) -> VoteResult:
    """The result with its arithmetic; ballots are shown only in a recorded vote (rule 87)."""
    counts = tally(vote)
    important = profile.important_question and vote.subject.kind != "division"
    needed = majority_needed(counts, two_thirds=important)
    quorum = quorum_present(vote, counts)
    return VoteResult(
        subject=vote.subject,
        tally=counts,
        majority=needed,
        adopted=quorum and counts.yes >= needed,
        tied=quorum and counts.yes == counts.no and counts.yes > 0,
        round=vote.round,
        ballots=vote.ballots if vote.recorded else (),
    )
