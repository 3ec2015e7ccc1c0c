"""What the screens share: scenarios found, sessions started and taken up, where they lie.

Scenarios are read by what is brought in when the first of them is: the title does not wait.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeAlias

from game.chair import branch_record
from game.chair.recording import (
    Recorded,
    changed,
    resume_recorded,
    start_recorded,
    unfinished_records,
)
from game.domain.proceedings import Seat
from game.domain.profile import Profile
from game.domain.scenario import Scenario
from game.resources import (
    flag_file,
    records_dir,
    scenarios_dir,
    show_flags_of,
    user_scenarios_dir,
)
from game.ui.presenters.lobby import Lobby
from game.wording import language

__all__ = ["App", "Shelved"]


@dataclass(frozen=True, slots=True)
class Shelved:
    """A scenario on the shelf, or what is wrong with it: one line a problem."""

    path: Path
    scenario: Scenario | None
    problems: tuple[str, ...] = ()


Told: TypeAlias = Callable[[int, int], None]
"""Is told how much of the whole is done."""


def _nobody(_done: int, _whole: int) -> None:
    """Nobody wants to know how far it is."""


@dataclass(slots=True)
class App:
    """The game behind the screens; it draws nothing."""

    records: Path = field(default_factory=records_dir)

    def shelf(self, told: Told = _nobody) -> tuple[Shelved, ...]:
        """Every scenario that ships or lies in the user's folder; broken ones are shown too.

        `told` hears after each how many of how many are read.
        """
        from game.scenario import find_scenarios

        found = find_scenarios(scenarios_dir(), user_scenarios_dir())
        read = []
        for number, path in enumerate(found):
            told(number, len(found))
            read.append(_shelved(path))
        return tuple(read)

    def scenario(self, name: str) -> Shelved | None:
        """A scenario by its id or folder; None if there is none."""
        path = Path(name)
        if name and path.exists():
            return _shelved(path)
        for one in self.shelf():
            if one.path.name == name or (one.scenario and one.scenario.id == name):
                return one
        return None

    def show_flags(self, scenario: Scenario) -> None:
        """Look for the scenario of a record on the shelf, if its flags are its own."""
        show_flags_of(None)
        if any(one.flag and flag_file(one.flag) is None for one in scenario.delegations):
            found = self.scenario(scenario.id)
            show_flags_of(found.path if found and found.scenario else None)

    def profiles(self, scenario: Scenario) -> tuple[Profile, ...]:
        """The rules a scenario can be played by: its own, those that ship, the user's.

        Rules that lack one of the scenario's lengths, whose permanent members do not sit here, or
        that cannot be read, are left out.
        """
        from game.scenario import profile_names

        folders = (scenarios_dir() / "profiles", user_scenarios_dir() / "profiles")
        found = {scenario.profile.name: scenario.profile}
        for folder in folders:
            for name in profile_names(folder):
                profile = _profile(name, folder)
                if profile is not None and name not in found and _fits(profile, scenario):
                    found[name] = profile
        return tuple(found.values())

    def start(self, lobby: Lobby) -> Recorded:
        """Open a session and its record; RecordProblem if it cannot be written."""
        now = datetime.now(UTC).astimezone()
        name = f"{lobby.scenario.id}-{now:%Y%m%d-%H%M%S}"
        number = 1
        while (self.records / f"{name}.jsonl").exists():
            number += 1
            name = f"{lobby.scenario.id}-{now:%Y%m%d-%H%M%S}-{number}"
        return start_recorded(lobby.header(now.isoformat(timespec="seconds")), self.records, name)

    def unfinished(self) -> tuple[Path, ...]:
        """Sessions that were broken off, the newest first."""
        return unfinished_records(self.records)

    def resume(self, path: Path) -> Recorded:
        """Take up a session that was broken off; RecordProblem if it is damaged."""
        return resume_recorded(path)

    def branch(self, record: Path, number: int, seats: Sequence[Seat]) -> Path:
        """Write a branch of a record after an entry, with seats taken anew; its path."""
        target = self.records / f"{record.stem}-{number}.jsonl"
        copy = 1
        while target.exists():
            copy += 1
            target = self.records / f"{record.stem}-{number}-{copy}.jsonl"
        self.records.mkdir(parents=True, exist_ok=True)
        branch_record(record, number, target, seats)
        return target

    def recorded(self) -> tuple[Path, ...]:
        """All records, the newest first."""
        if not self.records.is_dir():
            return ()
        found = [one for one in self.records.glob("*.jsonl") if one.is_file()]
        return tuple(sorted(found, key=changed, reverse=True))


def _profile(name: str, folder: Path) -> Profile | None:
    from game.scenario import ScenarioProblems, load_profile

    try:
        return load_profile(name, folder)
    except ScenarioProblems:
        return None


def _fits(profile: Profile, scenario: Scenario) -> bool:
    """The rules know the scenario's lengths, and their permanent members sit at the table."""
    lengths = {one.name for one in scenario.lengths}
    known = lengths <= {pace.name for pace in profile.paces}
    return known and set(profile.permanent) <= set(scenario.names)


def _shelved(path: Path) -> Shelved:
    from game.scenario import ScenarioProblems, load_scenario
    from game.scenario.localised import localised

    try:
        return Shelved(path, localised(load_scenario(path), path, language()))
    except ScenarioProblems as problems:
        return Shelved(path, None, tuple(str(one) for one in problems.problems))
