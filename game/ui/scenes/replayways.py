"""Where a replay leads: playing on with seats taken anew, and the other branches of its tree."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from game.domain.delegation import Actor
from game.domain.proceedings import Seat
from game.record.family import family
from game.ui.presenters.choices import Choice
from game.ui.presenters.lobby import PERSON, driver_name, levels_on_offer
from game.ui.scenes.branches import BranchesScene, ComparisonScene
from game.ui.scenes.compare import open_comparison
from game.ui.scenes.overlay import Overlay
from game.ui.scenes.pick import PickScene
from game.ui.widgets import Button, Label
from game.wording import _

if TYPE_CHECKING:
    from game.ui.scenes.replay import ReplayScene
    from game.ui.widgets.base import Widget

__all__ = ["SeatsScene", "ask_seats", "compare", "seats_anew", "show_branches"]

_DIGITS = "123456789"
_EACH = "each"
"""The row that asks for every seat by itself."""
_ELSE = "delegate"
"""The level of seats that people leave."""


def seats_anew(seats: tuple[Seat, ...], person: Actor) -> tuple[Seat, ...]:
    """The seats of a branch.

    `person`: "" leaves them as they were, "*" gives all of them to people, a delegation's
    code gives that one to a person and the others to the computer.
    """
    if not person:
        return seats
    return tuple(
        replace(one, strategy="" if person in ("*", one.delegation) else one.strategy or _ELSE)
        for one in seats
    )


def ask_seats(replay: "ReplayScene") -> None:
    """Who plays on: as it was, one person, people at all seats, or each seat by itself."""
    if replay.on_branch is None:
        return
    replay.playing = False
    rows = [
        Choice(_("As they sat in this session"), (), "", wordless=True),
        Choice(_("People at every seat"), (), "*", wordless=True),
        Choice(_("Choose for each seat…"), (), _EACH, wordless=True),
    ]
    for one in replay.scenario.delegations:
        title = _("One person as {name}, the computer elsewhere").format(name=one.name)
        rows.append(Choice(title, (), one.code, wordless=True))

    def taken(choice: Choice) -> None:
        if choice.answer == _EACH:
            replay.shell.push(SeatsScene(replay))
        else:
            play_on(replay, seats_anew(replay.seats, choice.answer))

    title = _("Play on from step {number}: who sits where?").format(number=replay.at)
    card = PickScene(replay.shell, replay, title, rows, taken)
    card.leads_back(_("Back to the replay"))
    replay.shell.push(card)


def play_on(replay: "ReplayScene", seats: tuple[Seat, ...]) -> None:
    """Leave the replay for a branch of its record."""
    if replay.on_branch is not None:
        replay.on_branch(replay.at, seats)


class SeatsScene(Overlay):
    """Every seat of a branch taken anew: a press gives it to the next driver."""

    def __init__(self, replay: "ReplayScene") -> None:
        """Begin with the seats as they are at this step."""
        super().__init__(replay.shell, replay)
        self._replay, self.seats = replay, replay.seats
        self._fill()

    def _fill(self) -> None:
        names = self._replay.scenario.names
        hint = Label(_("Press a seat to change who holds it."), "small")
        rows: list[Widget] = [
            Button(
                _("{name}: {driver}").format(name=names[one.delegation], driver=_driver(one)),
                self._turner(place),
                key=_DIGITS[place : place + 1],
            )
            for place, one in enumerate(self.seats)
        ]
        title = _("Play on from step {number}: who sits where?").format(number=self._replay.at)
        go = self.then(lambda: play_on(self._replay, self.seats))
        buttons = [
            Button(_("Play on"), go, key="p", primary=True),
            Button(_("Back to the replay"), self.leave, key="escape"),
        ]
        self.show(title, [hint, *rows], buttons)

    def _turner(self, place: int) -> Callable[[], None]:
        return lambda: self._next(place)

    def _next(self, place: int) -> None:
        """The next driver of one seat: a person, then the levels of the computer."""
        drivers = (PERSON, *levels_on_offer())
        now = self.seats[place]
        at = drivers.index(now.strategy) if now.strategy in drivers else 0
        changed = replace(now, strategy=drivers[(at + 1) % len(drivers)])
        self.seats = (*self.seats[:place], changed, *self.seats[place + 1 :])
        focused = self.focus.order().index(self.focus.widget) if self.focus.widget else 0
        self._fill()
        self.focus.give(self.focus.order()[focused])
        self.shell.invalidate()


def _driver(seat: Seat) -> str:
    """Who holds a seat, in words: the team where it has a name."""
    return seat.team if seat.team and not seat.strategy else driver_name(seat.strategy)


def show_branches(replay: "ReplayScene") -> None:
    """The tree of records that this one belongs to; one of them is laid beside it."""
    take = replay.on_open
    if take is None:
        return

    def beside(path: Path) -> None:
        card = ComparisonScene(replay.shell, replay, replay.chair.session, path, take)
        replay.shell.push(card)

    replay.shell.push(BranchesScene(replay.shell, replay, family(replay.path), beside))


def compare(replay: "ReplayScene") -> None:
    """Any two versions of the text up to this step, and the real one."""
    replay.playing = False
    open_comparison(replay, replay.chair, replay.at, real=True, back=_("Back to the replay"))
