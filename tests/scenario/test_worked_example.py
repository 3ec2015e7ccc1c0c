"""The worked example of docs/scenarios.md, run exactly as it is written there."""

import re
import shlex
from pathlib import Path

from game.cli.main import run

PAGE = Path(__file__).parents[2] / "docs" / "scenarios.md"
EDIT = re.compile(
    r"In `(?P<file>[^`]+)`, replace\n\n"
    r"```yaml\n(?P<old>.*?)```\n\nwith\n\n```yaml\n(?P<new>.*?)```",
    re.DOTALL,
)
CONSOLE = re.compile(r"```console\n(?P<lines>.*?)```", re.DOTALL)


def steps(text):
    """The edits and consoles of the page, in their order."""
    found = [*EDIT.finditer(text), *CONSOLE.finditer(text)]
    return sorted(found, key=lambda one: one.start())


def commands(lines):
    """Each command with what the page says that it prints."""
    said = []
    for line in lines.splitlines():
        if line.startswith("$ adref "):
            said.append((line.removeprefix("$ adref "), []))
        else:
            said[-1][1].append(line)
    return said


def test_the_worked_example_works_as_it_is_written(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    done = 0
    for step in steps(PAGE.read_text(encoding="utf-8")):
        if step.re is EDIT:
            path = Path(step["file"])
            text = path.read_text(encoding="utf-8")
            assert text.count(step["old"]) == 1, step["old"]
            path.write_text(text.replace(step["old"], step["new"]), encoding="utf-8")
        else:
            for command, expected in commands(step["lines"]):
                run(shlex.split(command), lambda _opening: 0)
                said = capsys.readouterr()
                printed = (said.out + said.err).splitlines()
                assert printed[: len(expected)] == expected, command
        done += 1
    assert done >= 9
    assert Path("harbour.adref").is_file()
