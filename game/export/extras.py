"""Libraries that only some formats need: they are installed as extras of the game."""

from importlib.util import find_spec
from typing import Final

from game.wording import _

__all__ = ["MissingExtraError", "need"]

_MODULES: Final = {"pdf": "typst", "docx": "docx", "akn": "lxml"}


class MissingExtraError(Exception):
    """A format's library is not installed; the text says in one sentence how to get it."""

    def __init__(self, extra: str) -> None:
        """`extra` is "pdf", "docx" or "akn"."""
        sentence = _("This format needs a library: pip install 'ad-referendum[{extra}]'.")
        super().__init__(sentence.format(extra=extra))


def need(extra: str) -> None:
    """MissingExtraError unless the library of this extra can be imported."""
    if find_spec(_MODULES[extra]) is None:
        raise MissingExtraError(extra)
