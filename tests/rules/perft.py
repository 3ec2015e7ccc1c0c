"""Perft: how many lines of play there are to a depth, counted move by move.

The number changes as soon as any rule offers one act more or less. Positions are small,
forms are filled with the first thing that fits. Counts stand in `tests/golden/perft/`;
write them anew with `python tests/rules/perft.py` and read the difference before committing.
"""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))

from shipped_rules import PROFILES, shipped
from table_of_five import Meeting, first_seat

from game.domain import commands as ask
from game.domain.commands import Command, Submission
from game.domain.delegation import FACILITATOR
from game.domain.phase import Phase
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.domain.stage import Ruling
from game.rules import Form, awaiting, decide, evolve, options, sample

GOLDEN: Final = Path(__file__).parents[1] / "golden" / "perft"
DEPTH: Final = 3


def _until(table: Meeting, phase: Phase) -> Meeting:
    """Everyone passes until the meeting comes to a phase."""
    for _ in range(200):
        if table.session.phase is phase:
            return table
        who = awaiting(table.session)
        table.act(FACILITATOR, ask.Advance()) if FACILITATOR in who else table.do(ask.Pass(who[0]))
    raise AssertionError(phase)


def _floor(table: Meeting) -> Meeting:
    _until(table, Phase.READING).do(ask.RaisePlacard("KZ"))
    while (who := awaiting(table.session)) != ("KZ",):
        table.do(ask.Pass(who[-1]))
    return table


def _package(table: Meeting) -> Meeting:
    package = next(
        one
        for one in options(_floor(table).session, "KZ")
        if isinstance(one, Form) and one.command is ask.OfferPackage
    )
    return table.do(sample(package))


def _requests(table: Meeting) -> Meeting:
    _until(table, Phase.ACTION)
    while ask.Pass(awaiting(table.session)[0]) and not _asks(table):
        table.do(ask.Pass(awaiting(table.session)[0]))
    table.do(ask.Object(awaiting(table.session)[0], "Something is missing."))
    return _until(table, Phase.VOTING)


def _asks(table: Meeting) -> bool:
    code = awaiting(table.session)[0]
    kinds = {one.command for one in options(table.session, code) if isinstance(one, Form)}
    return ask.Object in kinds


POSITIONS: Final[dict[str, Callable[[Meeting], Meeting]]] = {
    "call": lambda table: _until(table, Phase.READING),
    "floor": _floor,
    "package": _package,
    "silence": lambda table: _until(table, Phase.SILENCE),
    "action": lambda table: _until(table, Phase.ACTION),
    "formal meeting": _requests,
    "explanations": lambda table: _until(table, Phase.EXPLANATIONS),
}


def _acts(session: Session) -> Iterator[tuple[str, Command]]:
    """What the first whom the table waits for may do; the facilitator rules both ways."""
    waiting = awaiting(session)
    if not waiting:
        return
    if waiting[0] == FACILITATOR:
        yield from ((FACILITATOR, one) for one in _facilitator(session))
        return
    for offer in options(session, waiting[0]):
        yield waiting[0], sample(offer) if isinstance(offer, Form) else offer


def _facilitator(session: Session) -> Iterator[Command]:
    if isinstance(session.stage, Ruling):
        yield ask.RuleOnPoint(upheld=True, reason="-")
        yield ask.RuleOnPoint(upheld=False, reason="-")
    else:
        yield ask.Advance()


def perft(session: Session, depth: int) -> int:
    """Lines of play of so many acts; a form that is refused for its content ends its line."""
    acts = tuple(_acts(session))
    if depth == 1:
        return len(acts)
    total = 0
    for actor, command in acts:
        ruling = decide(session, Submission(actor, command, 0), first_seat)
        if not isinstance(ruling, Refusal):
            after = session
            for event in ruling:
                after = evolve(after, event)
            total += perft(after, depth - 1)
    return total


def counts(name: str) -> str:
    """The file of one profile: a line a position, a count a depth."""
    lines = [f"# {name}: lines of play to depth 1, 2, 3; `python tests/rules/perft.py` counts anew"]
    for place, reach in POSITIONS.items():
        session = reach(shipped(name)).session
        found = " ".join(str(perft(session, depth)) for depth in range(1, DEPTH + 1))
        lines.append(f"{place}: {found}")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    for profile in PROFILES:
        (GOLDEN / f"{profile}.txt").write_text(counts(profile), encoding="utf-8")
