"""A scenario skeleton from a resolution: it validates and plays, and says what is left to write."""

import json
import re
from collections.abc import Container, Iterator, Sequence
from pathlib import Path
from typing import Final

from game.scenario.fields import LINE_CHARACTERS, WORDING_CHARACTERS
from game.scenario.loader import SCENARIO_FILE, check_scenario
from game.scenario.new_folder import new_folder, schema_beside
from game.scenario.problems import Problem, ScenarioProblems
from game.scenario.resolutions.document import Part, Resolution
from game.wording import _

__all__ = ["codes_for", "skeleton_yaml", "write_skeleton"]

OPENED: Final = 5
"""How many operative paragraphs a skeleton opens."""
_VALUES: Final = (80, 55, 65)
"""Invented figures for "adopted", in turn; leaving a paragraph out is worth what is missing."""


def _text(value: str) -> str:
    """A text as YAML and JSON both spell it."""
    return json.dumps(value, ensure_ascii=False)


def codes_of(found: Resolution) -> list[tuple[str, str]]:
    """Codes and names of the delegations: the sponsors, at least two."""
    names = list(dict.fromkeys(found.sponsors))[:24]
    return codes_for([*names, "Delegation A", "Delegation B"][: max(2, len(names))])


def codes_for(names: Sequence[str]) -> list[tuple[str, str]]:
    """A code of three capital letters or more for each name, and no code twice."""
    codes: dict[str, str] = {}
    for name in names:
        codes[_code(name, codes)] = name
    return list(codes.items())


def _code(name: str, taken: Container[str]) -> str:
    letters = re.sub(r"[^A-Z]", "", name.upper()) or "DELEGATION"
    for length in range(3, 8):
        if (code := letters[:length]) not in taken and len(code) == length:
            return code
    return next(f"D{number}" for number in range(1, 100) if f"D{number}" not in taken)


_HEAD: Final = (
    "# yaml-language-server: $schema=scenario.schema.json",
    "#",
    "# A skeleton made from a resolution. It can be played as it is, but it says little yet:",
    "# give each open paragraph other wordings, and each delegation what they are worth to it.",
    '# "adref check" says what is wrong; docs/scenarios.md says how to go on.',
    'format: "ad-referendum-scenario/1"',
)
_SOURCES: Final = (
    "sources:",
    '  - {what: "The text", status: verified, reference: "write where it comes from"}',
    '  - {what: "All figures and briefings", status: invented, reference: "made for teaching"}',
)


def skeleton_yaml(found: Resolution, name: str) -> str:
    """The text of scenario.yaml: comments say what is left to write."""
    codes = codes_of(found)
    opened = [one.name for one in found.parts if one.kind == "OP"][:OPENED]
    opened = opened or [one.name for one in found.parts][:1]
    lines = [
        *_HEAD,
        f"id: {name}",
        f"title: {_text((found.title or name)[:LINE_CHARACTERS])}",
        f"organ: {_text(found.organ or 'The General Assembly')}",
        'body: "the drafting group"',
        "profile: un",
        *_masthead(found),
        *_table(codes),
        f"footnotes: [{', '.join(_text(one) for one in found.footnotes)}]",
        "lengths:",
        *(f"  {length}: [{', '.join(opened)}]" for length in ("short", "standard", "full")),
        *_SOURCES,
        "paragraphs:",
        *(line for part in found.parts for line in _paragraph(part)),
        "mandates:",
    ]
    for place, (code, _title) in enumerate(codes):
        lines += _mandate(code, place, opened)
    return "\n".join(lines) + "\n"


def _table(codes: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Who sits at the table; the first sponsor holds the pen."""
    yield "delegations:"
    for code, title in codes:
        yield f"  - {{code: {code}, name: {_text(title)}}}"
    yield f"sponsors: [{', '.join(code for code, _title in codes)}]"
    yield f"main_sponsor: {codes[0][0]}"


def _masthead(found: Resolution) -> Iterator[str]:
    yield "masthead:"
    usual = {"distribution": "General", "date": "-", "language": "English"}
    usual |= {"session": "-", "agenda_item": "-", "sponsors_line": "-", "title": "-"}
    for name, instead in usual.items():
        yield f"  {name}: {_text(getattr(found, name)[:LINE_CHARACTERS] or instead)}"
    yield f"  job_number: {_text(found.job_number)}"


def _paragraph(part: Part) -> Iterator[str]:
    """One wording each; titles are the first words, to be replaced by better ones."""
    title = " ".join(re.sub(r"\[\^\d+\]", "", part.text).split()[:6])
    yield f"  - id: {part.name}"
    yield f"    title: {_text(title or part.name)}"
    yield "    options:"
    yield f"      - {{key: adopted, title: As adopted, text: {_text(part.text)}, strength: 3}}"


def _mandate(code: str, place: int, opened: list[str]) -> Iterator[str]:
    yield f"  {code}:"
    yield "    no_deal: {short: 40, standard: 40, full: 40}"
    yield "    summary: Write in two sentences what this delegation wants."
    yield "    interests:"
    for number, name in enumerate(opened):
        value = _VALUES[(number + place) % len(_VALUES)]
        weight = 1 + (number + 2 * place) % 4
        values = f"{{adopted: {value}, omitted: {100 - value}}}"
        yield f"      {name}: {{weight: {weight}, values: {values}}}"


def write_skeleton(found: Resolution, target: Path) -> tuple[Problem, ...]:
    """Write the scenario into a new folder, whole or not at all; what `adref check` says of it.

    ScenarioProblems if there is nothing to write, or the folder is there already.
    """
    _refuse_unwritable(found, target)
    with new_folder(target) as folder:
        (folder / "briefs").mkdir()
        schema_beside(folder)
        name = re.sub(r"[^a-z0-9]+", "-", target.name.lower()).strip("-")[:40] or "imported"
        (folder / SCENARIO_FILE).write_text(skeleton_yaml(found, name), encoding="utf-8")
        for code, title in codes_of(found):
            brief = _("# {name}\n\nWrite here what only this delegation knows.\n")
            page = folder / "briefs" / f"{code}.md"
            page.write_text(brief.format(name=title), encoding="utf-8")
        return check_scenario(folder)


def _refuse_unwritable(found: Resolution, target: Path) -> None:
    what = remedy = ""
    if not found.parts:
        what = _("no paragraph of a resolution was found")
        remedy = _("give the text of one, with a line such as “The General Assembly,”")
    elif too_long := [one.name for one in found.parts if len(one.text) > WORDING_CHARACTERS]:
        what = _("{names} is longer than a paragraph may be").format(names=", ".join(too_long))
        remedy = _("shorten it, at most {limit} characters").format(limit=WORDING_CHARACTERS)
    if what:
        raise ScenarioProblems((Problem(str(target), 1, 1, "", what, remedy),))
