"""Who holds each seat: a person or a named team, the computer and its level."""

from collections.abc import Callable

from game.domain.delegation import Code, Delegation
from game.resources import flag_file
from game.ui.presenters.choices import Choice
from game.ui.presenters.lobby import PERSON, Lobby, driver_name, levels_on_offer, solo
from game.ui.scenes.pick import PickScene
from game.ui.scenes.screen import Screen
from game.ui.scenes.teams import name_team
from game.ui.widgets import Label, Nameplate, Panel, Widget
from game.wording import _

__all__ = ["Seats"]

_NAMED = "named"
"""The row that gives the seat to a team and asks for its name."""


class Seats:
    """The panel of nameplates; alone, a press takes the seat, otherwise it asks who."""

    def __init__(self, screen: Screen, change: Callable[[Lobby], None], *, alone: bool) -> None:
        """`change` is told the lobby with the seats as they are wanted."""
        self._screen, self._change, self._alone = screen, change, alone

    def panel(self, lobby: Lobby) -> Widget:
        """A nameplate for each delegation, in the order of the table."""
        pairs = zip(lobby.scenario.delegations, lobby.drivers, strict=True)
        plates = [self._plate(lobby, one, driver) for one, driver in pairs]
        hint = (
            _("Press the delegation you want to be.")
            if self._alone
            else _("Press a delegation to change who holds its seat.")
        )
        muted = self._screen.shell.theme.palette.muted
        return Panel(_("Seats"), [Label(hint, "small", muted), *plates])

    def _plate(self, lobby: Lobby, one: Delegation, driver: str) -> Nameplate:
        badge = _("main sponsor") if one.code == lobby.scenario.main_sponsor else ""
        return Nameplate(
            flag_file(one.flag),
            one.name,
            dict(lobby.teams).get(one.code) or driver_name(driver),
            "floor" if driver == PERSON else "none",
            active=driver == PERSON,
            badge=badge,
            on_card=True,
            on_press=lambda: self._press(lobby, one),
        )

    def _press(self, lobby: Lobby, one: Delegation) -> None:
        if self._alone:
            taken = solo(lobby.scenario, one.code, lobby.length, lobby.seed)
            self._change(taken.with_adviser(adviser=lobby.adviser))
        else:
            self._ask(lobby, one)

    def _ask(self, lobby: Lobby, one: Delegation) -> None:
        """Who holds the seat: a person, a team by its name, or a level of the computer."""
        screen = self._screen
        named = Choice(_("a team with a name…"), (), _NAMED, wordless=True)
        drivers = (PERSON, *levels_on_offer())
        kinds = [Choice(driver_name(kind), (), kind, wordless=True) for kind in drivers]

        def chosen(choice: Choice) -> None:
            if choice.answer == _NAMED:
                name_team(screen, lobby, one, self._named(lobby))
            else:
                self._change(lobby.with_team(one.code, "").with_driver(one.code, choice.answer))

        title = _("Who holds the seat of {name}?").format(name=one.name)
        card = PickScene(screen.shell, screen, title, [kinds[0], named, *kinds[1:]], chosen)
        card.leads_back(_("Back"))
        screen.shell.push(card)

    def _named(self, lobby: Lobby) -> Callable[[Code, str], None]:
        def named(code: Code, name: str) -> None:
            self._change(lobby.with_driver(code, PERSON).with_team(code, name))

        return named
