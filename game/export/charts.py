"""Charts as SVG inside a page: no colour carries meaning alone, and every mark has its words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

__all__ = ["LEFT", "WIDTH", "Mark", "bars", "legend", "lines", "timeline"]

LEFT: Final = 130
"""Pixels that are kept for names at the left."""
WIDTH: Final = 760
"""Pixels over which a chart runs."""

_ROW: Final = 26
_DASHES: Final = ("", "8 4", "2 3", "12 3 2 3", "5 5", "1 4")
_SHAPES: Final = {
    "proposal": '<circle cx="{x}" cy="{y}" r="5" fill="#1d5fa8"{more}>{title}</circle>',
    "objection": '<path d="M{x} {y}m-5 -5l10 10m0 -10l-10 10" stroke="#9c2f12" '
    'stroke-width="2.5" fill="none"{more}>{title}</path>',
    "agreed": '<path d="M{x} {y}m-6 0l4 5l8 -10" stroke="#1f6b34" stroke-width="2.5" '
    'fill="none"{more}>{title}</path>',
    "package": '<path d="M{x} {y}m0 -6l6 6l-6 6l-6 -6z" fill="#7a4408"{more}>{title}</path>',
    "vote": '<path d="M{x} {y}m-5 -5h10v10h-10z" fill="#1c1c1c"{more}>{title}</path>',
    "refused": '<circle cx="{x}" cy="{y}" r="4.5" fill="#fff" stroke="#555" '
    'stroke-width="2"{more}>{title}</circle>',
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark on the timeline: after which entry, in whose row, of what kind, in words."""

    step: int
    row: str
    kind: str
    words: str


def timeline(rows: Sequence[tuple[str, str]], marks: Iterable[Mark], last: int) -> str:
    """A row each for (key, name), a mark for each act of note; `last` is the last entry."""
    places = {key: place for place, (key, _name) in enumerate(rows)}
    height = _ROW * len(rows) + 10
    rules = "".join(_rule(name, _ROW * place + 18) for place, (_key, name) in enumerate(rows))
    drawn = "".join(
        _mark(one, _ROW * places[one.row] + 18, last) for one in marks if one.row in places
    )
    cursor = f'<rect id="cursor" x="{LEFT}" y="0" width="2" height="{height}" fill="#1d5fa8"/>'
    return _svg(height, rules + drawn + cursor)


def legend(kinds: Iterable[tuple[str, str]]) -> str:
    """What each shape means."""
    parts, x = list[str](), 10
    for kind, words in kinds:
        shape = _SHAPES[kind].format(x=x, y=12, title="", more="")
        parts.append(f'{shape}<text x="{x + 12}" y="16">{escape(words)}</text>')
        x += 36 + 7 * len(words)
    return _svg(24, "".join(parts))


def bars(rows: Sequence[tuple[str, float, str]], most: float) -> str:
    """A bar for each (name, value, what is written beside it); `most` fills the width."""
    drawn = "".join(
        f'<text x="{LEFT - 8}" y="{_ROW * place + 19}" text-anchor="end">{escape(name)}</text>'
        f'<rect x="{LEFT}" y="{_ROW * place + 6}" height="17" fill="#4a7fb5" '
        f'width="{max(0.0, value) / (most or 1) * (WIDTH - 120):.1f}"/>'
        f'<text x="{LEFT + 6 + max(0.0, value) / (most or 1) * (WIDTH - 120):.1f}" '
        f'y="{_ROW * place + 19}">{escape(words)}</text>'
        for place, (name, value, words) in enumerate(rows)
    )
    return _svg(_ROW * len(rows) + 8, drawn)


def lines(curves: Sequence[tuple[str, Sequence[float]]], most: float) -> str:
    """A line for each (name, values in equal steps); the scale runs from 0 to `most`."""
    height = 220
    drawn = "".join(_scale(value, height, most) for value in (0.0, most / 2, most))
    for place, (name, values) in enumerate(curves):
        dash = _DASHES[place % len(_DASHES)]
        drawn += (
            f'<polyline fill="none" stroke="#1c1c1c" stroke-width="1.8" '
            f'stroke-dasharray="{dash}" points="{_points(values, height, most)}">'
            f"<title>{escape(name)}</title></polyline>"
        )
    scale = (height - 40) / (most or 1)
    ends = [(height - 20 - values[-1] * scale, place) for place, (_, values) in enumerate(curves)]
    drawn += "".join(_end(y, place, curves[place][0]) for y, place in _apart(ends))
    return _svg(height, drawn)


def _end(y: float, place: int, name: str) -> str:
    """A sample of the line beside its name."""
    x, dash = LEFT + WIDTH + 6, _DASHES[place % len(_DASHES)]
    return (
        f'<line x1="{x}" x2="{x + 26}" y1="{y:.1f}" y2="{y:.1f}" stroke="#1c1c1c" '
        f'stroke-width="1.8" stroke-dasharray="{dash}"/>'
        f'<text x="{x + 32}" y="{y + 4:.1f}">{escape(name)}</text>'
    )


def _apart(ends: Iterable[tuple[float, int]]) -> Iterator[tuple[float, int]]:
    """The ends of lines, from above, far enough from each other for their names to be read."""
    free = 0.0
    for y, place in sorted(ends):
        free = max(free, y)
        yield free, place
        free += 14


def _points(values: Sequence[float], height: int, most: float) -> str:
    """Only where the line bends: a long session keeps a short path."""
    last, step = len(values) - 1, WIDTH / max(1, len(values) - 1)
    kept = [
        place
        for place, value in enumerate(values)
        if place in {0, last} or value != values[place - 1] or value != values[place + 1]
    ]
    scale = (height - 40) / (most or 1)
    return " ".join(
        f"{LEFT + place * step:.1f},{height - 20 - values[place] * scale:.1f}" for place in kept
    )


def _scale(value: float, height: int, most: float) -> str:
    y = height - 20 - value / (most or 1) * (height - 40)
    return (
        f'<line x1="{LEFT}" x2="{LEFT + WIDTH}" y1="{y:.1f}" y2="{y:.1f}" stroke="#bbb"/>'
        f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{value:g}</text>'
    )


def _rule(name: str, y: int) -> str:
    return (
        f'<text x="{LEFT - 8}" y="{y + 4}" text-anchor="end">{escape(name)}</text>'
        f'<line x1="{LEFT}" x2="{LEFT + WIDTH}" y1="{y}" y2="{y}" stroke="#ddd"/>'
    )


def _mark(mark: Mark, y: int, last: int) -> str:
    x = LEFT + WIDTH * mark.step / (last or 1)
    title = f"<title>{mark.step}: {escape(mark.words)}</title>"
    more = f' data-step="{mark.step}" class="mark"'
    return _SHAPES[mark.kind].format(x=f"{x:.1f}", y=y, title=title, more=more)


def _svg(height: int, inside: str) -> str:
    return f'<svg viewBox="0 0 {LEFT + WIDTH + 140} {height}" role="img">{inside}</svg>'
