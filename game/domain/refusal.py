"""A refusal is a value: stable code, rule, parameters. Its sentence is in `game.wording`."""

from dataclasses import dataclass

__all__ = ["Refusal"]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an action is out of order.

    `rule` is a number of the Assembly's rules of procedure ("88"), "practice" (how
    informals are run), "profile" (a number of this game's rules profile) or "input".
    """

    code: str
    rule: str
    params: tuple[tuple[str, str], ...] = ()

    def param(self, name: str) -> str:
        """A parameter's value, or "" if the refusal has none of that name."""
        return next((value for key, value in self.params if key == name), "")
