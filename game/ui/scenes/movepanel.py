"""My move as a card: what I can do with its keys, what is refused with its reason."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from game.ui.presenters.moves import Move, Moves
from game.ui.theme import Theme
from game.ui.widgets.base import Widget
from game.ui.widgets.boxes import Panel, Row
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label
from game.wording import _

__all__ = ["MoveCalls", "moves_panel"]

_REFUSED_SHOWN = 1
"""How many refused acts of this stage are spelled out on the card; the rest is a key away."""


_LARGE: Final = 1.75
"""Size of text from which every act has a row of its own."""


@dataclass(frozen=True, slots=True)
class MoveCalls:
    """What the card calls: an act, a refused act, and the list of everything else."""

    act: Callable[[Move], None]
    refused: Callable[[Move], None]
    why: Callable[[], None]


def moves_panel(
    theme: Theme,
    shown: Moves,
    calls: MoveCalls,
    extra: Sequence[Widget] = (),
    pointed: type | None = None,
) -> Panel:
    """The card of one seat; `extra` stands above the acts (the facilitator's, the pace).

    The act that a hint points at says so.
    """
    body: list[Widget] = [Label(shown.question, "small", theme.palette.muted), *extra]
    allowed = [one for one in shown.rows if one.allowed]
    refused = [one for one in shown.rows if not one.allowed]
    if shown.awaited and allowed:
        body.append(_button(allowed[0], calls, pointed, primary=True))
        body += _pairs([_button(one, calls, pointed) for one in allowed[1:]], theme)
    elif allowed:
        body += _pairs([_button(one, calls, pointed) for one in allowed], theme)
    spelled = refused[:_REFUSED_SHOWN] if shown.awaited else []
    body += [_refused(one, calls) for one in spelled]
    rest = len(refused) - len(spelled) + len(shown.not_now)
    if rest:
        label = _("Not now: {count} other acts, and why").format(count=rest)
        body.append(Button(label, calls.why, key="f1"))
    return Panel(shown.heading, body, gap=6)


def _button(
    move: Move, calls: MoveCalls, pointed: type | None = None, *, primary: bool = False
) -> Button:
    def act() -> None:
        calls.act(move)

    detail = _("try this") if pointed is move.verb else ""
    return Button(move.title, act, key=move.key.lower(), primary=primary, detail=detail)


def _refused(move: Move, calls: MoveCalls) -> Button:
    def ask_why() -> None:
        calls.refused(move)

    reason = f"{move.refusal} ({move.rule})"
    return Button(move.title, ask_why, reason=reason, on_refused=ask_why)


def _pairs(buttons: list[Button], theme: Theme) -> list[Widget]:
    """Two side by side, as long as there are two and their words have room."""
    if theme.scale >= _LARGE:
        return list(buttons)
    rows: list[Widget] = []
    for place in range(0, len(buttons), 2):
        pair = buttons[place : place + 2]
        rows.append(Row(pair, gap=6) if len(pair) == 2 else pair[0])  # noqa: PLR2004 - a pair
    return rows
