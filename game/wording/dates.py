"""Dates as each language writes them: the month is part of the sentence, for it is declined."""

from datetime import datetime
from typing import Final

from game.wording import _, mark

__all__ = ["moment_words"]

_MONTHS: Final = (
    mark("{day} January {year}"),
    mark("{day} February {year}"),
    mark("{day} March {year}"),
    mark("{day} April {year}"),
    mark("{day} May {year}"),
    mark("{day} June {year}"),
    mark("{day} July {year}"),
    mark("{day} August {year}"),
    mark("{day} September {year}"),
    mark("{day} October {year}"),
    mark("{day} November {year}"),
    mark("{day} December {year}"),
)


def moment_words(moment: datetime) -> str:
    """Such as "1 December 2026, 09:05"."""
    day = _(_MONTHS[moment.month - 1]).format(day=moment.day, year=moment.year)
    return f"{day}, {moment:%H:%M}"
