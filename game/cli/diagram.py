"""`adref diagram`: the procedure as mermaid, drawn from the live state machines."""

import argparse

from game.rules.diagram import procedure_page
from game.wording import _

__all__ = ["add_diagram"]


def add_diagram(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("diagram", help=_("print the procedure as mermaid diagrams"))
    parser.set_defaults(run=run)


def run(_arguments: argparse.Namespace) -> int:
    """Print the page that `docs/procedure.md` holds."""
    print(procedure_page(), end="")
    return 0
