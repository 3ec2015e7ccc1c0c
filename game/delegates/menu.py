"""What is on offer to a delegate just now, sorted by verb: whatever it picks is in order."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any, Final, TypeVar

from game.delegates.view import View
from game.domain.commands import Command
from game.rules import Form, options, sample, why_not
from game.rules.expansions import EXPANSIONS
from game.rules.possible import possible_verbs

__all__ = ["Menu", "menu"]

C = TypeVar("C")

FILLED_IN: Final = frozenset({"package_lapsed_in_this_reading", "counter_is_the_same"})
"""Refusals of the sample that say nothing against the form: it can be filled in otherwise."""


class Menu:
    """The concrete commands and the forms on offer, each verb looked up when asked for.

    A delegate asks for a few verbs only; to ask the rules for all of them, own words
    included, takes longer than all its thinking.
    """

    def __init__(self, view: View) -> None:
        """What `view`'s delegation may do now."""
        self._session, self._code = view.session, view.delegation
        self._known: dict[type, tuple[Command | Form, ...]] = {}

    @cached_property
    def _possible(self) -> frozenset[type]:
        """The verbs that can be in order at this stage at all."""
        return frozenset(verb.command for verb in possible_verbs(self._session, self._code))

    @cached_property
    def _everything(self) -> tuple[Command | Form, ...]:
        return options(self._session, self._code)

    @cached_property
    def concrete(self) -> tuple[Command, ...]:
        """All commands that leave nothing to fill in, in the verbs' order."""
        return tuple(one for one in self._everything if not isinstance(one, Form))

    @cached_property
    def forms(self) -> tuple[Form, ...]:
        """All forms, in the verbs' order."""
        return tuple(one for one in self._everything if isinstance(one, Form))

    def _of(self, kind: type) -> tuple[Command | Form, ...]:
        if kind not in self._known:
            candidates = EXPANSIONS[kind](self._session, self._code)
            possible = candidates if kind in self._possible else iter(())
            self._known[kind] = tuple(one for one in possible if self._is_open(one))
        return self._known[kind]

    def _is_open(self, offer: Command | Form) -> bool:
        command = sample(offer) if isinstance(offer, Form) else offer
        refusal = why_not(self._session, self._code, command)
        return refusal is None or (isinstance(offer, Form) and refusal.code in FILLED_IN)

    def has(self, command: Command) -> bool:
        """Whether just this command is on offer."""
        return command in self._of(type(command))

    def all(self, kind: type[C]) -> Iterator[C]:
        """The concrete commands of a kind, in order."""
        return (one for one in self._of(kind) if isinstance(one, kind))

    def first(self, kind: type[C]) -> C | None:
        """The first concrete command of a kind, if it is on offer."""
        return next(self.all(kind), None)

    def _forms(self, kind: type) -> Iterator[Form]:
        return (one for one in self._of(kind) if isinstance(one, Form))

    def form(self, kind: type, **given: Any) -> Form | None:
        """The form of a kind whose fixed fields are these, if it is on offer."""
        wanted = given.items()
        fitting = (one for one in self._forms(kind) if wanted <= dict(one.given).items())
        return next(fitting, None)

    def named(self, kind: type, field: str) -> tuple[Any, ...]:
        """What the forms of a kind name in a fixed field: the paragraphs one may reopen."""
        return tuple(dict(one.given)[field] for one in self._forms(kind))


def menu(view: View) -> Menu:
    """Everything this delegation may do now."""
    return Menu(view)
