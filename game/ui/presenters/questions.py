"""What the table waits for, as the chair would ask it."""

from collections.abc import Callable
from typing import Final

from game.domain.motion import Motion
from game.domain.session import Session
from game.domain.stage import (
    Call,
    Floor,
    MotionDebate,
    Question,
    Ruling,
    Seconding,
    Statements,
    Subject,
    Vote,
    Window,
)
from game.rules.motions.pending import pending_motion
from game.ui.presenters.motions import pending_words
from game.wording import _
from game.wording.votes import subject_name

__all__ = ["asked"]

_WINDOW_QUESTIONS: Final[dict[str, Callable[[], str]]] = {
    "briefing": lambda: _("Read your instructions."),
    "recess": lambda: _("Recess: talk, and read your instructions again."),
    "attendance": lambda: _("Attendance is called: who is present?"),
    "silence": lambda: _("The text is under silence. Does it stand?"),
    "requests": lambda: _("The vote is near. Any request?"),
    "explanations": lambda: _("Any explanation for the record?"),
    "budget": lambda: _("Something here would cost money. What does the Secretariat say?"),
    "confirmation": lambda: _("The text has changed. Is the amendment maintained?"),
    "replies": lambda: _("The list of speakers is exhausted. Any right of reply?"),
    "ruling": lambda: _("The ruling is given. Does anyone appeal?"),
    "suspension": lambda: _("The meeting is suspended: talk, and come back."),
}


def asked(session: Session) -> str:
    """What the table waits for, in one sentence."""
    stage = session.stage
    if (motion := pending_motion(session)) is not None:
        return _motion(session, motion)
    if isinstance(stage, Window):
        return _WINDOW_QUESTIONS[stage.purpose]()
    if isinstance(stage, Question):
        return _question(session, stage)
    if isinstance(stage, Call | Floor):
        return _on_a_paragraph(stage)
    if isinstance(stage, Vote):
        return _vote(session, stage)
    return _other(session)


def _vote(session: Session, stage: Vote) -> str:
    subject = subject_name(stage.subject)
    if stage.roll_call and stage.awaiting:
        called = session.names[stage.awaiting[0]]
        return _("The roll is called: {name}. {subject}.").format(name=called, subject=subject)
    return _("The vote is open: {subject}.").format(subject=subject)


def _on_a_paragraph(stage: Call | Floor) -> str:
    if isinstance(stage, Call):
        return _("{paragraph} is called. Any placards?").format(paragraph=stage.paragraph)
    return _("{paragraph} is on the floor.").format(paragraph=stage.paragraph)


def _motion(session: Session, motion: Motion) -> str:
    """What is asked about a motion that waits."""
    words = pending_words(session, motion)
    asks = {
        Seconding: _("Is there a second?"),
        MotionDebate: _("Who speaks on it?"),
        Question: _("Any objection?"),
        Ruling: _("The facilitator rules."),
        Vote: _("The vote is open."),
    }[type(session.stage)]
    return f"{words}. {asks}"


def _question(session: Session, stage: Question) -> str:
    subject = stage.subject
    if subject.kind == "wording":
        return _wording_question(session, subject)
    return {
        "package": _("Package {number}: any objection?"),
        "revision": _("Oral revision {number}: do the sponsors agree?"),
        "friendly": _("Amendment {number}: do all sponsors agree to it?"),
        "division": _("Separate vote on {paragraph}: any objection to the division?"),
    }.get(subject.kind, _("Can the text be adopted without a vote?")).format(
        number=subject.number, paragraph=subject.paragraph
    )


def _wording_question(session: Session, subject: Subject) -> str:
    paragraph = session.paragraph(subject.paragraph)
    proposal = paragraph.proposal(subject.number) if paragraph else None
    author = session.delegation(proposal.author) if proposal else None
    if author is None:
        return _("{paragraph} as it stands: any objection?").format(paragraph=subject.paragraph)
    return _("{paragraph} as proposed by {name}: any objection?").format(
        paragraph=subject.paragraph, name=author.name
    )


def _other(session: Session) -> str:
    if isinstance(session.stage, Statements):
        return _list_of_speakers(session.stage)
    kind = type(session.stage).__name__
    return {
        "Yielded": _("Time was yielded: questions, answers or comments."),
        "PackageAnswers": _("A package waits for an answer."),
        "Break": _("The table rises for a break."),
        "FinalTurns": _("Final round: one last package each."),
        "MainSponsorsChoice": _("The chair's text is on the table."),
        "NoneType": _("The meeting is closed."),
    }[kind]


def _list_of_speakers(stage: Statements) -> str:
    heading = {
        "debate": _("Debate before action."),
        "caucus": _("Moderated caucus: {topic}."),
        "introduction": _("The text is introduced."),
        "yielded": _("The floor was yielded."),
    }.get(stage.purpose, _("Opening statements."))
    closed = " " + _("The list is closed.") if stage.closed and stage.purpose in _LISTS else ""
    return heading.format(topic=stage.topic) + closed


_LISTS: Final = {"opening", "debate"}
