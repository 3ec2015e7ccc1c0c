"""The pages of the scenario editor: each changes the revision and keeps its place."""

from typing import Final

from game.domain.scenario import Scenario
from game.scenario.revision import Revision
from game.scenario.worth import REFUSED, WORDS
from game.ui.presenters.choices import Choice
from game.ui.scenes.numbers import Asked, ask_number
from game.ui.scenes.pick import PickScene
from game.ui.scenes.screen import Screen
from game.ui.widgets import (
    Button,
    ChoiceItem,
    ChoiceList,
    Column,
    Label,
    Panel,
    TextEditor,
    Widget,
)
from game.wording import _, mark

__all__ = ["OpenPage", "Page", "SeatsPage", "TimesPage", "TitlePage", "ValuesPage", "worth_words"]

LONGEST_TITLE: Final = 300
_WORDS: Final = {
    "loves": mark("loves"),
    "likes": mark("likes"),
    "neutral": mark("neutral"),
    "dislikes": mark("dislikes"),
    "cannot accept": mark("cannot accept"),
}
_TURNS: Final = {
    "call_seconds": mark("When a paragraph is called: {seconds} seconds"),
    "floor_seconds": mark("A turn on the floor: {seconds} seconds"),
    "own_words_seconds": mark("Writing own words: {seconds} seconds"),
    "test_seconds": mark("A test of consensus: {seconds} seconds"),
    "answer_seconds": mark("An answer to a package: {seconds} seconds"),
    "break_seconds": mark("A break: {seconds} seconds"),
}
_LONGEST_TURN: Final = 600
_NUMBER: Final = "number"


def worth_words(value: object, *, refused: bool) -> str:
    """What a wording is worth, in the nearest word, with the figure."""
    if refused:
        return _("cannot accept (a red line)")
    figure = WORDS.get(value) if isinstance(value, str) else value
    if isinstance(figure, bool) or not isinstance(figure, int | float):
        return str(value)
    words = [one for one in WORDS if one != REFUSED] if figure else list(WORDS)
    nearest = min(words, key=lambda one: abs(WORDS[one] - figure))
    name = _("worthless") if nearest == REFUSED else _(_WORDS[nearest])
    return _("{word}: {value} of 100").format(word=name, value=f"{figure:g}")


class Page:
    """One page: its widgets stay, so that focus and rows stay where they are."""

    def __init__(self, screen: Screen, revision: Revision, scenario: Scenario) -> None:
        """Change `revision`; `scenario` is what its text says, for names and titles."""
        self.screen, self.revision, self.scenario = screen, revision, scenario
        self.make()

    def make(self) -> None:
        """Make the widgets that stay."""

    def widget(self) -> Widget:
        """The page as it stands."""
        raise NotImplementedError

    def note(self, text: str) -> Label:
        """A line that says what the page is for."""
        return Label(text, "small", self.screen.shell.theme.palette.muted)


class TitlePage(Page):
    """What the scenario is called on the shelf."""

    def make(self) -> None:
        """One line to write."""
        self.editor = TextEditor(
            self.revision.title, self._changed, max_length=LONGEST_TITLE, multiline=False
        )

    def _changed(self, text: str) -> None:
        self.revision.title = text.strip()

    def widget(self) -> Widget:
        """The line."""
        return Panel(_("Title"), [self.note(_("What it is called on the shelf.")), self.editor])


class SeatsPage(Page):
    """Which delegations sit."""

    def make(self) -> None:
        """A row a delegation."""
        items = [ChoiceItem(code, name) for code, name in self.revision.delegations]
        self.choices = ChoiceList(items, self._choose, several=len(items))
        self._show()

    def _show(self) -> None:
        codes = [code for code, _name in self.revision.delegations]
        self.choices.chosen = [code for code in codes if code not in self.revision.absent]

    def _choose(self, code: str) -> None:
        if not self.revision.seat(code, present=code in self.revision.absent):
            said = _("Two delegations, one of them a sponsor, have to stay.")
            self.screen.say(said, warning=True)
        self._show()

    def widget(self) -> Widget:
        """The rows."""
        text = _("Who does not sit is taken out of the copy, with its instructions.")
        return Panel(_("Who sits"), [self.note(text), self.choices])


class OpenPage(Page):
    """Which paragraphs are open in which length."""

    def make(self) -> None:
        """The lengths, and the paragraphs of the one that is chosen."""
        self._length = self.revision.lengths[0]
        items = [ChoiceItem(name, _(name).capitalize()) for name in self.revision.lengths]
        self.lengths = ChoiceList(items, self._choose_length)
        self.lengths.chosen = [self._length]
        rows = [ChoiceItem(one.id, f"{one.id}  {one.title}") for one in self.scenario.paragraphs]
        self.paragraphs = ChoiceList(rows, self._choose, several=len(rows))
        self._show()

    def _show(self) -> None:
        self.paragraphs.chosen = list(self.revision.open_in(self._length))

    def _choose_length(self, name: str) -> None:
        self._length = name
        self._show()
        self.screen.shell.invalidate()

    def _choose(self, _paragraph: str) -> None:
        order = [one.id for one in self.scenario.paragraphs]
        self.revision.opened[self._length] = tuple(sorted(self.paragraphs.chosen, key=order.index))

    def widget(self) -> Widget:
        """Lengths at the left, paragraphs at the right."""
        text = _("A paragraph that was never open needs instructions: the check will say so.")
        left = Panel(_("Length"), [self.lengths])
        right = Panel(_("Open paragraphs"), [self.note(text), self.paragraphs])
        return self.screen.beside([left, right], (1, 2))


class ValuesPage(Page):
    """What each wording is worth to a delegation, in words or as a number."""

    def make(self) -> None:
        """Delegations, paragraphs, wordings."""
        self._code = self.revision.delegations[0][0]
        mandate = self.scenario.mandate(self._code)
        self._paragraph = mandate.interests[0].paragraph
        seats = [ChoiceItem(code, name) for code, name in self.revision.delegations]
        self.seats = ChoiceList(seats, self._choose_seat)
        self.seats.chosen = [self._code]
        rows = [self._named(one.paragraph) for one in mandate.interests]
        self.paragraphs = ChoiceList(rows, self._choose_paragraph)
        self.paragraphs.chosen = [self._paragraph]
        self.options = ChoiceList([], self._ask)
        self._show()

    def _named(self, paragraph: str) -> ChoiceItem:
        return ChoiceItem(paragraph, f"{paragraph}  {self.scenario.paragraph(paragraph).title}")

    def _show(self) -> None:
        place = (self._code, self._paragraph)
        refused = self.revision.red_lines(*place)
        titles = {one.key: one.title for one in self.scenario.paragraph(self._paragraph).options}
        items = [
            ChoiceItem(
                key,
                titles.get(key, key),
                worth_words(self.revision.value(*place, key), refused=key in refused),
            )
            for key in self.revision.options(*place)
        ]
        self.options.offer(items, [])

    def _choose_seat(self, code: str) -> None:
        self._code = code
        self._show()
        self.screen.rebuild()

    def _choose_paragraph(self, paragraph: str) -> None:
        self._paragraph = paragraph
        self._show()
        self.screen.rebuild()

    def _ask(self, option: str) -> None:
        """A word, or a number."""
        rows = [Choice(_(_WORDS[word]), (), word, wordless=True) for word in WORDS]
        rows.append(Choice(_("a number…"), (), _NUMBER, wordless=True))
        title = next(one.label for one in self.options.items if one.key == option)

        def chosen(choice: Choice) -> None:
            if choice.answer == _NUMBER:
                self._ask_number(option)
            else:
                self._worth(option, choice.answer)

        card = PickScene(self.screen.shell, self.screen, str(title), rows, chosen)
        card.leads_back(_("Back"))
        self.screen.shell.push(card)

    def _ask_number(self, option: str) -> None:
        asked = Asked(_("What it is worth"), _("0: nothing; 100: all that is hoped for."), 0, 100)
        value = self.revision.value(self._code, self._paragraph, option)
        figure = WORDS.get(value, 0) if isinstance(value, str) else value
        ask_number(self.screen, asked, int(figure or 0), lambda number: self._worth(option, number))

    def _worth(self, option: str, value: float | str) -> None:
        self.revision.worth((self._code, self._paragraph, option), value)
        self._show()
        self.screen.rebuild()

    def widget(self) -> Widget:
        """Three lists side by side; confidential."""
        text = _("Confidential: change instructions when no team is looking.")
        return Column(
            [
                self.note(text),
                self.screen.beside(
                    [
                        Panel(_("Delegation"), [self.seats]),
                        Panel(_("Paragraph"), [self.paragraphs]),
                        Panel(_("What each wording is worth"), [self.options]),
                    ],
                    (4, 5, 6),
                ),
            ],
            gap=8,
        )


class TimesPage(Page):
    """The seconds of the steps at the table."""

    def widget(self) -> Widget:
        """A button a step."""
        text = _("Whether clocks run at all is chosen for each session.")
        buttons = [self._button(name) for name in _TURNS]
        return Panel(_("Times"), [self.note(text), *buttons])

    def _now(self, name: str) -> int:
        seconds: int = getattr(self.scenario.profile.paces[0], name)
        return self.revision.turns.get(name, seconds)

    def _button(self, name: str) -> Button:
        said = _(_TURNS[name]).format(seconds=self._now(name))
        return Button(said, lambda: self._ask(name))

    def _ask(self, name: str) -> None:
        def take(seconds: int) -> None:
            self.revision.turns[name] = seconds
            self.screen.rebuild()

        asked = Asked(_("Seconds"), _("For this step, in every length."), 1, _LONGEST_TURN)
        ask_number(self.screen, asked, self._now(name), take)
