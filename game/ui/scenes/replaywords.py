"""Whose words: the changes of a text in a list, and the change behind one word of the page."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.domain.paragraph import ParagraphId
from game.ui.document import piece_runs
from game.ui.presenters.choices import Choice
from game.ui.presenters.document import document_view
from game.ui.presenters.word_origin import WordOrigin, is_clean, word_origin
from game.ui.scenes.overlay import Overlay
from game.ui.scenes.pick import PickScene
from game.ui.text import Run
from game.ui.widgets import Button, Label
from game.ui.widgets.base import Widget
from game.wording import _

if TYPE_CHECKING:
    from game.ui.scenes.replay import ReplayScene

__all__ = ["WordScene", "ask_origin", "open_word"]


_OPENS, _CLOSES = "\N{LEFT DOUBLE QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}"


def ask_origin(replay: "ReplayScene", paragraph: ParagraphId = "") -> None:
    """Whose words: every change of the text up to now; taking one goes to its step."""
    found = replay.origins(paragraph)
    rows = [Choice(one.title, one.pieces, one.entry) for one in found]
    if not rows:
        replay.say(_("The text has not changed up to this step."))
        return

    def taken(choice: Choice) -> None:
        replay.go(choice.answer)

    title = _("Whose words are these?")
    card = PickScene(replay.shell, replay, title, rows, taken)
    card.leads_back(_("Back to the replay"))
    replay.shell.push(card)


def open_word(replay: "ReplayScene", paragraph: ParagraphId, letter: int) -> None:
    """The change behind the word that was clicked; in a bracket, all changes of its paragraph."""
    sessions = replay.sessions()
    shown = document_view(replay.scenario, sessions[-1], replay.audience).paragraphs
    if not is_clean(next(one.pieces for one in shown if one.id == paragraph)):
        ask_origin(replay, paragraph)
        return
    found = word_origin(replay.scenario, replay.entries, sessions, paragraph, letter)
    if found is not None:
        replay.shell.push(WordScene(replay, found))


class WordScene(Overlay):
    """Who wrote these words, when, in exchange for what; and the ways to those steps."""

    width = 760

    def __init__(self, replay: "ReplayScene", found: WordOrigin) -> None:
        """Say it over the replay."""
        super().__init__(replay.shell, replay)
        self._replay = replay
        palette = replay.shell.theme.palette
        words = piece_runs(found.words, palette, "body", dark=True)
        body: list[Widget] = [
            Label(
                [
                    Run("\N{LEFT DOUBLE QUOTATION MARK}"),
                    *words,
                    Run("\N{RIGHT DOUBLE QUOTATION MARK}"),
                ]
            ),
            Label(found.title, "bold"),
            *(Label(one, "small", palette.muted) for one in found.said),
        ]
        if found.change:
            body.append(Label(piece_runs(found.change, palette, "small", dark=True)))
        self.show(_("Whose words are these?"), body, self._ways(found))

    def _ways(self, found: WordOrigin) -> list[Widget]:
        ways: list[Widget] = []
        if found.entry:
            label = _("Go to step {number}").format(number=found.entry)
            ways.append(Button(label, self._to(found.entry), key="g", primary=True))
        if found.tabled and found.tabled != found.entry:
            label = _("Where it was tabled: step {number}").format(number=found.tabled)
            ways.append(Button(label, self._to(found.tabled), key="t"))
        return [*ways, Button(_("Back to the replay"), self.leave, key="escape")]

    def _to(self, number: int) -> Callable[[], None]:
        return self.then(lambda: self._replay.go(number))
