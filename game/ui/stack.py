"""A window and the scenes on it, one above the other; only the top one is seen and hears."""

from contextlib import suppress
from typing import TYPE_CHECKING

import pygame

if TYPE_CHECKING:
    from game.ui.shell import Shell

__all__ = ["Attendant", "Scene", "SceneStack"]


class Scene:
    """One screen. A scene holds no truth: it draws what the Chair's session says."""

    curtained = False
    """It is for one team's eyes, others sit around: the curtain closes by itself."""
    spoiled = True
    """What is drawn of it may be gone, or out of date, anywhere: not only where a key was heard."""

    def __init__(self, shell: "Shell") -> None:
        """Belong to a shell."""
        self.shell = shell

    def hide(self) -> bool:
        """Take what is private out of sight; False if the scene leaves that to a cover."""
        return False

    def on_enter(self) -> None:
        """The scene is on top now."""

    def on_event(self, event: pygame.Event) -> None:
        """Take one event of this window."""

    def update(self, elapsed: int) -> bool:
        """Let `elapsed` milliseconds pass; True if the picture has to be drawn anew."""
        del elapsed
        return False

    def touch_up(self, surface: pygame.Surface) -> pygame.Rect | None:
        """Draw what changed since the last picture, and say where; None: it is not known."""
        del surface
        return None

    def magnify(self, step: int) -> bool:
        """Ctrl with plus (1), minus (-1) or zero (0): True if the scene sizes its own page."""
        del step
        return False

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the whole picture."""

    def on_close(self) -> None:
        """The window closes: let go of what is held. Nothing is asked."""


class Attendant:
    """Somebody who stays by, whatever scene of the main window is on top."""

    def hears(self, event: pygame.Event) -> bool:
        """Hear an event before the scene does; True keeps it from the scene."""
        del event
        return False

    def passes(self, elapsed: int) -> None:
        """Let `elapsed` milliseconds pass."""

    def on_close(self) -> None:
        """The window closes."""


class SceneStack:
    """The scenes of one window. A projector's window has a stack of its own."""

    def __init__(self, window: pygame.Window) -> None:
        """Begin without a scene."""
        self.window = window
        self._scenes: list[Scene] = []
        self._dirty = True
        self._struck = ""
        self.hidden = False

    @property
    def scene(self) -> Scene | None:
        """The scene on top."""
        return self._scenes[-1] if self._scenes else None

    @property
    def dirty(self) -> bool:
        """The picture is out of date."""
        return self._dirty

    @property
    def animating(self) -> bool:
        """The scene on top moves by itself just now."""
        return not self.hidden and bool(getattr(self.scene, "animating", False))

    def push(self, scene: Scene) -> None:
        """Put a scene on top."""
        self._scenes.append(scene)
        self.invalidate()
        scene.on_enter()

    def pop(self) -> None:
        """Leave the scene on top; the one below comes up."""
        if self._scenes:
            self._scenes.pop().on_close()
        self.invalidate()
        if self.scene is not None:
            self.scene.on_enter()

    def rewind(self) -> None:
        """Leave every scene but the lowest, which comes up; those between are not asked."""
        while len(self._scenes) > 1:
            with suppress(Exception):  # after an error: one scene may not hold back the others
                self._scenes.pop().on_close()
        self.invalidate()
        if self.scene is not None:
            self.scene.on_enter()

    def replace(self, scene: Scene) -> None:
        """Leave the scene on top for another."""
        if self._scenes:
            self._scenes.pop().on_close()
        self.push(scene)

    def invalidate(self) -> None:
        """The whole picture is out of date."""
        self._dirty = True
        if self.scene is not None:
            self.scene.spoiled = True

    def hear(self, event: pygame.Event) -> None:
        """Tell the scene on top; what it heard may change its picture."""
        if self.scene is None or self._spent(event):
            return
        before = self._listener()
        self.scene.on_event(event)
        if event.type == pygame.KEYDOWN and self._listener() is not before:
            self._struck = event.unicode
        self._dirty = True

    def _listener(self) -> object:
        """What has the focus, or the scene itself."""
        return getattr(getattr(self.scene, "focus", None), "widget", None) or self.scene

    def _spent(self, event: pygame.Event) -> bool:
        """True for the letter of a key that was a hotkey: it opened a sheet, and is not on it."""
        spent = event.type == pygame.TEXTINPUT and event.text == self._struck != ""
        if event.type in (pygame.KEYDOWN, pygame.KEYUP, pygame.TEXTINPUT):
            self._struck = ""
        return spent

    def magnify(self, step: int) -> bool:
        """The scene on top sizes its page; False if it has none."""
        taken = self.scene is not None and self.scene.magnify(step)
        self._dirty = self._dirty or taken
        return taken

    def update(self, elapsed: int) -> None:
        """Let milliseconds pass on the scene on top."""
        if self.scene is not None and self.scene.update(elapsed):
            self._dirty = True

    def draw(self) -> bool:
        """Draw the scene on top if its picture is out of date; True if it was."""
        if not self._dirty or self.scene is None or self.hidden:
            return False
        self._dirty = False
        self.scene.draw(self.window.get_surface())
        self.window.flip()
        return True

    def destroy(self) -> None:
        """Let every scene go, from the top down, and the window."""
        while self._scenes:
            self._scenes.pop().on_close()
        self.window.destroy()
