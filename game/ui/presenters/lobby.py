"""The lobby: who sits where, which length, with clocks or without. Frozen choices, no drawing."""

from dataclasses import dataclass, replace

from game.delegates import DEFAULT, STRATEGIES
from game.delegates.language_model import NAME as LANGUAGE_MODEL
from game.delegates.language_model import language_model_problem
from game.domain.delegation import Code
from game.domain.proceedings import Header, Seat
from game.domain.profile import Profile
from game.domain.scenario import Scenario
from game.wording import _
from game.wording.levels import level_name

__all__ = ["PERSON", "Lobby", "class_of_teams", "driver_name", "levels_on_offer", "solo"]

PERSON = ""
"""The driver of a seat that a person or a team holds."""


@dataclass(frozen=True, slots=True)
class Lobby:
    """What the facilitator has chosen so far; `drivers` follow the delegations' order.

    `sitting` is "solo", "hot_seat" or "open_floor"; `adviser`: people may ask it.
    """

    scenario: Scenario
    length: str
    drivers: tuple[str, ...]
    sitting: str
    clocks: bool
    seed: int
    adviser: bool = False
    teams: tuple[tuple[Code, str], ...] = ()
    """Names of teams by delegation."""

    @property
    def persons(self) -> tuple[Code, ...]:
        """The delegations that persons or teams hold."""
        seats = zip(self.scenario.delegations, self.drivers, strict=True)
        return tuple(one.code for one, driver in seats if driver == PERSON)

    def with_length(self, length: str) -> "Lobby":
        """The same with another length."""
        return replace(self, length=length)

    def with_profile(self, profile: Profile) -> "Lobby":
        """The same scenario by other rules of procedure."""
        return replace(self, scenario=replace(self.scenario, profile=profile))

    def with_team(self, code: Code, name: str) -> "Lobby":
        """The same with a name for the team at a seat; "" takes it away."""
        others = tuple(one for one in self.teams if one[0] != code)
        return replace(self, teams=(*others, (code, name)) if name else others)

    def with_clocks(self, *, clocks: bool) -> "Lobby":
        """The same with clocks on or off."""
        return replace(self, clocks=clocks)

    def with_adviser(self, *, adviser: bool) -> "Lobby":
        """The same with the adviser on or off."""
        return replace(self, adviser=adviser)

    def with_open_floor(self, *, open_floor: bool) -> "Lobby":
        """The facilitator enters what teams say, or each seat acts for itself."""
        return replace(self, sitting="open_floor" if open_floor else "hot_seat")

    def with_driver(self, code: Code, driver: str) -> "Lobby":
        """The seat passes to a person (PERSON) or to a level of the computer."""
        drivers = tuple(
            driver if one.code == code else before
            for one, before in zip(self.scenario.delegations, self.drivers, strict=True)
        )
        return _seated(replace(self, drivers=drivers))

    def with_next_driver(self, code: Code) -> "Lobby":
        """The seat passes to the next kind of driver: person, then each computer level."""
        kinds = (PERSON, *levels_on_offer())
        seats = zip(self.scenario.delegations, self.drivers, strict=True)
        now = next(driver for one, driver in seats if one.code == code)
        return self.with_driver(code, kinds[(kinds.index(now) + 1) % len(kinds)])

    def header(self, started: str) -> Header:
        """The header of the session that these choices start."""
        teams = dict(self.teams)
        seats = tuple(
            Seat(
                one.code,
                driver,
                teams.get(one.code, "") if driver == PERSON else "",
                adviser=self.adviser and driver == PERSON,
            )
            for one, driver in zip(self.scenario.delegations, self.drivers, strict=True)
        )
        return Header(
            self.scenario,
            self.length,
            seats,
            self.seed,
            sitting=self.sitting,
            clocks=self.clocks,
            started=started,
        )


def _seated(lobby: Lobby) -> Lobby:
    """One person alone sits solo, without clocks; several share the keyboard."""
    if len(lobby.persons) <= 1:
        return replace(lobby, sitting="solo", clocks=False)
    if lobby.sitting == "solo":
        return replace(lobby, sitting="hot_seat", clocks=True)
    return lobby


def levels_on_offer() -> tuple[str, ...]:
    """The computer's levels; a language model only where one may be asked."""
    hidden = {LANGUAGE_MODEL} if language_model_problem() else set()
    return tuple(one for one in STRATEGIES if one not in hidden)


def solo(scenario: Scenario, code: Code, length: str, seed: int) -> Lobby:
    """One person against computer delegates: no clocks."""
    drivers = tuple(PERSON if one.code == code else DEFAULT for one in scenario.delegations)
    return Lobby(scenario, length, drivers, "solo", clocks=False, seed=seed)


def class_of_teams(scenario: Scenario, length: str, seed: int) -> Lobby:
    """A class: every seat is a team's, clocks run."""
    drivers = tuple(PERSON for _one in scenario.delegations)
    return Lobby(scenario, length, drivers, "hot_seat", clocks=True, seed=seed)


def driver_name(driver: str) -> str:
    """Who drives a seat, for people."""
    if driver == PERSON:
        return _("a person or team")
    if driver == LANGUAGE_MODEL:
        return _("a language model (what it says is generated)")
    return _("computer: {level}").format(level=level_name(driver))
