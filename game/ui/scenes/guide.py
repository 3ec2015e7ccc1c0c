"""The card of a beginner's hints, over the acts that it speaks of."""

from collections.abc import Callable

from game.ui.presenters.first_steps import Hint
from game.ui.scenes.desk import Desk
from game.ui.theme import Theme
from game.ui.widgets.base import Widget
from game.ui.widgets.boxes import Panel
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label
from game.wording import _

__all__ = ["guide_cards"]


def guide_cards(
    theme: Theme, desk: Desk, told: Hint | None, turn: Callable[[], None]
) -> list[Widget]:
    """The hint with a way to put it away; the way back; or nothing, without hints to give."""
    if not desk.teaches:
        return []
    if not desk.guided:
        return [Button(_("Show the hints"), turn, key="g")]
    if told is None:
        return []
    palette = theme.palette
    body: list[Widget] = [
        Label(told.heading, "bold", palette.accent),
        Label(told.text, "small"),
        *([Label(told.learnt, "small", palette.muted)] if told.learnt else []),
        Button(_("Hide the hints"), turn, key="g"),
    ]
    return [Panel(_("First steps"), body, gap=6)]
