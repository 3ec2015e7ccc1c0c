"""Events of the meeting itself: phases, stages, clocks, readings, statements."""

from game.domain.events import (
    BreakTaken,
    DeadlineSet,
    MandatesOpened,
    NothingAdded,
    ObjectionRaised,
    PhaseEntered,
    PlacardRaised,
    PoolSet,
    ReadingBegun,
    Rewound,
    StageOpened,
    StageResumed,
    StatementMade,
    TimeExtended,
    TurnLapsed,
    VisitClosed,
    VisitsScheduled,
)
from game.domain.phase import Phase
from game.domain.replacing import replace
from game.domain.session import Session
from game.domain.stage import Call, Floor, Question, Stage, Statements, Window, Yielded
from game.rules.folding.common import answered, with_spent

__all__ = [
    "break_taken",
    "deadline_set",
    "mandates_opened",
    "nothing_added",
    "objection_raised",
    "phase_entered",
    "placard_raised",
    "pool_set",
    "reading_begun",
    "rewound",
    "stage_opened",
    "stage_resumed",
    "statement_made",
    "time_extended",
    "turn_lapsed",
    "visit_closed",
    "visits_scheduled",
]


def phase_entered(session: Session, event: PhaseEntered) -> Session:
    """Another phase: nothing of the last one is left pending."""
    placed = session.silences + (event.phase is Phase.SILENCE)
    return replace(
        session,
        phase=event.phase,
        stage=None,
        interrupted=(),
        deadline=None,
        pool_due=None,
        silences=placed,
        visiting=session.visiting and event.phase is Phase.READING,
        agenda=None if event.phase is Phase.READING else session.agenda,
        silence_named=() if event.phase is Phase.SILENCE else session.silence_named,
    )


def stage_opened(session: Session, event: StageOpened) -> Session:
    """The table waits for something new; an interrupted stage is kept for later."""
    interrupted = session.interrupted
    if event.interrupting and session.stage is not None:
        interrupted = (*interrupted, session.stage)
    return replace(
        session,
        stage=event.stage,
        interrupted=interrupted,
        deadline=None,
        debated=session.debated or _is_debate(event.stage),
        attended=session.attended or _is_attendance(event.stage),
    )


def _is_debate(stage: Stage | None) -> bool:
    return isinstance(stage, Statements) and stage.purpose == "debate"


def _is_attendance(stage: Stage | None) -> bool:
    return isinstance(stage, Window) and stage.purpose == "attendance"


def stage_resumed(session: Session, _: StageResumed) -> Session:
    """Back to what was interrupted last."""
    *earlier, stage = session.interrupted
    return replace(session, stage=stage, interrupted=tuple(earlier), deadline=None)


def deadline_set(session: Session, event: DeadlineSet) -> Session:
    """A clock runs for the present stage, or none does."""
    return replace(session, deadline=event.due)


def pool_set(session: Session, event: PoolSet) -> Session:
    """The reading's pool of time ends then."""
    return replace(session, pool_due=event.due)


def reading_begun(session: Session, event: ReadingBegun) -> Session:
    """A new reading: packages that lapsed may come back, changes are counted anew."""
    return replace(
        session,
        reading=event.number,
        order=event.order,
        agenda=event.agenda,
        reading_changed=False,
        lapsed_terms=(),
    )


def visits_scheduled(session: Session, event: VisitsScheduled) -> Session:
    """The paragraphs named when silence was broken are taken up once."""
    return replace(session, agenda=event.agenda, visiting=True)


def visit_closed(session: Session, event: VisitClosed) -> Session:
    """The floor leaves a paragraph."""
    agenda = tuple(one for one in session.agenda or () if one != event.paragraph)
    return replace(session, agenda=agenda, stage=None)


def nothing_added(session: Session, event: NothingAdded) -> Session:
    """One delegation is done."""
    return answered(session, event.delegation)


def turn_lapsed(session: Session, event: TurnLapsed) -> Session:
    """Those who did not answer in time have nothing to add; called for attendance: are absent."""
    stage = session.stage
    if isinstance(stage, Window) and stage.purpose == "attendance":
        session = replace(session, absent=(*session.absent, *event.delegations))
    return answered(session, *event.delegations)


def statement_made(session: Session, event: StatementMade) -> Session:
    """A statement is on the record; an opening statement ends its speaker's turn."""
    session = replace(session, explanations=(*session.explanations, event.explanation))
    stage = session.stage
    if isinstance(stage, Statements):
        return answered(session, event.explanation.delegation)
    if isinstance(stage, Yielded):
        return answered(session, event.explanation.delegation, remarks=stage.remarks + 1)
    return session


def placard_raised(session: Session, event: PlacardRaised) -> Session:
    """One more placard."""
    stage = session.stage
    if isinstance(stage, Call):
        return answered(session, event.delegation, raised=(*stage.raised, event.delegation))
    return answered(session, event.delegation)


def objection_raised(session: Session, event: ObjectionRaised) -> Session:
    """One more objection to what the chair asked."""
    stage, code = session.stage, event.objection.delegation
    if isinstance(stage, Question):
        return answered(session, code, objections=(*stage.objections, event.objection))
    return answered(session, code)


def break_taken(session: Session, event: BreakTaken) -> Session:
    """A break is used up."""
    return with_spent(
        session, event.delegation, lambda spent: replace(spent, breaks=spent.breaks + 1)
    )


def time_extended(session: Session, _: TimeExtended) -> Session:
    """The speaker writes own words."""
    if isinstance(session.stage, Floor):
        return replace(session, stage=replace(session.stage, extended=True))
    return session


def mandates_opened(session: Session, _: MandatesOpened) -> Session:
    """From now on the debrief may show every mandate."""
    return replace(session, mandates_open=True)


def rewound(session: Session, _: Rewound) -> Session:
    """The history restores the session (`game.chair.history`), not the fold."""
    return session
