"""Setting up: scenario, length, who sits where, clocks, how to sit. One page holds it all."""

from collections.abc import Callable
from secrets import randbelow

from game.domain.scenario import Scenario
from game.resources import show_flags_of
from game.ui.app import App, Shelved
from game.ui.presenters.lobby import Lobby, class_of_teams, solo
from game.ui.progress import Progress
from game.ui.scenes.documents import handouts_button
from game.ui.scenes.screen import Screen
from game.ui.scenes.seats import Seats
from game.ui.scenes.shelf import ShelfScreen, reading_words, scenario_card
from game.ui.scenes.ways import Ways
from game.ui.shell import Shell
from game.ui.widgets import (
    Button,
    ChoiceItem,
    ChoiceList,
    Column,
    Label,
    Panel,
    Row,
    Widget,
)
from game.wording import _

__all__ = ["SetupScreen"]

_FIRST_LENGTH = {"class": "standard", "solo": "short"}
_FIRST_SCENARIO = "unrcca-2021"
"""What is chosen until somebody chooses; without it, the first on the shelf."""


class SetupScreen(Screen):
    """One page; `begin` is told the finished lobby."""

    one_page = True

    def __init__(
        self,
        shell: Shell,
        app: App,
        purpose: str,
        begin: Callable[[Lobby], None],
        chosen: Shelved | None = None,
    ) -> None:
        """`purpose` is "class" (five teams) or "solo" (one person, the first delegation).

        `chosen` is a scenario to begin with, wherever it lies.
        """
        super().__init__(shell)
        self._app, self._purpose, self._begin = app, purpose, begin
        self.lobby: Lobby | None = None
        self._chosen: Shelved | None = None
        self._seats = Seats(self, self._change, alone=purpose == "solo")
        self._ways = Ways(self, self._change)
        first = chosen or _usual(app.shelf(Progress(shell, reading_words())))
        if first is not None:
            self._take(first)

    def _take(self, shelved: Shelved) -> None:
        scenario = shelved.scenario
        if scenario is None:
            self.say("\n".join(shelved.problems[:3]), warning=True)
            return
        self._chosen = shelved
        show_flags_of(shelved.path)
        self.lobby = self._lobby(scenario)

    def _lobby(self, scenario: Scenario) -> Lobby:
        """The usual seats of a scenario; adviser and seed stay as they were."""
        names = [one.name for one in scenario.lengths]
        wanted = _FIRST_LENGTH[self._purpose]
        length = wanted if wanted in names else names[0]
        seed = self.lobby.seed if self.lobby else randbelow(10**9)
        if self._purpose == "solo":
            lobby = solo(scenario, scenario.delegations[0].code, length, seed)
        else:
            lobby = class_of_teams(scenario, length, seed)
        return lobby.with_adviser(adviser=self.lobby is not None and self.lobby.adviser)

    def _change(self, lobby: Lobby) -> None:
        """Somebody chose otherwise."""
        self.lobby = lobby
        self.rebuild()

    def build(self) -> Widget:
        """Scenario and length at the left, the seats in the middle, the rest at the right."""
        if self.lobby is None:
            nothing = Label(_("There is no scenario that can be played."), "large")
            back = Button(_("Back"), self.back, key="escape")
            return Column([nothing, self._shelf_button(), back])
        title = _("A class") if self._purpose == "class" else _("Play alone")
        head = Row(
            [
                Label(title, "title"),
                Button(_("Back"), self.back, key="escape"),
                Button(_("Begin"), self._start, key="return", primary=True),
            ],
            gap=12,
            weights=(2, 2, 3) if self.narrow else (11, 2, 3),
        )
        body = self.beside(
            [
                Column([self._scenario_panel(), self._length_panel(self.lobby)], gap=12),
                Column([self._seats.panel(self.lobby), *self._print_panel(self.lobby)], gap=12),
                Column([self._ways.panel(self.lobby), self._word_panel()], gap=12),
            ],
            (5, 6, 5),
        )
        return Column([head, self.scrolled(body)], gap=14)

    def _scenario_panel(self) -> Widget:
        card = [scenario_card(self._chosen, None)] if self._chosen else []
        return Panel(_("Scenario"), [*card, self._shelf_button()])

    def _shelf_button(self) -> Button:
        return Button(_("Another scenario…"), self._open_shelf, key="s")

    def _open_shelf(self) -> None:
        self.shell.push(ShelfScreen(self.shell, self._app, self._take, self._chosen))

    def _length_panel(self, lobby: Lobby) -> Widget:
        items = []
        for one in lobby.scenario.lengths:
            minutes = lobby.scenario.profile.pace(one.name).minutes
            detail = _("{paragraphs} paragraphs are open").format(paragraphs=len(one.open))
            label = _("{length}: {minutes} minutes").format(
                length=_(one.name).capitalize(), minutes=minutes
            )
            items.append(ChoiceItem(one.name, label, detail))
        choices = ChoiceList(items, self._choose_length)
        choices.chosen = [lobby.length]
        return Panel(_("Length"), [choices, self._rules_button(lobby)])

    def _rules_button(self, lobby: Lobby) -> Button:
        return Button(
            _("Rules: {title}").format(title=_(lobby.scenario.profile.title)),
            self._next_rules,
            key="r",
            detail=_("by which rules of procedure you play"),
        )

    def _next_rules(self) -> None:
        """The next rules of procedure; the last are followed by the first."""
        lobby = self.lobby
        if lobby is None:
            return
        own = self._chosen.scenario if self._chosen else None
        offered = self._app.profiles(own or lobby.scenario)
        names = [one.name for one in offered]
        place = names.index(lobby.scenario.profile.name)
        self._change(lobby.with_profile(offered[(place + 1) % len(offered)]))

    def _choose_length(self, name: str) -> None:
        if self.lobby is not None:
            self._change(self.lobby.with_length(name))

    def _word_panel(self) -> Widget:
        said = [_("Interests, values and red lines in the briefings are invented for teaching.")]
        if self.lobby is not None and self.lobby.scenario.sponsors_alone:
            fiction = _("A vote among the sponsors is a teaching fiction: the body here is {body}.")
            said.append(fiction.format(body=self.lobby.scenario.body))
        return Panel(_("Good to know"), [Label(" ".join(said), "small")])

    def _print_panel(self, lobby: Lobby) -> list[Widget]:
        """What a teacher prints before a class; who sits alone needs no paper."""
        if self._purpose == "solo":
            return []
        return [Panel(_("To print"), [handouts_button(self, lobby, self._app.records)])]

    def _start(self) -> None:
        if self.lobby is not None:
            self._begin(self.lobby)


def _usual(shelf: tuple[Shelved, ...]) -> Shelved | None:
    """What is chosen until somebody chooses."""
    playable = [one for one in shelf if one.scenario is not None]
    usual = (one for one in playable if one.path.name == _FIRST_SCENARIO)
    return next(usual, playable[0] if playable else None)
