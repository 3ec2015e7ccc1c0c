"""The life of the table: how a placard, a sentence, the gavel and an event card are drawn."""

from functools import lru_cache
from typing import Final

import pygame

from game.domain.card import Card
from game.ui.motion import Motion
from game.ui.scenes.cards import LogEntry
from game.ui.scenes.room import Room
from game.ui.shapes import card as rounded
from game.ui.shapes import disc, frame, smooth
from game.ui.text import TextBlock, layout
from game.ui.theme import Palette, Theme
from game.ui.widgets.nameplate import Nameplate
from game.wording import _

__all__ = ["draw_life"]


def draw_life(
    surface: pygame.Surface, theme: Theme, room: Room, motions: list[Motion], codes: list[str]
) -> None:
    """Draw what moves over the finished picture; `codes` are the seats in table order."""
    for motion in motions:
        if motion.kind == "placard":
            _placard(surface, theme, room, codes, motion)
        elif motion.kind == "sentence":
            _sentence(surface, theme, room, motion)
        elif motion.kind == "gavel":
            _gavel(surface, theme, room.page.rect, motion)
        elif motion.card is not None:
            _event_card(surface, theme, room.page.rect, motion.card, motion)


def _placard(
    surface: pygame.Surface, theme: Theme, room: Room, codes: list[str], motion: Motion
) -> None:
    """A placard with the code of the delegation rises behind its nameplate, and settles."""
    plates = [one for one in room.walk() if isinstance(one, Nameplate)]
    if motion.subject not in codes or len(plates) != len(codes):
        return
    plate = plates[codes.index(motion.subject)].rect
    place = pygame.Rect(0, 0, theme.px(46), theme.px(28))
    place.centerx = plate.right - theme.px(32)
    place.y = plate.bottom - round((plate.height // 2 + place.height // 2) * motion.eased)
    before = surface.get_clip()
    surface.set_clip(plate.clip(before))
    pole = pygame.Rect(place.centerx - theme.px(2), place.bottom, theme.px(4), plate.height)
    surface.fill(theme.palette.muted, pole)
    rounded(surface, theme.palette.accent, place, theme.px(4))
    ink = theme.palette.accent_ink
    code = layout(theme, motion.subject, 1000, role="bold", colour=ink)
    code.draw(surface, place.centerx - code.width // 2, place.centery - code.height // 2)
    surface.set_clip(before)


def _sentence(surface: pygame.Surface, theme: Theme, room: Room, motion: Motion) -> None:
    """A bar runs down beside the newest line of the log, and fades into the card."""
    lines = [one for one in room.walk() if isinstance(one, LogEntry)]
    if not lines:
        return
    line = lines[-1].rect
    sight = room.log_rect.inflate(-theme.px(4), -theme.px(8))
    sight = sight.clip(pygame.Rect(0, room.page.rect.top, room.rect.right, room.page.rect.height))
    bar = pygame.Rect(line.x - theme.px(8), line.y, theme.px(3), 0)
    bar.height = round(line.height * motion.eased)
    surface.fill(theme.palette.accent, bar.clip(sight))


_UP: Final = 48
"""Degrees at which the gavel is held before it falls."""
_FALLS: Final = 0.35
"""The part of its time in which it falls; then it lies."""


def _gavel(surface: pygame.Surface, theme: Theme, page: pygame.Rect, motion: Motion) -> None:
    """The gavel falls on its block, in the upper corner of the page."""
    size = theme.px(72)
    place = pygame.Rect(page.right - size - theme.px(14), page.top + theme.px(14), size, size)
    disc(surface, theme.palette.panel, place.center, size // 2)
    fallen = min(motion.part / _FALLS, 1.0) ** 2
    picture = pygame.transform.rotate(_hammer(theme.palette, size), _UP * (1 - fallen))
    before = surface.get_clip()
    surface.set_clip(place.clip(before))
    surface.blit(picture, picture.get_rect(center=(place.centerx, place.centery - size // 16)))
    surface.set_clip(before)
    block = pygame.Rect(0, 0, size // 2, max(2, size // 14))
    block.center = (place.centerx - size // 8, place.centery + size // 4)
    surface.fill(theme.palette.accent, block)


@lru_cache(maxsize=4)
def _hammer(palette: Palette, size: int) -> pygame.Surface:
    """A gavel that lies: its head at the left, its handle to the right."""

    def draw(large: pygame.Surface) -> None:
        part = large.get_width() // 16
        pygame.draw.rect(large, palette.text, (3 * part, 5 * part, 4 * part, 7 * part), 0, part)
        pygame.draw.rect(large, palette.text, (7 * part, 8 * part, 7 * part, part), 0, part // 2)

    return smooth((size, size), palette.panel, draw)


def _event_card(
    surface: pygame.Surface, theme: Theme, page: pygame.Rect, shown: Card, motion: Motion
) -> None:
    """A playing card over the page: its heading, its title, its words, and what kind it is."""
    inner = min(theme.px(300), page.width - theme.px(64))
    gap = theme.px(10)
    parts: list[TextBlock] = []
    high = page.height + 1
    for role in ("serif", "serif_small"):
        if high > page.height:
            parts = _words(theme, shown, inner, role)
            high = sum(one.height + gap for one in parts) + theme.px(36)
    place = pygame.Rect(0, 0, inner + theme.px(44), min(high, page.height - theme.px(8)))
    place.center = page.center
    place.y += round((1 - motion.presence) * (page.bottom - place.y))
    before = surface.get_clip()
    surface.set_clip(page.clip(before))
    rounded(surface, theme.palette.panel, place.move(theme.px(3), theme.px(4)), theme.px(12))
    rounded(surface, theme.palette.page, place, theme.px(12))
    edge = place.inflate(-theme.px(12), -theme.px(12))
    frame(surface, theme.palette.page_warn, edge, theme.px(2), theme.px(8))
    y = place.y + theme.px(20)
    surface.set_clip(edge.clip(surface.get_clip()))
    for one in parts:
        one.draw(surface, place.centerx - inner // 2, y)
        y += one.height + gap
    surface.set_clip(before)


def _words(theme: Theme, shown: Card, width: int, role: str) -> list[TextBlock]:
    """What stands on the card; `role` is the face of its text."""
    ink, muted, warn = theme.palette.ink, theme.palette.page_muted, theme.palette.page_warn
    kinds = {"fact": _("fact"), "what_if": _("what if"), "invented": _("invented")}
    heading = layout(theme, _("Event card"), width, role="heading", colour=warn)
    title = layout(theme, shown.title, width, role="serif_title", colour=ink)
    text = layout(theme, shown.text, width, role=role, colour=ink)
    kind = layout(theme, kinds[shown.status], width, role="small", colour=muted)
    return [heading, title, text, kind]
