"""A table where one seat is a scripted person and the others are computer delegates."""

from dataclasses import dataclass

from five_delegates import LIMIT, Play, dice_of, seen, submit

from game.delegates import STRATEGIES, Move, View, visible_entry
from game.domain.ballot import Choice
from game.domain.commands import (
    AcceptPackage,
    CastBallot,
    DeclinePackage,
    Object,
    Pass,
    Propose,
    RaisePlacard,
)
from game.domain.phase import Phase
from game.domain.proceedings import Header
from game.domain.scenario import Scenario
from game.domain.stage import Call, Floor, PackageAnswers, Question, Vote
from game.interests import shares
from game.rules import awaiting, open_session, options, why_not
from game.rules.forms import Form

REASON = "Our instructions do not allow it."


@dataclass(frozen=True)
class Person:
    """A person by script: objects below `asks` (0-1 of a paragraph), votes by value."""

    asks: float
    joins: float = 0.0
    """So much of its surplus it must have to let the whole text pass; 0: no deal's worth."""

    def choose(self, view: View) -> Move:
        """Its act at this stage."""
        act = ACTS.get(type(view.session.stage), _nothing)
        command = act(self, view)
        if command is None or why_not(view.session, view.delegation, command):
            command = _way_out(view)
        return Move(command)


def ratio(view: View, paragraph: str, option: str | None) -> float:
    """Where an option stands between the worst and the best of a paragraph."""
    interest = view.mandate.interest(paragraph)
    if interest is None or option is None:
        return 1.0
    values = dict(interest.values)
    low, high = min(values.values()), max(values.values())
    return (values[option] - low) / (high - low)


def crosses(view: View, paragraph: str, option: str | None) -> bool:
    interest = view.mandate.interest(paragraph)
    return interest is not None and option in interest.red_lines


def worth(view: View) -> float:
    """What the text as it stands is worth, 0-100."""
    opened = view.scenario.length(view.length).open
    return sum(
        share
        * dict(view.mandate.interest(name).values)[view.session.paragraph(name).standing.option]
        for name, share in shares(view.mandate, opened).items()
    )


def _bad(person: Person, view: View, paragraph: str, option: str | None) -> bool:
    return crosses(view, paragraph, option) or ratio(view, paragraph, option) < person.asks


def _call(person: Person, view: View):
    paragraph = view.session.paragraph(view.session.stage.paragraph)
    if _bad(person, view, paragraph.id, paragraph.standing.option):
        return RaisePlacard(view.delegation)
    return Pass(view.delegation)


def _floor(_person: Person, view: View):
    paragraph = view.session.paragraph(view.session.stage.paragraph)
    keys = [one.key for one in paragraph.options if not crosses(view, paragraph.id, one.key)]
    best = max(keys, key=lambda key: ratio(view, paragraph.id, key))
    return Propose(view.delegation, paragraph.id, best)


def _question(person: Person, view: View):
    subject = view.session.stage.subject
    if QUESTIONS[subject.kind](person, view, subject):
        return Object(view.delegation, REASON)
    return Pass(view.delegation)


def _bad_wording(person: Person, view: View, subject) -> bool:
    paragraph = view.session.paragraph(subject.paragraph)
    return _bad(person, view, paragraph.id, paragraph.wording(subject.number).option)


def _bad_package(person: Person, view: View, subject) -> bool:
    terms = view.session.package(subject.number).terms
    if any(crosses(view, one.paragraph, one.wording.option) for one in terms):
        return True
    return sum(ratio(view, one.paragraph, one.wording.option) for one in terms) < (
        person.asks * len(terms)
    )


def _bad_text(person: Person, view: View, _subject) -> bool:
    no_deal = view.mandate.no_deal_for(view.length)
    return worth(view) < no_deal + person.joins * (100 - no_deal)


QUESTIONS = {
    "wording": _bad_wording,
    "package": _bad_package,
    "adoption": _bad_text,
    "revision": lambda *_: False,
    "division": lambda *_: False,
}


def _answer(person: Person, view: View):
    number = view.session.stage.package
    package = view.session.package(number)
    good = sum(ratio(view, one.paragraph, one.wording.option) for one in package.terms)
    red = any(crosses(view, one.paragraph, one.wording.option) for one in package.terms)
    if red or good < person.asks * len(package.terms):
        return DeclinePackage(view.delegation, number, REASON)
    return AcceptPackage(view.delegation, number)


def _vote(person: Person, view: View):
    bad = _bad_text(person, view, None)
    return CastBallot(view.delegation, Choice.NO if bad else Choice.YES)


def _nothing(_person: Person, view: View):
    return Pass(view.delegation)


def _way_out(view: View):
    """Pass, or the first thing that is in order."""
    silent = Pass(view.delegation)
    if why_not(view.session, view.delegation, silent) is None:
        return silent
    offers = options(view.session, view.delegation)
    return next(one for one in offers if not isinstance(one, Form))


ACTS = {Call: _call, Floor: _floor, Question: _question, PackageAnswers: _answer, Vote: _vote}


def play_with(made: Scenario, person: Person, code: str, strategy: str, seed: int) -> Play:
    """One scripted person among computer delegates of one level, to the end of a short session."""
    header = Header(made, "short", (), seed)
    played = Play(header, open_session(header))
    chosen = STRATEGIES[strategy]
    others = [one for one in played.session.codes if one != code]
    memories = {one: chosen.open(seen(played, one)) for one in others}
    for number in range(1, LIMIT):
        if played.session.phase is Phase.CLOSED:
            return played
        who = awaiting(played.session)[0]
        move = (
            person.choose(seen(played, who))
            if who == code
            else chosen.choose(seen(played, who), memories[who], dice_of(seed, who, number))
        )
        entry = submit(played, who, move, number)
        for one, memory in memories.items():
            memories[one] = chosen.observe(memory, visible_entry(entry, one))
    message = "the session does not end"
    raise AssertionError(message)


__all__ = ["Person", "play_with"]
