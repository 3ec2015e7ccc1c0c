"""Frames: the heaviest table while scrolling and typing, idle, cold start, memory.

python -m benchmarks.frames [--quick]

Pictures are drawn by the software renderer into windows that nobody sees. A frame is one turn of
the shell: its events, its time, its picture, in milliseconds of processor: what else the machine
does is not measured.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Final

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame

from benchmarks.figure import Figure
from benchmarks.table import printed
from game import resources
from game.chair import Chair, Table
from game.domain.commands import ProposeOwnWords
from game.domain.proceedings import Header, Seat
from game.domain.session import Session
from game.domain.stage import Floor
from game.record import Recording
from game.scenario import load_scenario
from game.ui.scenes.replay import ReplayScene
from game.ui.scenes.table import TableScene
from game.ui.shell import Shell

__all__ = ["figures", "heaviest"]

SIZES: Final = {(1920, 1080): 8.0, (3840, 2160): 16.0}
"""Size of the window, and the milliseconds that 99 of 100 frames should keep to."""
STEP: Final = 16
"""Milliseconds between two frames, as the window's own clock counts them."""
COLD_START: Final = 1.0
MEMORY: Final = 200.0
ANCHOR: Final = {
    (1920, 1080): "pygame_gui 5.1 scrolling, 9.5 typing (medians)",
    (3840, 2160): "pygame_gui 18 scrolling, 28 typing, p99 38",
}


def figures(*, quick: bool) -> Iterator[Figure]:
    """Every figure of the window."""
    for size, target in SIZES.items():
        name = f"{size[0]}x{size[1]}"
        for what, spent in _sizes(size, 60 if quick else 400).items():
            middle, late = statistics.median(spent), _late(spent)
            yield Figure(f"frame {name} {what}, median", middle, "ms", anchor=ANCHOR[size])
            yield Figure(f"frame {name} {what}, p99", late, "ms", target, lower=True)
    yield Figure("idle, pictures beside the clock's (0 wanted)", _idle(), "")
    cold = min(_cold_start() for _round in range(1 if quick else 7))
    yield Figure("cold start to the title", cold, "s", COLD_START, lower=True)
    yield from _memory(quick=quick)


def _late(spent: list[float]) -> float:
    return sorted(spent)[int(len(spent) * 0.99)]


@cache
def _played() -> Chair:
    """The reference scenario, all of it, played by five delegates; one is a novice."""
    scenario = load_scenario(resources.scenarios_dir() / "unrcca-2021")
    seats = tuple(
        Seat(one.code, "novice" if one.code == "UZ" else "delegate") for one in scenario.delegations
    )
    chair = Chair(Header(scenario, scenario.lengths[-1].name, seats, 6))
    Table(chair).play_out()
    return chair


def _marked(session: Session) -> int:
    """How many wordings are marked on the page; 0 where nobody has the floor."""
    speaks = isinstance(session.stage, Floor) and bool(session.stage.awaiting)
    return speaks * sum(len(one.proposals) for one in session.brackets)


@cache
def heaviest() -> tuple[Header, int]:
    """The header of a class of five people, and the entry with the most brackets."""
    chair = _played()
    numbers = range(1, len(chair.entries))
    most = max(numbers, key=lambda number: _marked(chair.session_after(number)))
    persons = tuple(Seat(one.delegation) for one in chair.header.seats)
    header = chair.header
    return Header(header.scenario, header.length, persons, header.seed, sitting="hot_seat"), most


def _at_the_table(size: tuple[int, int]) -> tuple[Shell, TableScene, Callable[[], float]]:
    """A window at the heaviest moment, and what makes one frame and times it."""
    header, number = heaviest()
    table = Table(Chair(header, _played().entries[:number]))
    shell = Shell(size)
    clock = [0]
    shell.now_ms = lambda: clock[0]  # type: ignore[method-assign]  # the window's time is counted
    scene = TableScene(shell, table, lambda _played: None)
    shell.push(scene)

    def frame() -> float:
        clock[0] += STEP
        begun = time.process_time()
        shell.pump()
        return 1000 * (time.process_time() - begun)

    for _warm in range(20):
        frame()
    return shell, scene, frame


def _sizes(size: tuple[int, int], rounds: int) -> dict[str, list[float]]:
    """Milliseconds of each frame while somebody scrolls the page, and types own words."""
    shell, scene, frame = _at_the_table(size)
    try:
        return {
            "scrolling": _scrolling(scene, frame, rounds),
            "typing": _typing(shell, scene, frame, rounds),
            "dragging the timeline": _dragging(size, rounds),
        }
    finally:
        shell.destroy()


def _dragging(size: tuple[int, int], rounds: int) -> list[float]:
    """The heaviest record in a replay: the pointer goes along its timeline and back."""
    shell, clock = Shell(size), [0]
    shell.now_ms = lambda: clock[0]  # type: ignore[method-assign]  # the window's time is counted
    played = _played()
    entries = tuple(played.entries)
    recording = Recording(
        played.header, entries, "", ended=True, torn=False, redacted=False, size=0
    )
    scene = ReplayScene(shell, recording, Path("played.jsonl"))
    shell.push(scene)
    shell.pump()
    line, spent = scene.timeline.rect, []
    _point(line, 0.0, pygame.MOUSEBUTTONDOWN)
    for turn in range(rounds):
        clock[0] += STEP
        _point(line, abs(1 - (turn / 60) % 2), pygame.MOUSEMOTION)
        begun = time.process_time()
        shell.pump()
        spent.append(1000 * (time.process_time() - begun))
    shell.destroy()
    return spent[min(rounds // 4, 20) :]


def _point(line: pygame.Rect, share: float, kind: int) -> None:
    place = (line.x + round(line.width * share), line.centery)
    event = pygame.Event(kind, button=1, pos=place, rel=(0, 0), buttons=(1, 0, 0))
    pygame.event.post(event)


def _scrolling(scene: TableScene, frame: Callable[[], float], rounds: int) -> list[float]:
    """One notch of the wheel a frame, down and up again."""
    pygame.mouse.set_pos(scene.page.rect.center)
    spent = []
    for turn in range(rounds):
        down = -1 if turn // 40 % 2 == 0 else 1
        pygame.event.post(pygame.Event(pygame.MOUSEWHEEL, x=0, y=down))
        spent.append(frame())
    return spent


def _typing(
    shell: Shell, scene: TableScene, frame: Callable[[], float], rounds: int
) -> list[float]:
    """One letter a frame in the editor for own words, and a rest in which they are read."""
    if not scene.begin(ProposeOwnWords):
        raise AssertionError
    frame()
    spent = []
    for turn in range(rounds):
        if turn % 40 < len(_LETTERS):
            letter = _LETTERS[turn % 40]
            pygame.event.post(pygame.Event(pygame.TEXTINPUT, text=letter))
        spent.append(frame())
    shell.pop()
    return spent


def _idle() -> float:
    """Pictures in ten seconds in which nobody does anything, but for the clock's, one a second."""
    shell, scene, frame = _at_the_table((1920, 1080))
    drawn: list[int] = []
    draw = scene.draw

    def counted(surface: pygame.Surface) -> None:
        drawn.append(scene.desk.at // 1000)
        draw(surface)

    for _turn in range(10_000 // STEP):
        frame()  # what the opening set in motion comes to rest
    scene.draw = counted  # type: ignore[method-assign]  # only counts
    for _turn in range(10_000 // STEP):
        frame()
    shell.destroy()
    return float(len(drawn) - len(set(drawn)))


_LETTERS: Final = "Mindful of the need for words "
_START: Final = """
from game.ui.app import App
from game.ui.launch import Guide
from game.ui.shell import Shell
shell = Shell()
Guide(shell, App()).title()
shell.pump()
"""


def _cold_start() -> float:
    """Seconds of processor from nothing to the title's picture, in a process of its own."""
    with tempfile.TemporaryDirectory() as home:
        begun = os.times()
        _run(_START, home)
        done = os.times()
    spent = (done.children_user, done.children_system)
    return sum(spent) - begun.children_user - begun.children_system


_SESSION: Final = """
import sys
from benchmarks.frames import play_through, resident
play_through()
print(resident())
for _again in range(int(sys.argv[1])):
    play_through()
print(resident())
"""


def _memory(*, quick: bool) -> Iterator[Figure]:
    """Megabytes after one whole session at the window, and after several."""
    with tempfile.TemporaryDirectory() as home:
        first, last = _run(_SESSION, home, "1" if quick else "4").split()[-2:]
    yield Figure("resident after a session", float(first), "MB", MEMORY, lower=True)
    yield Figure("resident after several", float(last), "MB", MEMORY, lower=True)


def _run(source: str, home: str, *arguments: str) -> str:
    command = [sys.executable, "-c", source, *arguments]
    environment = {**os.environ, "ADREF_HOME": home}
    done = subprocess.run(  # noqa: S603 - this interpreter, and words of this file
        command, env=environment, capture_output=True, check=True, text=True
    )
    return done.stdout


def play_through() -> None:
    """A whole session at a window, each move drawn; the page is scrolled and zoomed on the way."""
    header = _played().header
    shell = Shell((1920, 1080))
    scene = TableScene(shell, Table(Chair(header)), lambda _played: None)
    shell.push(scene)
    while scene.desk.table.computer_awaited() is not None:
        for key in (pygame.K_SPACE, pygame.K_PAGEDOWN):
            pygame.event.post(pygame.Event(pygame.KEYDOWN, key=key, mod=0, unicode=""))
            shell.pump()
            pygame.event.post(pygame.Event(pygame.KEYUP, key=key, mod=0))
        while shell.scene is not scene:
            shell.pop()
    shell.destroy()


def resident() -> float:
    """Megabytes that this process holds now; where that is not told, the most it ever held."""
    try:
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE") / 1e6
    except OSError:
        from resource import RUSAGE_SELF, getrusage

        return getrusage(RUSAGE_SELF).ru_maxrss / 1e3


if __name__ == "__main__":
    printed(figures)
