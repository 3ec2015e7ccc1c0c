"""Moving a motion: whether it is in order now, at this rank, for this delegation."""

from dataclasses import fields
from typing import Final

from game.domain.commands import Move
from game.domain.delegation import Code
from game.domain.events import MotionMoved
from game.domain.motion import Motion, MotionRule
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.domain.stage import Call, Question, Stage, Statements, Vote, Window, Yielded
from game.rules.checks import states_a_reason
from game.rules.minutes import Minutes
from game.rules.motions.cost import worst_seconds
from game.rules.motions.deciding import take_up
from game.rules.motions.kind import MotionKind
from game.rules.motions.pending import motion_at, pending_motion, rule_of
from game.rules.motions.registry import MOTIONS

__all__ = ["formal_meeting", "heard_now", "may_move", "move"]

_FORMAL_STAGES: Final = (Statements, Yielded, Vote)
_FORMAL_WINDOWS = {"requests", "replies", "explanations", "ruling"}
_FORMAL_QUESTIONS = {"adoption", "division", "revision", "motion"}


def formal_meeting(session: Session) -> bool:
    """Motions may be moved here: a formal stage, or one that the profile treats as such."""
    stage = session.stage
    if motion_at(stage) or isinstance(stage, _FORMAL_STAGES):
        return True
    if isinstance(stage, Window):
        informal = session.profile.motions_in_informals and stage.purpose == "recess"
        return informal or stage.purpose in _FORMAL_WINDOWS
    if isinstance(stage, Question):
        return stage.subject.kind in _FORMAL_QUESTIONS
    return isinstance(stage, Call) and session.profile.motions_in_informals


def may_move(session: Session, command: Move) -> Refusal | None:
    """The profile knows the motion; moment, rank, mover, number and content are right."""
    rule, kind = session.profile.motion(command.motion), MOTIONS.get(command.motion)
    if rule is None or kind is None:
        what = (("motion", command.motion), ("profile", session.profile.title))
        return Refusal("motion_not_in_profile", "profile", what)
    return (
        _refuse_moment(session, kind)
        or _refuse_rank(session, command.motion)
        or _refuse_mover(session, rule, command.delegation)
        or _refuse_number(session, kind, command.delegation)
        or _refuse_time(session, rule, command)
        or kind.may(session, command)
        or (states_a_reason(session, command.text) if kind.worded else None)
    )


def heard_now(session: Session, mover: Code) -> tuple[MotionRule, ...]:
    """The motions that the moment, a pending one and a mover's spent motions leave room for.

    It only saves asking the others one by one: `may_move` would refuse them.
    """
    stage, rules, spent = session.stage, session.profile.motions, session.spent_by(mover)
    if isinstance(stage, Vote):
        return tuple(one for one in rules if one.key == "point_of_order")
    if _ruling_stands_first(stage):
        return tuple(one for one in rules if one.key == "appeal")
    points = spent.points < session.pace.points
    motions = spent.motions < session.pace.motions
    if pending := pending_motion(session):
        rules = rules[: session.profile.precedence(pending.key)]
    return tuple(one for one in rules if (points if one.key in POINTS else motions))


POINTS: Final = frozenset(key for key, kind in MOTIONS.items() if kind.point)


def _refuse_moment(session: Session, kind: MotionKind) -> Refusal | None:
    """A formal stage; a vote once announced is interrupted by a point of order only (88)."""
    stage = session.stage
    if isinstance(stage, Vote):
        return None if kind.key == "point_of_order" else Refusal("voting_announced", "88")
    if not formal_meeting(session):
        return Refusal("informal_meeting", "practice")
    if _ruling_stands_first(stage) and kind.key != "appeal":
        return Refusal("ruling_comes_first", "71")
    if isinstance(stage, Yielded) and not kind.point:
        return Refusal("speaker_has_the_floor", "68", (("speaker", stage.speaker),))
    return None


def _ruling_stands_first(stage: Stage | None) -> bool:
    return isinstance(stage, Window) and stage.purpose == "ruling"


def _refuse_rank(session: Session, key: str) -> Refusal | None:
    """A pending motion gives way only to one of higher precedence (rule 77)."""
    pending = pending_motion(session)
    if pending is None:
        return None
    if session.profile.precedence(key) < session.profile.precedence(pending.key):
        return None
    return Refusal("motion_of_lower_precedence", "77", (("motion", pending.key),))


def _refuse_mover(session: Session, rule: MotionRule, mover: Code) -> Refusal | None:
    sponsor = mover in session.sponsors
    if rule.moved_by == "sponsor" and not sponsor:
        return Refusal("moved_by_sponsors", rule.rule)
    if rule.moved_by == "other" and sponsor:
        return Refusal("moved_by_others", rule.rule)
    if rule.moved_by == "prevailing" and _voted_with_the_losers(session, mover):
        return Refusal("moved_by_prevailing_side", rule.rule)
    return None


def _voted_with_the_losers(session: Session, mover: Code) -> bool:
    """Known only where the vote on the whole was recorded."""
    for result in reversed(session.votes):
        if result.subject.kind == "whole":
            won = "yes" if result.adopted else "no"
            cast = [one.choice.value for one in result.ballots if one.delegation == mover]
            return bool(cast) and cast != [won]
    return False


def _refuse_number(session: Session, kind: MotionKind, mover: Code) -> Refusal | None:
    """So many motions, and so many points, a delegation has in a session."""
    spent, pace = session.spent_by(mover), session.pace
    if kind.point and spent.points >= pace.points:
        return Refusal("points_spent", "profile", (("limit", str(pace.points)),))
    if not kind.point and spent.motions >= pace.motions:
        return Refusal("motions_spent", "profile", (("limit", str(pace.motions)),))
    return None


def _refuse_time(session: Session, rule: MotionRule, command: Move) -> Refusal | None:
    """Where clocks run, procedure has a pool of time of its own: the lesson ends on time."""
    pool = session.pace.procedure_seconds
    if session.clocks and session.procedure_seconds + worst_seconds(session, rule, command) > pool:
        return Refusal("procedure_time_spent", "profile", (("limit", str(pool)),))
    return None


def move(minutes: Minutes, command: Move) -> None:
    """The motion lies on the table; what comes next is its rule's."""
    stated = {one.name: getattr(command, one.name) for one in fields(command)}
    mover, key = stated.pop("delegation"), stated.pop("motion")
    number = len(minutes.session.motions) + 1
    motion = Motion(number, key, mover, **stated | {"text": command.text.strip()})
    counts = "point" if MOTIONS[key].point else "motion"
    rule = rule_of(minutes.session, motion)
    minutes.note(MotionMoved(motion, counts, worst_seconds(minutes.session, rule, command)))
    take_up(minutes, motion, interrupting=True)
