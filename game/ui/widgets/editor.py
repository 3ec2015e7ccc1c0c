"""A text editor: caret, selection, clipboard, undo and redo, input methods, a limit."""

from collections.abc import Callable

import pygame

from game.ui.shapes import card, frame
from game.ui.theme import Theme
from game.ui.widgets.base import Widget, commanded, latin_key
from game.ui.widgets.rows import Row, broken
from game.ui.widgets.typing import Typing, clipboard, copy

__all__ = ["TextEditor"]


class TextEditor(Widget):
    """Multi-line where asked; `on_change` is told the text after each change."""

    focusable = True
    takes_text = True

    def __init__(  # noqa: PLR0913 - an editor's properties are independent of each other
        self,
        text: str = "",
        on_change: Callable[[str], None] | None = None,
        *,
        max_length: int = 2000,
        multiline: bool = True,
        rows: int = 6,
        hint: str = "",
        on_enter: Callable[[], None] | None = None,
    ) -> None:
        """Edit a text of at most `max_length` characters."""
        super().__init__()
        self.role = "body"
        self.typing = Typing(text, max_length, one_line=not multiline)
        self._on_change, self._on_enter = on_change, on_enter
        self._multiline, self._rows_asked = multiline, rows if multiline else 1
        self._hint = hint
        self._composing = ""
        self._rows: list[Row] = []
        self._theme: Theme | None = None
        self._dragging = False

    @property
    def text(self) -> str:
        """What is written."""
        return self.typing.text

    @text.setter
    def text(self, value: str) -> None:
        self.typing.replace_all(value)

    def height_for(self, theme: Theme, width: int) -> int:
        """The rows asked for, or as many as the text needs; and the counter."""
        rows = max(self._rows_asked, len(self._wrap(theme, width)))
        counter = theme.font("tiny").get_height() if self._multiline else 0
        return rows * theme.font(self.role).get_linesize() + theme.px(16) + counter

    def layout(self, theme: Theme, rect: pygame.Rect) -> None:
        """Take a place and break the text into rows."""
        super().layout(theme, rect)
        self._theme = theme
        self._rows = self._wrap(theme, rect.width)

    @property
    def spot(self) -> pygame.Rect:
        """The row with the caret."""
        if self._theme is None or not self._rows:
            return self.rect
        high = self._theme.font(self.role).get_linesize()
        row, _column = self._place_of(self.typing.caret)
        top = self.rect.y + self._theme.px(8) + row * high
        return pygame.Rect(self.rect.x, top, self.rect.width, high)

    def _wrap(self, theme: Theme, width: int) -> list[Row]:
        font, inner = theme.font(self.role), width - theme.px(20)
        rows: list[Row] = []
        start = 0
        for line in self.text.split("\n"):
            rows += broken(font, line, start, inner)
            start += len(line) + 1
        return rows

    def handle(self, event: pygame.Event) -> bool:
        """Keys and text in focus; the mouse places the caret and selects."""
        if event.type in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP, pygame.MOUSEMOTION):
            return self._mouse(event)
        if not self.focused:
            return False
        before = self.text
        taken = self._typed(event)
        if self.text != before and self._on_change is not None:
            self._on_change(self.text)
        if self._theme is not None:
            self._rows = self._wrap(self._theme, self.rect.width)
        return taken

    def _typed(self, event: pygame.Event) -> bool:
        if event.type == pygame.TEXTINPUT:
            self._composing = ""
            self.typing.insert(event.text)
            return True
        if event.type == pygame.TEXTEDITING:
            self._composing = event.text
            return True
        return event.type == pygame.KEYDOWN and self._key(event)

    def _key(self, event: pygame.Event) -> bool:
        held = bool(event.mod & pygame.KMOD_SHIFT)
        if commanded(event):
            return self._command(latin_key(event), selecting=held)
        if event.key in (pygame.K_UP, pygame.K_DOWN):
            self._vertical(-1 if event.key == pygame.K_UP else 1, selecting=held)
            return self._multiline
        if event.key in (pygame.K_RETURN, pygame.K_KP_ENTER):
            return self._enter()
        if event.key in (pygame.K_HOME, pygame.K_END):
            self._to_edge(end=event.key == pygame.K_END, selecting=held)
            return True
        step = {pygame.K_LEFT: -1, pygame.K_RIGHT: 1}.get(event.key)
        if step is not None:
            self.typing.step(step, selecting=held)
            return True
        back = {pygame.K_BACKSPACE: -1, pygame.K_DELETE: 1}.get(event.key)
        if back is not None:
            self.typing.delete(back)
        return back is not None or bool(event.unicode and event.unicode.isprintable())

    def _enter(self) -> bool:
        if self._multiline:
            self.typing.insert("\n")
            return True
        if self._on_enter is not None:
            self._on_enter()
            return True
        return False

    def _command(self, key: int, *, selecting: bool) -> bool:
        typing = self.typing
        acts: dict[int, Callable[[], None]] = {
            pygame.K_z: typing.redo if selecting else typing.undo,
            pygame.K_y: typing.redo,
            pygame.K_a: typing.select_all,
            pygame.K_c: lambda: copy(typing.selected),
            pygame.K_x: lambda: copy(typing.cut()),
            pygame.K_v: lambda: typing.insert(clipboard()),
            pygame.K_LEFT: lambda: typing.jump(-1, selecting=selecting),
            pygame.K_RIGHT: lambda: typing.jump(1, selecting=selecting),
            pygame.K_HOME: lambda: typing.go(0, selecting=selecting),
            pygame.K_END: lambda: typing.go(len(typing.text), selecting=selecting),
            pygame.K_BACKSPACE: lambda: typing.delete_word(-1),
            pygame.K_DELETE: lambda: typing.delete_word(1),
        }
        act = acts.get(key)
        if act is not None:
            act()
        return act is not None

    def _place_of(self, position: int) -> tuple[int, int]:
        for index in range(len(self._rows) - 1, -1, -1):
            if position >= self._rows[index].start:
                return index, position - self._rows[index].start
        return 0, 0

    def _vertical(self, step: int, *, selecting: bool) -> None:
        row, column = self._place_of(self.typing.caret)
        target = min(max(row + step, 0), len(self._rows) - 1)
        start = self._rows[target].start
        self.typing.go(start + min(column, self._last(target)), selecting=selecting)

    def _to_edge(self, *, end: bool, selecting: bool) -> None:
        row, _column = self._place_of(self.typing.caret)
        start = self._rows[row].start
        self.typing.go(start + (self._last(row) if end else 0), selecting=selecting)

    def _last(self, row: int) -> int:
        """The last place on a row; after the space that breaks it the next row begins."""
        start, length = self._rows[row].start, len(self._rows[row].text)
        broken = row + 1 < len(self._rows) and self._rows[row + 1].start == start + length
        return length - 1 if broken else length

    def _mouse(self, event: pygame.Event) -> bool:
        inside = self.rect.collidepoint(event.pos)
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1 and inside:
            self._dragging = True
            self.typing.go(self._hit(event.pos), selecting=False)
        elif event.type == pygame.MOUSEMOTION and self._dragging:
            self.typing.go(self._hit(event.pos), selecting=True)
        elif event.type == pygame.MOUSEBUTTONUP:
            self._dragging = False
        return inside and event.type == pygame.MOUSEBUTTONDOWN

    def _hit(self, where: tuple[int, int]) -> int:
        if self._theme is None or not self._rows:
            return 0
        font = self._theme.font(self.role)
        top = self.rect.y + self._theme.px(8)
        index = (where[1] - top) // font.get_linesize()
        row = self._rows[min(max(index, 0), len(self._rows) - 1)]
        x = where[0] - self.rect.x - self._theme.px(10)
        for column in range(len(row.text)):
            if font.size(row.text[: column + 1])[0] > x + font.size(row.text[column])[0] // 2:
                return row.start + column
        return row.start + len(row.text)

    def draw(self, surface: pygame.Surface, theme: Theme) -> None:
        """Paper, selection, letters, caret, counter."""
        palette = theme.palette
        card(surface, palette.page, self.rect, theme.px(4))
        ring = palette.accent if self.focused else palette.line
        frame(surface, ring, self.rect, theme.px(2), theme.px(4))
        font = theme.font(self.role)
        y = self.rect.y + theme.px(8)
        for row in self._rows:
            self._draw_row(surface, theme, row, y)
            y += font.get_linesize()
        if not self.text and self._hint and not self.focused:
            hint = font.render(self._hint, True, palette.page_muted)  # noqa: FBT003
            surface.blit(hint, (self.rect.x + theme.px(10), self.rect.y + theme.px(8)))
        if self._multiline:
            self._draw_counter(surface, theme)

    def _draw_row(self, surface: pygame.Surface, theme: Theme, row: Row, y: int) -> None:
        font, palette, left = theme.font(self.role), theme.palette, self.rect.x + theme.px(10)
        start, end = self.typing.selection
        a, b = max(start - row.start, 0), min(end - row.start, len(row.text))
        if a < b:
            x, wide = font.size(row.text[:a])[0], font.size(row.text[a:b])[0]
            box = (left + x, y, wide, font.get_linesize())
            pygame.draw.rect(surface, palette.page_lit, box)
        surface.blit(font.render(row.text, True, palette.ink), (left, y))  # noqa: FBT003
        caret_row, column = self._place_of(self.typing.caret)
        if self.focused and self._rows[caret_row] is row:
            x = left + font.size(row.text[:column])[0]
            if self._composing:
                shown = font.render(self._composing, True, palette.insertion)  # noqa: FBT003
                surface.blit(shown, (x, y))
                x += shown.get_width()
            pygame.key.set_text_input_rect(pygame.Rect(x, y, 1, font.get_linesize()))
            foot = y + font.get_linesize() - 2
            pygame.draw.line(surface, palette.ink, (x, y + 2), (x, foot), max(1, theme.px(1.5)))

    def _draw_counter(self, surface: pygame.Surface, theme: Theme) -> None:
        count = f"{len(self.text)} / {self.typing.limit}"
        shown = theme.font("tiny").render(count, True, theme.palette.page_muted)  # noqa: FBT003
        place = shown.get_rect(bottomright=self.rect.bottomright).move(-theme.px(8), -theme.px(4))
        surface.blit(shown, place)

    def text_rects(self) -> list[pygame.Rect]:
        """The rows, as wide as they are set."""
        if self._theme is None:
            return []
        font = self._theme.font(self.role)
        x, y = self.rect.x + self._theme.px(10), self.rect.y + self._theme.px(8)
        high = font.get_linesize()
        return [
            pygame.Rect(x, y + index * high, font.size(row.text)[0], high)
            for index, row in enumerate(self._rows)
        ]
