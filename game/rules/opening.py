"""How a session opens, and the windows of its phases."""

from game.domain.delegation import Seating
from game.domain.paragraph import DraftText, Paragraph, Version
from game.domain.phase import ParagraphState
from game.domain.proceedings import Header, Lots
from game.domain.scenario import ScenarioParagraph
from game.domain.session import Session, Spent
from game.domain.stage import Window
from game.rules.minutes import Minutes

__all__ = [
    "close_briefing",
    "close_explanations",
    "close_recess",
    "new_session",
    "open_briefing",
    "open_explanations",
    "open_recess",
    "open_silence",
]


def _no_lots(stream: str, sides: int) -> int:
    """Opening a session draws no lot."""
    message = f"no lot is drawn at the opening: {stream} of {sides}"
    raise RuntimeError(message)


def new_session(header: Header) -> Minutes:
    """The minutes of a session before its first stage; `game.rules.open_session` opens it."""
    scenario = header.scenario
    opened = set(scenario.length(header.length).open)
    session = Session(
        scenario=scenario.id,
        profile=scenario.profile,
        pace=scenario.profile.pace(header.length),
        delegations=Seating(sorted(scenario.delegations, key=lambda one: one.name)),
        sponsors=scenario.sponsors,
        main_sponsor=scenario.main_sponsor,
        paragraphs=DraftText(
            _paragraph(one, is_open=one.id in opened) for one in scenario.paragraphs
        ),
        spent=tuple(Spent(one.code) for one in scenario.delegations),
        clocks=header.clocks,
        open_floor=header.sitting == "open_floor",
        cards=scenario.cards,
    )
    lots: Lots = _no_lots
    return Minutes(session, 0, lots)


def _paragraph(source: ScenarioParagraph, *, is_open: bool) -> Paragraph:
    """The paragraph with the text it starts from: the zero draft's, or the settled one."""
    options = {option.key: option for option in source.options}
    start = options[source.zero if is_open else source.settled]
    return Paragraph(
        id=source.id,
        kind=source.kind,
        ordinal=int("".join(letter for letter in source.id if letter.isdigit()) or "0"),
        title=source.title,
        state=ParagraphState.OPEN if is_open else ParagraphState.SETTLED,
        versions=(Version(1, start.wording, "", "zero_draft"),),
        options=source.options,
    )


def open_briefing(minutes: Minutes) -> None:
    """Each delegation reads its instructions."""
    minutes.open(Window("briefing", minutes.session.codes))


def close_briefing(minutes: Minutes, _: Window) -> None:
    """All are ready: the meeting opens."""
    minutes.enter("open_meeting")


def open_recess(minutes: Minutes) -> None:
    """The table rises; agreed paragraphs may be reopened."""
    minutes.open(Window("recess", minutes.session.codes))


def close_recess(minutes: Minutes, _: Window) -> None:
    """All are back."""
    minutes.enter("end_recess")


def open_silence(minutes: Minutes) -> None:
    """The compiled text is placed under silence."""
    minutes.open(Window("silence", minutes.session.codes))


def open_explanations(minutes: Minutes) -> None:
    """Explanations of vote or position, and dissociations."""
    minutes.open(Window("explanations", minutes.session.order or minutes.session.codes))


def close_explanations(minutes: Minutes, _: Window) -> None:
    """Nothing more is asked to be recorded: the meeting closes."""
    minutes.enter("close_meeting")
