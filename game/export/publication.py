"""What an export may contain: decided here, once, for every format.

The public sees what was said and done at the table. A delegation sees besides its own
instructions, refused acts, notes and ballots. "all" is the facilitator's own copy: it holds
whatever the record holds. Once the facilitator has opened the mandates, and that is in the
record, they are public, with the refused acts; the seed and private notes never are.
"""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Final, cast

from game.debrief.findings import Debrief, debrief
from game.domain.commands import Command
from game.domain.delegation import PUBLIC, Actor
from game.domain.proceedings import (
    Entry,
    Header,
    Proceedings,
    command_audience,
    event_audience,
)
from game.domain.session import Session
from game.record import fold, public_session
from game.rules import evolve, open_session

__all__ = ["EVERYTHING", "HIDDEN", "Publication", "audiences", "publish"]

EVERYTHING: Final = "all"
"""The audience that gets the whole record: the facilitator alone."""

HIDDEN: Final[Command] = cast("Any", None)
"""What stands for a command that the audience may not see, as in a redacted record."""


@dataclass(frozen=True)
class Publication:
    """A record as one audience may read it; exporters are given nothing else.

    `chain` is the last link of the record's chain, "" where there is no record. Hidden
    commands are HIDDEN; hidden refusals, events, notes, mandates and briefings are missing.
    """

    proceedings: Proceedings
    audience: Actor = PUBLIC
    chain: str = ""

    @property
    def session(self) -> Session:
        """The session as it stands at the end."""
        return self.proceedings.session

    @property
    def header(self) -> Header:
        """What the session started from, without what the audience may not know."""
        return self.proceedings.header

    @cached_property
    def sessions(self) -> tuple[Session, ...]:
        """The public session after entry 0, 1, 2, ..."""
        opening = open_session(self.header)
        folded = fold(self.header, self.proceedings.entries, lambda _header: opening, evolve)
        return (opening, *(public_session(session) for _entry, session in folded))

    @cached_property
    def findings(self) -> Debrief:
        """The debrief of this audience: of mandates only what the publication holds."""
        shown = self.proceedings
        if self.audience == EVERYTHING:
            shown = replace(shown, session=replace(shown.session, mandates_open=True))
        return debrief(shown, self.audience, self.sessions)


def audiences(proceedings: Proceedings) -> tuple[Actor, ...]:
    """Whom a record can be exported for."""
    return (PUBLIC, *proceedings.session.codes, EVERYTHING)


def publish(proceedings: Proceedings, audience: Actor = PUBLIC, chain: str = "") -> Publication:
    """Prepare a record for an audience; KeyError for one that has no seat in it."""
    if audience not in audiences(proceedings):
        raise KeyError(audience)
    if audience == EVERYTHING:
        return Publication(proceedings, audience, chain)
    opened = proceedings.session.mandates_open
    shown = Proceedings(
        header=_header(proceedings.header, audience, opened=opened),
        entries=tuple(_entry(one, audience, opened=opened) for one in proceedings.entries),
        session=public_session(proceedings.session),
    )
    return Publication(shown, audience, chain)


def _header(header: Header, audience: Actor, *, opened: bool) -> Header:
    """The seed of all lots is nobody's to know who might play the session again."""
    scenario = header.scenario
    mandates = tuple(one for one in scenario.mandates if opened or one.delegation == audience)
    briefings = tuple(one for one in scenario.briefings if opened or one[0] == audience)
    return replace(
        header, seed=0, scenario=replace(scenario, mandates=mandates, briefings=briefings)
    )


def _entry(entry: Entry, audience: Actor, *, opened: bool) -> Entry:
    readers = {PUBLIC, audience}
    known = not readers.isdisjoint(command_audience(entry))
    told = known or (opened and entry.refusal is not None)
    return replace(
        entry,
        command=entry.command if told else HIDDEN,
        events=tuple(one for one in entry.events if not readers.isdisjoint(event_audience(one))),
        refusal=entry.refusal if told else None,
        said=entry.said if told else "",
        notes=tuple(one for one in entry.notes if one.audience == audience),
    )
