"""The way through the screens: title, setting up, briefings, the table, the debrief, a replay."""

import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from game.chair.recording import Recorded
from game.domain.commands import Pass
from game.domain.delegation import Code
from game.domain.phase import Phase
from game.domain.proceedings import Proceedings, Seat
from game.record import RecordProblem, read_record
from game.record.pins import PinBook
from game.resources import settings_file, show_flags_of, user_dir
from game.resources.settings import load_settings, save_settings
from game.ui.ahead import Ahead
from game.ui.app import App
from game.ui.herald import Herald
from game.ui.presenters.first_steps import TUTORIAL
from game.ui.presenters.lobby import Lobby, solo
from game.ui.privacy import Privacy
from game.ui.rescue import Rescue
from game.ui.scenes.briefing import BriefingScreen, CurtainScreen, PeekScreen
from game.ui.scenes.pin import behind
from game.ui.scenes.replay import ReplayScene
from game.ui.scenes.setup import SetupScreen
from game.ui.scenes.table import TableScene
from game.ui.scenes.title import TitleScreen
from game.ui.shell import NoDisplayError, Scene, Shell
from game.wording import _, languages, set_language

__all__ = ["Guide", "launch"]

BAD_INPUT = 2
TUTORIAL_SEED = 3
PEEK_MS = 20_000
"""How long a team looks at its instructions again where clocks run."""


class Guide:
    """Leads from one screen to the next; holds the session that is being played."""

    def __init__(self, shell: Shell, app: App) -> None:
        """Begin with nothing open."""
        self.shell, self.app = shell, app
        self.playing: Recorded | None = None
        self.pins: PinBook | None = None
        self._herald = Herald(shell.settings)
        shell.attendants += [self._herald, Privacy(shell)]

    def title(self) -> None:
        """Show the title, under everything that comes."""
        self.shell.push(TitleScreen(self.shell, self.app, self.go, self.close))

    def settings_lost(self, aside: Path) -> None:
        """Say on the title that the settings could not be read, and where they are kept."""
        said = _("The settings could not be read and are as at first; the old file is {path}.")
        if isinstance(self.shell.scene, TitleScreen):
            self.shell.scene.say(said.format(path=aside), warning=True)

    def go(self, where: str, record: Path | None) -> None:
        """Follow a choice of the title."""
        if where == "replay" and record is not None:
            self.replay(record)
        elif where == "resume" and record is not None:
            self._take_up(record)
        elif where == TUTORIAL:
            self._first_steps()
        else:
            self.shell.push(SetupScreen(self.shell, self.app, where, self.begin))

    def _first_steps(self) -> None:
        """A beginner sits down at once: the first seat of the tutorial, and the same lots."""
        chosen = self.app.scenario(TUTORIAL)
        if chosen is not None and chosen.scenario is not None:
            scenario = chosen.scenario
            show_flags_of(chosen.path)
            self.begin(solo(scenario, scenario.delegations[0].code, "short", TUTORIAL_SEED))

    def set_up(self, scenario: str) -> None:
        """Open the seats of one scenario, by its id or folder."""
        chosen = self.app.scenario(scenario)
        self.shell.push(SetupScreen(self.shell, self.app, "class", self.begin, chosen))

    def replay(self, record: Path) -> None:
        """Open a record; RecordProblem if it cannot be read."""

        def play_on(number: int, seats: tuple[Seat, ...]) -> None:
            self._branch(record, number, seats)

        def open_other(path: Path) -> None:
            self.shell.pop()
            self.replay(path)

        recording = read_record(record)
        self.app.show_flags(recording.header.scenario)
        self.shell.push(ReplayScene(self.shell, recording, record, play_on, open_other))

    def _branch(self, record: Path, number: int, seats: tuple[Seat, ...]) -> None:
        """Play on from an entry of a record: a branch of it is written and taken up."""
        try:
            branch = self.app.branch(record, number, seats)
        except (RecordProblem, OSError) as problem:
            scene = self.shell.scene
            if isinstance(scene, ReplayScene):
                scene.say(str(problem))
            return
        self.shell.pop()
        self._take_up(branch)

    def _take_up(self, record: Path) -> None:
        try:
            self.playing = self.app.resume(record)
        except RecordProblem as problem:
            self._complain(problem)
            return
        self.app.show_flags(self.playing.chair.header.scenario)
        self.pins = PinBook.beside(record)
        self._next()
        scene = self.shell.scene
        if self.playing.notice and isinstance(scene, TableScene):
            scene.say(self.playing.notice, warning=True)

    def begin(self, lobby: Lobby) -> None:
        """Start the session that was set up."""
        try:
            self.playing = self.app.start(lobby)
        except (RecordProblem, OSError) as problem:
            self._complain(problem)
            return
        asked = self.shell.settings.pins and lobby.sitting != "solo"
        self.pins = PinBook.create(self.playing.path) if asked else None
        self._next()

    def _complain(self, problem: Exception) -> None:
        scene = self.shell.scene
        if isinstance(scene, TitleScreen | SetupScreen):
            scene.say(str(problem), warning=True)

    def _next(self) -> None:
        """The next briefing that was not read, or the table, or the debrief."""
        playing = self.playing
        if playing is None:
            return
        session = playing.chair.session
        if session.phase is Phase.CLOSED:
            self._debrief(playing)
        elif session.phase is Phase.BRIEFING:
            self._brief(playing)
        else:
            self._table(playing)

    def _brief(self, playing: Recorded) -> None:
        """Computer delegates are ready at once; persons read behind the curtain, one by one."""
        persons = [code for code in playing.table.persons_awaited() if code in self._codes()]
        while playing.table.computer_awaited() is not None and persons:
            playing.table.step()
        if not persons:
            self._table(playing)
        elif len(playing.table.chair.header.seats) - self._computers() == 1:
            self._open_briefing(playing, persons[0], None)
        else:
            self._curtain(playing, persons[0])

    def _codes(self) -> tuple[Code, ...]:
        return self.playing.chair.session.codes if self.playing else ()

    def _computers(self) -> int:
        seats = self.playing.chair.header.seats if self.playing else ()
        return sum(1 for seat in seats if seat.strategy)

    def _curtain(self, playing: Recorded, code: Code) -> None:
        scenario = playing.chair.header.scenario

        def opened() -> None:
            self._open_briefing(playing, code, lambda: self._curtain(playing, code))

        def everyone() -> None:
            for one in playing.table.persons_awaited():
                playing.chair.submit(one, Pass(one))
            self._next()

        gate = behind(self.shell, self.pins, scenario, code, opened)
        self._show(CurtainScreen(self.shell, scenario, code, gate, everyone))

    def _open_briefing(
        self, playing: Recorded, code: Code, hidden: Callable[[], None] | None
    ) -> None:
        def done() -> None:
            playing.chair.submit(code, Pass(code))
            self._next()

        self._show(BriefingScreen(self.shell, playing.chair.header, code, done, hidden))

    def _table(self, playing: Recorded) -> None:
        def closed(_proceedings: Proceedings) -> None:
            self._debrief(playing)

        table = TableScene(self.shell, playing.table, closed, on_peek=self._peek)
        table.desk.pins = self.pins
        self._herald.attend(table.desk)
        self._show(table)

    def _peek(self, code: Code) -> None:
        """One team looks at its instructions again, behind the curtain."""
        playing = self.playing
        if playing is None:
            return
        header = playing.chair.header

        def opened() -> None:
            page = BriefingScreen(self.shell, header, code, self.shell.pop, self.shell.pop)
            page.left_ms = PEEK_MS if header.clocks else None
            self.shell.replace(page)

        gate = behind(self.shell, self.pins, header.scenario, code, opened)
        self.shell.push(PeekScreen(self.shell, header.scenario, code, gate, self.shell.pop))

    def _debrief(self, playing: Recorded) -> None:
        from game.ui.scenes.debrief import DebriefScreen

        self._show(DebriefScreen(self.shell, playing.chair, playing.path, self.pins))

    def _show(self, scene: Scene) -> None:
        """Put a scene in the place of the last one; the title stays under all of them."""
        if isinstance(self.shell.scene, TitleScreen):
            self.shell.push(scene)
        else:
            self.shell.replace(scene)

    def last_command(self) -> str:
        """The type of the last command, for a report; "" if nothing is being played."""
        entries = self.playing.chair.entries if self.playing else ()
        return type(entries[-1].command).__name__ if entries else ""

    def close(self) -> None:
        """The window closed: the record keeps what was played."""
        self._herald.leave()
        if self.playing is not None:
            self.playing.close()
            self.playing = None


def launch(scenario: str = "", record: Path | None = None) -> int:
    """Open the window; exit status 2 with one sentence where that is not possible."""
    aside: list[Path] = []
    settings = load_settings(settings_file(), aside.append)
    if settings.language in dict(languages()):
        set_language(settings.language)
    try:
        shell = Shell(settings=settings)
    except NoDisplayError:
        sentence = _("There is no display to open a window on: start adref from a desktop.")
        sys.stderr.write(sentence + "\n")
        return BAD_INPUT
    guide = Guide(shell, App())
    shell.attendants.append(Ahead())
    shell.rescue = rescue = Rescue(shell, user_dir() / "crashes", guide.last_command)
    shell.attempt(lambda: _first_screens(guide, scenario, record, aside))
    try:
        status = shell.run()
    finally:
        guide.close()
        with suppress(OSError):  # a full disk may cost the size of the text, not the farewell
            save_settings(shell.settings, settings_file())
    if shell.failed:
        sys.stderr.write(_failure(rescue.reports[-1]) + "\n")
    return status


def _first_screens(guide: Guide, scenario: str, record: Path | None, aside: list[Path]) -> None:
    """The title, what has to be said on it, and over it what the command line named."""
    guide.title()
    if aside:
        guide.settings_lost(aside[0])
    if record is not None:
        guide.replay(record)
    elif scenario:
        guide.set_up(scenario)


def _failure(report: Path | None) -> str:
    """The sentence with which the window closes when it failed twice."""
    if report is None:
        return _("adref had to close; what was played is in its record.")
    return _("adref had to close; what was played is in its record, a report in {path}.").format(
        path=report
    )
