"""The shell: windows, their events, their scenes. Nothing is drawn that did not change."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeAlias

import pygame

from game.resources.settings import Settings
from game.ui.icon import show_icon
from game.ui.repeats import Repeats
from game.ui.stack import Attendant, Scene, SceneStack
from game.ui.theme import Theme, palette_named
from game.ui.widgets.base import commanded
from game.wording import _

__all__ = ["NoDisplayError", "Scene", "Shell", "start_pygame"]

SMALLEST: Final = (1024, 640)
_FRAME_MS: Final = 16
_IDLE_MS: Final = 250
Rescuer: TypeAlias = Callable[[Exception], bool]
"""Told of an error in a scene; False if the window has to close."""

_BLIND: Final = ("dummy", "offscreen")


class NoDisplayError(Exception):
    """There is no display to open a window on."""


class Shell:
    """The main window with its scenes, and any further window with its own."""

    def __init__(
        self, size: tuple[int, int] = (1280, 720), settings: Settings | None = None
    ) -> None:
        """Open the window; NoDisplayError where there is no display and none was asked for."""
        start_pygame()
        self.settings = settings or Settings()
        self.theme = self._theme()
        self._stacks: dict[int, SceneStack] = {}
        self._main = self.open_window(_("Ad Referendum"), size)
        self._running = True
        self.rescue: Rescuer | None = None
        self.attendants: list[Attendant] = []
        self.failed = False
        self._last = self._drawn = self.now_ms()
        self._repeats = Repeats()
        pygame.key.set_repeat(400, 35)
        pygame.key.start_text_input()

    def open_window(self, title: str, size: tuple[int, int]) -> SceneStack:
        """Open a further window, a projector's perhaps; its events reach its own scenes only."""
        window = pygame.Window(title, size, resizable=True)
        window.minimum_size = SMALLEST
        show_icon(window)
        stack = self._stacks[window.id] = SceneStack(window)
        return stack

    def close_window(self, stack: SceneStack) -> None:
        """Close a further window; the main one goes on."""
        if stack is not self._main and self.has_window(stack):
            self._closed(stack)

    def has_window(self, stack: SceneStack) -> bool:
        """The window is still open."""
        return stack in self._stacks.values()

    @property
    def window(self) -> pygame.Window:
        """The main window."""
        return self._main.window

    @property
    def hidden(self) -> bool:
        """The main window is out of sight: nothing is drawn, nothing moves."""
        return self._main.hidden

    @property
    def scene(self) -> Scene | None:
        """The scene on top of the main window."""
        return self._main.scene

    def push(self, scene: Scene) -> None:
        """Put a scene on top."""
        self._main.push(scene)

    def pop(self) -> None:
        """Leave the scene on top; without one the window closes."""
        self._main.pop()
        if self._main.scene is None:
            self.close()

    def replace(self, scene: Scene) -> None:
        """Leave the scene on top for another."""
        self._main.replace(scene)

    def rewind(self) -> None:
        """Leave every scene of the main window but the lowest, which comes up."""
        self._main.rewind()

    def close_others(self) -> None:
        """Close every further window."""
        for stack in tuple(self._stacks.values()):
            self.close_window(stack)

    def invalidate(self) -> None:
        """The pictures are out of date."""
        for stack in self._stacks.values():
            stack.invalidate()

    def now_ms(self) -> int:
        """Milliseconds of a monotonic clock."""
        return time.monotonic_ns() // 1_000_000

    def set_scale(self, scale: float) -> None:
        """Another size of text, 1.0 to 2.0."""
        self.settings.text_scale = min(max(scale, 1.0), 2.0)
        self.restyle()

    def restyle(self) -> None:
        """Take look and words from the settings anew: whoever keeps pictures sees a new theme."""
        self.theme = self._theme()
        self.window.title = _("Ad Referendum")
        self.invalidate()

    def _theme(self) -> Theme:
        return Theme(self.settings.text_scale, palette_named(self.settings.theme))

    def close(self) -> None:
        """Close every window: scenes let go from the top down, nothing is asked."""
        self._running = False

    def run(self) -> int:
        """Serve events until the main window is closed; the exit status, 1 after a failure."""
        try:
            while self._running:
                self.attempt(self._turn)
        finally:
            self.destroy()
        return int(self.failed)

    def attempt(self, act: Callable[[], None]) -> None:
        """Do something; an error in it goes to the rescue, which may end the loop."""
        try:
            act()
        except Exception as error:  # whatever a scene does wrong, the record is on disk
            if self.rescue is None:
                raise
            self.failed = not self.rescue(error)
            self._running = self._running and not self.failed

    def _turn(self) -> None:
        """One turn of the loop."""
        self._wait()
        self.pump()

    def destroy(self) -> None:
        """Let every attendant go, every scene, and the windows."""
        while self.attendants:
            self.attendants.pop().on_close()
        while self._stacks:
            self._stacks.popitem()[1].destroy()

    def _wait(self) -> None:
        """Sleep until something happens; what woke us is served first, in its turn."""
        if any(stack.dirty for stack in self._stacks.values()):
            pygame.time.wait(max(1, _FRAME_MS - (self.now_ms() - self._drawn)))
            return
        busy = any(stack.animating for stack in self._stacks.values())
        event = pygame.event.wait(_FRAME_MS if busy else _IDLE_MS)
        if event.type != pygame.NOEVENT:
            self._serve(event)

    def pump(self) -> None:
        """One turn without waiting: events, time, and a picture if something changed."""
        for event in pygame.event.get():
            self._serve(event)
        now = self.now_ms()
        elapsed, self._last = now - self._last, now
        for one in self.attendants:
            one.passes(elapsed)
        for stack in tuple(self._stacks.values()):
            stack.update(elapsed)
            if self._running and stack.draw():
                self._drawn = now

    def _serve(self, event: pygame.Event) -> None:
        if not self._running or self._repeats.unwanted(event):
            return
        stack = self._of(event)
        if event.type == pygame.QUIT:
            self.close()
        elif event.type == pygame.WINDOWCLOSE:
            self._closed(stack)
        elif event.type in _HIDING:
            stack.hidden = True
        elif event.type in _REDRAW:
            stack.hidden = False
            stack.invalidate()
        elif event.type in _HEARD and not self._zoom(event, stack) and not self._attended(event):
            stack.hear(event)

    def _attended(self, event: pygame.Event) -> bool:
        """Every attendant hears it; True if one keeps it."""
        kept = [one.hears(event) for one in self.attendants]
        return any(kept)

    def _of(self, event: pygame.Event) -> SceneStack:
        """The scenes of the window where it happened; what names no window is the main one's."""
        window = getattr(event, "window", None)
        return self._main if window is None else self._stacks.get(window.id, self._main)

    def _closed(self, stack: SceneStack) -> None:
        if stack is self._main:
            self.close()
        else:
            del self._stacks[stack.window.id]
            stack.destroy()

    def _zoom(self, event: pygame.Event, stack: SceneStack) -> bool:
        """Ctrl with plus, minus or zero sizes the page, and where there is none all text."""
        if event.type != pygame.KEYDOWN or not commanded(event):
            return False
        step = _ZOOM.get(event.key)
        if step is None:
            return False
        if stack.magnify((step > 0) - (step < 0)):
            return True
        self.set_scale(1.0 if step == 0 else self.settings.text_scale + step)
        return True

    def screenshot(self, path: Path) -> None:
        """Save the present picture of the main window."""
        self._main.invalidate()
        self.pump()
        pygame.image.save(self.window.get_surface(), path)


_REDRAW: Final = frozenset(
    (
        pygame.WINDOWRESIZED,
        pygame.WINDOWSIZECHANGED,
        pygame.WINDOWEXPOSED,
        pygame.WINDOWSHOWN,
        pygame.WINDOWRESTORED,
        pygame.WINDOWMAXIMIZED,
    )
)
_HIDING: Final = (pygame.WINDOWHIDDEN, pygame.WINDOWMINIMIZED)
_HEARD: Final = frozenset(
    (
        pygame.KEYDOWN,
        pygame.KEYUP,
        pygame.TEXTINPUT,
        pygame.TEXTEDITING,
        pygame.MOUSEBUTTONDOWN,
        pygame.MOUSEBUTTONUP,
        pygame.MOUSEMOTION,
        pygame.MOUSEWHEEL,
        pygame.WINDOWFOCUSLOST,
        pygame.WINDOWFOCUSGAINED,
    )
)
_ZOOM: Final = {
    pygame.K_PLUS: 0.25,
    pygame.K_EQUALS: 0.25,
    pygame.K_KP_PLUS: 0.25,
    pygame.K_MINUS: -0.25,
    pygame.K_KP_MINUS: -0.25,
    pygame.K_0: 0,
}


def start_pygame() -> None:
    """Start what is needed; NoDisplayError where there is no display and none was asked for."""
    if _no_desktop():
        raise NoDisplayError
    try:
        pygame.display.init()
    except pygame.error as problem:
        raise NoDisplayError from problem
    pygame.font.init()
    if pygame.display.get_driver() in _BLIND and not os.environ.get("SDL_VIDEODRIVER"):
        pygame.display.quit()
        raise NoDisplayError


def _no_desktop() -> bool:
    """Linux without a desktop: SDL's own search would print what it did not find."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
    return sys.platform == "linux" and not any(os.environ.get(name) for name in named)
