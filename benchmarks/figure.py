"""One measured figure beside what is wanted of it and what others reach."""

from dataclasses import dataclass

__all__ = ["Figure"]


@dataclass(frozen=True, slots=True)
class Figure:
    """`target` None: shown without one. `lower`: less is better. `anchor`: who, and how much.

    Anchors were measured once, on another day and for other work of the same kind: they give the
    order of magnitude, not a race.
    """

    name: str
    value: float
    unit: str
    target: float | None = None
    lower: bool = False
    anchor: str = ""

    @property
    def ratio(self) -> float | None:
        """1 or more: the target is met; None without a target."""
        if self.target is None:
            return None
        return self.target / max(self.value, 1e-12) if self.lower else self.value / self.target
