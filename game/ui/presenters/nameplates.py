"""Nameplates: who sits where, who drives the seat, and the sign it shows, in words too."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final, TypeAlias

from game.domain.delegation import Code, Delegation
from game.domain.paragraph import Paragraph
from game.domain.proceedings import Header, Seat
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
    Seconding,
    Stage,
    Statements,
    Vote,
    Window,
)
from game.rules.answers import who_may_answer
from game.wording import _

__all__ = ["Nameplate", "Sign", "nameplates"]


class Sign(Enum):
    """What a seat shows; the words beside it say the same."""

    NONE = "none"
    ASKED = "asked"
    RAISED = "raised"
    FLOOR = "floor"
    PROPOSES = "proposes"
    SUPPORTS = "supports"
    OBJECTS = "objects"
    RESERVED = "reserved"
    PASSED = "passed"
    VOTED = "voted"


Shown: TypeAlias = tuple[Sign, str]


@dataclass(frozen=True, slots=True)
class Nameplate:
    """One seat as everyone sees it. `key` is the key of its placard, "1" for the first."""

    code: Code
    name: str
    flag: str
    colour: str
    driver: str
    team: str
    computer: bool
    sign: Sign
    words: str
    key: str
    awaited: bool
    sponsor: bool
    main_sponsor: bool


def nameplates(
    header: Header, session: Session, taken: tuple[Seat, ...] = ()
) -> tuple[Nameplate, ...]:
    """The seats in alphabetical order, as at the table; `taken`: who drives them now."""
    seats = {one.delegation: one for one in taken or header.seats}
    return tuple(
        _nameplate(session, one, seats.get(one.code, Seat(one.code)), number)
        for number, one in enumerate(session.delegations, 1)
    )


def _nameplate(session: Session, who: Delegation, seat: Seat, number: int) -> Nameplate:
    sign, words = _shown(session, who.code)
    return Nameplate(
        code=who.code,
        name=who.name,
        flag=who.flag,
        colour=who.colour,
        driver=_("computer") if seat.strategy else seat.team or _("person"),
        team="" if seat.strategy else seat.team,
        computer=bool(seat.strategy),
        sign=sign,
        words=words,
        key=str(number),
        awaited=who.code in who_may_answer(session.stage),
        sponsor=who.code in session.sponsors,
        main_sponsor=who.code == session.main_sponsor,
    )


def _shown(session: Session, code: Code) -> Shown:
    stage = session.stage
    if stage is None:
        return Sign.NONE, ""
    shown = _STAGES.get(type(stage), _waits)
    return shown(session, stage, code)


def stands(paragraph: Paragraph, code: Code) -> Shown:
    """Where a delegation stands on a paragraph, from what it said publicly."""
    if any(one.author == code for one in paragraph.proposals):
        return Sign.PROPOSES, _("proposes on {paragraph}").format(paragraph=paragraph.label)
    if any(one.delegation == code for one in paragraph.objections):
        return Sign.RESERVED, _("reserves on {paragraph}").format(paragraph=paragraph.label)
    numbers = (0, *(one.number for one in paragraph.proposals))
    if any(code in paragraph.backers(number) for number in numbers):
        return Sign.SUPPORTS, _("supports")
    return Sign.NONE, ""


def _call(_session: Session, stage: Call, code: Code) -> Shown:
    if code in stage.raised:
        return Sign.RAISED, _("placard up")
    if code in stage.awaiting:
        return Sign.ASKED, _("looks at the text")
    return Sign.PASSED, _("no placard")


def _floor(session: Session, stage: Floor, code: Code) -> Shown:
    if stage.awaiting[:1] == (code,):
        return Sign.FLOOR, _("has the floor")
    if code in stage.awaiting:
        return Sign.RAISED, _("placard up")
    paragraph = session.paragraph(stage.paragraph)
    return stands(paragraph, code) if paragraph else (Sign.NONE, "")


def _question(session: Session, stage: Question, code: Code) -> Shown:
    objection = next((one for one in stage.objections if one.delegation == code), None)
    if objection is not None:
        reserved = (Sign.RESERVED, _("reserves"))
        return reserved if objection.standing else (Sign.OBJECTS, _("objects"))
    if code in stage.awaiting:
        return Sign.ASKED, _("is asked")
    if _backs(session, stage, code):
        return Sign.SUPPORTS, _("supports")
    return Sign.PASSED, _("no objection")


def _backs(session: Session, stage: Question, code: Code) -> bool:
    subject = stage.subject
    paragraph = session.paragraph(subject.paragraph)
    if subject.kind == "wording" and paragraph is not None:
        return code in paragraph.backers(subject.number)
    package = session.package(subject.number) if subject.kind == "package" else None
    return package is not None and code in package.signatories


def _answers(session: Session, stage: PackageAnswers, code: Code) -> Shown:
    package = session.package(stage.package)
    if package is None:
        return Sign.NONE, ""
    if code == package.author:
        return Sign.PROPOSES, _("offers package {number}").format(number=package.number)
    if code in package.accepted:
        return Sign.SUPPORTS, _("accepts")
    if code in stage.awaiting:
        return Sign.ASKED, _("is asked to answer")
    return Sign.NONE, ""


def _statements(_session: Session, stage: Statements, code: Code) -> Shown:
    return _in_turn(stage.awaiting, code, _("on the speakers list"), _("has spoken"))


def _final(_session: Session, stage: FinalTurns, code: Code) -> Shown:
    return _in_turn(stage.awaiting, code, _("still to come"), _("has had its turn"))


def _in_turn(awaiting: tuple[Code, ...], code: Code, later: str, done: str) -> Shown:
    if awaiting[:1] == (code,):
        return Sign.FLOOR, _("has the floor")
    return (Sign.ASKED, later) if code in awaiting else (Sign.PASSED, done)


def _break(_session: Session, stage: Break, code: Code) -> Shown:
    return (Sign.FLOOR, _("asked for a break")) if code == stage.delegation else (Sign.NONE, "")


def _choice(_session: Session, stage: MainSponsorsChoice, code: Code) -> Shown:
    return (Sign.FLOOR, _("may change choices")) if code in stage.awaiting else (Sign.NONE, "")


def _vote(_session: Session, stage: Vote, code: Code) -> Shown:
    if code not in stage.eligible:
        return Sign.NONE, _("does not vote")
    if code in stage.awaiting:
        return Sign.ASKED, _("to vote")
    return Sign.VOTED, _("has voted")


def _motion(session: Session, stage: MotionDebate | Seconding, code: Code) -> Shown:
    motion = session.motion(stage.motion)
    if motion is not None and motion.mover == code:
        return Sign.PROPOSES, _("moves a motion")
    return _waits(session, stage, code)


def _waits(_session: Session, stage: Stage, code: Code) -> Shown:
    return (Sign.ASKED, _("is asked")) if code in stage.awaiting else (Sign.NONE, "")


def _window(session: Session, stage: Window, code: Code) -> Shown:
    breaks = {one.delegation for _paragraph, one in session.silence_named}
    if stage.purpose == "silence" and code in breaks:
        return Sign.OBJECTS, _("breaks silence")
    if code in stage.awaiting:
        return Sign.ASKED, _window_waits(stage.purpose)
    done = _("lets it stand") if stage.purpose == "silence" else _("ready")
    return Sign.PASSED, done


def _window_waits(purpose: str) -> str:
    return {
        "briefing": _("reads its instructions"),
        "recess": _("consults"),
        "silence": _("is silent so far"),
        "requests": _("may request"),
        "explanations": _("may explain"),
        "replies": _("may reply"),
        "ruling": _("may appeal"),
        "suspension": _("consults"),
    }.get(purpose, _("is asked"))


_STAGES: Final[dict[type, Callable[[Session, Any, Code], Shown]]] = {
    Call: _call,
    Floor: _floor,
    Question: _question,
    PackageAnswers: _answers,
    Statements: _statements,
    FinalTurns: _final,
    Break: _break,
    MainSponsorsChoice: _choice,
    Vote: _vote,
    Window: _window,
    Seconding: _motion,
    MotionDebate: _motion,
}
