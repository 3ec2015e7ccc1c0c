"""The command line: one parser, one visible registry of commands."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from typing import Final

from game import __version__
from game.cli.check import add_check
from game.cli.copies import add_branch, add_redact
from game.cli.diagram import add_diagram
from game.cli.doctor import Probe, add_doctor
from game.cli.export import add_export
from game.cli.failure import CommandFailedError, complain
from game.cli.handouts import add_handouts
from game.cli.importing import add_import
from game.cli.new import add_new
from game.cli.sharing import add_pack, add_schema, add_unpack
from game.cli.show import add_show
from game.cli.simulate import add_simulate
from game.cli.verify import add_verify
from game.cli.window import Launch, add_play, add_replay, play
from game.record import RecordProblem
from game.wording import _

__all__ = ["COMMANDS", "run"]

COMMANDS: Final[tuple[Callable[..., None], ...]] = (
    add_play,
    add_replay,
    add_simulate,
    add_check,
    add_new,
    add_import,
    add_pack,
    add_unpack,
    add_schema,
    add_verify,
    add_show,
    add_redact,
    add_branch,
    add_export,
    add_handouts,
    add_diagram,
    add_doctor,
)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="adref",
        description=_("Ad Referendum: negotiate the text of a UN draft resolution."),
    )
    parser.add_argument("--version", action="version", version=f"adref {__version__}")
    commands = parser.add_subparsers(metavar=_("COMMAND"))
    for add in COMMANDS:
        add(commands)
    parser.set_defaults(run=play)
    return parser


def run(arguments: Sequence[str], launch: Launch, probe: Probe = tuple) -> int:
    """Run one command; bad input ends in one sentence and exit status 2."""
    parsed = _parser().parse_args(arguments)
    parsed.launch, parsed.probe = launch, probe
    try:
        status: int = parsed.run(parsed)
    except (CommandFailedError, RecordProblem) as failure:
        return complain(str(failure))
    except BrokenPipeError:  # the reader of a pipe has gone: nothing more to say
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        return complain(_refused_by_the_system(error))
    return status


def _refused_by_the_system(error: OSError) -> str:
    """What the system would not do, and where: no traceback for a full or read-only disk."""
    place = error.filename or _("the file system")
    reason = error.strerror or str(error)
    return _("{place}: {reason}. Choose another place, or make room.").format(
        place=place, reason=reason
    )
