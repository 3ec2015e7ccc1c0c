"""The curtain, and behind it one delegation's instructions. It shows nothing of the last."""

from collections.abc import Callable

import pygame

from game.domain.delegation import Code
from game.domain.proceedings import Header
from game.domain.scenario import Scenario
from game.export.markdown import Block, Span, blocks
from game.resources import flag_file
from game.ui.presenters.worths import ParagraphWorth, paragraph_worths
from game.ui.scenes.screen import Screen
from game.ui.shell import Shell
from game.ui.text import Run, layout
from game.ui.widgets import Button, Column, Gap, Label, Nameplate, Panel, Row, Widget
from game.ui.widgets.banner import Banner
from game.wording import _

__all__ = ["BriefingScreen", "CurtainScreen", "PeekScreen", "markdown_labels"]

_LOOKS = {"plain": "body", "bold": "bold", "italic": "italic"}
_HEADINGS = {1: "title", 2: "large", 3: "bold"}


def markdown_labels(source: str) -> list[Widget]:
    """A page of Markdown as labels, one a block."""
    return [_label(block) for block in blocks(source)]


def _run(span: Span, role: str) -> Run:
    return Run(span.text, role if role != "body" else _LOOKS[span.look])


def _label(block: Block) -> Label:
    if block.kind == "heading":
        role = _HEADINGS.get(block.level, "bold")
        return Label([_run(span, role) for span in block.spans])
    mark = [Run("•  ", "body")] if block.kind == "item" else []
    return Label([*mark, *(_run(span, "body") for span in block.spans)])


class CurtainScreen(Screen):
    """Nothing private is on the screen until the right team says that it sits here alone."""

    widest = 560
    draped = True

    def __init__(
        self,
        shell: Shell,
        scenario: Scenario,
        code: Code,
        opened: Callable[[], None],
        everyone: Callable[[], None],
    ) -> None:
        """`opened` goes behind the curtain; `everyone` says that all have read on paper."""
        super().__init__(shell)
        self._delegation = next(one for one in scenario.delegations if one.code == code)
        self._opened, self._everyone = opened, everyone

    def build(self) -> Widget:
        """Whose turn it is, and two buttons."""
        one = self._delegation
        flag = flag_file(one.flag)
        opened = _("We are {name}: open").format(name=one.name)
        palette = self.shell.theme.palette
        card = [
            Label(self._heading(), "heading", palette.muted),
            Banner(flag, one.name, _("Only this team looks at the screen now.")),
            Gap(6),
            Button(opened, self._opened, key="return", primary=True),
            self._other_way(),
        ]
        return self.middle(Panel("", card, gap=12))

    def _heading(self) -> str:
        """What is behind it."""
        return _("Confidential instructions")

    def hide(self) -> bool:
        """A curtain hides everything as it is."""
        return True

    def _other_way(self) -> Button:
        """All have read on paper."""
        return Button(
            _("All teams have read their printed briefings"),
            self._everyone,
            key="p",
            detail=_("go straight to the table"),
        )

    def back(self) -> None:
        """A curtain before the meeting is opened or passed, not escaped."""


class PeekScreen(CurtainScreen):
    """The curtain during the meeting: one team looks at its instructions again."""

    def _other_way(self) -> Button:
        """Nobody looks after all."""
        return Button(_("Back to the table"), self.back, key="escape")

    def back(self) -> None:
        """Back to the table: nothing private was shown."""
        self._everyone()


class BriefingScreen(Screen):
    """One delegation's page: who it is, what it wants, what it cannot accept."""

    widest = 900

    def __init__(
        self,
        shell: Shell,
        header: Header,
        code: Code,
        done: Callable[[], None],
        hidden: Callable[[], None] | None = None,
    ) -> None:
        """`done` closes the page again; `hidden` closes its curtain, None where one sits alone."""
        super().__init__(shell)
        self._scenario, self._length = header.scenario, header.length
        self._code, self._done, self._hidden = code, done, hidden
        self.curtained = hidden is not None
        self.left_ms: int | None = None

    def hide(self) -> bool:
        """The curtain falls; whoever sits alone has none."""
        if self._hidden is not None:
            self._hidden()
        return self._hidden is not None

    def update(self, elapsed: int) -> bool:
        """A peek in a class is short: the page closes by itself."""
        changed = super().update(elapsed)
        if self.left_ms is None:
            return changed
        before, self.left_ms = self.left_ms, self.left_ms - elapsed
        if self.left_ms <= 0:
            self._done()
        return changed or before // 1000 != self.left_ms // 1000

    def draw(self, surface: pygame.Surface) -> None:
        """The page, and under it how long it stays, if it closes by itself."""
        super().draw(surface)
        if self.left_ms is not None:
            words = _("closes in {seconds} s").format(seconds=max(0, -(-self.left_ms // 1000)))
            theme = self.shell.theme
            line = layout(theme, words, 10_000, role="bold", colour=theme.palette.accent)
            room = surface.get_rect()
            line.draw(surface, room.centerx - line.width // 2, room.bottom - theme.px(34))

    def build(self) -> Widget:
        """The page scrolls; the button stays."""
        theme = self.shell.theme
        one = next(one for one in self._scenario.delegations if one.code == self._code)
        mandate = self._scenario.mandate(self._code)
        note = _("confidential · F8 hides it at once")
        head = Row(
            [
                Nameplate(flag_file(one.flag), one.name, note, "none"),
                Button(_("Read: close"), self._done, key="return", primary=True),
            ],
            weights=(1, 1) if self.narrow else (3, 1),
        )
        page = [
            Panel("", [Label(mandate.summary)]) if mandate.summary else Gap(0),
            *markdown_labels(self._scenario.briefing(self._code)),
            Gap(8),
            *self._worths(),
            Label(
                _("All figures and red lines are invented for teaching."),
                "small",
                theme.palette.warn,
            ),
        ]
        return Column([head, self.scrolled(Column(page, gap=10), 150)], gap=12)

    def back(self) -> None:
        """Escape closes the page too: nothing private stays in sight."""
        self._done()

    def _worths(self) -> list[Widget]:
        """A card a paragraph, the heaviest first."""
        title = Label(_("What the paragraphs are worth to you"), "large")
        found = paragraph_worths(self._scenario, self._code, self._length)
        cards: list[Widget] = [self._card(one) for one in found]
        pairs = [cards[at : at + 2] for at in range(0, len(cards), 2)]
        return [title, *(self.beside([*pair, Gap(0)][:2], (1, 1)) for pair in pairs)]

    def _card(self, one: ParagraphWorth) -> Widget:
        palette = self.shell.theme.palette
        runs: list[Run] = []
        for value, title, red in one.options:
            lead = "\n" if runs else ""
            runs.append(Run(f"{lead}{value} ", "bold"))
            runs.append(Run(title, "small", palette.bad if red else palette.text))
            if red:
                runs.append(Run(_(" · red line"), "small", palette.bad))
        body: list[Widget] = [Label(runs)]
        if one.red_line_reason:
            body.append(Label(one.red_line_reason, "small", palette.bad))
        aside = _("{share} % of it").format(share=one.share)
        return Panel(f"{one.label} {one.title}", body, aside=aside)
