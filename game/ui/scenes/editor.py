"""Own words: writing a wording, with what delegates will read in it before it is proposed."""

from collections.abc import Callable
from typing import Final

import pygame

from game.domain.paragraph import Paragraph
from game.domain.scenario import Scenario
from game.ui.document import piece_runs
from game.ui.presenters.own_words import OwnWords, ReadingChoice, own_words
from game.ui.presenters.phrases import PhraseGroup, phrase_groups, with_opener, with_qualifier
from game.ui.scenes.overlay import Overlay
from game.ui.scenes.phrases import PhrasesScene
from game.ui.scenes.slot import Slot
from game.ui.scenes.write import is_ctrl_enter
from game.ui.shell import Scene, Shell
from game.ui.widgets.base import Widget, pressed_key
from game.ui.widgets.boxes import Column, Row
from game.ui.widgets.button import Button
from game.ui.widgets.choices import ChoiceItem, ChoiceList
from game.ui.widgets.editor import TextEditor
from game.ui.widgets.label import Label
from game.wording import _

__all__ = ["EditorScene", "draft_key"]


_REST_MS: Final = 120
"""After so long a rest what was typed is read, and the change shown."""


def _one_letter(event: pygame.event.Event) -> bool:
    """A letter is typed or taken away: others may follow at once."""
    if event.type == pygame.KEYDOWN:
        return event.key in _RUBS or (event.unicode.isprintable() and event.unicode != "")
    return event.type not in (pygame.MOUSEBUTTONDOWN, pygame.TEXTEDITING)


_RUBS: Final = (pygame.K_BACKSPACE, pygame.K_DELETE)


def draft_key(paragraph: Paragraph) -> str:
    """Under which name a seat keeps its own words for a paragraph."""
    return f"own words {paragraph.id}"


class EditorScene(Overlay):
    """The editor of own words for one paragraph.

    It begins with the standing text, or with the draft that was left; the draft stays
    until it is taken. `on_propose` gets the text and the reading the author gave: None
    where delegates are sure.
    """

    width = 1080
    of_a_turn = True

    def __init__(
        self,
        shell: Shell,
        below: Scene,
        subject: tuple[Scenario, Paragraph],
        drafts: dict[str, str],
        on_propose: Callable[[str, str | None], None],
    ) -> None:
        """Open the editor on a paragraph."""
        super().__init__(shell, below)
        self._scenario, self._paragraph = subject
        self._drafts, self._on_propose = drafts, on_propose
        self._key = draft_key(self._paragraph)
        self._answer: str | None = None
        self._unread: str | None = None
        self._unshown = False
        self._rested = 0
        self._correcting = False
        begin = drafts.get(self._key, self._paragraph.standing.text)
        self._wide = shell.window.size[0] / shell.theme.scale >= self.width
        self.editor = TextEditor(begin, self._changed, rows=5 if self._wide else 3)
        self.editor.role = "serif"
        self._change, self._beside = Slot(gap=6), Slot(gap=8)
        self._button = Button(_("Propose these words"), self.propose, primary=True)
        back = Button(_("Back (the text is kept)"), self.leave, key="escape")
        phrases = Button(_("Openers and conditions…"), self.choose_phrase, key="f4")
        title = _("Own words for {paragraph}").format(paragraph=self._paragraph.label)
        self.show(title, self._body(), [self._button, phrases, back])
        self._changed(begin)
        self._read_now()

    def _body(self) -> list[Widget]:
        """The words and their change; beside them, where there is room, what is thought of them."""
        if not self._wide:
            return [self.editor, self._beside, self._change]
        return [Row([Column([self.editor, self._change], 10), self._beside], 18, (3, 2))]

    def _changed(self, text: str) -> None:
        """The text is another: what was answered about the old one no longer counts."""
        self._drafts[self._key] = text
        self._answer, self._correcting = None, False
        self._unread, self._rested = text, 0

    def _read_now(self) -> None:
        """Read what was written since, and show it."""
        self._read()
        if self._unshown:
            self._unshown = False
            self._refresh()

    def _read(self) -> None:
        if self._unread is not None:
            self._draft = own_words(self._scenario, self._paragraph, self._unread)
            self._unread, self._unshown = None, True

    @property
    def animating(self) -> bool:
        """What was written is read as soon as the hand rests."""
        return self._unread is not None or self._unshown or super().animating

    def update(self, elapsed: int) -> bool:
        """Once the hand has rested: read in one turn, show in the next; neither holds typing up."""
        moved = super().update(elapsed)
        self._rested += elapsed
        if self._unshown:
            self._read_now()
            return True
        if self._rested >= _REST_MS:
            self._read()
        return moved

    def _refresh(self) -> None:
        draft = self._draft
        self._change.fill(self._words(draft))
        self._beside.fill([*self._reading(draft), *self._notes(draft), self._answers(draft)])
        self._button.reason = self._why_not(draft)

    def _why_not(self, draft: OwnWords) -> str:
        if draft.blocked:
            return _("Write a wording first, short enough to be read out.")
        if not draft.read_as and self._answer is None:
            return _("Say first what your words come closest to.")
        return ""

    def _words(self, draft: OwnWords) -> list[Widget]:
        palette = self.shell.theme.palette
        heading = Label(_("The change, beside the text on the floor"), "heading", palette.muted)
        return [heading, Label(piece_runs(draft.pieces, palette, "body", dark=True))]

    def _notes(self, draft: OwnWords) -> list[Widget]:
        """What the drafting coach remarks: it warns and says why, and forbids nothing."""
        palette = self.shell.theme.palette
        heading = Label(_("The drafting coach"), "heading", palette.muted)
        if not draft.notes:
            return [heading, Label(_("Nothing to remark: it reads like a resolution."), "small")]
        notes = (Label(f"\u2022 {one}", "small", palette.warn) for one in draft.notes)
        return [heading, *notes]

    def _reading(self, draft: OwnWords) -> list[Widget]:
        """What delegates make of it, and why: seen at once, whatever the size of the letters."""
        reasons = [f"\u2022 {one}" for one in draft.reasons]
        small = [Label(one, "small", self.shell.theme.palette.muted) for one in reasons]
        heading = Label(_("How it is read"), "heading", self.shell.theme.palette.muted)
        return [*[heading] * self._wide, Label(draft.question, "bold"), *small]

    def _answers(self, draft: OwnWords) -> Widget:
        """The author confirms a reading by proposing, or corrects it."""
        if draft.read_as and not self._correcting:
            return Button(_("That is not what I mean…"), self._correct, key="")
        chooser = ChoiceList([self._item(one) for one in draft.readings], self._answered)
        chooser.chosen = [self._answer] if self._answer is not None else []
        return chooser

    def _item(self, one: ReadingChoice) -> ChoiceItem:
        words = piece_runs(one.pieces, self.shell.theme.palette, "small", dark=True)
        return ChoiceItem(one.key, one.title, words)

    def _correct(self) -> None:
        self._correcting = True
        self._refresh()
        self.focus.give(self._beside.children[-1])

    def _answered(self, key: str) -> None:
        self._answer = key
        self._button.reason = self._why_not(self._draft)

    def choose_phrase(self) -> None:
        """Offer the words that such a paragraph opens with, and conditions."""
        groups = phrase_groups(self._paragraph.kind)
        self.shell.push(PhrasesScene(self.shell, self, groups, self._phrase))

    def _phrase(self, group: PhraseGroup, phrase: str) -> None:
        typing = self.editor.typing
        if group.opens:
            self.editor.text = with_opener(typing.text, self._paragraph.kind, phrase)
        else:
            typing.insert(with_qualifier(typing.text, typing.caret, phrase))
        self._changed(self.editor.text)
        self._read_now()
        self.focus.give(self.editor)

    def on_event(self, event: pygame.event.Event) -> None:
        """Ctrl+Enter proposes from anywhere, F4 offers phrases."""
        if not _one_letter(event):
            self._read_now()
        if is_ctrl_enter(event):
            self.propose()
        elif pressed_key(event) == "f4":
            self.choose_phrase()
        else:
            super().on_event(event)
        if event.type == pygame.TEXTINPUT and len(event.text) > 1:
            self._read_now()

    def propose(self) -> None:
        """Hand the words in, unless something is still asked."""
        self._read_now()
        if self._why_not(self._draft):
            return
        self.shell.pop()
        self._on_propose(self._draft.text, self._answer)
