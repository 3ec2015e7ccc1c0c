"""Ballots, tallies and results of votes."""

from dataclasses import dataclass
from enum import Enum

from game.domain.delegation import Code

__all__ = ["Ballot", "Base", "Choice", "Majority", "Tally", "VoteResult", "VoteSubject"]


class Majority(Enum):
    """How many of the base have to say yes. Consensus is a method, not a majority.

    ABSOLUTE is more than half of all members, whatever the base; UNANIMITY needs a vote.
    """

    SIMPLE = "simple"
    TWO_THIRDS = "two_thirds"
    ABSOLUTE = "absolute"
    UNANIMITY = "unanimity"


class Base(Enum):
    """Of whom the majority is taken: those voting yes or no (rule 86), all present, all members."""

    PRESENT_AND_VOTING = "present_and_voting"
    PRESENT = "present"
    MEMBERS = "members"


class Choice(Enum):
    """What a delegation answers; ABSENT does not participate in the vote."""

    YES = "yes"
    NO = "no"
    ABSTENTION = "abstention"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Ballot:
    """One delegation's answer."""

    delegation: Code
    choice: Choice


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of a vote. Abstainers are not "present and voting" (rule 86)."""

    yes: int
    no: int
    abstentions: int
    absent: int

    @property
    def present_and_voting(self) -> int:
        """Those voting yes or no (rule 86)."""
        return self.yes + self.no


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


@dataclass(frozen=True, slots=True)
class VoteResult:
    """The outcome of one vote with its arithmetic.

    `ballots` is empty unless the vote was recorded (rule 87); `majority` is the
    number of yes votes it needed; `tied` calls for a second vote (rule 95).
    """

    subject: VoteSubject
    tally: Tally
    majority: int
    adopted: bool
    tied: bool = False
    round: int = 1
    ballots: tuple[Ballot, ...] = ()
