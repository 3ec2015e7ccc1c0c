"""Lists of speakers: opening statements, the debate before action, replies, yielded time."""

from game.domain.commands import Remark, Reply, RequestToSpeak, WithdrawFromList
from game.domain.delegation import Code
from game.domain.events import (
    DeadlineSet,
    SpeakersListed,
    StageResumed,
    StatementMade,
    TurnLapsed,
)
from game.domain.phase import Phase
from game.domain.refusal import Refusal
from game.domain.session import Explanation, Session
from game.domain.stage import Statements, Window, Yielded
from game.rules.checks import in_window, states_a_text, turn_awaited
from game.rules.minutes import Minutes

__all__ = [
    "close_replies",
    "close_statements",
    "close_yielded",
    "may_remark",
    "may_reply",
    "may_request_to_speak",
    "may_withdraw_from_list",
    "open_debate",
    "open_statements",
    "remark",
    "reply",
    "request_to_speak",
    "speech_seconds",
    "withdraw_from_list",
    "yield_time",
]

REMARKS = 2
"""Questions or comments in the time that one speaker yields."""

_OPEN_LISTS = {"opening", "debate"}


def speech_seconds(session: Session, stage: Statements) -> int:
    """How many seconds one speech has: the stage's own, the limit moved, or the profile's."""
    if stage.seconds:
        return stage.seconds
    pace = session.pace
    usual = pace.statement_seconds or pace.debate_seconds or pace.motion_seconds
    granted = pace.debate_seconds if stage.purpose == "debate" else usual
    return min(session.speech_seconds, granted) if session.speech_seconds else granted


def open_statements(minutes: Minutes) -> None:
    """In the order of request (rule 68); who did not ask follows, from a seat drawn by lot."""
    session = minutes.session
    drawn = minutes.draw_order("statements", session.codes)
    rest = (code for code in drawn if code not in session.speakers)
    minutes.open(Statements((*session.speakers, *rest)))


def open_debate(minutes: Minutes) -> None:
    """The debate before action: first who objected to adoption without a vote."""
    session = minutes.session
    objected = tuple(one.delegation for one in session.adoption_objections)
    rest = (code for code in session.order or session.codes if code not in objected)
    minutes.open(Statements((*objected, *rest), "debate"))


def close_statements(minutes: Minutes, stage: Statements) -> None:
    """The list is exhausted: rights of reply, then what the list was opened for."""
    if stage.purpose not in _OPEN_LISTS:
        minutes.note(StageResumed())
    elif _replies_are_heard(minutes.session, stage.purpose):
        minutes.open(Window("replies", minutes.session.codes))
    else:
        _after_the_debate(minutes)


def _replies_are_heard(session: Session, purpose: str) -> bool:
    known = session.profile.motion("right_of_reply") is not None
    spoken = any(one.kind == purpose for one in session.explanations)
    return known and spoken and session.pace.reply_seconds > 0


def close_replies(minutes: Minutes, _: Window) -> None:
    """Nobody else replies."""
    _after_the_debate(minutes)


def _after_the_debate(minutes: Minutes) -> None:
    if minutes.session.phase is Phase.OPENING:
        minutes.enter("begin_reading")
    else:
        minutes.open(None)


def _times_spoken(session: Session, code: Code, kind: str) -> int:
    return sum((one.delegation, one.kind) == (code, kind) for one in session.explanations)


def may_request_to_speak(session: Session, command: RequestToSpeak) -> Refusal | None:
    """While the list is open, once at a time; before the meeting for opening statements."""
    stage, code = session.stage, command.delegation
    if isinstance(stage, Window) and stage.purpose == "briefing":
        return _refuse_early_request(session, code)
    if not isinstance(stage, Statements) or stage.purpose not in _OPEN_LISTS:
        return Refusal("no_list_of_speakers", "73")
    if code in stage.awaiting:
        return Refusal("on_the_list_already", "68")
    if stage.closed:
        return Refusal("list_is_closed", "73")
    limit = session.pace.speeches
    if _times_spoken(session, code, stage.purpose) >= limit:
        return Refusal("speeches_spent", "72", (("limit", str(limit)),))
    return None


def _refuse_early_request(session: Session, code: Code) -> Refusal | None:
    if session.pace.statement_seconds == 0:
        return Refusal("no_statements_now", "68")
    return Refusal("on_the_list_already", "68") if code in session.speakers else None


def request_to_speak(minutes: Minutes, command: RequestToSpeak) -> None:
    """One name more, at the end of the list."""
    stage = minutes.session.stage
    listed = stage.awaiting if isinstance(stage, Statements) else minutes.session.speakers
    minutes.note(SpeakersListed((*listed, command.delegation)))


def may_withdraw_from_list(session: Session, command: WithdrawFromList) -> Refusal | None:
    """Whoever is on the list and does not speak yet."""
    stage = session.stage
    if not isinstance(stage, Statements):
        return Refusal("no_list_of_speakers", "73")
    if command.delegation not in stage.awaiting[1:]:
        return Refusal("not_waiting_on_the_list", "68")
    return None


def withdraw_from_list(minutes: Minutes, command: WithdrawFromList) -> None:
    """One name less; the speaker keeps the floor."""
    stage = minutes.session.stage
    if isinstance(stage, Statements):
        left = tuple(code for code in stage.awaiting if code != command.delegation)
        minutes.note(SpeakersListed(left, closed=stage.closed))


def may_reply(session: Session, command: Reply) -> Refusal | None:
    """After the list is exhausted, as often as the profile grants on the item (rule 73)."""
    if in_window(session, "replies"):
        return Refusal("reply_after_the_list", "73")
    limit = session.profile.replies
    if _times_spoken(session, command.delegation, "reply") >= limit:
        return Refusal("replies_spent", "73", (("limit", str(limit)),))
    return turn_awaited(session, command.delegation) or states_a_text(session, command.text)


def reply(minutes: Minutes, command: Reply) -> None:
    """Reply; a second reply is half as long (rule 73: ten minutes, then five)."""
    said = Explanation(command.delegation, "reply", command.text.strip())
    minutes.note(StatementMade(said))
    session = minutes.session
    if session.deadline is not None:
        minutes.note(DeadlineSet(minutes.at + session.pace.reply_seconds * 500))
    if _times_spoken(session, command.delegation, "reply") >= session.profile.replies:
        minutes.note(TurnLapsed((command.delegation,)))


def yield_time(minutes: Minutes, speaker: Code, to: str) -> None:
    """The rest of a speaker's time: to questions, to comments, or to another delegation."""
    session = minutes.session
    if to in {"questions", "comments"}:
        others = tuple(code for code in session.codes if code != speaker)
        minutes.open(Yielded(to, speaker, others), interrupting=True)
    elif session.delegation(to) is not None:
        floor = Statements((to,), "yielded", closed=True, yielded=True)
        minutes.open(floor, interrupting=True)


def may_remark(session: Session, command: Remark) -> Refusal | None:
    """A question, an answer or a comment, in the time that a speaker yielded."""
    if not isinstance(session.stage, Yielded):
        return Refusal("no_time_was_yielded", "classroom")
    return turn_awaited(session, command.delegation) or states_a_text(session, command.text)


_REMARK_KINDS = {"questions": "question", "answer": "answer", "comments": "comment"}


def remark(minutes: Minutes, command: Remark) -> None:
    """Ask, answer or comment."""
    stage = minutes.session.stage
    if not isinstance(stage, Yielded):
        return
    kind = _REMARK_KINDS[stage.kind]
    minutes.note(StatementMade(Explanation(command.delegation, kind, command.text.strip())))
    stage = minutes.session.stage
    if isinstance(stage, Yielded) and stage.remarks >= REMARKS and stage.awaiting:
        minutes.note(TurnLapsed(stage.awaiting))


def close_yielded(minutes: Minutes, stage: Yielded) -> None:
    """Questions are answered by the speaker; then the list goes on."""
    if stage.kind == "questions" and stage.remarks:
        minutes.open(Yielded("answer", stage.speaker, (stage.speaker,)))
    else:
        minutes.note(StageResumed())
