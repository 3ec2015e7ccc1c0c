"""How one sits: clocks, who types, names, the adviser, the computer's level, the seed."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from game.delegates.language_model import language_model_refusal
from game.domain.delegation import Code
from game.ui.presenters.lobby import PERSON, Lobby, driver_name, levels_on_offer
from game.ui.scenes.numbers import Asked, ask_number
from game.ui.scenes.screen import Screen
from game.ui.scenes.settings import pins_button
from game.ui.scenes.teams import name_teams
from game.ui.widgets import Button, ChoiceItem, ChoiceList, Label, Panel, Widget
from game.wording import _

__all__ = ["Ways"]

_LARGEST_SEED: Final = 10**9 - 1


class Ways:
    """The panel of what is neither scenario nor seat; `change` is told the new lobby."""

    def __init__(self, screen: Screen, change: Callable[[Lobby], None]) -> None:
        """Dialogs open over `screen`."""
        self._screen, self._change = screen, change
        self._own_seed: int | None = None

    def panel(self, lobby: Lobby) -> Widget:
        """What fits: a class chooses how it sits, one person the level of the others."""
        if lobby.sitting == "solo":
            return self._level_panel(lobby)
        names = Button(_("Name the teams…"), lambda: self._name_teams(lobby), key="t")
        ways = [self._clocks(lobby), self._floor(lobby), names, pins_button(self._screen)]
        last = [self._adviser(lobby), self._seed(lobby), *self._refused_model()]
        return Panel(_("How you sit"), [*ways, *last])

    def _clocks(self, lobby: Lobby) -> Button:
        return Button(
            _("Clocks: on") if lobby.clocks else _("Clocks: off"),
            lambda: self._change(lobby.with_clocks(clocks=not lobby.clocks)),
            key="k",
            detail=_("each step has its time, as the length plans it"),
        )

    def _floor(self, lobby: Lobby) -> Button:
        open_floor = lobby.sitting == "open_floor"
        return Button(
            _("Open floor: the facilitator types")
            if open_floor
            else _("Each team types for itself"),
            lambda: self._change(lobby.with_open_floor(open_floor=not open_floor)),
            key="f",
            detail=_("how a class sits at one machine"),
        )

    def _adviser(self, lobby: Lobby) -> Button:
        return Button(
            _("Adviser: on") if lobby.adviser else _("Adviser: off"),
            lambda: self._change(lobby.with_adviser(adviser=not lobby.adviser)),
            key="a",
            detail=_("a seat may ask it in private; each question is recorded"),
        )

    def _seed(self, lobby: Lobby) -> Button:
        own = lobby.seed == self._own_seed
        return Button(
            _("Seed: {seed}").format(seed=lobby.seed) if own else _("Seed: drawn by lot"),
            lambda: self._ask_seed(lobby),
            key="d",
            detail=_("the same number draws the same lots"),
        )

    def _ask_seed(self, lobby: Lobby) -> None:
        prompt = _("A whole number. Two sessions with the same number and the same acts are alike.")
        asked = Asked(_("The seed of all lots"), prompt, 0, _LARGEST_SEED)

        def take(seed: int) -> None:
            self._own_seed = seed
            self._change(replace(lobby, seed=seed))

        ask_number(self._screen, asked, lobby.seed, take)

    def _level_panel(self, lobby: Lobby) -> Widget:
        items = [ChoiceItem(name, driver_name(name)) for name in levels_on_offer()]
        choices = ChoiceList(items, lambda name: self._choose_level(lobby, name))
        choices.chosen = [driver for driver in lobby.drivers if driver != PERSON][:1]
        body = [choices, *self._refused_model(), self._adviser(lobby), self._seed(lobby)]
        return Panel(_("The others"), body)

    def _choose_level(self, lobby: Lobby, name: str) -> None:
        drivers = tuple(one if one == PERSON else name for one in lobby.drivers)
        self._change(replace(lobby, drivers=drivers))

    def _refused_model(self) -> list[Widget]:
        """Why the language model that the user named is not on offer, if one was named."""
        why = language_model_refusal()
        return [Label(why, "small", self._screen.shell.theme.palette.warn)] if why else []

    def _name_teams(self, lobby: Lobby) -> None:
        def named(code: Code, name: str) -> None:
            self._change(lobby.with_team(code, name))

        name_teams(self._screen, lobby, named)
