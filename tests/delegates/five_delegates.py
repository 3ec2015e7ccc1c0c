"""An invented negotiation of five, and a driver that lets strategies play it to its end."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from hashlib import blake2b

from table_of_five import CODES, PACE, scenario

from game.delegates import STRATEGIES, Move, View, view, visible_entry
from game.domain.commands import Command, Submission
from game.domain.mandate import Interest, Mandate
from game.domain.paragraph import Option
from game.domain.phase import Phase
from game.domain.proceedings import Confidential, Entry, Header
from game.domain.refusal import Refusal
from game.domain.scenario import Length, Position, Scenario
from game.domain.session import Session
from game.rules import (
    Form,
    awaiting,
    decide,
    evolve,
    open_session,
    options,
    sample,
    why_not,
)

OPEN = ("PP1", "PP2", "PP3", "PP4", "PP5", "OP1", "OP2", "OP3", "OP4")
TALKS = replace(PACE, statement_seconds=30, name="standard")
BRIEF = replace(
    PACE,
    name="short",
    reading_seconds=(360,),
    recess_seconds=(90,),
    silences=1,
    choice_seconds=0,
    own_words=0,
    breaks=0,
    amendments=0,
    separate_votes=0,
)
LIMIT = 3000
LEANINGS = ("strong", "adopted", "weak", "other")
KEYS = ("adopted", "weak", "strong", "other", "omitted")
TEMPERAMENTS = ("standard", "accommodating", "standard", "tough", "standard")
STANCES = {"strong": "C", "adopted": "S", "weak": "K", "other": "F"}


def negotiation(draw: int = 0, share: float = 0.55) -> Scenario:
    """Nine open paragraphs of five options; no deal is worth `share` of the best text.

    `draw` varies the invented mandates. Their figures have odd decimals so that a test
    finds them wherever they leak.
    """
    base = scenario(*OPEN)
    dice = random.Random(draw)
    leanings = {(code, name): LEANINGS[dice.randrange(4)] for code in CODES for name in OPEN}
    return replace(
        base,
        paragraphs=tuple(
            replace(one, options=(*one.options, Option("other", "Other", f"Recalling {one.id}", 2)))
            for one in base.paragraphs
        ),
        mandates=tuple(_mandate(code, leanings, dice, share) for code in CODES),
        positions=tuple(_positions(leanings, dice)),
        profile=replace(base.profile, paces=(TALKS, BRIEF)),
        lengths=(Length("standard", OPEN), Length("short", OPEN[::2])),
    )


def _positions(leanings: dict[tuple[str, str], str], dice: random.Random) -> Iterator[Position]:
    """About half of all leanings are known in public."""
    for (code, name), lean in leanings.items():
        if dice.random() < 0.5:
            yield Position(code, name, STANCES[lean], f"{code} looks to {name}.")


def _mandate(
    code: str, leanings: dict[tuple[str, str], str], dice: random.Random, share: float
) -> Mandate:
    interests = tuple(_interest(name, leanings[code, name], dice) for name in OPEN)
    total = sum(one.weight for one in interests)
    best = sum(one.weight * max(dict(one.values).values()) for one in interests) / total
    no_deal = round(best * share + 0.123, 3)
    temperament = TEMPERAMENTS[CODES.index(code)]
    lengths = (("standard", no_deal), ("short", no_deal))
    return Mandate(code, interests, lengths, 15.0, temperament)


def _interest(name: str, lean: str, dice: random.Random) -> Interest:
    values = {key: 30.517 + dice.randrange(40) for key in KEYS}
    values["omitted"] = 3.517 + dice.randrange(20)
    values[lean] = 80.517 + dice.randrange(19)
    red = tuple(key for key in ("strong", "omitted") if key != lean and dice.random() < 0.08)
    reasons = tuple(
        (key, f"Here {key} language {'suits' if key == lean else 'strains'} us.") for key in KEYS
    )
    weight = 1.031 + dice.randrange(5)
    return Interest(name, weight, tuple(values.items()), reasons, red, "It cannot be accepted.")


@dataclass
class Play:
    """A session that strategies played, move by move."""

    header: Header
    session: Session
    moves: list[tuple[str, Move]] = field(default_factory=list)
    out_of_order: list[tuple[str, Refusal]] = field(default_factory=list)

    def said_by(self, code: str) -> list[str]:
        """What one delegation said in public, in order."""
        return [move.said for who, move in self.moves if who == code and move.said]


def dice_of(seed: int, code: str, number: int):
    """A delegate's own dice for one move."""
    thrown = 0

    def dice(sides: int) -> int:
        nonlocal thrown
        thrown += 1
        digest = blake2b(f"{seed}|{code}|{number}|{thrown}".encode(), digest_size=8).digest()
        return int.from_bytes(digest, "big") % sides

    return dice


def lots_of(seed: int, number: int):
    """The rules' lots for one entry."""
    dice = dice_of(seed, "rules", number)
    return lambda _stream, sides: dice(sides)


def play(made: Scenario, strategy: str, seed: int = 1, length: str = "standard") -> Play:
    """Let five delegates of one strategy negotiate until the meeting closes."""
    header = Header(made, length, (), seed)
    played = Play(header, open_session(header))
    chosen = STRATEGIES[strategy]
    memories = {code: chosen.open(seen(played, code)) for code in played.session.codes}
    for number in range(1, LIMIT):
        if played.session.phase is Phase.CLOSED:
            return played
        who = awaiting(played.session)[0]
        move = chosen.choose(seen(played, who), memories[who], dice_of(seed, who, number))
        if refusal := why_not(played.session, who, move.command):
            played.out_of_order.append((who, refusal))
            return played
        entry = submit(played, who, move, number)
        for code, memory in memories.items():
            memories[code] = chosen.observe(memory, visible_entry(entry, code))
    message = "the session does not end"
    raise AssertionError(message)


def seen(played: Play, code: str) -> View:
    """What one delegation sees now."""
    mandates = Confidential(played.header.scenario.mandates)
    return view(played.header, played.session, code, mandates.of(code))


def submit(played: Play, who: str, move: Move, number: int) -> Entry:
    """Rule on a move and fold what follows."""
    seed = played.header.seed
    submission = Submission(who, move.command, number * 1000)
    ruling = decide(played.session, submission, lots_of(seed, number))
    assert not isinstance(ruling, Refusal), (move, ruling)
    for event in ruling:
        played.session = evolve(played.session, event)
    played.moves.append((who, move))
    return Entry(number, number * 1000, who, move.command, ruling, said=move.said)


def answers_alone(made: Scenario, strategy: str, code: str, length: str = "short") -> list[Move]:
    """What one delegate does at a table whose others follow a script blind to all mandates.

    The others pass, raise placards, propose and object by rote; only `code` is a strategy.
    """
    header = Header(made, length, (), 1)
    played = Play(header, open_session(header))
    chosen = STRATEGIES[strategy]
    memory = chosen.open(seen(played, code))
    number = 0
    while played.session.phase is not Phase.CLOSED:
        number += 1
        who = awaiting(played.session)[0]
        dice = dice_of(1, who, number)
        if who == code:
            move = chosen.choose(seen(played, code), memory, dice)
        else:
            move = Move(by_rote(played.session, who, dice))
        memory = chosen.observe(memory, visible_entry(submit(played, who, move, number), code))
    return [move for who, move in played.moves if who == code]


def by_rote(session: Session, code: str, dice) -> Command:
    """Any offer, by lot: what a delegation without instructions might do."""
    offers = options(session, code)
    filled = [sample(one) if isinstance(one, Form) else one for one in offers]
    in_order = [one for one in filled if why_not(session, code, one) is None]
    return in_order[dice(len(in_order))]


__all__ = ["CODES", "OPEN", "answers_alone", "negotiation", "play"]
