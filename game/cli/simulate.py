"""`adref simulate`: sessions of computer delegates; one JSON object, a table, a file."""

import argparse
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from game.cli.failure import CommandFailedError, complain
from game.cli.progress import with_progress
from game.cli.results_table import summary_table
from game.cli.run_options import add_run_options, at_least_one, known, setting_from
from game.delegates import DEFAULT
from game.record import RecordProblem
from game.simulate import (
    Result,
    Setting,
    SimulationProblem,
    Summary,
    play,
    setting_of,
    summarize,
)
from game.simulate.cluster import play_on_cluster
from game.simulate.results_file import ResultsFile, read_results
from game.wording import _, ngettext

__all__ = ["INTERRUPTED", "add_simulate"]

INTERRUPTED: Final = 130
"""The exit status after Ctrl-C, as shells have it: 128 and the number of the signal."""


def add_simulate(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("simulate", help=_("play sessions of computer delegates"))
    parser.add_argument("scenario", help=_("a scenario's id or folder"))
    parser.add_argument("--sessions", type=int, default=1, metavar="N")
    add_run_options(parser, "short")
    parser.add_argument(
        "--level", "--strategy", default=DEFAULT, metavar="LEVEL", help=_("of every seat")
    )
    parser.add_argument(
        "--seat",
        action="append",
        default=[],
        metavar="CODE=LEVEL",
        help=_("the level of one seat; may be given again"),
    )
    _add_results(parser)
    parser.add_argument(
        "--cluster", metavar="ADDRESS", help=_("a dask scheduler that runs, as tcp://host:8786")
    )
    parser.set_defaults(run=run)


def _add_results(parser: argparse.ArgumentParser) -> None:
    """Where the sessions go, and how they are summed up."""
    parser.add_argument("--record-dir", type=Path, metavar="DIR", help=_("write records here"))
    parser.add_argument(
        "--out", type=Path, metavar="FILE", help=_("write JSON lines here, one a session")
    )
    parser.add_argument("--resume", action="store_true", help=_("go on with the file of --out"))
    parser.add_argument(
        "--summary", action="store_true", help=_("a table; of --out as it is, if it is there")
    )
    parser.add_argument("--json", action="store_true", help=_("one line of JSON"))


def run(arguments: argparse.Namespace) -> int:
    """Play, keep, count; print one object or a table."""
    _refuse_nonsense(arguments)
    setting = setting_from(arguments)
    try:
        if arguments.summary and arguments.out and arguments.out.exists() and not arguments.resume:
            return _read_only(arguments, setting)
        return _played(arguments, setting)
    except SimulationProblem as problem:
        raise CommandFailedError(str(problem)) from problem


def _refuse_nonsense(arguments: argparse.Namespace) -> None:
    at_least_one("--sessions", arguments.sessions)
    at_least_one("--jobs", arguments.jobs)
    if arguments.resume and arguments.out is None:
        raise CommandFailedError(_("--resume goes on with a file: name it with --out FILE."))
    if arguments.cluster and arguments.record_dir:
        raise CommandFailedError(_("A cluster has other disks: give --record-dir without it."))
    if arguments.cluster and arguments.jobs > 1:
        raise CommandFailedError(_("A cluster has its own workers: give --jobs without it."))


def _read_only(arguments: argparse.Namespace, setting: Setting) -> int:
    """The table of a file that is there; nothing is played."""
    results = read_results(arguments.out).results
    if not results:
        raise CommandFailedError(_("{path} holds no session yet.").format(path=arguments.out))
    first = results[0]
    known(_("scenario"), first.scenario, [setting.scenario.id])
    length = known(_("length"), first.length, [one.name for one in setting.scenario.lengths])
    complain(_("{path} is there already: nothing was played.").format(path=arguments.out))
    print(summary_table(summarize(results), setting_of(setting.scenario, length)))
    return 0


def _played(arguments: argparse.Namespace, setting: Setting) -> int:
    begun = time.perf_counter()
    summary = Summary()
    _prepare_records(arguments, setting)
    with _results_file(arguments, setting) as file:
        try:
            _play_into(summary, arguments, setting, file)
        except KeyboardInterrupt:
            complain(_("Stopped. {kept}").format(kept=_what_is_kept(summary, file)))
            return INTERRUPTED
        except (SimulationProblem, RecordProblem) as problem:
            kept = _what_is_kept(summary, file) if summary.sessions else ""
            sentences = " ".join(filter(None, (str(problem), kept)))
            raise CommandFailedError(sentences) from problem
    if arguments.summary:
        print(summary_table(summary, setting))
    else:
        figures = summary.figures() | {"seconds": round(time.perf_counter() - begun, 3)}
        print(json.dumps(figures, indent=None if arguments.json else 2))
    return 0


@contextmanager
def _results_file(arguments: argparse.Namespace, setting: Setting) -> Iterator[ResultsFile | None]:
    if arguments.out is None:
        yield None
    elif arguments.resume:
        with ResultsFile.resume(arguments.out, setting, arguments.seed) as file:
            yield file
    else:
        with ResultsFile.create(arguments.out) as file:
            yield file


def _play_into(
    summary: Summary, arguments: argparse.Namespace, setting: Setting, file: ResultsFile | None
) -> None:
    for result in file.kept.results if file else ():
        summary.add(result)
    if file and file.kept.torn:
        complain(_("{path}: its last line was torn and is dropped.").format(path=file.path))
    seeds = range(arguments.seed + summary.sessions, arguments.seed + arguments.sessions)
    for result in with_progress(_results(arguments, setting, seeds), len(seeds)):
        if file:
            file.add(result)
        summary.add(result)


def _results(arguments: argparse.Namespace, setting: Setting, seeds: range) -> Iterator[Result]:
    if arguments.cluster and seeds:
        return play_on_cluster(setting, seeds, arguments.cluster)
    return play(setting, seeds, arguments.jobs)


def _prepare_records(arguments: argparse.Namespace, setting: Setting) -> None:
    """A folder for the records; one that is there already is found before anything is played."""
    if setting.record_dir is None:
        return
    setting.record_dir.mkdir(parents=True, exist_ok=True)
    seeds = range(arguments.seed, arguments.seed + arguments.sessions)
    for path in () if arguments.resume else map(setting.record, seeds):
        if path and path.exists():
            sentence = _("{path} is there already: choose another folder for the records.")
            raise CommandFailedError(sentence.format(path=path))


def _what_is_kept(summary: Summary, file: ResultsFile | None) -> str:
    count = summary.sessions
    if file is None or not count:
        return _("Nothing is kept.")
    sentence = ngettext(
        "{count} session is kept in {path}; --resume goes on from there.",
        "{count} sessions are kept in {path}; --resume goes on from there.",
        count,
    )
    return sentence.format(count=count, path=file.path)
