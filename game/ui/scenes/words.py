"""Words and sources: the glossary with a search, and where a scenario's contents come from."""

from game.domain.scenario import GlossaryEntry, Scenario
from game.ui.presenters.words import found_words, source_groups
from game.ui.scenes.screen import Screen
from game.ui.scenes.slot import Slot
from game.ui.shell import Shell
from game.ui.text import Run
from game.ui.widgets import (
    Button,
    Column,
    Label,
    Panel,
    Row,
    Scroll,
    Tabs,
    TextEditor,
    Widget,
)
from game.wording import _, language
from game.wording.languages import ENGLISH

__all__ = ["WordsScreen", "all_words"]


def all_words(scenario: Scenario | None) -> tuple[GlossaryEntry, ...]:
    """The scenario's own words and those of the game; what is not translated comes last."""
    from game.scenario.bundled_glossary import bundled_glossary

    own = scenario.glossary if scenario else ()
    common = bundled_glossary(language())
    if language() != ENGLISH:
        return (*common, *own)
    known = {one.term.casefold() for one in own}
    return (*own, *(one for one in common if one.term.casefold() not in known))


class WordsScreen(Screen):
    """The glossary that comes with the game and the scenario's own; and its sources."""

    widest = 900

    def __init__(self, shell: Shell, scenario: Scenario | None = None) -> None:
        """Show the words, and with a scenario where its contents come from."""
        super().__init__(shell)
        self._scenario, self._at, self._asked = scenario, 0, ""
        self._list = Slot(gap=10)

    def build(self) -> Widget:
        """Tabs over one list; the search stands still while the list changes."""
        back = Button(_("Back"), self.back, key="escape")
        title = _("Words and sources") if self._scenario else _("Words of the table")
        head = Row([Label(title, "title"), back], weights=(1, 1) if self.narrow else (4, 1))
        parts: list[Widget] = [head]
        if self._scenario is not None:
            parts.append(Tabs([_("Words"), _("Sources")], self._turn, self._at))
        if self._at == 0:
            hint = _("Type a word, or a part of it")
            parts.append(TextEditor(self._asked, self._search, multiline=False, hint=hint))
        self._fill()
        height = self.height - (210 if self.narrow else 190)
        return Column([*parts, Scroll(self._list, height=height, in_margin=True)], gap=10)

    def _turn(self, place: int) -> None:
        self._at = place
        self.rebuild()

    def _search(self, asked: str) -> None:
        self._asked = asked
        self._fill()
        self.shell.invalidate()

    def _fill(self) -> None:
        self._list.fill(self._words() if self._at == 0 else self._sources())

    def _words(self) -> list[Widget]:
        found = found_words(all_words(self._scenario), self._asked)
        if not found:
            return [Label(_("No word like that is explained here."))]
        return [self._word(one) for one in found]

    def _word(self, one: GlossaryEntry) -> Widget:
        palette = self.shell.theme.palette
        runs = [Run(one.term, "bold", palette.accent), Run(f"\n{one.meaning}", "body")]
        if one.source:
            runs.append(Run(f"  ({one.source})", "small", palette.muted))
        return Label(runs)

    def _sources(self) -> list[Widget]:
        if self._scenario is None:
            return []
        note = _(
            "What the game tells of states and rules has a status. Every figure, value and red"
            " line in the instructions is invented for teaching."
        )
        muted = self.shell.theme.palette.muted
        panels: list[Widget] = [Label(note, "small", muted)]
        for group in source_groups(self._scenario):
            lines = [
                Label([Run(what, "small"), Run(f"  {reference}", "small", muted)])
                for what, reference in group.lines
            ]
            panels.append(Panel(group.heading, lines, gap=6))
        return panels
