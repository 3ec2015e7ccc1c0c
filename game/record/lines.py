"""The lines of a record: header, entries, end. Public parts inline, secrets beside them.

Where a secret belongs, the public part holds its place among the line's secrets.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final, TypeAlias

from game import __version__
from game.domain.commands import Command
from game.domain.delegation import FACILITATOR, PUBLIC, Actor
from game.domain.events import Event, PhaseEntered, Rewound
from game.domain.mandate import Mandate
from game.domain.proceedings import (
    Entry,
    Header,
    Note,
    Seat,
    command_audience,
    event_audience,
)
from game.domain.refusal import Refusal
from game.domain.scenario import Scenario
from game.domain.session import Session
from game.domain.stage import Stage, Vote
from game.record.codec import Codec, canonical, codec, decode, encode
from game.record.problem import malformed
from game.record.secrets import HIDDEN, Seals, digest, opened
from game.wording import _

__all__ = [
    "FORMAT",
    "VERSION",
    "entry_line",
    "header_line",
    "phase_may_change",
    "public_session",
    "read_entry",
    "read_header",
    "session_digest",
]

FORMAT: Final = "ad-referendum-record"
VERSION: Final = 1

_HEADER_KEYS: Final = (
    "format",
    "version",
    "engine",
    "started",
    "parent",
    "length",
    "sitting",
    "clocks",
    "seats",
    "scenario",
    "mandates",
    "briefings",
    "seed",
)
_COMMAND: Final = codec(Command)
_EVENT: Final = codec(Event)
_REFUSAL: Final = codec(Refusal)
_SESSION: Final = codec(Session)
_TEXT: Final = codec(str)
_WHOLE: Final = codec(int)

_Secrets: TypeAlias = tuple[tuple[tuple[Actor, ...], Any], ...]
_ENTRY_KEYS: Final = ("n", "at", "by", "cmd", "ev", "ref", "said", "notes", "digest", "sec")


def header_line(header: Header, seals: Seals) -> dict[str, Any]:
    """The first line: the scenario embedded, its mandates, briefings and the seed sealed."""
    scenario = header.scenario
    public = replace(scenario, mandates=(), briefings=())
    values = (
        FORMAT,
        VERSION,
        __version__,
        header.started,
        header.parent,
        header.length,
        header.sitting,
        header.clocks,
        encode(tuple[Seat, ...], header.seats),
        encode(Scenario, public),
        [seals.add((one.delegation,), encode(Mandate, one)) for one in scenario.mandates],
        [seals.add((code,), [code, text]) for code, text in scenario.briefings],
        seals.add((FACILITATOR,), header.seed),
    )
    return dict(zip(_HEADER_KEYS, values, strict=True))


def read_header(public: Mapping[str, Any], openings: Any) -> tuple[Header, bool]:
    """The header with its secrets put back, and whether any of them is hidden.

    What a redacted copy hides is left out; its seed is 0.
    """
    _known_keys(public, (*_HEADER_KEYS, "sec"))
    secrets = opened(public.get("sec", []), openings)
    scenario = replace(
        decode(Scenario, public.get("scenario")),
        mandates=_opened(tuple[Mandate, ...], public.get("mandates"), secrets),
        briefings=_opened(tuple[tuple[str, str], ...], public.get("briefings"), secrets),
    )
    seed = _secret(public.get("seed"), secrets)
    header = Header(
        scenario=scenario,
        length=decode(str, public.get("length")),
        seats=decode(tuple[Seat, ...], public.get("seats")),
        seed=0 if seed is HIDDEN else decode(int, seed),
        sitting=decode(str, public.get("sitting")),
        clocks=decode(bool, public.get("clocks")),
        started=decode(str, public.get("started")),
        parent=decode(str, public.get("parent")),
        version=decode(int, public.get("version")),
    )
    return header, any(value is HIDDEN for _to, value in secrets)


def entry_line(entry: Entry, seals: Seals) -> dict[str, Any]:
    """One submission: its public part inline, each secret part sealed."""
    audience = command_audience(entry)
    line: dict[str, Any] = {"n": entry.number, "at": entry.at, "by": entry.actor}
    line["cmd"] = _shown(audience, _COMMAND.write(entry.command), seals)
    if entry.events:
        line["ev"] = [_shown(event_audience(one), _EVENT.write(one), seals) for one in entry.events]
    if entry.refusal is not None:
        line["ref"] = _shown(audience, _REFUSAL.write(entry.refusal), seals)
    if entry.said:
        line["said"] = _shown(audience, entry.said, seals)
    if entry.notes:
        line["notes"] = [seals.add((one.audience,), one.text) for one in entry.notes]
    return line


def _shown(audience: tuple[Actor, ...], value: Any, seals: Seals) -> Any:
    """The value itself if it is public, else the place of its seal."""
    return value if audience == (PUBLIC,) else seals.add(audience, value)


def read_entry(public: Mapping[str, Any], openings: Any) -> tuple[Entry, bool]:
    """The entry with its secrets put back, and whether any of them is hidden.

    Of what a redacted copy hides, events and notes are left out, `said` is empty, and
    the command (and the refusal) of the entry is None.
    """
    _known_keys(public, _ENTRY_KEYS)
    secrets = opened(public.get("sec", []), openings)
    refusal = _inline(_REFUSAL, public["ref"], secrets) if "ref" in public else None
    events = [_inline(_EVENT, one, secrets) for one in _listed(public, "ev")]
    entry = Entry(
        number=_WHOLE.read(public.get("n")),
        at=_WHOLE.read(public.get("at")),
        actor=_TEXT.read(public.get("by")),
        command=_inline(_COMMAND, public.get("cmd"), secrets),
        events=tuple([one for one in events if one is not None]),
        refusal=refusal,
        said=_inline(_TEXT, public.get("said", ""), secrets) or "",
        notes=_notes(public, secrets),
    )
    return entry, any(value is HIDDEN for _to, value in secrets)


def _notes(public: Mapping[str, Any], secrets: _Secrets) -> tuple[Note, ...]:
    notes = []
    for place in _listed(public, "notes"):
        text = _secret(place, secrets)
        audience = secrets[place][0]
        if len(audience) != 1:
            malformed(_("a note is for one reader"))
        if text is not HIDDEN:
            notes.append(Note(audience[0], _TEXT.read(text)))
    return tuple(notes)


def _inline(kind: Codec, spelt: Any, secrets: _Secrets) -> Any:
    """A value that stands inline, or in its place among the secrets; None if hidden."""
    if type(spelt) is not int:
        return kind.read(spelt)
    value = _secret(spelt, secrets)
    return None if value is HIDDEN else kind.read(value)


def _opened(kind: Any, places: Any, secrets: _Secrets) -> Any:
    values = [_secret(one, secrets) for one in decode(tuple[int, ...], places)]
    return decode(kind, [one for one in values if one is not HIDDEN])


def _secret(place: Any, secrets: _Secrets) -> Any:
    if type(place) is not int or not 0 <= place < len(secrets):
        malformed(_("a secret is missing from the line"))
    return secrets[place][1]


def _listed(public: Mapping[str, Any], key: str) -> list[Any]:
    value = public.get(key, [])
    if type(value) is not list:
        malformed(_("expects a list"))
    return value


def _known_keys(public: Mapping[str, Any], known: tuple[str, ...]) -> None:
    if not public.keys() <= set(known):
        malformed(_("the line says something that this game does not know"))


def phase_may_change(entry: Entry) -> bool:
    """After such an entry the record carries a digest of the public session."""
    return any(isinstance(one, PhaseEntered | Rewound) for one in entry.events)


def session_digest(session: Session) -> str:
    """128 bits over what everyone may see of the session: without the sealed ballots."""
    return digest(canonical(_SESSION.write(public_session(session))))


def public_session(session: Session) -> Session:
    """The session without sealed ballots, also of a vote that a point of order interrupts."""
    interrupted = tuple(one for stage in session.interrupted if (one := _unmarked(stage)))
    return replace(session, stage=_unmarked(session.stage), interrupted=interrupted)


def _unmarked(stage: Stage | None) -> Stage | None:
    return replace(stage, ballots=()) if isinstance(stage, Vote) else stage
