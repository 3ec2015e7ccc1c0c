"""Checks that many verbs share; each returns the refusal, or None."""

from game.domain.delegation import Code
from game.domain.paragraph import Paragraph, ParagraphId
from game.domain.phase import ParagraphState, Phase
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.domain.stage import FinalTurns, Floor, Window

__all__ = [
    "in_phase",
    "in_window",
    "names_a_paragraph",
    "needs_the_floor",
    "not_a_sponsor",
    "pool_allows",
    "speaker",
    "states_a_reason",
    "states_a_text",
    "still_negotiable",
    "turn_awaited",
    "wrong_phase",
]

_TURNS = (Floor, FinalTurns)


def speaker(session: Session) -> Code | None:
    """Who has the floor, where delegations act in turn."""
    stage = session.stage
    if isinstance(stage, _TURNS) and stage.awaiting:
        return stage.awaiting[0]
    return None


def needs_the_floor(session: Session, code: Code) -> Refusal | None:
    """Informal action is taken by the delegation that has the floor on a paragraph."""
    stage = session.stage
    if not isinstance(stage, Floor):
        return Refusal("no_floor_open", "practice")
    if speaker(session) != code:
        return Refusal("not_your_turn", "68", (("speaker", speaker(session) or ""),))
    return None


def turn_awaited(session: Session, code: Code) -> Refusal | None:
    """The table waits for this delegation's answer."""
    stage = session.stage
    if stage is None or code not in stage.awaiting:
        return Refusal("not_awaited", "practice")
    return None


def names_a_paragraph(session: Session, paragraph: ParagraphId) -> Refusal | None:
    """The paragraph exists."""
    if session.paragraph(paragraph) is None:
        return Refusal("unknown_paragraph", "input", (("paragraph", paragraph),))
    return None


def still_negotiable(paragraph: Paragraph) -> Refusal | None:
    """The paragraph is open or bracketed."""
    if paragraph.state is ParagraphState.SETTLED:
        return Refusal("paragraph_settled", "practice", (("paragraph", paragraph.label),))
    if paragraph.state not in {ParagraphState.OPEN, ParagraphState.BRACKETED}:
        return Refusal("paragraph_agreed", "practice", (("paragraph", paragraph.label),))
    return None


def states_a_reason(session: Session, reason: str) -> Refusal | None:
    """A reason is given, and it is short enough."""
    limit = session.profile.reason_characters
    if not reason.strip():
        return Refusal("reason_missing", "practice")
    if len(reason) > limit:
        return Refusal("reason_too_long", "profile", (("limit", str(limit)),))
    return None


def states_a_text(session: Session, text: str) -> Refusal | None:
    """A text is given, and it is short enough."""
    limit = session.profile.own_words_characters
    if not text.strip():
        return Refusal("text_missing", "input")
    if len(text) > limit:
        return Refusal("text_too_long", "profile", (("limit", str(limit)),))
    return None


def in_phase(session: Session, *phases: Phase) -> Refusal | None:
    """The meeting stands in one of these phases."""
    return None if session.phase in phases else wrong_phase(session.phase, phases)


def wrong_phase(phase: Phase, needed: tuple[Phase, ...]) -> Refusal:
    """What is said of an act of other phases."""
    names = ",".join(one.value for one in needed)
    return Refusal("wrong_phase", "practice", (("phase", phase.value), ("needs", names)))


def in_window(session: Session, *purposes: str) -> Refusal | None:
    """The table stands open for acts of this kind."""
    stage = session.stage
    if isinstance(stage, Window) and stage.purpose in purposes:
        return None
    return Refusal("window_closed", "practice", (("needs", ",".join(purposes)),))


def not_a_sponsor(session: Session, code: Code, act: str) -> Refusal | None:
    """A sponsor first withdraws its sponsorship (rule 88 for explaining a vote)."""
    if code in session.sponsors:
        rule = "88" if act == "explain_vote" else "practice"
        return Refusal("sponsor_must_withdraw_first", rule, (("act", act),))
    return None


def pool_allows(session: Session, at: int, seconds: int) -> bool:
    """The reading's pool of time has room for so many seconds, and a call for the rest."""
    if session.pool_due is None:
        return True
    left = max(len(session.agenda or ()) - 1, 0) * session.pace.call_seconds
    return at + (seconds + left) * 1000 <= session.pool_due
