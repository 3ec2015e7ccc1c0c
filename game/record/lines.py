"""The lines of a record: header, entries, end. Public parts inline, secrets beside them.

Where a secret belongs, the public part holds its place among the line's secrets. What is said
here is version 2; older lines are turned into it (`upcasters`) before they are read.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from game import __version__
from game.domain.delegation import FACILITATOR, PUBLIC, Actor
from game.domain.events import Event
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
from game.record.codec import Codec, Codecs, canonical, codec, decode, encode
from game.record.codes import todays_codecs
from game.record.hashes import digest, longer, shorter
from game.record.problem import malformed
from game.record.secrets import HIDDEN, Seals, Secrets, opened
from game.wording import _

__all__ = [
    "FORMAT",
    "VERSION",
    "content_of",
    "entry_line",
    "header_line",
    "read_digest",
    "read_entry",
    "read_header",
]

FORMAT: Final = "ad-referendum-record"
VERSION: Final = 2

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
    "content",
    "codes",
    "mandates",
    "briefings",
    "seed",
)
_REFUSAL: Final = codec(Refusal)
_TEXT: Final = codec(str)
_WHOLE: Final = codec(int)

_KNOWN_OF_HEADER: Final = frozenset((*_HEADER_KEYS, "x"))
_KNOWN_OF_ENTRY: Final = frozenset(("at", "by", "c", "e", "r", "s", "n", "d", "x"))
_NONE: Final[tuple[()]] = ()


def header_line(header: Header, seals: Seals) -> dict[str, Any]:
    """The first line: the scenario embedded, its mandates, briefings and the seed sealed."""
    scenario = header.scenario
    public = encode(Scenario, replace(scenario, mandates=(), briefings=()))
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
        public,
        content_of(public),
        todays_codecs.codes,
        [seals.add((one.delegation,), encode(Mandate, one)) for one in scenario.mandates],
        [seals.add((code,), [code, text]) for code, text in scenario.briefings],
        seals.add((FACILITATOR,), header.seed),
    )
    return dict(zip(_HEADER_KEYS, values, strict=True)) | {"x": seals.sealed}


def content_of(scenario: Any) -> str:
    """The hash of a scenario's public part, as the header embeds it."""
    return shorter(digest(canonical(scenario)))


def read_header(public: Mapping[str, Any], openings: Any) -> tuple[Header, bool]:
    """The header with its secrets put back, and whether any of them is hidden.

    What a redacted copy hides is left out; its seed is 0.
    """
    if not public.keys() <= _KNOWN_OF_HEADER:
        malformed(_("the line says something that this game does not know"))
    secrets = opened(public.get("x", []), openings)
    seed = _secret(public.get("seed"), secrets)
    header = Header(
        scenario=_scenario(public, secrets),
        length=decode(str, public.get("length")),
        seats=decode(tuple[Seat, ...], public.get("seats")),
        seed=0 if seed is HIDDEN else decode(int, seed),
        sitting=decode(str, public.get("sitting")),
        clocks=decode(bool, public.get("clocks")),
        started=decode(str, public.get("started")),
        parent=decode(str, public.get("parent")),
    )
    return header, any(value is HIDDEN for _to, value in secrets)


def _scenario(public: Mapping[str, Any], secrets: Secrets) -> Scenario:
    """The embedded scenario, with those mandates and briefings that are not hidden."""
    spelt = public.get("scenario")
    if public.get("content") != content_of(spelt):
        malformed(_("the scenario is not the one that the header names"))
    scenario: Scenario = decode(Scenario, spelt)
    return replace(
        scenario,
        mandates=_opened(tuple[Mandate, ...], public.get("mandates"), secrets),
        briefings=_opened(tuple[tuple[str, str], ...], public.get("briefings"), secrets),
    )


def entry_line(
    entry: Entry, seals: Seals, before: int, state: str = "", codecs: Codecs = todays_codecs
) -> dict[str, Any]:
    """One submission: its public part inline, each secret part sealed.

    `before` is the time of the entry before; `state` the digest of the public session after it.
    """
    audience = command_audience(entry)
    command = _shown(audience, codecs.command.write(entry.command), seals)
    line: dict[str, Any] = {} if entry.at == before else {"at": entry.at}
    if _actor_of(command) != entry.actor:
        line["by"] = entry.actor
    line["c"] = command
    if entry.events:
        write = codecs.event.write
        line["e"] = [_shown(event_audience(one), write(one), seals) for one in entry.events]
    line |= _rarer(entry, audience, seals)
    if state:
        line["d"] = shorter(state)
    return line | {"x": seals.sealed} if seals.sealed else line


def _rarer(entry: Entry, audience: tuple[Actor, ...], seals: Seals) -> dict[str, Any]:
    """What many entries lack: a refusal, a sentence said with the act, private notes."""
    line: dict[str, Any] = {}
    if entry.refusal is not None:
        line["r"] = _shown(audience, _REFUSAL.write(entry.refusal), seals)
    if entry.said:
        line["s"] = _shown(audience, entry.said, seals)
    if entry.notes:
        line["n"] = [seals.add((one.audience,), one.text) for one in entry.notes]
    return line


def _shown(audience: tuple[Actor, ...], value: Any, seals: Seals) -> Any:
    """The value itself if it is public, else the place of its seal."""
    return value if audience == (PUBLIC,) else seals.add(audience, value)


def _actor_of(command: Any) -> Any:
    """Who acts, as a command that can be seen says in its first field; None otherwise."""
    return command[1] if type(command) is list and len(command) > 1 else None


def read_entry(
    public: Mapping[str, Any], openings: Any, number: int, before: int, codecs: Codecs
) -> tuple[Entry, bool]:
    """The entry with its secrets put back, and whether any of them is hidden.

    Of what a redacted copy hides, events and notes are left out, `said` is empty, and
    the command (and the refusal) of the entry is None.
    """
    if not public.keys() <= _KNOWN_OF_ENTRY:
        malformed(_("the line says something that this game does not know"))
    secrets = opened(public["x"], openings) if "x" in public else _NONE
    if openings is not HIDDEN and not secrets:
        malformed(_("the secrets do not fit their commitments"))
    command = public.get("c")
    entry = Entry(
        number,
        _WHOLE.read(public.get("at", before)),
        _TEXT.read(public.get("by", _actor_of(command))),
        _inline(codecs.command, command, secrets),
        _events(public, secrets, codecs.event),
        _inline(_REFUSAL, public["r"], secrets) if "r" in public else None,
        (_inline(_TEXT, public["s"], secrets) or "") if "s" in public else "",
        _notes(public, secrets) if "n" in public else (),
    )
    return entry, bool(secrets) and any(value is HIDDEN for _to, value in secrets)


def read_digest(public: Mapping[str, Any]) -> str:
    """The digest of the session after the entry, as hexadecimal; "" if the line has none."""
    return longer(public["d"]) if "d" in public else ""


def _events(public: Mapping[str, Any], secrets: Secrets, kind: Codec) -> tuple[Event, ...]:
    spelt = _listed(public, "e")
    if not secrets:
        return tuple(map(kind.read, spelt))
    read = [_inline(kind, one, secrets) for one in spelt]
    return tuple([one for one in read if one is not None])


def _notes(public: Mapping[str, Any], secrets: Secrets) -> tuple[Note, ...]:
    notes = []
    for place in _listed(public, "n"):
        text = _secret(place, secrets)
        audience = secrets[place][0]
        if len(audience) != 1:
            malformed(_("a note is for one reader"))
        if text is not HIDDEN:
            notes.append(Note(audience[0], _TEXT.read(text)))
    return tuple(notes)


def _inline(kind: Codec, spelt: Any, secrets: Secrets) -> Any:
    """A value that stands inline, or in its place among the secrets; None if hidden."""
    if type(spelt) is not int:
        return kind.read(spelt)
    value = _secret(spelt, secrets)
    return None if value is HIDDEN else kind.read(value)


def _opened(kind: Any, places: Any, secrets: Secrets) -> Any:
    values = [_secret(one, secrets) for one in decode(tuple[int, ...], places)]
    return decode(kind, [one for one in values if one is not HIDDEN])


def _secret(place: Any, secrets: Secrets) -> Any:
    if type(place) is not int or not 0 <= place < len(secrets):
        malformed(_("a secret is missing from the line"))
    return secrets[place][1]


def _listed(public: Mapping[str, Any], key: str) -> list[Any]:
    value = public.get(key, [])
    if type(value) is not list:
        malformed(_("expects a list"))
    return value
