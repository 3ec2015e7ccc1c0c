"""A room for one tree of widgets, driven by real input events through the shell."""

import pygame

from game.ui.shell import Scene, Shell
from game.ui.widgets import Focus, Widget

SHIFT, CTRL, ALT = pygame.KMOD_LSHIFT, pygame.KMOD_LCTRL, pygame.KMOD_LALT


class Room(Scene):
    """Lays a tree out anew before each picture, as every screen does; counts the pictures."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.box: pygame.Rect | None = None
        self.pictures = 0
        self.closed = 0
        self.put(Widget())
        shell.push(self)

    def put(self, widget: Widget, box: tuple[int, int, int, int] | None = None) -> None:
        """Show a tree: in a box of the window, or as high as it likes at 600 pixels."""
        theme = self.shell.theme
        self.box = pygame.Rect(box or (40, 40, 600, widget.height_for(theme, 600)))
        self.focus = Focus(widget)
        self.shell.invalidate()
        self.shell.pump()

    def on_event(self, event: pygame.Event) -> None:
        self.focus.handle(event)

    def on_close(self) -> None:
        self.closed += 1

    def draw(self, surface: pygame.Surface) -> None:
        surface.fill(self.shell.theme.palette.room)
        self.focus.root.layout(self.shell.theme, self.box)
        self.focus.root.draw(surface, self.shell.theme)
        self.pictures += 1

    def post(self, kind: int, **fields: object) -> None:
        pygame.event.post(pygame.Event(kind, window=self.shell.window, **fields))

    def press(self, name: str, mod: int = 0) -> None:
        """Press a key by its name ("s", "return", "left") and let it go again."""
        key = pygame.key.key_code(name)
        letter = name if len(name) == 1 and not mod & CTRL else ""
        self.post(pygame.KEYDOWN, key=key, mod=mod, unicode=letter, scancode=0)
        if letter and letter.isprintable():
            self.post(pygame.TEXTINPUT, text=letter)
        self.post(pygame.KEYUP, key=key, mod=mod, unicode=letter, scancode=0)
        self.shell.pump()

    def type_text(self, text: str) -> None:
        """Type letters one after the other, as the keyboard or an input method sends them."""
        for letter in text:
            self.post(pygame.TEXTINPUT, text=letter)
        self.shell.pump()

    def click(self, x: int, y: int) -> None:
        self.down(x, y)
        self.up(x, y)

    def down(self, x: int, y: int) -> None:
        self.post(pygame.MOUSEBUTTONDOWN, pos=(x, y), button=1, touch=False)
        self.shell.pump()

    def up(self, x: int, y: int) -> None:
        self.post(pygame.MOUSEBUTTONUP, pos=(x, y), button=1, touch=False)
        self.shell.pump()

    def drag_to(self, x: int, y: int, rel: tuple[int, int] = (0, 0)) -> None:
        self.post(pygame.MOUSEMOTION, pos=(x, y), rel=rel, buttons=(1, 0, 0), touch=False)
        self.shell.pump()

    def wheel(self, x: int, y: int, clicks: int) -> None:
        """Turn the wheel over a place: positive clicks are away from the user, upwards."""
        pygame.mouse.set_pos((x, y))
        self.shell.pump()
        self.post(pygame.MOUSEWHEEL, x=0, y=clicks, flipped=False)
        self.shell.pump()
