"""Programme budget implications (rule 153): whether a text gives the Secretariat costly work.

A rule of thumb for training, read from the text alone: an instruction (tier 5 of the
lexicon) to an organ or office of the United Nations to do more than it does, unless the
text itself says who pays. At the United Nations the Secretariat's budget office decides.
"""

import re
from typing import Final

from game.drafting.lexicon import INSTRUCTION, OPERATIVE_TIERS, QUALIFIERS
from game.drafting.phrases import flat, found

__all__ = ["needs_budget_statement"]


def _list(phrases: str) -> tuple[str, ...]:
    return tuple(" ".join(phrase.split()) for phrase in phrases.split(","))


_VERBS: Final = "|".join(flat(one) for one in OPERATIVE_TIERS[INSTRUCTION])
_ORGANS: Final = _list("""secretary-general, secretariat, united nations, regional centre,
    special representative, high commissioner, unodc, undp, unhcr, department of, office of,
    office for, office on, office in""")
_MORE: Final = frozenset(
    _list("""allocate, appoint, assist, build, carry, conduct, convene, create, deploy, develop,
    enhance, establish, expand, extend, finance, fund, hold, implement, increase, launch, open,
    organise, prepare, provide, publish, recruit, scale, set, strengthen, support, train,
    translate, upgrade, widen""")
)
"""What costs money, as the first verb of a task."""
_INSTRUCTION: Final = re.compile(
    rf"(?:^|[,;] |\band )(?:also |further )?(?:{_VERBS}) (?P<organ>[^;]*?)[ ,]+to (?P<tasks>[^;]*)"
)
_TASK: Final = re.compile(
    r"(?:^|(?:,|\band) to |, and to )(?:also |further |urgently |gradually )?(?P<verb>\w+)"
)
_PAID: Final = (
    *QUALIFIERS["resources"],
    *QUALIFIERS["voluntary"],
    "voluntary contributions",
    "extrabudgetary resources",
    "extra-budgetary resources",
    "without additional costs",
    "no additional costs",
)


def needs_budget_statement(text: str) -> bool:
    """Whether the cost of a text has to be stated before it is voted on (rule 153).

    Reporting, informing and continuing what is done already cost nothing new here;
    "within existing resources" and voluntary contributions say who pays.
    """
    flattened = flat(text)
    if found(_PAID, flattened):
        return False
    return any(_costs(one) for one in _INSTRUCTION.finditer(flattened))


def _costs(instruction: re.Match[str]) -> bool:
    if not found(_ORGANS, instruction["organ"]):
        return False
    return any(one["verb"] in _MORE for one in _TASK.finditer(instruction["tasks"]))
