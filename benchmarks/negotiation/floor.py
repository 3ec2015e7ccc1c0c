"""A domain as a scenario, played on the game's own floor: call, floor, test, packages, silence."""

from dataclasses import replace
from itertools import pairwise
from time import process_time

from game import resources
from game.chair import Chair, Table
from game.domain.mandate import Interest, Mandate
from game.domain.paragraph import Kind, Option
from game.domain.phase import Outcome
from game.domain.proceedings import Header, Proceedings, Seat
from game.domain.scenario import Length, Position, Scenario, ScenarioParagraph
from game.scenario import load_scenario

from .domains import Domain

__all__ = ["outcome_on_the_floor", "play_on_the_floor", "scenario_of"]

LENGTH = "standard"
VOTE_COST = 15.0


def scenario_of(domain: Domain) -> Scenario:
    """The domain as a scenario: the reference scenario's table, with these mandates."""
    table = load_scenario(resources.scenarios_dir() / "unrcca-2021")
    codes = [one.code for one in table.delegations]
    paragraphs = tuple(_paragraph(domain, place) for place in domain.paragraphs)
    return replace(
        table,
        id=domain.name,
        paragraphs=paragraphs,
        footnotes=(),
        lengths=(Length(LENGTH, tuple(one.id for one in paragraphs)),),
        positions=tuple(
            Position(code, f"OP{place + 1}", domain.stances[party][place], "")
            for party, code in enumerate(codes)
            for place in domain.paragraphs
            if domain.stances[party][place]
        ),
        mandates=tuple(_mandate(domain, party, code) for party, code in enumerate(codes)),
        briefings=(),
    )


def _paragraph(domain: Domain, place: int) -> ScenarioParagraph:
    name = f"OP{place + 1}"
    options = tuple(
        Option(f"o{key}", f"Wording {key}", f"Notes wording {key} of paragraph {name}", strength)
        for key, strength in enumerate(domain.strengths[place])
    )
    zero = f"o{domain.start[place]}"
    return ScenarioParagraph(name, Kind.OPERATIVE, name, options, zero, zero, zero)


def _mandate(domain: Domain, party: int, code: str) -> Mandate:
    """Weights are the best points of a paragraph; values 0-100 of it."""
    interests = tuple(_interest(domain, party, place) for place in domain.paragraphs)
    return Mandate(code, interests, ((LENGTH, domain.no_deal),), VOTE_COST)


def _interest(domain: Domain, party: int, place: int) -> Interest:
    row = domain.points[party][place]
    best = max(row)
    return Interest(
        paragraph=f"OP{place + 1}",
        weight=best,
        values=tuple((f"o{key}", 100 * one / best) for key, one in enumerate(row)),
        red_lines=tuple(f"o{key}" for key in sorted(domain.red[party][place])),
        red_line_reason="It cannot be accepted.",
    )


def play_on_the_floor(
    scenario: Scenario, strategy: str, seed: int
) -> tuple[Proceedings, list[float]]:
    """One session of five delegates of one level, and how many seconds each move took."""
    seats = tuple(Seat(one.code, strategy) for one in scenario.delegations)
    chair = Chair(Header(scenario, LENGTH, seats, seed))
    table = Table(chair)
    moves = [process_time()]
    while table.step() is not None:
        moves.append(process_time())
    return chair.proceedings(), [after - before for before, after in pairwise(moves)]


def outcome_on_the_floor(proceedings: Proceedings) -> tuple[int, ...] | None:
    """The text adopted without a vote, as option indices; None if there was none."""
    if proceedings.session.outcome is not Outcome.ADOPTED_WITHOUT_VOTE:
        return None
    return tuple(int((one.standing.option or "o0")[1:]) for one in proceedings.session.paragraphs)
