"""An optional seat that a language model holds. Off unless the user names an endpoint.

It sees what its seat sees, chooses one of the numbered acts that are in order, and may say
one sentence, marked as generated. Where it is late, absent or not understood, the seat
plays as `delegate` does, and the log says so.
"""

from game.delegates.language_model.endpoint import (
    NAME,
    language_model_problem,
    language_model_refusal,
)
from game.delegates.language_model.seat import LANGUAGE_MODEL

__all__ = ["LANGUAGE_MODEL", "NAME", "language_model_problem", "language_model_refusal"]
