"""Running a command of the game inside a test."""

from game.cli.main import run


def adref(capsys, *arguments):
    """Run a command: its status, standard output and standard error."""
    status = run([str(one) for one in arguments], lambda _opening: 0)
    said = capsys.readouterr()
    return status, said.out, said.err
