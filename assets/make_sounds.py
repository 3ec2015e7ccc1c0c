"""Make the short sounds of the table: knocks and notes from sums of fading waves.

From the checkout: python assets/make_sounds.py. The same bytes come out every time. Each file
is mono, 16 bits, 22,050 Hz and under 40 kB. Nothing here was recorded, so nothing is owed.
"""  # noqa: INP001 - a script beside the assets it makes, not a package

import math
import random
import struct
import wave
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final, TypeAlias

RATE: Final = 22_050
LOUDEST: Final = 0.6
"""Of full scale: a class should look up, not start."""

Part: TypeAlias = Callable[[float], float]
"""Loudness at a time in seconds since the part began."""


def note(pitch: float, fades: float, loud: float = 1.0) -> Part:
    """A sine of `pitch` hertz that fades to a third in `fades` seconds, with a soft beginning."""
    return lambda t: loud * math.sin(2 * math.pi * pitch * t) * math.exp(-t / fades) * _soft(t)


def _soft(t: float) -> float:
    return min(1.0, t / 0.004)


def bell(pitch: float, fades: float, loud: float = 1.0) -> Part:
    """A note with the partials of a small bell."""
    parts = ((1.0, 1.0, 1.0), (2.0, 0.45, 0.6), (2.99, 0.25, 0.4), (4.2, 0.12, 0.25))
    tones = [note(pitch * high, fades * lasts, loud * part) for high, part, lasts in parts]
    return lambda t: sum(tone(t) for tone in tones)


def knock(pitch: float, fades: float, grain: int, loud: float = 1.0) -> Part:
    """Wood: a low tone under a burst of noise."""
    dice = random.Random(grain)  # noqa: S311 - noise to be heard, not to be guessed
    noise = [dice.uniform(-1, 1) for _ in range(RATE)]
    low, high = note(pitch, fades), note(pitch * 2.3, fades * 0.5, 0.5)

    def heard(t: float) -> float:
        burst = noise[int(t * RATE) % RATE] * math.exp(-t / 0.006)
        return loud * (low(t) + high(t) + 0.5 * burst)

    return heard


SOUNDS: Final[dict[str, tuple[float, tuple[tuple[float, Part], ...]]]] = {
    "gavel": (0.6, ((0.0, knock(196, 0.06, 1)), (0.22, knock(185, 0.07, 2, 0.8)))),
    "placard": (0.2, ((0.0, knock(520, 0.02, 3, 0.5)), (0.03, note(880, 0.03, 0.25)))),
    "agreed": (0.8, ((0.0, bell(523.25, 0.22, 0.6)), (0.14, bell(659.25, 0.26, 0.6)))),
    "silence": (0.88, ((0.0, bell(349.23, 0.35)),)),
    "clock": (0.45, ((0.0, knock(1200, 0.012, 4, 0.5)), (0.25, knock(1200, 0.012, 5, 0.5)))),
}
"""Name -> seconds, and the parts with the second at which each begins."""


def samples(seconds: float, parts: Iterable[tuple[float, Part]]) -> list[float]:
    """The sum of the parts, the loudest at LOUDEST, faded out at the end."""
    count, parts = round(seconds * RATE), tuple(parts)
    times = [place / RATE for place in range(count)]
    summed = [sum(part(t - at) for at, part in parts if t >= at) for t in times]
    ends = [min(1.0, (count - place) / (0.03 * RATE)) for place in range(count)]
    top = max(abs(one) for one in summed)
    return [LOUDEST * one * end / top for one, end in zip(summed, ends, strict=True)]


def write(path: Path, heard: list[float]) -> None:
    """One sound as a WAV file."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(struct.pack(f"<{len(heard)}h", *(round(one * 32_767) for one in heard)))


def main() -> None:
    """Write every sound into `assets/sounds`."""
    folder = Path(__file__).parent / "sounds"
    folder.mkdir(exist_ok=True)
    for name, (seconds, parts) in SOUNDS.items():
        write(folder / f"{name}.wav", samples(seconds, parts))


if __name__ == "__main__":
    main()
