"""Furnishing the room: the session's view models become cards. No truth is kept here."""

from collections.abc import Callable
from dataclasses import dataclass

from game.domain.delegation import FACILITATOR, Code
from game.domain.mandate import Mandate
from game.domain.paragraph import Proposal
from game.domain.phase import Phase
from game.domain.proceedings import Header
from game.domain.session import Session
from game.domain.stage import Ruling, Vote, Window
from game.rules.budget import unanswered
from game.rules.cards import a_card_is_offered
from game.rules.packages import package_on_the_table
from game.ui.presenters.document import DocumentView, document_view
from game.ui.presenters.instructions import instructions
from game.ui.presenters.log import log_lines
from game.ui.presenters.moves import Moves, moves
from game.ui.presenters.nameplates import nameplates
from game.ui.presenters.offers import offer_on_the_table
from game.ui.presenters.since import changed_since, with_changes
from game.ui.presenters.status import (
    breadcrumb,
    clock_text,
    minutes_text,
    paragraph_on_the_floor,
    progress,
    seconds_left,
)
from game.ui.presenters.votes import vote_board
from game.ui.scenes.bar import TopBar
from game.ui.scenes.cards import (
    LogEntry,
    instructions_panel,
    offer_panel,
    plate,
    reading_panel,
)
from game.ui.scenes.desk import PACES, Desk
from game.ui.scenes.guide import guide_cards
from game.ui.scenes.movepanel import MoveCalls, moves_panel
from game.ui.scenes.room import LOG_POINTS, Room
from game.ui.scenes.votes import board_panel
from game.ui.theme import Theme
from game.ui.widgets.base import Widget
from game.ui.widgets.boxes import Column, Panel
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label
from game.ui.widgets.scroll import Scroll
from game.wording import _
from game.wording.events import outcome_sentence

__all__ = ["TableCalls", "considering", "furnish", "own_mandate", "pending_reading", "show_time"]

_URGENT_SECONDS = 5


@dataclass(frozen=True, slots=True)
class TableCalls:
    """What the cards call back."""

    moves: MoveCalls
    sit: Callable[[Code], None]
    hurry: Callable[[], None]
    faster: Callable[[], None]
    read_as: Callable[[], None]
    rule: Callable[[], None]
    cost: Callable[[], None]
    advance: Callable[[], None]
    peek: Callable[[], None] | None
    close: Callable[[], None]
    advise: Callable[[], None]
    resume: Callable[[], None]
    powers: Callable[[], None]
    guide: Callable[[], None]


def own_mandate(desk: Desk) -> Mandate | None:
    """The mandate that may be in sight: one person alone sees the own one, nobody another."""
    return desk.chair.confidential.of(desk.seat) if desk.alone else None


def pending_reading(session: Session) -> Proposal | None:
    """Own words that wait for the facilitator's reading, if any."""
    found = (one for paragraph in session.brackets for one in paragraph.proposals)
    return next((one for one in found if one.wording.option is None), None)


def furnish(room: Room, theme: Theme, desk: Desk, calls: TableCalls, *, instructed: bool) -> Moves:
    """Fill every card from the session as it stands; `instructed` shows the instructions."""
    header, session = desk.chair.header, desk.session
    shown = moves(session, desk.seat)
    seats = _seats(theme, header, desk, calls)
    room.page.show(_page(desk))
    room.tools([*_facilitation(desk, calls), *_pace(desk, calls)])
    acts = _acts(theme, desk, shown, calls, instructed=instructed)
    room.fill(seats, _log(desk), acts, _over(theme, header, session))
    return shown


def _page(desk: Desk) -> DocumentView:
    """The page; where several people take turns, what changed since the one at hand last acted."""
    session = desk.session
    page = document_view(desk.chair.header.scenario, session, desk.audience)
    who = session.delegation(desk.seat)
    alone = len(desk.persons) <= 1
    if alone or session.phase is Phase.CLOSED or who is None:
        return page
    return with_changes(page, changed_since(desk.chair, desk.seat), who.name)


def _seats(theme: Theme, header: Header, desk: Desk, calls: TableCalls) -> list[Widget]:
    def press(code: Code) -> Callable[[], None] | None:
        return (lambda: calls.sit(code)) if code in desk.persons else None

    several = len(desk.persons) > 1
    cards: list[Widget] = [
        plate(
            one,
            active=one.sign.value == "floor" or (several and one.code == desk.seat),
            on_press=press(one.code) if several else None,
        )
        for one in nameplates(header, desk.session, desk.chair.seats)
    ]
    if desk.session.phase is not Phase.BRIEFING:
        cards.append(reading_panel(theme, progress(desk.session)))
    return cards


def _over(theme: Theme, header: Header, session: Session) -> Panel | None:
    """What stands above the page: the vote board, or the package that is on the table."""
    if isinstance(session.stage, Vote):
        board = vote_board(session, header.scenario.body)
        return board_panel(theme, board) if board else None
    offer = offer_on_the_table(session)
    return offer_panel(theme, offer) if offer else None


def _log(desk: Desk) -> Panel:
    lines = log_lines(desk.chair.header.scenario, desk.chair.entries, desk.audience)
    scroll = Scroll(Column([LogEntry(one) for one in lines], gap=7), height=LOG_POINTS - 46)
    scroll.to_end()
    return Panel(_("At the table"), [scroll])


def _acts(
    theme: Theme, desk: Desk, shown: Moves, calls: TableCalls, *, instructed: bool
) -> list[Widget]:
    if desk.session.phase is Phase.CLOSED:
        told = desk.hint() if desk.guided else None
        return [*guide_cards(theme, desk, told, calls.guide), _closed(desk.session, calls)]
    told = desk.hint() if desk.guided else None
    pointed = told.act if told else None
    cards = guide_cards(theme, desk, told, calls.guide)
    cards.append(moves_panel(theme, shown, calls.moves, _extra(desk, calls), pointed))
    cards += _adviser(desk, calls)
    mandate = own_mandate(desk)
    if mandate is not None and instructed:
        cards.append(instructions_panel(theme, instructions(mandate, desk.session)))
    elif mandate is not None:
        cards.append(Label(_("H shows your instructions."), "small", theme.palette.muted))
    elif calls.peek is not None:
        cards.append(Button(_("Instructions, behind the curtain"), calls.peek, key="h"))
    return cards


def _adviser(desk: Desk, calls: TableCalls) -> list[Widget]:
    """The adviser, where it was switched on: what it says is not for the public view."""
    if not desk.table.has_adviser(desk.seat):
        return []
    alone, several = _("Ask the adviser"), _("The adviser, behind the curtain")
    return [Button(alone if desk.alone else several, calls.advise, key="f2")]


def _closed(session: Session, calls: TableCalls) -> Panel:
    words = outcome_sentence(session.outcome) if session.outcome else _("The meeting is closed.")
    go_on = Button(_("To the debrief"), calls.close, key="return", primary=True)
    return Panel(_("The meeting is closed"), [Label(words), go_on])


def _extra(desk: Desk, calls: TableCalls) -> list[Widget]:
    """What is not an act of the seat: the facilitator's reading of own words."""
    extra: list[Widget] = []
    if desk.session.paused:
        extra.append(Button(_("Let the meeting go on"), calls.resume, key="l", primary=True))
    if a_card_is_offered(desk.session, desk.at):
        extra.append(Button(_("All agreed early: an event card?"), calls.powers, key="k"))
    if FACILITATOR in desk.table.persons_awaited() and pending_reading(desk.session):
        label = _("Facilitator: how are the own words read?")
        extra.append(Button(label, calls.read_as, key="l", primary=True))
    if isinstance(desk.session.stage, Ruling):
        label = _("Facilitator: rule on the point")
        extra.append(Button(label, calls.rule, key="l", primary=True))
    if unanswered(desk.session) and isinstance(desk.session.stage, Window):
        label = _("Secretariat: what does it cost?")
        extra.append(Button(label, calls.cost, key="l"))
    return extra


def _facilitation(desk: Desk, calls: TableCalls) -> list[Button]:
    """Where several people sit, somebody leads: nobody has to wait for the clock."""
    if desk.alone or not desk.persons or desk.session.phase is Phase.CLOSED:
        return []
    return [Button(_("Next step"), calls.advance, key="j")]


def _pace(desk: Desk, calls: TableCalls) -> list[Button]:
    """Let the computer delegates go on, and how fast; in the bar, so that nothing jumps."""
    if len(desk.persons) == len(desk.session.codes) or desk.session.phase is Phase.CLOSED:
        return []
    pace = (_("Readable pace"), _("Brisk pace"), _("Fast pace"))[desk.pace % len(PACES)]
    return [Button(_("Go on"), calls.hurry, key="space"), Button(pace, calls.faster, key=".")]


def show_time(bar: TopBar, desk: Desk) -> None:
    """The way the meeting takes, its minutes against the plan, and the clock."""
    left = seconds_left(desk.session, desk.at)
    notes = (minutes_text(desk.session, desk.at), considering(desk))
    clock = clock_text(desk.session, desk.at)
    clock = clock if left is None else _("{clock} left").format(clock=clock)
    clock = _("{clock}, paused").format(clock=clock) if desk.session.paused else clock
    urgent = left is not None and left <= _URGENT_SECONDS
    line = " · ".join(one for one in notes if one)
    bar.show(breadcrumb(desk.session), clock, line, urgent=urgent)


def considering(desk: Desk) -> str:
    """Which computer delegate is about to move, in words; "" if none is."""
    code = desk.table.computer_awaited()
    who = desk.session.delegation(code) if code else None
    if who is None:
        return ""
    if desk.table.consulting is not None:
        return _("{name} is consulting the capital…").format(name=who.name)
    return _("{name} considers…").format(name=who.name)


def floor_of(desk: Desk) -> str:
    """The paragraph that the page should show: the first of a package, or the one at hand."""
    package = package_on_the_table(desk.session)
    return package.paragraphs[0] if package else paragraph_on_the_floor(desk.session)
