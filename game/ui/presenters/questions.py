"""What the table waits for, as the chair would ask it."""

from collections.abc import Callable
from typing import Final

from game.domain.session import Session
from game.domain.stage import Call, Floor, Question, Subject, Vote, Window
from game.wording import _
from game.wording.votes import subject_name

__all__ = ["asked"]

_WINDOW_QUESTIONS: Final[dict[str, Callable[[], str]]] = {
    "briefing": lambda: _("Read your instructions."),
    "recess": lambda: _("Recess: talk, and read your instructions again."),
    "silence": lambda: _("The text is under silence. Does it stand?"),
    "requests": lambda: _("The vote is near. Any request?"),
    "explanations": lambda: _("Any explanation for the record?"),
}


def asked(session: Session) -> str:
    """What the table waits for, in one sentence."""
    stage = session.stage
    if isinstance(stage, Window):
        return _WINDOW_QUESTIONS[stage.purpose]()
    if isinstance(stage, Question):
        return _question(session, stage)
    if isinstance(stage, Call):
        return _("{paragraph} is called. Any placards?").format(paragraph=stage.paragraph)
    if isinstance(stage, Floor):
        return _("{paragraph} is on the floor.").format(paragraph=stage.paragraph)
    if isinstance(stage, Vote):
        return _("The vote is open: {subject}.").format(subject=subject_name(stage.subject))
    return _other(session)


def _question(session: Session, stage: Question) -> str:
    subject = stage.subject
    if subject.kind == "wording":
        return _wording_question(session, subject)
    return {
        "package": _("Package {number}: any objection?"),
        "revision": _("Oral revision {number}: do the sponsors agree?"),
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
    kind = type(session.stage).__name__
    return {
        "Statements": _("Opening statements."),
        "PackageAnswers": _("A package waits for an answer."),
        "Break": _("The table rises for a break."),
        "FinalTurns": _("Final round: one last package each."),
        "MainSponsorsChoice": _("The chair's text is on the table."),
        "NoneType": _("The meeting is closed."),
    }[kind]
