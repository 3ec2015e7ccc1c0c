"""The shell: a window, its events, a stack of scenes. Nothing is drawn that did not change."""

import os
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import pygame

from game.resources.settings import Settings
from game.ui.theme import Theme
from game.wording import _

__all__ = ["NoDisplayError", "Scene", "Shell"]

SMALLEST: Final = (1024, 640)
_FRAME_MS: Final = 16
_IDLE_MS: Final = 250
_BLIND: Final = ("dummy", "offscreen")


class NoDisplayError(Exception):
    """There is no display to open a window on."""


class Scene:
    """One screen. A scene holds no truth: it draws what the Chair's session says."""

    def __init__(self, shell: "Shell") -> None:
        """Belong to a shell."""
        self.shell = shell

    def on_enter(self) -> None:
        """The scene is on top now."""

    def on_event(self, event: pygame.Event) -> None:
        """Take one event of this window."""

    def update(self, elapsed: int) -> bool:
        """Let `elapsed` milliseconds pass; True if the picture has to be drawn anew."""
        del elapsed
        return False

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the whole picture."""

    def on_close(self) -> None:
        """The window closes: let go of what is held. Nothing is asked."""


class Shell:
    """One window with its scenes."""

    def __init__(
        self, size: tuple[int, int] = (1280, 720), settings: Settings | None = None
    ) -> None:
        """Open the window; NoDisplayError where there is no display and none was asked for."""
        _start_pygame()
        self.settings = settings or Settings()
        self.theme = Theme(self.settings.text_scale)
        self.window = pygame.Window(_("Ad Referendum"), size, resizable=True)
        self.window.minimum_size = SMALLEST
        self._scenes: list[Scene] = []
        self._dirty = True
        self._running = True
        self._last = self.now_ms()
        pygame.key.set_repeat(400, 35)
        pygame.key.start_text_input()

    @property
    def scene(self) -> Scene | None:
        """The scene on top."""
        return self._scenes[-1] if self._scenes else None

    def push(self, scene: Scene) -> None:
        """Put a scene on top."""
        self._scenes.append(scene)
        self._entered()

    def pop(self) -> None:
        """Leave the scene on top; without one the window closes."""
        if self._scenes:
            self._scenes.pop().on_close()
        self._entered()

    def replace(self, scene: Scene) -> None:
        """Leave the scene on top for another."""
        if self._scenes:
            self._scenes.pop().on_close()
        self.push(scene)

    def _entered(self) -> None:
        self._dirty = True
        if self.scene is None:
            self._running = False
        else:
            self.scene.on_enter()

    def invalidate(self) -> None:
        """The picture is out of date."""
        self._dirty = True

    def now_ms(self) -> int:
        """Milliseconds of a monotonic clock."""
        return time.monotonic_ns() // 1_000_000

    def set_scale(self, scale: float) -> None:
        """Another size of text, 1.0 to 2.0."""
        self.settings.text_scale = min(max(scale, 1.0), 2.0)
        self.theme = Theme(self.settings.text_scale)
        self.invalidate()

    def close(self) -> None:
        """Close the window: scenes let go from the top down, nothing is asked."""
        self._running = False

    def run(self) -> int:
        """Serve events until the window is closed; the exit status."""
        try:
            while self._running:
                self._wait()
                self.pump()
        finally:
            self.destroy()
        return 0

    def destroy(self) -> None:
        """Let every scene go, and the window."""
        while self._scenes:
            self._scenes.pop().on_close()
        self.window.destroy()

    def _wait(self) -> None:
        """Sleep until something happens; the event goes back to be served in its turn."""
        if self._dirty:
            pygame.time.wait(1)
            return
        event = pygame.event.wait(_FRAME_MS if self._busy() else _IDLE_MS)
        if event.type != pygame.NOEVENT:
            pygame.event.post(event)

    def _busy(self) -> bool:
        return bool(getattr(self.scene, "animating", False))

    def pump(self) -> None:
        """One turn without waiting: events, time, and a picture if something changed."""
        for event in pygame.event.get():
            self._serve(event)
        now = self.now_ms()
        elapsed, self._last = now - self._last, now
        if self.scene is not None and self.scene.update(elapsed):
            self._dirty = True
        if self._dirty and self.scene is not None and self._running:
            self._dirty = False
            self.scene.draw(self.window.get_surface())
            self.window.flip()

    def _serve(self, event: pygame.Event) -> None:
        if event.type in (pygame.QUIT, pygame.WINDOWCLOSE):
            self.close()
        elif event.type in _REDRAW:
            self.invalidate()
        elif self.scene is not None and self._running:
            if not self._zoom(event):
                self.scene.on_event(event)
            self.invalidate()

    def _zoom(self, event: pygame.Event) -> bool:
        """Ctrl with plus, minus or zero sizes all text, on every screen."""
        if event.type != pygame.KEYDOWN or not event.mod & pygame.KMOD_CTRL:
            return False
        step = _ZOOM.get(event.key)
        if step is None:
            return False
        self.set_scale(1.0 if step == 0 else self.settings.text_scale + step)
        return True

    def screenshot(self, path: Path) -> None:
        """Save the present picture."""
        self._dirty = True
        self.pump()
        pygame.image.save(self.window.get_surface(), path)


_REDRAW: Final = frozenset(
    (pygame.WINDOWRESIZED, pygame.WINDOWSIZECHANGED, pygame.WINDOWEXPOSED, pygame.WINDOWSHOWN)
)
_ZOOM: Final = {
    pygame.K_PLUS: 0.25,
    pygame.K_EQUALS: 0.25,
    pygame.K_KP_PLUS: 0.25,
    pygame.K_MINUS: -0.25,
    pygame.K_KP_MINUS: -0.25,
    pygame.K_0: 0,
}


def _start_pygame() -> None:
    """Start what is needed; no sound device means silence, not a message."""
    pygame.display.init()
    pygame.font.init()
    if pygame.display.get_driver() in _BLIND and not _asked_for(_BLIND):
        pygame.display.quit()
        raise NoDisplayError


def _asked_for(drivers: Iterable[str]) -> bool:
    return os.environ.get("SDL_VIDEODRIVER", "") in drivers
