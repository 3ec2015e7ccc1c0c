"""Naming the teams of a class: by these names their sessions are found again."""

from collections.abc import Callable

from game.domain.delegation import Code, Delegation
from game.ui.presenters.choices import Choice
from game.ui.presenters.lobby import Lobby
from game.ui.scenes.pick import PickScene
from game.ui.scenes.screen import Screen
from game.ui.scenes.write import Sheet, WriteScene
from game.wording import _

__all__ = ["name_team", "name_teams", "team_sheet"]

LONGEST = 40
"""Characters of a team's name."""


def name_teams(screen: Screen, lobby: Lobby, named: Callable[[Code, str], None]) -> None:
    """Which seat, then its team's name; `named` is told both."""
    teams = dict(lobby.teams)
    rows = [
        Choice(f"{one.name}: {teams.get(one.code, '-')}", (), one, wordless=True)
        for one in lobby.scenario.delegations
        if one.code in lobby.persons
    ]

    def chosen(choice: Choice) -> None:
        name_team(screen, lobby, choice.answer, named)

    card = PickScene(screen.shell, screen, _("Name the teams"), rows, chosen)
    card.leads_back(_("Back"))
    screen.shell.push(card)


def name_team(
    screen: Screen, lobby: Lobby, delegation: Delegation, named: Callable[[Code, str], None]
) -> None:
    """The name of the team at one seat; `named` is told the seat and the name."""
    sheet = team_sheet(_("The team of {name}").format(name=delegation.name))

    def write(text: str) -> None:
        named(delegation.code, text.strip())

    drafts = {"team": dict(lobby.teams).get(delegation.code, "")}
    screen.shell.push(WriteScene(screen.shell, screen, sheet, drafts, write))


def team_sheet(title: str) -> Sheet:
    """On what a team's name is written."""
    return Sheet(
        "team",
        title,
        _("Its name stands in the record and in the class history on this machine."),
        _("Name it"),
        LONGEST,
        private=False,
    )
