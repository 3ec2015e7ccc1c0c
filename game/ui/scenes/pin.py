"""The PIN of a seat: chosen when its curtain opens first, asked each time after."""

from collections.abc import Callable

import pygame

from game.domain.delegation import Code, Delegation
from game.domain.scenario import Scenario
from game.record.pins import PinBook, is_pin
from game.resources import flag_file
from game.ui.scenes.screen import Screen
from game.ui.shapes import disc
from game.ui.shell import Shell
from game.ui.theme import Theme
from game.ui.widgets import Button, Label, Panel, Row, Widget
from game.ui.widgets.banner import Banner
from game.ui.widgets.base import pressed_key
from game.wording import _, ngettext

__all__ = ["PinScreen", "behind"]

LONGEST = 8
"""Digits that a PIN has at most."""
_KEYPAD = ("123", "456", "789")
SHORTEST = 4


def behind(
    shell: Shell, pins: PinBook | None, scenario: Scenario, code: Code, opened: Callable[[], None]
) -> Callable[[], None]:
    """The way behind the curtain of a seat: open, or by the seat's PIN."""
    if pins is None:
        return opened
    delegation = next(one for one in scenario.delegations if one.code == code)
    return lambda: shell.push(PinScreen(shell, pins, delegation, opened))


class Dots(Widget):
    """How many digits were typed: full for each, empty up to the fewest that a PIN has."""

    def __init__(self, count: int) -> None:
        """Show so many."""
        super().__init__()
        self.count = count

    def height_for(self, theme: Theme, width: int) -> int:
        """One line."""
        del width
        return theme.px(30)

    def draw(self, surface: pygame.Surface, theme: Theme) -> None:
        """From the left, as they are typed."""
        palette, x = theme.palette, self.rect.x + theme.px(10)
        for place in range(max(SHORTEST, self.count)):
            disc(surface, palette.accent, (x, self.rect.centery), theme.px(8))
            if place >= self.count:
                disc(surface, palette.room, (x, self.rect.centery), theme.px(6))
            x += theme.px(26)


class PinScreen(Screen):
    """Digits go in and dots are seen; `opened` follows the right PIN, Esc leads back."""

    widest = 460
    draped = True
    curtained = True

    def __init__(
        self, shell: Shell, pins: PinBook, delegation: Delegation, opened: Callable[[], None]
    ) -> None:
        """Ask for the PIN, or have one chosen where there is none yet."""
        super().__init__(shell)
        self._pins, self._delegation, self._opened = pins, delegation, opened
        self._typed = self._chosen = ""
        self._said = ""
        self._waited = self._seconds()

    def build(self) -> Widget:
        """Whose PIN, what was typed as dots, a keypad for whoever has no keys."""
        one = self._delegation
        plate = Banner(flag_file(one.flag), one.name, _("PIN"))
        palette = self.shell.theme.palette
        keypad = [Row([self._digit(one) for one in row]) for row in _KEYPAD]
        last = Row([self._rub_out(), self._digit("0"), self._enter()])
        page: list[Widget] = [
            plate,
            Label(self._prompt(), "body"),
            Dots(len(self._typed)),
            Label(self._said or " ", "small", palette.warn),
            *keypad,
            last,
            Button(_("Back"), self.back, key="escape"),
        ]
        return self.middle(Panel("", page))

    def _prompt(self) -> str:
        if self._waited:
            words = ngettext(
                "Five PINs were wrong. Please wait {count} second.",
                "Five PINs were wrong. Please wait {count} seconds.",
                self._waited,
            )
            return words.format(count=self._waited)
        if self._pins.has(self._delegation.code):
            return _("Type the PIN of your seat.")
        if self._chosen:
            return _("Type it once more.")
        if self._pins.was_cleared(self._delegation.code):
            return _("The facilitator cleared the PIN of this seat. Choose a new one.")
        return _("Choose a PIN of 4 to 8 digits. It opens your instructions from now on.")

    def _digit(self, digit: str) -> Button:
        return Button(digit, lambda: self._type(digit))

    def _rub_out(self) -> Button:
        return Button(_("Rub out"), self._backspace)

    def _enter(self) -> Button:
        return Button(_("Enter"), self._submit, primary=is_pin(self._typed))

    def _type(self, digit: str) -> None:
        if not self._waited and len(self._typed) < LONGEST:
            self._typed += digit
            self._said = ""
        self.rebuild()

    def _backspace(self) -> None:
        self._typed = self._typed[:-1]
        self.rebuild()

    def _submit(self) -> None:
        """Try what was typed."""
        typed, self._typed = self._typed, ""
        if self._waited:
            return
        if not is_pin(typed):
            self._said = _("A PIN has 4 to 8 digits.")
        elif self._pins.has(self._delegation.code):
            self._try(typed)
        else:
            self._choose(typed)
        if self.shell.scene is self:
            self.rebuild()

    def _try(self, typed: str) -> None:
        code = self._delegation.code
        if self._pins.opens(code, typed, self.shell.now_ms()):
            self._open()
            return
        self._waited = self._seconds()
        self._said = "" if self._waited else _("That is not the PIN of this seat.")

    def _choose(self, typed: str) -> None:
        if not self._chosen:
            self._chosen, self._said = typed, ""
        elif typed == self._chosen:
            self._pins.choose(self._delegation.code, typed)
            self._open()
        else:
            self._chosen, self._said = "", _("The two were not the same. Choose again.")

    def _open(self) -> None:
        self.shell.pop()
        self._opened()

    def _seconds(self) -> int:
        return -(-self._pins.waits(self._delegation.code, self.shell.now_ms()) // 1000)

    def update(self, elapsed: int) -> bool:
        """Count the wait down."""
        changed = super().update(elapsed)
        seconds = self._seconds()
        if seconds == self._waited:
            return changed
        self._waited = seconds
        self.rebuild()
        return True

    def on_event(self, event: pygame.Event) -> None:
        """Digits, Backspace and Enter from the keyboard, wherever the focus is."""
        key = pressed_key(event)
        if event.type == pygame.TEXTINPUT:
            for letter in event.text:
                if letter in "0123456789":
                    self._type(letter)
        elif key == "backspace":
            self._backspace()
        elif key in ("return", "enter") and (is_pin(self._typed) or not self.focus.widget):
            self._submit()
        else:
            super().on_event(event)

    def hide(self) -> bool:
        """Back to the curtain; nothing of what was typed is kept."""
        self.back()
        return True
