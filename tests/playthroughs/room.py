"""A room for playthroughs: a Chair that a script drives; every act has to be in order."""

from dataclasses import dataclass

from game import resources
from game.chair import Chair
from game.domain import commands as ask
from game.domain.proceedings import Header, Seat
from game.domain.stage import Call, Floor, Question
from game.scenario import load_scenario

__all__ = ["Room", "opened"]


@dataclass
class Room:
    """A session of people only, driven act by act."""

    chair: Chair

    @property
    def session(self):
        return self.chair.session

    @property
    def stage(self):
        return self.chair.session.stage

    def do(self, *commands):
        for command in commands:
            entry = self.chair.submit(command.delegation, command)
            assert entry.refusal is None, (command, entry.refusal)

    def refused(self, command):
        """The code of the refusal."""
        entry = self.chair.submit(command.delegation, command)
        assert entry.refusal is not None, command
        return entry.refusal.code

    def all_pass(self):
        """Whoever the present stage still awaits has nothing to add."""
        self.do(*(ask.Pass(code) for code in self.stage.awaiting))

    def speaks_on(self, paragraph, *codes):
        """The paragraph is called, and these delegations raise their placards."""
        assert isinstance(self.stage, Call)
        assert self.stage.paragraph == paragraph
        for code in self.stage.awaiting:
            self.do(ask.RaisePlacard(code) if code in codes else ask.Pass(code))
        if codes:
            assert isinstance(self.stage, Floor)

    def object(self, **reasons):
        """These object with their reasons, the others do not."""
        assert isinstance(self.stage, Question)
        for code in self.stage.awaiting:
            reason = reasons.get(code)
            self.do(ask.Object(code, reason) if reason else ask.Pass(code))

    def until(self, phase, kind=None):
        """Everybody passes until the meeting has come so far."""
        while self.session.phase is not phase or (kind and not isinstance(self.stage, kind)):
            self.all_pass()


def opened(name, length):
    """A room at the first call of a scenario: briefings are read, statements are not made."""
    scenario = load_scenario(resources.scenarios_dir() / name)
    seats = tuple(Seat(one.code) for one in scenario.delegations)
    room = Room(Chair(Header(scenario, length, seats, 7)))
    while not isinstance(room.stage, Call):
        room.all_pass()
    return room
