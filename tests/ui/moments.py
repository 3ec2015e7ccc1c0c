"""Moments that pass at one table: a result, an event card, words that are looked for.

Each is one of the screens of the gallery, which lends them its session.
"""

from collections.abc import Callable

import gallery
import pygame

from game.domain.card import Card
from game.domain.events import VoteConcluded
from game.domain.session import Session
from game.domain.stage import Call
from game.ui.app import App
from game.ui.motion import LASTS, Motion
from game.ui.presenters.votes import result_board
from game.ui.scenes.table import TableScene
from game.ui.scenes.title import TitleScreen
from game.ui.scenes.votes import ResultScene
from game.ui.shell import Scene, Shell

__all__ = ["MOMENTS"]

LOW_WATER = Card(
    "low-water",
    "Low water",
    "After a dry spring the reservoirs are half empty. Farmers downstream ask their governments"
    " what the draft resolution will do for them.",
    status="invented",
)


def _table(shell: Shell, wanted: Callable[[Session], bool], person: str = "KG") -> TableScene:
    return gallery._table(shell, wanted, person)


def _result(shell: Shell) -> Scene:
    table = _table(shell, gallery.voting)
    chair, _path = gallery.played()
    concluded = (one for entry in chair.entries for one in entry.events)
    event = next(one for one in concluded if isinstance(one, VoteConcluded))
    session = chair.session
    board = result_board(session, event.result, chair.header.scenario.body)
    scene = ResultScene(shell, table, board)
    shell.push(scene)
    return scene


def _event_card(shell: Shell) -> Scene:
    table = _table(shell, gallery.called, "*")
    table._life.running = [Motion("card", card=LOW_WATER, spent=LASTS["card"] // 2)]
    table._stale = True
    return table


def _found(shell: Shell) -> Scene:
    table = _table(shell, gallery.called)
    found = pygame.Event(pygame.KEYDOWN, key=pygame.K_f, mod=pygame.KMOD_CTRL, unicode="")
    for event in (found, pygame.Event(pygame.TEXTINPUT, text="Regional Centre")):
        pygame.event.post(event)
        shell.pump()
    return table


def later(session: Session) -> bool:
    """Some paragraphs have been read; another is called."""
    bracketed = [one for one in session.paragraphs if one.proposals]
    return isinstance(session.stage, Call) and len(bracketed) > 1


def _changed(shell: Shell) -> Scene:
    return _table(shell, later, "*")


def _records(shell: Shell) -> Scene:
    app = App(records=gallery.played()[1].parent)
    scene = TitleScreen(shell, app, gallery.nothing)
    shell.push(scene)
    scene._choose_record()
    return scene


MOMENTS: dict[str, Callable[[Shell], Scene]] = {
    "result": _result,
    "event-card": _event_card,
    "find": _found,
    "changed": _changed,
    "records": _records,
}
"""Name of a picture: how its moment is brought about in a window."""
