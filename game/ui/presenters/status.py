"""Where the meeting stands: the way it takes, the clock, and the progress of the reading."""

from dataclasses import dataclass
from typing import Final

from game.domain.paragraph import Paragraph, ParagraphId
from game.domain.phase import ParagraphState, Phase
from game.domain.session import Session
from game.domain.stage import Call, Floor, Question, Stage
from game.wording import _, mark, ngettext

__all__ = [
    "Crumb",
    "Progress",
    "Square",
    "as_minutes",
    "breadcrumb",
    "clock_text",
    "minutes_text",
    "paragraph_on_the_floor",
    "progress",
    "seconds_left",
]


@dataclass(frozen=True, slots=True)
class Crumb:
    """One step of the way; `when` is "past", "now" or "next"."""

    title: str
    when: str


_WAY: Final[tuple[tuple[str, tuple[Phase, ...]], ...]] = (
    (mark("Briefing"), (Phase.BRIEFING,)),
    (mark("Opening"), (Phase.OPENING,)),
    (mark("Informals"), (Phase.READING, Phase.RECESS, Phase.FINAL_ROUND)),
    (mark("Silence"), (Phase.SILENCE,)),
    (mark("Action"), (Phase.ACTION, Phase.VOTING, Phase.EXPLANATIONS)),
    (mark("Debrief"), (Phase.CLOSED,)),
)

_READINGS: Final = (mark("first reading"), mark("second reading"), mark("third reading"))


def breadcrumb(session: Session) -> tuple[Crumb, ...]:
    """Briefing, opening, informals with their reading, silence, action, debrief."""
    now = next(index for index, (_title, phases) in enumerate(_WAY) if session.phase in phases)
    return tuple(
        Crumb(_now(title, session) if index == now else _(title), _when(index, now))
        for index, (title, _phases) in enumerate(_WAY)
    )


def _when(index: int, now: int) -> str:
    if index == now:
        return "now"
    return "past" if index < now else "next"


def _now(title: str, session: Session) -> str:
    detail = _detail(session)
    return f"{_(title)} · {detail}" if detail else _(title)


def _detail(session: Session) -> str:
    if session.phase is Phase.READING:
        return _("taken up again") if session.visiting else reading_name(session.reading)
    return {
        Phase.RECESS: _("recess"),
        Phase.FINAL_ROUND: _("final round"),
        Phase.VOTING: _("formal meeting"),
        Phase.EXPLANATIONS: _("explanations"),
    }.get(session.phase, "")


def reading_name(number: int) -> str:
    """Such as "first reading"; a fourth would only be numbered."""
    if 1 <= number <= len(_READINGS):
        return _(_READINGS[number - 1])
    return _("reading {number}").format(number=max(number, 1))


def seconds_left(session: Session, at: int) -> int | None:
    """Whole seconds until the present deadline (never below 0), or None: no clock runs."""
    if session.deadline is None:
        return None
    return max(0, -(-(session.deadline - at) // 1000))


def clock_text(session: Session, at: int) -> str:
    """The time left as m:ss; without a clock the time the meeting has taken so far."""
    left = seconds_left(session, at)
    seconds = at // 1000 if left is None else left
    return as_minutes(seconds)


def as_minutes(seconds: int) -> str:
    """Seconds as m:ss."""
    return f"{seconds // 60}:{seconds % 60:02d}"


def minutes_text(session: Session, at: int) -> str:
    """Minutes spent at the table against those planned for it; "" where no clock runs.

    Planned are the length's minutes without briefing, debrief and reserve.
    """
    if not session.clocks:
        return ""
    pace = session.pace
    away = pace.briefing_seconds + pace.debrief_seconds + pace.reserve_seconds
    planned = pace.minutes - round(away / 60)
    return _("{spent} of {planned} min").format(spent=at // 60_000, planned=planned)


def paragraph_on_the_floor(session: Session) -> ParagraphId:
    """The paragraph the table is on, or ""; behind a package or a break, the interrupted one."""
    for stage in (session.stage, *reversed(session.interrupted)):
        if named := _names(stage):
            return named
    return ""


def _names(stage: Stage | None) -> ParagraphId:
    if isinstance(stage, Call | Floor):
        return stage.paragraph
    return stage.subject.paragraph if isinstance(stage, Question) else ""


@dataclass(frozen=True, slots=True)
class Square:
    """One paragraph of the reading: "agreed", "bracketed", "open" or "floor", in words too."""

    paragraph: ParagraphId
    label: str
    state: str
    words: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the reading is: squares in document order and one sentence."""

    squares: tuple[Square, ...]
    sentence: str


_WORDS: Final[dict[str, str]] = {
    "agreed": mark("agreed ad ref"),
    "bracketed": mark("bracketed"),
    "open": mark("open"),
    "floor": mark("on the floor"),
}


def progress(session: Session) -> Progress:
    """Every paragraph that is negotiated in this length."""
    floor = paragraph_on_the_floor(session)
    negotiated = [one for one in session.paragraphs if one.state is not ParagraphState.SETTLED]
    squares = tuple(_square(one, floor) for one in negotiated)
    return Progress(squares, _sentence(squares))


def _square(paragraph: Paragraph, floor: ParagraphId) -> Square:
    state = {
        ParagraphState.OPEN: "open",
        ParagraphState.BRACKETED: "bracketed",
    }.get(paragraph.state, "agreed")
    if paragraph.id == floor and state != "agreed":
        state = "floor"
    return Square(paragraph.id, paragraph.label, state, _(_WORDS[state]))


def _sentence(squares: tuple[Square, ...]) -> str:
    counts = {state: sum(one.state == state for one in squares) for state in _WORDS}
    agreed = counts["agreed"]
    parts = [ngettext("{n} agreed", "{n} agreed", agreed).format(n=agreed)]
    if counts["bracketed"]:
        parts.append(_("{n} bracketed").format(n=counts["bracketed"]))
    if waiting := counts["open"] + counts["floor"]:
        parts.append(_("{n} open").format(n=waiting))
    return " · ".join(parts)
