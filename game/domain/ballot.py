"""Ballots, tallies and results of votes."""

from dataclasses import dataclass

from game.domain.delegation import Code
from game.domain.phase import Named

__all__ = ["Ballot", "Base", "Choice", "Majority", "Tally", "VoteResult", "VoteSubject"]


class Majority(Named):
    """How many of the base have to say yes. Consensus is a method, not a majority.

    ABSOLUTE is more than half of all members, whatever the base; UNANIMITY needs a vote.
    AFFIRMATIVE is a fixed number of yes votes, as the Charter asks for nine in the Council.
    """

    SIMPLE = "simple"
    TWO_THIRDS = "two_thirds"
    ABSOLUTE = "absolute"
    UNANIMITY = "unanimity"
    AFFIRMATIVE = "affirmative"


class Base(Named):
    """Of whom the majority is taken: those voting yes or no (rule 86), all present, all members."""

    PRESENT_AND_VOTING = "present_and_voting"
    PRESENT = "present"
    MEMBERS = "members"


class Choice(Named):
    """What a delegation answers; ABSENT is never cast.

    Who takes no part in a vote is present, counts for the quorum, and has not voted.
    """

    YES = "yes"
    NO = "no"
    ABSTENTION = "abstention"
    ABSENT = "absent"
    NOT_PARTICIPATING = "not_participating"


@dataclass(frozen=True, slots=True)
class Ballot:
    """One delegation's answer; `rights`: it explains itself briefly after the vote."""

    delegation: Code
    choice: Choice
    rights: bool = False


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of a vote. Abstainers are not "present and voting" (rule 86)."""

    yes: int
    no: int
    abstentions: int
    absent: int
    not_participating: int = 0

    @property
    def present_and_voting(self) -> int:
        """Those voting yes or no (rule 86)."""
        return self.yes + self.no

    @property
    def present(self) -> int:
        """Everyone who answered: abstainers and those who took no part are there too."""
        return self.present_and_voting + self.abstentions + self.not_participating

    @property
    def members(self) -> int:
        """All who have a vote, present or not."""
        return self.present + self.absent


@dataclass(frozen=True, slots=True)
class VoteSubject:
    """What is voted on.

    `kind` is "revision", "amendment" or "motion" (with its number), "division" or
    "separate" (with the paragraph), or "whole". A revision is asked of the sponsors,
    not voted.
    """

    kind: str
    number: int = 0
    paragraph: str = ""
    key: str = ""
    """Which motion, such as "closure"."""


@dataclass(frozen=True, slots=True)
class VoteResult:
    """The outcome of one vote with its arithmetic.

    `ballots` is empty unless the vote was recorded (rule 87); `majority` is the
    number of yes votes it needed, of `base`; `tied` means equally divided. `rule` is the
    one that decided: the majority's ("83", "84", "85", a motion's own, "profile"), a
    tie's ("95" or "133"), "67" for want of a quorum, "classroom" where only that knows it.
    """

    subject: VoteSubject
    tally: Tally
    majority: int
    adopted: bool
    tied: bool = False
    round: int = 1
    ballots: tuple[Ballot, ...] = ()
    base: int = 0
    """How many the majority was taken of; 0 in records that did not note it yet."""
    kind: Majority = Majority.SIMPLE
    of: Base = Base.PRESENT_AND_VOTING
    rule: str = "85"
    quorum: bool = True
    """Enough members were present for a decision (rule 67)."""
    vetoed_by: tuple[Code, ...] = ()
    """Permanent members that voted no on what had the votes otherwise (Charter, Article 27)."""
