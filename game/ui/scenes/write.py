"""Writing a reason or a statement: own words, or a suggestion to begin from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.ui.scenes.overlay import Overlay
from game.ui.shell import Scene, Shell
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.choices import ChoiceItem, ChoiceList
from game.ui.widgets.editor import TextEditor
from game.ui.widgets.label import Label
from game.wording import _

__all__ = ["Sheet", "WriteScene"]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is to be written: a heading, what for, how long, and what could be said.

    `key` names the draft, so that text typed once is found again; `long` texts take
    several lines (Ctrl+Enter hands them in). `counts` says that what is written when the
    time is up is handed in as it stands. `private` suggestions come from the seat's own
    instructions; others could be anybody's.
    """

    key: str
    title: str
    prompt: str
    button: str
    limit: int
    suggestions: tuple[str, ...] = ()
    long: bool = False
    counts: bool = True
    private: bool = True


class WriteScene(Overlay):
    """A sheet of paper on a card; `on_done` gets the text. The draft stays until it is taken."""

    of_a_turn = True

    def __init__(
        self,
        shell: Shell,
        below: Scene,
        sheet: Sheet,
        drafts: dict[str, str],
        on_done: Callable[[str], None],
    ) -> None:
        """Begin with the draft that was left, if any."""
        super().__init__(shell, below)
        self._sheet, self._drafts, self._on_done = sheet, drafts, on_done
        self.editor = TextEditor(
            drafts.get(sheet.key, ""),
            self._changed,
            max_length=sheet.limit,
            multiline=sheet.long,
            rows=7,
            on_enter=self.submit,
        )
        self._button = Button(sheet.button, self.submit, key="return", primary=True)
        back = Button(_("Back (the text is kept)"), self.leave, key="escape")
        self.show(sheet.title, self._body(), [self._button, back])
        self._changed(self.editor.text)

    def _body(self) -> Sequence[Widget]:
        muted = self.shell.theme.palette.muted
        body: list[Widget] = [Label(self._sheet.prompt), self.editor]
        if self._sheet.long:
            body.append(Label(_("Ctrl+Enter hands the text in."), "small", muted))
        if self._sheet.suggestions:
            items = [ChoiceItem(one, one) for one in self._sheet.suggestions]
            own = _("From your instructions, only you know them:")
            source = own if self._sheet.private else _("As it is often said:")
            body.append(Label(source, "small", muted))
            body.append(ChoiceList(items, self._suggested))
        return body

    def _suggested(self, text: str) -> None:
        self.editor.text = text
        self._changed(text)
        self.focus.give(self.editor)

    def _changed(self, text: str) -> None:
        self._drafts[self._sheet.key] = text
        self._button.reason = "" if text.strip() else _("Write something first.")

    def on_event(self, event: pygame.event.Event) -> None:
        """Ctrl+Enter hands the text in from anywhere."""
        if is_ctrl_enter(event):
            self.submit()
        else:
            super().on_event(event)

    @property
    def counts(self) -> bool:
        """There is something written that counts when the time is up."""
        return self._sheet.counts and bool(self.editor.text.strip())

    def submit(self) -> None:
        """Hand the text in; an empty one stays here."""
        text = self.editor.text.strip()
        if not text:
            return
        self.shell.pop()
        self._on_done(text)


def is_ctrl_enter(event: pygame.event.Event) -> bool:
    """The key that hands in a text of several lines."""
    held = event.type == pygame.KEYDOWN and bool(event.mod & pygame.KMOD_CTRL)
    return held and event.key in (pygame.K_RETURN, pygame.K_KP_ENTER)
