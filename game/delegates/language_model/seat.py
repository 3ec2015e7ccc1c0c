"""The strategy "language-model": a model chooses, `delegate` is ready to take over."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from game.delegates.delegate import DELEGATE
from game.delegates.language_model.answer import parse, safe_to_say
from game.delegates.language_model.choices import Act, acts
from game.delegates.language_model.client import ask
from game.delegates.language_model.endpoint import NAME, ModelProblem, endpoint
from game.delegates.language_model.prompt import messages
from game.delegates.mind import Mind
from game.delegates.strategy import Dice, Move, VisibleEntry
from game.delegates.view import View
from game.wording import _

__all__ = ["LANGUAGE_MODEL", "LanguageModelSeat"]


@dataclass(frozen=True, slots=True)
class LanguageModelSeat:
    """A seat whose choices come from outside. They are recorded, so nobody asks twice.

    `environ` names the endpoint; None: the environment of this program. `consults`: it may
    take its time, so a window lets it choose off the frame.
    """

    name: str = NAME
    environ: Mapping[str, str] | None = None
    consults: bool = True

    def open(self, view: View) -> Mind:
        """What `delegate` would know."""
        return DELEGATE.open(view)

    def observe(self, memory: Mind, entry: VisibleEntry) -> Mind:
        """What `delegate` would learn."""
        return DELEGATE.observe(memory, entry)

    def choose(self, view: View, memory: Mind, dice: Dice) -> Move:
        """The model's choice; the move of `delegate`, with a notice, where there is none."""
        usual = DELEGATE.choose(view, memory, dice)
        offered = acts(view, memory, usual)
        if len(offered) <= 1:
            return usual
        try:
            return self._chosen(view, memory, usual, offered)
        except ModelProblem as problem:
            return replace(usual, notice=_taken_over(view, problem))

    def _chosen(self, view: View, memory: Mind, usual: Move, offered: tuple[Act, ...]) -> Move:
        held = os.environ if self.environ is None else self.environ
        said = ask(endpoint(held), messages(view, memory.stakes, offered))
        answer = parse(said, len(offered))
        command = offered[answer.number - 1].command
        own = usual if command == usual.command else Move(command)
        if not answer.sentence or not safe_to_say(answer.sentence, view):
            return own
        return Move(command, _("{sentence} [generated]").format(sentence=answer.sentence))


def _taken_over(view: View, problem: ModelProblem) -> str:
    name = view.session.names[view.delegation]
    return _("{problem} {name} went on as a computer delegate.").format(problem=problem, name=name)


LANGUAGE_MODEL: Final = LanguageModelSeat()
