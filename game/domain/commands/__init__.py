"""Commands: what an actor asks for, in the imperative. Deciding is `game.rules.decide`."""

from dataclasses import dataclass
from typing import TypeAlias

from game.domain.commands.action import (
    AnswerAttendanceCall,
    CastBallot,
    Dissociate,
    ExplainPosition,
    ExplainVote,
    RequestRecordedVote,
    RequestSeparateVote,
    ReviseOrally,
    TableAmendment,
    WithdrawDraft,
    WithdrawSponsorship,
)
from game.domain.commands.amendments import (
    ConfirmAmendment,
    CoSponsor,
    CoSponsorAmendment,
    ReintroduceDraft,
    StateBudget,
    WithdrawAmendment,
)
from game.domain.commands.facilitator import (
    Advance,
    AskAdviser,
    DeadlineReached,
    OpenMandates,
    OrderAmendments,
    ReadAs,
    SkipToFinalRound,
    Undo,
)
from game.domain.commands.informals import (
    AcceptPackage,
    AskBreak,
    AskTime,
    BreakSilence,
    ChooseWording,
    CounterPackage,
    DeclinePackage,
    MakeStatement,
    Object,
    OfferPackage,
    Pass,
    Propose,
    ProposeOwnWords,
    RaisePlacard,
    ReopenParagraph,
    Reserve,
    Support,
    WithdrawFromPackage,
    WithdrawProposal,
    WithdrawReservation,
)
from game.domain.commands.motions import (
    Move,
    Remark,
    Reply,
    RequestToSpeak,
    RuleOnPoint,
    Second,
    SpeakOnMotion,
    WithdrawFromList,
    WithdrawMotion,
)
from game.domain.commands.powers import (
    ChangeDeadline,
    Overrule,
    Pause,
    PlayCard,
    ReassignSeat,
    Resume,
)
from game.domain.delegation import Actor

__all__ = [
    "AcceptPackage",
    "Advance",
    "AnswerAttendanceCall",
    "AskAdviser",
    "AskBreak",
    "AskTime",
    "BreakSilence",
    "CastBallot",
    "ChangeDeadline",
    "ChooseWording",
    "CoSponsor",
    "CoSponsorAmendment",
    "Command",
    "ConfirmAmendment",
    "CounterPackage",
    "DeadlineReached",
    "DeclinePackage",
    "DelegationCommand",
    "Dissociate",
    "ExplainPosition",
    "ExplainVote",
    "FacilitatorCommand",
    "MakeStatement",
    "Move",
    "Object",
    "OfferPackage",
    "OpenMandates",
    "OrderAmendments",
    "Overrule",
    "Pass",
    "Pause",
    "PlayCard",
    "Propose",
    "ProposeOwnWords",
    "RaisePlacard",
    "ReadAs",
    "ReassignSeat",
    "ReintroduceDraft",
    "Remark",
    "ReopenParagraph",
    "Reply",
    "RequestRecordedVote",
    "RequestSeparateVote",
    "RequestToSpeak",
    "Reserve",
    "Resume",
    "ReviseOrally",
    "RuleOnPoint",
    "Second",
    "SkipToFinalRound",
    "SpeakOnMotion",
    "StateBudget",
    "Submission",
    "Support",
    "TableAmendment",
    "Undo",
    "WithdrawAmendment",
    "WithdrawDraft",
    "WithdrawFromList",
    "WithdrawFromPackage",
    "WithdrawMotion",
    "WithdrawProposal",
    "WithdrawReservation",
    "WithdrawSponsorship",
]

DelegationCommand: TypeAlias = (
    Pass
    | MakeStatement
    | RaisePlacard
    | Propose
    | ProposeOwnWords
    | AskTime
    | Support
    | Reserve
    | WithdrawProposal
    | WithdrawReservation
    | OfferPackage
    | AcceptPackage
    | DeclinePackage
    | CounterPackage
    | WithdrawFromPackage
    | AskBreak
    | ReopenParagraph
    | Object
    | ChooseWording
    | BreakSilence
    | WithdrawSponsorship
    | ReviseOrally
    | TableAmendment
    | WithdrawAmendment
    | ConfirmAmendment
    | CoSponsorAmendment
    | CoSponsor
    | ReintroduceDraft
    | RequestSeparateVote
    | RequestRecordedVote
    | WithdrawDraft
    | CastBallot
    | AnswerAttendanceCall
    | ExplainVote
    | ExplainPosition
    | Dissociate
    | Move
    | Second
    | SpeakOnMotion
    | WithdrawMotion
    | RequestToSpeak
    | WithdrawFromList
    | Reply
    | Remark
)
FacilitatorCommand: TypeAlias = (
    Advance
    | SkipToFinalRound
    | ReadAs
    | OrderAmendments
    | OpenMandates
    | Undo
    | RuleOnPoint
    | StateBudget
    | Pause
    | Resume
    | ChangeDeadline
    | Overrule
    | PlayCard
    | ReassignSeat
)
Command: TypeAlias = DelegationCommand | FacilitatorCommand | DeadlineReached | AskAdviser


@dataclass(frozen=True, slots=True)
class Submission:
    """One command by one actor at one moment: `at` in session milliseconds."""

    actor: Actor
    command: Command
    at: int = 0
