"""A screen of its own with a window manager on it, and the game in a real window there."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

__all__ = ["Screen", "Window", "missing"]

TOOLS = ("Xvfb", "xdotool", "openbox", "xprop")
PATIENCE_S = 30.0
"""How long anything may take before the test gives up; nothing is expected to."""

SETTLED_S = 0.7
"""The first picture, and the frame that the window manager puts around it."""


def missing() -> list[str]:
    """The tools that are not installed here."""
    return [one for one in TOOLS if shutil.which(one) is None]


def _path(tool: str) -> str:
    return shutil.which(tool) or tool


def until(true: Callable[[], object], what: str) -> object:
    """Wait for something to be so; AssertionError if it never is."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        found = true()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError(what)


class Screen:
    """Xvfb with openbox; `run` calls a tool on it."""

    def __init__(self) -> None:
        read, write = os.pipe()
        self._server = subprocess.Popen(
            [
                _path("Xvfb"),
                "-displayfd",
                str(write),
                "-screen",
                "0",
                "1440x900x24",
                "-nolisten",
                "tcp",
            ],
            pass_fds=(write,),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as told:
            self.environment = {**os.environ, "DISPLAY": f":{told.readline().strip()}"}
        for name in ("SDL_VIDEODRIVER", "WAYLAND_DISPLAY"):
            self.environment.pop(name, None)
        self._manager = subprocess.Popen(
            [_path("openbox")],
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        until(self._managed, "no window manager came up")

    def _managed(self) -> bool:
        return "window id" in self.run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK")

    def run(self, *words: str) -> str:
        """What a tool says on its standard output."""
        done = subprocess.run(
            words, env=self.environment, capture_output=True, text=True, check=False
        )
        return done.stdout

    def close(self) -> None:
        """Take the screen down."""
        for process in (self._manager, self._server):
            process.terminate()
            process.wait(PATIENCE_S)


class Window:
    """The game in a window; `home` is where it keeps records and settings."""

    def __init__(self, screen: Screen, home: Path) -> None:
        self._screen, self.home = screen, home
        self.process = subprocess.Popen(
            [sys.executable, "-m", "game"],
            env={**screen.environment, "ADREF_HOME": str(home), "SDL_AUDIODRIVER": "dummy"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        try:
            self.name = str(until(self._shown, "no window came up"))
        except AssertionError:
            self.kill()
            raise
        time.sleep(SETTLED_S)

    def _shown(self) -> str:
        """The window that has the keyboard, once it is the game's."""
        active, windows = self._screen.run("xdotool", "getactivewindow").strip(), self.windows()
        if windows and active not in windows:  # the manager came up after the window
            self._screen.run("xdotool", "windowactivate", windows[0])
        return active if active in windows else ""

    def windows(self) -> list[str]:
        """The windows that the manager has put a frame around, all of them the game's."""
        told = self._screen.run("xprop", "-root", "_NET_CLIENT_LIST").partition("#")[2]
        return [str(int(one, 16)) for one in told.replace(",", " ").split()]

    def keys(self, *names: str) -> None:
        """Press keys one after the other, as a person does."""
        for name in names:
            self._screen.run("xdotool", "key", "--delay", "60", name)
            time.sleep(0.15)

    def click(self, x: int, y: int) -> None:
        """Click at a place of the main window."""
        place = (self.name, str(x), str(y))
        self._screen.run("xdotool", "mousemove", "--window", *place, "click", "1")

    def resize(self, width: int, height: int) -> None:
        """Pull at the window's corner."""
        self._screen.run("xdotool", "windowsize", self.name, str(width), str(height))

    def records(self) -> list[Path]:
        """The records that were written, in the order of their names."""
        return sorted(self.home.rglob("*.jsonl"))

    def lines(self) -> int:
        """Whole lines of the newest record."""
        records = self.records()
        return records[-1].read_bytes().count(b"\n") if records else 0

    def shut(self) -> tuple[int, str]:
        """Ask the manager to close it: exit status, and what was printed."""
        self.keys("alt+F4")
        said, _nothing = self.process.communicate(timeout=PATIENCE_S)
        return self.process.returncode, said

    def kill(self) -> None:
        """The power goes."""
        with suppress(ProcessLookupError):
            self.process.send_signal(signal.SIGKILL)
        self.process.communicate(timeout=PATIENCE_S)
