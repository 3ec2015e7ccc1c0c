"""The lines of a record: header, entries, end. Public parts inline, secrets beside them."""

from dataclasses import replace
from typing import Any, Final

from game import __version__
from game.domain.commands import Command
from game.domain.delegation import FACILITATOR, PUBLIC
from game.domain.events import Event
from game.domain.mandate import Mandate
from game.domain.proceedings import Entry, Header, Note, command_audience, event_audience
from game.domain.refusal import Refusal
from game.record.codec import canonical, decode, encode
from game.record.problem import malformed
from game.record.secrets import Salt, digest, opened, sealed

__all__ = [
    "FORMAT",
    "VERSION",
    "chained",
    "entry_line",
    "header_line",
    "public_part",
    "read_entry",
    "read_header",
]

FORMAT: Final = "ad-referendum-record"
VERSION: Final = 1
FIRST: Final = "0" * 32
"""The chain before the first line."""

_SECRET_KEYS: Final = ("salt", "val")


def public_part(line: dict[str, Any]) -> dict[str, Any]:
    """What the chain runs over: the line without its secrets' values, salts and its own hash."""
    kept = {key: value for key, value in line.items() if key != "chain"}
    kept["sec"] = [
        {key: value for key, value in part.items() if key not in _SECRET_KEYS}
        for part in line.get("sec", [])
    ]
    return kept


def chained(line: dict[str, Any], previous: str) -> dict[str, Any]:
    """The line with its link: a hash over the one before and its own public part."""
    return {**line, "chain": digest(previous.encode(), canonical(public_part(line)))}


def header_line(header: Header, salt: Salt) -> dict[str, Any]:
    """The first line: the scenario embedded, its mandates, briefings and the seed sealed."""
    scenario = header.scenario
    public = replace(header, scenario=replace(scenario, mandates=(), briefings=()), seed=0)
    secrets = [sealed("mandate", (one.delegation,), encode(one), salt) for one in scenario.mandates]
    secrets += [
        sealed("briefing", (code,), [code, text], salt) for code, text in scenario.briefings
    ]
    secrets.append(sealed("seed", (FACILITATOR,), header.seed, salt))
    return {
        "format": FORMAT,
        "version": VERSION,
        "engine": __version__,
        "header": encode(public),
        "sec": secrets,
    }


def read_header(line: dict[str, Any]) -> Header:
    """The header with its secrets put back; what a redacted copy lacks stays empty."""
    header: Header = decode(Header, line.get("header"))
    parts = [(part.get("kind"), opened(part)) for part in line.get("sec", [])]
    known = [(kind, value) for kind, value in parts if value is not None]
    mandates = tuple(decode(Mandate, value) for kind, value in known if kind == "mandate")
    briefings = tuple((value[0], value[1]) for kind, value in known if kind == "briefing")
    seeds = [int(value) for kind, value in known if kind == "seed"]
    scenario = replace(header.scenario, mandates=mandates, briefings=briefings)
    return replace(header, scenario=scenario, seed=seeds[0] if seeds else 0)


def entry_line(entry: Entry, salt: Salt) -> dict[str, Any]:
    """One submission: its public part inline, each secret part sealed."""
    line: dict[str, Any] = {"n": entry.number, "at": entry.at, "by": entry.actor}
    secrets: list[dict[str, Any]] = []
    audience = command_audience(entry)
    if audience == (PUBLIC,):
        line["cmd"] = encode(entry.command)
    else:
        secrets.append(sealed("cmd", audience, encode(entry.command), salt))
    line["ev"] = [_event(event, secrets, salt) for event in entry.events]
    if entry.refusal is not None:
        secrets.append(sealed("ref", audience, encode(entry.refusal), salt))
    if entry.said:
        line["said"] = entry.said
    secrets += [sealed("note", (one.audience,), one.text, salt) for one in entry.notes]
    if secrets:
        line["sec"] = secrets
    return line


def _event(event: Event, secrets: list[dict[str, Any]], salt: Salt) -> Any:
    """A public event inline; a secret one sealed, with 0 in its place."""
    audience = event_audience(event)
    if audience == (PUBLIC,):
        return encode(event)
    secrets.append(sealed("ev", audience, encode(event), salt))
    return 0


def read_entry(line: dict[str, Any]) -> Entry | None:
    """The entry with its secrets put back; None where a redacted copy lacks one it needs."""
    parts = [(part.get("kind"), part.get("to"), opened(part)) for part in line.get("sec", [])]
    by_kind: dict[str, list[Any]] = {}
    for kind, _to, value in parts:
        by_kind.setdefault(str(kind), []).append(value)
    command = line.get("cmd") or next(iter(by_kind.get("cmd", [])), None)
    sealed_events = iter(by_kind.get("ev", []))
    events = [next(sealed_events, None) if one == 0 else one for one in line.get("ev", [])]
    if command is None or None in events or None in by_kind.get("ref", []):
        return None
    notes = tuple(
        Note(str(to[0]), str(text))
        for kind, to, text in parts
        if kind == "note" and isinstance(to, list) and text is not None
    )
    refusals = by_kind.get("ref", [])
    return Entry(
        number=_whole(line, "n"),
        at=_whole(line, "at"),
        actor=str(line.get("by")),
        command=decode(Command, command),
        events=tuple(decode(Event, one) for one in events),
        refusal=decode(Refusal, refusals[0]) if refusals else None,
        said=str(line.get("said", "")),
        notes=notes,
    )


def _whole(line: dict[str, Any], key: str) -> int:
    value = line.get(key)
    if not isinstance(value, int):
        malformed(f"{key} is no whole number")
    return value
