"""Deciding a motion: a second, a ruling, speeches, a vote, and what follows."""

from game.domain.ballot import VoteResult, VoteSubject
from game.domain.commands import RuleOnPoint, Second, SpeakOnMotion, WithdrawMotion
from game.domain.delegation import FACILITATOR, Code
from game.domain.events import (
    MotionDecided,
    MotionMoved,
    MotionSeconded,
    MotionSpokenOn,
    RulingGiven,
    StageResumed,
    TurnLapsed,
)
from game.domain.motion import Motion
from game.domain.paragraph import ParagraphId
from game.domain.phase import MotionState
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.domain.stage import MotionDebate, Question, Ruling, Seconding, Subject, Vote, Window
from game.rules.ballots import open_vote
from game.rules.checks import states_a_reason, states_a_text, turn_awaited
from game.rules.lives import move_motion
from game.rules.minutes import Minutes
from game.rules.motions.appeal import point_ruled_on
from game.rules.motions.pending import motion_at, pending_motion, rule_of
from game.rules.motions.registry import MOTIONS

__all__ = [
    "close_motion_debate",
    "close_motion_question",
    "close_ruling",
    "close_ruling_window",
    "close_seconding",
    "debate",
    "debate_division",
    "may_rule_on_point",
    "may_second",
    "may_speak_on_motion",
    "may_withdraw_motion",
    "motion_voted",
    "rule_on_point",
    "second",
    "speak_on_motion",
    "take_up",
    "withdraw_motion",
]


def _others(session: Session, mover: Code) -> tuple[Code, ...]:
    return tuple(one for one in session.order or session.codes if one != mover)


def take_up(minutes: Minutes, motion: Motion, *, interrupting: bool = False) -> None:
    """The next step of a motion: a second, a ruling, a question, speeches or the vote."""
    session, rule = minutes.session, rule_of(minutes.session, motion)
    others = _others(session, motion.mover)
    if rule.seconded and motion.state is MotionState.MOVED:
        minutes.open(Seconding(motion.number, others), interrupting=interrupting)
    elif rule.decided == "facilitator":
        minutes.open(Ruling(motion.number, (FACILITATOR,)), interrupting=interrupting)
    elif rule.decided == "request":
        finish(minutes, motion.number, "grant")
    elif rule.decided == "objection":
        about = Subject("motion", motion.number)
        minutes.open(Question(about, others), interrupting=interrupting)
    else:
        debate(minutes, motion, interrupting=interrupting)


def debate(minutes: Minutes, motion: Motion, *, interrupting: bool = False) -> None:
    """Speeches for and against, if the rule has any; then the vote."""
    session = minutes.session
    if rule_of(session, motion).debatable:
        order = (motion.mover, *_others(session, motion.mover))
        minutes.open(MotionDebate(motion.number, order), interrupting=interrupting)
    else:
        _put(minutes, motion, interrupting=interrupting)


def _put(minutes: Minutes, motion: Motion, *, interrupting: bool = False) -> None:
    subject = VoteSubject("motion", motion.number, key=motion.key)
    open_vote(minutes, subject, interrupting=interrupting)


def may_second(session: Session, command: Second) -> Refusal | None:
    """A motion waits for a second, and not from its mover."""
    if not isinstance(session.stage, Seconding):
        return Refusal("nothing_to_second", "classroom")
    return turn_awaited(session, command.delegation)


def second(minutes: Minutes, command: Second) -> None:
    """One second is enough."""
    motion = minutes.motion(motion_at(minutes.session.stage))
    minutes.note(MotionSeconded(motion.number, command.delegation, motion.key))


def close_seconding(minutes: Minutes, stage: Seconding) -> None:
    """Nobody seconds it: it falls."""
    motion = minutes.motion(stage.motion)
    if motion.state is MotionState.SECONDED:
        take_up(minutes, motion)
    else:
        finish(minutes, motion.number, "lack_a_second")


def may_speak_on_motion(session: Session, command: SpeakOnMotion) -> Refusal | None:
    """As many for and against as the motion's rule allows, each delegation once."""
    stage, motion = session.stage, pending_motion(session)
    if not isinstance(stage, MotionDebate) or motion is None:
        return Refusal("no_motion_debated", "68")
    if refusal := turn_awaited(session, command.delegation):
        return refusal
    rule = rule_of(session, motion)
    if command.side not in {"for", "against"}:
        return Refusal("no_such_side", "input")
    heard, most = (
        (stage.spoken_for, rule.speakers_for)
        if command.side == "for"
        else (stage.spoken_against, rule.speakers_against)
    )
    if heard >= most:
        params = (("side", command.side), ("limit", str(most)), ("motion", motion.key))
        return Refusal("enough_speakers", rule.rule, params)
    return states_a_text(session, command.text)


def speak_on_motion(minutes: Minutes, command: SpeakOnMotion) -> None:
    """Speak; once all speeches that the rule allows are heard, nobody else is asked."""
    motion = minutes.motion(motion_at(minutes.session.stage))
    text = command.text.strip()
    spoken = MotionSpokenOn(motion.number, command.delegation, command.side, text, motion.key)
    minutes.note(spoken)
    stage, rule = minutes.session.stage, rule_of(minutes.session, motion)
    if not isinstance(stage, MotionDebate):
        return
    heard = (stage.spoken_for, stage.spoken_against)
    if heard == (rule.speakers_for, rule.speakers_against) and stage.awaiting:
        minutes.note(TurnLapsed(stage.awaiting))


def close_motion_debate(minutes: Minutes, stage: MotionDebate) -> None:
    """Everyone who may speak has spoken or passed: the motion is put at once."""
    _put(minutes, minutes.motion(stage.motion))


def debate_division(minutes: Minutes, paragraph: ParagraphId) -> None:
    """A division was objected to: the motion for it is debated and voted (rule 89)."""
    session = minutes.session
    mover = session.separate_requesters[session.separate_votes.index(paragraph)]
    number = len(session.motions) + 1
    motion = Motion(number, "division", mover, paragraph=paragraph)
    minutes.note(MotionMoved(motion, ""))
    debate(minutes, motion)


def close_motion_question(minutes: Minutes, question: Question) -> None:
    """Without objection the motion is granted; otherwise it is debated and voted."""
    motion = minutes.motion(question.subject.number)
    if question.objections:
        debate(minutes, motion)
    else:
        finish(minutes, motion.number, "grant")


def motion_voted(minutes: Minutes, result: VoteResult) -> None:
    """The vote decides the motion."""
    finish(minutes, result.subject.number, "carry" if result.adopted else "reject")


def may_withdraw_motion(session: Session, command: WithdrawMotion) -> Refusal | None:
    """By its mover, before it is put to the vote (rule 80)."""
    motion = pending_motion(session)
    if motion is None or isinstance(session.stage, Vote | Ruling):
        return Refusal("no_motion_to_withdraw", "80")
    if motion.mover != command.delegation:
        return Refusal("not_your_motion", "80")
    return None


def withdraw_motion(minutes: Minutes, _: WithdrawMotion) -> None:
    """The motion is gone."""
    finish(minutes, motion_at(minutes.session.stage), "withdraw")


def may_rule_on_point(session: Session, command: RuleOnPoint) -> Refusal | None:
    """A point waits for its ruling; the ruling gives its reason."""
    if not isinstance(session.stage, Ruling) or not session.stage.awaiting:
        return Refusal("no_point_to_rule_on", "71")
    return states_a_reason(session, command.reason)


def rule_on_point(minutes: Minutes, command: RuleOnPoint) -> None:
    """Rule at once."""
    point = minutes.motion(motion_at(minutes.session.stage))
    _rule(minutes, point, upheld=command.upheld, reason=command.reason.strip())


def _rule(minutes: Minutes, point: Motion, *, upheld: bool, reason: str = "") -> None:
    """The ruling, by the facilitator; without a reason it is the chair's, by default."""
    by = "facilitator" if reason else "chair"
    minutes.note(RulingGiven(point.number, upheld, reason, point.key, point.mover, by))
    _decide(minutes, point.number, "grant" if upheld else "refuse")


def _decide(minutes: Minutes, number: int, trigger: str) -> None:
    motion = minutes.motion(number)
    state = move_motion(motion, trigger)
    minutes.note(MotionDecided(number, state, motion.key, motion.mover))


def close_ruling(minutes: Minutes, stage: Ruling) -> None:
    """Nobody ruled: the rules of the game decide. A point of order may be appealed (71)."""
    motion = minutes.motion(stage.motion)
    if motion.state is MotionState.MOVED:
        _rule(minutes, motion, upheld=MOTIONS[motion.key].granted_by_default)
    if motion.key == "point_of_order" and minutes.session.profile.motion("appeal"):
        minutes.open(Window("ruling", minutes.session.codes))
    else:
        _go_on(minutes, motion.number)


def close_ruling_window(minutes: Minutes, _: Window) -> None:
    """The ruling stands, or was overturned."""
    if point := point_ruled_on(minutes.session):
        _go_on(minutes, point.number)


def finish(minutes: Minutes, number: int, trigger: str) -> None:
    """The motion is decided, and the table goes on."""
    _decide(minutes, number, trigger)
    _go_on(minutes, number)


_WON = {MotionState.CARRIED, MotionState.GRANTED}


def _go_on(minutes: Minutes, number: int) -> None:
    """Back to what the motion interrupted; then what follows from the decision."""
    motion = minutes.motion(number)
    kind = MOTIONS[motion.key]
    _resume(minutes, number)
    if motion.state in _WON and not kind.keeps_pending:
        _let_lesser_motions_lapse(minutes)
    if motion.state in _WON:
        kind.carry(minutes, motion)
    elif motion.state is MotionState.REJECTED:
        kind.fail(minutes, motion)


def _resume(minutes: Minutes, number: int) -> None:
    stage = minutes.session.stage
    over = stage is None or motion_at(stage) == number or _is_ruling_window(stage)
    if not over:
        return
    if minutes.session.interrupted:
        minutes.note(StageResumed())
    else:
        minutes.open(None)


def _is_ruling_window(stage: object) -> bool:
    return isinstance(stage, Window) and stage.purpose == "ruling" and not stage.awaiting


def _let_lesser_motions_lapse(minutes: Minutes) -> None:
    """What was pending below a motion that carried has lost its object."""
    while (number := motion_at(minutes.session.stage)) and minutes.session.interrupted:
        if isinstance(minutes.session.stage, Vote):
            return
        _decide(minutes, number, "withdraw")
        minutes.note(StageResumed())
