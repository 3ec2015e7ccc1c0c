"""Typed words as every format can hold them."""

import re
from typing import Final

__all__ = ["plain"]

_UNFIT: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def plain(text: str) -> str:
    """The words without control signs and half characters, which no document may contain."""
    return _UNFIT.sub("", text)
