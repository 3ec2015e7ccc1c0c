"""`adref doctor`: what this machine has, what it lacks, and what to do about it."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Final, TypeAlias

from game.chair.recording import unfinished_records
from game.cli.health import examine
from game.resources import records_dir
from game.resources.finding import Finding, Weight
from game.wording import _, mark, ngettext

__all__ = ["Probe", "add_doctor"]

Probe: TypeAlias = Callable[[], tuple[Finding, ...]]
"""Looks at display and sound; the window's side gives it, since only that knows pygame."""

_TOPICS: Final = {
    "versions": mark("Versions"),
    "extras": mark("Extras"),
    "assets": mark("Assets"),
    "folders": mark("Folders"),
    "display": mark("Display"),
    "sound": mark("Sound"),
    "speech": mark("Speech"),
    "sessions": mark("Sessions"),
    "terminal": mark("Terminal"),
}

_MARKS: Final = {Weight.FINE: " ", Weight.NOTE: "-", Weight.PROBLEM: "!"}


def add_doctor(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("doctor", help=_("check what this machine has for the game"))
    parser.add_argument("--json", action="store_true", help=_("the findings as JSON"))
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print what was found; exit status 1 if something stands in the way of playing."""
    probe: Probe = arguments.probe
    findings = (*examine(), *_sessions(), _encoding(), *probe())
    ill = any(one.weight is Weight.PROBLEM for one in findings)
    print(_as_json(findings) if arguments.json else "\n".join(_as_text(findings)))
    return int(ill)


def _sessions() -> Iterator[Finding]:
    """Sessions that wait to be gone on with."""
    try:
        count = len(unfinished_records(records_dir()))
    except OSError:
        return  # what is wrong with the folder stands with the folders
    said = ngettext("{count} unfinished session", "{count} unfinished sessions", count)
    remedy = _("Go on with one from the title of the game.") if count else ""
    weight = Weight.NOTE if count else Weight.FINE
    yield Finding("sessions", said.format(count=count), weight, remedy)


def _encoding() -> Finding:
    """A terminal that cannot write every letter: files are UTF-8 all the same."""
    name = (sys.stdout.encoding or "ascii").lower()
    said = _("This terminal writes {encoding}.").format(encoding=name)
    if name.replace("-", "") == "utf8":
        return Finding("terminal", said)
    remedy = _("Set PYTHONUTF8=1 if names look wrong here; files are right either way.")
    return Finding("terminal", said, Weight.NOTE, remedy)


def _as_json(findings: tuple[Finding, ...]) -> str:
    listed = [
        {"topic": one.topic, "weight": one.weight.value, "said": one.said, "remedy": one.remedy}
        for one in findings
    ]
    problems = sum(one.weight is Weight.PROBLEM for one in findings)
    return json.dumps({"problems": problems, "findings": listed}, ensure_ascii=True, indent=2)


def _as_text(findings: tuple[Finding, ...]) -> Iterator[str]:
    for topic, group in groupby(findings, key=lambda one: one.topic):
        yield _(_TOPICS.get(topic, topic))
        for one in group:
            yield f"  {_MARKS[one.weight]} {one.said}"
            if one.remedy:
                yield f"      {one.remedy}"
    problems = sum(one.weight is Weight.PROBLEM for one in findings)
    said = ngettext("{count} problem, marked !", "{count} problems, marked !", problems)
    yield said.format(count=problems) if problems else _("Nothing stands in the way of playing.")
