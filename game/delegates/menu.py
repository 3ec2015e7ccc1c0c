"""What is on offer to a delegate just now, sorted by verb: whatever it picks is in order."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from game.delegates.view import View
from game.domain.commands import Command
from game.rules import Form, options

__all__ = ["Menu", "menu"]

C = TypeVar("C")


@dataclass(frozen=True, slots=True)
class Menu:
    """The concrete commands and the forms on offer."""

    concrete: tuple[Command, ...]
    forms: tuple[Form, ...]

    def all(self, kind: type[C]) -> Iterator[C]:
        """The concrete commands of a kind, in order."""
        return (one for one in self.concrete if isinstance(one, kind))

    def first(self, kind: type[C]) -> C | None:
        """The first concrete command of a kind, if it is on offer."""
        return next(self.all(kind), None)

    def form(self, kind: type, **given: Any) -> Form | None:
        """The form of a kind whose fixed fields are these, if it is on offer."""
        wanted = given.items()
        return next(
            (
                one
                for one in self.forms
                if one.command is kind and wanted <= dict(one.given).items()
            ),
            None,
        )

    def named(self, kind: type, field: str) -> tuple[Any, ...]:
        """What the forms of a kind name in a fixed field: the paragraphs one may reopen."""
        return tuple(dict(one.given)[field] for one in self.forms if one.command is kind)


def menu(view: View) -> Menu:
    """Everything this delegation may do now."""
    offers = options(view.session, view.delegation)
    return Menu(
        tuple(one for one in offers if not isinstance(one, Form)),
        tuple(one for one in offers if isinstance(one, Form)),
    )
