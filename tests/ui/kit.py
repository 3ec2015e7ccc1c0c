"""A shell to try widgets in: real events go in, pictures come out, no time is waited for."""

import pygame

from game.resources.settings import Settings
from game.ui.shell import Scene, Shell
from game.ui.widgets import Focus, Widget


class Stage(Scene):
    """One tree of widgets over the whole window."""

    def __init__(self, shell: Shell, root: Widget) -> None:
        super().__init__(shell)
        self.root, self.focus, self.drawn, self.closed = root, Focus(root), 0, 0

    def on_event(self, event: pygame.Event) -> None:
        self.focus.handle(event)

    def draw(self, surface: pygame.Surface) -> None:
        self.drawn += 1
        surface.fill(self.shell.theme.palette.room)
        place = surface.get_rect().inflate(-80, -80)
        wanted = self.root.height_for(self.shell.theme, place.width)
        place.height = min(place.height, wanted or place.height)
        self.root.layout(self.shell.theme, place)
        self.root.draw(surface, self.shell.theme)

    def on_close(self) -> None:
        self.closed += 1


class Trial:
    """A window with one tree of widgets, and hands to use it."""

    def __init__(self, root: Widget, scale: float = 1.0, size=(1280, 720)) -> None:
        self.shell = Shell(size, Settings(text_scale=scale))
        self.stage = Stage(self.shell, root)
        self.shell.push(self.stage)
        pygame.event.clear()
        self.shell.pump()

    def close(self) -> None:
        self.shell.destroy()

    def send(self, *events: pygame.Event) -> None:
        for event in events:
            pygame.event.post(event)
        self.shell.pump()

    def key(self, key: int, mod: int = 0, unicode: str = "") -> None:
        self.send(pygame.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=unicode))

    def type(self, text: str) -> None:
        self.send(*(pygame.Event(pygame.TEXTINPUT, text=letter) for letter in text))

    def click(self, place: tuple[int, int]) -> None:
        self.send(
            pygame.Event(pygame.MOUSEMOTION, pos=place, rel=(0, 0), buttons=(0, 0, 0)),
            pygame.Event(pygame.MOUSEBUTTONDOWN, pos=place, button=1),
            pygame.Event(pygame.MOUSEBUTTONUP, pos=place, button=1),
        )

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        rel = (end[0] - start[0], end[1] - start[1])
        self.send(
            pygame.Event(pygame.MOUSEBUTTONDOWN, pos=start, button=1),
            pygame.Event(pygame.MOUSEMOTION, pos=end, rel=rel, buttons=(1, 0, 0)),
            pygame.Event(pygame.MOUSEBUTTONUP, pos=end, button=1),
        )

    def wheel(self, place: tuple[int, int], steps: int) -> None:
        pygame.mouse.set_pos(place)
        self.send(pygame.Event(pygame.MOUSEWHEEL, x=0, y=steps))
