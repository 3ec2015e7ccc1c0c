"""At the table: what was said and done, one line an event, newest last."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from game.domain.commands import AskAdviser
from game.domain.delegation import FACILITATOR, PUBLIC, Actor
from game.domain.events import Event, ProposalTabled, WordingSuggested
from game.domain.proceedings import Entry, command_audience, event_audience
from game.domain.refusal import Refusal
from game.domain.scenario import Scenario
from game.wording import _
from game.wording.events import Authors, line
from game.wording.refusals import rule_name, sentence

__all__ = ["LogLine", "log_lines"]


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line: who (a delegation's code, or "" for the chair), the sentence, the words said.

    `entry` is the entry's number in the record; `refused` marks an act that was out of
    order, which only its own seat and the facilitator see.
    """

    entry: int
    delegation: str
    name: str
    flag: str
    sentence: str
    quote: str = ""
    refused: bool = False


def log_lines(
    scenario: Scenario, entries: Sequence[Entry], audience: Actor, limit: int = 40
) -> tuple[LogLine, ...]:
    """The newest `limit` lines that `audience` (PUBLIC or a seat) may read."""
    lines: list[LogLine] = []
    for place in range(len(entries) - 1, -1, -1):
        authors = _authors(scenario, entries[: place + 1])
        told = (
            *_lines(scenario, entries[place], audience, authors),
            *_notices(scenario, entries[place]),
        )
        lines.extend(reversed(told))
        if len(lines) >= limit:
            break
    return tuple(reversed(lines[:limit]))


def _authors(scenario: Scenario, entries: Sequence[Entry]) -> Authors:
    """Who made a proposal, looked for backwards: after an act was taken back, numbers return."""

    def author(number: int) -> str:
        for entry in reversed(entries):
            for event in entry.events:
                if (
                    isinstance(event, ProposalTabled | WordingSuggested)
                    and event.proposal.number == number
                ):
                    known = scenario.names | scenario.voices
                    return known.get(event.proposal.author, "")
        return ""

    return author


def _may_see(audiences: tuple[Actor, ...], audience: Actor) -> bool:
    return PUBLIC in audiences or audience in audiences or audience == FACILITATOR


def _lines(
    scenario: Scenario, entry: Entry, audience: Actor, authors: Authors
) -> Iterator[LogLine]:
    names = scenario.names | scenario.voices
    if entry.refusal is not None:
        if audience != PUBLIC and _may_see(command_audience(entry), audience):
            yield _refused(scenario, entry, entry.refusal, names)
        return
    if isinstance(entry.command, AskAdviser):
        if audience != PUBLIC and _may_see(command_audience(entry), audience):
            yield _asked(scenario, entry, names)
        return
    quote = entry.said
    for event in entry.events:
        text = line(event, names, authors) if _may_see(event_audience(event), audience) else ""
        if text:
            yield _line(scenario, entry, _speaker(event, entry), text, quote)
            quote = ""
    if quote and _may_see(command_audience(entry), audience):
        said = _("{name} says:").format(name=names.get(entry.actor, entry.actor))
        yield _line(scenario, entry, entry.actor, said, quote)


def _speaker(event: Event, entry: Entry) -> str:
    """The delegation a line is about, if it is the one that acted; else the chair speaks."""
    own = str(getattr(event, "delegation", ""))
    inner = ("proposal", "objection", "package", "amendment", "explanation")
    for name in inner:
        thing = getattr(event, name, None)
        own = own or str(getattr(thing, "author", "") or getattr(thing, "delegation", ""))
    acted = str(getattr(entry.command, "delegation", entry.actor))
    return own if own == acted else ""


def _line(scenario: Scenario, entry: Entry, code: str, text: str, quote: str) -> LogLine:
    who = next((one for one in scenario.delegations if one.code == code), None)
    said = "" if quote and quote in text else quote
    text = _without_repetition(text, said)
    if who is None:
        return LogLine(entry.number, "", "", "", text, said)
    return LogLine(entry.number, who.code, who.name, who.flag, text, said)


def _without_repetition(text: str, said: str) -> str:
    """A reason that the words said give anyway is left to them."""
    act, colon, reason = text.partition(": ")
    if colon and said and reason.strip().rstrip(".") in said:
        return f"{act}."
    return text


def _notices(scenario: Scenario, entry: Entry) -> Iterator[LogLine]:
    """What everyone is told beside an act: a seat could not be played as it was meant to."""
    for note in entry.notes:
        if note.audience == PUBLIC:
            yield _line(scenario, entry, "", note.text, "")


def _asked(scenario: Scenario, entry: Entry, names: Mapping[str, str]) -> LogLine:
    text = _("{name} asked its adviser.").format(name=names[entry.actor])
    return _line(scenario, entry, entry.actor, text, "")


def _refused(
    scenario: Scenario, entry: Entry, refusal: Refusal, names: Mapping[str, str]
) -> LogLine:
    text = f"{sentence(refusal, names)} ({rule_name(refusal)})"
    return replace(_line(scenario, entry, entry.actor, text, ""), refused=True)
