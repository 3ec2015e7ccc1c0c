"""The table: the page in the middle, seats around it, and what I can do now."""

from collections.abc import Callable

import pygame

from game.chair import Table
from game.delegates.adviser import Suggestion
from game.domain import commands as ask
from game.domain.commands import Command
from game.domain.delegation import FACILITATOR, PUBLIC, Code
from game.domain.events import VoteConcluded
from game.domain.proceedings import Entry, Proceedings, event_audience
from game.ui.motion import motions_of
from game.ui.presenters.log import log_lines
from game.ui.presenters.moves import Move
from game.ui.presenters.votes import result_board
from game.ui.reading import reads
from game.ui.scenes.acts import Acts
from game.ui.scenes.advice import open_adviser
from game.ui.scenes.compare import KEY as COMPARES
from game.ui.scenes.desk import Desk
from game.ui.scenes.facilitation import ask_costs, ask_reading, ask_ruling
from game.ui.scenes.furnish import (
    TableCalls,
    own_mandate,
)
from game.ui.scenes.movepanel import MoveCalls
from game.ui.scenes.openings import Openings
from game.ui.scenes.pause import PauseScene
from game.ui.scenes.projector import ProjectorScene
from game.ui.scenes.tablepicture import TablePicture
from game.ui.scenes.terms import TermWatch
from game.ui.scenes.votes import ResultScene
from game.ui.scenes.words import all_words
from game.ui.shell import Shell
from game.ui.widgets.base import pressed_key
from game.wording import _
from game.wording.refusals import rule_name, sentence

__all__ = ["TableScene"]


class TableScene(TablePicture):
    """One meeting at one display: one person against computer delegates, or several people.

    `on_closed` gets the proceedings when the meeting is closed and somebody goes on to
    the debrief. `on_peek` shows a seat its instructions behind the curtain; `on_leave`
    is where "Leave the table" leads (by default the scene below).
    """

    def __init__(
        self,
        shell: Shell,
        table: Table,
        on_closed: Callable[[Proceedings], None],
        *,
        on_peek: Callable[[Code], None] | None = None,
        on_leave: Callable[[], None] | None = None,
    ) -> None:
        """Sit down at a table."""
        super().__init__(shell, Desk.at_table(table))
        self._on_closed, self._on_peek = on_closed, on_peek
        self._acts = Acts(shell, self, table.chair.header.scenario, self.submit)
        self._seen = len(table.chair.entries)
        leave = on_leave or shell.pop
        self._terms = TermWatch(all_words(table.chair.header.scenario), self.say)
        self._openings = Openings(self, self.desk, self._facilitate, leave, self.say)

    @property
    def _projector(self) -> ProjectorScene | None:
        """What the projector's window shows, once it was opened."""
        return self._openings.projector

    def begin(self, verb: type) -> bool:
        """Begin an act of the seat at the panel; False if it is not in order now."""
        moves = self._moves.rows if self._moves else ()
        move = next((one for one in moves if one.verb is verb and one.allowed), None)
        if move is not None:
            self._act(move)
        return move is not None

    # What the meeting did

    def submit(self, command: Command) -> bool:
        """Put a command of a seat to the Chair; a refusal is said with its rule."""
        entry = self.desk.submit(command)
        self._answered(entry)
        return entry.refusal is None

    def _facilitate(self, command: Command) -> None:
        self._answered(self.desk.submit(command, FACILITATOR))

    def _answered(self, entry: Entry | None) -> None:
        if entry is not None and entry.refusal is not None:
            names = self.desk.session.names
            words = f"{sentence(entry.refusal, names)} ({rule_name(entry.refusal)})"
            self.say(words, warning=True)
        elif entry is not None:
            self._notice = None
            self.focus.give(None)
        self.shell.invalidate()
        self._news()

    def _news(self) -> None:
        """Announce what has to be announced among the entries that are new."""
        entries = self.desk.chair.entries
        fresh, self._seen = entries[self._seen :], len(entries)
        body = self.desk.chair.header.scenario.body
        for entry in fresh:
            seen = [one for one in entry.events if PUBLIC in event_audience(one)]
            self._life.begin(motions_of(seen, spoken=self._spoken(entry)))
            for event in entry.events:
                if isinstance(event, VoteConcluded):
                    board = result_board(self.desk.session, event.result, body)
                    self.shell.push(ResultScene(self.shell, self, board))

    def _spoken(self, entry: Entry) -> bool:
        """The entry put a line into the log that everybody sees."""
        lines = log_lines(self.desk.chair.header.scenario, [entry], PUBLIC, limit=1)
        return bool(lines)

    # Time

    def update(self, elapsed: int) -> bool:
        """Let time pass: deadlines, computer delegates, the page."""
        return self._pass(elapsed, held=False)

    def held_update(self, elapsed: int) -> bool:
        """Let time pass while a card is open over the table; once it is up, the card closes."""
        if self.desk.due_within(elapsed) and self._acts.time_is_up():
            self.say(_("Time is up. What was written is kept."))
        self._life.skip()
        return self._pass(elapsed, held=True)

    def _pass(self, elapsed: int, *, held: bool) -> bool:
        asked = self.desk.table.consulting
        moved = self.desk.tick(elapsed, held=held)
        heard = asked != self.desk.table.consulting
        if moved is not None:
            self._news()
        self._stale = self._stale or moved is not None or heard
        if not held and self._notice is None:
            self._terms.rest(elapsed)
        return self.move_on(elapsed)

    # What the cards do

    def _calls(self) -> TableCalls:
        return TableCalls(
            MoveCalls(self._act, self._refused, self._why),
            self._sit,
            lambda: self._answered(self.desk.hurry()),
            self._faster,
            lambda: self._openings.asked(ask_reading),
            lambda: self._openings.asked(ask_ruling),
            lambda: self._openings.asked(ask_costs),
            lambda: self._facilitate(ask.Advance()),
            self._peek if self._on_peek else None,
            lambda: self._on_closed(self.desk.chair.proceedings()),
            lambda: open_adviser(self.shell, self, self.desk, self._prepare),
            lambda: self._facilitate(ask.Resume()),
            lambda: self._pause().powers(),
            self._turn_hints,
        )

    def _turn_hints(self) -> None:
        self.desk.guided = not self.desk.guided
        self.shell.invalidate()

    # What a person does

    def on_event(self, event: pygame.event.Event) -> None:
        """Keys of the table first, then whatever has the focus."""
        if self._page_alone(event):
            return
        if event.type == pygame.MOUSEMOTION:
            self._terms.moved(self._room, event.pos)
        self._stale = True
        if event.type == pygame.KEYDOWN:
            self._life.skip()
        if reads(self._room.page, self.focus, event):
            return
        key = pressed_key(event)
        typed = getattr(event, "unicode", "") if event.type == pygame.KEYDOWN else ""
        opened = self._opened_by(key, typed)
        if opened is not None:
            opened()
        elif key == "h" and self.desk.alone:
            self._instructed = not self._instructed
        elif not self._placard(key):
            self.focus.handle(event) or self._room.page.handle(event)

    def _opened_by(self, key: str, typed: str) -> Callable[[], object] | None:
        """What a key opens over the table, or beside it."""
        if typed == "?":
            return self._help
        opens: dict[str, Callable[[], object]] = {
            "escape": self._pause,
            COMPARES: self._openings.compare,
            "f9": self._openings.project,
        }
        return opens.get(key)

    def on_close(self) -> None:
        """The table is left: the projector shows no other."""
        self._openings.close()

    def _page_alone(self, event: pygame.event.Event) -> bool:
        """The wheel over the page: whatever it does, the rest of the room stays as it is."""
        page = self._room.page
        over = event.type == pygame.MOUSEWHEEL and page.rect.collidepoint(pygame.mouse.get_pos())
        return over and (reads(page, self.focus, event) or page.handle(event) or True)

    def magnify(self, step: int) -> bool:
        """Ctrl with plus, minus and zero: the page, and nothing else."""
        return self._room.page.magnify(step)

    def _placard(self, key: str) -> bool:
        """1 to 9: the seats' own keys, in table order."""
        codes = self.desk.session.codes
        if not key.isdigit() or not 1 <= int(key) <= len(codes):
            return False
        self._answered(self.desk.placard(codes[int(key) - 1]))
        return True

    def _sit(self, code: Code) -> None:
        self.desk.sit(code)

    def _faster(self) -> None:
        self.desk.faster()

    def _prepare(self, seat: Code, package: Suggestion) -> None:
        """A package of the adviser's waits on the card on which packages are composed."""
        self._acts.prepare(seat, package.addressees, package.terms)
        self.say(_("The package is prepared: with the floor, open “A package” to table it."))

    def _peek(self) -> None:
        if self._on_peek is not None:
            self._on_peek(self.desk.seat)

    def _act(self, move: Move) -> None:
        self._acts.begin(move, self.desk.seat, self.desk.session, own_mandate(self.desk))

    def _refused(self, move: Move) -> None:
        self.say(f"{move.refusal} ({move.rule})", warning=True)

    def _why(self) -> None:
        self._openings.help(self._moves, refusals_first=True)

    def _help(self) -> None:
        self._openings.help(self._moves)

    def _pause(self) -> PauseScene:
        return self._openings.pause()
