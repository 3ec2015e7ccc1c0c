"""Every screen of the game at a moment of one known session: for pictures, and for text in boxes.

The session is the reference scenario, played by five computer delegates with seed 6; one of them
is a novice, so that it comes to a vote. A person sits for Kyrgyzstan at a moment at which somebody
has to choose.
"""

import os
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

from waiting import SEAT, addressed, asked, called, speaking, voting

from game import resources
from game.chair import Chair, Table
from game.debrief.passages import letters, passages
from game.domain import commands as ask
from game.domain.delegation import FACILITATOR
from game.domain.phase import Phase
from game.domain.proceedings import Header, Seat
from game.domain.scenario import Scenario
from game.domain.session import Session
from game.domain.stage import Statements
from game.record import RecordWriter, read_record
from game.record.pins import PinBook
from game.resources.settings import Settings
from game.scenario import load_profile, load_scenario
from game.scenario.localised import localised
from game.ui.app import App, Shelved
from game.ui.presenters.first_steps import TUTORIAL
from game.ui.scenes.briefing import BriefingScreen, CurtainScreen
from game.ui.scenes.cover import CoverScene
from game.ui.scenes.crash import CrashScreen
from game.ui.scenes.debrief import DebriefScreen
from game.ui.scenes.history import HistoryScreen
from game.ui.scenes.own_part import OwnPartScreen
from game.ui.scenes.pin import PinScreen
from game.ui.scenes.projector import ProjectorScene
from game.ui.scenes.replay import ReplayScene
from game.ui.scenes.replayways import compare
from game.ui.scenes.replaywords import open_word
from game.ui.scenes.scenario_editor import ScenarioEditorScreen
from game.ui.scenes.settings import SettingsScreen
from game.ui.scenes.setup import SetupScreen
from game.ui.scenes.shelf import ShelfScreen
from game.ui.scenes.table import TableScene
from game.ui.scenes.title import TitleScreen
from game.ui.scenes.words import WordsScreen
from game.ui.shell import Scene, Shell
from game.wording import language

__all__ = ["SCREENS", "WRITTEN", "scene", "window"]

SEED = 6
LEVELS = {"UZ": "novice"}
WRITTEN = (
    "Demands that the regional zone of peace should be established, and UNRCCA reports,"
    " welcoming the determination of the countries of the region to establish a Central"
    " Asian regional zone of peace, security, cooperation and development."
)
"""What the person writes where own words are shown."""


def nothing(*_arguments: object, **_names: object) -> None:
    """Leads nowhere."""


def played(length: str = "short") -> tuple[Chair, Path]:
    """The whole session in the language that is spoken, and its record."""
    return _played(length, language())


@cache
def _played(length: str, _language: str) -> tuple[Chair, Path]:
    path = Path(tempfile.mkdtemp(prefix="adref-gallery-")) / "played.jsonl"
    chair = Chair(_header(length, sitting="hot_seat"))
    with RecordWriter.create(path, chair.header, durable=False) as writer:
        chair.subscribe(writer.append)
        Table(chair).play_out()
        writer.end()
    return chair, path


def _scenario() -> Scenario:
    return _localised(language())


@cache
def _localised(code: str) -> Scenario:
    folder = resources.scenarios_dir() / "unrcca-2021"
    return localised(load_scenario(folder), folder, code)


def _header(length: str, person: str = "", **named: object) -> Header:
    seats = tuple(
        Seat(
            one.code,
            "" if person in (one.code, "*") else LEVELS.get(one.code, "delegate"),
            adviser=True,
        )
        for one in _scenario().delegations
    )
    return Header(_scenario(), length, seats, SEED, **named)


def _moment(wanted: Callable[[Session], bool], length: str) -> int:
    """The first entry after which the session is as wanted."""
    chair, _path = played(length)
    return next(n for n in range(len(chair.entries)) if wanted(chair.session_after(n)))


def _table(
    shell: Shell, wanted: Callable[[Session], bool], person: str = SEAT, length: str = "short"
) -> TableScene:
    sitting = "solo" if person == SEAT else "hot_seat"
    entries = played(length)[0].entries[: _moment(wanted, length)]
    table = Table(Chair(_header(length, person, sitting=sitting), entries))
    scene = TableScene(shell, table, nothing, on_peek=nothing)
    shell.push(scene)
    shell.pump()
    return scene


def _listed(shell: Shell) -> TableScene:
    """A class by classic rules hears its list of speakers."""
    folder = resources.scenarios_dir() / "profiles"
    scenario = replace(_scenario(), profile=load_profile("classroom", folder))
    header = replace(_header("standard", "*", sitting="hot_seat"), scenario=scenario)
    chair = Chair(header)
    while not isinstance(chair.session.stage, Statements):
        seat = chair.session.stage.awaiting[0]
        chair.submit(seat, ask.Pass(seat))
    scene = TableScene(shell, Table(chair), nothing, on_peek=nothing)
    shell.push(scene)
    shell.pump()
    return scene


def _motions(shell: Shell) -> Scene:
    table = _listed(shell)
    table._act(next(one for one in table._moves.rows if one.verb is ask.Move))
    return shell.scene


def _at_the_table(wanted: Callable[[Session], bool], person: str = SEAT) -> Callable[..., Scene]:
    return lambda shell: _table(shell, wanted, person)


def _choosing(
    verb: type, wanted: Callable[[Session], bool], length: str = "short"
) -> Callable[..., Scene]:
    """The card that comes up when the person at the table begins an act."""

    def open_card(shell: Shell) -> Scene:
        table = _table(shell, wanted, length=length)
        rows = (*table._moves.rows, *table._moves.not_now)
        table._act(next(one for one in rows if one.verb is verb and one.allowed))
        shell.pump()
        return shell.scene

    return open_card


def _over(open_card: Callable[[TableScene], object], person: str = SEAT) -> Callable[..., Scene]:
    def opened(shell: Shell) -> Scene:
        open_card(_table(shell, called, person))
        shell.pump()
        return shell.scene

    return opened


def _in_phase(phase: Phase) -> Callable[[Session], bool]:
    return lambda session: session.phase is phase


def _debrief(page: str, *, told: bool = True) -> Callable[..., Scene]:
    def opened(shell: Shell) -> Scene:
        chair, _path = played()
        people = replace(chair.header, seats=_header("short", "*").seats)
        again = Chair(chair.header if told else people, chair.entries)
        if told:
            again.submit(FACILITATOR, ask.OpenMandates())
        scene = DebriefScreen(shell, again, Path("records") / "played.jsonl")
        scene._page = page
        shell.push(scene)
        return scene

    return opened


def _own_part(shell: Shell) -> Scene:
    """What one team of a class sees of the debrief before the mandates are open."""
    chair, _path = played()
    scene = OwnPartScreen(shell, Chair(chair.header, chair.entries), _path, SEAT)
    shell.push(scene)
    return scene


def _replay(shell: Shell) -> ReplayScene:
    path = played()[1]
    scene = ReplayScene(shell, read_record(path), path)
    shell.push(scene)
    return scene


def _word(shell: Shell) -> Scene:
    """Who wrote one of the words that came in last."""
    scene = _replay(shell)
    scene.go(scene.last)
    last = scene.origins()[-1]
    found = passages(scene.sessions(), last.paragraph)
    mine = next(n for n, one in enumerate(found) if one.entry)
    open_word(scene, last.paragraph, sum(letters(one.text) for one in found[:mine]))
    return shell.scene


def _screen(make: Callable[[Shell, App], Scene]) -> Callable[..., Scene]:
    def opened(shell: Shell) -> Scene:
        empty = Path(tempfile.gettempdir()) / "adref-gallery-no-records"
        scene = make(shell, App(records=empty))
        shell.push(scene)
        return scene

    return opened


def _first_steps(shell: Shell) -> Scene:
    """The tutorial at the first paragraph that is called."""
    folder = resources.scenarios_dir() / TUTORIAL
    resources.show_flags_of(folder)
    made = localised(load_scenario(folder), folder, language())
    seats = tuple(Seat(one.code, "delegate" if n else "") for n, one in enumerate(made.delegations))
    table = Table(Chair(Header(made, "short", seats, 3, sitting="solo")))
    table.chair.submit(seats[0].delegation, ask.Pass(seats[0].delegation))
    while table.computer_awaited() is not None:
        table.step()
    scene = TableScene(shell, table, nothing)
    shell.push(scene)
    return scene


def _sources(shell: Shell) -> Scene:
    scene = WordsScreen(shell, _scenario())
    shell.push(scene)
    scene._turn(1)
    return scene


def _compared(shell: Shell) -> Scene:
    scene = _replay(shell)
    scene.go(len(played()[0].entries))
    shell.pump()
    compare(scene)
    return shell.scene


def _coached(shell: Shell) -> Scene:
    """Own words of which a drafter would remark much."""
    card = _choosing(ask.ProposeOwnWords, speaking, "standard")(shell)
    card.editor.text = WRITTEN
    card._changed(card.editor.text)
    card._read_now()
    shell.invalidate()
    return card


def _phrases(shell: Shell) -> Scene:
    _choosing(ask.ProposeOwnWords, speaking, "standard")(shell).choose_phrase()
    return shell.scene


def _shelved(app: App) -> Shelved:
    return next(one for one in app.shelf() if one.path.name == "unrcca-2021")


def _projector(shell: Shell) -> Scene:
    desk = _table(shell, called).desk
    scene = ProjectorScene(shell, desk)
    shell.push(scene)
    return scene


def _settings(shell: Shell, _app: App) -> SettingsScreen:
    """As on a machine that can speak, whatever this one can."""
    return SettingsScreen(shell, speech="/usr/bin/spd-say")


def _pins() -> PinBook:
    """No seat has chosen a PIN yet; nothing is written."""
    return PinBook(Path(tempfile.gettempdir()) / "adref-gallery-no-records" / "no.pins.json")


def _delegation() -> object:
    return next(one for one in _scenario().delegations if one.code == SEAT)


SCREENS: dict[str, Callable[[Shell], Scene]] = {
    "title": _screen(lambda shell, app: TitleScreen(shell, app, nothing)),
    "setup-class": _screen(lambda shell, app: SetupScreen(shell, app, "class", nothing)),
    "setup-solo": _screen(lambda shell, app: SetupScreen(shell, app, "solo", nothing)),
    "history": _screen(lambda shell, _app: HistoryScreen(shell, Path("history.json"))),
    "shelf": _screen(lambda shell, app: ShelfScreen(shell, app, nothing, _shelved(app))),
    "scenario-editor": _screen(
        lambda shell, app: ScenarioEditorScreen(shell, _shelved(app), nothing)
    ),
    "words": _screen(lambda shell, _app: WordsScreen(shell, _scenario())),
    "sources": _sources,
    "curtain": _screen(
        lambda shell, _app: CurtainScreen(shell, _scenario(), SEAT, nothing, nothing)
    ),
    "briefing": _screen(
        lambda shell, _app: BriefingScreen(shell, _header("short", SEAT), SEAT, nothing)
    ),
    "settings": _screen(_settings),
    "pin": _screen(lambda shell, _app: PinScreen(shell, _pins(), _delegation(), nothing)),
    "cover": _screen(lambda shell, _app: CoverScene(shell)),
    "crash": _screen(lambda shell, _app: CrashScreen(shell, None, playing=True, go_on=nothing)),
    "briefing-window": _at_the_table(_in_phase(Phase.BRIEFING), "*"),
    "table": _at_the_table(called),
    "table-class": _at_the_table(called, "*"),
    "question": _at_the_table(asked),
    "package-answer": _at_the_table(addressed),
    "silence": _at_the_table(_in_phase(Phase.SILENCE)),
    "vote": _at_the_table(voting),
    "propose": _choosing(ask.Propose, speaking),
    "editor": _choosing(ask.ProposeOwnWords, speaking, "standard"),
    "coach": _coached,
    "package": _choosing(ask.OfferPackage, speaking),
    "statements": _listed,
    "motions": _motions,
    "help": _over(lambda table: table._help()),
    "why": _over(lambda table: table._why()),
    "facilitator": _over(lambda table: table._pause(), "*"),
    "powers": _over(lambda table: table._pause().powers(), "*"),
    "adviser": _over(lambda table: table._calls().advise()),
    "first-steps": _first_steps,
    "phrases": _phrases,
    "compare": _compared,
    "projector": _projector,
    "replay": _replay,
    "word-origin": _word,
    "own-part": _own_part,
    "debrief-sealed": _debrief("seats", told=False),
    **{f"debrief-{page}": _debrief(page) for page in ("text", "seats", "room", "way")},
}
"""Name of a picture: how its screen is brought up in a window; gives the scene on top."""


def _moment_of(name: str) -> Callable[[Shell], Scene]:
    """One of the moments at the table; they stand in a file of their own and borrow from this."""

    def opened(shell: Shell) -> Scene:
        from moments import MOMENTS

        return MOMENTS[name](shell)

    return opened


SCREENS.update(
    {name: _moment_of(name) for name in ("result", "event-card", "find", "changed", "records")}
)


def window(size: tuple[int, int] = (1280, 720), **settings: object) -> Shell:
    """A window in which no time passes."""
    shell = Shell(size, Settings(**settings))
    shell.now_ms = lambda: shell._last
    return shell


def scene(name: str, shell: Shell) -> Scene:
    """Bring one screen up, drawn."""
    shown = SCREENS[name](shell)
    shell.invalidate()
    shell.pump()
    return shown


def everything(shell: Shell) -> Iterator[tuple[str, Scene]]:
    """Every screen in its turn."""
    for name in SCREENS:
        yield name, scene(name, shell)
