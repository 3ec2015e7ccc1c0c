"""Setting up: scenario, length, who sits where, clocks, how to sit. One page holds it all."""

from collections.abc import Callable
from dataclasses import replace
from secrets import randbelow

from game.delegates.language_model import language_model_refusal
from game.domain.delegation import Code, Delegation
from game.domain.scenario import Scenario
from game.resources import asset
from game.ui.app import App, Shelved
from game.ui.presenters.lobby import (
    PERSON,
    Lobby,
    class_of_teams,
    driver_name,
    levels_on_offer,
    solo,
)
from game.ui.scenes.screen import Screen
from game.ui.scenes.settings import pins_button
from game.ui.scenes.teams import name_teams
from game.ui.shell import Shell
from game.ui.text import Run
from game.ui.widgets import (
    Button,
    ChoiceItem,
    ChoiceList,
    Column,
    Gap,
    Label,
    Nameplate,
    Panel,
    Row,
    Scroll,
    Widget,
)
from game.wording import _, ngettext

__all__ = ["SetupScreen"]

_FIRST_LENGTH = {"class": "standard", "solo": "short"}
_FIRST_SCENARIO = "unrcca-2021"
"""What is chosen until somebody chooses; without it, the first on the shelf."""


class SetupScreen(Screen):
    """One page; `begin` is told the finished lobby."""

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
        shelf = app.shelf()
        known = chosen is None or any(one.path == chosen.path for one in shelf)
        self._shelf = shelf if known or chosen is None else (chosen, *shelf)
        self.lobby: Lobby | None = None
        playable = [one for one in self._shelf if one.scenario is not None]
        if playable:
            usual = (one for one in playable if one.path.name == _FIRST_SCENARIO)
            self._take(chosen or next(usual, playable[0]))

    def _take(self, shelved: Shelved) -> None:
        scenario = shelved.scenario
        if scenario is None:
            self.say("\n".join(shelved.problems[:3]), warning=True)
            return
        names = [one.name for one in scenario.lengths]
        wanted = _FIRST_LENGTH[self._purpose]
        length = wanted if wanted in names else names[0]
        seed = randbelow(1 << 31)
        if self._purpose == "solo":
            lobby = solo(scenario, scenario.delegations[0].code, length, seed)
        else:
            lobby = class_of_teams(scenario, length, seed)
        adviser = self.lobby is not None and self.lobby.adviser
        self.lobby = lobby.with_adviser(adviser=adviser)

    def build(self) -> Widget:
        """Scenarios at the left, the seats in the middle, the rest at the right."""
        if self.lobby is None:
            return Column([Label(_("There is no scenario that can be played."), "large")])
        title = _("A class") if self._purpose == "class" else _("Play alone")
        head = Row(
            [
                Label(title, "title"),
                Button(_("Begin"), self._start, key="return", primary=True),
            ],
            weights=(1, 1) if self.narrow else (4, 1),
        )
        body = self.beside(
            [
                Column([self._scenario_panel(), self._length_panel()], gap=12),
                Column([self._seats_panel(self.lobby)], gap=12),
                Column([self._ways_panel(self.lobby), self._word_panel()], gap=12),
            ],
            (5, 6, 5),
        )
        return Column([head, Scroll(body, height=self.height - 120)], gap=14)

    def _scenario_panel(self) -> Widget:
        lobby = self.lobby
        items = [self._card(one) for one in self._shelf]
        choices = ChoiceList(items, self._choose_scenario)
        if lobby is not None:
            chosen = [str(one.path) for one in self._shelf if _is(one, lobby.scenario)]
            choices.chosen = chosen
        return Panel(_("Scenario"), [choices])

    def _card(self, one: Shelved) -> ChoiceItem:
        palette = self.shell.theme.palette
        if one.scenario is None:
            broken = (Run(one.path.name, "bold"), Run(f" {_('cannot be played')}", "small"))
            return ChoiceItem(str(one.path), broken, (Run(one.problems[0], "small", palette.warn),))
        count = len(one.scenario.delegations)
        detail = ngettext("{count} delegation", "{count} delegations", count).format(count=count)
        return ChoiceItem(str(one.path), one.scenario.title, f"{one.scenario.subtitle} · {detail}")

    def _choose_scenario(self, key: str) -> None:
        self._take(next(one for one in self._shelf if str(one.path) == key))
        self.rebuild()

    def _length_panel(self) -> Widget:
        lobby = self.lobby
        if lobby is None:
            return Gap(0)
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
            _("Rules: {title}").format(title=lobby.scenario.profile.title),
            self._next_rules,
            key="r",
            detail=_("by which rules of procedure you play"),
        )

    def _next_rules(self) -> None:
        """The next rules of procedure; the last are followed by the first."""
        if self.lobby is None:
            return
        own = next(one.scenario for one in self._shelf if _is(one, self.lobby.scenario))
        offered = self._app.profiles(own or self.lobby.scenario)
        names = [one.name for one in offered]
        place = names.index(self.lobby.scenario.profile.name)
        self.lobby = self.lobby.with_profile(offered[(place + 1) % len(offered)])
        self.rebuild()

    def _choose_length(self, name: str) -> None:
        if self.lobby is not None:
            self.lobby = self.lobby.with_length(name)
            self.rebuild()

    def _seats_panel(self, lobby: Lobby) -> Widget:
        plates: list[Widget] = []
        for one, driver in zip(lobby.scenario.delegations, lobby.drivers, strict=True):
            badge = _("main sponsor") if one.code == lobby.scenario.main_sponsor else ""
            plates.append(
                Nameplate(
                    asset(f"flags/{one.flag}.png"),
                    one.name,
                    dict(lobby.teams).get(one.code) or driver_name(driver),
                    "floor" if driver == PERSON else "none",
                    active=driver == PERSON,
                    badge=badge,
                    on_press=self._seat(one),
                )
            )
        hint = (
            _("Press the delegation you want to be.")
            if self._purpose == "solo"
            else _("Press a delegation to change who holds its seat.")
        )
        return Panel(_("Seats"), [Label(hint, "small", self.shell.theme.palette.muted), *plates])

    def _seat(self, one: Delegation) -> Callable[[], None]:
        def change() -> None:
            if self.lobby is None:
                return
            if self._purpose == "solo":
                lobby = self.lobby
                taken = solo(lobby.scenario, one.code, lobby.length, lobby.seed)
                self.lobby = taken.with_adviser(adviser=lobby.adviser)
            else:
                self.lobby = self.lobby.with_next_driver(one.code)
            self.rebuild()

        return change

    def _ways_panel(self, lobby: Lobby) -> Widget:
        if lobby.sitting == "solo":
            return self._level_panel(lobby)
        clocks = Button(
            _("Clocks: on") if lobby.clocks else _("Clocks: off"),
            self._toggle_clocks,
            key="k",
            detail=_("each step has its time, as the length plans it"),
        )
        floor = Button(
            _("Open floor: the facilitator types")
            if lobby.sitting == "open_floor"
            else _("Each team types for itself"),
            self._toggle_floor,
            key="f",
            detail=_("how a class sits at one machine"),
        )
        names = Button(_("Name the teams…"), self._name_teams, key="t")
        ways = [clocks, floor, names, pins_button(self), self._adviser_button(lobby)]
        return Panel(_("How you sit"), [*ways, *self._refused_model()])

    def _adviser_button(self, lobby: Lobby) -> Button:
        return Button(
            _("Adviser: on") if lobby.adviser else _("Adviser: off"),
            self._toggle_adviser,
            key="a",
            detail=_("a seat may ask it in private; each question is recorded"),
        )

    def _level_panel(self, lobby: Lobby) -> Widget:
        items = [ChoiceItem(name, driver_name(name)) for name in levels_on_offer()]
        choices = ChoiceList(items, self._choose_level)
        choices.chosen = [driver for driver in lobby.drivers if driver != PERSON][:1]
        body = [choices, *self._refused_model(), self._adviser_button(lobby)]
        return Panel(_("The others"), body)

    def _refused_model(self) -> list[Widget]:
        """Why the language model that the user named is not on offer, if one was named."""
        why = language_model_refusal()
        return [Label(why, "small", self.shell.theme.palette.warn)] if why else []

    def _choose_level(self, name: str) -> None:
        if self.lobby is not None:
            drivers = tuple(one if one == PERSON else name for one in self.lobby.drivers)
            self.lobby = replace(self.lobby, drivers=drivers)
            self.rebuild()

    def _toggle_clocks(self) -> None:
        if self.lobby is not None:
            self.lobby = self.lobby.with_clocks(clocks=not self.lobby.clocks)
            self.rebuild()

    def _toggle_adviser(self) -> None:
        if self.lobby is not None:
            self.lobby = self.lobby.with_adviser(adviser=not self.lobby.adviser)
            self.rebuild()

    def _toggle_floor(self) -> None:
        if self.lobby is not None:
            open_floor = self.lobby.sitting != "open_floor"
            self.lobby = self.lobby.with_open_floor(open_floor=open_floor)
            self.rebuild()

    def _name_teams(self) -> None:
        if self.lobby is not None:
            name_teams(self, self.lobby, self._named)

    def _named(self, code: Code, name: str) -> None:
        if self.lobby is not None:
            self.lobby = self.lobby.with_team(code, name)
            self.rebuild()

    def _word_panel(self) -> Widget:
        text = _(
            "Interests, values and red lines in the briefings are invented for teaching. "
            "A vote among the sponsors is a teaching fiction: the body is called the "
            "sponsors' drafting group."
        )
        back = Button(_("Back"), self.back, key="escape")
        return Panel(_("Good to know"), [Label(text, "small"), back])

    def _start(self) -> None:
        if self.lobby is not None:
            self._begin(self.lobby)


def _is(one: Shelved, scenario: Scenario) -> bool:
    """The scenario on the shelf, whatever rules were chosen for it."""
    return one.scenario is not None and one.scenario.id == scenario.id
