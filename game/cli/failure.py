"""How a command fails: one clear sentence on standard error, exit status 2, no traceback."""

import sys

__all__ = ["BAD_INPUT", "CommandFailedError", "complain"]

BAD_INPUT = 2


class CommandFailedError(Exception):
    """Something the user can mend; its text is one sentence with what to do."""


def complain(*sentences: str) -> int:
    """Print sentences on standard error and give the exit status for bad input."""
    for sentence in sentences:
        print(sentence, file=sys.stderr)
    return BAD_INPUT
