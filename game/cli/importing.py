"""`adref import`: a scenario skeleton from the text of a real resolution."""

import argparse
from pathlib import Path

from game.cli.failure import CommandFailedError
from game.scenario import ScenarioProblems
from game.scenario.resolutions import read_resolution, write_skeleton
from game.scenario.resolutions.sources import text_of
from game.wording import _, ngettext

__all__ = ["add_import"]


def add_import(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("import", help=_("begin a scenario from a real resolution"))
    parser.add_argument("file", type=Path, metavar="FILE", help=_("its text, as .txt or .docx"))
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="DIR", help=_("a new folder")
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the skeleton; print what was found, and everything that was not clear."""
    try:
        found = read_resolution(text_of(arguments.file))
        problems = write_skeleton(found, arguments.output)
    except ScenarioProblems as refused:
        raise CommandFailedError("\n".join(str(one) for one in refused.problems)) from refused
    count = len(found.parts)
    said = ngettext("{path}: {count} paragraph", "{path}: {count} paragraphs", count)
    print(said.format(path=arguments.output, count=count))
    for doubt in (*found.doubts, *(str(one) for one in problems)):
        print(_("  Look at this: {doubt}").format(doubt=doubt))
    return 0
