"""What each act is called on its button, its key, and in which stage it matters."""

from typing import Final

from game.domain import commands as ask
from game.domain.ballot import Choice
from game.domain.session import Session
from game.domain.stage import (
    Break,
    Call,
    FinalTurns,
    Floor,
    MainSponsorsChoice,
    MotionDebate,
    PackageAnswers,
    Question,
    Ruling,
    Seconding,
    Stage,
    Statements,
    Vote,
    Window,
    Yielded,
)
from game.wording import _, mark

__all__ = [
    "ASIDE",
    "BALLOT_KEYS",
    "BALLOT_TITLES",
    "KEYS",
    "RIGHTS_KEYS",
    "RIGHTS_TITLES",
    "SIDE_KEYS",
    "SIDE_TITLES",
    "pass_title",
    "relevant",
    "title",
]

_TITLES: Final[dict[type, str]] = {
    ask.MakeStatement: mark("Statement…"),
    ask.RequestToSpeak: mark("Ask to speak"),
    ask.WithdrawFromList: mark("Leave the list of speakers"),
    ask.Reply: mark("Right of reply…"),
    ask.Remark: mark("Take the yielded time…"),
    ask.Move: mark("Motions and points…"),
    ask.Second: mark("Second the motion"),
    ask.SpeakOnMotion: mark("Speak on the motion…"),
    ask.WithdrawMotion: mark("Withdraw my motion"),
    ask.CoSponsor: mark("Join the sponsors"),
    ask.CoSponsorAmendment: mark("Co-sponsor an amendment…"),
    ask.ConfirmAmendment: mark("Maintain my amendment…"),
    ask.WithdrawAmendment: mark("Withdraw my amendment…"),
    ask.ReintroduceDraft: mark("Reintroduce the draft"),
    ask.RaisePlacard: mark("Raise the placard"),
    ask.Support: mark("Support…"),
    ask.Propose: mark("Propose…"),
    ask.ProposeOwnWords: mark("Own words…"),
    ask.AskTime: mark("Take time to write"),
    ask.Reserve: mark("Reserve…"),
    ask.WithdrawProposal: mark("Withdraw my proposal"),
    ask.WithdrawReservation: mark("Lift my reservation"),
    ask.OfferPackage: mark("Package…"),
    ask.AcceptPackage: mark("Accept the package"),
    ask.DeclinePackage: mark("Decline the package"),
    ask.CounterPackage: mark("Counter-offer…"),
    ask.WithdrawFromPackage: mark("Leave the package…"),
    ask.AskBreak: mark("Ask for a break"),
    ask.ReopenParagraph: mark("Reopen…"),
    ask.Object: mark("Object…"),
    ask.ChooseWording: mark("Change a choice…"),
    ask.BreakSilence: mark("Break silence…"),
    ask.WithdrawSponsorship: mark("Leave the sponsors…"),
    ask.ReviseOrally: mark("Oral revision…"),
    ask.TableAmendment: mark("Move an amendment…"),
    ask.RequestSeparateVote: mark("Separate vote…"),
    ask.RequestRecordedVote: mark("Recorded vote"),
    ask.WithdrawDraft: mark("Withdraw the draft…"),
    ask.CastBallot: mark("Vote"),
    ask.AnswerAttendanceCall: mark("Present and voting"),
    ask.ExplainVote: mark("Explain my vote…"),
    ask.ExplainPosition: mark("Explain my position…"),
    ask.Dissociate: mark("Dissociate…"),
}

KEYS: Final[dict[type, str]] = {
    ask.Pass: "N",
    ask.MakeStatement: "M",
    ask.RaisePlacard: "F",
    ask.Support: "S",
    ask.Propose: "P",
    ask.ProposeOwnWords: "W",
    ask.AskTime: "T",
    ask.Reserve: "R",
    ask.WithdrawProposal: "U",
    ask.WithdrawReservation: "I",
    ask.OfferPackage: "O",
    ask.AcceptPackage: "A",
    ask.DeclinePackage: "D",
    ask.CounterPackage: "C",
    ask.WithdrawFromPackage: "U",
    ask.AskBreak: "B",
    ask.ReopenParagraph: "E",
    ask.Object: "X",
    ask.ChooseWording: "C",
    ask.BreakSilence: "X",
    ask.WithdrawSponsorship: "G",
    ask.ReviseOrally: "R",
    ask.TableAmendment: "A",
    ask.RequestSeparateVote: "S",
    ask.RequestRecordedVote: "V",
    ask.WithdrawDraft: "D",
    ask.AnswerAttendanceCall: "V",
    ask.ExplainVote: "M",
    ask.ExplainPosition: "P",
    ask.Dissociate: "S",
    ask.RequestToSpeak: "S",
    ask.WithdrawFromList: "U",
    ask.Reply: "M",
    ask.Remark: "M",
    ask.Move: "Q",
    ask.Second: "S",
    ask.WithdrawMotion: "U",
    ask.CoSponsor: "K",
    ask.CoSponsorAmendment: "E",
    ask.ConfirmAmendment: "C",
    ask.WithdrawAmendment: "U",
    ask.ReintroduceDraft: "I",
}
"""One letter an act; acts that never meet in one stage may share theirs."""

ASIDE: Final = (
    ask.WithdrawProposal,
    ask.WithdrawReservation,
    ask.WithdrawFromPackage,
    ask.AskTime,
    ask.RequestToSpeak,
    ask.WithdrawFromList,
    ask.WithdrawMotion,
    ask.Move,
    ask.CoSponsor,
    ask.CoSponsorAmendment,
    ask.ConfirmAmendment,
    ask.WithdrawAmendment,
    ask.ReintroduceDraft,
    ask.AnswerAttendanceCall,
)
"""Acts aside of the matter: while they cannot be done they need no place on the card."""

SIDE_KEYS: Final[dict[str, str]] = {"for": "F", "against": "X"}
SIDE_TITLES: Final[dict[str, str]] = {
    "for": mark("Speak for the motion…"),
    "against": mark("Speak against the motion…"),
}

BALLOT_KEYS: Final[dict[Choice, str]] = {
    Choice.YES: "Y",
    Choice.NO: "N",
    Choice.ABSTENTION: "B",
    Choice.NOT_PARTICIPATING: "K",
}
RIGHTS_KEYS: Final[dict[Choice, str]] = {Choice.YES: "G", Choice.NO: "J"}
BALLOT_TITLES: Final[dict[Choice, str]] = {
    Choice.YES: mark("Yes"),
    Choice.NO: mark("No"),
    Choice.ABSTENTION: mark("Abstention"),
    Choice.NOT_PARTICIPATING: mark("Take no part"),
}
RIGHTS_TITLES: Final[dict[Choice, str]] = {
    Choice.YES: mark("Yes, with rights"),
    Choice.NO: mark("No, with rights"),
}

_WINDOWS: Final[dict[str, tuple[type, ...]]] = {
    "briefing": (ask.Pass, ask.RequestToSpeak),
    "attendance": (ask.Pass, ask.AnswerAttendanceCall),
    "recess": (ask.Pass, ask.ReopenParagraph),
    "silence": (ask.Pass, ask.BreakSilence),
    "requests": (
        ask.Pass,
        ask.ReviseOrally,
        ask.TableAmendment,
        ask.RequestSeparateVote,
        ask.RequestRecordedVote,
        ask.ExplainVote,
        ask.WithdrawSponsorship,
        ask.WithdrawDraft,
        ask.CoSponsor,
        ask.CoSponsorAmendment,
        ask.ConfirmAmendment,
        ask.WithdrawAmendment,
        ask.Move,
    ),
    "explanations": (
        ask.Pass,
        ask.ExplainPosition,
        ask.ExplainVote,
        ask.Dissociate,
        ask.CoSponsor,
        ask.ReintroduceDraft,
        ask.Move,
    ),
    "budget": (ask.Pass, ask.ReviseOrally, ask.Move),
    "confirmation": (ask.ConfirmAmendment, ask.WithdrawAmendment, ask.Pass),
    "replies": (ask.Pass, ask.Reply, ask.Move),
    "ruling": (ask.Pass, ask.Move),
    "suspension": (ask.Pass,),
}
_FLOOR = (
    ask.Support,
    ask.Propose,
    ask.ProposeOwnWords,
    ask.Reserve,
    ask.OfferPackage,
    ask.Pass,
    ask.WithdrawProposal,
    ask.WithdrawReservation,
    ask.AskTime,
    ask.AskBreak,
)
_STAGES: Final[dict[type, tuple[type, ...]]] = {
    Statements: (ask.MakeStatement, ask.Pass, ask.RequestToSpeak, ask.WithdrawFromList, ask.Move),
    Call: (ask.RaisePlacard, ask.Pass, ask.ReopenParagraph, ask.Move),
    Floor: _FLOOR,
    Question: (ask.Pass, ask.Object, ask.WithdrawFromPackage, ask.WithdrawMotion, ask.Move),
    PackageAnswers: (ask.AcceptPackage, ask.CounterPackage, ask.DeclinePackage),
    Break: (ask.Pass,),
    FinalTurns: (ask.OfferPackage, ask.Pass),
    MainSponsorsChoice: (ask.ChooseWording, ask.Pass),
    Vote: (ask.CastBallot, ask.Move),
    Seconding: (ask.Second, ask.Pass, ask.WithdrawMotion, ask.Move),
    MotionDebate: (ask.SpeakOnMotion, ask.Pass, ask.WithdrawMotion, ask.Move),
    Ruling: (),
    Yielded: (ask.Remark, ask.Pass),
}

_READY = mark("Ready")
_PASS_WINDOWS: Final[dict[str, str]] = {
    "briefing": mark("We have read our instructions"),
    "attendance": mark("Present"),
    "recess": mark("Ready to go on"),
    "silence": mark("Let the text stand"),
    "requests": mark("Nothing more to request"),
    "explanations": mark("Nothing more to explain"),
    "replies": mark("No reply"),
    "ruling": mark("The ruling stands"),
    "suspension": mark("Back at the table"),
}
_PASS_STAGES: Final[dict[type, str]] = {
    Statements: mark("No statement"),
    Call: mark("No placard"),
    Floor: mark("Pass"),
    Question: mark("No objection"),
    Break: mark("Back at the table"),
    FinalTurns: mark("No last package"),
    MainSponsorsChoice: mark("Keep the chair's text"),
    Seconding: mark("Do not second it"),
    MotionDebate: mark("Do not speak on it"),
    Yielded: mark("Nothing to add"),
    Vote: mark("Pass"),
}


def relevant(stage: Stage | None) -> tuple[type, ...]:
    """The acts that this stage is there for, most natural first."""
    if stage is None:
        return ()
    if isinstance(stage, Window):
        return _WINDOWS.get(stage.purpose, (ask.Pass,))
    return _STAGES.get(type(stage), ())


def pass_title(stage: Stage | None) -> str:
    """What it means, just now, to have nothing to add."""
    if isinstance(stage, Window):
        return _(_PASS_WINDOWS.get(stage.purpose, _READY))
    return _(_PASS_STAGES.get(type(stage), _READY))


def title(verb: type, session: Session) -> str:
    """The words on the button of an act."""
    if verb is ask.Pass:
        return pass_title(session.stage)
    return _(_TITLES[verb])
