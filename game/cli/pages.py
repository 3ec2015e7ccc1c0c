"""Pages of the documentation that are made from the code: `python -m game.cli.pages NAME`."""

import sys
from collections.abc import Callable, Mapping
from typing import Final

from game.cli.refusal_page import refusal_page
from game.cli.rule_page import rule_page

__all__ = ["PAGES"]

PAGES: Final[Mapping[str, Callable[[], str]]] = {"refusals": refusal_page, "rules": rule_page}
"""Each page and what makes it; `docs/NAME.md` holds it."""

if __name__ == "__main__":
    sys.stdout.write(PAGES[sys.argv[1]]())
