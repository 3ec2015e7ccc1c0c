"""Events: what happened, in the past tense. Folding them is `game.rules.evolve`.

`evolve` never decides: every lot, order, tally and choice is a field here.
"""

from typing import TypeAlias

from game.domain.events.action import (
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
from game.domain.events.amendments import (
    AmendmentConfirmed,
    AmendmentCoSponsored,
    AmendmentRebased,
    BudgetAnswered,
    BudgetFlagRaised,
    DraftReintroduced,
    FootnotesDeleted,
    ParagraphAdded,
    ParagraphRelocated,
    SponsorJoined,
)
from game.domain.events.facilitator import (
    CardPlayed,
    DeadlineChanged,
    MeetingPaused,
    MeetingResumed,
    Overruled,
    SeatReassigned,
    SilenceTimeSet,
    WordingSuggested,
)
from game.domain.events.meeting import (
    BreakTaken,
    DeadlineSet,
    MandatesOpened,
    NothingAdded,
    ObjectionRaised,
    PhaseEntered,
    PlacardRaised,
    PoolSet,
    ReadingBegun,
    Rewound,
    StageOpened,
    StageResumed,
    StatementMade,
    TimeExtended,
    TurnLapsed,
    VisitClosed,
    VisitsScheduled,
)
from game.domain.events.motions import (
    MotionDecided,
    MotionMoved,
    MotionSeconded,
    MotionSpokenOn,
    OutcomeSetAside,
    RulingGiven,
    SpeakersListed,
    SpeakingTimeSet,
)
from game.domain.events.text import (
    DraftTextChanged,
    PackageMoved,
    PackageOffered,
    ParagraphAgreed,
    ParagraphMoved,
    ProposalTabled,
    ProposalWithdrawn,
    ReadingGiven,
    ReopeningNotified,
    ReservationEntered,
    ReservationLifted,
    SilenceBroken,
    SupportGiven,
    WordingTested,
)

__all__ = [
    "AdoptionObjected",
    "AmendmentCoSponsored",
    "AmendmentConfirmed",
    "AmendmentMoved",
    "AmendmentRebased",
    "AmendmentTabled",
    "AmendmentsOrdered",
    "AttendanceAnswered",
    "BallotMarked",
    "BallotSealed",
    "BreakTaken",
    "BudgetAnswered",
    "BudgetFlagRaised",
    "CardPlayed",
    "DeadlineChanged",
    "DeadlineSet",
    "DraftReintroduced",
    "DraftTextChanged",
    "Event",
    "FootnotesDeleted",
    "MandatesOpened",
    "MeetingPaused",
    "MeetingResumed",
    "MotionDecided",
    "MotionMoved",
    "MotionSeconded",
    "MotionSpokenOn",
    "NothingAdded",
    "ObjectionRaised",
    "OutcomeRecorded",
    "OutcomeSetAside",
    "Overruled",
    "PackageMoved",
    "PackageOffered",
    "ParagraphAdded",
    "ParagraphAgreed",
    "ParagraphMoved",
    "ParagraphRelocated",
    "PhaseEntered",
    "PlacardRaised",
    "PoolSet",
    "ProposalTabled",
    "ProposalWithdrawn",
    "ReadingBegun",
    "ReadingGiven",
    "RecordedVoteRequested",
    "ReopeningNotified",
    "ReservationEntered",
    "ReservationLifted",
    "Rewound",
    "RollCallAnswered",
    "RollCallPassed",
    "RulingGiven",
    "SeatReassigned",
    "SeparateVoteRequested",
    "SilenceBroken",
    "SilenceTimeSet",
    "SpeakersListed",
    "SpeakingTimeSet",
    "SponsorJoined",
    "SponsorshipWithdrawn",
    "StageOpened",
    "StageResumed",
    "StatementMade",
    "SupportGiven",
    "TimeExtended",
    "TurnLapsed",
    "VisitClosed",
    "VisitsScheduled",
    "VoteConcluded",
    "VotesScheduled",
    "WordingSuggested",
    "WordingTested",
]

Event: TypeAlias = (
    PhaseEntered
    | StageOpened
    | StageResumed
    | DeadlineSet
    | PoolSet
    | ReadingBegun
    | VisitsScheduled
    | VisitClosed
    | NothingAdded
    | TurnLapsed
    | StatementMade
    | PlacardRaised
    | ProposalTabled
    | ProposalWithdrawn
    | ReadingGiven
    | SupportGiven
    | ReservationEntered
    | ReservationLifted
    | ObjectionRaised
    | WordingTested
    | AdoptionObjected
    | TimeExtended
    | ParagraphMoved
    | ParagraphAgreed
    | DraftTextChanged
    | PackageOffered
    | PackageMoved
    | BreakTaken
    | ReopeningNotified
    | SilenceBroken
    | SponsorshipWithdrawn
    | AmendmentTabled
    | AmendmentMoved
    | AmendmentsOrdered
    | AmendmentCoSponsored
    | AmendmentConfirmed
    | AmendmentRebased
    | BudgetAnswered
    | BudgetFlagRaised
    | DraftReintroduced
    | FootnotesDeleted
    | ParagraphAdded
    | ParagraphRelocated
    | SponsorJoined
    | SeparateVoteRequested
    | RecordedVoteRequested
    | VotesScheduled
    | BallotSealed
    | BallotMarked
    | RollCallAnswered
    | RollCallPassed
    | AttendanceAnswered
    | VoteConcluded
    | OutcomeRecorded
    | MandatesOpened
    | Rewound
    | MotionDecided
    | MotionMoved
    | MotionSeconded
    | MotionSpokenOn
    | OutcomeSetAside
    | RulingGiven
    | SpeakersListed
    | SpeakingTimeSet
    | CardPlayed
    | DeadlineChanged
    | MeetingPaused
    | MeetingResumed
    | Overruled
    | SeatReassigned
    | SilenceTimeSet
    | WordingSuggested
)
