"""Naming paragraphs when silence is broken: few, for each counts."""

from collections.abc import Callable

from game.domain.paragraph import ParagraphId
from game.domain.session import Session
from game.rules.forms import Form
from game.ui.presenters.choices import blank_of
from game.ui.scenes.overlay import Overlay
from game.ui.shell import Scene, Shell
from game.ui.widgets.button import Button
from game.ui.widgets.choices import ChoiceItem, ChoiceList
from game.ui.widgets.label import Label
from game.wording import _

__all__ = ["ParagraphsScene"]


class ParagraphsScene(Overlay):
    """Choose one or more paragraphs; `on_done` gets their names in document order."""

    of_a_turn = True

    def __init__(
        self,
        shell: Shell,
        below: Scene,
        session: Session,
        form: Form,
        on_done: Callable[[tuple[ParagraphId, ...]], None],
    ) -> None:
        """Offer what the form may name."""
        super().__init__(shell, below)
        self._on_done = on_done
        blank = blank_of(form, "paragraphs")
        names = tuple(blank.choices) if blank else ()
        limit = blank.maximum if blank else 0
        known = [session.paragraph(name) for name in names]
        items = [ChoiceItem(one.id, f"{one.label} · {one.title}") for one in known if one]
        self._order = names
        self._list = ChoiceList(items, self._chosen, several=limit)
        self._button = Button(_("Next: the reason"), self.done, primary=True)
        back = Button(_("Back to the table"), self.leave, key="escape")
        prompt = _("Choose at most {limit} paragraphs to take up again.").format(limit=limit)
        self.show(_("Which paragraphs?"), [Label(prompt), self._list], [self._button, back])
        self._chosen("")

    def _chosen(self, _key: str) -> None:
        self._button.reason = "" if self._list.chosen else _("Choose at least one paragraph.")

    def done(self) -> None:
        """Go on with what was chosen."""
        chosen = tuple(name for name in self._order if name in self._list.chosen)
        if chosen:
            self.shell.pop()
            self._on_done(chosen)
